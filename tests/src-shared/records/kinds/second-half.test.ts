import { changed } from '../../../cases/changed-param';
import { PARAMS } from '../../../../src-shared/standard/params';
import type { Draft, Fields } from '../../../../src-shared/records/vocabulary/field';
import type { CheckContext, Fault } from '../../../../src-shared/records/vocabulary/kind';
import { KINDS } from '../../../../src-shared/records/kinds';
import { linkedTo, on, said } from './a-branch';

type Checked<F extends Fields> = {
  fields: F;
  check?: (content: Draft<F>, context: CheckContext) => readonly Fault[];
  warn?: (content: Draft<F>, context: CheckContext) => readonly Fault[];
};
type Case = [situation: string, refused: () => string[], words: string[], allowed: () => string[]];

/** What is said of a content that is wrong, and of one like it that is right. */
const check =
  <F extends Fields>(kind: Checked<F>, content: Draft<F>, over: Partial<CheckContext> = {}) =>
  (): string[] =>
    said(kind.check?.(content, on(over)));
const warn =
  <F extends Fields>(kind: Checked<F>, content: Draft<F>, over: Partial<CheckContext> = {}) =>
  (): string[] =>
    said(kind.warn?.(content, on(over)));
const K = KINDS;

const branchBook = { org: { _id: 'o:b1', kind: 'branch', foundedOn: '2018-01-01' } } as const;
const generalBranch = { org: { _id: 'o:g1', kind: 'generalBranch', foundedOn: '2018-01-01' } } as const;
const college = { org: { _id: 'o:c', kind: 'partyCommittee', foundedOn: '2018-01-01' } } as const;
const falsified = { attestKind: 'falsifiedRecord', isTrue: true, attestedOn: '2026-11-24', eventOn: '2026-11-20', recordId: 'a1' } as const;
const entry = { board: 'notices', subBoard: 'dues', title: '三季度党费', text: '已交 22 人' } as const;
const outgoing = { direction: 'out', openedOn: '2026-11-01', memberId: 'm:lin', toName: '示范市人才中心党支部' } as const;
const within = { direction: 'within', openedOn: '2026-11-01', memberId: 'm:lin', fromOrgId: 'o:b1', toOrgId: 'o:b2' } as const;
const incoming = { direction: 'in', openedOn: '2026-11-01', incomingName: '周远', fromName: '示范市第一中学党支部' } as const;
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
const budget = { year: '2026', asOfOn: '2026-03-01', staffCount: 40, studentCount: 55, retiredCount: 12, budgetFen: 2_270_000 };
const admittedIn = (day: string): Partial<CheckContext> => ({ isMemberOn: (_, asked) => asked >= day });

