import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import PostsPage from '@/pages/roster/posts/index';
import type { Out } from '../../../src-shared/contract';
import { fakeCloud } from '../fake-cloud';
import { resetPlatform } from '../mocks/taro';
import { secretaryPlace, sessionOf } from '../sample-session';

const page: Out<'roster.posts'> = {
  orgId: 'b-01',
  orgName: '炼油技术教工党支部',
  today: '2026-11-24',
  kind: 'branch',
  former: [],
  term: { fromOn: '2024-07-01', lastOn: '2027-06-30', seats: 3 },
  posts: [
    {
      postId: 'post:1',
      orgId: 'b-01',
      orgName: '炼油技术教工党支部',
      memberId: 'm-1',
      name: '林晓雯',
      postKind: 'secretary',
      fromOn: '2024-07-01',
    },
    {
      postId: 'post:2',
      orgId: 'g-01',
      orgName: '第一党小组',
      memberId: 'm-2',
      name: '孟凡超',
      postKind: 'groupLeader',
      fromOn: '2025-03-01',
      toOn: '2026-12-31',
    },
  ],
  orgs: [
    { orgId: 'b-01', name: '炼油教工', isGroup: false },
    { orgId: 'g-01', name: '第一党小组', isGroup: true },
  ],
  people: [
    { memberId: 'm-1', name: '林晓雯' },
    { memberId: 'm-2', name: '孟凡超' },
  ],
};
const tap = (id: string): void => void fireEvent.click(document.getElementById(id) ?? document.body);
const change = (id: string, value: string): void =>
  void fireEvent.change(document.getElementById(id) ?? document.body, { target: { value } });

describe('任职和换届', () => {
  beforeEach(resetPlatform);

  test('shows who holds which post since when, ends one on a day, and takes up another', async () => {
    const cloud = fakeCloud({
      'session.read': sessionOf(secretaryPlace),
      'roster.posts': page,
      'roster.endPost': { orgId: 'b-01' },
      'roster.addPost': { orgId: 'b-01' },
    });
    const sent = (action: string) => cloud.asked.filter((one) => one.action === action).map(({ input }) => input);
    render(<PostsPage />);
    await screen.findByText('2024年7月1日 至 2027年6月30日，委员 3 名');
    expect([...document.querySelectorAll('#posts .row')].map((row) => row.textContent)).toEqual([
      '支部书记　林晓雯2024年7月1日起离任',
      '党小组组长　孟凡超第一党小组·2025年3月1日起，到2026年12月31日离任',
    ]);
    tap('end-post-1');
    change('post-to', '2026-11-30');
    await act(async () => tap('confirm-act'));
    expect(sent('roster.endPost')).toEqual([{ postId: 'post:1', toOn: '2026-11-30' }]);
    tap('add-post');
    change('post-person', 'm-2');
    tap('post-kind-deputySecretary');
    change('post-from', '2026-12-01');
    await act(async () => tap('save-post'));
    expect(sent('roster.addPost')).toEqual([{ orgId: 'b-01', memberId: 'm-2', postKind: 'deputySecretary', fromOn: '2026-12-01' }]);
  });

  test('of a group asks for its leader alone', async () => {
    const cloud = fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'roster.posts': page, 'roster.addPost': { orgId: 'b-01' } });
    render(<PostsPage />);
    await waitFor(() => expect(document.getElementById('add-post')).toBeTruthy());
    tap('add-post');
    tap('post-org-g-01');
    expect(document.getElementById('post-kind')).toBeNull();
    change('post-person', 'm-2');
    await act(async () => tap('save-post'));
    expect(cloud.asked.at(-2)?.input).toMatchObject({ orgId: 'g-01', postKind: 'groupLeader' });
  });

  test('begins a term of three years unless another day is chosen, and shows at its field what was refused', async () => {
    const cloud = fakeCloud({
      'session.read': sessionOf(secretaryPlace),
      'roster.posts': page,
      'roster.beginTerm': { error: { code: 'roster.refused', faults: [{ path: 'fromOn', words: '这一届早于已登记的一届' }] } },
    });
    render(<PostsPage />);
    await waitFor(() => expect(document.getElementById('new-term')).toBeTruthy());
    tap('new-term');
    await act(async () => tap('save-term'));
    expect(cloud.asked.find(({ action }) => action === 'roster.beginTerm')?.input).toEqual({
      orgId: 'b-01',
      fromOn: '2026-11-24',
      termEndOn: '2029-11-23',
      seats: 3,
    });
    expect(document.getElementById('error-term-from')?.textContent).toContain('这一届早于已登记的一届');
  });

  test('presets nobody: saved with nothing chosen, it says what is missing and sends nothing', async () => {
    const cloud = fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'roster.posts': page });
    render(<PostsPage />);
    await waitFor(() => expect(document.getElementById('add-post')).toBeTruthy());
    tap('add-post');
    await act(async () => tap('save-post'));
    expect(screen.getByText('还没有选谁')).toBeTruthy();
    expect(screen.getByText('还没有选职务')).toBeTruthy();
    expect(cloud.asked.map(({ action }) => action)).not.toContain('roster.addPost');
  });

  test('says since when there is no secretary, who was before, and offers the handing over', async () => {
    const [secretary] = page.posts;
    fakeCloud({
      'session.read': sessionOf(secretaryPlace),
      'roster.posts': {
        ...page,
        posts: [],
        vacantSince: '2026-11-01',
        former: secretary === undefined ? [] : [{ ...secretary, toOn: '2026-10-31' }],
      },
    });
    render(<PostsPage />);
    expect(await screen.findByText(/从2026年11月1日起没有书记/)).toBeTruthy();
    expect(screen.getByText('支部书记，2024年7月1日至2026年10月31日')).toBeTruthy();
    expect(document.getElementById('go-handover')).toBeTruthy();
  });

  test('a teacher of another branch is found by name and takes over, the former secretary ending the day before', async () => {
    const cloud = fakeCloud({
      'session.read': sessionOf(secretaryPlace),
      'roster.posts': page,
      'roster.find': {
        orgId: 'c',
        isMore: false,
        people: [{ memberId: 'm-9', name: '方知夏', branchId: 'b-02', branchName: '教工二支部', posts: [] }],
      },
      'roster.addPost': { orgId: 'b-01' },
    });
    render(<PostsPage />);
    await waitFor(() => expect(document.getElementById('add-post')).toBeTruthy());
    tap('add-post');
    tap('post-kind-secretary');
    tap('post-person-other');
    fireEvent.input(document.getElementById('post-person-search') ?? document.body, { target: { value: '方' } });
    await act(async () => tap('post-person-search-go'));
    tap('post-person-search-m-9');
    expect(screen.getByText('林晓雯还在任（2024年7月1日起）')).toBeTruthy();
    tap('ends-former-yes');
    await act(async () => tap('save-post'));
    expect(cloud.asked.find(({ action }) => action === 'roster.addPost')?.input).toEqual({
      orgId: 'b-01',
      memberId: 'm-9',
      postKind: 'secretary',
      fromOn: '2026-11-24',
      endsFormer: true,
    });
  });
});
