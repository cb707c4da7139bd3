import type { BranchFacts, CollegeFacts, Fact } from '../facts/facts';
import type { Gathered } from '../facts/summary';
import type { Day } from '../kernel/day';
import type { Fraction } from '../kernel/fraction';
import type { Period, Year } from '../kernel/period';
import type { ActivityKind } from '../records/activity';
import type { KindName } from '../records/kinds';
import type { Cites } from '../standard/cite';
import type { Params } from '../standard/params';
import { rowOf, type BranchRuleId, type CollegeRuleId, type KnownRow, type Rule, type RuleDays, type RuleId } from '../standard/rules';
import type { RuleKind } from '../standard/rules/row';
import { dimensionOfItem, type DimensionId } from '../standard/items';

/** met · short · its day has not come · the rule does not speak of this branch · nothing can be said. Never a boolean. */
export type Outcome = 'met' | 'notMet' | 'notYetDue' | 'notApplicable' | 'noData';

export const NOT_APPLICABLE_REASONS = [
  'beforeFounding',
  'beforeCounting',
  'countedLate',
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
  'notKept',
  'otherBranchKind',
  'notInForce',
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

/** A remedy to which its rule adds the period and the day; the record of what was held brings its own day, whatever asks for it. */
export type OpenRemedy = Omit<Remedy, 'byOn' | 'isMakeUp' | 'period'> & Partial<Pick<Remedy, 'byOn'>>;

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
  /** Of a rule that came, or went, within the year: what lies outside of its days is not asked. */
  days?: RuleDays | undefined;
  /** 从…起计: what is due before this day, and a month, quarter or half that began before it, is not asked by any rule. */
  countsFromOn?: Day | undefined;
  /** The last day of an organisation that was dissolved: what would be due later stops with it (domain Q8). */
  endsOn?: Day | undefined;
  /** The same of its groups that were dissolved, by their ids. */
  groupsEndOn?: ReadonlyMap<string, Day> | undefined;
  /** How the parts of the rule become its share (domain §1.3, ruleFraction). */
  formula?: Formula | undefined;
};

/** `share`: the mean of its parts · `whole`: 1 or 0 · `person`: whole persons, each with all that is asked of them. */
export type Formula = 'share' | 'whole' | 'person';

const FORMULAS: Partial<Record<RuleKind, Formula>> = {
  structure: 'whole',
  threshold: 'whole',
  attestation: 'whole',
  process: 'whole',
  perPerson: 'person',
};

/** The formula of a rule judged of a branch, by its kind. */
export const formulaOf = ({ kind, countsCases }: Pick<Rule, 'kind' | 'countsCases'>): Formula =>
  countsCases === true ? 'share' : (FORMULAS[kind] ?? 'share');

type Common = Omit<Rule, 'weight' | 'activityKinds' | 'hasFloor'> & {
  dimension: DimensionId;
  /** True or false of a branch, good when true. */
  statement: string;
  /** Null for a rule that carries no weight: shown, never scored. */
  weightKey: RuleId | null;
  /** The kinds of activity that discharge it. */
  activityKinds: readonly ActivityKind[];
  /** The kinds of record that prove it. */
  recordKinds: readonly KindName[];
  hasFloor: boolean;
  why: string;
  cite: Cites;
};

/** Judged of a branch. The facts are gathered already: an indicator never queries. */
export type BranchIndicator = Common & { subject: 'branch'; check: (facts: BranchFacts, gathered: Gathered, at: CheckAt) => Finding };
/** Judged of the whole college, one part for each organisation or leader; carries no weight. */
export type CollegeIndicator = Common & {
  subject: 'college';
  weightKey: null;
  check: (facts: CollegeFacts, gathered: Gathered, at: CheckAt) => Finding;
};
export type Indicator = BranchIndicator | CollegeIndicator;

/** What a rule's own file adds to its row: what it says and why, where that stands, what proves it, and how it is judged. */
export type Judging<I extends Indicator> = Pick<I, 'statement' | 'recordKinds' | 'why' | 'cite' | 'check'>;

const activityKindsOf = (row: KnownRow): readonly ActivityKind[] =>
  'meeting' in row ? [row.meeting] : 'activityKinds' in row ? row.activityKinds : [];

const common = <Id extends RuleId>(id: Id) => {
  const known = rowOf(id);
  const { weight, hasFloor, ...row }: Rule = known;
  const weightKey = weight === undefined ? null : id;
  return {
    ...row,
    id,
    weightKey,
    hasFloor: hasFloor === true,
    dimension: dimensionOfItem(row.item),
    activityKinds: activityKindsOf(known),
  };
};

/** A rule judged of a branch. */
export const branchRule = <Id extends BranchRuleId>(id: Id, judging: Judging<BranchIndicator>): BranchIndicator & { id: Id } => ({
  ...common(id),
  ...judging,
  subject: 'branch',
});
/** A rule judged of the college: its general branches, its leaders, the committee itself. */
export const collegeRule = <Id extends CollegeRuleId>(id: Id, judging: Judging<CollegeIndicator>): CollegeIndicator & { id: Id } => ({
  ...common(id),
  ...judging,
  weightKey: null,
  subject: 'college',
});
