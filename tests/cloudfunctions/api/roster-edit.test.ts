import type { RosterMember } from '../../../src-shared/contract/roster';
import { startTestCloud, type TestCloud } from '../harness';
import { sendFile } from '../send-file';
import { IDS } from '../small-college';
import { planThemeDay, sealThemeDay } from '../theme-day';
import { collegeLines, workbookOf } from '../workbook';

// On 2026-11-24.
let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const branch = (who: string = IDS.secretary) => college.ask(who, 'roster.branch', { orgId: IDS.branchA });
const lineOf = async (memberId: string): Promise<RosterMember> => {
  const found = (await branch()).members.find((member) => member.memberId === memberId);
  if (found === undefined) throw new Error(`${memberId} is not in the branch.`);
  return found;
};
const begin = async (who: string, memberId: string, change: object, rev?: number) =>
  college.call(who, 'roster.setStatus', {
    orgId: IDS.branchA,
    memberId,
    rev: rev ?? (await lineOf(memberId)).rev ?? 0,
    change: { is: 'begin', kind: 'mobile', fromOn: '2026-11-20', ...change } as never,
  });

it('a member who went away with a host is no longer expected, and what was sealed before stays as it was', async () => {
  const { activityId } = await sealThemeDay(college);
  const sealed = college.cloud.database.get('records', activityId)?.roll;
  expect(await begin(IDS.secretary, IDS.plain, { hostOrganization: '外地项目党支部' })).toMatchObject({ ok: true });
  expect(await lineOf(IDS.plain)).toMatchObject({
    isMobile: true,
    statuses: [{ kind: 'mobile', fromOn: '2026-11-20', hostOrganization: '外地项目党支部' }],
  });
  expect(college.cloud.database.get('records', activityId)?.roll).toEqual(sealed);
  const next = await planThemeDay(college, { plannedStartAt: '2026-11-27T06:30:00.000Z', plannedEndAt: '2026-11-27T08:30:00.000Z' });
  expect((await college.ask(IDS.plain, 'activity.read', { activityId: next })).own).toMatchObject({ isExpected: false, mayAttend: true });
});

it('being let off rests on a meeting of the branch, which is offered; another branch’s is none', async () => {
  const activityId = await planThemeDay(college, { kinds: ['generalMeeting'] });
  expect((await branch()).meetings.map((meeting) => meeting.activityId)).toEqual([activityId]);
  expect(await begin(IDS.secretary, IDS.plain, { kind: 'longIllness' })).toMatchObject({
    error: { code: 'roster.refused', fields: { decidedActivityId: '免于硬性要求要有支部决定，请选那次会议' } },
  });
  expect(await begin(IDS.secretary, IDS.plain, { kind: 'longIllness', decidedActivityId: 'activity:none' })).toMatchObject({
    error: { code: 'roster.refused', fields: { decidedActivityId: '请选本支部的一次会议' } },
  });
  expect(await begin(IDS.secretary, IDS.plain, { kind: 'longIllness', decidedActivityId: activityId })).toMatchObject({ ok: true });
});

it('is ended with its last day, and one entered by mistake is taken back', async () => {
  await begin(IDS.secretary, IDS.plain, { fromOn: '2026-11-01' });
  const { rev = 0, statuses = [] } = await lineOf(IDS.plain);
  const statusId = statuses[0]?.statusId ?? '';
  const change = (part: object, seen: number) =>
    college.call(IDS.secretary, 'roster.setStatus', {
      orgId: IDS.branchA,
      memberId: IDS.plain,
      rev: seen,
      change: { statusId, ...part } as never,
    });
  expect(await change({ is: 'end', toOn: '2026-10-31' }, rev)).toMatchObject({ error: { fields: { toOn: '结束日不能早于开始日' } } });
  expect(await change({ is: 'end', toOn: '2026-11-23' }, rev)).toMatchObject({ ok: true, data: { rev: rev + 1 } });
  expect((await lineOf(IDS.plain)).statuses).toEqual([]);
  expect(await change({ is: 'takeBack' }, rev + 1)).toMatchObject({ ok: true });
});

it('of two who change the same person at once, or of two taps, one counts and the other is told', async () => {
  const rev = (await lineOf(IDS.plain)).rev ?? 0;
  const replies = await Promise.all([begin(IDS.secretary, IDS.plain, {}, rev), begin(IDS.deputy, IDS.plain, { kind: 'lostContact' }, rev)]);
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
  expect(replies.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'common.conflict' } });
  expect((await lineOf(IDS.plain)).statuses).toHaveLength(1);
});

it('changes of several people at the same moment are all kept, though each moves the roster on', async () => {
  const replies = await Promise.all([
    begin(IDS.secretary, IDS.plain, {}),
    begin(IDS.deputy, IDS.leader, {}),
    begin(IDS.secretary, IDS.organizer, {}),
  ]);
  expect(replies.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect((await branch()).members.filter(({ isMobile }) => isMobile).map(({ memberId }) => memberId)).toEqual(
    expect.arrayContaining([IDS.plain, IDS.leader, IDS.organizer]),
  );
  expect(college.cloud.database.get('settings', 'roster')).toMatchObject({ edits: 3 });
});

it('another group begins on its day; a group of elsewhere is refused', async () => {
  const { rev = 0, groupId } = await lineOf(IDS.plain);
  expect(groupId).toBe(IDS.groupOne);
  const move = (to: string | null, fromOn = '2026-11-24') =>
    college.call(IDS.secretary, 'roster.setGroup', { orgId: IDS.branchA, memberId: IDS.plain, rev, groupId: to, fromOn });
  expect(await move(IDS.branchB)).toMatchObject({ error: { code: 'roster.refused', fields: { groupId: '请选本支部现有的党小组' } } });
  expect(await move(IDS.groupOne)).toMatchObject({ error: { fields: { groupId: '已经在这个党小组' } } });
  expect(await move(IDS.groupTwo)).toMatchObject({ ok: true });
  expect((await lineOf(IDS.plain)).groupId).toBe(IDS.groupTwo);
  expect(await move(null)).toMatchObject({ error: { code: 'common.conflict' } });
});

it('is not for members, nor for the secretary of another branch, nor about people of another branch', async () => {
  for (const who of [IDS.plain, IDS.leader, IDS.secretaryB])
    expect(await begin(who, IDS.plain, {})).toMatchObject({ error: { code: 'common.forbidden' } });
  expect(await begin(IDS.secretary, IDS.plainB, {}, 0)).toMatchObject({ error: { code: 'common.notFound' } });
  expect((await branch(IDS.plain)).meetings).toEqual([]);
});

it('an import that was checked before a change by hand is not switched on over it', async () => {
  const fileId = await sendFile(college, IDS.admin, await workbookOf(collegeLines()), 'xlsx');
  const job = await college.ask(IDS.admin, 'roster.checkImport', { orgId: IDS.committee, fileId, fileName: '名册.xlsx' });
  await begin(IDS.secretary, IDS.plain, {});
  expect(await college.call(IDS.admin, 'roster.switchImport', { orgId: IDS.committee, jobId: job.jobId })).toMatchObject({
    error: { code: 'roster.rosterChanged' },
  });
  expect((await lineOf(IDS.plain)).isMobile).toBe(true);
});
