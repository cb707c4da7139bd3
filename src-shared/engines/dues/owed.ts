// What a member owed for a month, what of it was paid, and since when nothing lacks.
import type { Day } from '../../kernel/day';
import { firstDayOf, lastDayOf, quarterOf, type Month } from '../../kernel/period';
import type { AssessmentEntry, DuesBook, Paid } from '../../facts/dues-book';

export type Owed<A extends AssessmentEntry = AssessmentEntry> = {
  memberId: string;
  month: Month;
  assessment: A;
  /** The last day on which it is paid in time: of the month, or of the quarter where the branch has agreed to that. */
  dueOn: Day;
  paid: readonly Paid[];
  /** In fen; never below nought. */
  lackingFen: number;
  /** The day on which it was paid in full. */
  paidOn: Day | null;
  /** True when nothing lacked on the last day; a correction counts on the day of what it corrects. */
  isInTime: boolean;
};

const dueOnOf = (month: Month, isQuarterly: boolean): Day => lastDayOf(isQuarterly ? quarterOf(firstDayOf(month)) : month);

/** Null where nothing is owed: nothing was assessed for the month, or the member was let off (党费规定第十条). */
export const owedFor = <A extends AssessmentEntry>(book: DuesBook<A>, memberId: string, month: Month): Owed<A> | null => {
  const assessment = book.assessedFor(memberId, month);
  if (assessment === undefined || assessment.content.dueFen <= 0) return null;
  const paid = book.paidFor(memberId, month);
  const { dueFen } = assessment.content;
  const sumBy = (day: Day): number => paid.reduce((sum, entry) => (entry.day <= day ? sum + entry.fen : sum), 0);
  const fullBy = (day: Day): boolean => sumBy(day) >= dueFen;
  const dueOn = dueOnOf(month, assessment.content.isQuarterly === true);
  const paidOn =
    paid
      .map((entry) => entry.day)
      .sort()
      .find(fullBy) ?? null;
  const sum = paid.reduce((all, entry) => all + entry.fen, 0);
  return { memberId, month, assessment, dueOn, paid, lackingFen: Math.max(0, dueFen - sum), paidOn, isInTime: fullBy(dueOn) };
};
