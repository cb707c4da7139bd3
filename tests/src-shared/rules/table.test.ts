// The table of the standard's rules and the default numbers, as they are written down beside the plan: what stands in the code is that.
import { KINDS } from '../../../src-shared/records/kinds';
import { DEFAULT_PACK } from '../../../src-shared/rules/packs/default';
import { versionOn } from '../../../src-shared/rules/packs/pack';
import { PARAMS, valueOn } from '../../../src-shared/standard/params';
import { DIMENSIONS, dimensionOfItem } from '../../../src-shared/standard/items';

/** Rule, of whom it is judged, its kind, how often it is asked, its points, on whose page it stands, and whether it has a floor. */
const TABLE = `
1.1.a college structure continuous - committee
1.1.b branch structure continuous 5 branch
1.1.c branch structure continuous 5 branch
1.1.d branch advisory continuous - branch
1.1.e college structure continuous - generalBranch
1.1.f branch structure continuous 3 branch
1.1.g branch advisory continuous - secretary
1.1.h branch regulation continuous - branch
1.1.i branch advisory continuous - branch
1.2.a branch periodic year 2 secretary
1.2.b branch process perCase 4 secretary
1.2.c branch process perCase 1 secretary
1.2.d branch process perCase - secretary
1.3.a college structure continuous - committee
1.3.b college attestation year - committee
1.4.a college threshold year - committee
1.4.b college attestation event - committee
2.1.a branch periodic year 1 secretary
2.1.b branch periodic year 0.5 secretary
2.1.c branch periodic halfYear 1.5 secretary
2.1.d branch periodic quarter 3 branch floor
2.1.e branch periodic month 3 branch floor
2.1.f branch periodic month 2 branch floor
2.1.g branch periodic quarter 2 branch floor
2.1.h college perPerson year - leader
2.1.i college advisory quarter - leader
2.1.j branch perPerson year 1 secretary
2.1.k branch quality perRecord 1 branch
2.1.l branch advisory perRecord - branch
2.2.a branch periodic year 5 branch
2.2.b branch attestation event - secretary
2.3.a branch periodic year 3 branch
2.3.b branch perMember year 3 secretary
2.3.c branch threshold year - secretary
2.4.a branch periodic month 7 branch floor
2.4.b branch periodic halfYear 2 secretary
2.4.c branch perMember year - secretary
2.4.d branch rule perRecord - branch
3.1.a branch periodic year 1.5 secretary
3.1.b branch process month - member
3.1.c branch periodic quarter 2.5 secretary
3.1.d branch periodic year 2 secretary
3.2.a branch perPerson year 2 secretary
3.2.b branch perPerson year 1 secretary
3.2.c branch advisory year - member
3.3.a branch perMember year 1 branch
3.3.b branch perMember month 2 branch
3.3.c branch periodic quarter 1.5 branch
3.3.d branch attestation year 0.5 branch
3.4.a branch periodic year 2 branch
3.4.b branch structure continuous 1 secretary
3.4.c branch process event 1 branch
3.5.a branch periodic year 3 branch
3.6.a branch perMember year 2 secretary
3.6.b branch periodic year 0.5 secretary
3.6.c branch periodic year 0.75 branch
3.6.d branch periodic year 0.75 secretary
4.1.a branch periodic year 1.5 secretary
4.1.b branch periodic month 2 secretary
4.1.c branch periodic halfYear 1.5 secretary
4.1.d college periodic halfYear - generalBranch
4.1.e branch structure continuous 1 secretary
4.2.a branch perPerson year 3 secretary
4.2.b branch process year 1 committee
4.2.c college advisory year - committee
4.2.d college attestation continuous - committee
5.1.a branch structure continuous 2 generalBranch
5.1.b branch checklist year 2 secretary
5.1.c branch attestation continuous 1 generalBranch
5.2.a branch checklist year 1.5 secretary
5.2.b branch checklist year 1.5 secretary
5.2.c branch attestation year 1 secretary
5.3.a branch checklist continuous 2 secretary
5.3.b branch checklist year 2 secretary
5.3.c branch structure continuous 0.5 secretary
5.3.d branch periodic quarter 1.5 secretary
B.1 college checklist once - committee
B.2 branch export year - branch
B.3 college checklist once - committee
B.4 college periodic year - committee
B.5 branch process continuous - secretary
B.6 college periodic quarter - committee
B.7 college periodic month - committee
B.8 college threshold continuous - generalBranch
B.9 college threshold year - committee
B.10 college periodic year - committee
B.11 college structure continuous - committee
B.12 college periodic year - committee
B.13 branch advisory year - branch
B.14 branch bonus year - secretary
B.15 branch structure continuous - secretary
B.16 college attestation year - committee
B.17 college advisory year - generalBranch
B.18 branch advisory year - secretary
B.19 college periodic once - committee
B.20 college advisory continuous - generalBranch
B.21 college advisory year - generalBranch
`;
const rows = TABLE.trim()
  .split('\n')
  .map((row) => row.split(' '));
