import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';
import { themeDayPlan } from '../theme-day';

// On 2026-11-24.
let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const posts = () => college.ask(IDS.admin, 'roster.posts', { orgId: IDS.branchA });
const add = (who: string, part: object = {}) =>
  college.call(who, 'roster.addPost', {
    orgId: IDS.branchA,
    memberId: IDS.plain,
    postKind: 'secretary',
    fromOn: '2026-11-24',
    ...part,
  } as never);
const secretaryPost = async (): Promise<string> => (await posts()).posts.find(({ postKind }) => postKind === 'secretary')?.postId ?? '';

it('lists the posts of a branch and its groups in their order, and the term that runs', async () => {
  const page = await posts();
  expect(page.posts.map(({ name, postKind, orgName }) => `${postKind} ${name} ${orgName}`)).toEqual([
    'secretary 林晓雯 炼油技术教工党支部',
    'deputySecretary 孟凡超 炼油技术教工党支部',
    'organizationMember 蒋伟 炼油技术教工党支部',
    'groupLeader 陈思齐 第二党小组',
  ]);
  expect([page.term, page.orgs.map(({ isGroup }) => isGroup)]).toEqual([
    { fromOn: '2024-07-01', lastOn: '2027-06-30', seats: 3 },
    [false, true, true],
  ]);
});

it('with a change of the secretary the rights go over: the new one may confirm from the day on, the former no longer after the last day', async () => {
  expect(await add(IDS.admin)).toMatchObject({
    error: { code: 'roster.refused', fields: { postKind: '前任书记还在任。选“前任到前一天为止”，或先写离任日' } },
  });
  expect(await college.call(IDS.admin, 'roster.endPost', { postId: await secretaryPost(), toOn: '2026-11-23' })).toMatchObject({
    ok: true,
  });
  expect(await add(IDS.admin)).toMatchObject({ ok: true });
  const rights = async (who: string) =>
    (await college.ask(who, 'session.read', {})).person?.places.find(({ orgId }) => orgId === IDS.branchA)?.rights ?? [];
  expect([(await rights(IDS.plain)).includes('confirm'), (await rights(IDS.secretary)).includes('confirm')]).toEqual([true, false]);
  expect(await college.call(IDS.secretary, 'binding.issueCode', { memberId: IDS.leader })).toMatchObject({
    error: { code: 'common.forbidden' },
  });
  expect(await college.call(IDS.plain, 'binding.issueCode', { memberId: IDS.leader })).toMatchObject({ ok: true });
});

it('of two secretaries entered at the same moment one holds the post, and the other is refused in words', async () => {
  await college.ask(IDS.admin, 'roster.endPost', { postId: await secretaryPost(), toOn: '2026-11-23' });
  const replies = await Promise.all([add(IDS.admin), add(IDS.admin, { memberId: IDS.leader })]);
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
  expect(replies.find(({ ok }) => !ok)).toMatchObject({
    error: { code: 'roster.refused', fields: { postKind: '前任书记还在任。选“前任到前一天为止”，或先写离任日' } },
  });
  expect((await posts()).posts.filter(({ postKind }) => postKind === 'secretary')).toHaveLength(1);
});

it('is refused for people of elsewhere, for a second time, and for posts that a branch or a group has not', async () => {
  expect(await add(IDS.admin, { memberId: IDS.plainB, postKind: 'committeeMember' })).toMatchObject({
    error: { fields: { memberId: '这一天不在本支部' } },
  });
  expect(await add(IDS.admin, { memberId: IDS.deputy, postKind: 'deputySecretary' })).toMatchObject({
    error: { fields: { memberId: '已经在任' } },
  });
  expect(await add(IDS.admin, { postKind: 'administrator' })).toMatchObject({
    error: { fields: { postKind: '这里没有这个职务，请重新选' } },
  });
  expect(await add(IDS.admin, { orgId: IDS.groupOne, postKind: 'secretary' })).toMatchObject({
    error: { fields: { postKind: '这里没有这个职务，请重新选' } },
  });
  expect(await add(IDS.admin, { orgId: IDS.groupOne, postKind: 'groupLeader' })).toMatchObject({ ok: true });
});

it('a post that was ended can be taken up again from the next day, and both times are kept', async () => {
  await add(IDS.admin, { postKind: 'committeeMember' });
  const postId = `post:Z01B01:committeeMember:${IDS.plain.slice(2)}:2026-11-24`;
  await college.ask(IDS.admin, 'roster.endPost', { postId, toOn: '2026-11-24' });
  await college.clock.set('2026-11-25T02:00:00.000Z');
  expect((await posts()).posts.map((line) => line.postId)).not.toContain(postId);
  expect(await add(IDS.admin, { postKind: 'committeeMember' })).toMatchObject({ error: { fields: { memberId: '已经在任' } } });
  expect(await add(IDS.admin, { postKind: 'committeeMember', fromOn: '2026-11-25' })).toMatchObject({ ok: true });
  expect((await posts()).posts.filter((line) => line.memberId === IDS.plain).map(({ fromOn }) => fromOn)).toEqual(['2026-11-25']);
  expect(college.cloud.database.all('posts').filter(({ _id }) => String(_id).includes(':committeeMember:'))).toHaveLength(2);
});

