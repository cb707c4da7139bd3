// What a member owes by the assessments of the branch, and what was paid.
import { duesBook, type DuesBook as Book } from '../../facts/dues-book';
import { dueFenOf } from '../../standard/dues/due';
import { payerKindOf } from '../../standard/dues/payer-kinds';
import type { BranchFacts, RecordFact } from '../../facts/facts';
import type { Gathered } from '../../facts/summary';
import { addDays, addMonths, type Day } from '../../kernel/day';
import { firstDayOf, lastDayOf, quarterOf, type Month } from '../../kernel/period';
import type { Content } from '../../records/kinds';
import type { Member } from '../../records/member';
import type { CheckAt } from '../indicator';
import { valueOn } from '../../standard/params';
import type { Days } from './due';
import { ownOf } from './enter';
import { dueFor } from './when';

type Assessment = RecordFact<'duesAssessment'>;
export type DuesBook = Book<Assessment>;

/** Reads all assessments and payments of a branch once. */
export const duesBookOf = (facts: BranchFacts, gathered: Gathered): DuesBook =>
  duesBook({
    assessments: ownOf(facts, gathered.records('duesAssessment')),
    payments: ownOf(facts, gathered.records('duesPayment')),
    dayOf: (paymentId) => {
      const corrected = gathered.fact(paymentId);
      return corrected?.type === 'duesPayment' ? corrected.day : undefined;
    },
  });

/**
 * By the end of the month, or of the quarter with the branch's consent; made up within some months after. On the last day
 * it can still be paid; what lacks on the day after is short, since there is nothing to be written down later.
 */
export const duesDays = (
  facts: BranchFacts,
  month: Month,
  { at, isQuarterly }: { at: Pick<CheckAt, 'params'>; isQuarterly: boolean },
): Days => {
  const dueOn = dueFor(facts.branch, lastDayOf(isQuarterly ? quarterOf(firstDayOf(month)) : month), at);
  return { dueOn, missedFromOn: addDays(dueOn, 1), makeUpUntilOn: addMonths(dueOn, valueOn(at.params.duesMakeUpMonths, dueOn)) };
};

/** As an assessment would say it of somebody whose pay is not known here: the least anybody owes. */
export const leastAssessment = (member: Member, fromMonth: Month, day: Day): Content<'duesAssessment'> => ({
  memberId: member._id,
  payerKind: payerKindOf(member),
  dueFen: dueFenOf({ payerKind: 'student', day }) ?? 0,
  fromMonth,
  assessedOn: day,
});
