import { addDays, addMonths, type Day } from '../../src-shared/kernel/day';
import type { RecordFact } from '../../src-shared/engines/score/facts';
import type { Member } from '../../src-shared/records/member';
import { none, state, type Part } from './part';
import { isMemberOn, membersOfYear } from './people';
import { askedForYear, eachDay, livesThrough, monthsOf, own, putOff, quartersOf, within, type Span, type View } from './view';

const ASSESS_DAYS = 30;
const MAKE_UP_MONTHS = 6;

const assessmentsOf = (view: View, member: Member): RecordFact<'duesAssessment'>[] => own(view, 'duesAssessment').filter(({ content }) => content.memberId === member._id);

/** 3.3.a: every member is assessed by 01-31, or within thirty days of coming; late is in time. */
export const assessments = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const asked = membersOfYear(view);
  if (asked.length === 0) return [none(view.last)];
  return asked.map((member) => {
    const came = eachDay(view.first, view.last).find((day) => isMemberOn(view, member, day)) ?? view.first;
    const joined = came > view.first ? addDays(came, ASSESS_DAYS) : view.first;
    const due = putOff(view, joined > `${view.year}-01-31` ? joined : `${view.year}-01-31`);
    const found = assessmentsOf(view, member).find(({ content }) => content.fromMonth <= `${view.year}-12`);
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
const paymentsOf = (view: View, member: Member, month: string): Payment[] =>
  own(view, 'duesPayment').flatMap((one) => one.content.lines.filter((line) => line.memberId === member._id && line.month === month).map((line) => ({ on: one.content.day, fen: line.paidFen, id: one._id })));

const monthPart = (view: View, member: Member, month: Span): Part => {
  const assessment = assessmentFor(view, member, month.name);
  const quarter = quartersOf(view.year).find((span) => within(month.first, span));
  const lastOn = assessment?.content.isQuarterly === true && quarter !== undefined ? quarter.last : month.last;
  if (assessment === undefined) return { outcome: view.asOf < lastOn ? 'notYetDue' : 'noData', lastOn, from: lastOn, evidence: [] };
  const { dueFen } = assessment.content;
  if (dueFen === 0) return none(lastOn);
  const paid = paymentsOf(view, member, month.name);
  const until = (day: Day): number => paid.filter(({ on }) => on <= day).reduce((sum, { fen }) => sum + fen, 0);
  const evidence = paid.map(({ id }) => id);
  const isPaid = until(view.asOf) >= dueFen;
  if (isPaid && until(lastOn) >= dueFen) return { outcome: 'met', lastOn, from: lastOn, evidence };
  const late = addMonths(lastOn, MAKE_UP_MONTHS);
  if (isPaid && until(late) >= dueFen) return { outcome: 'met', lastOn, from: lastOn, isLate: true, evidence };
  return { outcome: view.asOf <= lastOn ? 'notYetDue' : 'notMet', lastOn, from: lastOn, evidence };
};

/** 3.3.b: each member, each whole month in the branch. */
export const dues = (view: View): Part[] => {
  const parts = monthsOf(view.year).flatMap((month) => {
    if (!livesThrough(view.facts.branch, month)) return [];
    return view.facts.members.filter((member) => eachDay(month.first, month.last).every((day) => isMemberOn(view, member, day))).map((member) => monthPart(view, member, month));
  });
  return parts.length === 0 ? [none(view.last)] : parts;
};

/** 3.3.d: once a year somebody attests that the books are kept. */
export const duesBook = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const found = own(view, 'attestation').filter(({ content }) => content.attestKind === 'duesBook' && content.year === `${view.year}`);
  const isTrue = found.filter(({ content }) => content.isTrue && content.attestedOn <= view.last)[0];
  if (isTrue !== undefined) return [state(true, view.last, [isTrue._id])];
  return [{ outcome: view.asOf < addDays(view.last, 8) ? 'notYetDue' : 'notMet', lastOn: view.last, from: addDays(view.last, 8), evidence: found.map(({ _id }) => _id) }];
};
