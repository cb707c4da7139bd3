import type { ActivityLine } from '../../../src-shared/contract/activity';
import type { RegisterLine } from '../../../src-shared/contract/register';
import type { Finding, FindingPart, RemedyLine, ScoreSheetView } from '../../../src-shared/contract/score';
import type { ActivityKind } from '../../../src-shared/records/activity';
import { lastDayOf, periodsOfYear } from '../../../src-shared/kernel/period';

// A branch on 2026-11-24: the third-quarter meeting is missing, February's theme day was made up, two group meetings are missing.
const year = '2026';
const orgId = 'branch-1';

const cite = (article: string, quote: string): Finding['cite'][number] => ({
  source: 'college-standard',
  title: '学院“五化”建设标准',
  article,
  quote,
  checkedOn: '2026-03-02',
});

type Held = { activityId: string; day: string; kind: ActivityKind; title: string };

const record = ({ activityId, day, kind, title }: Held): ActivityLine => ({
  activityId,
  kinds: [kind],
  title,
  scope: 'branch',
  day,
  startAt: `${day}T06:30:00.000Z`,
  endAt: `${day}T08:30:00.000Z`,
  place: '实训楼 B302',
  state: 'confirmed',
  expected: 22,
  present: 20,
});

const activities: ActivityLine[] = [
  record({ activityId: 'a-q1', day: '2026-03-20', kind: 'generalMeeting', title: '一季度党员大会' }),
  record({ activityId: 'a-q2', day: '2026-06-18', kind: 'generalMeeting', title: '二季度党员大会' }),
  ...Array.from({ length: 10 }, (_, at) =>
    record({
      activityId: `a-day-${at + 1}`,
      day: `2026-${String(at + 1).padStart(2, '0')}-25`,
      kind: 'themeDay',
      title: `${at + 1}月主题党日`,
    }),
  ),
];

type Group = { groupId: string; groupName: string };

export const remedy = (more: Partial<RemedyLine> = {}): RemedyLine => ({
  verb: 'hold',
  by: 'secretary',
  effort: 'meeting',
  kinds: [],
  byOn: '2026-12-31',
  isMakeUp: false,
  ...more,
});

/** A part of a period; what is missing can be made up by its own remedy until the end of the year. */
export const part = (period: string, outcome: FindingPart['outcome'], more: Partial<FindingPart> = {}): FindingPart => ({
  period,
  outcome,
  isMadeUp: false,
  evidenceIds: [],
  lastOn: lastDayOf(period),
  makeUpUntilOn: '2026-12-31',
  isPlanned: false,
  remedy: null,
  ...more,
});

const missed = (kind: ActivityKind, period: string, group: Partial<Group> = {}): Partial<FindingPart> => ({
  ...group,
  remedy: remedy({ kinds: [kind], period, isMakeUp: true, ...(group.groupId === undefined ? {} : { groupId: group.groupId }) }),
});

const months = (
  kind: ActivityKind,
  missing: readonly string[],
  more: (name: string, at: number) => Partial<FindingPart> = () => ({}),
  group: Partial<Group> = {},
): FindingPart[] =>
  periodsOfYear(year, 'month').map((name, at) =>
    part(name, missing.includes(name) ? 'notMet' : at < 10 ? 'met' : 'notYetDue', {
      ...(missing.includes(name) ? missed(kind, name, group) : group),
      ...more(name, at),
    }),
  );

const finding = (own: Pick<Finding, 'ruleId' | 'itemId'> & Partial<Finding>): Finding => ({
  kind: 'periodic',
  page: 'branch',
  outcome: 'met',
  weightHundredths: 300,
  fraction: { numerator: 1, denominator: 1 },
  expected: 3,
  actual: 3,
  madeUp: 0,
  parts: [],
  evidenceIds: [],
  cite: [cite('二(一)“三会一课”', '坚持每季度至少召开1次支部党员大会。')],
  remedy: null,
  ...own,
});

