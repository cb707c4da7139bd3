import type { Day } from '../../kernel/day';
import { periodOf, type Period, type PeriodKind } from '../../kernel/period';
import type { Activity, ActivityKind, AttendanceStatus } from '../../records/activity';
import type { Member } from '../../records/member';
import type { Org } from '../../records/org';
import type { CommitteeTerm, Post } from '../../records/post';

/** The fields of a stored activity that a score reads; no texts. Use it as the projection of the query. */
export const ACTIVITY_FACT_FIELDS = [
  '_id', 'orgId', 'kinds', 'scope', 'groupId', 'day', 'endAt', 'state', 'missing', 'makesUp', 'appraisalYear', 'topics', 'title', 'recordedOn', 'roll',
] as const;
export type ActivityFactSource = Pick<Activity, (typeof ACTIVITY_FACT_FIELDS)[number]>;

/** What a score knows of an activity. */
export type ActivityFact = Omit<ActivityFactSource, 'roll'> & {
  /** Branches that hold it together (domain Q16): counts for each as theme day and lecture, never as another meeting. */
  participatingOrgIds?: string[];
  roll?: { expected: number; present: number; online: number; excused: number; unexcused: number };
  /** Whoever was on the committee on the day, and whether they came. Absent where no roll was kept. */
  committee?: { memberId: string; status: AttendanceStatus }[];
};

export type BranchFacts = {
  branch: Org;
  groups: readonly Org[];
  members: readonly Member[];
  posts: readonly Post[];
  terms: readonly CommitteeTerm[];
  activities: readonly ActivityFact[];
};

/** An activity as the score sees it. */
export const factOf = (activity: ActivityFactSource): ActivityFact => {
  const { roll, ...rest } = activity;
  if (!roll) return rest;
  const { expected, present, online, excused, unexcused } = roll;
  const committee = roll.lines.filter((line) => line.isCommittee).map(({ memberId, status }) => ({ memberId, status }));
  return { ...rest, roll: { expected, present, online, excused, unexcused }, committee };
};

/** The activities of a branch, folded once into what every indicator asks: which were there, by kind and period. */
export type Gathered = {
  facts: BranchFacts;
  asOfOn: Day;
  /** Confirmed activities of the kind, held in the period and counting for it; by day. */
  heldIn: (kind: ActivityKind, period: Period) => readonly ActivityFact[];
  /** Confirmed activities held later to make up for the period; by day. */
  makingUp: (kind: ActivityKind, period: Period) => readonly ActivityFact[];
  /** Planned, or held and not confirmed: not yet a proof of the period. */
  openIn: (kind: ActivityKind, period: Period) => readonly ActivityFact[];
  /** The branch's own records, cancelled ones left out; by day. */
  ownRecords: readonly ActivityFact[];
  /** Months in which some confirmed activity took place. */
  monthsWithLife: ReadonlySet<string>;
};

const PERIOD_KINDS: readonly PeriodKind[] = ['month', 'quarter', 'halfYear', 'year'];
const JOINT_KINDS: ReadonlySet<ActivityKind> = new Set<ActivityKind>(['themeDay', 'partyLecture']);
const NONE: readonly ActivityFact[] = [];

const byDayThenId = (a: ActivityFact, b: ActivityFact): number => (a.day === b.day ? (a._id < b._id ? -1 : 1) : a.day < b.day ? -1 : 1);

const isOf = (activity: ActivityFact, branchId: string, kind: ActivityKind): boolean =>
  activity.orgId === branchId || (JOINT_KINDS.has(kind) && (activity.participatingOrgIds ?? []).includes(branchId));

/** The period an activity says it makes up for a kind; one at most. A period that was not over on its day cannot be made up. */
const madeUpPeriodOf = (activity: ActivityFact, kind: ActivityKind): Period | undefined => {
  const claim = (activity.makesUp ?? []).find((entry) => entry.kind === kind);
  return claim && claim.period < periodOf(activity.day, periodKindOfName(claim.period)) ? claim.period : undefined;
};

const periodKindOfName = (period: Period): PeriodKind =>
  period.includes('Q') ? 'quarter' : period.includes('H') ? 'halfYear' : period.length === 4 ? 'year' : 'month';

class Shelf {
  private readonly lists = new Map<string, ActivityFact[]>();

  put(kind: ActivityKind, period: Period, activity: ActivityFact): void {
    const key = `${kind} ${period}`;
    const list = this.lists.get(key);
    if (list) list.push(activity);
    else this.lists.set(key, [activity]);
  }

  readonly get = (kind: ActivityKind, period: Period): readonly ActivityFact[] => this.lists.get(`${kind} ${period}`) ?? NONE;
}

/**
 * Folds the activities of a branch once. The order in which they are given never matters; what lies after the
 * asked day is planned at most; cancelled ones are nothing.
 */
export const gather = (facts: BranchFacts, asOfOn: Day): Gathered => {
  const held = new Shelf();
  const madeUp = new Shelf();
  const open = new Shelf();
  const ownRecords: ActivityFact[] = [];
  const monthsWithLife = new Set<string>();
  for (const activity of [...facts.activities].sort(byDayThenId)) {
    if (activity.state === 'cancelled') continue;
    if (activity.orgId === facts.branch._id) ownRecords.push(activity);
    const isProof = activity.state === 'confirmed' && activity.day <= asOfOn;
    for (const kind of new Set(activity.kinds)) {
      if (!isOf(activity, facts.branch._id, kind)) continue;
      if (isProof) monthsWithLife.add(periodOf(activity.day, 'month'));
      const claimed = madeUpPeriodOf(activity, kind);
      const periods = claimed === undefined ? PERIOD_KINDS.map((each) => periodOf(activity.day, each)) : [claimed];
      const shelf = isProof ? (claimed === undefined ? held : madeUp) : activity.state === 'confirmed' ? null : open;
      for (const period of periods) shelf?.put(kind, period, activity);
    }
  }
  return { facts, asOfOn, heldIn: held.get, makingUp: madeUp.get, openIn: open.get, ownRecords, monthsWithLife };
};
