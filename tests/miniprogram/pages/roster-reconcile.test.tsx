// The page that lays the national system's export beside the roster.
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Reconciled } from '../../../src-shared/contract/reconcile';
import ImportPage from '@/pages/roster/import/index';
import { listsOf, listsTable } from '@/pages/roster/reconcile/lists';
import ReconcilePage from '@/pages/roster/reconcile/index';
import { fakeCloud, opened } from '../fake-cloud';
import { resetPlatform } from '../mocks/taro';
import { secretaryPlace, sessionOf } from '../sample-session';

const chosen = { name: '何某甲的党员信息.xlsx', path: 'blob:1', sizeBytes: 1000, forget: jest.fn() };
let mockFile: { name: string; path: string; sizeBytes: number; forget: () => void } = chosen;
const mockSaved: string[] = [];
jest.mock('@/platform/files', () => ({
  ...jest.requireActual<object>('@/platform/files'),
  chooseFile: () => Promise.resolve(mockFile),
  saveText: (_: string, text: string) => void mockSaved.push(text),
}));
jest.mock('@/platform/cloud', () => ({
  ...jest.requireActual<object>('@/platform/cloud'),
  uploadFile: () => Promise.resolve({ ok: true, fileId: 'cloud://f-1' }),
}));

const none: Reconciled = {
  read: ['所属党支部', '姓名', '入党时间'],
  lacks: [],
  ignoredColumns: 0,
  unreadRows: 0,
  repeatedRows: 0,
  listedCount: 486,
  rosterCount: 486,
  sameCount: 486,
  missing: [],
  extra: [],
  differing: [],
  doubtful: [],
  unknownBranches: [],
  counts: { missing: 0, extra: 0, differing: 0, doubtful: 0, unknownBranches: 0 },
};
const some: Reconciled = {
  ...none,
  ignoredColumns: 12,
  missing: [{ sheet: 1, row: 7, name: '=韩某', branch: '机电教工党支部', leftOn: '2026-07-01' }],
  extra: [{ memberId: 'm-3', name: '唐某', branch: '机电学生党支部' }],
  differing: [
    {
      sheet: 1,
      row: 9,
      name: '周某',
      branch: '炼油技术教工党支部',
      differences: [
        { field: '出生日期', listed: '', ours: '' },
        { field: '转正时间', listed: '2009-06-01', ours: '' },
      ],
    },
  ],
  doubtful: [{ sheet: 2, row: 3, name: '李某', branch: '', ours: ['李某（一支部）', '李某（二支部）'], why: 'several' }],
  counts: { missing: 1, extra: 1, differing: 700, doubtful: 1, unknownBranches: 0 },
};

const tap = (id: string): void => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No ${id} on the page`);
  fireEvent.click(found);
};
const widen = (width: number): void => {
  window.innerWidth = width;
  act(() => void window.dispatchEvent(new Event('resize')));
};
const compared = async (reply: Reconciled) => {
  const cloud = fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'roster.reconcile': reply });
  render(<ReconcilePage />);
  await act(async () => undefined);
  await act(async () => tap('choose-export'));
  return cloud;
};

beforeEach(() => {
  resetPlatform();
  mockFile = chosen;
  mockSaved.length = 0;
  widen(1280);
});

test('what is missing, too many, different or doubtful stands in lists of its own, each with its place in the file', async () => {
  const cloud = await compared(some);
  await screen.findByText('有 703 处要核对');
  expect(document.getElementById('missing')?.textContent).toContain('机电教工党支部·第 1 张表第 7 行·名册里 2026-07-01 起已离开');
  expect(document.getElementById('differing')?.textContent).toContain('出生日期两边不同；转正时间：表里 2009-06-01，名册 （空）');
  expect(document.getElementById('differing')?.textContent).toContain('另有 699 处没有列出');
  expect(document.getElementById('doubtful')?.textContent).toContain('可能是：李某（一支部）、李某（二支部）');
  expect(document.getElementById('extra')?.textContent).toContain('唐某');
  expect(screen.getByText('另有 12 列没有读')).toBeTruthy();
  const sent = cloud.asked.find(({ action }) => action === 'roster.reconcile')?.input;
  expect(Object.keys(sent ?? {}).sort()).toEqual(['fileId', 'orgId']);
  expect(chosen.forget).toHaveBeenCalled();
  tap('save-reconciled');
  expect(mockSaved[0]).toContain('"\'=韩某"');
  expect(mockSaved[0]).toBe(listsTable(listsOf(some)));
});

test('where all is the same it says so, and has nothing to save', async () => {
  await compared(none);
  await screen.findByText('都一样：486 人，没有要核对的');
  expect(document.getElementById('save-reconciled')).toBeNull();
});

test('a table without people says what a table must have; a file of another kind is not sent', async () => {
  await compared({ ...none, listedCount: 0, read: [] });
  expect(document.getElementById('no-people')?.textContent).toContain('没有找到党员');
  mockFile = { ...chosen, name: '导出.xls' };
  await act(async () => tap('choose-export'));
  expect(document.getElementById('reconcile-refusal')?.textContent).toContain('请选 .xlsx 文件');
  expect(document.getElementById('no-people')).toBeNull();
});

test('it is reached from the page of the import, and on a phone names the computer', async () => {
  fakeCloud({ 'session.read': sessionOf(secretaryPlace) });
  const { unmount } = render(<ImportPage />);
  await act(async () => undefined);
  tap('go-reconcile');
  expect(opened().at(-1)).toContain('/pages/roster/reconcile/index');
  unmount();
  widen(375);
  render(<ReconcilePage />);
  await act(async () => undefined);
  expect(document.getElementById('on-phone')?.textContent).toContain('请在电脑上办');
});
