import { changed } from '../../../cases/changed-param';
import { KINDS as K, kindOf } from '../../../../src-shared/records/kinds';
import type { AnyContent, CheckContext } from '../../../../src-shared/records/vocabulary/kind';
import { isAskedInForm } from '../../../../src-shared/records/vocabulary/steps';
import { check, saysOf, warn, type Said } from './refusals';

const outgoing = { direction: 'out', openedOn: '2026-11-01', memberId: 'm:lin', toName: '示范市人才中心党支部' } as const;
const within = { direction: 'within', openedOn: '2026-11-01', memberId: 'm:lin', fromOrgId: 'o:b1', toOrgId: 'o:b2' } as const;
const incoming = { direction: 'in', openedOn: '2026-11-01', incomingName: '周远', fromName: '示范市第一中学党支部' } as const;
const relieved = { reliefReason: '大病', reliefActivityId: 'a1', reliefApprovedBy: 'o:c1', reliefApprovedOn: '2026-01-10' };
const assessed = {
  memberId: 'm:lin',
  payerKind: 'employed',
  baseFen: 432_150,
  dueFen: 4_322,
  fromMonth: '2026-01',
  assessedOn: '2026-01-15',
} as const;
const inOrder = (...ids: string[]): { memberId: string; result: 'inOrder' }[] => ids.map((memberId) => ({ memberId, result: 'inOrder' }));
const everybody = ['m:he', 'm:lin', 'm:zhao', 'm:xu'];
const paid = (
  over: Partial<{ memberId: string; month: string; paidFen: number }> = {},
): { memberId: string; month: string; paidFen: number } => ({ memberId: 'm:lin', month: '2026-11', paidFen: 4_322, ...over });
const admittedIn = (day: string): Partial<CheckContext> => ({ isMemberOn: (_, asked) => asked >= day });

