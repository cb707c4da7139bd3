// 党小组 by the secretary: set up, renamed, led and dissolved from a day on, people with it. On 2026-11-24.
import type { In } from '../../../src-shared/contract';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';
import { themeDayPlan } from '../theme-day';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const orgId = IDS.branchA;
const page = () => college.ask(IDS.secretary, 'roster.groups', { orgId });
const personOf = async (memberId: string) => {
  const found = (await page()).people.find((person) => person.memberId === memberId);
  if (found === undefined) throw new Error(memberId);
  return { memberId, rev: found.rev };
};
const setUp = async (part: Partial<In<'roster.setUpGroup'>> = {}, ids: readonly string[] = [IDS.plain, IDS.organizer]) =>
  college.call(IDS.secretary, 'roster.setUpGroup', {
    orgId,
    name: '第三党小组',
    fromOn: '2026-11-10',
    people: await Promise.all(ids.map(personOf)),
    leaderId: ids[0] ?? null,
    ...part,
  });
const dissolve = async (groupId: string, part: Partial<In<'roster.dissolveGroup'>> = {}) => {
  const rev = (await page()).groups.find((group) => group.groupId === groupId)?.rev ?? 0;
  return college.call(IDS.secretary, 'roster.dissolveGroup', { orgId, groupId, rev, fromOn: '2026-11-20', ...part });
};
const refusedAt = (field: string, words: string) => ({ ok: false, error: { code: 'roster.refused', fields: { [field]: words } } });
const namesOf = async () => (await page()).groups.map(({ name, memberCount, leader }) => [name, memberCount, leader?.name ?? '']);

it('a third group is set up with two people and a leader from a day that is past; they are of it from that day, and before of their former one', async () => {
  expect(await setUp()).toMatchObject({ ok: true, data: { groupId: 'o:Z01B01G3' } });
  expect(await namesOf()).toEqual([
    ['第一党小组', 3, ''],
    ['第二党小组', 5, '陈思齐'],
    ['第三党小组', 2, '何静'],
  ]);
  const stored = college.cloud.database.get('members', IDS.plain)?.live as { memberships: unknown[] };
  expect(stored.memberships).toMatchObject([
    { groupId: IDS.groupOne, toOn: '2026-11-09' },
    { groupId: 'o:Z01B01G3', fromOn: '2026-11-10' },
  ]);
  expect(await college.ask(IDS.plain, 'session.read', {})).toMatchObject({ person: { name: '何静' } });
});

it('a group of the same name, in another writing too, of a day to come, or before the branch was founded is refused in words and changes nothing', async () => {
  const before = JSON.stringify(college.cloud.database.all('orgs'));
  expect(await setUp({ name: '第一 党小组' })).toMatchObject(refusedAt('name', '本支部已有这个名字的党小组'));
  expect(await setUp({ fromOn: '2026-11-25' })).toMatchObject(refusedAt('fromOn', '日期不能在今天以后'));
  expect(await setUp({ fromOn: '2019-02-28' })).toMatchObject(refusedAt('fromOn', '这一天本支部还没有成立，或已经撤销'));
  expect(await setUp({ leaderId: IDS.mobile })).toMatchObject(refusedAt('leaderId', '组长要是这个党小组的人'));
  expect(await college.call(IDS.plain, 'roster.groups', { orgId })).toMatchObject({ error: { code: 'common.forbidden' } });
  expect(JSON.stringify(college.cloud.database.all('orgs'))).toBe(before);
});

