import { inRosterOrder } from '../../roster/branch';
import { owesDuesOf } from '../../roster/on-day';
import type { BranchFacts } from '../../facts/facts';
import { firstDayOf, lastDayOf, periodsOfYear, type Month } from '../../kernel/period';
import type { Member } from '../../records/member';
import { duesRegulationCite, standardCite } from '../../standard/cite';
import { settle } from '../finding';
import { branchRule, type Part, type Remedy } from '../indicator';
import { judged, type Doing, type Days, type On } from '../judge/due';
import { duesBookOf, duesDays, leastAssessment, type DuesBook } from '../judge/dues';
import { enterRemedy } from '../judge/enter';
import { laterOf } from '../../kernel/span';
import { isOpen, notAsked, partNotAsked } from '../judge/when';
import { wouldRecord } from '../remedy-records';

type Assessment = ReturnType<DuesBook['assessedFor']>;
type MemberMonth = {
  facts: BranchFacts;
  member: Member;
  month: Month;
  assessment: Assessment;
  paid: ReturnType<DuesBook['paidFor']>;
  on: On;
};

/** The day on which it was paid in full. In time means: on its last day nothing was lacking. */
const paidInFull = ({ assessment, paid }: MemberMonth, { dueOn }: Days): Doing | undefined => {
  if (assessment === undefined) return undefined;
  const { dueFen } = assessment.content;
  const isFull = (day: string): boolean => paid.reduce((sum, entry) => (entry.day <= day ? sum + entry.fen : sum), 0) >= dueFen;
  const isInTime = isFull(dueOn);
  const paidOn = paid
    .filter((entry) => (isInTime ? entry.day <= dueOn : entry.day > dueOn) && isFull(entry.day))
    .map((entry) => entry.day)
    .sort()[0];
  return paidOn === undefined
    ? undefined
    : { doneOn: paidOn, evidenceIds: [...new Set([assessment._id, ...paid.map((entry) => entry.id)])] };
};

/** Register what is still owed; where nothing is assessed, that comes first. */
const remedyOf = ({ facts, member, month, assessment, paid, on }: MemberMonth): ReturnType<typeof enterRemedy> => {
  const { _id: memberId } = member;
  const orgId = facts.branch._id;
  const day = laterOf(on.at.asOfOn, firstDayOf(month));
  const content = assessment?.content ?? leastAssessment(member, month, day);
  const paidFen = content.dueFen - paid.reduce((sum, entry) => sum + entry.fen, 0);
  const payment = wouldRecord({
    type: 'duesPayment',
    orgId,
    day,
    key: `${memberId}:${month}`,
    content: { day, lines: [{ memberId, month, paidFen }], receivedBy: memberId },
  });
  if (assessment !== undefined) return enterRemedy({ would: payment, by: 'organization' });
  const first = enterRemedy({
    would: wouldRecord({ type: 'duesAssessment', orgId, day, key: `${memberId}:${month}`, content }),
    by: 'organization',
  });
  return { ...first, would: [...first.would, payment] };
};

const partOf = (asked: MemberMonth, days: Days): Part => {
  const { member, month, on } = asked;
  const { asOfOn } = on.at;
  // Whoever was let off owes nothing in the month, and so nothing is asked.
  if (asked.assessment !== undefined && asked.assessment.content.dueFen <= 0)
    return partNotAsked('noMembers', { period: month, memberId: member._id, lastOn: days.dueOn, makeUpUntilOn: days.makeUpUntilOn });
  const found = judged(paidInFull(asked, days), days, asOfOn);
  const isMakeUp = asOfOn > days.dueOn;
  const todo: Remedy | null = isOpen({ ...found, makeUpUntilOn: days.makeUpUntilOn }, asOfOn)
    ? { ...remedyOf(asked), period: month, memberId: member._id, byOn: isMakeUp ? days.makeUpUntilOn : days.dueOn, isMakeUp }
    : null;
  return {
    period: month,
    memberId: member._id,
    ...found,
    openIds: [],
    lastOn: days.dueOn,
    makeUpUntilOn: days.makeUpUntilOn,
    remedy: todo,
  };
};

/** One part for each member who owes the branch the month: the whole of it, or from their admission in it on (党费规定第八条). */
const partsOf = (
  month: Month,
  { facts, members, book, on }: { facts: BranchFacts; members: readonly Member[]; book: DuesBook; on: On },
): Part[] => {
  const span = { first: firstDayOf(month), last: lastDayOf(month) };
  const owing = members.filter((member) => owesDuesOf(member, facts.branch._id, month));
  const because = notAsked(facts.branch, month, on.at) ?? (owing.length === 0 ? 'noMembers' : null);
  if (because !== null) return [partNotAsked(because, { period: month, lastOn: span.last, makeUpUntilOn: span.last })];
  const [monthly, quarterly] = [false, true].map((isQuarterly) => duesDays(facts, month, { at: on.at, isQuarterly })) as [Days, Days];
  return owing.map((member) => {
    const assessment = book.assessedFor(member._id, month);
    return partOf(
      { facts, member, month, assessment, paid: book.paidFor(member._id, month), on },
      assessment?.content.isQuarterly === true ? quarterly : monthly,
    );
  });
};

export const duesPaid = branchRule('3.3.b', {
  statement: 'dues-of-every-member-paid-in-full-and-on-time',
  recordKinds: ['duesPayment', 'duesAssessment'],
  why: 'Paying on time and in full is the member’s duty; the branch keeps the book. No money passes through the program.',
  cite: [
    standardCite('三(三)党费缴纳管理', '党员自觉按时足额交纳党费'),
    duesRegulationCite('第十二条', '党员应当增强党员意识，主动按月交纳党费。遇到特殊情况，经党支部同意，可以每季度交纳一次党费'),
  ],
  check: (facts, gathered, at) => {
    const on = { gathered, at };
    const book = duesBookOf(facts, gathered);
    const members = inRosterOrder(facts.members);
    return settle(
      periodsOfYear(at.year, 'month').flatMap((month) => partsOf(month, { facts, members, book, on })),
      at,
    );
  },
});
