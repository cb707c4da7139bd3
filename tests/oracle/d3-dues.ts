import { addDays, addMonths, type Day } from '../../src-shared/kernel/day';
import type { RecordFact } from '../../src-shared/facts/facts';
import type { Member } from '../../src-shared/records/member';
import { happening, none, type Part } from './part';
import { branchOn, isMemberOn, membersOn, openMemberships, standing } from './people';
import {
  askedForYear,
  eachDay,
  livesThrough,
  makeUpUntil,
  monthsOf,
  own,
  putOff,
  quartersOf,
  within,
  yearSpan,
  type Span,
  type View,
} from './view';

const ASSESS_DAYS = 30;
const MAKE_UP_MONTHS = 6;

const assessmentsOf = (view: View, member: Member): RecordFact<'duesAssessment'>[] =>
  own(view, 'duesAssessment').filter(({ content }) => content.memberId === member._id);

/** 3.3.a: every member is assessed by 01-31, or within thirty days of coming; late is in time while anything can be made up. */
export const assessments = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const asked = membersOn(view, view.onDay);
  if (asked.length === 0) return [none(view.last)];
  return asked.map((member) => {
    const came =
      eachDay(view.first, view.last).find((day) => member.admittedOn <= day && openMemberships(member, day).includes(view.id)) ??
      view.first;
    const joined = came > view.first ? addDays(came, ASSESS_DAYS) : view.first;
    const due = putOff(view, joined > `${view.year}-01-31` ? joined : `${view.year}-01-31`);
    const latest = makeUpUntil(yearSpan(view.year));
    const found = assessmentsOf(view, member).find(
      ({ content }) => content.fromMonth.startsWith(`${view.year}`) && content.assessedOn <= (latest > due ? latest : due),
    );
    if (found !== undefined) return { outcome: 'met', lastOn: due, from: due, evidence: [found._id] };
    return { outcome: view.asOf <= due ? 'notYetDue' : 'notMet', lastOn: due, from: addDays(due, 1), evidence: [] };
  });
};

/** What was assessed for a month: the latest from that month or before, the later assessed of two. */
const assessmentFor = (view: View, member: Member, month: string): RecordFact<'duesAssessment'> | undefined =>
  assessmentsOf(view, member)
    .filter(({ content }) => content.fromMonth <= month)
    .sort((a, b) => (a.content.fromMonth + a.content.assessedOn + a._id < b.content.fromMonth + b.content.assessedOn + b._id ? 1 : -1))[0];

type Payment = { on: Day; fen: number; id: string };
/** Each line of a month; a correction counts on the day of what it corrects. */
const paymentsOf = (view: View, member: Member, month: string): Payment[] =>
  own(view, 'duesPayment').flatMap((one) => {
    const on = view.facts.records.find(({ _id }) => _id === one.content.corrects)?.day ?? one.content.day;
    return one.content.lines
      .filter((line) => line.memberId === member._id && line.month === month)
      .map((line) => ({ on, fen: line.paidFen, id: one._id }));
  });

const monthPart = (view: View, member: Member, month: Span): Part => {
  const assessment = assessmentFor(view, member, month.name);
  const quarter = quartersOf(view.year).find((span) => within(month.first, span));
  const lastOn = putOff(view, assessment?.content.isQuarterly === true && quarter !== undefined ? quarter.last : month.last);
  const missed = addDays(lastOn, 1);
  const unpaid: Part = { outcome: view.asOf <= lastOn ? 'notYetDue' : 'notMet', lastOn, from: missed, evidence: [] };
  // What was never assessed is not paid in full, whatever was paid: to skip the one must not pay in the other.
  if (assessment === undefined) return unpaid;
  const { dueFen } = assessment.content;
  if (dueFen <= 0) return none(lastOn);
  const paid = paymentsOf(view, member, month.name);
  const isFull = (day: Day): boolean => paid.filter(({ on }) => on <= day).reduce((sum, { fen }) => sum + fen, 0) >= dueFen;
  const evidence = [assessment._id, ...paid.map(({ id }) => id)];
  if (isFull(lastOn)) return { outcome: 'met', lastOn, from: lastOn, evidence };
  const isLate = paid.some(({ on }) => on > lastOn && on <= addMonths(lastOn, MAKE_UP_MONTHS) && isFull(on));
  return isLate ? { outcome: 'met', lastOn, from: missed, isLate: true, evidence } : unpaid;
};

/** Owed to the branch of the month's last day, by who was a member of the college from the first of it, or from the day of admission on. */
const owesIn = (view: View, member: Member, month: Span): boolean =>
  isMemberOn(view, member, month.last) &&
  eachDay(month.first, month.last).every(
    (day) => day < member.admittedOn || (branchOn(member, day) !== null && standing(member, day) !== null),
  );

/** 3.3.b: each member, each month owed. */
export const dues = (view: View): Part[] => {
  const parts = monthsOf(view.year).flatMap((month) => {
    if (!livesThrough(view.facts.branch, month)) return [];
    return view.facts.members
      .filter((member) => owesIn(view, member, month))
      .map((member) => ({ ...monthPart(view, member, month), begins: month.first }));
  });
  return parts.length === 0 ? [none(view.last)] : parts;
};

/** 3.3.d: once a year somebody attests that the books are kept. */
export const duesBook = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const said = own(view, 'attestation').filter(
    ({ day, content }) => content.attestKind === 'duesBook' && content.isTrue && content.year === `${view.year}` && within(day, view),
  );
  return [
    happening(
      view,
      said.map((one) => ({ on: one.day, id: one._id })),
      view.last,
    ),
  ];
};