it('a group with people is not dissolved before it is said where they go; then they go that day, its leader leads no more, and its past stays', async () => {
  expect(await dissolve(IDS.groupTwo)).toMatchObject(refusedAt('toGroupId', '还有 5 人在这个党小组，请选他们到哪个组'));
  expect(await dissolve(IDS.groupTwo, { toGroupId: IDS.groupTwo })).toMatchObject(
    refusedAt('toGroupId', '请选那天已有的、现在还在的党小组'),
  );
  expect(await dissolve(IDS.groupTwo, { fromOn: '2026-11-25', toGroupId: null })).toMatchObject(refusedAt('fromOn', '日期不能在今天以后'));
  expect(await dissolve(IDS.groupTwo, { fromOn: '2019-03-01', toGroupId: null })).toMatchObject(
    refusedAt('fromOn', '这一天党小组还没有设立'),
  );
  expect(await dissolve(IDS.groupTwo, { toGroupId: IDS.groupOne })).toMatchObject({ ok: true });
  const { groups, former } = await page();
  expect(groups.map(({ name, memberCount }) => [name, memberCount])).toEqual([['第一党小组', 10]]);
  expect(former).toEqual([{ groupId: IDS.groupTwo, name: '第二党小组', foundedOn: '2019-03-01', lastOn: '2026-11-19' }]);
  expect(college.cloud.database.get('posts', 'post:Z01B01G2:groupLeader:a04')?.live).toMatchObject({ toOn: '2026-11-19' });
  expect(await dissolve(IDS.groupTwo, { rev: 1, toGroupId: null })).toMatchObject(refusedAt('groupId', '这个党小组已经撤销'));
  // The months in which it was there are still judged; nothing is asked of it.
  const parts = (await college.ask(IDS.secretary, 'score.read', { orgId })).findings.find(({ ruleId }) => ruleId === '2.1.f')?.parts ?? [];
  expect(parts.some(({ period, groupName, outcome }) => period === '2026-10' && groupName === '第二党小组' && outcome === 'notMet')).toBe(
    true,
  );
  const home = await college.ask(IDS.secretary, 'home.read', { orgId });
  expect(JSON.stringify(home.duties)).not.toContain('第二党小组');
});

it('a group that has a meeting planned, or held one since, is not dissolved before it', async () => {
  const plan = (day: string) =>
    college.ask(IDS.secretary, 'activity.plan', {
      orgId,
      ...themeDayPlan({
        kinds: ['groupMeeting'],
        title: '党小组会',
        scope: 'group',
        groupId: IDS.groupTwo,
        plannedStartAt: `${day}T06:00:00.000Z`,
        plannedEndAt: `${day}T08:00:00.000Z`,
      }),
    });
  const { activityId } = await plan('2026-12-03');
  expect(await dissolve(IDS.groupTwo, { toGroupId: null })).toMatchObject(
    refusedAt('fromOn', '2026-12-03 还安排了第二党小组的“党小组会”，请先取消或改期'),
  );
  await college.ask(IDS.secretary, 'activity.cancel', { activityId, rev: 0, reason: '小组撤销' });
  expect(await dissolve(IDS.groupTwo, { toGroupId: null })).toMatchObject({ ok: true });
  expect((await page()).people.filter(({ groupId }) => groupId === undefined)).toHaveLength(5);
});

it('another leader begins on a day and ends the former one; one of another group, before the group, or the same again is refused', async () => {
  const lead = (memberId: string | null, fromOn = '2026-11-20', groupId: string = IDS.groupTwo) =>
    college.call(IDS.secretary, 'roster.leadGroup', { orgId, groupId, memberId, fromOn });
  expect(await lead(IDS.plain)).toMatchObject(refusedAt('memberId', '这一天不在这个党小组'));
  expect(await lead(IDS.leader)).toMatchObject(refusedAt('memberId', '已经是组长'));
  expect(await lead(IDS.deputy, '2026-11-25')).toMatchObject(refusedAt('fromOn', '日期不能在今天以后'));
  expect(await lead(IDS.deputy, '2019-02-01')).toMatchObject(refusedAt('fromOn', '这一天党小组还没有设立'));
  expect(await lead(IDS.deputy)).toMatchObject({ ok: true });
  expect(await lead(IDS.leader, '2026-11-19')).toMatchObject(refusedAt('fromOn', '早于现任组长的任职日'));
  expect((await namesOf())[1]).toEqual(['第二党小组', 5, '孟凡超']);
  expect(await lead(null, '2026-11-24')).toMatchObject({ ok: true });
  expect((await namesOf())[1]).toEqual(['第二党小组', 5, '']);
});

