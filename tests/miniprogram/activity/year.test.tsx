import type { LastDay, YearLine } from '../../../src-shared/contract/last-days';
import type { YearDuties } from '@/pages/activity/year/year-view';
import YearDutiesPage from '@/pages/activity/year/index';
import { alignClock } from '@/platform/clock';
import { chooseLook } from '@/theme/look';
import { on } from './samples';
import { answer, asked, byId, clearStage, ledTo, open, tap, words } from './stage';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

const line = (lineId: string, over: Partial<YearLine>): YearLine => ({
  lineId,
  ruleIds: ['2.4.a'],
  kinds: ['themeDay'],
  period: '2026-10',
  asked: 1,
  done: 0,
  state: 'open',
  dueOn: '2026-10-31',
  ...over,
});
const makeUp: LastDay = {
  dutyId: 'hold:themeDay:2026-10',
  ruleIds: ['2.4.a'],
  verb: 'hold',
  kinds: ['themeDay'],
  period: '2026-10',
  people: 0,
  dueOn: '2026-10-31',
  isOverdue: true,
  canBeMadeUpUntilOn: '2027-01-31',
  nearDays: 1,
};

const year = (over: Partial<YearDuties> = {}): YearDuties => ({
  orgId: 'b1',
  orgName: '炼油技术教工党支部',
  year: '2026',
  today: '2026-11-24',
  mayPlan: true,
  lines: [
    line('2.4.a:2026-09', { period: '2026-09', dueOn: '2026-09-30', state: 'late', done: 1 }),
    line('2.1.e:2026-10', { ruleIds: ['2.1.e'], kinds: ['committeeMeeting'], state: 'done', done: 1 }),
    line('2.4.a:2026-10', { state: 'missing' }),
    line('2.1.f:2026-11', { ruleIds: ['2.1.f'], kinds: ['groupMeeting'], period: '2026-11', dueOn: '2026-11-30', asked: 2, done: 1 }),
    line('3.6.a:2026', { ruleIds: ['3.6.a'], kinds: [], type: 'heartTalk', period: '2026', dueOn: '2026-12-31', asked: 9, done: 4 }),
    line('2.1.c:2026-H2', {
      ruleIds: ['2.1.c', '2.4.b', '4.1.c'],
      kinds: [],
      type: 'halfYearReport',
      period: '2026-H2',
      dueOn: '2027-01-15',
    }),
  ],
  duties: [{ lineId: '2.4.a:2026-10', duty: makeUp }],
  ...over,
});

const rowOf = (name: string): string[] => {
  const row = [...document.querySelectorAll('#year-strip .strip-row')].find(
    (entry) => entry.querySelector('.strip-name')?.textContent === name,
  );
  return [...(row?.querySelectorAll('.strip-cell') ?? [])].map(
    (cell) => /strip-(done|late|missing|planned|open|none)/.exec(cell.className)?.[1] ?? '',
  );
};

beforeEach(() => {
  window.innerWidth = 375;
  chooseLook({});
  clearStage();
  alignClock(on('10:00', '2026-11-24'));
});

it('shows the year as strips: months, halves, and once a year by the month of the last day', async () => {
  answer({ 'activity.year': year() });
  await open(<YearDutiesPage />, { orgId: 'b1' });
  expect(words('year-count')).toBe('缺 1 件，还要办 3 件。');
  expect(rowOf('主题党日').slice(8, 11)).toEqual(['late', 'missing', 'none']);
  expect(rowOf('报告')).toEqual(['none', 'open']);
  expect(rowOf('一年一次').slice(10)).toEqual(['none', 'open']);
});

it('lists by month of the last day, folds what is done in a month that is over, and opens it again', async () => {
  answer({ 'activity.year': year() });
  await open(<YearDutiesPage />, { orgId: 'b1' });
  expect(words('month-2026-09')).toBe('1 件都办好了');
  expect(words('month-2026-10')).toContain('另 1 件已办好');
  await tap('done-2026-09');
  expect(words('year-2.4.a:2026-09')).toContain('9月主题党日补办，计一半');
  expect(words('year-2.1.f:2026-11')).toContain('11月党小组会未到期已办 1 / 2');
  expect(document.body.textContent).toContain('2027年1月');
});

it('leads from what was missed to the plan that makes it up', async () => {
  answer({ 'activity.year': year() });
  await open(<YearDutiesPage />, { orgId: 'b1' });
  await tap('do-2.4.a:2026-10');
  expect(ledTo()).toBe('/pages/activity/plan/index?orgId=b1&kind=themeDay&period=2026-10');
});

it('shows last year, one call more', async () => {
  answer({ 'activity.year': (input: { year?: string }) => year({ year: input.year ?? '', lines: [], duties: [] }) });
  await open(<YearDutiesPage />, { orgId: 'b1' });
  await tap('year-2025');
  expect(words('year-empty')).toContain('这一年没有要办的');
  expect(asked('activity.year')).toBe(2);
});

it('is a table on the wide screen, with nothing folded, and can be printed', async () => {
  window.innerWidth = 1280;
  chooseLook({});
  answer({ 'activity.year': year() });
  window.print = jest.fn();
  await open(<YearDutiesPage />, { orgId: 'b1' });
  expect(byId('year-table')?.querySelectorAll('.yearly-cells')).toHaveLength(7);
  expect(byId('done-2026-09')).toBeNull();
  await tap('print-now');
  expect(window.print).toHaveBeenCalledTimes(1);
});
