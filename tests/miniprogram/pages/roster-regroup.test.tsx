import { act, fireEvent, render, screen } from '@testing-library/react';
import RegroupPage from '@/pages/roster/regroup/index';
import type { Out } from '../../../src-shared/contract';
import { fakeCloud } from '../fake-cloud';
import { resetPlatform } from '../mocks/taro';
import { administratorPlace, sessionOf } from '../sample-session';

const person = (memberId: string, name: string, groupId: string | undefined, department: string) => ({
  memberId,
  name,
  ...(groupId === undefined ? {} : { groupId }),
  department,
  numberTail: '0001',
});
const table: Out<'roster.regroupTable'> = {
  orgId: 'c-1',
  name: '学院党委',
  today: '2026-09-05',
  branches: [
    {
      orgId: 'b1',
      name: '学生第一党支部',
      branchKind: 'student',
      groups: [{ groupId: 'g1', name: '一组' }],
      people: [
        person('m1', '唐一鸣', 'g1', '石化2401班'),
        person('m2', '方知夏', 'g1', '石化2402班'),
        person('m3', '白浩然', undefined, '石化2401班'),
      ],
    },
    { orgId: 'b2', name: '学生第二党支部', branchKind: 'student', groups: [], people: [] },
    { orgId: 'b3', name: '机关党支部', branchKind: 'staff', groups: [], people: [person('m9', '高建国', undefined, '机关')] },
  ],
};
const plan: Out<'roster.checkRegroup'> = {
  ways: [{ fromName: '学生第一党支部', toName: '学生第二党支部', names: ['唐一鸣'] }],
  moving: 1,
  posts: [{ name: '唐一鸣', postKind: 'secretary', orgName: '学生第一党支部' }],
  blocked: [],
  branches: [{ orgId: 'b1', name: '学生第一党支部', before: 3, after: 2 }],
  seen: 'abc',
};
const tap = (id: string): void => void fireEvent.click(document.getElementById(id) ?? document.body);
const change = (id: string, value: string): void =>
  void fireEvent.change(document.getElementById(id) ?? document.body, { target: { value } });
const start = async (checked: Out<'roster.checkRegroup'> = plan) => {
  const cloud = fakeCloud({
    'session.read': sessionOf(administratorPlace),
    'roster.regroupTable': table,
    'roster.checkRegroup': checked,
    'roster.regroup': { moved: 1, ended: 1 },
  });
  render(<RegroupPage />);
  await screen.findByText('学生第一党支部（3 人）');
  return (action: string) => cloud.asked.filter((one) => one.action === action).map(({ input }) => input);
};
const orgId = administratorPlace.orgId;

describe('调整编组', () => {
  beforeEach(resetPlatform);

  test('nothing is chosen beforehand; a whole group goes, one of it by name stays, and what was seen is what is sent', async () => {
    const sent = await start();
    expect(document.getElementById('regroup-none')?.textContent).toBe('先选要调的');
    expect(document.getElementById('branch-b3')).toBeNull();
    change('to-b1-0', 'b2');
    change('regroup-search', '方知');
    change('person-m2', '');
    await act(async () => tap('regroup-look'));
    const moves = [{ toBranchId: 'b2', memberIds: ['m1'] }];
    expect(sent('roster.checkRegroup')).toEqual([{ orgId, fromOn: '2026-09-05', moves }]);
    expect(document.getElementById('ways')?.textContent).toBe('学生第一党支部 → 学生第二党支部，1 人唐一鸣');
    expect(document.getElementById('ended-posts')?.textContent).toBe('支部书记　唐一鸣学生第一党支部');
    expect(document.getElementById('branch-counts')?.textContent).toBe('学生第一党支部3 人 → 2 人');
    await act(async () => tap('regroup-act'));
    expect(sent('roster.regroup')).toEqual([{ orgId, fromOn: '2026-09-05', moves, seen: 'abc' }]);
    expect(document.getElementById('plan')).toBeNull();
  });

  test('by classes the whole class goes, across the groups; a staff branch is shown when all are asked for', async () => {
    const sent = await start();
    tap('by-class');
    change('to-b1-0', 'b2');
    tap('which-all');
    expect(document.getElementById('branch-b3')).not.toBeNull();
    await act(async () => tap('regroup-look'));
    expect(sent('roster.checkRegroup')).toMatchObject([{ moves: [{ toBranchId: 'b2', memberIds: ['m1', 'm3'] }] }]);
  });

  test('while somebody cannot go nothing can be confirmed; they are left out with one press', async () => {
    const sent = await start({ ...plan, blocked: [{ memberId: 'm1', name: '唐一鸣', words: '还有没交接的：整理材料' }] });
    change('to-b1-0', 'b2');
    await act(async () => tap('regroup-look'));
    expect(document.getElementById('blocked')?.textContent).toBe('唐一鸣还有没交接的：整理材料');
    expect(document.getElementById('regroup-act')).toBeNull();
    tap('leave-out');
    await act(async () => tap('regroup-look'));
    expect(sent('roster.checkRegroup')[1]).toMatchObject({ moves: [{ toBranchId: 'b2', memberIds: ['m2'] }] });
  });
});
