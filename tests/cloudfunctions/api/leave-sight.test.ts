// The form says: 原因只有书记能看到. Held against every reply in which a leave can stand.
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';
import { END_AT, later, markPresent, planThemeDay, writeRecord, type Plan } from '../theme-day';

const NOTE = '孕检复查，先不要说出去';
const RECORDER = 'm:a06';
const LEADERS_GROUP: Partial<Plan> = { scope: 'group', groupId: IDS.groupTwo, recorderId: RECORDER };

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const asked = async (who: string, part: Partial<Plan>): Promise<string> => {
  const activityId = await planThemeDay(college, { recorderId: RECORDER, ...part });
  await college.ask(who, 'activity.askLeave', { activityId, category: 'illness', note: NOTE });
  return activityId;
};

/** The leave of one person as another reads it on the roll, and in the answer to a mark. */
const leaveSeen = async (viewer: string, activityId: string, memberId: string): Promise<unknown> => {
  const roll = await college.ask(viewer, 'attendance.roll', { activityId });
  const marked = await college.ask(viewer, 'attendance.mark', {
    activityId,
    isPaper: false,
    marks: [{ memberId: roll.lines.find((line) => line.memberId !== memberId && line.isExpected)?.memberId ?? '', status: 'present' }],
  });
  const [read, answered] = [roll, marked].map(({ lines }) => lines.find((line) => line.memberId === memberId)?.leave);
  expect(answered).toEqual(read);
  return read;
};

const WORDS = { category: 'illness', note: NOTE, state: 'accepted' };
const SORT = { category: 'illness', state: 'accepted' };
const FACT = { isReasonHidden: true, state: 'accepted' };

describe('the reason of a leave', () => {
  it('is read in words by the secretary and the deputy of the branch, by its sort by the recorder, and by a committee member not at all', async () => {
    const activityId = await asked(IDS.plain, {});
    expect(await leaveSeen(IDS.secretary, activityId, IDS.plain)).toEqual(WORDS);
    expect(await leaveSeen(IDS.deputy, activityId, IDS.plain)).toEqual(WORDS);
    expect(await leaveSeen(RECORDER, activityId, IDS.plain)).toEqual(SORT);
    expect(await leaveSeen(IDS.organizer, activityId, IDS.plain)).toEqual(FACT);
  });

  it('is not read by the leader of the group who records it for somebody else, and by its sort once the leader is the recorder', async () => {
    const activityId = await asked(IDS.deputy, LEADERS_GROUP);
    expect(await leaveSeen(IDS.leader, activityId, IDS.deputy)).toEqual(FACT);
    const own = await asked(IDS.deputy, { ...LEADERS_GROUP, recorderId: IDS.leader });
    expect(await leaveSeen(IDS.leader, own, IDS.deputy)).toEqual(SORT);
  });

  it('of a person who records the activity themself is their own to read', async () => {
    const activityId = await asked(RECORDER, {});
    expect(await leaveSeen(RECORDER, activityId, RECORDER)).toEqual(WORDS);
    expect((await college.ask(RECORDER, 'activity.read', { activityId })).own.leave).toEqual(SORT);
  });

  it('of a guest at a joint activity is read by nobody of the branch that holds it, be it the secretary or the recorder', async () => {
    const activityId = await asked('m:b03', { scope: 'joint', participatingOrgIds: [IDS.branchB] });
    for (const who of [IDS.secretary, IDS.deputy, IDS.organizer, RECORDER]) expect(await leaveSeen(who, activityId, 'm:b03')).toEqual(FACT);
  });

  it('asked for afterwards is decided on by the recorder without the words', async () => {
    const activityId = await planThemeDay(college, { recorderId: RECORDER });
    await college.clock.set(later(END_AT, 120));
    await college.ask(IDS.plain, 'activity.askLeave', { activityId, category: 'illness', note: NOTE });
    expect(await leaveSeen(RECORDER, activityId, IDS.plain)).toEqual({ ...SORT, state: 'pending' });
    expect(await leaveSeen(IDS.organizer, activityId, IDS.plain)).toEqual({ ...FACT, state: 'pending' });
    await college.ask(RECORDER, 'activity.decideLeave', { activityId, memberId: IDS.plain, isAccepted: false, reason: '请先与书记说' });
    expect((await college.ask(IDS.plain, 'activity.read', { activityId })).own.leave).toEqual({
      ...SORT,
      state: 'declined',
      stateReason: '请先与书记说',
    });
  });

  it('once gone after a year is told to the secretary as gone, and to the others still as not theirs', async () => {
    const activityId = await planThemeDay(college, { recorderId: RECORDER });
    await college.cloud.database.insertMany('attendance', [
      {
        _id: `leave:${activityId}:${IDS.plain}`,
        type: 'leave',
        activityId,
        orgId: IDS.branchA,
        memberId: IDS.plain,
        day: '2026-11-24',
        requestedAt: '2026-11-24T01:00:00.000Z',
        isAfterwards: false,
        state: 'accepted',
        rev: 1,
      },
    ]);
    expect(await leaveSeen(IDS.secretary, activityId, IDS.plain)).toEqual({ state: 'accepted' });
    expect(await leaveSeen(IDS.organizer, activityId, IDS.plain)).toEqual(FACT);
  });

  it('stands in no other reply to anybody but the person: page, calendar, first page, record, sealed roll, own registers', async () => {
    const activityId = await asked(IDS.plain, {});
    const repliesTo = async (who: string) =>
      Promise.all([
        college.call(who, 'activity.read', { activityId }),
        college.call(who, 'activity.calendar', { orgId: IDS.branchA, month: '2026-11' }),
        college.call(who, 'home.read', { orgId: IDS.branchA }),
        college.call(who, 'record.read', { activityId }),
        college.call(who, 'register.list', { orgId: IDS.branchA, search: '孕检' }),
        college.call(who, 'roster.branch', { orgId: IDS.branchA }),
        college.call(who, 'points.mine', {}),
        college.call(who, 'case.proposals', { orgId: IDS.branchA }),
      ]);
    const others = [IDS.secretary, IDS.deputy, IDS.organizer, IDS.leader, RECORDER, IDS.probationary, IDS.plainB, IDS.overseer, IDS.admin];
    for (const who of others) expect(JSON.stringify(await repliesTo(who))).not.toMatch(/孕检|illness/);
    await college.clock.set(later(END_AT, 600));
    await markPresent(college, activityId, [IDS.secretary]);
    await college.ask(IDS.secretary, 'record.confirm', { activityId, rev: await writeRecord(college, activityId) });
    for (const who of others) expect(JSON.stringify(await repliesTo(who))).not.toMatch(/孕检|illness/);
  });
});
