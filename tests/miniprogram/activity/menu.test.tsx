import { cleanup } from '@testing-library/react';
import type { Out } from '../../../src-shared/contract';
import ActivityMenuPage from '@/pages/activity/menu/index';
import PlanPage from '@/pages/activity/plan/index';
import { prefill } from './samples';
import { answer, asked, byId, clearStage, ledTo, open, sent, tap, type, words } from './stage';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

beforeEach(clearStage);
afterEach(cleanup);

const items: Out<'menu.read'>['items'] = [
  {
    itemId: 'menu:1',
    category: 'study',
    year: '2026',
    title: '读一篇、谈一点',
    kinds: ['themeDay', 'study'],
    agenda: [
      { title: '领读', minutes: 20 },
      { title: '各谈一点', minutes: 50 },
    ],
    remarks: [],
  },
  {
    itemId: 'menu:2',
    category: 'production',
    year: '2026',
    title: '冬季装置防冻防凝',
    kinds: ['themeDay'],
    agenda: [
      { title: '讲检查要点', minutes: 15 },
      { title: '分组检查', minutes: 60 },
    ],
    remarks: [{ orgId: 'b2', branchName: '机电学生党支部', words: '学生都动了手' }],
  },
];
const menu = (part: Partial<Out<'menu.read'>> = {}): Out<'menu.read'> => ({
  orgId: 'b1',
  orgName: '炼油技术教工党支部',
  items,
  mayPlan: true,
  mayPublish: false,
  ...part,
});

it('fills title and agenda of a plan with two taps, and keeps what comes back from last time', async () => {
  const base = prefill();
  const plan = { ...base.plan, agenda: [{ title: '上次的决定', followUpId: 'followUp:1' }] };
  answer({ 'activity.prefill': { ...base, plan }, 'menu.read': menu(), 'activity.plan': { activityId: 'a9', rev: 1 } });
  await open(<PlanPage />, { orgId: 'b1' });
  // Nobody who does not ask for the menu fetches it.
  expect(asked('menu.read')).toBe(0);
  await tap('from-menu');
  await tap('menu-1');
  await tap('publish');
  expect(sent('activity.plan')[0]?.input).toMatchObject({
    title: '冬季装置防冻防凝',
    menuItemId: 'menu:2',
    kinds: plan.kinds,
    agenda: [
      { title: '上次的决定', followUpId: 'followUp:1' },
      { title: '讲检查要点', minutes: 15 },
      { title: '分组检查', minutes: 60 },
    ],
  });
});

it('leads from an item to a plan that is filled in with it', async () => {
  answer({ 'menu.read': menu() });
  await open(<ActivityMenuPage />, { orgId: 'b1' });
  await tap('use-1');
  expect(ledTo()).toBe('/pages/activity/plan/index?orgId=b1&kind=themeDay&menu=menu%3A2');
  cleanup();
  answer({ 'activity.prefill': prefill(), 'menu.read': menu(), 'activity.plan': { activityId: 'a9', rev: 1 } });
  await open(<PlanPage />, { orgId: 'b1', kind: 'themeDay', menu: 'menu:2' });
  await tap('publish');
  expect(sent('activity.plan')[0]?.input).toMatchObject({ title: '冬季装置防冻防凝', menuItemId: 'menu:2' });
});

it('shows sentences of branches with an item, and takes one from a branch', async () => {
  answer({ 'menu.read': menu(), 'menu.remark': { itemId: 'menu:2', words: '讲得细' } });
  await open(<ActivityMenuPage />, { orgId: 'b1' });
  expect(words('item-1')).toContain('学生都动了手（机电学生党支部）');
  await tap('remark-1');
  await type('remark', '讲得细');
  await tap('save-remark');
  expect(sent('menu.remark')[0]?.input).toEqual({ orgId: 'b1', itemId: 'menu:2', words: '讲得细' });
});

it('lets a member read and nothing more, and says where nothing is published yet', async () => {
  answer({ 'menu.read': menu({ mayPlan: false }) });
  await open(<ActivityMenuPage />, { orgId: 'b1' });
  expect([byId('use-0'), byId('remark-0')]).toEqual([null, null]);
  cleanup();
  answer({ 'menu.read': menu({ items: [] }) });
  await open(<ActivityMenuPage />, { orgId: 'b1' });
  expect(words('menu-empty')).toContain('今年的菜单还没有发布');
});