it('a leader who goes to another group, by hand or with a new one, leads the former one no more', async () => {
  const { rev } = await personOf(IDS.leader);
  await college.ask(IDS.secretary, 'roster.setGroup', { orgId, memberId: IDS.leader, rev, groupId: IDS.groupOne, fromOn: '2026-11-20' });
  expect(college.cloud.database.get('posts', 'post:Z01B01G2:groupLeader:a04')?.live).toMatchObject({ toOn: '2026-11-19' });
  await college.ask(IDS.secretary, 'roster.leadGroup', { orgId, groupId: IDS.groupOne, memberId: IDS.leader, fromOn: '2026-11-21' });
  await setUp({ fromOn: '2026-11-22', leaderId: null }, [IDS.leader]);
  expect((await namesOf())[0]?.[2]).toBe('');
});

it('a new name holds at once, and two changes of one group on what was seen before are one too many', async () => {
  const rename = (name: string, rev: number) =>
    college.call(IDS.secretary, 'roster.renameGroup', { orgId, groupId: IDS.groupOne, rev, name });
  expect(await rename('第二党小组', 0)).toMatchObject(refusedAt('name', '本支部已有这个名字的党小组'));
  expect(await rename('教研党小组', 0)).toMatchObject({ ok: true });
  expect(await rename('实训党小组', 0)).toMatchObject({ error: { code: 'common.conflict' } });
  expect((await namesOf())[0]?.[0]).toBe('教研党小组');
});

it('the secretary of the next branch and a member change no group here, by its branch or through their own; and nobody of another branch is put in, leads, or takes its people', async () => {
  const { secretaryB, plainB, plain, branchB, groupOne, groupTwo } = IDS;
  const kept = () => JSON.stringify(['orgs', 'members', 'posts'].map((collection) => college.cloud.database.all(collection)));
  expect(
    await college.call(secretaryB, 'roster.setUpGroup', {
      orgId: branchB,
      name: '第一党小组',
      fromOn: '2026-11-10',
      people: [],
      leaderId: null,
    }),
  ).toMatchObject({ ok: true, data: { groupId: 'o:Z01B02G1' } });
  const rev = (await page()).groups.find((group) => group.groupId === groupTwo)?.rev ?? 0;
  const outsider = { memberId: plainB, rev: 0 };
  const before = kept();
  for (const [who, theirs, code] of [
    [secretaryB, orgId, 'common.forbidden'],
    [plain, orgId, 'common.forbidden'],
    [secretaryB, branchB, 'common.notFound'],
  ] as const) {
    const at = { orgId: theirs, groupId: groupTwo, fromOn: '2026-11-20' };
    const replies = [
      await college.call(who, 'roster.renameGroup', { orgId: theirs, groupId: groupTwo, rev, name: '别的名字' }),
      await college.call(who, 'roster.dissolveGroup', { ...at, rev, toGroupId: null }),
      await college.call(who, 'roster.leadGroup', { ...at, memberId: null }),
      await college.call(who, 'roster.setUpGroup', {
        orgId: theirs,
        name: '第九党小组',
        fromOn: '2026-11-10',
        people: [await personOf(plain)],
        leaderId: null,
      }),
    ];
    // What is of another branch, a group or a person, is not to be found from here.
    for (const reply of replies) expect(reply).toMatchObject({ ok: false, error: { code } });
  }
  expect(await setUp({ people: [outsider], leaderId: null })).toMatchObject({ ok: false, error: { code: 'common.notFound' } });
  expect(
    await college.call(IDS.secretary, 'roster.leadGroup', { orgId, groupId: groupOne, memberId: plainB, fromOn: '2026-11-20' }),
  ).toMatchObject({ ok: false, error: { code: 'common.notFound' } });
  expect(await dissolve(groupTwo, { toGroupId: 'o:Z01B02G1' })).toMatchObject({ ok: false, error: { code: 'common.notFound' } });
  expect(kept()).toBe(before);
});
