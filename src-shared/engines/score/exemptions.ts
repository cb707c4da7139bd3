import type { Day } from '../../kernel/day';
import type { Gathered } from '../../facts/summary';

/** Whether the committee has taken a rule from the branch on a day (domain Q33); such a rule is not applicable then. */
export const isExempt = (gathered: Gathered, ruleId: string): ((day: Day) => boolean) => {
  // Nobody knows of a decision before it is made, from whatever day it holds.
  const spans = gathered
    .records('exemption')
    .filter(({ content }) => content.ruleId === ruleId && (content.approvedOn ?? gathered.asOfOn) <= gathered.asOfOn);
  // One that was ended early holds to the day on which it was.
  return (day) =>
    spans.some(
      ({ content }) => content.fromOn <= day && [content.toOn, content.endedOn].every((last) => last === undefined || day <= last),
    );
};
