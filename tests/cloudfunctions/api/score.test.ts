import { sheetKey } from '../../../src-shared/records/ids/sheets';
import type { StoredRecord } from '../../../src-shared/records/vocabulary/schema';
import { RECORD_VERSION } from '../../../src-shared/records/vocabulary/version';
import { startTestCloud, type TestCloud } from '../harness';
import { rollLineOf, sealedActivity } from '../sealed-activity';
import { IDS } from '../small-college';

let college: TestCloud;
const all = [
  rollLineOf(IDS.secretary, 'present', { isCommittee: true }),
  rollLineOf(IDS.deputy, 'present', { isCommittee: true }),
  rollLineOf(IDS.organizer, 'absentExcused', { isCommittee: true }),
  rollLineOf(IDS.plain),
];

beforeAll(async () => {
  college = await startTestCloud({ at: '2026-11-24T01:00:00.000Z' });
  const themeDays = ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((month) =>
    sealedActivity(IDS.branchA, `2026-${month}-12`, all),
  );
  await college.cloud.database.insertMany('records', [
    ...themeDays,
    sealedActivity(IDS.branchA, '2026-11-20', all, {
      _id: 'activity:waiting',
      state: 'submitted',
      roll: undefined,
      confirmedAt: undefined,
      confirmedBy: undefined,
      missing: [],
    }),
    sealedActivity(IDS.branchA, '2026-11-27', all, {
      _id: 'activity:planned',
      kinds: ['generalMeeting', 'partyLecture'],
      title: '四季度党员大会',
      state: 'published',
      roll: undefined,
      confirmedAt: undefined,
      confirmedBy: undefined,
      missing: ['resolution'],
    }),
  ]);
}, 60_000);
afterAll(() => college.close());

