import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { FirstWeekCard } from '@/features/roster/first-week-card';
import FirstWeekPage from '@/pages/roster/first-week/index';
import type { Out } from '../../../src-shared/contract';
import { fakeCloud } from '../fake-cloud';
import { platform, resetPlatform } from '../mocks/taro';
import { secretaryPlace, sessionOf } from '../sample-session';

const none = { count: 0, names: [] };
const week: Out<'roster.firstWeek'> = {
  orgId: 'c',
  collegeName: '示例石化职业学院',
  generals: 6,
  branches: 24,
  members: 486,
  importedOn: '2026-11-30',
  posts: { count: 3, names: ['焊接联合', '信息学生', '离退休三'], firstId: 'b-7' },
  slips: { count: 24, names: ['炼油教工'], firstId: 'b-1' },
  rooms: { count: 6, names: ['石化总支'], firstId: 'g-1' },
  menuItems: 0,
  plans: { count: 24, names: ['炼油教工'], firstId: 'b-1' },
  plansDueOn: '2027-03-31',
  done: 1,
};
const committee = { ...secretaryPlace, orgId: 'c', kind: 'partyCommittee' as const, rights: ['administer' as const, 'oversee' as const] };
const college = { orgs: [], lastImport: null, countsFrom: { rev: 3 } };
const chips = (): string[] => [...document.querySelectorAll('.first-step .chip')].map(({ textContent }) => textContent ?? '');

describe('刚开始使用', () => {
  beforeEach(resetPlatform);

  test('shows the five things with what is left, the first unfinished one in red, and leads to the branch without a secretary', async () => {
    fakeCloud({ 'session.read': sessionOf(committee), 'roster.firstWeek': week, 'roster.college': college });
    render(<FirstWeekPage />);
    await screen.findByText('6 个党总支、24 个支部、486 名党员，11月30日导入');
    expect(screen.getByText('24 个支部中 21 个有书记。还差：焊接联合、信息学生、离退休三')).toBeTruthy();
    expect(chips()).toEqual(['已完成', '还差 3 个', '没开始', '没开始', '没开始']);
    expect(document.querySelectorAll('#first-week .button-primary')).toHaveLength(1);
    expect(document.getElementById('do-posts')?.className).toContain('button-primary');
    await act(async () => void fireEvent.click(document.getElementById('do-posts') ?? document.body));
    expect(JSON.stringify(platform.asked.at(-1))).toContain('pages/roster/posts/index?orgId=b-7');
    await waitFor(() => expect(document.getElementById('counts-from')).toBeTruthy());
  });

  test('before the import, posts and codes wait for it and have no button', async () => {
    const empty = { ...week, generals: 0, branches: 0, members: 0, posts: none, slips: none, rooms: none, plans: none, done: 0 };
    const { importedOn: _, ...bare } = empty;
    fakeCloud({ 'session.read': sessionOf(committee), 'roster.firstWeek': bare, 'roster.college': college });
    render(<FirstWeekPage />);
    await screen.findByText('先下载模板，填好党组织、党员、任职三张表');
    expect(chips()).toEqual(['没开始', '先导入名册。', '先导入名册。', '没开始', '没开始']);
    expect(document.getElementById('do-posts')).toBeNull();
    expect(document.getElementById('do-import')?.className).toContain('button-primary');
  });

  test('stands on the first page of who administers while something is left, and not when all is done, nor for anybody else', async () => {
    fakeCloud({ 'roster.firstWeek': week });
    const { unmount } = render(<FirstWeekCard places={[secretaryPlace, committee]} />);
    await screen.findByText('已办好 1 件，还有 4 件');
    unmount();
    const cloud = fakeCloud({ 'roster.firstWeek': { ...week, done: 5 } });
    const second = render(<FirstWeekCard places={[secretaryPlace, committee]} />);
    await waitFor(() => expect(cloud.asked).toHaveLength(1));
    expect(document.getElementById('first-week-card')).toBeNull();
    second.unmount();
    const third = fakeCloud({});
    render(<FirstWeekCard places={[secretaryPlace]} />);
    expect(third.asked).toEqual([]);
  });
});
