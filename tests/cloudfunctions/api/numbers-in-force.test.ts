// A college that has adopted other numbers: what the score goes by, the forms, refusals and pages go by too.
import type { StoredPack } from '../../../src-shared/records/rule-pack';
import { startTestCloud, type TestCloud } from '../harness';
import { rollLineOf, sealedActivity } from '../sealed-activity';
import { IDS } from '../small-college';
import { themeDayPlan } from '../theme-day';

let college: TestCloud;
afterEach(() => college.close());

const start = async (at: string): Promise<void> => {
  college = await startTestCloud({ at });
};
const adopt = async (values: StoredPack['tailoring']['values']): Promise<void> => {
  const pack: StoredPack = {
    _id: 'pack:2026.9',
    type: 'rulePack',
    state: 'adopted',
    tailoring: { version: '2026.9', fromOn: '2026-01-01', weightsHundredths: {}, values, text: '' },
    createdAt: '2026-01-01T00:00:00.000Z',
    createdBy: IDS.admin,
    rev: 0,
  };
  await college.cloud.database.insertMany('packs', [pack]);
};

it('a college that moves the end of make-ups: what the score allows, planning allows too', async () => {
  await start('2027-02-10T01:00:00.000Z');
  const planned = () =>
    college.call(IDS.secretary, 'activity.plan', {
      orgId: IDS.branchA,
      ...themeDayPlan({
        plannedStartAt: '2027-02-12T06:30:00.000Z',
        plannedEndAt: '2027-02-12T08:30:00.000Z',
        makesUp: [{ kind: 'themeDay', period: '2026-12' }],
      }),
    });
  const lastDay = async () => {
    const sheet = await college.ask(IDS.secretary, 'score.read', { orgId: IDS.branchA, year: '2026' });
    return sheet.findings.find(({ ruleId }) => ruleId === '2.4.a')?.parts.find(({ period }) => period === '2026-12')?.makeUpUntilOn;
  };
  expect([await lastDay(), (await planned()).ok]).toEqual(['2027-01-31', false]);
  await adopt({ makeUpUntil: '02-28' });
  expect([await lastDay(), (await planned()).ok]).toEqual(['2027-02-28', true]);
});

it('a college that lets half of a branch be excellent: grading and the page say what rule 2.3.c says', async () => {
  await start('2026-12-10T10:00:00.000Z');
  await college.cloud.database.insertMany('records', [
    sealedActivity(IDS.branchA, '2026-12-10', [rollLineOf(IDS.secretary)], { kinds: ['appraisalMeeting'], appraisalYear: '2026' }),
  ]);
  await adopt({ excellentShare: { numerator: 1, denominator: 2 } });
  const at = { orgId: IDS.branchA, year: '2026' };
  expect((await college.ask(IDS.secretary, 'appraisal.read', at)).share).toEqual({ numerator: 1, denominator: 2 });
  const begun = await college.ask(IDS.secretary, 'register.save', {
    orgId: IDS.branchA,
    type: 'democraticAppraisal',
    content: { appraisalYear: '2026' },
  });
  const { rev } = await college.ask(IDS.secretary, 'register.move', {
    recordId: begun.recordId,
    rev: begun.rev,
    verb: 'hold',
    content: { heldOn: '2026-12-10', activityId: 'activity:Z01B01-2026-12-10' },
  });
  const graded = (excellent: number) =>
    college.call(IDS.secretary, 'appraisal.grade', {
      ...at,
      rev,
      evaluatedOn: '2026-12-10',
      steps: { selfDoneOn: '2026-12-10', mutualDoneOn: '2026-12-10', pollDoneOn: '2026-12-10' },
      results: Array.from({ length: 10 }, (_, index) => ({
        memberId: `m:a${String(index + 1).padStart(2, '0')}`,
        ...(index === 9 ? {} : { grade: index < excellent ? ('excellent' as const) : ('qualified' as const) }),
      })),
    });
  expect(await graded(5)).toMatchObject({ error: { code: 'appraisal.tooManyExcellent', reason: { graded: 9, most: 4, excellent: 5 } } });
  expect(await graded(4)).toMatchObject({ ok: true });
  const sheet = await college.ask(IDS.secretary, 'score.read', { orgId: IDS.branchA, year: '2026' });
  expect(sheet.findings.find(({ ruleId }) => ruleId === '2.3.c')?.outcome).toBe('met');
});