const generalMeeting = finding({
  ruleId: '2.1.d',
  itemId: '2.1',
  outcome: 'notMet',
  fraction: { numerator: 2, denominator: 3 },
  expected: 3,
  actual: 2,
  parts: [
    part('2026-Q1', 'met', { evidenceIds: ['a-q1'] }),
    part('2026-Q2', 'met', { evidenceIds: ['a-q2'] }),
    part('2026-Q3', 'notMet', missed('generalMeeting', '2026-Q3')),
    part('2026-Q4', 'notYetDue', { remedy: remedy({ kinds: ['generalMeeting'], period: '2026-Q4' }) }),
  ],
  evidenceIds: ['a-q1', 'a-q2'],
  cite: [
    cite('二(一)“三会一课”', '坚持每季度至少召开1次支部党员大会。'),
    {
      source: 'branch-regulation',
      title: '党支部工作条例（试行）',
      article: '第十一条',
      quote: '支部党员大会一般每季度召开1次。',
      doubts: '条文据公开转载，待核对',
      checkedOn: '2026-03-02',
    },
  ],
  remedy: remedy({ kinds: ['generalMeeting'], period: '2026-Q4' }),
});

const groups: Group[] = [
  { groupId: 'g-1', groupName: '第一党小组' },
  { groupId: 'g-2', groupName: '第二党小组' },
];

const groupMeeting = finding({
  ruleId: '2.1.f',
  itemId: '2.1',
  outcome: 'notMet',
  weightHundredths: 200,
  fraction: { numerator: 18, denominator: 20 },
  expected: 20,
  actual: 18,
  parts: [...months('groupMeeting', [], undefined, groups[0]), ...months('groupMeeting', ['2026-07', '2026-08'], undefined, groups[1])],
});

const themeDay = finding({
  ruleId: '2.4.a',
  itemId: '2.4',
  weightHundredths: 700,
  fraction: { numerator: 19, denominator: 20 },
  expected: 10,
  actual: 10,
  madeUp: 1,
  parts: months('themeDay', [], (name, at) => ({
    isMadeUp: name === '2026-02',
    isPlanned: name === '2026-11',
    evidenceIds: at < 10 ? [`a-day-${at + 1}`] : [],
  })),
  evidenceIds: activities.filter(({ kinds }) => kinds.includes('themeDay')).map(({ activityId }) => activityId),
});

const talkWith = (memberId: string, memberName: string, outcome: FindingPart['outcome']): FindingPart =>
  part('2026', outcome, {
    memberId,
    memberName,
    evidenceIds: outcome === 'met' ? [`talk-${memberId}`] : [],
    remedy: outcome === 'met' ? null : remedy({ verb: 'enter', effort: 'form', type: 'heartTalk', period: '2026', memberId }),
  });

export const talks = finding({
  ruleId: '3.6.a',
  itemId: '3.6',
  kind: 'perMember',
  outcome: 'notYetDue',
  weightHundredths: 200,
  fraction: null,
  expected: 0,
  actual: 0,
  parts: [talkWith('m-1', '林晓雯', 'met'), talkWith('m-2', '韩立', 'notYetDue'), talkWith('m-3', '苏婉', 'notYetDue')],
  evidenceIds: ['talk-m-1'],
  remedy: remedy({ verb: 'enter', effort: 'form', type: 'heartTalk', period: '2026', memberId: 'm-2' }),
});

const report = (ruleId: string, itemId: string): Finding =>
  finding({
    ruleId,
    itemId,
    outcome: 'notMet',
    expected: 1,
    actual: 0,
    fraction: { numerator: 0, denominator: 1 },
    parts: [
      part('2026-H1', 'notMet', {
        remedy: remedy({ verb: 'enter', effort: 'form', type: 'halfYearReport', period: '2026-H1', isMakeUp: true }),
      }),
    ],
  });

const records: RegisterLine[] = [
  {
    recordId: 'talk-m-1',
    type: 'heartTalk',
    orgId,
    day: '2026-05-12',
    state: 'recorded',
    title: '林晓雯',
    note: '书记谈',
    isRecordedLate: false,
  },
];

