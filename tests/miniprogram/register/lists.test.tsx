// 支部工作 and the list of one kind.
import { act, cleanup, fireEvent } from '@testing-library/react';
import HomePage from '@/pages/tabs/home/index';
import MinePage from '@/pages/tabs/mine/index';
import RegisterListPage from '@/pages/register/list/index';
import RegisterOverviewPage from '@/pages/register/overview/index';
import { wideMenu } from '@/app/menu';
import { giveConsent } from '@/app/consent';
import { openBase64 } from '@/platform/files';
import { answer, asked, byId, clearStage, ledTo, open, tap, type, words } from '../activity/stage';
import { sessionOfSecretary } from '../activity/samples';
import { emptyHome } from '../sample-session';
import { line } from './samples';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));
jest.mock('@/platform/files', () => ({ openBase64: jest.fn(() => Promise.resolve(true)) }));

const widen = (width: number): void => {
  window.innerWidth = width;
  act(() => void window.dispatchEvent(new Event('resize')));
};

beforeEach(() => {
  clearStage();
  giveConsent();
  widen(375);
});
afterEach(cleanup);

const overview = {
  orgId: 'b1',
  orgName: '炼油技术教工党支部',
  year: '2026',
  kinds: [
    { type: 'massContact', records: 3, mayWrite: true },
    { type: 'annualPlan', records: 0, mayWrite: true },
    { type: 'heartTalk', records: 25, mayWrite: true },
  ],
  waiting: [] as { line: ReturnType<typeof line>; orgName: string }[],
};
const list = (over: object = {}) => ({
  orgId: 'b1',
  orgName: '炼油技术教工党支部',
  lines: [line(), line({ recordId: 'r-2', state: 'done', title: '毕业生档案', isRecordedLate: true, day: '2026-10-08', sealSeq: 7 })],
  years: ['2026', '2025'],
  mayWrite: true,
  ...over,
});
const reds = (): string[] => [...document.querySelectorAll('.button-primary')].map((button) => button.textContent ?? '');
const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 450))));

describe('支部工作', () => {
  it('gives out all registers of this year and of the last, and to who looks after the branch the book of the branch', async () => {
    answer({
      'register.overview': overview,
      'register.exportAll': (input: object) => ({ fileName: `登记簿${JSON.stringify(input)}.xlsx`, base64: 'AAAA' }),
      'roster.branchBook': { fileName: '台账.xlsx', base64: 'BBBB' },
    });
    await open(<RegisterOverviewPage />, { orgId: 'b1' });
    await tap('export-all-2025');
    expect(jest.mocked(openBase64)).toHaveBeenLastCalledWith('登记簿{"orgId":"b1","year":"2025"}.xlsx', 'AAAA');
    await tap('export-branch-book');
    expect(jest.mocked(openBase64)).toHaveBeenLastCalledWith('台账.xlsx', 'BBBB');
    expect(words('export-all-2026')).toBe('导出 2026 年全部登记簿');
    expect(words('notice')).toBe('表格已存好');
  });

  it('groups the kinds by area in the order of the registry, each with its purpose and its count of the year', async () => {
    answer({ 'register.overview': overview });
    await open(<RegisterOverviewPage />, { orgId: 'b1' });
    expect([...document.querySelectorAll('.section .head')].map((head) => head.textContent)).toEqual(['计划和报告', '服务关怀', '导出']);
    expect(words('kind-annualPlan')).toContain('一年一份');
    expect(words('kind-annualPlan')).not.toContain('今年 ');
    expect(words('kind-heartTalk')).toContain('今年 25 条');
    expect([...document.querySelectorAll('#area-care .row-title')].map((row) => row.textContent)).toEqual([
      '关怀和联系',
      '谈心谈话',
      '联系群众',
    ]);
    expect(reds()).toEqual([]);
    await tap('kind-heartTalk');
    expect(ledTo()).toBe('/pages/register/list/index?orgId=b1&type=heartTalk');
  });

  it('leads to the lists of who is owed what, where there is a book of any of them', async () => {
    answer({ 'register.overview': overview });
    await open(<RegisterOverviewPage />, { orgId: 'b1' });
    await tap('go-care-lists');
    expect(ledTo()).toBe('/pages/care/lists/index?orgId=b1');
    cleanup();
    answer({ 'register.overview': { ...overview, kinds: overview.kinds.filter(({ type: name }) => name !== 'heartTalk') } });
    await open(<RegisterOverviewPage />, { orgId: 'b1' });
    expect([byId('area-care') === null, byId('go-care-lists')]).toEqual([false, null]);
  });

  it('puts what waits for the caller on top, the first with the red button', async () => {
    const waiting = [
      {
        line: line({ recordId: 'p-1', type: 'annualPlan', state: 'submitted', title: '2026年计划', orgId: 'b2' }),
        orgName: '机电学生党支部',
      },
      { line: line({ recordId: 'p-2', type: 'exemption', state: 'proposed', title: '党小组会', orgId: 'b3' }), orgName: '机关党支部' },
    ];
    answer({ 'register.overview': { ...overview, waiting } });
    await open(<RegisterOverviewPage />, { orgId: 'b1' });
    expect(document.querySelector('.section .head')?.textContent).toBe('等您处理');
    expect(words('waiting-first')).toContain('机电学生党支部');
    expect(words('waiting-0')).toContain('机关党支部');
    expect(reds()).toEqual(['去办']);
    await tap('handle-first');
    expect(ledTo()).toBe('/pages/register/record/index?recordId=p-1');
  });

  it('finds records of every kind by a word, and says which kind each is', async () => {
    answer({
      'register.overview': overview,
      'register.list': (input: { search?: string; type?: string }) =>
        input.search === '图书馆' && input.type === undefined ? list({ lines: [line()] }) : list({ lines: [] }),
    });
    await open(<RegisterOverviewPage />, { orgId: 'b1' });
    await type('register-search', '图书馆');
    await settle();
    expect(words('found-0')).toContain('联系群众·11月20日·陈老师·已答复');
    await type('register-search', '没有的词');
    await settle();
    expect(words('nothing-found')).toBe('没有找到。换个词试试。');
    await type('register-search', '谈心');
    expect(words('found-kinds')).toContain('谈心谈话');
    await settle();
    expect(byId('nothing-found')).toBeNull();
    await type('register-search', '');
    expect(byId('kind-heartTalk')).not.toBeNull();
  });

  it('is reached from 我的, from 首页 and from the side bar, under the name of the place', async () => {
    answer({});
    await open(<MinePage />);
    await tap('go-register');
    expect(ledTo()).toBe('/pages/register/overview/index?orgId=b1');
    cleanup();
    answer({ 'home.read': emptyHome });
    await open(<HomePage />);
    await tap('home-register');
    expect(ledTo()).toBe('/pages/register/overview/index?orgId=b1');
    const place = sessionOfSecretary.person?.places[0];
    const entries = (kind: 'branch' | 'generalBranch' | 'partyCommittee') =>
      (place === undefined ? [] : wideMenu({ ...place, kind, rights: ['readBranch', 'oversee'] }))
        .filter(({ page }) => page === 'registerOverview')
        .map(({ word }) => word);
    expect([entries('branch'), entries('generalBranch'), entries('partyCommittee')]).toEqual([['支部工作'], ['总支工作'], ['学院工作']]);
  });
});

