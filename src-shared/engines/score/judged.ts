import type { BranchFacts } from '../../facts/facts';
import { summariseBranch, type Summary } from '../../facts/summary';
import type { Day } from '../../kernel/day';
import type { Year } from '../../kernel/period';
import type { RulePack } from '../../rules/packs/pack';
import { sheetOf, type ScoreSheet } from './sheet';

/**
 * A branch as it is judged on a day by a standard: its records are folded once and each year is judged once, whoever
 * asks. The sheet, the duties, the steps of the charts and the things of the year then speak of the same findings.
 */
export type JudgedBranch = {
  facts: BranchFacts;
  pack: RulePack;
  asOfOn: Day;
  summary: Summary;
  /** The sheet of a year, with its findings; judged when it is first asked for. The facts must hold that year. */
  sheet: (year: Year) => ScoreSheet;
};

export const judgedOn = (facts: BranchFacts, pack: RulePack, asOfOn: Day): JudgedBranch => {
  const summary = summariseBranch(facts);
  const sheets = new Map<Year, ScoreSheet>();
  const sheet = (year: Year): ScoreSheet => {
    const found = sheets.get(year) ?? sheetOf(facts, pack, { summary, year, asOfOn });
    sheets.set(year, found);
    return found;
  };
  return { facts, pack, asOfOn, summary, sheet };
};
