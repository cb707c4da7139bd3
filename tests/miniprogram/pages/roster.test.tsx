import { act, fireEvent, render, screen, waitFor, cleanup } from '@testing-library/react';
import type { ImportJob, RosterMember } from '../../../src-shared/contract/roster';
import CollegePage from '@/pages/roster/college/index';
import { faultsTable } from '@/pages/roster/import/faults-table';
import ImportPage from '@/pages/roster/import/index';
import MembersPage from '@/pages/roster/members/index';
import { fakeCloud, opened } from '../fake-cloud';
import { platform, resetPlatform } from '../mocks/taro';
import { secretaryPlace, sessionOf } from '../sample-session';

const chosen = { name: '学院党员名册2026-11.xlsx', path: 'blob:1', sizeBytes: 40_000, forget: () => undefined };
jest.mock('@/platform/files', () => ({ chooseFile: jest.fn(() => Promise.resolve(chosen)), saveBase64: jest.fn(), saveText: jest.fn() }));
jest.mock('@/platform/cloud', () => ({
  ...jest.requireActual<object>('@/platform/cloud'),
  uploadFile: jest.fn(() => Promise.resolve({ ok: true, fileId: 'cloud://f-1' })),
}));

const tap = (id: string): void => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No ${id} on the page`);
  fireEvent.click(found);
};
const widen = (width: number): void => {
  window.innerWidth = width;
  act(() => void window.dispatchEvent(new Event('resize')));
};

const member = (memberId: string, name: string, change: Partial<RosterMember> = {}): RosterMember => ({
  memberId,
  name,
  standing: 'full',
  posts: [],
  isMobile: false,
  ...change,
});
const branch = {
  orgId: 'b-01',
  name: '炼油技术教工党支部',
  foundedOn: '2019-06-01',
  mayIssueCodes: true,
  mayChange: false,
  mayChangePosts: false,
  meetings: [],
  groups: [
    { groupId: 'g-01', name: '第一党小组' },
    { groupId: 'g-02', name: '第二党小组' },
  ],
  members: [
    member('m-3', '周明远', { posts: ['secretary'], groupId: 'g-01' }),
    member('m-1', '林晓雯', { posts: ['organizationMember'], groupId: 'g-02', memberNo: '2015007' }),
    member('m-2', '孟凡超', { standing: 'probationary', isMobile: true, groupId: 'g-02' }),
  ],
};

const job = (change: Partial<ImportJob>): ImportJob => ({
  jobId: 'j-1',
  fileName: chosen.name,
  state: 'clean',
  rows: 609,
  faults: [],
  faultCount: 0,
  counts: { orgs: 31, branches: 24, members: 486, posts: 92 },
  added: 12,
  updated: 474,
  unchanged: 0,
  missing: [],
  at: '2026-11-24T06:00:00.000Z',
  ...change,
});
const faults = [{ sheet: '党员', row: 87, column: '支部', value: '炼油教工', hint: '没有这个支部，是“炼油技术教工党支部”吗？' }];

beforeEach(() => {
  resetPlatform();
  widen(375);
});

describe('党员和小组', () => {
  test('people stand in roster order, whatever their posts, and can be searched and seen by group', async () => {
    fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'roster.branch': branch });
    render(<MembersPage />);
    await screen.findByText('炼油技术教工党支部，3 人');
    const names = (): string[] => [...document.querySelectorAll('#roster .row-title')].map((row) => row.textContent ?? '');
    expect(names()).toEqual(['周明远', '林晓雯', '孟凡超']);
    tap('group-g-02');
    expect(names()).toEqual(['林晓雯', '孟凡超']);
    fireEvent.change(document.getElementById('search') ?? document.body, { target: { value: '孟' } });
    expect(names()).toEqual(['孟凡超']);
    expect(screen.getByText('预备党员·流动党员')).toBeTruthy();
  });

  test('the code of a member is shown once, large, and is gone when the sheet closes', async () => {
    const cloud = fakeCloud({
      'session.read': sessionOf(secretaryPlace),
      'roster.branch': branch,
      'binding.issueCode': { memberId: 'm-1', name: '林晓雯', code: 'K7PM2QXA', expiresAt: '2026-12-01T06:00:00.000Z', isClaimed: false },
    });
    render(<MembersPage />);
    await waitFor(() => expect(document.getElementById('member-m-1')).toBeTruthy());
    tap('member-m-1');
    await act(async () => tap('issue-code'));
    expect(cloud.asked.find(({ action }) => action === 'binding.issueCode')?.input).toEqual({ memberId: 'm-1' });
    expect(document.getElementById('claim-code')?.textContent).toBe('K7PM2QXA');
    expect(document.body.textContent).toContain('7 天内有效，到 12月1日。只显示这一次');
    tap('copy-code');
    await waitFor(() => expect(platform.asked.some(({ name }) => name === 'setClipboardData')).toBe(true));
    tap('code-done');
    expect(document.getElementById('claim-code')).toBeNull();
  });

  test('a secretary enters that somebody is ill by a decision of a meeting, sees what is refused at its field, and ends what holds', async () => {
    const held = { statusId: 's-1', kind: 'mobile' as const, fromOn: '2026-03-01', hostOrganization: '外地项目党支部' };
    const changeable = {
      ...branch,
      mayChange: true,
      meetings: [{ activityId: 'a-9', day: '2026-11-04', title: '支委会' }],
      members: branch.members.map((entry) =>
        entry.memberId === 'm-2' ? { ...entry, rev: 4, statuses: [held] } : { ...entry, rev: 0, statuses: [] },
      ),
    };
    const cloud = fakeCloud({
      'session.read': sessionOf(secretaryPlace),
      'roster.branch': changeable,
      'roster.setStatus': { memberId: 'm-2', rev: 5 },
    });
    render(<MembersPage />);
    await waitFor(() => expect(document.getElementById('member-m-2')).toBeTruthy());
    tap('member-m-2');
    expect(document.getElementById('member-sheet')?.textContent).toContain('流动党员3月1日起，外地项目党支部');
    tap('add-status');
    expect(document.getElementById('status-meeting')).toBeNull();
    tap('status-kind-longIllness');
    expect(document.getElementById('status-host')).toBeNull();
    fireEvent.change(document.getElementById('status-meeting') ?? document.body, { target: { value: 'a-9' } });
    fireEvent.change(document.getElementById('status-from') ?? document.body, { target: { value: '2026-11-05' } });
    await act(async () => tap('save-status'));
    expect(cloud.asked.find(({ action }) => action === 'roster.setStatus')?.input).toEqual({
      orgId: 'b-01',
      memberId: 'm-2',
      rev: 4,
      change: { is: 'begin', kind: 'longIllness', fromOn: '2026-11-05', decidedActivityId: 'a-9' },
    });
    tap('end-mobile');
    fireEvent.change(document.getElementById('status-to') ?? document.body, { target: { value: '2026-11-20' } });
    await act(async () => tap('save-end'));
    expect(cloud.asked.filter(({ action }) => action === 'roster.setStatus').at(-1)?.input).toMatchObject({
      change: { is: 'end', statusId: 's-1', toOn: '2026-11-20' },
    });
  });

  test('without the right nobody is offered a code or a change', async () => {
    fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'roster.branch': { ...branch, mayIssueCodes: false } });
    render(<MembersPage />);
    await waitFor(() => expect(document.getElementById('member-m-1')).toBeTruthy());
    tap('member-m-1');
    expect(document.getElementById('issue-code')).toBeNull();
    expect([document.getElementById('add-status'), document.getElementById('change-group')]).toEqual([null, null]);
  });
});

test('the tree of the college keeps the order of the codes, and a branch opens its roster', async () => {
  const org = (orgId: string, kind: 'partyCommittee' | 'generalBranch' | 'branch', parentId: string | null) => ({
    orgId,
    kind,
    parentId,
    name: orgId,
    shortName: orgId,
    code: orgId,
    secretaryName: '周明远',
    memberCount: 22,
  });
  fakeCloud({
    'session.read': sessionOf(secretaryPlace),
    'roster.college': {
      orgs: [org('c', 'partyCommittee', null), org('b9', 'branch', 'c'), org('z1', 'generalBranch', 'c'), org('b1', 'branch', 'z1')],
      lastImport: null,
    },
  });
  render(<CollegePage />);
  await screen.findByText('2 个支部，44 名党员');
  expect([...document.querySelectorAll('#orgs .row-title')].map((row) => row.textContent)).toEqual(['c', 'b9', 'z1', 'b1']);
  tap('org-b1');
  expect(opened()).toEqual(['/pages/roster/members/index?orgId=b1']);
});

test('a branch that was dissolved stands below those of today with its last day, and opens the roster of that day', async () => {
  fakeCloud({
    'session.read': sessionOf(secretaryPlace),
    'roster.college': {
      orgs: [
        { orgId: 'c', kind: 'partyCommittee', parentId: null, name: 'c', shortName: 'c', code: 'c', secretaryName: '', memberCount: 0 },
      ],
      former: [{ orgId: 'b3', name: '仪表学生党支部', lastOn: '2026-11-10' }],
      lastImport: null,
    },
  });
  render(<CollegePage />);
  const row = await screen.findByText('仪表学生党支部');
  expect(row.closest('#former-branches')?.textContent).toContain('到2026年11月10日为止·以前的记录照旧可看');
  tap('former-b3');
  expect(opened()).toEqual(['/pages/roster/members/index?orgId=b3']);
});

test('从哪天起计 is shown to whoever may say it, and is said on what was seen', async () => {
  const cloud = fakeCloud({
    'session.read': sessionOf(secretaryPlace),
    'roster.college': { orgs: [], lastImport: null, countsFrom: { countsFromOn: '2026-03-01', saidOn: '2026-02-20', rev: 3 } },
    'roster.setCountsFrom': { countsFromOn: '2026-04-01', saidOn: '2026-11-24', rev: 4 },
  });
  render(<CollegePage />);
  expect((await screen.findByText(/从 2026年3月1日起计/)).textContent).toBe('从 2026年3月1日起计');
  tap('change-counts-from');
  await act(async () => fireEvent.click(screen.getByText('就从这天起计')));
  expect(cloud.asked.filter(({ action }) => action === 'roster.setCountsFrom').map(({ input }) => input)).toMatchObject([
    { countsFromOn: '2026-03-01', rev: 3 },
  ]);
});

describe('what the night has found of everything stored', () => {
  const fault = { collection: 'records', documentId: 'annualPlan:o:Z01B01:2026', path: 'content.year', code: 'invalid_type' };
  const check = { finishedAt: '2026-11-23T21:02:00.000Z', checked: 12_345, faultCount: 0, faults: [] as (typeof fault)[] };
  const show = async (storedCheck: typeof check): Promise<string> => {
    fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'roster.college': { orgs: [], lastImport: null, storedCheck } });
    render(<CollegePage />);
    await act(async () => undefined);
    return document.getElementById('stored-check')?.textContent ?? '';
  };

  test('is said to the administrator, who reads that all can be read, or where something cannot', async () => {
    expect(await show(check)).toContain('校验了存下来的 12345 份内容，都读得懂。');
    cleanup();
    const words = await show({ ...check, faultCount: 1, faults: [fault] });
    expect(words).toContain('有 1 处读不懂，都没有动。');
    expect(words).toContain('记录：和约定的样子不合annualPlan:o:Z01B01:2026 · content.year · invalid_type');
  });
});

describe('导入名册', () => {
  test('on a phone it only says where it is done', () => {
    fakeCloud({ 'session.read': sessionOf(secretaryPlace) });
    render(<ImportPage />);
    expect(document.getElementById('on-phone')?.textContent).toContain('用微信扫码进入');
    expect(document.getElementById('choose-file')).toBeNull();
  });

  test('a file with a fault is shown row by row and cannot be imported', async () => {
    widen(1280);
    fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'roster.checkImport': job({ state: 'refused', faults, faultCount: 3 }) });
    render(<ImportPage />);
    await act(async () => undefined);
    await act(async () => tap('choose-file'));
    await screen.findByText('有 3 处要改，一行都没有导入');
    expect(document.getElementById('faults')?.textContent).toContain('党员87支部炼油教工没有这个支部');
    expect(screen.getByText('另有 2 处没有列出，改完这些再检查一次。')).toBeTruthy();
    expect(document.getElementById('switch-import')).toBeNull();
  });

  test('a clean file is switched on by its job, and people not in it are kept', async () => {
    widen(1280);
    const missing = [{ memberId: 'm-9', name: '何静', memberNo: '2001001', branchName: '机关党支部' }];
    const cloud = fakeCloud({
      'session.read': sessionOf(secretaryPlace),
      'roster.checkImport': job({ missing }),
      'roster.switchImport': job({ state: 'switched', missing }),
    });
    render(<ImportPage />);
    await act(async () => undefined);
    await act(async () => tap('choose-file'));
    await screen.findByText('486 人、24 个支部，都没有问题');
    expect(document.getElementById('missing')?.textContent).toContain('不会删除，照旧保留');
    await act(async () => tap('switch-import'));
    await screen.findByText('已导入');
    expect(cloud.asked.filter(({ action }) => action.startsWith('roster.')).map(({ input }) => input)).toEqual([
      { orgId: 'b-01', fileId: 'cloud://f-1', fileName: chosen.name },
      { orgId: 'b-01', jobId: 'j-1' },
    ]);
  });

  const changes = [
    { sheet: '党员', who: '周明远（A1001）', column: '党小组', before: '第一党小组', after: '' },
    { sheet: '党组织', who: '机电学生党支部', column: '支委任期起', before: '', after: '2026-11-01' },
  ];

  test('a clean file shows whose what changes from what to what, before it is imported', async () => {
    widen(1280);
    fakeCloud({
      'session.read': sessionOf(secretaryPlace),
      'roster.checkImport': job({ added: 0, updated: 1, changes, changeCount: 7 }),
      'roster.switchImport': job({ state: 'switched', changes, changeCount: 7 }),
    });
    render(<ImportPage />);
    await act(async () => undefined);
    await act(async () => tap('choose-file'));
    await screen.findByText('会改的内容 7 处');
    const told = document.getElementById('changes')?.textContent ?? '';
    for (const words of [
      '周明远（A1001）',
      '党小组：第一党小组 → （空）',
      '机电学生党支部',
      '支委任期起：（空） → 2026-11-01',
      '另有 5 处没有列出。',
    ])
      expect(told).toContain(words);
    await act(async () => tap('switch-import'));
    await screen.findByText('已导入');
    expect(document.getElementById('changes')).toBeNull();
  });

  test('a file that changes a term or a post and nobody is not said to be the same as the roster', async () => {
    widen(1280);
    fakeCloud({
      'session.read': sessionOf(secretaryPlace),
      'roster.checkImport': job({ added: 0, updated: 0, changes: changes.slice(1), changeCount: 1 }),
    });
    render(<ImportPage />);
    await act(async () => undefined);
    await act(async () => tap('choose-file'));
    await screen.findByText('会改的内容 1 处');
    expect(screen.queryByText('和现在的名册一样，没有要改动的。')).toBeNull();
  });

  test('the list of faults for a table program quotes every cell and disarms formulas', () => {
    expect(faultsTable([{ sheet: '党员', row: 3, column: '姓名', value: '=1+"1"', hint: '请写姓名' }])).toBe(
      '"表","行","列","内容","怎么改"\r\n"党员","3","姓名","\'=1+""1""","请写姓名"',
    );
  });
});
