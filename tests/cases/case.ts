import type { BranchFacts, CollegeFacts } from '../../src-shared/facts/facts';
import type { Outcome, Remedy } from '../../src-shared/rules/indicator';
import type { Params } from '../../src-shared/standard/params';

/** One story: situation and date in a sentence, and what is found. */
export type RuleCase = {
  /** Situation + date + result, as a sentence. */
  says: string;
  facts: BranchFacts | CollegeFacts;
  year?: string;
  asOfOn: string;
  /** Numbers other than the default's, for the day on which a value changes. */
  params?: Params;
  outcome: Outcome;
  /** `'2/3'` where the earned share is asked for, null when nothing is counted. */
  share?: string | null;
  evidenceIds?: readonly string[];
  because?: string;
  waitsFor?: string;
  /** What is to be done first, as far as the story tells it; null where nothing can or need be done. */
  next?: Partial<Remedy> | null;
  /** What is begun for it. */
  openIds?: readonly string[];
};
/** A case that cannot occur says why. */
export type NoCase = { cannotOccur: string };

/** What a rule of weight must show; a rule without weight at least `met` and `notMet` (or why not). */
export type RuleCases = {
  met: RuleCase | NoCase;
  notMet: RuleCase | NoCase;
  notApplicable: RuleCase | NoCase;
  /** The last day, the last number at which it is still so, and the first at which it is not: two or more. */
  boundary: readonly RuleCase[] | NoCase;
  beforeFounding: RuleCase | NoCase;
  valueChanges: readonly RuleCase[] | NoCase;
  /** Whatever else is worth telling. */
  others?: readonly RuleCase[];
};
