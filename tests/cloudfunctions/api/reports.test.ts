import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';
import { END_AT, later, openThemeDay, sealThemeDay, START_AT } from '../theme-day';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const formOf = (who: string, orgId: string, type: string, more: { period?: string; ruleId?: string } = {}) =>
  college.ask(who, 'register.form', { orgId, type, ...more });
const revOf = (recordId: string): number => Number((college.cloud.database.get('records', recordId) as { rev: number } | null)?.rev);
const move = (who: string, recordId: string, verb: string, reason?: string) =>
  college.call(who, 'register.move', { recordId, rev: revOf(recordId), verb, ...(reason === undefined ? {} : { reason }) });

const report = async (who: string, orgId: string): Promise<string> => {
  const { content } = await formOf(who, orgId, 'halfYearReport', { period: '2026-H2' });
  const { recordId } = await college.ask(who, 'register.save', { orgId, type: 'halfYearReport', content });
  expect(await move(who, recordId, 'submit')).toMatchObject({ ok: true });
  return recordId;
};

it('the report of a half-year is written from what was counted: meetings with who came, decisions and how many of them are done', async () => {
  const activityId = await openThemeDay(college);
  await college.clock.set(later(START_AT, 60));
  await college.ask(IDS.secretary, 'followUp.add', { activityId, text: '更换伴热带', ownerId: IDS.leader, dueOn: '2026-12-08' });
  await college.ask(IDS.secretary, 'followUp.add', { activityId, text: '整理记录', ownerId: IDS.plain, dueOn: '2026-12-08' });
  const [first] = (await college.ask(IDS.secretary, 'followUp.around', { activityId })).own;
  await college.ask(IDS.secretary, 'followUp.close', { recordId: first?.recordId ?? '', rev: first?.rev ?? 0 });
  await sealThemeDay(college, [IDS.secretary, IDS.plain], { title: '防冻防凝学习' });
  await college.clock.set('2026-12-28T01:00:00.000Z');
  const { content } = await formOf(IDS.secretary, IDS.branchA, 'halfYearReport', { period: '2026-H2' });
  expect(content.partThemeDay).toBe('2026年下半年开展主题党日 1 次。\n11月24日　防冻防凝学习，应到 8 人，实到 2 人');
  expect(content.partThreeMeetings).toBe('2026年下半年召开党员大会 0 次，支部委员会 0 次，党小组会 0 次，党课 0 次。');
  expect(content.partWork).toBe('会上定下要办的 2 件，已办结 1 件。\n2026年下半年登记的其他工作 0 项。');
});

it('either receiver may return the report; handed in again within ten days it is as punctual as before, and nobody says it is late', async () => {
  await college.clock.set('2027-01-14T01:00:00.000Z');
  const recordId = await report(IDS.secretary, IDS.branchA);
  expect(await move(IDS.overseer, recordId, 'return', '补上谈心谈话')).toMatchObject({ ok: true, data: { state: 'returned' } });
  await college.clock.set('2027-01-20T01:00:00.000Z');
  expect(await move(IDS.secretary, recordId, 'submit')).toMatchObject({ ok: true });
  expect(await move(IDS.admin, recordId, 'return', '写明次数')).toMatchObject({ ok: true, data: { state: 'returned' } });
  await college.clock.set('2027-01-22T01:00:00.000Z');
  expect(await move(IDS.secretary, recordId, 'submit')).toMatchObject({ ok: true });
  const page = await college.ask(IDS.secretary, 'register.read', { recordId });
  expect(page.filingDueOn).toBe('2027-01-15');
  expect(page.filedTo.map(({ receiver, firstSubmittedOn }) => [receiver, firstSubmittedOn])).toEqual([
    ['partyCommittee', '2027-01-14'],
    ['generalBranch', '2027-01-14'],
  ]);
});

it('a report after its day is taken, and its day stands beside it', async () => {
  await college.clock.set('2027-01-18T01:00:00.000Z');
  const page = await college.ask(IDS.secretary, 'register.read', { recordId: await report(IDS.secretary, IDS.branchA) });
  expect([page.line.state, page.filingDueOn, page.filedTo[0]?.firstSubmittedOn]).toEqual(['submitted', '2027-01-15', '2027-01-18']);
});

it('the general branch puts its report together from those of its branches, and says which has not handed one in', async () => {
  await college.clock.set('2027-01-10T01:00:00.000Z');
  await report(IDS.secretary, IDS.branchA);
  const { content } = await formOf(IDS.overseer, IDS.general, 'workSummary', { period: '2026-H2' });
  expect(content.text).toBe(
    '2026年下半年，2 个支部中 1 个已报送半年报告。\n炼油教工（1月10日报送）：\n2026年下半年登记的其他工作 0 项。\n还没有报送：机电学生。',
  );
  const { recordId } = await college.ask(IDS.overseer, 'register.save', { orgId: IDS.general, type: 'workSummary', content });
  expect(await move(IDS.overseer, recordId, 'submit')).toMatchObject({ ok: true });
  expect((await college.ask(IDS.overseer, 'register.read', { recordId })).filingDueOn).toBe('2027-01-31');
  expect(await move(IDS.admin, recordId, 'receive')).toMatchObject({ ok: true, data: { state: 'received' } });
});

it('a plan begins with last year’s, month by month, and its notice to the members is the plan itself', async () => {
  const items = [
    { month: '2026-03', activityKind: 'generalMeeting', topic: '通过年度计划', leadId: IDS.deputy },
    { month: '2026-04', activityKind: 'themeDay', topic: '清明缅怀' },
  ];
  await college.ask(IDS.secretary, 'register.save', {
    orgId: IDS.branchA,
    type: 'annualPlan',
    content: { year: '2026', planKinds: ['threeMeetings', 'partyBuilding'], items, workText: '抓好主题党日。' },
  });
  await college.clock.set('2027-01-10T01:00:00.000Z');
  const { content } = await formOf(IDS.secretary, IDS.branchA, 'annualPlan', { period: '2027' });
  expect(content).toMatchObject({
    year: '2027',
    workText: '抓好主题党日。',
    items: [
      { month: '2027-03', activityKind: 'generalMeeting', topic: '通过年度计划' },
      { month: '2027-04', activityKind: 'themeDay', topic: '清明缅怀' },
    ],
  });
  expect((content.items as { leadId?: string }[])[0]?.leadId).toBeUndefined();
  const { recordId, warnings } = await college.ask(IDS.secretary, 'register.save', { orgId: IDS.branchA, type: 'annualPlan', content });
  expect(warnings.map(({ words }) => words)).toContain('二季度、三季度、四季度没有安排支部党员大会');
  expect(await move(IDS.secretary, recordId, 'submit')).toMatchObject({ ok: true });
  const notice = await formOf(IDS.secretary, IDS.branchA, 'publicNotice', { period: '2027', ruleId: '2.1.b' });
  expect(notice.content).toMatchObject({
    noticeKind: 'annualPlan',
    year: '2027',
    title: '2027年支部工作计划',
    body: '3月　支部党员大会：通过年度计划\n4月　主题党日：清明缅怀\n抓好主题党日。',
  });
});

it('nothing of a meeting that was only planned is in a report', async () => {
  await openThemeDay(college, { title: '没有开成的' });
  await college.clock.set(later(END_AT, 86_400 * 40));
  const { content } = await formOf(IDS.secretary, IDS.branchA, 'halfYearReport', { period: '2026-H2' });
  expect(content.partThemeDay).toBe('2026年下半年开展主题党日 0 次。');
});
