import { act, fireEvent, render, screen } from '@testing-library/react';
import GroupsPage from '@/pages/roster/groups/index';
import type { Out } from '../../../src-shared/contract';
import { fakeCloud } from '../fake-cloud';
import { resetPlatform } from '../mocks/taro';
import { secretaryPlace, sessionOf } from '../sample-session';

const page: Out<'roster.groups'> = {
  orgId: 'b-01',
  name: '炼油技术教工党支部',
  today: '2026-11-24',
  groups: [
    {
      groupId: 'g-1',
      name: '第一党小组',
      rev: 2,
      foundedOn: '2020-01-01',
      memberCount: 2,
      leader: { memberId: 'm-1', name: '林晓雯', fromOn: '2025-01-01' },
    },
    { groupId: 'g-2', name: '第二党小组', rev: 0, foundedOn: '2020-01-01', memberCount: 0 },
  ],
  former: [{ groupId: 'g-0', name: '退休党小组', foundedOn: '2019-03-01', lastOn: '2024-06-30' }],
  people: [
    { memberId: 'm-1', rev: 1, name: '林晓雯', groupId: 'g-1' },
    { memberId: 'm-2', rev: 4, name: '孟凡超', groupId: 'g-1' },
    { memberId: 'm-3', rev: 0, name: '蒋伟' },
  ],
};
const tap = (id: string): void => void fireEvent.click(document.getElementById(id) ?? document.body);
const change = (id: string, value: string): void =>
  void fireEvent.change(document.getElementById(id) ?? document.body, { target: { value } });
const start = async (over: object = {}) => {
  const done = { groupId: 'g-1' };
  const cloud = fakeCloud({
    'session.read': sessionOf(secretaryPlace),
    'roster.groups': page,
    'roster.setUpGroup': done,
    'roster.leadGroup': done,
    'roster.renameGroup': done,
    'roster.dissolveGroup': done,
    ...over,
  });
  render(<GroupsPage />);
  await screen.findByText('第一党小组');
  return (action: string) => cloud.asked.filter((one) => one.action === action).map(({ input }) => input);
};

describe('党小组', () => {
  beforeEach(resetPlatform);

  test('shows each with its people and leader, and below those that are no more with their days', async () => {
    await start();
    expect(document.getElementById('group-0')?.textContent).toContain('第一党小组2 人·组长 林晓雯');
    expect(document.getElementById('group-1')?.textContent).toContain('第二党小组0 人·组长 空缺');
    expect(document.getElementById('former-groups')?.textContent).toBe('退休党小组2019年3月1日 至 2024年6月30日');
  });

  test('a new one is sent with its people as they were seen, and a leader among them; whoever is taken out leads no more', async () => {
    const sent = await start();
    tap('add-group');
    change('group-name', '第三党小组');
    tap('group-people-m-2');
    tap('group-people-m-3');
    change('new-leader', 'm-3');
    tap('group-people-m-3');
    change('group-from', '2026-11-01');
    await act(async () => tap('save-group'));
    expect(sent('roster.setUpGroup')).toEqual([
      { orgId: 'b-01', name: '第三党小组', fromOn: '2026-11-01', people: [{ memberId: 'm-2', rev: 4 }], leaderId: null },
    ]);
  });

  test('where people go is chosen by nobody but the secretary: without it nothing of it is sent, and the refusal stands at its place', async () => {
    const faults = [{ path: 'toGroupId', words: '还有 2 人在这个党小组，请选他们到哪个组' }];
    const sent = await start({ 'roster.dissolveGroup': { error: { code: 'roster.refused', faults } } });
    tap('dissolve-group-0');
    await act(async () => tap('confirm-act'));
    expect(sent('roster.dissolveGroup')).toEqual([{ orgId: 'b-01', groupId: 'g-1', rev: 2, fromOn: '2026-11-24' }]);
    expect(screen.getAllByText('还有 2 人在这个党小组，请选他们到哪个组').length).toBeGreaterThan(0);
    tap('group-to-none');
    await act(async () => tap('confirm-act'));
    expect(sent('roster.dissolveGroup')[1]).toMatchObject({ toGroupId: null });
  });

  test('an empty one is asked for its day alone; a name and a leader are changed in one sheet each', async () => {
    const sent = await start();
    tap('dissolve-group-1');
    expect(document.getElementById('group-to')).toBeNull();
    await act(async () => tap('confirm-stay'));
    tap('rename-group-0');
    change('group-name', '教研党小组');
    await act(async () => tap('save-name'));
    expect(sent('roster.renameGroup')).toEqual([{ orgId: 'b-01', groupId: 'g-1', rev: 2, name: '教研党小组' }]);
    tap('lead-group-0');
    change('group-leader', 'm-2');
    await act(async () => tap('save-lead'));
    expect(sent('roster.leadGroup')).toEqual([{ orgId: 'b-01', groupId: 'g-1', memberId: 'm-2', fromOn: '2026-11-24' }]);
  });
});
