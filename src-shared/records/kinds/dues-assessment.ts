import { dueFenOf, paysByBase } from '../../standard/dues/due';
import { addDays, type Day } from '../../kernel/day';
import { yuanOf } from '../../kernel/money';
import { firstDayOf, lastDayOf, yearOf, type Month } from '../../kernel/period';
import { dayWord } from '../../kernel/time-words';
import { choice, day, money, optional, org, period, person, record, text, yes } from '../vocabulary/field';
import { faultIf, isBlank } from '../vocabulary/fault';
import type { Draft } from '../vocabulary/field';
import { defineKind, type CheckContext, type Fault } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { dotted, nameSaid, yearsBetween } from '../vocabulary/parts';
import { PAYER_KINDS } from '../../standard/dues/payer-kinds';

/** Holds until the next one of the same member; what was due before stays judged by it. */
const ASSESSED: Life = {
  initial: 'effective',
  editable: [],
  counting: ['effective', 'superseded'],
  sealing: ['effective'],
  moves: [{ verb: 'supersede', word: '由新的核定代替', from: ['effective'], to: 'superseded', by: ['writer'], stamps: 'supersededOn' }],
};

/** The first day in the branch, when the month of the first dues was over before it; dues are owed from admission on (党费规定第八条). */
const admittedLater = (memberId: string, month: Month, { isMemberOn, today }: CheckContext): Day | undefined => {
  if (isMemberOn(memberId, lastDayOf(month))) return undefined;
  for (let on = addDays(lastDayOf(month), 1); on <= today; on = addDays(on, 1)) if (isMemberOn(memberId, on)) return on;
  return undefined;
};

const relief = {
  reliefReason: optional(text('减免原因', 100, { isSecret: true, sight: ['D', 'M'] })),
  reliefActivityId: optional(record('讨论减免的会议', ['activity'])),
  reliefApprovedOn: optional(day('减免批准日')),
  reliefApprovedBy: optional(org('减免批准组织', ['partyCommittee'], { hint: '减免由支部讨论，报党委批准' })),
};

/** 交纳党费确有困难的，经党支部研究，报上一级党委批准，可以少交或免交 (党费规定): a meeting of the branch, and the committee's day. */
const reliefFaults = (it: Draft<typeof relief>): Fault[] =>
  isBlank(it.reliefReason)
    ? []
    : [
        ...faultIf(it.reliefActivityId === undefined, 'reliefActivityId', '减免要支部研究，请选那次会议'),
        ...faultIf(it.reliefApprovedBy === undefined, 'reliefApprovedBy', '减免要报党委批准，请选批准的党委'),
        ...faultIf(it.reliefApprovedOn === undefined, 'reliefApprovedOn', '减免要报党委批准，请填批准日'),
      ];

/** 党费核定: what a member owes each month from a month on (党费规定第一条至第十条). The base is seen by two people only. */
export const duesAssessment = defineKind({
  type: 'duesAssessment',
  name: '党费核定',
  purpose: '每名党员每月应交多少，从哪个月起',
  area: 'dues',
  owners: ['branch'],
  life: ASSESSED,
  writers: ['organization', 'secretary'],
  sight: ['D', 'M'],
  fields: {
    memberId: person('党员'),
    payerKind: choice('交纳类别', PAYER_KINDS),
    baseFen: optional(money('核定基数', { isSecret: true, sight: ['D', 'M'], hint: '基数只有您和本人能看', saysSight: true })),
    dueFen: money('月应交'),
    fromMonth: period('起始月', 'month'),
    assessedOn: day('核定日'),
    isQuarterly: optional(yes('按季交')),
    consentActivityId: optional(record('支部同意的会议', ['activity'])),
    ...relief,
    supersededOn: optional(day('停用日', { isComputed: true })),
  },
  dayOf: ({ assessedOn }) => assessedOn,
  yearsOf: ({ fromMonth, supersededOn }) => yearsBetween(fromMonth === undefined ? undefined : firstDayOf(fromMonth), supersededOn),
  isOpenEnded: (_, state) => state === 'effective',
  idOf: ({ memberId, fromMonth }) => (memberId === undefined || fromMonth === undefined ? undefined : `duesA:${memberId}:${fromMonth}`),
  check: (it, context) => {
    const due =
      it.payerKind === undefined || it.fromMonth === undefined
        ? null
        : dueFenOf({ payerKind: it.payerKind, baseFen: it.baseFen, day: firstDayOf(it.fromMonth) });
    const admittedOn =
      it.memberId === undefined || it.fromMonth === undefined ? undefined : admittedLater(it.memberId, it.fromMonth, context);
    return [
      ...faultIf(it.payerKind !== undefined && paysByBase(it.payerKind) && it.baseFen === undefined, 'baseFen', '还差核定基数'),
      ...faultIf((it.baseFen ?? 0) < 0, 'baseFen', '核定基数不能小于 0'),
      ...faultIf((it.dueFen ?? 0) < 0, 'dueFen', '月应交不能小于 0'),
      // More than the base asks for is voluntary and welcome; less is let off by the branch and the Party committee above it.
      ...(due !== null && it.dueFen !== undefined
        ? faultIf(it.dueFen < due && isBlank(it.reliefReason), 'dueFen', `按基数应为 ${yuanOf(due)} 元，少交要写减免`)
        : []),
      ...reliefFaults(it),
      ...faultIf(it.isQuarterly === true && it.consentActivityId === undefined, 'consentActivityId', '按季交要支部同意，请选那次会议'),
      ...(admittedOn === undefined ? [] : [{ field: 'fromMonth', words: `${dayWord(admittedOn, context.today)}起才交党费` }]),
    ];
  },
  defaults: ({ today, memberId }) => ({ memberId, fromMonth: `${yearOf(today)}-01`, assessedOn: today }),
  line: ({ memberId, dueFen, fromMonth }, say) => ({
    title: nameSaid(memberId, say),
    note: dotted(dueFen === undefined ? '' : `每月 ${yuanOf(dueFen)} 元`, fromMonth === undefined ? '' : `${say.period(fromMonth)}起`),
  }),
  register: { title: '党费核定表', columns: ['memberId', 'payerKind', 'baseFen', 'dueFen', 'fromMonth', 'isQuarterly', 'assessedOn'] },
  proves: ['3.3.a', '3.3.b'],
});
