import type { CheckAt, CollegeIndicator, Finding } from '../../rules/indicator';
import { indicatorsOn, type RulePack } from '../../rules/packs/pack';
import type { CollegeFacts } from '../../facts/facts';
import { numbersDayOf, type SheetAt } from './sheet';
import type { Summary } from '../../facts/summary';

/** What a rule of the college finds: one part for each organisation or leader. Nothing of it is scored. */
export type CollegeFinding = Finding & { indicator: CollegeIndicator };

/**
 * The rules that speak of the college, its general branches and its leaders, in the order of the standard.
 * @param summary the records of the whole college, folded once.
 */
export const collegeFindings = (
  facts: CollegeFacts,
  pack: RulePack,
  { summary, year, asOfOn }: SheetAt & { summary: Summary },
): CollegeFinding[] => {
  const gathered = summary.on(asOfOn);
  // A rule is taken from a branch only, never from the college as a whole.
  const onDay = numbersDayOf(year, asOfOn);
  const at: CheckAt = { year, asOfOn, onDay, params: pack.params, countsFromOn: facts.countsFromOn, isExemptOn: () => false };
  return indicatorsOn(pack, onDay).flatMap((indicator): CollegeFinding[] =>
    indicator.subject === 'college' ? [{ ...indicator.check(facts, gathered, { ...at, days: indicator }), indicator }] : [],
  );
};