it('a college that looks at the second theme day missed: a case is proposed and opened at two, where rule 2.4.c is wanting', async () => {
  await start('2026-09-20T01:00:00.000Z');
  const absences = ['2026-03-10', '2026-06-09'].map((day) =>
    sealedActivity(IDS.branchA, day, [rollLineOf(IDS.plain, 'absentUnexcused'), rollLineOf(IDS.leader)]),
  );
  await college.cloud.database.insertMany('records', absences);
  const seen = async () => {
    const { proposals, threshold } = await college.ask(IDS.secretary, 'case.proposals', { orgId: IDS.branchA });
    const sheet = await college.ask(IDS.secretary, 'score.read', { orgId: IDS.branchA });
    return [threshold, proposals.map(({ memberId }) => memberId), sheet.findings.find(({ ruleId }) => ruleId === '2.4.c')?.outcome];
  };
  const open = () => college.call(IDS.secretary, 'case.open', { orgId: IDS.branchA, memberId: IDS.plain });
  expect(await seen()).toEqual([3, [], 'met']);
  expect(await open()).toMatchObject({ error: { code: 'case.notReached' } });
  await adopt({ absencesForCase: 2 });
  expect(await seen()).toEqual([2, [IDS.plain], 'notMet']);
  expect(await open()).toMatchObject({ ok: true });
});

it('a college that appraises until the end of April: pages, meetings and the form are of the year that rule 2.3.a still waits for', async () => {
  await start('2027-04-10T01:00:00.000Z');
  const plan = async () => {
    const { activityId } = await college.ask(IDS.secretary, 'activity.plan', {
      orgId: IDS.branchA,
      ...themeDayPlan({
        kinds: ['appraisalMeeting'],
        plannedStartAt: '2027-04-20T06:30:00.000Z',
        plannedEndAt: '2027-04-20T08:30:00.000Z',
      }),
    });
    return college.cloud.database.get('records', activityId)?.appraisalYear;
  };
  const years = async () => [
    (await college.ask(IDS.secretary, 'appraisal.read', { orgId: IDS.branchA })).year,
    (await college.ask(IDS.secretary, 'appraisal.lifeMeeting', { orgId: IDS.branchA })).year,
    (await college.ask(IDS.secretary, 'register.form', { orgId: IDS.branchA, type: 'democraticAppraisal' })).content.appraisalYear,
    await plan(),
  ];
  const openUntil = async () => {
    const sheet = await college.ask(IDS.secretary, 'score.read', { orgId: IDS.branchA, year: '2026' });
    return sheet.findings.find(({ ruleId }) => ruleId === '2.3.a')?.parts[0]?.makeUpUntilOn;
  };
  expect([await years(), await openUntil()]).toEqual([['2027', '2027', '2027', '2027'], '2027-03-31']);
  await adopt({ appraisalUntil: '04-30' });
  expect([await years(), await openUntil()]).toEqual([['2026', '2026', '2026', '2026'], '2027-04-30']);
});

it('a college that gives more for each member: the line of its budget asks for what rule 1.4.a asks', async () => {
  await start('2026-04-10T01:00:00.000Z');
  const save = () =>
    college.ask(IDS.admin, 'register.save', {
      orgId: IDS.committee,
      type: 'budgetAllocation',
      content: { year: '2026', asOfOn: '2026-03-01', staffCount: 10, studentCount: 0, retiredCount: 0, budgetFen: 450_000 },
    });
  const { recordId } = await save();
  const told = async () => {
    const { line, warnings } = await college.ask(IDS.admin, 'register.read', { recordId });
    const { findings } = await college.ask(IDS.admin, 'score.college', { orgId: IDS.committee, year: '2026' });
    return [line.note, warnings.map(({ words }) => words), findings.find(({ ruleId }) => ruleId === '1.4.a')?.outcome];
  };
  expect(await told()).toEqual(['应 4,000 元，列 4,500 元', [], 'met']);
  await adopt({ budgetStaffFen: 50_000 });
  expect(await told()).toEqual(['应 5,000 元，列 4,500 元', ['少 500 元'], 'notMet']);
});

it('a college that receives dues one month ahead: on 24 December the page has January, and what is ticked there is registered once', async () => {
  await start('2026-12-24T02:00:00.000Z');
  const content = { memberId: IDS.secretary, payerKind: 'student', dueFen: 20, fromMonth: '2026-01', assessedOn: '2026-01-20' };
  await college.ask(IDS.secretary, 'register.save', { orgId: IDS.branchA, type: 'duesAssessment', content });
  const latest = async () => (await college.ask(IDS.organizer, 'dues.month', { orgId: IDS.branchA })).months[0];
  const pay = (month: string) =>
    college.call(IDS.organizer, 'dues.record', {
      orgId: IDS.branchA,
      day: '2026-12-24',
      lines: [{ memberId: IDS.secretary, month, paidFen: 20, seenLackingFen: 20 }],
    });
  expect([await latest(), (await pay('2027-01')).ok]).toEqual(['2026-12', false]);
  await adopt({ duesAheadMonths: 1 });
  expect(await latest()).toBe('2027-01');
  expect((await pay('2027-01')).ok).toBe(true);
  const { month, lines } = await college.ask(IDS.organizer, 'dues.month', { orgId: IDS.branchA, month: '2027-01' });
  expect([month, lines.find(({ memberId }) => memberId === IDS.secretary)]).toMatchObject(['2027-01', { state: 'paid' }]);
  expect(await pay('2027-01')).toMatchObject({ ok: false, error: { code: 'dues.paidMeanwhile' } });
  expect(await pay('2027-02')).toMatchObject({ ok: false, error: { code: 'register.refused' } });
});