const REFUSALS: Case[] = [
  [
    'an attestation of the college in the books of a branch',
    check(K.attestation, { attestKind: 'platforms', year: '2026' }),
    ['attestKind: “平台已运用”记在学院党委名下'],
    check(K.attestation, { attestKind: 'platforms', year: '2026' }, college),
  ],
  [
    'the terminal in the books of a branch',
    check(K.attestation, { attestKind: 'terminal', year: '2026' }, branchBook),
    ['attestKind: “党员系统终端已开通”记在党总支名下'],
    check(K.attestation, { attestKind: 'terminal', year: '2026' }, generalBranch),
  ],
  [
    'the dues book in the books of a general branch',
    check(K.attestation, { attestKind: 'duesBook', year: '2026' }, generalBranch),
    ['attestKind: “党费证记录规范”记在党支部名下'],
    check(K.attestation, { attestKind: 'duesBook', year: '2026' }),
  ],
  [
    'a falsified record told by the branch',
    check(K.attestation, falsified, { isCommittee: false }),
    ['attestKind: 记录不实只能由学院党委认定'],
    check(K.attestation, falsified, { isCommittee: true }),
  ],
  [
    'a falsified record told by who knows whom',
    check(K.attestation, falsified),
    ['attestKind: 记录不实只能由学院党委认定'],
    check(K.attestation, falsified, { isCommittee: true }),
  ],
  [
    'a falsified record that is not named',
    check(K.attestation, { ...falsified, recordId: undefined }, { isCommittee: true }),
    ['recordId: 还差有关记录'],
    check(K.attestation, falsified, { isCommittee: true }),
  ],
  [
    'an event without its day',
    check(K.attestation, { attestKind: 'specialLifeMeeting', year: '2026' }),
    ['eventOn: 还差发生日'],
    check(K.attestation, { attestKind: 'specialLifeMeeting', eventOn: '2026-05-06' }),
  ],
  [
    'a yearly tick without its year',
    check(K.attestation, { attestKind: 'duesBook' }),
    ['year: 还差年度'],
    check(K.attestation, { attestKind: 'duesBook', year: '2026' }),
  ],
  [
    'an attestation that ends before it began',
    check(K.attestation, { attestKind: 'duesBook', year: '2026', attestedOn: '2026-11-24', validUntilOn: '2026-11-23' }),
    ['validUntilOn: 有效至要晚于确认日'],
    check(K.attestation, { attestKind: 'duesBook', year: '2026', attestedOn: '2026-11-24', validUntilOn: '2026-11-24' }),
  ],
  [
    'a room closed before it opened',
    check(K.activityRoom, { openedOn: '2026-05-01', closedOn: '2026-04-30' }),
    ['closedOn: 停用日要晚于启用日'],
    check(K.activityRoom, { openedOn: '2026-05-01', closedOn: '2026-05-01' }),
  ],
  [
    'a check of another organisation’s room',
    check(K.roomCheck, { roomId: 'r1' }, { linked: linkedTo({ r1: { type: 'activityRoom', orgId: 'o:b2' } }) }),
    ['roomId: 这间活动室不是本组织的，由它所属的组织核对'],
    check(K.roomCheck, { roomId: 'r1' }, { linked: linkedTo({ r1: { type: 'activityRoom' } }) }),
  ],
  [
    'a notice on no sub-board',
    check(K.disclosureEntry, { ...entry, subBoard: undefined }, { state: 'published' }),
    ['subBoard: 还差子板块'],
    check(K.disclosureEntry, { ...entry, board: 'plans', subBoard: undefined }, { state: 'published' }),
  ],
  [
    'a published entry that says nothing',
    check(K.disclosureEntry, { ...entry, text: '' }, { state: 'published' }),
    ['text: 还差内容'],
    check(K.disclosureEntry, { ...entry, text: '' }, { state: 'draft' }),
  ],
  [
    '「none this year」 beside a text',
    check(K.disclosureEntry, { ...entry, isNone: true }),
    ['isNone: 写了内容就不用点“本年度无”'],
    check(K.disclosureEntry, { ...entry, text: undefined, isNone: true }, { state: 'published' }),
  ],
  [
    'an entry taken down before it went up',
    check(K.disclosureEntry, { ...entry, publishedOn: '2026-11-20', validUntilOn: '2026-11-19' }),
    ['validUntilOn: 撤下日要晚于公开日'],
    check(K.disclosureEntry, { ...entry, publishedOn: '2026-11-20', validUntilOn: '2027-11-20' }),
  ],
  [
    'a draft to be taken down yesterday',
    check(K.disclosureEntry, { ...entry, validUntilOn: '2026-11-23' }),
    ['validUntilOn: 撤下日要晚于公开日'],
    check(K.disclosureEntry, { ...entry, validUntilOn: '2026-11-24' }),
  ],
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
    check(K.duesAssessment, { ...assessed, dueFen: -1, reliefReason: '大病', reliefApprovedOn: '2026-01-10' }),
    ['dueFen: 月应交不能小于 0'],
    check(K.duesAssessment, { ...assessed, dueFen: 0, reliefReason: '大病', reliefApprovedOn: '2026-01-10' }),
  ],
  [
    'dues that do not follow from the base',
    check(K.duesAssessment, { ...assessed, dueFen: 4_321 }),
    ['dueFen: 按基数应为 43.22 元，不同要写减免'],
    check(K.duesAssessment, assessed),
  ],
  [
    'a student’s dues of another sum',
    check(K.duesAssessment, { ...assessed, payerKind: 'student', baseFen: undefined, dueFen: 0 }),
    ['dueFen: 按基数应为 0.20 元，不同要写减免'],
    check(K.duesAssessment, { ...assessed, payerKind: 'student', baseFen: undefined, dueFen: 20 }),
  ],
  [
    'a relief nobody above has granted',
    check(K.duesAssessment, { ...assessed, dueFen: 1_000, reliefReason: '大病' }),
    ['reliefApprovedOn: 减免要报上级批准，请填批准日'],
    check(K.duesAssessment, { ...assessed, dueFen: 1_000, reliefReason: '大病', reliefApprovedOn: '2026-01-10' }),
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
  [
    'a pledge without its words',
    check(K.pioneerActivity, { carrier: 'pledge' }),
    ['pledgeText: 还差承诺内容'],
    check(K.pioneerActivity, { carrier: 'pledge', pledgeText: '每周答疑一次' }),
  ],
  [
    'a talk with oneself',
    check(K.heartTalk, { talkerId: 'm:he', withId: 'm:he' }),
    ['withId: 谈心的两个人不能是同一人'],
    check(K.heartTalk, { talkerId: 'm:he', withId: 'm:lin' }),
  ],
  [
    'help given before the person was listed',
    check(K.hardshipEntry, { openedOn: '2026-03-01', help: [{ day: '2026-02-28', text: '看望' }] }),
    ['help.0.day: 帮扶日期要晚于列入日'],
    check(K.hardshipEntry, { openedOn: '2026-03-01', help: [{ day: '2026-03-01', text: '看望' }] }),
  ],
  [
    'a name in the title everybody reads',
    check(K.careActivity, { title: '看望赵明', memberIds: ['m:zhao'] }),
    ['title: 名称会公开，不写被慰问人的姓名'],
    check(K.careActivity, { title: '春节看望老党员', memberIds: ['m:zhao'] }),
  ],
  [
    'praise of nobody',
    check(K.commendation, { title: '先锋' }),
    ['memberIds: 还差对象'],
    check(K.commendation, { title: '先锋', orgs: [{ orgId: 'o:b1' }] }),
  ],
  [
    'more votes than members',
    check(K.secretaryReview, { toMembersOn: '2026-12-20', pollGood: 3, pollFairlyGood: 1, pollPoor: 1 }),
    ['pollGood: 票数多于到会人数'],
    check(K.secretaryReview, { toMembersOn: '2026-12-20', pollGood: 3, pollFairlyGood: 1, pollPoor: 0 }),
  ],
  [
    'a report to the members at a committee meeting',
    check(K.secretaryReview, { toMembersActivityId: 'a1' }, { linked: linkedTo({ a1: { kinds: ['committeeMeeting'] } }) }),
    ['toMembersActivityId: 向党员述职要在党员大会上'],
    check(K.secretaryReview, { toMembersActivityId: 'a1' }, { linked: linkedTo({ a1: { kinds: ['themeDay', 'generalMeeting'] } }) }),
  ],
  [
    'a grade nobody has decided',
    check(K.branchAssessment, { grade: 'model' }),
    ['gradeDecidedOn: 还差等次议定日'],
    check(K.branchAssessment, { grade: 'model', gradeDecidedOn: '2027-01-20' }),
  ],
  [
    'a visit of one, or of one twice',
    check(K.siteVisit, { visitorIds: ['m:far', 'm:far'] }),
    ['visitorIds: 考评至少两人'],
    check(K.siteVisit, { visitorIds: ['m:far', 'm:he'] }),
  ],
  [
    'a visit read back before it was made',
    check(K.siteVisit, { day: '2026-11-20', readBackOn: '2026-11-19' }),
    ['readBackOn: 反馈支部日要晚于日期'],
    check(K.siteVisit, { day: '2026-11-20', readBackOn: '2026-11-20' }),
  ],
  [
    'a problem that is nobody’s',
    check(K.rectificationItem, { problem: '三月没有开支委会' }),
    ['ownerId: 还差责任人'],
    check(K.rectificationItem, { problem: '三月没有开支委会', ownerOrgId: 'o:b1' }),
  ],
  [
    'an item its owner has verified',
    check(K.rectificationItem, { ownerId: 'm:lin', verifiedBy: 'm:lin' }),
    ['verifiedBy: 销号要由别人核实'],
    check(K.rectificationItem, { ownerId: 'm:lin', verifiedBy: 'm:he' }),
  ],
  [
    'a bonus resting on a meeting',
    check(K.bonusItem, { basis: [{ recordId: 'a1' }] }, { linked: linkedTo({ a1: {} }) }),
    ['basis.0.recordId: 依据要是通报表扬或先锋载体评比'],
    check(
      K.bonusItem,
      { basis: [{ recordId: 'c1' }, { recordId: 'p1' }] },
      { linked: linkedTo({ c1: { type: 'commendation' }, p1: { type: 'pioneerActivity' } }) },
    ),
  ],
  [
    'an exemption from a rule that is none',
    check(K.exemption, { ruleId: '2.1.z' }),
    ['ruleId: 没有这条规则'],
    check(K.exemption, { ruleId: '2.1.f' }),
  ],
  [
    'an exemption that ends before it begins',
    check(K.exemption, { fromOn: '2026-05-01', toOn: '2026-04-30' }),
    ['toOn: 止要晚于起'],
    check(K.exemption, { fromOn: '2026-05-01', toOn: '2026-12-31' }),
  ],
  [
    'somebody both present and on leave',
    check(K.collegeMeeting, { presentIds: ['m:he', 'm:lin'], absent: [{ memberId: 'm:lin', category: 'teaching' }] }),
    ['absent.0.memberId: 林晓雯已记到会'],
    check(K.collegeMeeting, { presentIds: ['m:he'], absent: [{ memberId: 'm:lin', category: 'teaching' }] }),
  ],
  [
    'a contact that ended before it began',
    check(K.leaderContact, { fromOn: '2026-05-01', toOn: '2026-04-30' }),
    ['toOn: 止要晚于起'],
    check(K.leaderContact, { fromOn: '2026-05-01', toOn: '2026-11-24' }),
  ],
  [
    'a document out of force before it is in force',
    check(K.collegeDocument, { inForceFromOn: '2026-05-01', inForceToOn: '2026-04-30' }),
    ['inForceToOn: 废止日要晚于施行日'],
    check(K.collegeDocument, { inForceFromOn: '2026-05-01' }),
  ],
  [
    'a budget below nothing',
    check(K.budgetAllocation, { budgetFen: -1 }),
    ['budgetFen: 列支不能小于 0'],
    check(K.budgetAllocation, { budgetFen: 0 }),
  ],
  ['an entry of nothing', check(K.budgetEntry, { amountFen: 0 }), ['amountFen: 金额要大于 0'], check(K.budgetEntry, { amountFen: 1 })],
  [
    'a featured branch that ended before it was recognised',
    check(K.featuredBranch, { awardedOn: '2026-05-01', endedOn: '2026-04-30' }),
    ['awardedOn: 结束日要晚于认定日'],
    check(K.featuredBranch, { awardedOn: '2026-05-01', endedOn: '2026-05-01' }),
  ],
  [
    'a brand that ended before it was recognised',
    check(K.partyBrand, { awardedOn: '2026-05-01', endedOn: '2026-04-30' }),
    ['awardedOn: 结束日要晚于认定日'],
    check(K.partyBrand, { awardedOn: '2026-05-01' }),
  ],
  [
    'a complaint without a name that has one',
    check(K.feedback, { isAnonymous: true, fromId: 'm:lin' }),
    ['fromId: 不署名的，请把署名去掉'],
    check(K.feedback, { isAnonymous: true }),
  ],
  [
    'a signed complaint without its name',
    check(K.feedback, { isAnonymous: false }),
    ['fromId: 还差署名'],
    check(K.feedback, { isAnonymous: false, fromId: 'm:lin' }),
  ],
];

