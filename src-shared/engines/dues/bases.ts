// 党费核定 of a whole branch in one table: from which month each owes, what held so far, and what a base comes to.
import type { Day } from '../../kernel/day';
import { laterOf } from '../../kernel/span';
import { firstDayOf, monthOf, periodsOfYear, yearOf, type Month } from '../../kernel/period';
import type { AssessmentEntry, DuesBook } from '../../facts/dues-book';
import type { Member } from '../../records/member';
import { membersOn } from '../../roster/branch';
import { joinedOn } from '../../roster/joined';
import { payerKindOf, type PayerKind } from '../../standard/dues/payer-kinds';

export type BaseLine<A extends AssessmentEntry = AssessmentEntry> = {
  member: Member;
  /** The month from which this assessment would hold: the one asked for, or the first in the branch. */
  fromMonth: Month;
  payerKind: PayerKind;
  /** What holds for that month so far. */
  current?: A;
  /** It was assessed in that month's year: nothing is asked any more, but it may change. */
  isAssessed: boolean;
  /** Less was allowed by the branch and the Party committee; that is assessed by itself, with the reason (党费规定第七条). */
  isReduced: boolean;
};

/** The months from which an assessment may hold: of the year up to the one that runs, and in December the January to come. */
export const monthsToAssess = (today: Day): Month[] => {
  const year = yearOf(today);
  const next = `${Number(year) + 1}-01`;
  return [...periodsOfYear(year, 'month').filter((month) => month <= monthOf(today)), ...(monthOf(today) === `${year}-12` ? [next] : [])];
};

/**
 * Everybody of the branch on a day, in roster order.
 * @param fromMonth the month from which they are assessed; of whoever came later their own first month (党费规定第八条)
 */
export const baseLines = <A extends AssessmentEntry>(
  { branchId, book }: { branchId: string; book: DuesBook<A> },
  members: readonly Member[],
  { fromMonth, today }: { fromMonth: Month; today: Day },
): BaseLine<A>[] =>
  membersOn(members, branchId, today).map((member) => {
    const joined = monthOf(joinedOn(member, branchId, yearOf(today)));
    const from = monthOf(laterOf(firstDayOf(joined), firstDayOf(fromMonth)));
    const current = book.assessedFor(member._id, from);
    return {
      member,
      fromMonth: from,
      payerKind: current?.content.payerKind ?? payerKindOf(member),
      ...(current === undefined ? {} : { current }),
      isAssessed: current?.content.fromMonth.slice(0, 4) === from.slice(0, 4),
      isReduced: (current?.content.reliefApprovedOn ?? '') !== '',
    };
  });
