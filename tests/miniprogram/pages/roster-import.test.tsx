// The page that judges a workbook before it is adopted, and the one that decides what the workbook had not.
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { Out } from '../../../src-shared/contract';
import type { ImportJob } from '../../../src-shared/contract/roster';
import { changesTable } from '@/pages/roster/import/faults-table';
import ImportPage from '@/pages/roster/import/index';
import LeavePage from '@/pages/roster/leave/index';
import MissingPage from '@/pages/roster/missing/index';
import { fakeCloud, opened } from '../fake-cloud';
import { platform, resetPlatform } from '../mocks/taro';
import { secretaryPlace, sessionOf } from '../sample-session';

const chosen = { name: '学院党员名册2026-11.xlsx', path: 'blob:1', sizeBytes: 1000, forget: () => undefined };
let mockFile: { name: string; path: string; sizeBytes: number; forget: () => void } = chosen;
const mockSaved: { name: string; base64: string }[] = [];
jest.mock('@/platform/files', () => ({
  ...jest.requireActual<object>('@/platform/files'),
  chooseFile: () => Promise.resolve(mockFile),
  saveBase64: (name: string, base64: string) => void mockSaved.push({ name, base64 }),
}));
jest.mock('@/platform/cloud', () => ({
  ...jest.requireActual<object>('@/platform/cloud'),
  uploadFile: () => Promise.resolve({ ok: true, fileId: 'cloud://f-1' }),
}));

