import type { BranchFacts, CollegeFacts, Fact } from '../facts/facts';
import type { Gathered } from '../facts/summary';
import type { Day } from '../kernel/day';
import type { Fraction } from '../kernel/fraction';
import type { Period, Year } from '../kernel/period';
import type { ActivityKind } from '../records/activity';
import type { KindName } from '../records/kinds';
import type { Cites } from '../standard/cite';
import type { Params, WeightKey } from '../standard/params';
import type { RuleId } from '../standard/rule-ids';
import { dimensionOfItem, type DimensionId, type ItemId } from '../standard/items';

/** met · short · its day has not come · the rule does not speak of this branch · nothing can be said. Never a boolean. */
export type Outcome = 'met' | 'notMet' | 'notYetDue' | 'notApplicable' | 'noData';

export const NOT_APPLICABLE_REASONS = [
  'beforeFounding',
  'afterDissolution',
  'noCommittee',
  'noGroups',
  'noRecords',
  'hasCommittee',
  'foundedLate',
  'exempt',
  'noCases',
  'noTransfers',
  'noWorkers',
  'noMembers',
  'noneInHardship',
  'noSecretary',
  'shortTerm',
  'notTeaching',
  'noIssue',
  'noGeneralBranch',
  'notHeld',
  'noEvent',
  'neverJudged',
  'otherBranchKind',
] as const;
export type NotApplicableBecause = (typeof NOT_APPLICABLE_REASONS)[number];

/** Who can do it. */
export type Actor = 'secretary' | 'organization' | 'recorder' | 'groupLeader' | 'member' | 'generalBranch' | 'committee';

/** How much it asks: a tick or a short form · a meeting · something that takes weeks or other people. */
export type Effort = 'form' | 'meeting' | 'long';

/**
 * What to do next, and by when. `hold` a meeting · `record` or `confirm` what was held · `enter` a new record ·
 * `finish` a record that is begun · `roster` a change of the roster · `await` a superior.
 */
export type Remedy = {
  verb: 'hold' | 'record' | 'confirm' | 'enter' | 'finish' | 'roster' | 'await';
  by: Actor;
  effort: Effort;
  kinds: ActivityKind[];
  period?: Period | undefined;
  groupId?: string | undefined;
  activityId?: string | undefined;
  /** Kind of record to be entered or finished. */
  type?: KindName | undefined;
  recordId?: string | undefined;
  memberId?: string | undefined;
  orgId?: string | undefined;
  byOn: Day;
  isMakeUp: boolean;
  /** The facts that would stand there once it is done: what-if puts them in, and a test holds that they cure it. Empty where no record alone does. */
  would: readonly Fact[];
  /** Of those facts the ones another step brings about, which comes first: without the appraisal no grades. */
  restsOn?: readonly string[] | undefined;
};

/** One thing a rule asks: a period, a group in a period, a person, a case, an organisation. */
export type Part = {
  period?: Period | undefined;
  groupId?: string | undefined;
  memberId?: string | undefined;
  orgId?: string | undefined;
  /** A record the part is about: a development case, a transfer, a rectification item; or which of several things asked of the same person. */
  subjectId?: string | undefined;
  outcome: Outcome;
  notApplicableBecause?: NotApplicableBecause | undefined;
  /** Whose entry is waited for; such a part is noData and in no denominator. */
  waitsFor?: 'generalBranch' | 'partyCommittee' | undefined;
  /** Share of a list that was ticked; without it met earns all and notMet nothing. */
  share?: Fraction | undefined;
  /** Done after its time: counts by the make-up factor. */
  isMadeUp: boolean;
  /** Records the outcome rests on; also those that did not suffice. */
  evidenceIds: readonly string[];
  /** Records that will prove it once confirmed: planned, or begun. Empty when they would not suffice. */
  openIds: readonly string[];
  /** The day by which it is owed. */
  lastOn: Day;
  /** From this day on it is counted. */
  countsFromOn: Day;
  /** The last day on which it can still be put right. */
  makeUpUntilOn: Day;
  remedy: Remedy | null;
};

/** What an indicator found. `fraction` is null when nothing is to be counted yet; such a rule is in no denominator. */
export type Finding = {
  outcome: Outcome;
  notApplicableBecause?: NotApplicableBecause | undefined;
  waitsFor?: Part['waitsFor'];
  fraction: Fraction | null;
  /** The share of what was counted that rests on records found, not on their absence. */
  grounded: Fraction | null;
  /** How many were asked for so far; how many were there; how many of them later than due. */
  expected: number;
  actual: number;
  madeUp: number;
  parts: readonly Part[];
  evidenceIds: readonly string[];
  /** The nearest thing to do; null when nothing can or need be done. */
  remedy: Remedy | null;
};

/** When and by which numbers a branch is looked at. */
export type CheckAt = {
  year: Year;
  asOfOn: Day;
  /** The asked day within the year: continuous rules are read on it, in a year sheet on 12-31. */
  onDay: Day;
  params: Params;
  /** Whether the committee has taken the rule from this branch on a day. */
  isExemptOn: (day: Day) => boolean;
};

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

type Common = {
  /** The rule's id in the standard. */
  id: RuleId;
  /** True or false of a branch, good when true. */
  statement: string;
  item: ItemId;
  kind: RuleKind;
  /** Null for a rule that carries no weight: shown, never scored. */
  weightKey: WeightKey | null;
  period: RulePeriod;
  /** The kinds of activity that discharge it. */
  activityKinds: readonly ActivityKind[];
  /** The kinds of record that prove it. */
  recordKinds: readonly KindName[];
  /** Must be met to a minimum share for the branch to meet the standard, whatever the total. */
  hasFloor: boolean;
  /** On whose page it stands. */
  page: 'branch' | 'secretary' | 'member' | 'generalBranch' | 'leader' | 'committee';
  why: string;
  cite: Cites;
};

/** Judged of a branch. The facts are gathered already: an indicator never queries. */
export type BranchIndicatorSpec = Common & { subject: 'branch'; check: (facts: BranchFacts, gathered: Gathered, at: CheckAt) => Finding };
/** Judged of the whole college, one part for each organisation or leader; carries no weight. */
export type CollegeIndicatorSpec = Common & {
  subject: 'college';
  weightKey: null;
  check: (facts: CollegeFacts, gathered: Gathered, at: CheckAt) => Finding;
};
export type BranchIndicator = BranchIndicatorSpec & { dimension: DimensionId };
export type CollegeIndicator = CollegeIndicatorSpec & { dimension: DimensionId };
export type Indicator = BranchIndicator | CollegeIndicator;

/** A rule judged of a branch. */
export const branchIndicator = (spec: Omit<BranchIndicatorSpec, 'subject'>): BranchIndicator => ({
  ...spec,
  subject: 'branch',
  dimension: dimensionOfItem(spec.item),
});
/** A rule judged of the college: its general branches, its leaders, the committee itself. */
export const collegeIndicator = (spec: Omit<CollegeIndicatorSpec, 'subject' | 'weightKey'>): CollegeIndicator => ({
  ...spec,
  weightKey: null,
  subject: 'college',
  dimension: dimensionOfItem(spec.item),
});
