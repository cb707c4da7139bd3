import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { In, Out } from '../../../src-shared/contract';
import CollegePage from '@/pages/roster/college/index';
import MembersPage from '@/pages/roster/members/index';
import SlipsPage from '@/pages/roster/slips/index';
import ClaimPage from '@/pages/entry/claim/index';
import { fakeCloud, opened } from '../fake-cloud';
import { platform, resetPlatform } from '../mocks/taro';
import { administratorPlace, secretaryPlace, sessionOf, unboundSession } from '../sample-session';

let clicks = 0;
const tap = (id: string): void => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No ${id} on the page`);
  clicks += 1;
  fireEvent.click(found);
};

const PEOPLE = [45, 12, 20, 18, 15, 10, 14, 16];
const PART = 40;
const college: Out<'roster.college'> = {
  orgs: PEOPLE.map((memberCount, at) => ({
    orgId: `b-${at}`,
    name: `第${at + 1}党支部`,
    shortName: `第${at + 1}`,
    kind: 'branch' as const,
    parentId: 'c-1',
    code: `B${at}`,
    secretaryName: '',
    memberCount,
  })),
  lastImport: null,
};
const slipsOf = ({ orgId, from }: In<'binding.issueSlips'>): Out<'binding.issueSlips'> => {
  const branch = Number(orgId.slice(2));
  const people = PEOPLE[branch] ?? 0;
  const next = Math.min(people, from + PART);
  return {
    branchName: `第${branch + 1}党支部`,
    expiresAt: '2026-12-24T01:00:00.000Z',
    slips: Array.from({ length: next - from }, (_, at) => ({
      name: `党员${from + at}`,
      groupName: '',
      code: `${branch}${String(from + at).padStart(7, 'X')}`,
    })),
    ...(next < people ? { next } : {}),
  };
};

beforeEach(() => {
  resetPlatform();
  clicks = 0;
  window.print = jest.fn();
});

test('150 people of 8 branches have their slips in 3 clicks: the entry, 生成, 打印', async () => {
  const answers = { 'session.read': sessionOf(administratorPlace), 'roster.college': college, 'binding.issueSlips': slipsOf };
  fakeCloud(answers);
  window.innerWidth = 1280;
  act(() => void window.dispatchEvent(new Event('resize')));
  const page = render(<CollegePage />);
  await waitFor(() => expect(document.getElementById('go-slips')).toBeTruthy());
  tap('go-slips');
  expect(opened().at(-1)).toContain('pages/roster/slips/index');
  expect(opened().at(-1)).toContain('whole=1');
  page.unmount();
  const cloud = fakeCloud(answers);
  platform.parameters = { orgId: 'c-1', whole: '1' };
  render(<SlipsPage />);
  await screen.findByText(/8 个支部，共 150 人/);
  await act(async () => tap('make-slips'));
  await waitFor(() => expect(document.getElementById('slips-made')?.textContent).toContain('150 张'));
  expect(document.querySelectorAll('.slip')).toHaveLength(150);
  expect(document.querySelectorAll('.slip .qr-code')).toHaveLength(150);
  expect(document.querySelectorAll('.slips-branch')).toHaveLength(8);
  expect(cloud.asked.filter(({ action }) => action === 'binding.issueSlips')).toHaveLength(9);
  tap('print-now');
  expect(window.print).toHaveBeenCalledTimes(1);
  expect(clicks).toBe(3);
});

test('when the network goes after three branches, what was made stays on the page and 接着生成 goes on from there', async () => {
  let calls = 0;
  const cloud = fakeCloud({
    'session.read': sessionOf(administratorPlace),
    'roster.college': college,
    'binding.issueSlips': (input) => {
      calls += 1;
      return calls === 5 ? { error: { code: 'common.busy' } } : slipsOf(input);
    },
  });
  platform.parameters = { orgId: 'c-1', whole: '1' };
  render(<SlipsPage />);
  await screen.findByText(/8 个支部，共 150 人/);
  await act(async () => tap('make-slips'));
  await waitFor(() => expect(document.getElementById('slips-refused')).toBeTruthy());
  expect(document.querySelectorAll('.slip')).toHaveLength(45 + 12 + 20);
  await act(async () => tap('make-slips'));
  await waitFor(() => expect(document.querySelectorAll('.slip')).toHaveLength(150));
  const asked = cloud.asked.flatMap(({ action, input }) => (action === 'binding.issueSlips' ? [JSON.stringify(input)] : []));
  expect(asked.filter((input, at) => asked.indexOf(input) !== at)).toEqual(['{"orgId":"b-3","from":0}']);
});

test('two people of one name: the end of the number stands above the slips, where it is not printed', async () => {
  fakeCloud({
    'session.read': sessionOf(administratorPlace),
    'roster.college': { ...college, orgs: college.orgs.slice(1, 2) },
    'binding.issueSlips': (input) => {
      const printed = slipsOf(input);
      return { ...printed, slips: printed.slips.map((slip, at) => (at < 2 ? { ...slip, name: '李某', numberEnd: `001${at}` } : slip)) };
    },
  });
  platform.parameters = { orgId: 'c-1', whole: '1' };
  render(<SlipsPage />);
  await screen.findByText(/1 个支部，共 12 人/);
  await act(async () => tap('make-slips'));
  await screen.findByText('第 1 张 李某：号码末位 0010');
  expect(document.querySelector('.slips-twins')?.closest('.not-printed')).not.toBeNull();
  for (const grid of document.querySelectorAll('.slips-grid')) expect(grid.textContent).not.toMatch(/001[01]/);
});

test('a slip opens the claim page with its code filled in; name and number are still asked for', async () => {
  fakeCloud({ 'session.read': unboundSession });
  platform.parameters = { code: 'K7PM2QXA' };
  render(<ClaimPage />);
  await waitFor(() => expect(document.querySelector<HTMLInputElement>('#code')?.value).toBe('K7PM2QXA'));
  expect(document.querySelector<HTMLInputElement>('#name')?.value).toBe('');
});

test('the sheet of one person says why a claim failed, and after a code was issued that a phone has claimed already', async () => {
  fakeCloud({
    'session.read': sessionOf(secretaryPlace),
    'roster.branch': {
      orgId: 'b-01',
      name: '炼油技术教工党支部',
      foundedOn: '2019-06-01',
      mayIssueCodes: true,
      mayChange: false,
      mayChangePosts: false,
      meetings: [],
      groups: [],
      members: [{ memberId: 'm-1', name: '林晓雯', standing: 'full', posts: [], isMobile: false }],
    },
    'binding.failure': { memberId: 'm-1', failure: { why: 'wrongName', at: '2026-11-24T01:00:00.000Z' } },
    'binding.issueCode': { memberId: 'm-1', name: '林晓雯', code: 'K7PM2QXA', expiresAt: '2026-12-01T06:00:00.000Z', isClaimed: true },
  });
  render(<MembersPage />);
  await waitFor(() => expect(document.getElementById('member-m-1')).toBeTruthy());
  expect(document.body.textContent).not.toContain('认领没有成功');
  tap('member-m-1');
  await waitFor(() => expect(document.getElementById('claim-failed')?.textContent).toContain('填的姓名和名册上的不一样'));
  expect(document.getElementById('is-claimed')).toBeNull();
  await act(async () => tap('issue-code'));
  expect(document.getElementById('is-claimed')?.textContent).toContain('原来那部不能再用');
});