const WARNINGS: Case[] = [
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
  [
    'material without an address',
    warn(K.learningMaterial, { title: '学习资料' }),
    ['url: 没有网址的，请附上材料'],
    warn(K.learningMaterial, { url: 'https://example.cn/a' }),
  ],
  [
    'a document without a text',
    warn(K.collegeDocument, { title: '考核办法' }),
    ['text: 没有正文的，请附上文件'],
    warn(K.collegeDocument, { text: '第一条' }),
  ],
  [
    'a budget of 23 yuan too little',
    warn(K.budgetAllocation, { ...budget, budgetFen: 2_267_700 }),
    ['budgetFen: 少 23 元'],
    warn(K.budgetAllocation, budget),
  ],
];

describe('refuses, at the field and in words', () => {
  it.each(REFUSALS)('%s', (_, refused, words, allowed) => {
    expect(refused()).toEqual(words);
    expect(allowed()).toEqual([]);
  });
});

describe('warns of, without refusing', () => {
  it.each(WARNINGS)('%s', (_, warned, words, silent) => {
    expect(warned()).toEqual(words);
    expect(silent()).toEqual([]);
  });
});

it('says of dues that they come late by the months the college has adopted', () => {
  const warned = (month: string) =>
    warn(
      K.duesPayment,
      { day: '2026-11-24', lines: [{ memberId: 'm:he', month, paidFen: 500 }] },
      { params: changed('duesMakeUpMonths', '2026-01-01', 2) },
    )();
  expect(['2026-09', '2026-08'].map(warned)).toEqual([[], ['lines.0.month: 补交一般不超过 2 个月']]);
});

it('asks, of 40 on the staff, 55 students and 12 retired, for 22,700 yuan', () => {
  expect(K.budgetAllocation.line(budget, { params: PARAMS, nameOf: String, orgNameOf: String, day: String, period: String }).note).toBe(
    '应 22,700 元，列 22,700 元',
  );
});