const findings: Finding[] = [
  finding({
    ruleId: '1.1.b',
    itemId: '1.1',
    kind: 'structure',
    expected: 1,
    actual: 1,
    parts: [part('2026', 'met', { evidenceIds: ['m-9'] })],
    evidenceIds: ['m-9'],
  }),
  report('2.1.c', '2.1'),
  generalMeeting,
  finding({ ruleId: '2.1.e', itemId: '2.1', expected: 10, actual: 10, parts: months('committeeMeeting', []) }),
  groupMeeting,
  finding({
    ruleId: '2.1.g',
    itemId: '2.1',
    weightHundredths: 200,
    parts: periodsOfYear(year, 'quarter').map((name, at) => part(name, at < 3 ? 'met' : 'notYetDue', { isPlanned: at === 3 })),
  }),
  finding({
    ruleId: '2.1.k',
    itemId: '2.1',
    kind: 'quality',
    weightHundredths: 100,
    expected: 36,
    actual: 35,
    fraction: { numerator: 35, denominator: 36 },
    outcome: 'notMet',
    remedy: remedy({ verb: 'record', by: 'recorder', kinds: ['groupMeeting'], activityId: 'a-open', byOn: '2026-11-30' }),
  }),
  finding({
    ruleId: '2.1.l',
    itemId: '2.1',
    kind: 'advisory',
    outcome: 'notApplicable',
    notApplicableBecause: 'neverJudged',
    weightHundredths: 0,
    fraction: null,
    expected: 0,
    actual: 0,
  }),
  themeDay,
  report('2.4.b', '2.4'),
  talks,
  finding({
    ruleId: '4.2.b',
    itemId: '4.2',
    kind: 'process',
    outcome: 'noData',
    waitsFor: 'partyCommittee',
    weightHundredths: 100,
    fraction: null,
    expected: 0,
    actual: 0,
    parts: [part('2026', 'noData', { waitsFor: 'partyCommittee' })],
    remedy: remedy({ verb: 'await', by: 'committee', type: 'branchAssessment' }),
  }),
  finding({
    ruleId: '5.1.b',
    itemId: '5.1',
    kind: 'checklist',
    outcome: 'notMet',
    weightHundredths: 200,
    fraction: { numerator: 2, denominator: 3 },
    expected: 1,
    actual: 0,
    parts: [part('2026', 'notMet', { remedy: remedy({ verb: 'finish', type: 'roomCheck', recordId: 'r-room', period: '2026' }) })],
  }),
  finding({
    ruleId: 'B.4',
    itemId: 'B',
    kind: 'rule',
    outcome: 'notMet',
    weightHundredths: 0,
    expected: 1,
    actual: 0,
    parts: [part('2026', 'notMet')],
  }),
];

const item = (itemId: string, name: string, percentTenths: number | null = null) => ({
  itemId,
  name,
  percentTenths,
  ruleIds: findings.filter((entry) => entry.itemId === itemId).map(({ ruleId }) => ruleId),
});
const dimension = (dimensionId: string, name: string, own: { percentTenths: number | null; items: ReturnType<typeof item>[] }) => ({
  dimensionId,
  name,
  isBelowFloor: false,
  ...own,
});

/** What score.read answers a secretary; `changes` makes it another day, another person or a failure. */
export const sampleSheet = (changes: Partial<ScoreSheetView> = {}): ScoreSheetView => ({
  orgId,
  orgName: '炼油技术教工党支部',
  year,
  asOfOn: '2026-11-24',
  packVersion: '2026 版',
  scoreTenths: 912,
  coveragePercent: 88,
  bonusTenths: 0,
  passLineTenths: 900,
  floorPercent: 80,
  applicableHundredths: 1800,
  isQualified: true,
  standing: { metHundredths: 1200, notMetHundredths: 150, openHundredths: 8650 },
  blockedBy: [],
  isInsufficientPeriod: false,
  dimensions: [
    dimension('d1.setup', '支部设置标准化', { percentTenths: 1000, items: [item('1.1', '组织设置', 1000), item('1.3', '队伍建设')] }),
    dimension('d2.orgLife', '组织生活正常化', {
      percentTenths: 912,
      items: [item('2.1', '“三会一课”', 900), item('2.4', '支部主题党日', 950)],
    }),
    dimension('d3.management', '管理服务精细化', { percentTenths: null, items: [item('3.6', '党内激励关怀')] }),
    dimension('d4.institutions', '工作制度体系化', { percentTenths: null, items: [item('4.2', '述职评议考核')] }),
    dimension('d5.venue', '阵地建设规范化', { percentTenths: 667, items: [item('5.1', '阵地设施', 667)] }),
  ],
  findings,
  evidence: { activities, records },
  mayPlan: true,
  mayTry: true,
  ...changes,
});