const REFUSALS: Said[] = [
  [
    'a check of the roster that leaves three out',
    check(K.relationCheck, { lines: inOrder('m:he') }, { state: 'submitted' }),
    ['lines: 还有 3 人没有核对'],
    check(K.relationCheck, { lines: inOrder('m:he') }, { state: 'draft' }),
  ],
  [
    'a person twice in the check',
    check(K.relationCheck, { lines: inOrder(...everybody, 'm:lin') }, { state: 'submitted' }),
    ['lines.4.memberId: 林晓雯已在名单里'],
    check(K.relationCheck, { lines: inOrder(...everybody) }, { state: 'confirmed' }),
  ],
  [
    'a transfer out of nobody',
    check(K.transfer, { ...outgoing, memberId: undefined }),
    ['memberId: 还差党员'],
    check(K.transfer, outgoing),
  ],
  [
    'a transfer out to nowhere',
    check(K.transfer, { ...outgoing, toName: undefined }),
    ['toName: 还差转到院外哪里'],
    check(K.transfer, outgoing),
  ],
  [
    'a transfer in of nobody from nowhere',
    check(K.transfer, { direction: 'in', openedOn: '2026-11-01' }),
    ['incomingName: 还差转入人姓名', 'fromName: 还差从院外哪里转来'],
    check(K.transfer, incoming),
  ],
  [
    'a transfer between branches that are not named',
    check(K.transfer, { direction: 'within', memberId: 'm:lin' }),
    ['fromOrgId: 还差转出支部', 'toOrgId: 还差转入支部'],
    check(K.transfer, within),
  ],
  [
    'a transfer from a branch to itself',
    check(K.transfer, { ...within, toOrgId: 'o:b1' }),
    ['toOrgId: 转出和转入是同一个支部'],
    check(K.transfer, within),
  ],
  [
    'a transfer received before it began',
    check(K.transfer, { ...outgoing, receivedOn: '2026-10-31' }),
    ['receivedOn: 接收日要晚于开具日'],
    check(K.transfer, { ...outgoing, receivedOn: '2026-11-01' }),
  ],
  [
    'a next contact before this one',
    check(K.mobileContact, { day: '2026-11-24', nextOn: '2026-11-23' }),
    ['nextOn: 下次联系要晚于日期'],
    check(K.mobileContact, { day: '2026-11-24', nextOn: '2027-05-24' }),
  ],
  [
    'an employed member without a base',
    check(K.duesAssessment, { ...assessed, baseFen: undefined }),
    ['baseFen: 还差核定基数'],
    check(K.duesAssessment, { ...assessed, payerKind: 'student', baseFen: undefined, dueFen: 20 }),
  ],
  [
    'a base below nothing',
    check(K.duesAssessment, { ...assessed, baseFen: -1 }),
    ['baseFen: 核定基数不能小于 0'],
    check(K.duesAssessment, { ...assessed, baseFen: 0, dueFen: 0 }),
  ],
  [
    'dues below nothing',
    check(K.duesAssessment, { ...assessed, dueFen: -1, ...relieved }),
    ['dueFen: 月应交不能小于 0'],
    check(K.duesAssessment, { ...assessed, dueFen: 0, ...relieved }),
  ],
  [
    'dues that do not follow from the base',
    check(K.duesAssessment, { ...assessed, dueFen: 4_321 }),
    ['dueFen: 按基数应为 43.22 元，少交要写减免'],
    check(K.duesAssessment, assessed),
  ],
  [
    'a student’s dues of another sum',
    check(K.duesAssessment, { ...assessed, payerKind: 'student', baseFen: undefined, dueFen: 0 }),
    ['dueFen: 按基数应为 0.20 元，少交要写减免'],
    check(K.duesAssessment, { ...assessed, payerKind: 'student', baseFen: undefined, dueFen: 20 }),
  ],
  [
    'a relief that neither the branch has discussed nor the committee above it has granted (C16)',
    check(K.duesAssessment, { ...assessed, dueFen: 0, reliefReason: '大病' }),
    [
      'reliefActivityId: 减免要支部研究，请选那次会议',
      'reliefApprovedBy: 减免要报党委批准，请选批准的党委',
      'reliefApprovedOn: 减免要报党委批准，请填批准日',
    ],
    check(K.duesAssessment, { ...assessed, dueFen: 1_000, ...relieved }),
  ],
  [
    'less than the base asks for, while more of one’s own will is welcome (C19)',
    check(K.duesAssessment, { ...assessed, dueFen: 4_000 }),
    ['dueFen: 按基数应为 43.22 元，少交要写减免'],
    check(K.duesAssessment, { ...assessed, dueFen: 5_000 }),
  ],
  [
    'quarterly payment the branch has not agreed to',
    check(K.duesAssessment, { ...assessed, isQuarterly: true }),
    ['consentActivityId: 按季交要支部同意，请选那次会议'],
    check(K.duesAssessment, { ...assessed, isQuarterly: true, consentActivityId: 'a1' }),
  ],
  [
    'dues from January on of who was admitted on 20 March',
    check(K.duesAssessment, assessed, admittedIn('2026-03-20')),
    ['fromMonth: 3月20日起才交党费'],
    check(K.duesAssessment, { ...assessed, fromMonth: '2026-03' }, admittedIn('2026-03-20')),
  ],
  [
    'dues of the coming quarter',
    check(K.duesPayment, { day: '2026-11-24', lines: [paid({ month: '2027-01' })] }),
    ['lines.0.month: 党费不预交'],
    check(K.duesPayment, { day: '2026-11-24', lines: [paid({ month: '2026-12' })] }),
  ],
  [
    'a payment below nothing that corrects nothing',
    check(K.duesPayment, { day: '2026-11-24', lines: [paid({ paidFen: -1 })] }),
    ['lines.0.paidFen: 只有更正才能记负数'],
    check(K.duesPayment, { day: '2026-11-24', lines: [paid({ paidFen: -1 })], corrects: 'p1', reason: '记重了' }),
  ],
  [
    'a correction without its reason',
    check(K.duesPayment, { day: '2026-11-24', lines: [paid()], corrects: 'p1' }),
    ['reason: 还差更正原因'],
    check(K.duesPayment, { day: '2026-11-24', lines: [paid()], corrects: 'p1', reason: '记重了' }),
  ],
  [
    'one member’s month twice in one entry',
    check(K.duesPayment, { day: '2026-11-24', lines: [paid(), paid()] }),
    ['lines.1.month: 林晓雯这个月已在名单里'],
    check(K.duesPayment, { day: '2026-11-24', lines: [paid(), paid({ month: '2026-10' }), paid({ memberId: 'm:he' })] }),
  ],
];

