// What was assessed and what was paid, by member and month: the score and the points read the same book.
import type { Day } from '../kernel/day';
import { by } from '../kernel/order';
import type { Month } from '../kernel/period';
import type { Content } from '../records/kinds';

export type AssessmentEntry = { _id: string; day: Day; content: Content<'duesAssessment'> };
export type PaymentEntry = { _id: string; day: Day; content: Content<'duesPayment'> };
export type Paid = { day: Day; fen: number; id: string };

export type DuesBook<A extends AssessmentEntry = AssessmentEntry> = {
  /** The assessment that holds for a member in a month: the newest that begins by then. */
  assessedFor: (memberId: string, month: Month) => A | undefined;
  /** What was paid for a member's month, with the day; a correction counts on the day of what it corrects. */
  paidFor: (memberId: string, month: Month) => readonly Paid[];
};

const oldestFirst = by<AssessmentEntry>(
  ({ content }) => content.fromMonth,
  ({ day }) => day,
  ({ _id }) => _id,
);

/** Reads all assessments and payments once. `dayOf` answers the day of a payment that a correction names. */
export const duesBook = <A extends AssessmentEntry>(found: {
  assessments: readonly A[];
  payments: readonly PaymentEntry[];
  dayOf: (paymentId: string) => Day | undefined;
}): DuesBook<A> => {
  const assessments = new Map<string, A[]>();
  for (const entry of found.assessments)
    assessments.set(entry.content.memberId, [...(assessments.get(entry.content.memberId) ?? []), entry]);
  const paid = new Map<string, Paid[]>();
  for (const { _id, content } of found.payments) {
    const day = (content.corrects === undefined ? undefined : found.dayOf(content.corrects)) ?? content.day;
    for (const line of content.lines) {
      const key = `${line.memberId} ${line.month}`;
      paid.set(key, [...(paid.get(key) ?? []), { day, fen: line.paidFen, id: _id }]);
    }
  }
  return {
    assessedFor: (memberId, month) =>
      (assessments.get(memberId) ?? [])
        .filter((entry) => entry.content.fromMonth <= month)
        .sort(oldestFirst)
        .pop(),
    paidFor: (memberId, month) => paid.get(`${memberId} ${month}`) ?? [],
  };
};
