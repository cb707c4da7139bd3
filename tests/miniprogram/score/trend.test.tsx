// The year month by month and the year before, on the 五化 page.
import { cleanup } from '@testing-library/react';
import ScorePage from '@/pages/tabs/score/index';
import { giveConsent } from '@/app/consent';
import type { SheetBrief } from '../../../src-shared/contract/score';
import { answer, asked, byId, clearStage, open, Refusal, tap, words } from '../activity/stage';
import { sampleSheet } from './sample-sheet';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

beforeEach(() => {
  clearStage();
  giveConsent();
});
afterEach(cleanup);

const brief = (asOfOn: string, over: Partial<SheetBrief> = {}): SheetBrief => ({
  year: '2026',
  asOfOn,
  packVersion: '2026 版',
  scoreTenths: 880,
  coveragePercent: 90,
  isQualified: null,
  bonusTenths: 0,
  dimensions: [],
  items: [{ itemId: '2.1', percentTenths: 900 }],
  ...over,
});
const lastYear = brief('2026-04-01', {
  year: '2025',
  scoreTenths: 934,
  coveragePercent: 97,
  packVersion: '2025 版',
  items: [{ itemId: '2.1', percentTenths: 956 }],
});
const trend = {
  orgId: 'branch-1',
  months: [brief('2026-02-08', { scoreTenths: null, coveragePercent: 0 }), brief('2026-03-08', { scoreTenths: 865, coveragePercent: 71 })],
  lastYear,
  thisYear: brief('2026-11-24', { scoreTenths: 912, coveragePercent: 88 }),
};

const openTrend = async (reply: unknown): Promise<void> => {
  answer({ 'score.read': sampleSheet(), 'score.trend': reply });
  await open(<ScorePage />);
  await tap('open-trend');
};

describe('the year month by month', () => {
  it('is asked for only when it is opened, and says today’s score with what it rests on', async () => {
    answer({ 'score.read': sampleSheet(), 'score.trend': trend });
    await open(<ScorePage />);
    expect(asked('score.trend')).toBe(0);
    await tap('open-trend');
    expect(asked('score.trend')).toBe(1);
    expect(words('trend-words')).toBe('现在：91.2 分，依据有记录可查 88%');
  });

  it('says a month in words when it is tapped, also one in which nothing was due', async () => {
    await openTrend(trend);
    await tap('trend-2');
    expect(words('trend-words')).toBe('2月：86.5 分，依据有记录可查 71%');
    await tap('trend-1');
    expect(words('trend-words')).toBe('1月：还没有到期的项目');
    expect(byId('trend-2')?.getAttribute('aria-label')).toBe('2月：86.5 分，依据有记录可查 71%');
  });

  it('sets the year before beside this one, item by item, and names the standard it was read by', async () => {
    await openTrend(trend);
    expect(words('year-table')).toContain('2025：93.4 分，依据有记录可查 97%');
    expect([...document.querySelectorAll('#year-table .year-cells')].map((row) => row.textContent)).toContain('2.1“三会一课”90%95.6%');
    expect(words('year-table')).toContain('去年按当时的标准（2025 版）算。');
  });

  it('has nothing to set beside it in a branch that is new, and no point before a month is over', async () => {
    await openTrend({ ...trend, months: [], lastYear: null });
    expect(document.body.textContent).toContain('去年还没有这个支部，没有可比的。');
    expect(document.body.textContent).toContain('今年还没有满一个月。');
  });

  it('says in words when it could not be fetched', async () => {
    await openTrend(new Refusal('common.busy'));
    expect(document.body.textContent).toContain('现在人多，请稍等几秒再点。');
  });
});
