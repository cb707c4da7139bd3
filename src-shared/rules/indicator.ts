import type { Gathered } from '../engines/score/facts';
import type { Day } from '../kernel/day';
import type { Fraction } from '../kernel/fraction';
import type { Period, PeriodKind, Year } from '../kernel/period';
import type { ActivityKind } from '../records/activity';
import type { Cites } from './cite';
import type { Params, WeightKey } from './params';
import { dimensionOfItem, type DimensionId, type ItemId } from './standard';

/** met · short · its day has not come · the rule does not speak of this branch · nothing can be said. Never a boolean. */
export type Outcome = 'met' | 'notMet' | 'notYetDue' | 'notApplicable' | 'noData';

export type NotApplicableBecause = 'beforeFounding' | 'afterDissolution' | 'noCommittee' | 'noGroups' | 'noRecords';

/** One period of a rule (of one group, where the rule is asked of each). */
export type FindingPeriod = {
  period: Period;
  groupId?: string | undefined;
  outcome: Outcome;
  notApplicableBecause?: NotApplicableBecause | undefined;
  /** Held after the period: counts by the make-up factor. */
  isMadeUp: boolean;
  /** Records the outcome rests on; also those that did not suffice. */
  evidenceIds: string[];
  /** Activities that will prove it once confirmed: planned, or held and not written down. Empty when they would not suffice. */
  openIds: string[];
  lastOn: Day;
  /** From this day on it is counted: its last day; made up or missed, the day after the grace days. */
  countsFromOn: Day;
  /** The last day on which it can be made up. */
  makeUpUntilOn: Day;
};

/** What to do next, and by when. */
export type Remedy = {
  verb: 'hold' | 'record' | 'confirm';
  kinds: ActivityKind[];
  period?: Period | undefined;
  groupId?: string | undefined;
  activityId?: string | undefined;
  byOn: Day;
  isMakeUp: boolean;
};

/** What an indicator found. `fraction` is null when nothing is to be counted yet; such a rule is in no denominator. */
export type Finding = {
  outcome: Outcome;
  notApplicableBecause?: NotApplicableBecause | undefined;
  fraction: Fraction | null;
  /** The share of what was counted that rests on records found, not on their absence. */
  grounded: Fraction | null;
  /** Times, group-months or records that were to be there; how many were; how many of them were made up later. */
  expected: number;
  actual: number;
  madeUp: number;
  periods: FindingPeriod[];
  evidenceIds: string[];
  remedy: Remedy | null;
};

/** When and by which numbers a branch is looked at. */
export type CheckAt = { year: Year; asOfOn: Day; params: Params };

export type IndicatorSpec = {
  /** The rule's id in the standard. */
  id: WeightKey;
  /** True or false of a branch, good when true. */
  statement: string;
  item: ItemId;
  kind: 'periodic' | 'quality';
  weightKey: WeightKey;
  period: PeriodKind | 'perRecord';
  /** The kinds of activity that discharge it. */
  activityKinds: readonly ActivityKind[];
  /** Must be met to a minimum share for the branch to meet the standard, whatever the total. */
  hasFloor: boolean;
  why: string;
  cite: Cites;
  /** The facts are gathered already: an indicator never queries. */
  check: (gathered: Gathered, at: CheckAt) => Finding;
};

export type Indicator = IndicatorSpec & { dimension: DimensionId };

export const defineIndicator = (spec: IndicatorSpec): Indicator => ({ ...spec, dimension: dimensionOfItem(spec.item) });