const weights = valueOn(PARAMS.weightsHundredths, '2026-11-24');

describe('the rules as the table has them', () => {
  it.each(rows.map((row, index) => ({ id: row[0], row, indicator: DEFAULT_PACK.indicators[index] })))('$id', ({ row, indicator }) => {
    const [id = '', subject, kind, period, points, page, floor] = row;
    const item = id.startsWith('B') ? 'B' : id.slice(0, 3);
    expect(indicator).toMatchObject({
      id,
      subject,
      kind,
      period,
      page,
      item,
      hasFloor: floor === 'floor',
      weightKey: points === '-' ? null : id,
    });
    if (points !== '-') expect(Object.entries(weights)).toContainEqual([id, Number(points) * 100]);
    expect(indicator?.dimension).toBe(id.startsWith('B') ? 'body' : DIMENSIONS[Number(id[0]) - 1]?.id);
  });
  it('are 97, of which 53 carry points', () => {
    expect([rows.length, DEFAULT_PACK.indicators.length, rows.filter((row) => row[4] !== '-').length, Object.keys(weights).length]).toEqual(
      [97, 97, 53, 53],
    );
  });
  it('stand in a version from the beginning of the plan on', () => {
    expect(['2018-12-31', '2019-01-01', '2026-11-24'].map((day) => versionOn(DEFAULT_PACK, day))).toEqual(['2026.1', '2026.1', '2026.1']);
    expect(() => versionOn({ ...DEFAULT_PACK, versions: [] }, '2026-11-24')).toThrow('without a version');
  });
  it('stand in the five dimensions by their names; an item that is none is refused', () => {
    expect(DIMENSIONS.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'd1.setup 支部设置标准化',
      'd2.orgLife 组织生活正常化',
      'd3.management 管理服务精细化',
      'd4.institutions 工作制度体系化',
      'd5.venue 阵地建设规范化',
    ]);
    expect(DIMENSIONS.flatMap(({ items }) => items.map(({ name }) => name)).join('、')).toBe(
      '组织设置、党员发展、队伍建设、经费保障、“三会一课”、组织生活会、民主评议党员、支部主题党日、党员积分管理、党员教育培训、党费缴纳管理、组织关系管理、开展创先争优、党内激励关怀、落实党建工作责任制、述职评议考核、阵地设施、统一标识、党务公开',
    );
    expect(dimensionOfItem('B')).toBe('body');
    expect(() => dimensionOfItem('9.9' as 'B')).toThrow('No item 9.9');
  });
});

/** What stands beside the records a rule asks for, and is not asked for by it. */
const BESIDES: Readonly<Record<string, readonly string[]>> = {
  '1.2.b': ['publicNotice'],
  '2.1.b': ['annualPlan'],
  '2.2.a': ['lifeMeeting'],
  '5.1.b': ['activityRoom'],
};

describe('the kinds of record that prove a rule', () => {
  it.each(DEFAULT_PACK.indicators.map((indicator) => [indicator.id, indicator] as const))(
    'are for %s those that say so of themselves',
    (id, { recordKinds }) => {
      const saying = Object.values(KINDS)
        .filter(({ proves }) => (proves as readonly string[]).includes(id))
        .map(({ type }) => type);
      expect([...recordKinds, ...(BESIDES[id] ?? [])].sort()).toEqual(saying.sort());
    },
  );
});

