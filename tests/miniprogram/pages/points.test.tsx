import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { DeclarationView, EntryView } from '../../../src-shared/contract/points';
import type { Out } from '../../../src-shared/contract';
import DeclarePage from '@/pages/points/declare/index';
import MyPointsPage from '@/pages/points/mine/index';
import ReviewPage from '@/pages/points/review/index';
import { countsWord, effectWord, tenthsWord, worthWord } from '@/text/points';
import { fakeCloud, opened } from '../fake-cloud';
import { platform, resetPlatform } from '../mocks/taro';
import { secretaryPlace, sessionOf } from '../sample-session';

const tap = (id: string): void => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No ${id} on the page`);
  fireEvent.click(found);
};
const type = (id: string, value: string): void => {
  fireEvent.change(document.getElementById(id) ?? document.body, { target: { value } });
};

const declaration = (change: Partial<DeclarationView> = {}): DeclarationView => ({
  declarationId: 'k-1',
  memberId: 'm-2',
  name: '陈思齐',
  month: '2026-11',
  lineKey: 'bonus.massContact',
  day: '2026-11-09',
  text: '结对学生郑好，辅导化工原理',
  count: 1,
  worthTenths: 20,
  state: 'submitted',
  isOnBehalf: false,
  rev: 0,
  ...change,
});
const entry = (change: Partial<EntryView> = {}): EntryView => ({
  entryId: 'post:1',
  month: '2026-10',
  factMonth: '2026-10',
  lineKey: 'base.orgLife',
  counts: { expected: 4, present: 4 },
  state: 'posted',
  effectTenths: 0,
  sources: [
    { sourceId: 'a-1', of: 'activity', title: '主题党日', day: '2026-10-15' },
    { sourceId: 'a-2', of: 'activity', title: '党课', day: '2026-10-20' },
  ],
  ...change,
});
const points: Out<'points.mine'> = {
  today: '2026-11-26',
  year: '2026',
  memberId: 'm-01',
  name: '周明远',
  orgId: 'b-01',
  orgName: '炼油教工党支部',
  isInScheme: true,
  scheme: { version: 1, schemeId: 'pointsScheme:b-01:2026:1', adoptedOn: '2026-03-20' },
  totalTenths: 672,
  baseTenths: 592,
  bonusTenths: 100,
  deductionTenths: 20,
  bonusMaxTenths: 300,
  deductionMaxTenths: 200,
  lines: [
    { key: 'base.orgLife', label: '组织生活', tenths: 242, maxTenths: 250, counts: { expected: 32, excused: 1, present: 30 } },
    { key: 'base.conduct', label: '遵规守纪', tenths: 50, maxTenths: 50, counts: {} },
    { key: 'bonus.volunteering', label: '志愿服务', tenths: 60, maxTenths: 100, counts: { confirmed: 3 } },
    { key: 'peer', label: '党员互评', tenths: null, maxTenths: 100, counts: {} },
    { key: 'deduct.absence', label: '未到无说明', tenths: -20, maxTenths: 200, counts: { unexcused: 1 } },
  ],
  result: null,
  months: [{ month: '2026-10', isFrozen: true, yearToDateTenths: 672 }],
  entries: [
    entry({
      entryId: 'pend:k',
      month: '2026-11',
      factMonth: '2026-11',
      lineKey: 'bonus.massContact',
      counts: { confirmed: 1 },
      state: 'pending',
      sources: [{ sourceId: 'declare:k', of: 'declaration', title: '结对学生郑好', day: '2026-11-09' }],
    }),
    entry({
      entryId: 'fix:1',
      lineKey: 'bonus.volunteering',
      counts: { confirmed: 1 },
      effectTenths: 20,
      confirmedByName: '周明远',
      confirmedOn: '2026-10-11',
      corrects: 'post:9',
      reason: '9月志愿服务漏记',
      sources: [],
    }),
    entry(),
    entry({ entryId: 'post:2', factMonth: '2026-09', counts: { expected: 1, excused: 1 }, reason: 'late', sources: [] }),
  ],
  declarations: [declaration({ memberId: 'm-01', state: 'returned', stateReason: '请写清哪一天' })],
  notices: [{ noticeId: 'notice:b-01:points:2026-Q3:1', title: '三季度党员积分', endsOn: '2026-12-01', isRunning: true }],
  proven: [{ lineKey: 'base.orgLife', counts: { expected: 2, present: 2 } }],
  openMonth: '2026-11',
  windowClosesOn: '2026-12-05',
  opensOn: '2026-11-25',
};
const session = sessionOf(secretaryPlace);

beforeEach(resetPlatform);

test('points are said in tenths with a true minus, counts without what is nought', () => {
  expect([tenthsWord(672), tenthsWord(-20), worthWord(20), worthWord(5), worthWord(-20)]).toEqual(['67.2', '−2.0', '+2', '+0.5', '−2']);
  expect(countsWord({ expected: 4, present: 0, excused: 0, unexcused: 4 })).toBe('应到 4 次，到 0 次，未到 4 次');
  expect([countsWord({ expected: 1 }), countsWord({ expected: 1, excused: 1 }), countsWord({ expected: 1 }, true)]).toEqual([
    '应到 1 次，到 0 次',
    '应到 1 次，请假 1 次',
    '应到 +1 次',
  ]);
});

test('我的积分 shows each line with what it may give, and every entry with its line, its confirmer and its sources', async () => {
  fakeCloud({ 'session.read': session, 'points.mine': points });
  render(<MyPointsPage />);
  await screen.findByText('67.2');
  expect(document.getElementById('part-base-orgLife')?.textContent).toContain('应到 32 次，请假 1 次，到 30 次');
  expect(document.getElementById('part-peer')?.textContent).toContain('待年底');
  expect(document.getElementById('part-deduction')?.textContent).toContain('−2.0');
  expect(document.getElementById('month-2026-11')?.textContent).toContain('等书记确认');
  expect(document.getElementById('month-2026-11')?.textContent).toContain('退回：请写清哪一天');
  expect(document.getElementById('entry-fix-1')?.textContent).toContain('更正：志愿服务 +1 次');
  expect(document.getElementById('entry-post-2')?.textContent).toContain('9月的事，晚到记入');
  tap('entry-post-1');
  expect(document.getElementById('entry-facts')?.textContent).toContain('基础 1·组织生活');
  expect(document.getElementById('entry-facts')?.textContent).toContain('没有人另外确认');
  tap('source-a-2');
  expect(opened()).toEqual(['/pages/activity/detail/index?activityId=a-2']);
});

test('every month of the year can be looked at by itself, also one in which nothing was booked, and all of them again', async () => {
  fakeCloud({ 'session.read': session, 'points.mine': points });
  render(<MyPointsPage />);
  await screen.findByText('67.2');
  const shown = (): string[] => [...document.querySelectorAll('[id^="month-2026"]')].map((card) => card.id);
  expect(shown()).toEqual(['month-2026-11', 'month-2026-10']);
  tap('choose-month');
  expect([...document.querySelectorAll('[id^="of-month-"]')].map((choice) => choice.textContent)).toEqual([
    '全部月份',
    ...Array.from({ length: 11 }, (_, at) => `${11 - at}月`),
  ]);
  tap('of-month-2026-10');
  expect(shown()).toEqual(['month-2026-10']);
  expect(document.getElementById('choose-month')?.textContent).toBe('10月');
  tap('choose-month');
  tap('of-month-2026-03');
  expect(document.getElementById('no-entries-of-month')?.textContent).toContain('3月没有记录');
  tap('choose-month');
  tap('of-month-all');
  expect(shown()).toEqual(['month-2026-11', 'month-2026-10']);
});

test('the secretary who looks at a member’s points reads it as such, and cannot hand in again for them what was returned', async () => {
  platform.parameters = { memberId: 'm-2' };
  fakeCloud({ 'session.read': session, 'points.mine': { ...points, memberId: 'm-2', name: '陈思齐' } });
  render(<MyPointsPage />);
  await screen.findByText('公示前仅本人和书记可见');
  expect(document.getElementById('month-2026-11')?.textContent).toContain('退回：请写清哪一天');
  expect(document.getElementById('again-k-1')).toBeNull();
  expect(screen.getByText('哪一笔不对，点开就能记一笔更正，原来的一笔不改。')).toBeTruthy();
});

test('an entry that takes nothing off says so, and does not stand there as nought', async () => {
  fakeCloud({ 'session.read': session, 'points.mine': points });
  render(<MyPointsPage />);
  await screen.findByText('67.2');
  expect(document.getElementById('entry-post-1')?.textContent).toContain('没扣分');
  expect(document.getElementById('entry-fix-1')?.textContent).toContain('+2');
  expect(effectWord({ effectTenths: 0, lineKey: 'bonus.volunteering' })).toBe('不变');
  expect(effectWord({ effectTenths: 0, lineKey: 'base.orgLife', corrects: 'post:1' })).toBe('不变');
});

test('a returned declaration leads back to where it is put right, and goes again as the same one', async () => {
  const cloud = fakeCloud({ 'session.read': session, 'points.mine': points, 'points.declare': declaration() });
  const { unmount } = render(<MyPointsPage />);
  await screen.findByText('67.2');
  tap('again-k-1');
  expect(opened().at(-1)).toContain('declarationId=k-1');
  unmount();
  platform.parameters = { declarationId: 'k-1' };
  render(<DeclarePage />);
  await waitFor(() => expect(document.getElementById('returned')?.textContent).toContain('请写清哪一天'));
  type('text', '11月9日辅导化工原理');
  await act(async () => tap('submit'));
  expect(cloud.asked.at(-1)?.input).toMatchObject({ declarationId: 'k-1', rev: 0, month: '2026-11', text: '11月9日辅导化工原理' });
});

test('outside the window 我的积分 has no red button, and the declaration says when it opens', async () => {
  fakeCloud({ 'session.read': session, 'points.mine': { ...points, today: '2026-11-12', openMonth: null, windowClosesOn: null } });
  const { unmount } = render(<MyPointsPage />);
  await screen.findByText('67.2');
  expect(document.getElementById('declare')).toBeNull();
  unmount();
  render(<DeclarePage />);
  await waitFor(() => expect(document.getElementById('closed')?.textContent).toContain('11月25日'));
  type('text', '社区宣讲');
  expect(document.getElementById('submit')).toBeNull();
});

test('two declarations are sent one by one, each with its own key', async () => {
  const cloud = fakeCloud({ 'session.read': session, 'points.mine': points, 'points.declare': declaration() });
  render(<DeclarePage />);
  await waitFor(() => expect(document.getElementById('add-more')).toBeTruthy());
  tap('line-bonus.massContact');
  type('day', '2026-11-09');
  type('text', '结对学生郑好');
  tap('add-more');
  tap('line-bonus.volunteering');
  type('day', '2026-11-21');
  type('text', '社区宣讲');
  await screen.findByText('提交 2 条');
  await act(async () => tap('submit'));
  const sent = cloud.asked.filter(({ action }) => action === 'points.declare');
  expect(sent.map(({ input }) => input)).toEqual([
    { month: '2026-11', lineKey: 'bonus.massContact', day: '2026-11-09', text: '结对学生郑好', count: 1 },
    { month: '2026-11', lineKey: 'bonus.volunteering', day: '2026-11-21', text: '社区宣讲', count: 1 },
  ]);
  expect(new Set(sent.map(({ key }) => key)).size).toBe(2);
  expect(opened()).toEqual(['/pages/points/mine/index']);
});

test('after a lost reply the same declaration goes again under the same key, and nothing that was typed is lost', async () => {
  const cloud = fakeCloud({ 'session.read': session, 'points.mine': points, 'points.declare': { error: { code: 'common.network' } } });
  render(<DeclarePage />);
  await waitFor(() => expect(document.getElementById('submit') ?? document.getElementById('add-more')).toBeTruthy());
  tap('line-bonus.urgent');
  type('day', '2026-11-20');
  type('text', '夜里抢修供暖');
  await act(async () => tap('submit'));
  expect(document.getElementById('waiting')?.textContent).toContain('夜里抢修供暖');
  cloud.answers['points.declare'] = declaration();
  await act(async () => tap('submit'));
  const keys = cloud.asked.filter(({ action }) => action === 'points.declare').map(({ key }) => key);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test('a day that the function refuses comes back into the form with its reason under the field', async () => {
  fakeCloud({
    'session.read': session,
    'points.mine': points,
    'points.declare': { error: { code: 'points.refused', faults: [{ path: 'day', code: 'ahead' }] } },
  });
  render(<DeclarePage />);
  await waitFor(() => expect(document.getElementById('add-more')).toBeTruthy());
  tap('line-bonus.urgent');
  type('day', '2026-11-28');
  type('text', '值班');
  await act(async () => tap('submit'));
  expect(document.getElementById('error-day')?.textContent).toBe('这一天还没有到');
  expect((document.getElementById('text') as HTMLTextAreaElement).value).toBe('值班');
});

describe('积分审核', () => {
  const declarations: Out<'points.declarations'> = {
    waiting: [declaration(), declaration({ declarationId: 'k-2', lineKey: 'bonus.suggestion', text: '建议换防冻液' })],
    decided: [],
    months: [{ month: '2026-10', frozenOn: '2026-11-11', lines: [{ memberId: 'm-2', name: '陈思齐', counts: {}, yearToDateTenths: 655 }] }],
    people: [{ memberId: 'm-7', name: '蒋伟' }],
  };

  test('all are confirmed at once, after one question', async () => {
    const cloud = fakeCloud({
      'session.read': session,
      'points.declarations': declarations,
      'points.decide': { decided: declarations.waiting.map((entry) => ({ ...entry, state: 'confirmed' as const })) },
    });
    render(<ReviewPage />);
    await screen.findByText('全部确认 2 条');
    tap('confirm-all');
    await act(async () => tap('confirm-act'));
    expect(cloud.asked.at(-1)?.input).toEqual({ orgId: 'b-01', declarationIds: ['k-1', 'k-2'], isConfirmed: true });
    await screen.findByText('没有待审的申报');
    expect(screen.getByText('没人申报也没关系。')).toBeTruthy();
  });

  test('a return without a reason is not sent', async () => {
    const cloud = fakeCloud({
      'session.read': session,
      'points.declarations': declarations,
      'points.decide': { decided: [declaration({ state: 'returned', stateReason: '写清时间' })] },
    });
    render(<ReviewPage />);
    await waitFor(() => expect(document.getElementById('return-k-1')).toBeTruthy());
    tap('return-k-1');
    await act(async () => tap('confirm-act'));
    expect(document.getElementById('error-reason')?.textContent).toBe('请写一句原因');
    type('reason', '写清时间');
    await act(async () => tap('confirm-act'));
    expect(cloud.asked.filter(({ action }) => action === 'points.decide').map(({ input }) => input)).toEqual([
      { orgId: 'b-01', declarationIds: ['k-1'], isConfirmed: false, reason: '写清时间' },
    ]);
  });

  test('the secretary enters a declaration for a member without a phone', async () => {
    const cloud = fakeCloud({
      'session.read': session,
      'points.declarations': declarations,
      'points.declare': declaration({ memberId: 'm-7', name: '蒋伟', isOnBehalf: true }),
    });
    render(<ReviewPage />);
    await waitFor(() => expect(document.getElementById('enter')).toBeTruthy());
    tap('enter');
    tap('line-bonus.award');
    type('day', '2026-11-20');
    type('text', '校级表彰');
    await act(async () => tap('enter-submit'));
    expect(cloud.asked.find(({ action }) => action === 'points.declare')?.input).toEqual({
      month: '2026-11',
      lineKey: 'bonus.award',
      day: '2026-11-20',
      text: '校级表彰',
      count: 1,
      awardLevel: 'college',
      memberId: 'm-7',
    });
  });
});
