import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

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
  expect(await add(IDS.admin)).toMatchObject({ error: { code: 'roster.refused', fields: { postKind: '前任书记还在任，先写离任日' } } });
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
    error: { code: 'roster.refused', fields: { postKind: '前任书记还在任，先写离任日' } },
  });
  expect((await posts()).posts.filter(({ postKind }) => postKind === 'secretary')).toHaveLength(1);
});

it('is refused for people of elsewhere, for a second time, and for posts that a branch or a group has not', async () => {
  expect(await add(IDS.admin, { memberId: IDS.plainB, postKind: 'committeeMember' })).toMatchObject({ error: { code: 'common.notFound' } });
  expect(await add(IDS.admin, { memberId: IDS.deputy, postKind: 'deputySecretary' })).toMatchObject({
    error: { fields: { memberId: '已经在任' } },
  });
  expect(await add(IDS.admin, { postKind: 'administrator' })).toMatchObject({ error: { fields: { postKind: '请选支部的职务' } } });
  expect(await add(IDS.admin, { orgId: IDS.groupOne, postKind: 'secretary' })).toMatchObject({
    error: { fields: { postKind: '党小组只设组长' } },
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