describe('the list of a kind', () => {
  it('stands newest first as it came, each with its state in a word and a sign', async () => {
    answer({ 'register.list': list() });
    await open(<RegisterListPage />, { orgId: 'b1', type: 'massContact' });
    expect([...document.querySelectorAll('#lines .row-title')].map((row) => row.textContent)).toEqual(['图书馆延时开放', '毕业生档案']);
    expect(words('lines-0')).toContain('办理中');
    expect(words('lines-1')).toContain('补记已办');
    expect(document.querySelectorAll('#lines .chip .icon')).toHaveLength(3);
    expect(reds()).toEqual(['登记']);
    await tap('add');
    expect(ledTo()).toBe('/pages/register/form/index?orgId=b1&type=massContact');
  });

  it('leads from the book of what runs to the list of who is owed it, from others to none', async () => {
    answer({ 'register.list': list() });
    await open(<RegisterListPage />, { orgId: 'b1', type: 'heartTalk' });
    await tap('open-care');
    expect(ledTo()).toBe('/pages/care/list/index?list=talks&orgId=b1');
    cleanup();
    await open(<RegisterListPage />, { orgId: 'b1', type: 'massContact' });
    expect([byId('lines') === null, byId('open-care')]).toEqual([false, null]);
  });

  it('says when there is nothing, and what comes next', async () => {
    answer({ 'register.list': list({ lines: [], years: ['2026'] }) });
    await open(<RegisterListPage />, { orgId: 'b1', type: 'massContact' });
    expect(words('list-empty')).toBe('今年还没有联系群众登记一条，会按日期列在这里。');
    expect(byId('export')).toBeNull();
    cleanup();
    answer({ 'register.list': list({ lines: [], years: ['2026'], mayWrite: false }) });
    await open(<RegisterListPage />, { orgId: 'b1', type: 'massContact' });
    expect(words('list-empty')).toContain('登记后会按日期列在这里。');
    expect(reds()).toEqual([]);
  });

  it('another year is asked for anew', async () => {
    answer({
      'register.list': (input: { year?: string }) => (input.year === '2025' ? list({ lines: [line({ title: '去年的事' })] }) : list()),
    });
    await open(<RegisterListPage />, { orgId: 'b1', type: 'massContact' });
    await tap('year-2025');
    expect(words('lines-0')).toContain('去年的事');
    expect(asked('register.list')).toBe(2);
  });

  it('saves the table of the year that is shown', async () => {
    answer({
      'register.list': list(),
      'register.export': (input: object) => ({ fileName: `联系群众${JSON.stringify(input)}.xlsx`, base64: 'AAAA' }),
    });
    await open(<RegisterListPage />, { orgId: 'b1', type: 'massContact' });
    await tap('export');
    expect(jest.mocked(openBase64)).toHaveBeenCalledWith('联系群众{"orgId":"b1","type":"massContact","year":"2026"}.xlsx', 'AAAA');
    expect(words('notice')).toBe('表格已存好');
  });

  it('on a wide screen is a table, and 「n」 begins a new one', async () => {
    widen(1280);
    answer({ 'register.list': list() });
    await open(<RegisterListPage />, { orgId: 'b1', type: 'massContact' });
    expect([...document.querySelectorAll('[role="columnheader"]')].map((head) => head.textContent)).toEqual([
      '日期',
      '内容',
      '说明',
      '状态',
      '存证号',
    ]);
    expect(words('lines-1')).toBe('10月8日毕业生档案陈老师·已答复补记已办7');
    await act(async () => void fireEvent.keyDown(window, { key: 'n' }));
    expect(ledTo()).toBe('/pages/register/form/index?orgId=b1&type=massContact');
  });
});