const tap = (id: string): void => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No ${id} on the page`);
  fireEvent.click(found);
};
const job = (change: Partial<ImportJob>): ImportJob => ({
  jobId: 'j-1',
  fileName: chosen.name,
  state: 'clean',
  rows: 609,
  faults: [],
  faultCount: 0,
  causes: [],
  causeCount: 0,
  counts: { orgs: 31, branches: 24, groups: 45, members: 486, posts: 92 },
  added: 0,
  updated: 0,
  unchanged: 486,
  changes: [],
  changeCount: 0,
  missing: [],
  missingCount: 0,
  missingOrgs: [],
  missingPosts: [],
  at: '2026-11-24T06:00:00.000Z',
  ...change,
});
const checked = async (found: ImportJob): Promise<void> => {
  fakeCloud({
    'session.read': sessionOf(secretaryPlace),
    'roster.checkImport': found,
    'roster.export': { fileName: '党员名册.xlsx', base64: 'eA==' },
  });
  render(<ImportPage />);
  await act(async () => undefined);
  await act(async () => tap('choose-file'));
};

beforeEach(() => {
  resetPlatform();
  mockFile = chosen;
  mockSaved.length = 0;
  window.innerWidth = 1280;
  act(() => void window.dispatchEvent(new Event('resize')));
});

test('three causes are three lines with their rows, and the counts are those of the whole file', async () => {
  await checked(
    job({
      state: 'refused',
      faultCount: 65,
      causes: [
        { sheet: '党组织', column: '单位性质', hint: '还没有填单位性质', rows: [3, 4], values: [] },
        { sheet: '党员', column: '党小组', hint: '没有这个党小组', rows: [2, 3, 4, 5], values: ['第一党小组', '第二党小组'] },
        { sheet: '党员', column: '工号或学号', hint: '这个号第 2 行已是某1', rows: [61], values: ['A1'] },
      ],
      causeCount: 3,
    }),
  );
  await screen.findByText('有 3 件要改（65 处），一行都没有导入');
  expect([...document.querySelectorAll('#faults [role=row]')].slice(1).map((row) => row.textContent)).toEqual([
    '党组织3、4单位性质（空）还没有填单位性质',
    '党员2、3、4 等 4 行党小组第一党小组、第二党小组没有这个党小组',
    '党员61工号或学号A1这个号第 2 行已是某1',
  ]);
  expect(screen.getByText(`${chosen.name}·检查了 31 个党组织、45 个党小组、486 名党员、92 项任职`)).toBeTruthy();
});

test('what a file had not is counted by people, organisations and posts, and leads to a page that decides each', async () => {
  await checked(
    job({
      missing: [{ memberId: 'm-9', name: '何静', memberNo: '2001001', branchName: '机关党支部' }],
      missingCount: 1,
      missingOrgs: [{ orgId: 'o:B9', name: '退休党支部', kind: 'branch', memberCount: 12 }],
    }),
  );
  await screen.findByText('表里没有、名册里有 1 人、1 个党组织');
  tap('decide-missing');
  expect(opened()).toEqual(['/pages/roster/missing/index?jobId=j-1&orgId=b-01']);
});

test('the roster is given out from the same page', async () => {
  fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'roster.export': { fileName: '党员名册.xlsx', base64: 'eA==' } });
  render(<ImportPage />);
  await act(async () => undefined);
  await act(async () => tap('export-roster'));
  expect(mockSaved).toEqual([{ name: '党员名册.xlsx', base64: 'eA==' }]);
});

test.each([
  [{ ...chosen, name: '名册.xls' }, '请选 .xlsx 文件'],
  [{ ...chosen, sizeBytes: 11 * 1024 * 1024 }, '这个文件有 11 MB，名册一般不到 1 MB。多半是表后面带着很多空行'],
])('a file that is not sent at all is told why', async (one, words) => {
  mockFile = one;
  await checked(job({}));
  await waitFor(() => expect(document.getElementById('import-refusal')?.textContent).toContain(words));
});

/** The reply to one action waits until it is let go. */
const holdReplies = (action: string): (() => void) => {
  const answer = globalThis.fetch;
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  globalThis.fetch = (async (address: string, options: { body: string }) => {
    if (options.body.includes(action)) await held;
    return answer(address, options as RequestInit);
  }) as unknown as typeof fetch;
  return letGo;
};

test('how far the switch is, is shown while it runs', async () => {
  jest.useFakeTimers();
  fakeCloud({
    'session.read': sessionOf(secretaryPlace),
    'roster.checkImport': job({ changeCount: 1, changes: [{ sheet: '党员', who: '甲', column: '姓名', before: '甲', after: '乙' }] }),
    'roster.switchImport': job({ state: 'switched' }),
    'roster.importProgress': { done: 960, total: 3000 },
  });
  const finish = holdReplies('roster.switchImport');
  render(<ImportPage />);
  await act(async () => undefined);
  await act(async () => tap('choose-file'));
  await act(async () => tap('switch-import'));
  await act(async () => jest.advanceTimersByTime(1100));
  await act(async () => undefined);
  expect(document.getElementById('import-written')?.textContent).toBe('已写入 960 / 3000，写完以前大家看到的还是原来的名册');
  await act(async () => finish());
  await act(async () => undefined);
  expect(document.getElementById('import-written')).toBeNull();
  jest.useRealTimers();
});

test('the list of what would change is a table', () => {
  expect(changesTable([{ sheet: '党员', who: '甲（A1）', column: '姓名', before: '甲', after: '乙' }])).toBe(
    '"表","谁","哪一项","原来","改成"\r\n"党员","甲（A1）","姓名","甲","乙"',
  );
});

const missing: Out<'roster.missing'> = {
  fileName: chosen.name,
  openCount: 4,
  branches: [
    {
      branchId: 'o:B1',
      name: '机电学生党支部',
      people: [
        { memberId: 'm:1', name: '唐一鸣', memberNo: 'S1', state: 'open' },
        { memberId: 'm:2', name: '谢佳强', memberNo: 'S2', state: 'open' },
        { memberId: 'm:3', name: '何静', memberNo: 'S3', state: 'ended' },
      ],
    },
  ],
  orgs: [{ orgId: 'o:B9', name: '退休党支部', kind: 'branch', memberCount: 12, state: 'open' }],
  posts: [
    { postId: 'p:1', orgId: 'o:B1', orgName: '机电学生党支部', name: '周明远', postKind: 'secretary', fromOn: '2024-07-01', state: 'open' },
  ],
};
const decide = async () => {
  platform.parameters = { jobId: 'j-1', orgId: 'o:DW' };
  const cloud = fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'roster.missing': missing, 'roster.keepMissing': { keptCount: 1 } });
  render(<MissingPage />);
  await screen.findByText('机电学生党支部，3 人');
  return cloud;
};

test('each is decided alone or all of a branch together: they leave by the form that everybody leaves by', async () => {
  await decide();
  tap('act-m-1');
  tap('leave-o-B1');
  tap('act-o-B9');
  tap('act-p-1');
  expect(opened()).toEqual([
    '/pages/roster/leave/index?orgId=o%3AB1&memberId=m%3A1',
    '/pages/roster/leave/index?orgId=o%3AB1&memberIds=m%3A1%2Cm%3A2',
    '/pages/register/list/index?orgId=o%3AB9&type=branchChangeRequest',
    '/pages/roster/posts/index?orgId=o%3AB1',
  ]);
  expect(document.getElementById('keep-m-3')).toBeNull();
});

test('who is still there is kept, one by one or all that are left', async () => {
  const cloud = await decide();
  await act(async () => tap('keep-m-1'));
  await act(async () => tap('keep-rest'));
  expect(cloud.asked.filter(({ action }) => action === 'roster.keepMissing').map(({ input }) => input)).toEqual([
    { orgId: 'o:DW', jobId: 'j-1', ids: ['m:1'] },
    { orgId: 'o:DW', jobId: 'j-1', ids: ['m:1', 'm:2', 'o:B9', 'p:1'] },
  ]);
});

test('the form of leaving begins with those who were named', async () => {
  platform.parameters = { orgId: 'o:B1', memberIds: 'm:1,m:2' };
  const person = (memberId: string, name: string) => ({
    memberId,
    name,
    rev: 0,
    standing: 'full' as const,
    isExpected: true,
    numberTail: '01',
  });
  fakeCloud({
    'session.read': sessionOf(secretaryPlace),
    'roster.leaving': {
      orgId: 'o:B1',
      name: '机电学生党支部',
      today: '2026-11-24',
      groups: [],
      held: [],
      people: [person('m:1', '唐一鸣'), person('m:2', '谢佳强'), person('m:3', '何静')],
    },
  });
  render(<LeavePage />);
  await waitFor(() => expect(document.body.textContent).toContain('2 人'));
});