const WARNINGS: Said[] = [
  [
    'letters pending and transfers due without a transfer',
    warn(K.relationCheck, {
      lines: [
        { memberId: 'm:he', result: 'letterPending' },
        { memberId: 'm:lin', result: 'shouldTransfer' },
        { memberId: 'm:xu', result: 'lostContact' },
      ],
    }),
    ['lines.0.transferId: 要不要现在办转接？', 'lines.1.transferId: 要不要现在办转接？'],
    warn(K.relationCheck, { lines: [{ memberId: 'm:he', result: 'letterPending', transferId: 't1' }, ...inOrder('m:lin')] }),
  ],
  [
    'dues of seven months ago',
    warn(K.duesPayment, { day: '2026-11-24', lines: [paid({ month: '2026-04' })] }),
    ['lines.0.month: 补交一般不超过 6 个月'],
    warn(K.duesPayment, { day: '2026-11-24', lines: [paid({ month: '2026-05' })] }),
  ],
];

describe('refuses, at the field and in words', () => saysOf(REFUSALS));

describe('warns of, without refusing', () => saysOf(WARNINGS));

it('says of dues that they come late by the months the college has adopted', () => {
  const warned = (month: string) =>
    warn(
      K.duesPayment,
      { day: '2026-11-24', lines: [{ memberId: 'm:he', month, paidFen: 500 }] },
      { params: changed('duesMakeUpMonths', '2026-01-01', 2) },
    )();
  expect(['2026-09', '2026-08'].map(warned)).toEqual([[], ['lines.0.month: 补交一般不超过 2 个月']]);
});

describe('a graduate pays the dues of July on 20 June (C21)', () => {
  const on = (day: string, month: string, months?: number) =>
    check(
      K.duesPayment,
      { day, lines: [{ memberId: 'm:he', month, paidFen: 500 }], receivedBy: 'm:qiu' },
      months === undefined ? {} : { params: changed('duesAheadMonths', '2026-06-01', months) },
    )();
  const refused = ['lines.0.month: 党费不预交'];
  it('as delivered they are not received, as July is of the next quarter', () => {
    expect([on('2026-06-20', '2026-06'), on('2026-06-20', '2026-07')]).toEqual([[], refused]);
  });
  it('where the college takes one month ahead they are, and those of August are not', () => {
    expect([on('2026-06-20', '2026-07', 1), on('2026-06-20', '2026-08', 1)]).toEqual([[], refused]);
  });
  it('on the day before the college began with it they are not', () => {
    expect([on('2026-05-31', '2026-07', 2), on('2026-06-01', '2026-07', 2)]).toEqual([refused, []]);
  });
  it('the quarter that runs stays open to its end', () => {
    expect([on('2026-07-01', '2026-09', 1), on('2026-07-01', '2026-10', 1)]).toEqual([[], refused]);
  });
});

describe('a transfer asks for what goes with its direction, and for nothing else', () => {
  const asked = (direction?: string): string[] =>
    Object.keys(kindOf('transfer').fields).filter((name) =>
      isAskedInForm(kindOf('transfer'), name, { state: undefined, content: { direction } as AnyContent }),
    );
  const named = (direction?: string) => asked(direction).filter((name) => /^(memberId|incoming|from|to)/.test(name));
  it('out of the college, into it, from branch to branch; before it is chosen nothing of either', () => {
    expect(named('out')).toEqual(['memberId', 'toName']);
    expect(named('within')).toEqual(['memberId', 'fromOrgId', 'toOrgId']);
    expect(named('in')).toEqual(['incomingName', 'incomingNo', 'incomingKind', 'incomingAdmittedOn', 'incomingFullOn', 'fromName']);
    expect(named()).toEqual([]);
  });
  it('its line says from where where that is known, and never an empty place', () => {
    const say = {
      params: null,
      nameOf: () => '文梦琳',
      orgNameOf: (id: string) => id,
      day: (day: string) => day,
      period: (one: string) => one,
    };
    const title = (content: object) => kindOf('transfer').line(content as AnyContent, say).title;
    expect(title({ direction: 'out', memberId: 'm:1', toName: '某市化工厂党支部' })).toBe('文梦琳：转到某市化工厂党支部');
    expect(title({ direction: 'in', incomingName: '周一', fromName: '外省某校' })).toBe('周一：从外省某校转来');
    expect(title({ direction: 'within', memberId: 'm:1', fromOrgId: '甲支部', toOrgId: '乙支部' })).toBe('文梦琳：甲支部 → 乙支部');
  });
});
