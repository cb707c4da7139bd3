// Entries, sealed activities and records of an invented branch, of which points are made.
import type { PointsKind, PointsRecord, PointsSources, SealedActivity } from '../../../../src-shared/engines/points/sources';
import type { RollLine } from '../../../../src-shared/records/activity';
import type { Content } from '../../../../src-shared/records/kinds';
import type { PointsPosting } from '../../../../src-shared/records/points';
import { rollLineOf } from '../../../cloudfunctions/sealed-activity';
import { person } from '../people';

export const posting = (_id: string, over: Partial<PointsPosting> = {}): PointsPosting => ({
  _id,
  type: 'pointsPosting',
  orgId: 'o:b1',
  year: '2026',
  memberId: 'm:a',
  month: '2026-03',
  factMonth: '2026-03',
  lineKey: 'base.orgLife',
  counts: { expected: 1, present: 1 },
  sourceIds: [],
  schemeVersion: 0,
  state: 'posted',
  ...over,
});

/** A theme day, confirmed on its evening; the roll is settled three days later. */
export const sealed = (
  day: string,
  lines: readonly RollLine[] = [rollLineOf('m:a')],
  over: Partial<SealedActivity> & { settledOn?: string } = {},
): SealedActivity => {
  const { settledOn = day, ...rest } = over;
  return {
    _id: `activity:${day}`,
    orgId: 'o:b1',
    kinds: ['themeDay'],
    scope: 'branch',
    day,
    state: 'confirmed',
    confirmedAt: `${day}T12:00:00.000Z`,
    roll: { lines: [...lines], expected: lines.length, present: 0, online: 0, excused: 0, unexcused: 0, notExpected: 0, settledOn },
    ...rest,
  };
};

export const record = <T extends PointsKind>(
  type: T,
  _id: string,
  content: Content<T>,
  over: Partial<Pick<PointsRecord, 'day' | 'state' | 'createdAt'>> & { day: string },
): PointsRecord => ({ _id, type, state: 'recorded', createdAt: `${over.day}T08:00:00.000Z`, content, ...over }) as PointsRecord;

export const sourcesOf = (over: Partial<PointsSources> = {}): PointsSources => ({
  branchId: 'o:b1',
  members: [person('a')],
  activities: [],
  records: [],
  ...over,
});
