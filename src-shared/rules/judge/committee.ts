// What is asked of the Party committee itself: one part for each period, under the committee's own id.
import type { CollegeFacts, RecordFact } from '../../facts/facts';
import type { Day } from '../../kernel/day';
import type { Period } from '../../kernel/period';
import type { Content, KindName } from '../../records/kinds';
import { settle } from '../finding';
import type { CheckAt, Finding, Part } from '../indicator';
import { dayWithin, wouldRecord } from '../remedy-records';
import { dueParts, type DueRule } from './due';
import { enterRemedy } from './enter';
import { statePart, type StateRule } from './state';

export const ofCommittee = (facts: CollegeFacts, part: Part): Part => ({
  ...part,
  orgId: facts.committee._id,
  ...(part.remedy === null ? {} : { remedy: { ...part.remedy, orgId: facts.committee._id } }),
});

/** The finding of a rule that owes something for each period. */
export const judgeCommitteeDue = (rule: DueRule, facts: CollegeFacts, at: CheckAt): Finding =>
  settle(
    dueParts(rule, facts.committee, at).map((part) => ofCommittee(facts, part)),
    at,
  );

/** The finding of a rule about how things stand with the committee on the asked day. */
export const judgeCommitteeState = (rule: StateRule, facts: CollegeFacts, at: CheckAt): Finding =>
  settle([ofCommittee(facts, statePart(rule, facts.committee, at))], at);

/** The committee's own records of a kind. */
export const ofTheCommittee = <T extends KindName>(facts: CollegeFacts, records: readonly RecordFact<T>[]): RecordFact<T>[] =>
  records.filter((record) => record.orgId === facts.committee._id);

export type WouldEnter<T extends KindName> = {
  type: T;
  period: Period;
  at: CheckAt;
  content: (day: Day) => Content<T>;
  open?: RecordFact<T> | undefined;
  effort?: 'form' | 'meeting';
};

/** To enter a record of a day in the period. */
export const committeeEnters = <T extends KindName>(
  facts: CollegeFacts,
  { type, period, at, content, open, effort = 'form' }: WouldEnter<T>,
): ReturnType<typeof enterRemedy> => {
  const day = dayWithin(period, at.asOfOn);
  return enterRemedy({
    open,
    would: wouldRecord({ type, orgId: facts.committee._id, day, key: period, content: content(day) }),
    by: 'committee',
    effort,
  });
};
