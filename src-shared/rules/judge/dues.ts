// What a member owes by the assessments of the branch, and what was paid.
import { isActiveOn, membershipOn } from '../../engines/roster/on-day';
import type { BranchFacts, RecordFact } from '../../engines/score/facts';
import type { Gathered } from '../../engines/score/summary';
import { addDays, addMonths, type Day } from '../../kernel/day';
import { firstDayOf, lastDayOf, quarterOf, type Month, type Period } from '../../kernel/period';
import { byFirstDay } from '../../kernel/order';
import type { Content } from '../../records/kinds';
import type { Member } from '../../records/member';
import type { CheckAt } from '../indicator';
import { valueOn } from '../params';
import { DUES } from '../params/dues';
import type { Days } from './due';
import { ownOf } from './enter';
import { dueFor } from './when';

type Assessment = RecordFact<'duesAssessment'>;
type Paid = { day: Day; fen: number; id: string };

export type DuesBook = {
  /** The assessment that holds for a member in a month: the newest that begins by then. */
  assessedFor: (memberId: string, month: Month) => Assessment | undefined;
  /** What was paid for a member's month, with the day; a correction counts on the day of what it corrects. */
  paidFor: (memberId: string, month: Month) => readonly Paid[];
};

const isNewer = (a: Assessment, b: Assessment): boolean => {
  if (a.content.fromMonth !== b.content.fromMonth) return a.content.fromMonth > b.content.fromMonth;
  return a.day === b.day ? a._id > b._id : a.day > b.day;
};

/** Reads all assessments and payments once. */
export const duesBookOf = (facts: BranchFacts, gathered: Gathered): DuesBook => {
  const assessments = new Map<string, Assessment[]>();
  for (const entry of ownOf(facts, gathered.records('duesAssessment'))) assessments.set(entry.content.memberId, [...(assessments.get(entry.content.memberId) ?? []), entry]);
  const paid = new Map<string, Paid[]>();
  for (const { _id, content } of ownOf(facts, gathered.records('duesPayment'))) {
    const corrected = content.corrects === undefined ? undefined : gathered.fact(content.corrects);
    const day = corrected?.type === 'duesPayment' ? corrected.day : content.day;
    for (const line of content.lines) {
      const key = `${line.memberId} ${line.month}`;
      paid.set(key, [...(paid.get(key) ?? []), { day, fen: line.paidFen, id: _id }]);
    }
  }
  return {
    assessedFor: (memberId, month) =>
      (assessments.get(memberId) ?? []).filter((entry) => entry.content.fromMonth <= month).reduce<Assessment | undefined>((best, entry) => (best === undefined || isNewer(entry, best) ? entry : best), undefined),
    paidFor: (memberId, month) => paid.get(`${memberId} ${month}`) ?? [],
  };
};

/**
 * By the end of the month, or of the quarter with the branch's consent; made up within some months after. On the last day
 * it can still be paid; what lacks on the day after is short, since there is nothing to be written down later.
 */
export const duesDays = (facts: BranchFacts, month: Month, { at, isQuarterly }: { at: Pick<CheckAt, 'params'>; isQuarterly: boolean }): Days => {
  const dueOn = dueFor(facts.branch, lastDayOf(isQuarterly ? quarterOf(firstDayOf(month)) : month), at);
  return { dueOn, missedFromOn: addDays(dueOn, 1), makeUpUntilOn: addMonths(dueOn, valueOn(at.params.duesMakeUpMonths, dueOn)) };
};

/** True when a person was a member of the branch on every day from the first to the last: what they are changes on a few days only. */
export const isInBranchThroughout = (member: Member, branchId: string, { first, last }: { first: Day; last: Day }): boolean => {
  const isIn = (day: Day): boolean => membershipOn(member, day)?.branchId === branchId && isActiveOn(member, day);
  if (!isIn(first) || !isIn(last)) return false;
  return [...member.memberships, ...member.statuses].every(({ fromOn, toOn }) => {
    const isBegunWithin = fromOn > first && fromOn <= last;
    const isEndedWithin = toOn !== undefined && toOn >= first && toOn < last;
    return (!isBegunWithin || isIn(fromOn)) && (!isEndedWithin || isIn(addDays(toOn, 1)));
  });
};

/** The first day of the stay in the branch that reaches into a period; a change of group does not interrupt it. */
export const joinedOn = (member: Member, branchId: string, period: Period): Day => {
  const first = firstDayOf(period);
  let start: Day | undefined;
  let end: Day | undefined;
  for (const { fromOn, toOn } of member.memberships.filter((entry) => entry.branchId === branchId).sort(byFirstDay)) {
    const isSameStay = start !== undefined && (end === undefined || fromOn <= addDays(end, 1));
    if (start !== undefined && !isSameStay && end !== undefined && end >= first) break;
    if (!isSameStay) start = fromOn;
    end = toOn;
  }
  return start === undefined || start < member.admittedOn ? member.admittedOn : start;
};

/** As an assessment would say it of somebody whose pay is not known here: the least anybody owes. */
export const leastAssessment = (member: Member, fromMonth: Month, day: Day): Content<'duesAssessment'> => ({
  memberId: member._id,
  payerKind: member.memberKind === 'staff' ? 'employed' : member.memberKind,
  dueFen: DUES.flatFen.values[DUES.flatFen.values.length - 1]?.value ?? 0,
  fromMonth,
  assessedOn: day,
});
