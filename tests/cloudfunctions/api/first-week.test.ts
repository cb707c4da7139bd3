// The first week of a college on 2026-11-24: what is left of the five things follows from what is stored, never from a tick.
import { startTestCloud, type TestCloud } from '../harness';
import { IDS, smallCollege } from '../small-college';

let college: TestCloud;
afterEach(() => college.close());
const week = (who: string = IDS.admin) => college.ask(who, 'roster.firstWeek', { orgId: IDS.committee });

describe('a college whose roster is imported and nothing else is done', () => {
  beforeEach(async () => {
    college = await startTestCloud({
      roster: smallCollege().filter((content) => !(content.type === 'post' && content.orgId === IDS.branchB)),
    });
  }, 60_000);

  it('has the roster, and says which branch has no secretary, no slips, no room, no plan', async () => {
    expect(await week()).toMatchObject({
      generals: 1,
      branches: 2,
      posts: { count: 1, names: ['机电学生'], firstId: IDS.branchB },
      slips: { count: 2 },
      rooms: { count: 1, names: ['石化总支'] },
      menuItems: 0,
      plans: { count: 2 },
      plansDueOn: '2027-03-31',
      done: 1,
    });
  });

  it('step by step: a secretary, slips, a room, the menu and the plans, and all five are done', async () => {
    await college.ask(IDS.admin, 'roster.addPost', {
      orgId: IDS.branchB,
      memberId: IDS.secretaryB,
      postKind: 'secretary',
      fromOn: '2026-11-24',
    });
    expect(await week()).toMatchObject({ posts: { count: 0 }, done: 2 });
    for (const orgId of [IDS.branchA, IDS.branchB]) await college.ask(IDS.admin, 'binding.issueSlips', { orgId, from: 0 });
    expect(await week()).toMatchObject({ slips: { count: 0 }, done: 3 });
    const enter = async (who: string, orgId: string, type: string, content: object) =>
      college.ask(who, 'register.save', { orgId, type, content } as never);
    await enter(IDS.overseer, IDS.general, 'activityRoom', { name: '党员活动室', place: '实训楼 301', openedOn: '2026-11-01' });
    const rooms = (await week()).rooms;
    expect(rooms).toMatchObject({ count: 0 });
    const item = await enter(IDS.admin, IDS.committee, 'activityMenuItem', {
      year: '2026',
      title: '参观实训基地',
      category: 'production',
      kinds: ['themeDay'],
      agenda: [{ title: '参观', minutes: 60 }],
    });
    await college.ask(IDS.admin, 'register.move', { recordId: item.recordId, rev: item.rev, verb: 'publish' });
    for (const [who, orgId] of [
      [IDS.secretary, IDS.branchA],
      [IDS.secretaryB, IDS.branchB],
    ] as const)
      await enter(who, orgId, 'annualPlan', {
        year: '2027',
        planKinds: ['threeMeetings'],
        items: [{ month: '2027-01', activityKind: 'themeDay', topic: '学习' }],
        workText: '全年',
      });
    expect(await week()).toMatchObject({ plans: { count: 0 }, menuItems: 1, done: 5 });
  });

  it('says and counts nowhere who has claimed: a claim changes nothing of what is left', async () => {
    const before = JSON.stringify(await week());
    expect(before).not.toMatch(/claim|bound/i);
  });

  it('is for who administers the college: secretary, general branch and member are refused', async () => {
    for (const who of [IDS.secretary, IDS.overseer, IDS.plain])
      expect(await college.call(who, 'roster.firstWeek', { orgId: IDS.committee })).toMatchObject({ error: { code: 'common.forbidden' } });
  });
});

it('an environment with nothing but its first administrator waits for the roster', async () => {
  const first = smallCollege().filter(
    (content) => content._id === IDS.committee || content._id === IDS.admin || (content.type === 'post' && content.memberId === IDS.admin),
  );
  college = await startTestCloud({ roster: first });
  expect(await week()).toMatchObject({ branches: 0, generals: 0, posts: { count: 0, names: [] }, done: 0 });
});
