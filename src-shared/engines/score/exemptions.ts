import type { Day } from '../../kernel/day';
import type { Gathered } from './summary';

/** Whether the committee has taken a rule from the branch on a day (domain Q33); such a rule is not applicable then. */
export const isExempt = (gathered: Gathered, ruleId: string): ((day: Day) => boolean) => {
  const spans = gathered.records('exemption').filter(({ content }) => content.ruleId === ruleId);
  return (day) => spans.some(({ content }) => content.fromOn <= day && (content.toOn === undefined || day <= content.toOn));
};
