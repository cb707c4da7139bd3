// The book of a month as whoever registers dues has it in hand: everybody in roster order, and what each still owes.
import type { Day } from '../../kernel/day';
import { firstDayOf, lastDayOf, periodsOfYear, quarterOf, type Month } from '../../kernel/period';
import { earlierOf } from '../../kernel/span';
import type { Member } from '../../records/member';
import { membersOn } from '../../roster/branch';
import { owesDuesOf } from '../../roster/on-day';
import type { AssessmentEntry, DuesBook } from '../../facts/dues-book';
import { owedFor } from './owed';

export type OwedMonth = { month: Month; lackingFen: number };
/** `open`: something lacks. `relieved`: assessed at nought. */
export type DuesState = 'open' | 'paid' | 'relieved' | 'notAssessed';
export type DuesLine = {
  member: Member;
  state: DuesState;
  assessmentId?: string;
  dueFen: number;
  isQuarterly: boolean;
  /** What this entry settles: the month, and of those who pay by the quarter its other months. */
  owed: OwedMonth[];
  /** Months before it that were never paid in full, the oldest first. */
  arrears: OwedMonth[];
  paidOn?: Day;
  paymentIds: string[];
};

/** So far back arrears are looked for. */
const MONTHS_BACK = 12;

const monthsOfQuarter = (month: Month): Month[] => {
  const quarter = quarterOf(firstDayOf(month));
  return periodsOfYear(month.slice(0, 4), 'month').filter((one) => quarterOf(firstDayOf(one)) === quarter);
};

const monthsBefore = (month: Month): Month[] => {
  const year = Number(month.slice(0, 4));
  return [...periodsOfYear(String(year - 1), 'month'), ...periodsOfYear(String(year), 'month')]
    .filter((one) => one < month)
    .slice(-MONTHS_BACK);
};

type Reading<A extends AssessmentEntry> = { branchId: string; book: DuesBook<A> };

/** Owed by whoever was in the branch all month, or from their admission in it on. */
const lackingIn = <A extends AssessmentEntry>({ branchId, book }: Reading<A>, member: Member, months: readonly Month[]): OwedMonth[] =>
  months.flatMap((month) => {
    const owed = owesDuesOf(member, branchId, month) ? owedFor(book, member._id, month) : null;
    return owed === null || owed.lackingFen === 0 ? [] : [{ month, lackingFen: owed.lackingFen }];
  });

const lineOf = <A extends AssessmentEntry>(reading: Reading<A>, member: Member, month: Month): DuesLine => {
  const assessment = reading.book.assessedFor(member._id, month);
  const base = {
    member,
    dueFen: assessment?.content.dueFen ?? 0,
    isQuarterly: assessment?.content.isQuarterly === true,
    owed: [],
    arrears: [],
    paymentIds: [],
    ...(assessment === undefined ? {} : { assessmentId: assessment._id }),
  };
  if (assessment === undefined) return { ...base, state: 'notAssessed' };
  const own = owedFor(reading.book, member._id, month);
  if (own === null) return { ...base, state: 'relieved' };
  const settles = base.isQuarterly ? monthsOfQuarter(month) : [month];
  // Whoever came within the month owes it to nobody yet, but may pay it.
  const ownMonth = own.lackingFen === 0 ? [] : [{ month, lackingFen: own.lackingFen }];
  const owed = settles.flatMap((one) => (one === month ? ownMonth : lackingIn(reading, member, [one])));
  return {
    ...base,
    state: owed.length === 0 ? 'paid' : 'open',
    owed,
    arrears: lackingIn(reading, member, monthsBefore(settles[0] ?? month)),
    ...(own.paidOn === null ? {} : { paidOn: own.paidOn }),
    paymentIds: [...new Set(own.paid.map((entry) => entry.id))],
  };
};

/**
 * 党费登记 of a month: everybody who belongs to the branch on its last day, or today while it runs, in roster order.
 * @param month the month registered; of a quarterly payer the whole quarter is settled at once (党费规定第十二条)
 */
export const duesSheet = <A extends AssessmentEntry>(
  reading: Reading<A>,
  members: readonly Member[],
  { month, today }: { month: Month; today: Day },
): DuesLine[] => membersOn(members, reading.branchId, earlierOf(lastDayOf(month), today)).map((member) => lineOf(reading, member, month));

/**
 * Months of which another sum lacks than whoever pays them saw: somebody else has registered them meanwhile. Who does not say what
 * they saw pays no more than lacks.
 */
export const paidMeanwhile = <A extends AssessmentEntry>(
  book: DuesBook<A>,
  lines: readonly { memberId: string; month: Month; paidFen: number; seenLackingFen?: number | undefined }[],
): { memberId: string; month: Month }[] =>
  lines
    .filter(({ memberId, month, paidFen, seenLackingFen }) => {
      const lackingFen = owedFor(book, memberId, month)?.lackingFen ?? 0;
      return seenLackingFen === undefined ? paidFen > lackingFen : seenLackingFen !== lackingFen;
    })
    .map(({ memberId, month }) => ({ memberId, month }));