it('a new term ends the one before, and the branch has a committee without a gap', async () => {
  const begin = (part: object = {}) =>
    college.call(IDS.admin, 'roster.beginTerm', { orgId: IDS.branchA, fromOn: '2026-12-01', termEndOn: '2029-11-30', seats: 3, ...part });
  expect(await begin({ fromOn: '2024-07-01' })).toMatchObject({ error: { fields: { fromOn: '这一届早于已登记的一届' } } });
  expect(await begin()).toMatchObject({ ok: true });
  expect((await posts()).term).toEqual({ fromOn: '2026-12-01', lastOn: '2029-11-30', seats: 3 });
  const stored = college.cloud.database
    .all('posts')
    .filter(({ type }) => type === 'committeeTerm')
    .map(({ live }) => live as { orgId: string; fromOn: string; endedOn?: string });
  expect(
    stored
      .filter(({ orgId }) => orgId === IDS.branchA)
      .map(({ fromOn, endedOn }) => [fromOn, endedOn])
      .sort(),
  ).toEqual([
    ['2024-07-01', '2026-11-30'],
    ['2026-12-01', undefined],
  ]);
});

it('is for whoever administers the college: no secretary gives posts, not even the own', async () => {
  for (const who of [IDS.secretary, IDS.plain, IDS.overseer]) {
    expect(await add(who)).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await college.call(who, 'roster.posts', { orgId: IDS.branchA })).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(
      await college.call(who, 'roster.endPost', {
        postId: `post:${IDS.branchA.slice(2)}:secretary:${IDS.secretary.slice(2)}`,
        toOn: '2026-11-24',
      }),
    ).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(
      await college.call(who, 'roster.beginTerm', { orgId: IDS.branchA, fromOn: '2026-12-01', termEndOn: '2029-11-30', seats: 3 }),
    ).toMatchObject({ error: { code: 'common.forbidden' } });
  }
});

