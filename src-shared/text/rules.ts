// The rules as people read them: a short name, and the word for one of what they count.
import { ruleWithId } from '../standard/rules';

export type RuleWords = { name: string; unit: string; short: string };

/** A rule that is not known is said by its number. */
export const wordsOfRule = (ruleId: string): RuleWords => {
  const { name, unit, short } = ruleWithId(ruleId) ?? { name: ruleId, unit: '项' };
  return { name, unit, short: short ?? name };
};
