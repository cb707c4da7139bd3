import type { ActivityFact, BranchFacts } from '../../../src-shared/facts/facts';
import { DEFAULT_PACK } from '../../../src-shared/rules/packs/default';
import type { RulePack } from '../../../src-shared/rules/packs/pack';
import { held, world } from '../../cases/world';

/** The rules about meetings, groups and their records, by which time, make-ups and groups are told apart without the rest of the standard. */
const MEETING_RULES: ReadonlySet<string> = new Set(['2.1.d', '2.1.e', '2.1.f', '2.1.g', '2.1.k', '2.4.a']);
export const meetingPack: RulePack = {
  ...DEFAULT_PACK,
  indicators: DEFAULT_PACK.indicators.filter((indicator) => MEETING_RULES.has(indicator.id)),
};

/** A branch with a committee of three and no groups that held these. */
export const factsOf = (activities: readonly ActivityFact[], over: Partial<BranchFacts> = {}): BranchFacts => ({
  ...world(),
  ...over,
  activities,
});

export const months = (year: string): string[] => Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);

/** Every meeting a branch without groups is asked for in a year, each on the tenth. */
export const fullYear = (year: string): ActivityFact[] => [
  ...months(year).flatMap((month) => [held(['themeDay'], `${month}-10`), held(['committeeMeeting'], `${month}-10`)]),
  ...['03', '06', '09', '12'].map((month) => held(['generalMeeting', 'partyLecture'], `${year}-${month}-11`)),
];
