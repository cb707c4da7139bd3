import type { At, Day } from '../../kernel/day';
import type { Activity } from '../../records/activity';
import type { Content, KindName } from '../../records/kinds';
import type { Member } from '../../records/member';

/** As much of a sealed activity as points are made of. */
export type SealedActivity = Pick<Activity, '_id' | 'orgId' | 'kinds' | 'day' | 'roll' | 'state' | 'confirmedAt' | 'scope'>;

/** Kinds of record that prove something points are made of, so that nobody has to declare it. */
export const POINTS_KINDS = [
  'duesAssessment',
  'duesPayment',
  'assignedDuty',
  'conductFact',
  'commendation',
] as const satisfies readonly KindName[];
export type PointsKind = (typeof POINTS_KINDS)[number];
export type PointsRecord<T extends PointsKind = PointsKind> = {
  _id: string;
  type: T;
  day: Day;
  state: string;
  createdAt: At;
  content: Content<T>;
};

/** Everything of a branch that the points of a year are made of, besides what members declare; activities it took part in, whoever called them. */
export type PointsSources = {
  branchId: string;
  members: readonly Member[];
  activities: readonly SealedActivity[];
  records: readonly PointsRecord[];
};

/** States in which a record of these kinds is evidence; a voided one never was. */
const COUNTING: readonly string[] = ['recorded', 'effective', 'superseded'];

/** The records of one kind that were in the books at a moment. */
export const recordsBy = <T extends PointsKind>({ records }: Pick<PointsSources, 'records'>, type: T, by: At): PointsRecord<T>[] =>
  records.filter((entry): entry is PointsRecord<T> => entry.type === type && COUNTING.includes(entry.state) && entry.createdAt <= by);
