import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';
import { openThemeDay } from '../theme-day';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

describe('a group’s own activity', () => {
  it('is recorded by the leader of that group and by no other leader', async () => {
    const own = await openThemeDay(college, { kinds: ['groupMeeting'], scope: 'group', groupId: IDS.groupTwo });
    const other = await openThemeDay(college, { kinds: ['groupMeeting'], scope: 'group', groupId: IDS.groupOne });
    expect(await college.call(IDS.leader, 'attendance.hostCode', { activityId: own })).toMatchObject({
      ok: true,
      data: { counts: { expected: 4 } },
    });
    expect(
      await college.call(IDS.leader, 'attendance.mark', {
        activityId: own,
        isPaper: true,
        marks: [{ memberId: IDS.leader, status: 'present' }],
      }),
    ).toMatchObject({ ok: true });
    expect(await college.call(IDS.leader, 'attendance.roll', { activityId: other })).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await college.call(IDS.leader, 'attendance.closeSignIn', { activityId: other })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
    const { rev } = await college.ask(IDS.leader, 'record.read', { activityId: own });
    expect(await college.call(IDS.leader, 'record.confirm', { activityId: own, rev })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
  });
});
