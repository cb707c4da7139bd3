import type { ActivityLine } from '../../../src-shared/contract/activity';
import type { Finding, FindingPeriod, ScoreSheetView } from '../../../src-shared/contract/score';
import type { ActivityKind } from '../../../src-shared/records/activity';
import { lastDayOf, periodsOfYear } from '../../../src-shared/kernel/period';

// A branch on 2026-11-24: the third-quarter meeting is missing, February's theme day was made up, two group meetings are missing.
const year = '2026';
const orgId = 'branch-1';

const cite = (article: string, quote: string): Finding['cite'][number] => ({
  source: 'college-standard', title: '学院“五化”建设标准', article, quote, checkedOn: '2026-03-02',
});

type Held = { activityId: string; day: string; kind: ActivityKind; title: string };

const record = ({ activityId, day, kind, title }: Held): ActivityLine => ({
  activityId, kinds: [kind], title, scope: 'branch', day, startAt: `${day}T06:30:00.000Z`, endAt: `${day}T08:30:00.000Z`, place: '实训楼 B302', state: 'confirmed', expected: 22, present: 20,
});

const evidence: ActivityLine[] = [
  record({ activityId: 'a-q1', day: '2026-03-20', kind: 'generalMeeting', title: '一季度党员大会' }),
  record({ activityId: 'a-q2', day: '2026-06-18', kind: 'generalMeeting', title: '二季度党员大会' }),
  ...Array.from({ length: 10 }, (_, at) => record({ activityId: `a-day-${at + 1}`, day: `2026-${String(at + 1).padStart(2, '0')}-25`, kind: 'themeDay', title: `${at + 1}月主题党日` })),
];

type Group = { groupId: string; groupName: string };

const period = (name: string, outcome: FindingPeriod['outcome'], more: Partial<FindingPeriod> = {}): FindingPeriod => ({
  period: name, outcome, isMadeUp: false, evidenceIds: [], lastOn: lastDayOf(name), makeUpUntilOn: '2026-12-31', isPlanned: false, ...more,
});

const months = (missing: readonly string[], more: (name: string, at: number) => Partial<FindingPeriod> = () => ({}), group?: Group): FindingPeriod[] =>
  periodsOfYear(year, 'month').map((name, at) =>
    period(name, missing.includes(name) ? 'notMet' : at < 10 ? 'met' : 'notYetDue', { ...more(name, at), ...(group ?? {}) }));

const finding = (part: Pick<Finding, 'ruleId' | 'itemId'> & Partial<Finding>): Finding => ({
  outcome: 'met', weightHundredths: 300, fraction: { numerator: 1, denominator: 1 }, expected: 3, actual: 3, madeUp: 0, periods: [], evidenceIds: [],
  cite: [cite('二(一)“三会一课”', '坚持每季度至少召开1次支部党员大会。')], remedy: null, ...part,
});

const generalMeeting = finding({
  ruleId: '2.1.d', itemId: '2.1', outcome: 'notMet', fraction: { numerator: 2, denominator: 3 }, expected: 3, actual: 2,
  periods: [period('2026-Q1', 'met', { evidenceIds: ['a-q1'] }), period('2026-Q2', 'met', { evidenceIds: ['a-q2'] }), period('2026-Q3', 'notMet'), period('2026-Q4', 'notYetDue')],
  evidenceIds: ['a-q1', 'a-q2'],
  cite: [cite('二(一)“三会一课”', '坚持每季度至少召开1次支部党员大会。'), { source: 'branch-regulation', title: '党支部工作条例（试行）', article: '第十一条', quote: '支部党员大会一般每季度召开1次。', doubts: '条文据公开转载，待核对', checkedOn: '2026-03-02' }],
  remedy: { verb: 'hold', kinds: ['generalMeeting'], period: '2026-Q4', byOn: '2026-12-31', isMakeUp: false },
});

const groups: Group[] = [{ groupId: 'g-1', groupName: '第一党小组' }, { groupId: 'g-2', groupName: '第二党小组' }];

