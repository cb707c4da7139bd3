import type { Day } from '../kernel/day';
import type { Year } from '../kernel/period';
import type { Activity, AttendanceMode, AttendanceStatus } from '../records/activity';
import type { FiledTo, StoredRecord } from '../records/vocabulary/schema';
import type { Content, KindName } from '../records/kinds';
import type { Member } from '../records/member';
import type { Org } from '../records/org';
import type { CommitteeTerm, Post } from '../records/post';

/** The fields of a stored activity that a score reads; no place, no texts. The one list: what is not in it reaches neither a score nor a file. */
export const ACTIVITY_FACT_FIELDS = [
  '_id',
  'orgId',
  'kinds',
  'scope',
  'groupId',
  'participatingOrgIds',
  'day',
  'endAt',
  'state',
  'missing',
  'makesUp',
  'appraisalYear',
  'topics',
  'title',
  'recordedOn',
  'lecture',
  'studyHours',
  'roll',
] as const;
export type ActivityFactSource = Pick<Activity, (typeof ACTIVITY_FACT_FIELDS)[number]>;
export type RollFactLine = { memberId: string; status: AttendanceStatus; mode?: AttendanceMode | undefined; isCommittee: boolean };

/** What a score knows of an activity. */
export type ActivityFact = Omit<ActivityFactSource, 'roll'> & {
  type: 'activity';
  roll?: { expected: number; present: number; online: number; excused: number; unexcused: number; settledOn: Day };
  /** Everybody who was expected or came, as they were on the day. Absent where no roll was kept. */
  lines?: RollFactLine[];
};

/** The lines of its roll; none where no roll was kept. */
export const linesIn = ({ lines }: Pick<ActivityFact, 'lines'>): RollFactLine[] => lines ?? [];

/** True when somebody was there, in the room or from afar. */
export const cameTo = (activity: Pick<ActivityFact, 'lines'>, memberId: string): boolean =>
  linesIn(activity).some((line) => line.memberId === memberId && line.status === 'present');

/** What a score knows of a record of a kind: its content without what is secret. */
export type RecordFact<T extends KindName = KindName> = {
  _id: string;
  type: T;
  orgId: string;
  day: Day;
  state: StoredRecord['state'];
  missing: readonly string[];
  memberIds: readonly string[];
  filedTo?: readonly FiledTo[] | undefined;
  /** Said in a file only, which may be read by a program of another day. */
  contentVersion?: number | undefined;
  content: Content<T>;
};
export type Fact = ActivityFact | RecordFact;

/** Everything a branch is judged by. */
export type BranchFacts = {
  branch: Org;
  groups: readonly Org[];
  /** General branch and Party committee above it, from the top down. */
  superiors: readonly Org[];
  members: readonly Member[];
  posts: readonly Post[];
  terms: readonly CommitteeTerm[];
  activities: readonly ActivityFact[];
  /** Its own and what of others' bears on it; whatever else stands among them is not looked at (`of-branch.ts`). */
  records: readonly RecordFact[];
  /** 从…起计: what lies before is not known here, and nothing of it is asked; without it the branch counts from its founding. */
  countsFromOn?: Day | undefined;
};

/** Everything the college, its general branches and its leaders are judged by. */
export type CollegeFacts = {
  committee: Org;
  orgs: readonly Org[];
  members: readonly Member[];
  posts: readonly Post[];
  terms: readonly CommitteeTerm[];
  activities: readonly ActivityFact[];
  records: readonly RecordFact[];
  /** The verdicts of branches on their year sheets, where these have been made. */
  results?: readonly BranchResult[];
  /** 从…起计, as in `BranchFacts`. */
  countsFromOn?: Day | undefined;
};

/** What a year sheet says of a branch; no verdict while the year is open. */
export type BranchResult = { branchId: string; year: Year; isQualified: boolean | null; isInsufficientPeriod: boolean };

/** Only those fields, whatever else stands beside them in what was read. */
const projected = (activity: ActivityFactSource): ActivityFactSource =>
  Object.fromEntries(
    ACTIVITY_FACT_FIELDS.flatMap((name) => (activity[name] === undefined ? [] : [[name, activity[name]]])),
  ) as unknown as ActivityFactSource;

/** An activity as the score sees it. */
export const factOf = (activity: ActivityFactSource): ActivityFact => {
  const { roll, ...rest } = projected(activity);
  if (!roll) return { ...rest, type: 'activity' };
  const { expected, present, online, excused, unexcused, settledOn } = roll;
  const lines = roll.lines
    .filter((line) => line.status !== 'notExpected')
    .map(({ memberId, status, mode, isCommittee }) => ({ memberId, status, isCommittee, ...(mode === undefined ? {} : { mode }) }));
  return { ...rest, type: 'activity', roll: { expected, present, online, excused, unexcused, settledOn }, lines };
};

/** A record as the score sees it; what is secret never comes near it. */
export const recordFactOf = ({ _id, type, orgId, day, state, missing, memberIds, filedTo, content }: StoredRecord): RecordFact => ({
  _id,
  type: type as KindName,
  orgId,
  day,
  state,
  missing,
  memberIds,
  filedTo,
  // The kind's schema was laid on it when it was stored.
  content: content as RecordFact['content'],
});