/** The default numbers, each from its day on; shares as fractions. */
const NUMBERS: Readonly<Record<Exclude<keyof typeof PARAMS, 'weightsHundredths'>, readonly (readonly [string, string | number])[]>> = {
  passLineTenths: [['2019-01-01', 900]],
  dimensionFloorPercent: [['2019-01-01', 80]],
  ruleFloor: [['2019-01-01', '1/2']],
  makeUpFactor: [['2019-01-01', '1/2']],
  graceDays: [['2019-01-01', 7]],
  makeUpUntil: [['2019-01-01', '01-31']],
  recordDays: [['2019-01-01', 7]],
  committeeQuorum: [['2019-01-01', '1/2']],
  judgedIfFoundedBy: [['2019-01-01', '09-30']],
  verdictFrom: [['2019-01-01', '04-01']],
  vetoMonthsWithoutLife: [['2019-01-01', 6]],
  planUntil: [['2019-01-01', '03-31']],
  newBranchDays: [['2019-01-01', 30]],
  planNoticeDays: [['2019-01-01', 7]],
  firstHalfReportUntil: [['2019-01-01', '07-15']],
  secondHalfReportUntil: [['2019-01-01', '01-15']],
  firstHalfSummaryUntil: [['2019-01-01', '07-31']],
  secondHalfSummaryUntil: [['2019-01-01', '01-31']],
  booksUntil: [['2019-01-01', '01-31']],
  noticeDays: [['2019-01-01', 15]],
  noticeWorkingDays: [['2019-01-01', 5]],
  developmentNoticeWorkingDays: [['2019-01-01', 5]],
  pointsResultUntil: [['2019-01-01', '01-15']],
  appraisalUntil: [['2019-01-01', '03-31']],
  gradeDays: [['2019-01-01', 30]],
  excellentShare: [['2019-01-01', '1/3']],
  ownBranchFullMembers: [['2019-01-01', 3]],
  committeeFullMembers: [['2019-01-01', 7]],
  committeeLeast: [['2019-01-01', 3]],
  committeeMost: [['2019-01-01', 5]],
  committeeAdvised: [['2019-01-01', 3]],
  generalBranchSeats: [['2019-01-01', 5]],
  generalBranchDeputies: [['2019-01-01', 1]],
  branchMembersAdvised: [['2019-01-01', 30]],
  branchMembersMost: [['2019-01-01', 50]],
  crossingDays: [['2019-01-01', 90]],
  termNoticeMonths: [['2019-01-01', 6]],
  dualLeaderUntil: [['2019-01-01', '2019-07-31']],
  transferDays: [['2019-01-01', 90]],
  duesAssessUntil: [['2019-01-01', '01-31']],
  duesAssessDays: [['2019-01-01', 30]],
  duesMakeUpMonths: [['2019-01-01', 6]],
  memberMonths: [['2019-01-01', 6]],
  secretaryMonths: [['2019-01-01', 3]],
  leaderMonths: [['2019-01-01', 6]],
  absencesForCase: [['2019-01-01', 3]],
  memberHours: [['2019-01-01', 32]],
  secretaryHours: [['2019-01-01', 56]],
  organizerLeastPercent: [['2019-01-01', 1]],
  organizerMostPercent: [['2019-01-01', 2]],
  budgetStaffFen: [['2019-01-01', 40000]],
  budgetStudentFen: [['2019-01-01', 10000]],
  budgetRetiredFen: [['2019-01-01', 10000]],
  bonusMostTenths: [['2019-01-01', 30]],
  targetPercent: [
    ['2019-01-01', 80],
    ['2020-01-01', 100],
  ],
};

describe('the default numbers', () => {
  it.each(Object.entries(NUMBERS))('%s', (key, told) => {
    const { values } = PARAMS[key as keyof typeof NUMBERS];
    const plain = values.map(({ from, value }: { from: string; value: unknown }) => [
      from,
      typeof value === 'object' && value !== null && 'numerator' in value ? Object.values(value).join('/') : value,
    ]);
    expect(plain).toEqual(told);
  });
});
