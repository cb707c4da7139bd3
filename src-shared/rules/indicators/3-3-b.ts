import { inRosterOrder } from '../../engines/roster/branch';
import type { BranchFacts } from '../../engines/score/facts';
import { firstDayOf, lastDayOf, periodsOfYear, type Month } from '../../kernel/period';
import type { Member } from '../../records/member';
import { duesRegulationCite, standardCite } from '../cite';
import { settle } from '../finding';
import { branchIndicator, type Part, type Remedy } from '../indicator';
import { judged, type Doing, type Days, type On } from '../judge/due';
import { duesBookOf, duesDays, isInBranchThroughout, leastAssessment, type DuesBook } from '../judge/dues';
import { enterRemedy } from '../judge/enter';
import { notBefore } from '../judge/points';
import { isOpen, notAsked, partNotAsked } from '../judge/when';
import { wouldRecord } from '../would';

type MemberMonth = { facts: BranchFacts; member: Member; month: Month; book: DuesBook; on: On };

/** The day on which it was paid in full; what is owed by nobody is paid. In time means: on its last day nothing was lacking. */
const paidInFull = ({ member, month, book }: MemberMonth, days: Days): Doing | undefined => {
  const assessment = book.assessedFor(member._id, month);
  if (assessment === undefined) return undefined;
  const paid = [...book.paidFor(member._id, month)].sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
  const by = (day: string): number => paid.filter((entry) => entry.day <= day).reduce((sum, entry) => sum + entry.fen, 0);
  const isFull = (day: string): boolean => by(day) >= assessment.content.dueFen;
  const isInTime = isFull(days.dueOn);
  const free = assessment.day < days.dueOn ? assessment.day : days.dueOn;
  const doneOn = isInTime && assessment.content.dueFen <= 0 ? free : paid.find((entry) => (isInTime ? entry.day <= days.dueOn : entry.day > days.dueOn) && isFull(entry.day))?.day;
  return doneOn === undefined ? undefined : { doneOn, evidenceIds: [...new Set([assessment._id, ...paid.map((entry) => entry.id)])] };
};

/** Register what is still owed; where nothing is assessed, that comes first. */
const remedyOf = ({ facts, member, month, book, on }: MemberMonth): ReturnType<typeof enterRemedy> => {
  const { _id: memberId } = member;
  const orgId = facts.branch._id;
  const day = notBefore(on.at.asOfOn, firstDayOf(month));
  const assessment = book.assessedFor(memberId, month);
  const content = assessment?.content ?? leastAssessment(member, month, day);
  const paidFen = content.dueFen - book.paidFor(memberId, month).reduce((sum, entry) => sum + entry.fen, 0);
  const payment = wouldRecord({ type: 'duesPayment', orgId, day, key: `${memberId}:${month}`, memberIds: [memberId], content: { day, lines: [{ memberId, month, paidFen }], receivedBy: memberId } });
  if (assessment !== undefined) return enterRemedy({ would: payment, by: 'organization' });
  const first = enterRemedy({ would: wouldRecord({ type: 'duesAssessment', orgId, day, key: `${memberId}:${month}`, memberIds: [memberId], content }), by: 'organization' });
  return { ...first, would: [...first.would, payment] };
};

const partOf = (asked: MemberMonth): Part => {
  const { facts, member, month, book, on } = asked;
  const { at } = on;
  const days = duesDays(facts, month, { at, isQuarterly: book.assessedFor(member._id, month)?.content.isQuarterly === true });
  const found = judged(paidInFull(asked, days), days, at.asOfOn);
  const isMakeUp = at.asOfOn > days.dueOn;
  const todo: Remedy | null = isOpen({ ...found, makeUpUntilOn: days.makeUpUntilOn }, at.asOfOn)
    ? { ...remedyOf(asked), period: month, memberId: member._id, byOn: isMakeUp ? days.makeUpUntilOn : days.dueOn, isMakeUp }
    : null;
  return { period: month, memberId: member._id, ...found, openIds: [], lastOn: days.dueOn, makeUpUntilOn: days.makeUpUntilOn, remedy: todo };
};

export const duesPaid = branchIndicator({
  id: '3.3.b',
  statement: 'dues-of-every-member-paid-in-full-and-on-time',
  item: '3.3',
  kind: 'perMember',
  weightKey: '3.3.b',
  period: 'month',
  activityKinds: [],
  recordKinds: ['duesPayment', 'duesAssessment'],
  page: 'branch',
  hasFloor: false,
  why: 'Paying on time and in full is the member’s duty; the branch keeps the book. No money passes through the program.',
  cite: [
    standardCite('三(三)党费缴纳管理', '党员自觉按时足额交纳党费'),
    duesRegulationCite('第十二条', '党员应当增强党员意识，主动按月交纳党费。遇到特殊情况，经党支部同意，可以每季度交纳一次党费'),
  ],
  check: (facts, gathered, at) => {
    const on = { gathered, at };
    const book = duesBookOf(facts, gathered);
    const members = inRosterOrder([...facts.members]);
    const parts = periodsOfYear(at.year, 'month').flatMap((month): Part[] => {
      const last = lastDayOf(month);
      const owing = members.filter((member) => isInBranchThroughout(member, facts.branch._id, month));
      const because = notAsked(facts.branch, month, at) ?? (owing.length === 0 ? 'noMembers' : null);
      if (because !== null) return [partNotAsked(because, { period: month, lastOn: last, makeUpUntilOn: last })];
      return owing.map((member) => partOf({ facts, member, month, book, on }));
    });
    return settle(parts, at);
  },
});