const groupMeeting = finding({
  ruleId: '2.1.f', itemId: '2.1', outcome: 'notMet', weightHundredths: 200, fraction: { numerator: 18, denominator: 20 }, expected: 20, actual: 18,
  periods: [...months([], undefined, groups[0]), ...months(['2026-07', '2026-08'], undefined, groups[1])],
  remedy: { verb: 'hold', kinds: ['groupMeeting'], period: '2026-07', groupId: 'g-2', byOn: '2026-12-31', isMakeUp: true },
});

const themeDay = finding({
  ruleId: '2.4.a', itemId: '2.4', weightHundredths: 700, fraction: { numerator: 19, denominator: 20 }, expected: 10, actual: 10, madeUp: 1,
  periods: months([], (name, at) => ({ isMadeUp: name === '2026-02', isPlanned: name === '2026-11', evidenceIds: at < 10 ? [`a-day-${at + 1}`] : [] })),
  evidenceIds: evidence.filter(({ kinds }) => kinds.includes('themeDay')).map(({ activityId }) => activityId),
});

const findings: Finding[] = [
  generalMeeting,
  finding({ ruleId: '2.1.e', itemId: '2.1', expected: 10, actual: 10, periods: months([]) }),
  groupMeeting,
  finding({ ruleId: '2.1.g', itemId: '2.1', weightHundredths: 200, periods: periodsOfYear(year, 'quarter').map((name, at) => period(name, at < 3 ? 'met' : 'notYetDue', { isPlanned: at === 3 })) }),
  finding({ ruleId: '2.1.k', itemId: '2.1', weightHundredths: 100, expected: 36, actual: 35, fraction: { numerator: 35, denominator: 36 }, outcome: 'notMet', remedy: { verb: 'record', kinds: ['groupMeeting'], activityId: 'a-open', byOn: '2026-11-30', isMakeUp: false } }),
  themeDay,
];

const connected = (itemId: string, name: string, ruleIds: string[]) => ({ itemId, name, percentTenths: 900, hasIndicators: true, ruleIds });
const item = (itemId: string, name: string) => ({ itemId, name, percentTenths: null, hasIndicators: false, ruleIds: [] });
const unconnected = (dimensionId: string, name: string, items: [string, string][]) => ({
  dimensionId, name, percentTenths: null, isBelowFloor: false, hasIndicators: false, items: items.map(([itemId, word]) => item(itemId, word)),
});

/** What score.read answers a secretary; `changes` makes it another day, another person or a failure. */
export const sampleSheet = (changes: Partial<ScoreSheetView> = {}): ScoreSheetView => ({
  orgId, orgName: '炼油技术教工党支部', year, asOfOn: '2026-11-24', packVersion: '2026 版', scoreTenths: 912, coveragePercent: 88, passLineTenths: 900, floorPercent: 80,
  applicableHundredths: 1800, isQualified: true, blockedBy: [], isInsufficientPeriod: false,
  dimensions: [
    unconnected('d1.setup', '支部设置标准化', [['1.1', '组织设置'], ['1.2', '党员发展']]),
    { dimensionId: 'd2.orgLife', name: '组织生活正常化', percentTenths: 912, isBelowFloor: false, hasIndicators: true, items: [connected('2.1', '三会一课', ['2.1.d', '2.1.e', '2.1.f', '2.1.g', '2.1.k']), item('2.2', '组织生活会'), item('2.3', '民主评议党员'), connected('2.4', '主题党日', ['2.4.a'])] },
    unconnected('d3.management', '管理服务精细化', [['3.1', '积分管理'], ['3.2', '教育培训']]),
    unconnected('d4.institutions', '工作制度体系化', [['4.1', '责任落实']]),
    unconnected('d5.venue', '阵地建设规范化', [['5.1', '阵地设施']]),
  ],
  findings, evidence, mayPlan: true, ...changes,
});
