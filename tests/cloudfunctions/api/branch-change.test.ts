// 支部调整申请 on 2026-11-24: what was agreed to takes effect from the day that the committee enters, people, posts and groups with it.
import { membershipOn, standingOn } from '../../../src-shared/roster/on-day';
import type { CommitteeTerm, Post } from '../../../src-shared/records/post';
import type { Member } from '../../../src-shared/records/member';
import type { Org } from '../../../src-shared/records/org';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';
import { themeDayPlan } from '../theme-day';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const { branchA, branchB, general } = IDS;
type Content = Readonly<Record<string, unknown>>;

/** Handed in by whoever leads the branch or the general branch, and agreed to. */
const approved = async (content: Content, orgId: string = branchB, by: string = IDS.secretaryB) => {
  const saved = await college.ask(by, 'register.save', { orgId, type: 'branchChangeRequest', content: { reason: '人数减少', ...content } });
  const submitted = await college.ask(by, 'register.move', { recordId: saved.recordId, rev: saved.rev, verb: 'submit' });
  const agreed = await college.ask(IDS.admin, 'register.move', {
    recordId: saved.recordId,
    rev: submitted.rev,
    verb: 'approve',
    content: { decisionText: '同意' },
  });
  return { recordId: saved.recordId, rev: agreed.rev };
};
const done = (found: { recordId: string; rev: number }, effectiveOn = '2026-11-10', by: string = IDS.admin) =>
  college.call(by, 'register.move', { ...found, verb: 'done', content: { effectiveOn } });
const preview = (recordId: string, effectiveOn = '2026-11-10', by: string = IDS.admin) =>
  college.ask(by, 'roster.changePreview', { recordId, effectiveOn });
const live = <T>(collection: 'orgs' | 'members' | 'posts', id: string): T => college.cloud.database.get(collection, id)?.live as T;
const branchOn = (memberId: string, day: string) => membershipOn(live<Member>('members', memberId), day)?.branchId;
const stored = () => JSON.stringify((['orgs', 'members', 'posts'] as const).map((name) => college.cloud.database.all(name)));
const refusedAt = (field: string, words: string) => ({
  ok: false,
  error: { code: 'register.refused', fields: { [field]: expect.stringContaining(words) as string } },
});

