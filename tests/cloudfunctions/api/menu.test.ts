import type { In } from '../../../src-shared/contract';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';
import { planThemeDay } from '../theme-day';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const enter = async (title: string, category: string, year = '2026'): Promise<string> => {
  const content = {
    category,
    title,
    kinds: ['themeDay'],
    agenda: [
      { title: '讲检查要点', minutes: 15 },
      { title: '分组检查', minutes: 60 },
    ],
    year,
  } as In<'register.save'>['content'];
  return (await college.ask(IDS.admin, 'register.save', { orgId: IDS.committee, type: 'activityMenuItem', content })).recordId;
};
const publish = async (title: string, category: string, year?: string): Promise<string> => {
  const recordId = await enter(title, category, year);
  await college.ask(IDS.admin, 'register.move', { recordId, rev: 0, verb: 'publish' });
  return recordId;
};
const menu = (who: string, orgId: string = IDS.branchA) => college.ask(who, 'menu.read', { orgId });
const say = (who: string, itemId: string, words: string, orgId: string = IDS.branchA) =>
  college.call(who, 'menu.remark', { orgId, itemId, words });

it('shows what the committee has published this year, by category and title, and nothing that is only written', async () => {
  await publish('家属区服务', 'community');
  await publish('实训室安全检查', 'production');
  await enter('还没有写完的', 'study');
  await publish('读一篇', 'study');
  const { items, mayPlan, mayPublish } = await menu(IDS.secretary);
  expect(items.map((item) => item.title)).toEqual(['读一篇', '实训室安全检查', '家属区服务']);
  expect([mayPlan, mayPublish]).toEqual([true, false]);
  expect((await menu(IDS.plain)).mayPlan).toBe(false);
});

it('shows last year’s until one of this year is published', async () => {
  await publish('去年的', 'study', '2025');
  expect((await menu(IDS.secretary)).items.map((item) => item.year)).toEqual(['2025']);
  await publish('今年的', 'study');
  expect((await menu(IDS.secretary)).items.map((item) => item.title)).toEqual(['今年的']);
});

it('keeps with a planned activity which item it was taken from, also when it is moved', async () => {
  const menuItemId = await publish('实训室安全检查', 'production');
  const activityId = await planThemeDay(college, { menuItemId });
  const { rev } = await college.ask(IDS.secretary, 'activity.read', { activityId });
  const stored = () => college.cloud.database.get('records', activityId);
  expect(stored()).toMatchObject({ menuItemId });
  const { orgId: _, ...plan } = {
    orgId: '',
    kinds: ['themeDay'] as ['themeDay'],
    title: '改个名',
    scope: 'branch' as const,
    plannedStartAt: '2026-11-25T06:30:00.000Z',
    plannedEndAt: '2026-11-25T08:30:00.000Z',
    place: 'B302',
    hostId: IDS.secretary,
    recorderId: IDS.deputy,
    isPhoneOn: true,
    isRemoteAllowed: true,
    agenda: [],
    topics: [],
  };
  await college.ask(IDS.secretary, 'activity.change', { activityId, rev, ...plan });
  expect(stored()).toMatchObject({ menuItemId, title: '改个名' });
});

it('shows with an item one sentence of each branch, in the order of the branches and not in that of speaking', async () => {
  const itemId = await publish('实训室安全检查', 'production');
  expect(await say(IDS.secretaryB, itemId, '学生都动了手', IDS.branchB)).toMatchObject({ ok: true });
  expect(await say(IDS.secretary, itemId, '分组检查讲得细')).toMatchObject({ ok: true });
  expect(await say(IDS.secretary, itemId, '分组检查时老师傅讲得细')).toMatchObject({ ok: true });
  const [item] = (await menu(IDS.plain)).items;
  expect(item?.remarks.map(({ branchName, words }) => `${branchName}：${words}`)).toEqual([
    '炼油技术教工党支部：分组检查时老师傅讲得细',
    '机电学生党支部：学生都动了手',
  ]);
  // What was said before is kept as a former revision or not at all, but never twice in the list.
  expect(college.cloud.database.all('records').filter((record) => record.type === 'menuRemark')).toHaveLength(2);
});

it('says the same sentence once, however often it is sent', async () => {
  const itemId = await publish('实训室安全检查', 'production');
  const input = { orgId: IDS.branchA, itemId, words: '讲得细' };
  const [one, other] = await Promise.all([
    college.call(IDS.secretary, 'menu.remark', input, 'one-remark-key-0001'),
    college.call(IDS.secretary, 'menu.remark', input, 'one-remark-key-0001'),
  ]);
  expect([one.ok, other.ok]).toEqual([true, true]);
  expect(college.cloud.database.all('records').filter((record) => record.type === 'menuRemark')).toHaveLength(1);
});

it('refuses a sentence of somebody who does not plan, on something that is no item, and one without words', async () => {
  const itemId = await publish('实训室安全检查', 'production');
  expect(await say(IDS.plain, itemId, '好')).toMatchObject({ error: { code: 'common.forbidden' } });
  expect(await say(IDS.secretary, 'activity:none', '好')).toMatchObject({ error: { code: 'common.notFound' } });
  expect(await say(IDS.secretary, itemId, '  ')).toMatchObject({ error: { code: 'common.badInput' } });
  expect(await say(IDS.secretary, itemId, '字'.repeat(101))).toMatchObject({ error: { code: 'common.badInput' } });
});
