import type { Day } from '../../kernel/day';
import type { ItemId } from '../items';
import type { RedLineId } from '../red-line';

export type RuleKind =
  | 'periodic'
  | 'perMember'
  | 'perPerson'
  | 'structure'
  | 'checklist'
  | 'threshold'
  | 'process'
  | 'quality'
  | 'attestation'
  | 'advisory'
  | 'bonus'
  | 'export'
  | 'rule'
  | 'regulation';
export type RulePeriod = 'month' | 'quarter' | 'halfYear' | 'year' | 'continuous' | 'perRecord' | 'perCase' | 'event' | 'once';
export type RulePage = 'branch' | 'secretary' | 'member' | 'generalBranch' | 'leader' | 'committee';

/** From a day on a rule weighs so many hundredths of a point. */
export type WeightFrom = { from: Day; hundredths: number };

/** The first and the last day on which a rule stands in the standard; without one it has no beginning, or no end, there. */
export type RuleDays = { from?: Day | undefined; to?: Day | undefined };

/** Everything a rule is, but how it is judged: that stands in `rules/indicators`, one file a rule. */
export type RuleRow = RuleDays & {
  id: string;
  name: string;
  /** Shorter than the name: beside a period that the name repeats, and where there is little room. */
  short?: string;
  /** Shorter still: in the narrow column of the year strip, where five characters fit. */
  strip?: string;
  /** The word for one of what it counts. */
  unit: string;
  item: ItemId;
  /** Of whom it is judged. */
  subject: 'branch' | 'college';
  kind: RuleKind;
  period: RulePeriod;
  /** On whose page it stands. */
  page: RulePage;
  /** By their first day. Without weight a rule is shown, never scored. */
  weight?: readonly WeightFrom[];
  /** A process of which each case is counted for itself (domain §1.3); any other is 1 or 0. */
  countsCases?: true;
  /** Must be met at least to the share of `ruleFloor` for the branch to meet the standard, whatever the total. */
  hasFloor?: true;
  /** Its want is a veto once it is certain (domain §1.3), said in these words. */
  veto?: string;
  /** What it asks for is 组织生活: it breaks the months in which there was none. */
  isOfLife?: true;
  /** Another rule that never speaks of the same branch: of the two the heavier one counts in the whole. */
  excludes?: string;
  /** May never carry weight: what that would be, and the line it breaks. */
  neverScored?: { deed: string; lineId: RedLineId };
  /** Judged by the roster and the posts; there is no record to open. */
  restsOnRoster?: true;
  /** Its parts speak of something that has no id but its name. */
  subjectsAreNames?: true;
  /** The one meeting it asks for, which everybody knows by its own name. */
  meeting?: string;
  /** The kinds of activity that discharge it, where they are others than its meeting. */
  activityKinds?: readonly string[];
  /** The topic a meeting must have to discharge it. */
  topic?: string;
  /** What a record begun for it already says. */
  begins?: Readonly<Record<string, string | true>>;
};

/** The day of the standard's first table. */
export const FIRST_TABLE_ON: Day = '2019-01-01';

/** A weight of the first table, in points; later ones are appended: `[...points(3), { from: '2027-01-01', hundredths: 200 }]`. */
export const points = (value: number): readonly WeightFrom[] => [{ from: FIRST_TABLE_ON, hundredths: Math.round(value * 100) }];

/** Whether a rule stands in the standard on a day. */
export const isInForceOn = ({ from, to }: RuleDays, day: Day): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);