describe('two branches merge on 2026-11-10', () => {
  const merged = () => approved({ changeKind: 'merge', intoOrgId: branchA });

  it('and whoever decides sees beforehand who goes where, which posts end, and that nothing is in the way', async () => {
    const { recordId } = await merged();
    expect(await preview(recordId)).toEqual({
      effectiveOn: '2026-11-10',
      founded: [],
      dissolved: ['机电学生党支部'],
      moved: [{ fromName: '机电学生党支部', toName: '炼油技术教工党支部', names: expect.any(Array) as string[] }],
      ended: [{ orgName: '机电学生党支部', name: expect.any(String) as string, postKind: 'secretary' }],
      faults: [],
    });
    expect((await preview(recordId)).moved[0]?.names).toHaveLength(6);
  });

  it('the last day of the one is the ninth; its people are of the other from the tenth, its secretary is none any more', async () => {
    expect(await done(await merged())).toMatchObject({ ok: true, data: { state: 'done' } });
    expect(live<Org>('orgs', branchB).dissolvedOn).toBe('2026-11-09');
    for (const id of [IDS.secretaryB, IDS.plainB])
      expect([branchOn(id, '2026-11-09'), branchOn(id, '2026-11-10')]).toEqual([branchB, branchA]);
    expect(live<Post>('posts', 'post:Z01B02:secretary:b01').toOn).toBe('2026-11-09');
    expect(await college.call(IDS.secretaryB, 'roster.leaving', { orgId: branchB })).toMatchObject({ error: { code: 'common.forbidden' } });
    expect((await college.ask(IDS.secretary, 'roster.leaving', { orgId: branchA })).people.map(({ memberId }) => memberId)).toEqual(
      expect.arrayContaining([IDS.secretaryB, IDS.plainB]),
    );
    expect((await college.ask(IDS.plainB, 'session.read', {})).person).toMatchObject({ places: [{ orgId: branchA, posts: [] }] });
  });

  it('done twice, or by two at once, it happened once', async () => {
    const found = await merged();
    const replies = await Promise.all([done(found), done(found)]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await done(found)).toMatchObject({ ok: false });
    expect(live<Member>('members', IDS.plainB).memberships).toHaveLength(2);
  });

  it('a branch that never says where its people go, itself, or one that is not there then is refused in words and changes nothing', async () => {
    const saving = (content: Content) =>
      college.call(IDS.secretaryB, 'register.save', {
        orgId: branchB,
        type: 'branchChangeRequest',
        content: { reason: '人数减少', ...content },
      });
    expect(await saving({ changeKind: 'merge' })).toMatchObject(refusedAt('intoOrgId', '并入哪个支部'));
    expect(await saving({ changeKind: 'dissolve' })).toMatchObject(refusedAt('intoOrgId', '支部还有党员'));
    const found = await approved({ changeKind: 'dissolve', intoOrgId: branchB });
    const before = stored();
    expect(await done(found)).toMatchObject(refusedAt('intoOrgId', '不能并入自己'));
    expect((await preview(found.recordId)).faults).toEqual(['不能并入自己']);
    expect(stored()).toBe(before);
  });

  it('a day to come, and one before the branch was founded, is refused in words and changes nothing', async () => {
    const found = await merged();
    const before = stored();
    expect(await done(found, '2026-11-25')).toMatchObject({ ok: false, error: { code: 'register.refused' } });
    expect(await done(found, '2019-03-01')).toMatchObject(refusedAt('effectiveOn', '还没有成立'));
    expect(await college.call(IDS.admin, 'register.move', { ...found, verb: 'done' })).toMatchObject({
      error: { code: 'register.incomplete' },
    });
    expect(stored()).toBe(before);
  });

  it('with a meeting planned after that day it waits until the meeting is cancelled', async () => {
    const planned = await college.ask(IDS.secretaryB, 'activity.plan', {
      orgId: branchB,
      ...themeDayPlan({
        hostId: IDS.secretaryB,
        recorderId: IDS.plainB,
        plannedStartAt: '2026-12-05T06:00:00.000Z',
        plannedEndAt: '2026-12-05T07:00:00.000Z',
      }),
    });
    const found = await merged();
    expect(await done(found)).toMatchObject(refusedAt('effectiveOn', '从那天起还有活动：2026年12月5日'));
    expect((await preview(found.recordId)).faults).toHaveLength(1);
    await college.ask(IDS.secretaryB, 'activity.cancel', { activityId: planned.activityId, rev: planned.rev, reason: '合并' });
    expect(await done(found)).toMatchObject({ ok: true });
  });

  it('only the committee does it; the branch itself, the next one and a member may not, and only who may look sees what it would do', async () => {
    const found = await merged();
    for (const who of [IDS.secretaryB, IDS.secretary, IDS.plainB, IDS.overseer])
      expect((await done(found, '2026-11-10', who)).ok).toBe(false);
    expect(await college.call(IDS.plain, 'roster.changePreview', { recordId: found.recordId })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
    expect(await preview(found.recordId, '2026-11-10', IDS.secretaryB)).toMatchObject({ dissolved: ['机电学生党支部'] });
  });
});

it('not agreed to, nothing changes', async () => {
  const before = stored();
  const saved = await college.ask(IDS.secretaryB, 'register.save', {
    orgId: branchB,
    type: 'branchChangeRequest',
    content: { reason: '人数减少', changeKind: 'merge', intoOrgId: branchA },
  });
  const submitted = await college.ask(IDS.secretaryB, 'register.move', { recordId: saved.recordId, rev: saved.rev, verb: 'submit' });
  await college.ask(IDS.admin, 'register.move', { recordId: saved.recordId, rev: submitted.rev, verb: 'decline', reason: '再等一年' });
  expect(stored()).toBe(before);
});

describe('a branch is split on 2026-11-10', () => {
  const split = (rows: readonly Content[]) =>
    approved({ changeKind: 'split', newOrgs: rows, reason: '超过 30 人' }, branchA, IDS.secretary);

  it('into a second one with two people and its secretary; the others stay, posts of who goes end with the ninth', async () => {
    const found = await split([{ name: '炼油技术第二党支部', memberIds: [IDS.plain, IDS.organizer], secretaryId: IDS.plain }]);
    expect(await preview(found.recordId)).toMatchObject({
      founded: [{ name: '炼油技术第二党支部', secretaryName: expect.any(String) as string }],
      moved: [{ fromName: '炼油技术教工党支部', toName: '炼油技术第二党支部' }],
      ended: [{ postKind: 'organizationMember' }],
      faults: [],
    });
    expect(await done(found)).toMatchObject({ ok: true });
    expect(live<Org>('orgs', 'o:Z01B03')).toMatchObject({
      name: '炼油技术第二党支部',
      foundedOn: '2026-11-10',
      parentId: general,
      branchKind: 'staff',
      unitKind: 'teaching',
    });
    expect([branchOn(IDS.plain, '2026-11-09'), branchOn(IDS.plain, '2026-11-10'), branchOn(IDS.leader, '2026-11-10')]).toEqual([
      branchA,
      'o:Z01B03',
      branchA,
    ]);
    expect(live<Org>('orgs', branchA).dissolvedOn).toBeUndefined();
    expect(await college.ask(IDS.plain, 'roster.leaving', { orgId: 'o:Z01B03' })).toMatchObject({ name: '炼油技术第二党支部' });
  });

  it('by a name that there is, of people who are not its own, or with nobody in it: refused in words', async () => {
    const saving = (newOrgs: readonly Content[]) =>
      college.call(IDS.secretary, 'register.save', {
        orgId: branchA,
        type: 'branchChangeRequest',
        content: { changeKind: 'split', reason: '大', newOrgs },
      });
    expect(await saving([])).toMatchObject(refusedAt('newOrgs', '写上调整后的支部'));
    expect(await saving([{ name: '新支部' }])).toMatchObject(refusedAt('newOrgs', '选上每个新支部的党员'));
    const before = stored();
    expect(await done(await split([{ name: '机电学生 党支部', memberIds: [IDS.plain] }]))).toMatchObject(
      refusedAt('newOrgs', '已有这个名称的支部'),
    );
    expect(await done(await split([{ name: '第二支部', memberIds: [IDS.plainB] }]))).toMatchObject(refusedAt('newOrgs', '不在本支部'));
    expect(
      await done(
        await split([
          { name: '第二支部', memberIds: [IDS.plain] },
          { name: '第三支部', memberIds: [IDS.plain] },
        ]),
      ),
    ).toMatchObject(refusedAt('newOrgs', '写了两次'));
    expect(stored()).toBe(before);
  });
});

it('a general branch sets up a branch with people of two others; one that is there already by its name is not founded again', async () => {
  const found = await approved(
    {
      changeKind: 'setUp',
      reason: '单独设立',
      newOrgs: [{ name: '网络安全党支部', memberIds: [IDS.plain, IDS.plainB] }, { name: '机电学生党支部' }],
    },
    general,
    IDS.overseer,
  );
  expect(await done(found)).toMatchObject({ ok: true });
  expect([branchOn(IDS.plain, '2026-11-10'), branchOn(IDS.plainB, '2026-11-10')]).toEqual(['o:Z01B03', 'o:Z01B03']);
  expect(live<Org>('orgs', 'o:Z01B03')).toMatchObject({ name: '网络安全党支部', path: [IDS.committee, general] });
  expect(college.cloud.database.get('orgs', 'o:Z01B04')).toBeUndefined();
});

it('a branch takes another name and stays the same; a name that another has is refused', async () => {
  expect(await done(await approved({ changeKind: 'rename', newName: '机电工程学生党支部' }))).toMatchObject({ ok: true });
  expect(live<Org>('orgs', branchB)).toMatchObject({ name: '机电工程学生党支部', code: 'Z01B02' });
  expect(await done(await approved({ changeKind: 'rename', newName: '炼油技术 教工党支部' }))).toMatchObject(
    refusedAt('newName', '已有这个名称的支部'),
  );
});

it('what only speaks of the committee of a branch changes nothing of the tree', async () => {
  const before = stored();
  expect(await done(await approved({ changeKind: 'addCommittee' }))).toMatchObject({ ok: true });
  expect(stored()).toBe(before);
});

it('a branch with groups and a term is merged: groups, term and every post in it end the day before', async () => {
  const found = await approved({ changeKind: 'merge', intoOrgId: branchB }, branchA, IDS.secretary);
  expect(await done(found)).toMatchObject({ ok: true });
  for (const id of [branchA, IDS.groupOne, IDS.groupTwo]) expect(live<Org>('orgs', id).dissolvedOn).toBe('2026-11-09');
  expect(live<CommitteeTerm>('posts', 'term:Z01B01:2024-07-01').endedOn).toBe('2026-11-09');
  const open = college.cloud.database
    .all('posts')
    .map((entry) => (entry as unknown as { live: Post }).live)
    .filter(
      (post) => post.type === 'post' && [branchA, IDS.groupOne, IDS.groupTwo].includes(post.orgId as never) && post.toOn !== '2026-11-09',
    );
  expect(open).toEqual([]);
  expect(standingOn(live<Member>('members', IDS.probationary), '2026-11-24')).toBe('probationary');
});