describe('score.read on 2026-11-24', () => {
  it('counts nine of ten theme days, names the missing October and leads to the records of the others', async () => {
    const sheet = await college.ask(IDS.plain, 'score.read', { orgId: IDS.branchA });
    const themeDay = sheet.findings.find((finding) => finding.ruleId === '2.4.a');
    expect(themeDay).toMatchObject({ outcome: 'notMet', expected: 10, actual: 9, fraction: { numerator: 9, denominator: 10 } });
    expect(themeDay?.parts.find((part) => part.period === '2026-10')).toMatchObject({ outcome: 'notMet', evidenceIds: [] });
    expect(sheet.evidence.activities.map((line) => line.activityId)).toContain(`activity:${IDS.branchA.slice(2)}-2026-03-12`);
    expect(themeDay?.cite.length).toBeGreaterThan(0);
    expect([sheet.mayPlan, sheet.mayTry, sheet.isQualified]).toEqual([false, false, null]);
  });

  it('leaves out what another branch has done, though it names a member of this one and so stands on its sheet', async () => {
    const at = '2026-03-01T01:00:00.000Z';
    const plan: StoredRecord = {
      _id: 'plan:of-the-other',
      v: RECORD_VERSION,
      type: 'annualPlan',
      orgId: IDS.branchB,
      rev: 0,
      createdAt: at,
      createdBy: IDS.secretaryB,
      updatedAt: at,
      updatedBy: IDS.secretaryB,
      sheets: [sheetKey(IDS.branchB, '2026'), sheetKey(IDS.branchA, '2026')],
      memberIds: [IDS.secretary],
      day: '2026-03-01',
      state: 'submitted',
      missing: [],
      filedTo: [{ receiver: 'partyCommittee', receiverOrgId: IDS.committee, state: 'submitted', firstSubmittedOn: '2026-03-01' }],
      waitsFor: [],
      content: { year: '2026', planKinds: ['threeMeetings'] },
    };
    await college.cloud.database.insertMany('records', [plan]);
    const found = async (who: string, orgId: string) =>
      (await college.ask(who, 'score.read', { orgId })).findings.find(({ ruleId }) => ruleId === '2.1.a');
    expect(await found(IDS.secretary, IDS.branchA)).toMatchObject({ outcome: 'notMet', evidenceIds: [] });
    expect(await found(IDS.secretaryB, IDS.branchB)).toMatchObject({ outcome: 'met', evidenceIds: [plan._id] });
  });

  it('holds every rule of the standard that is judged of a branch, in all five dimensions, and the score is the weighed share of what counts', async () => {
    const sheet = await college.ask(IDS.secretary, 'score.read', { orgId: IDS.branchA });
    expect(new Set(sheet.findings.map((finding) => finding.itemId)).size).toBeGreaterThan(17);
    const counted = sheet.findings.filter((finding) => finding.fraction !== null && finding.weightHundredths > 0);
    const weight = counted.reduce((sum, finding) => sum + finding.weightHundredths, 0);
    const earned = counted.reduce(
      (sum, { weightHundredths, fraction }) => sum + (weightHundredths * (fraction?.numerator ?? 0)) / (fraction?.denominator ?? 1),
      0,
    );
    expect(Math.abs((sheet.scoreTenths ?? 0) - (1000 * earned) / weight)).toBeLessThanOrEqual(0.5 + 1e-9);
    expect(sheet.applicableHundredths).toBe(weight);
  });

  it('names to the secretary the persons to whom something is owed, and to a member only how many', async () => {
    const namedIn = async (who: string): Promise<[number, number]> => {
      const { findings } = await college.ask(who, 'score.read', { orgId: IDS.branchA });
      const parts = findings.find((finding) => finding.ruleId === '3.3.b')?.parts.filter((part) => part.period === '2026-03') ?? [];
      return [parts.length, new Set(parts.flatMap((part) => part.memberName ?? [])).size];
    };
    const [all, named] = await namedIn(IDS.secretary);
    expect(all).toBeGreaterThan(5);
    expect(named).toBe(all);
    expect(await namedIn(IDS.plain)).toEqual([all, 1]);
  });

  it('gives the facts for what-if to the secretary alone, without texts', async () => {
    const { facts } = await college.ask(IDS.secretary, 'score.facts', { orgId: IDS.branchA });
    expect((facts as { activities: unknown[] }).activities.length).toBe(11);
    expect(JSON.stringify(facts)).not.toContain('sections');
    for (const who of [IDS.plain, IDS.organizer, IDS.overseer])
      expect(await college.call(who, 'score.facts', { orgId: IDS.branchA })).toMatchObject({ error: { code: 'common.forbidden' } });
  });

  it('shows the months of the year one after the other, and last year beside it', async () => {
    const { months, lastYear, thisYear } = await college.ask(IDS.plain, 'score.trend', { orgId: IDS.branchA });
    expect(months.map((entry) => entry.asOfOn)).toEqual(
      ['02-08', '03-08', '04-08', '05-08', '06-08', '07-08', '08-08', '09-08', '10-08', '11-08'].map((day) => `2026-${day}`),
    );
    expect([lastYear?.year, thisYear.year]).toEqual(['2025', '2026']);
  });

  it('tells the committee what the college owes, and a general branch what is its own', async () => {
    const all = await college.ask(IDS.admin, 'score.college', { orgId: IDS.committee });
    const own = await college.ask(IDS.overseer, 'score.college', { orgId: IDS.general });
    expect(all.findings.length).toBeGreaterThan(20);
    expect(own.findings.length).toBeLessThan(all.findings.length);
    expect(own.findings.flatMap((finding) => finding.parts).every((part) => part.orgId === IDS.general)).toBe(true);
    expect(await college.call(IDS.plain, 'score.college', { orgId: IDS.committee })).toMatchObject({ error: { code: 'common.forbidden' } });
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
    expect(home.duties).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          verb: 'confirm',
          dueOn: '2026-11-27',
          activity: expect.objectContaining({ activityId: 'activity:waiting' }),
        }),
        expect.objectContaining({
          verb: 'hold',
          ruleIds: expect.arrayContaining(['2.4.a']),
          period: '2026-10',
          isOverdue: true,
          canBeMadeUpUntilOn: '2027-01-31',
        }),
        expect.objectContaining({
          verb: 'hold',
          ruleIds: expect.arrayContaining(['2.1.e']),
          period: '2026-11',
          dueOn: '2026-11-30',
          isOverdue: false,
        }),
      ]),
    );
    // The general meeting and the lecture of the quarter are planned: nothing is owed for them but holding it.
    expect(home.duties.filter((duty) => duty.verb === 'hold' && duty.period === '2026-Q4')).toEqual([]);
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