describe('who comes second as secretary', () => {
  it('ends the first by choice: the day before is the last, both stand in the list, and the page says who was before', async () => {
    expect(await add(IDS.admin, { endsFormer: true, fromOn: '2026-11-20' })).toMatchObject({ ok: true });
    const page = await posts();
    expect(page.posts.filter(({ postKind }) => postKind === 'secretary').map(({ memberId, fromOn }) => [memberId, fromOn])).toEqual([
      [IDS.plain, '2026-11-20'],
    ]);
    expect(page.former.map(({ memberId, postKind, toOn }) => [memberId, postKind, toOn])).toEqual([
      [IDS.secretary, 'secretary', '2026-11-19'],
    ]);
    expect(page).not.toHaveProperty('vacantSince');
  });
  it('is refused where the first began on that day or later', async () => {
    expect(await add(IDS.admin, { endsFormer: true, fromOn: '2024-07-01' })).toMatchObject({
      error: { fields: { fromOn: '前任的任职日不早于这一天，请核对日期' } },
    });
  });
  it('of two who end the same first at the same moment one holds the post', async () => {
    const replies = await Promise.all([add(IDS.admin, { endsFormer: true }), add(IDS.admin, { endsFormer: true, memberId: IDS.leader })]);
    expect(replies.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    expect((await posts()).posts.filter(({ postKind }) => postKind === 'secretary')).toHaveLength(1);
  });
  it('and a post that nobody holds is told with the day since when', async () => {
    await college.ask(IDS.admin, 'roster.endPost', { postId: await secretaryPost(), toOn: '2026-10-31' });
    expect(await posts()).toMatchObject({ vacantSince: '2026-11-01' });
  });
});

describe('a teacher of another branch leads a branch of students (C32)', () => {
  const lead = () => add(IDS.admin, { orgId: IDS.branchB, memberId: IDS.plain, endsFormer: true });
  it('by hand, with the rights of a secretary the same moment and the own branch as before', async () => {
    expect(await lead()).toMatchObject({ ok: true });
    const places = (await college.ask(IDS.plain, 'session.read', {})).person?.places ?? [];
    expect(places.map(({ orgId, isMember }) => [orgId, isMember])).toEqual(
      expect.arrayContaining([
        [IDS.branchA, true],
        [IDS.branchB, false],
      ]),
    );
    expect(places.find(({ orgId }) => orgId === IDS.branchB)?.rights).toContain('confirm');
    expect((await college.ask(IDS.admin, 'roster.posts', { orgId: IDS.branchB })).posts).toMatchObject([
      { memberId: IDS.plain, name: '何静', postKind: 'secretary' },
    ]);
  });
  it('and is asked to the meetings of its committee, leads them, and to no other meeting of it', async () => {
    await lead();
    await college.ask(IDS.admin, 'roster.beginTerm', { orgId: IDS.branchB, fromOn: '2026-11-01', termEndOn: '2029-10-31', seats: 3 });
    await add(IDS.admin, { orgId: IDS.branchB, memberId: IDS.plainB, postKind: 'organizationMember' });
    const planned = (kinds: ('committeeMeeting' | 'themeDay')[]) =>
      college.ask(IDS.plain, 'activity.plan', {
        orgId: IDS.branchB,
        ...themeDayPlan({ kinds, hostId: IDS.plain, recorderId: IDS.plainB }),
      });
    const expectedAt = async (kinds: ('committeeMeeting' | 'themeDay')[]) => {
      const { activityId } = await planned(kinds);
      const { lines } = await college.ask(IDS.plain, 'attendance.roll', { activityId });
      return lines.filter(({ isExpected }) => isExpected).map(({ memberId }) => memberId);
    };
    expect((await expectedAt(['committeeMeeting'])).sort()).toEqual([IDS.plain, IDS.plainB].sort());
    expect(await expectedAt(['themeDay'])).not.toContain(IDS.plain);
  });
});

describe('posts of every level', () => {
  const at = (orgId: string, postKind: string, memberId: string = IDS.plain) => add(IDS.admin, { orgId, postKind, memberId });
  const rightsAt = async (orgId: string, who: string = IDS.plain) =>
    (await college.ask(who, 'session.read', {})).person?.places.find((place) => place.orgId === orgId)?.rights ?? [];
  it.each([
    [IDS.general, 'secretary', 'oversee'],
    [IDS.general, 'organizer', 'oversee'],
    [IDS.committee, 'committeeLeader', 'oversee'],
    [IDS.committee, 'organizer', 'oversee'],
    [IDS.committee, 'auditor', 'oversee'],
    [IDS.committee, 'administrator', 'administer'],
    [IDS.committee, 'committeeStaff', 'administer'],
  ])('at %s the %s begins by hand with the right to %s the same moment, and ends with its last day', async (orgId, postKind, right) => {
    expect(await rightsAt(orgId)).not.toContain(right);
    // The general branch has an organiser's place free; its secretary ends for the new one.
    expect(await add(IDS.admin, { orgId, postKind, memberId: IDS.plain, endsFormer: true })).toMatchObject({ ok: true });
    expect(await rightsAt(orgId)).toContain(right);
    const held = (await college.ask(IDS.admin, 'roster.posts', { orgId })).posts.find((post) => post.memberId === IDS.plain);
    await college.ask(IDS.admin, 'roster.endPost', { postId: held?.postId ?? '', toOn: '2026-11-24' });
    await college.clock.set('2026-11-25T02:00:00.000Z');
    expect(await rightsAt(orgId)).not.toContain(right);
  });
  it('a post that an organisation of that level has not is refused; so is everybody but an administrator', async () => {
    expect(await at(IDS.general, 'administrator')).toMatchObject({ error: { fields: { postKind: '这里没有这个职务，请重新选' } } });
    expect(await at(IDS.committee, 'groupLeader')).toMatchObject({ error: { fields: { postKind: '这里没有这个职务，请重新选' } } });
    for (const who of [IDS.secretary, IDS.overseer, IDS.plain])
      expect(await add(who, { orgId: IDS.committee, postKind: 'auditor' })).toMatchObject({ error: { code: 'common.forbidden' } });
  });
  it('the last administrator stays; with a second the first may go', async () => {
    const own = (await college.ask(IDS.admin, 'roster.posts', { orgId: IDS.committee })).posts.find(
      (post) => post.postKind === 'administrator',
    );
    const end = () => college.call(IDS.admin, 'roster.endPost', { postId: own?.postId ?? '', toOn: '2026-11-24' });
    expect(await end()).toMatchObject({ error: { fields: { postId: '全院至少要有一位管理员，请先登记另一位' } } });
    await at(IDS.committee, 'administrator');
    expect(await end()).toMatchObject({ ok: true });
  });
});

describe('looking for somebody over the college', () => {
  const find = (who: string, search: string, orgId: string = IDS.committee) => college.call(who, 'roster.find', { orgId, search });
  it('finds by a part of the name, however it is written, with branch and posts; by the whole number only for who administers', async () => {
    expect(await find(IDS.admin, ' 陈思')).toMatchObject({
      ok: true,
      data: { people: [{ name: '陈思齐', branchName: '炼油技术教工党支部', posts: [{ postKind: 'groupLeader' }] }], isMore: false },
    });
    expect(await find(IDS.admin, 'a05')).toMatchObject({ data: { people: [{ memberId: IDS.plain, memberNo: 'A05' }] } });
    expect(await find(IDS.overseer, 'a05', IDS.general)).toMatchObject({ data: { people: [] } });
    expect(await find(IDS.admin, 'a0')).toMatchObject({ data: { people: [] } });
    const seen = await find(IDS.overseer, '陈思', IDS.general);
    expect(JSON.stringify(seen)).not.toContain('memberNo');
    expect(seen).toMatchObject({ data: { people: [{ name: '陈思齐' }] } });
  });
  it('is for who stands above: a secretary over the college, and a member, are refused', async () => {
    for (const who of [IDS.secretary, IDS.plain]) expect(await find(who, '陈')).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await find(IDS.plain, '陈', IDS.branchA)).toMatchObject({ error: { code: 'common.forbidden' } });
  });
});
