import type { Forgotten } from '../../cloudfunctions/nightly/forget';
import { startTestCloud, type TestCloud } from './harness';
import { sealedActivity, rollLineOf } from './sealed-activity';
import { IDS } from './small-college';
import { later, openThemeDay, START_AT } from './theme-day';

let college: TestCloud;
let activityId: string;

const run = (at: string): Promise<Forgotten> => college.ringAt('nightly', 'forget', at) as Promise<Forgotten>;
const stored = (id: string) => college.cloud.database.get('attendance', id);
const leaveId = () => `leave:${activityId}:${IDS.leader}`;

/** A leave with its reason and a failed try, at the theme day of 24 November 2026. */
beforeAll(async () => {
  college = await startTestCloud();
  activityId = await openThemeDay(college);
  await college.ask(IDS.leader, 'activity.askLeave', { activityId, category: 'illness', note: '家中老人住院手术' });
  await college.clock.set(later(START_AT, 60));
  await college.cloud.database.insertMany('attendance', [
    {
      _id: `try:${activityId}:1`,
      type: 'signInAttempt',
      activityId,
      orgId: IDS.branchA,
      memberId: IDS.plain,
      day: '2026-11-24',
      reason: 'codeWrong',
      at: later(START_AT, 60),
    },
  ]);
}, 60_000);
afterAll(() => college.close());

describe('what is not kept, by the nightly timer', () => {
  it('leaves the reason of a leave and a failed try alone on 23 November 2027, a day before the year is over', async () => {
    expect(await run('2027-11-22T20:00:00.000Z')).toMatchObject({ reasons: 0, attempts: 0, left: 0 });
    expect(stored(leaveId())).toMatchObject({ category: 'illness', state: 'accepted' });
    expect(stored(leaveId())?.note).toBeDefined();
  });

  it('takes the reason away on 24 November 2027; that there was a leave stays, and the recorder reads so', async () => {
    const before = stored(leaveId());
    expect(await run('2027-11-23T20:00:00.000Z')).toMatchObject({ reasons: 1, attempts: 1, left: 0 });
    const { category: _, note: __, ...kept } = before as Record<string, unknown>;
    expect(stored(leaveId())).toEqual({ ...kept, rev: Number(before?.rev) + 1 });
    expect(stored(`try:${activityId}:1`)).toBeUndefined();
    const line = (await college.ask(IDS.secretary, 'attendance.roll', { activityId })).lines.find((entry) => entry.memberId === IDS.leader);
    expect(line).toMatchObject({ status: 'absentExcused', leave: { state: 'accepted' } });
    expect(line?.leave?.category).toBeUndefined();
    expect((await college.ask(IDS.leader, 'activity.read', { activityId })).own.leave).toEqual({ state: 'accepted' });
  });

  it('finds nothing more on the next night, and never touches a sealed record', async () => {
    const record = sealedActivity(IDS.branchA, '2026-03-12', [rollLineOf(IDS.leader, 'absentExcused')]);
    await college.cloud.database.insertMany('records', [record]);
    expect(await run('2027-11-24T20:00:00.000Z')).toMatchObject({ reasons: 0, attempts: 0, left: 0 });
    expect(college.cloud.database.get('records', record._id)).toEqual(record);
  });

  it('drops the keys of commands once they have expired, and a repeated command is then a new one', async () => {
    expect(college.cloud.database.all('keys').length).toBe(0);
    await college.clock.set(later(START_AT, 120));
    await college.ask(IDS.secretary, 'followUp.add', { activityId, text: '整理记录', ownerId: IDS.plain, dueOn: '2026-12-08' });
    expect(await run('2026-11-25T20:00:00.000Z')).toMatchObject({ keys: 0 });
    expect(college.cloud.database.all('keys').length).toBe(1);
    expect(await run('2026-11-27T20:00:00.000Z')).toMatchObject({ keys: 1 });
    expect(college.cloud.database.all('keys')).toEqual([]);
  });

  it('takes more than one page of leaves in a night', async () => {
    const pattern = stored(leaveId()) as Record<string, unknown>;
    await college.cloud.database.insertMany(
      'attendance',
      Array.from({ length: 120 }, (_, place) => ({
        ...pattern,
        _id: `leave:activity:old-${place}:${IDS.leader}`,
        activityId: `activity:old-${place}`,
        day: '2026-01-08',
        category: 'teaching',
      })),
    );
    expect(await run('2027-11-25T20:00:00.000Z')).toMatchObject({ reasons: 120, left: 0 });
  });
});
