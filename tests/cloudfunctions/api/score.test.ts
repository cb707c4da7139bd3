import { startTestCloud, type TestCloud } from '../harness';
import { rollLineOf, sealedActivity } from '../sealed-activity';
import { IDS } from '../small-college';

let college: TestCloud;
const all = [rollLineOf(IDS.secretary, 'present', { isCommittee: true }), rollLineOf(IDS.deputy, 'present', { isCommittee: true }), rollLineOf(IDS.organizer, 'absentExcused', { isCommittee: true }), rollLineOf(IDS.plain)];

beforeAll(async () => {
  college = await startTestCloud({ at: '2026-11-24T01:00:00.000Z' });
  const themeDays = ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((month) => sealedActivity(IDS.branchA, `2026-${month}-12`, all));
  await college.cloud.database.insertMany('records', [
    ...themeDays,
    sealedActivity(IDS.branchA, '2026-11-20', all, { _id: 'activity:waiting', state: 'submitted', roll: undefined, confirmedAt: undefined, confirmedBy: undefined, missing: [] }),
    sealedActivity(IDS.branchA, '2026-11-27', all, { _id: 'activity:planned', kinds: ['generalMeeting', 'partyLecture'], title: '四季度党员大会', state: 'published', roll: undefined, confirmedAt: undefined, confirmedBy: undefined, missing: ['resolution'] }),
  ]);
}, 60_000);
afterAll(() => college.close());

describe('score.read on 2026-11-24', () => {
  it('counts nine of ten theme days, names the missing October and leads to the records of the others', async () => {
    const sheet = await college.ask(IDS.plain, 'score.read', { orgId: IDS.branchA });
    const themeDay = sheet.findings.find((finding) => finding.ruleId === '2.4.a');
    expect(themeDay).toMatchObject({ outcome: 'notMet', expected: 10, actual: 9, fraction: { numerator: 9, denominator: 10 } });
    expect(themeDay?.periods.find((period) => period.period === '2026-10')).toMatchObject({ outcome: 'notMet', evidenceIds: [] });
    expect(sheet.evidence.map((line) => line.activityId)).toContain(`activity:${IDS.branchA.slice(2)}-2026-03-12`);
    expect(themeDay?.cite.length).toBeGreaterThan(0);
    expect(sheet.mayPlan).toBe(false);
    // Weighed: 9/10 of 700, and nothing of 300 + 300 + 200 + 200, records 9 of 9 (the tenth is not seven days old).
    expect(sheet.scoreTenths).toBe(Math.round((1000 * (630 + 100)) / 1800));
    expect(sheet.isQualified).toBe(false);
  });

  it('has no dimension without a name, and says of four that no rule is connected yet', async () => {
    const { dimensions } = await college.ask(IDS.secretary, 'score.read', { orgId: IDS.branchA });
    expect(dimensions.map((dimension) => [dimension.name, dimension.hasIndicators])).toEqual([
      ['支部设置标准化', false], ['组织生活正常化', true], ['管理服务精细化', false], ['工作制度体系化', false], ['阵地建设规范化', false],
    ]);
  });

  it('can be read by the general branch and the committee, not by another branch', async () => {
    expect(await college.call(IDS.overseer, 'score.read', { orgId: IDS.branchA })).toMatchObject({ ok: true });
    expect(await college.call(IDS.secretaryB, 'score.read', { orgId: IDS.branchA })).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await college.call(IDS.secretary, 'score.read', { orgId: 'o:none' })).toMatchObject({ error: { code: 'common.notFound' } });
  });
});

describe('home.read on 2026-11-24', () => {
  it('puts before the secretary what is due: the record to confirm, the missed theme day with its last day, November’s committee meeting', async () => {
    const home = await college.ask(IDS.secretary, 'home.read', { orgId: IDS.branchA });
    expect(home.duties).toEqual(expect.arrayContaining([
      expect.objectContaining({ kind: 'confirm', dueOn: '2026-11-27', activity: expect.objectContaining({ activityId: 'activity:waiting' }) }),
      expect.objectContaining({ kind: 'hold', ruleId: '2.4.a', period: '2026-10', isOverdue: true, canBeMadeUpUntilOn: '2027-01-31' }),
      expect.objectContaining({ kind: 'hold', ruleId: '2.1.e', period: '2026-11', dueOn: '2026-11-30', isOverdue: false }),
    ]));
    // The general meeting and the lecture of the quarter are planned: nothing is owed for them but holding it.
    expect(home.duties.filter((duty) => duty.period === '2026-Q4')).toEqual([]);
    expect(home.upcoming[0]).toMatchObject({ activity: { activityId: 'activity:planned' }, own: { isExpected: true } });
    expect(home.score).not.toBeNull();
  });

  it('shows a member the next meeting and what they took part in, and no duties of others', async () => {
    const home = await college.ask(IDS.plain, 'home.read', { orgId: IDS.branchA });
    expect(home.duties).toEqual([]);
    expect(home.score).toBeNull();
    expect(home.recent[0]).toMatchObject({ day: '2026-09-12' });
  });
});
