import { startTestCloud, type TestCloud } from '../harness';
import { rollLineOf, sealedActivity } from '../sealed-activity';
import { IDS } from '../small-college';

let college: TestCloud;
const DAYS = ['2026-03-10', '2026-06-09', '2026-09-08'];
const absence = (day: string, part: Parameters<typeof rollLineOf>[2] = {}) =>
  sealedActivity(IDS.branchA, day, [rollLineOf(IDS.plain, 'absentUnexcused', part), rollLineOf(IDS.leader)]);
const start = async (days: readonly string[], at = '2026-09-20T01:00:00.000Z'): Promise<void> => {
  college = await startTestCloud({ at });
  await college.cloud.database.insertMany(
    'records',
    days.map((day) => absence(day)),
  );
};
afterEach(() => college.close());

const open = () => college.call(IDS.secretary, 'case.open', { orgId: IDS.branchA, memberId: IDS.plain });
const move = async (who: string, recordId: string, verb: string, content: Record<string, unknown> = {}) => {
  const { rev } = await college.ask(IDS.secretary, 'case.read', { recordId });
  return college.call(who, 'register.move', { recordId, rev, verb, content });
};

it('proposes a case to the secretary at the third theme day missed, three days after it, and to nobody else', async () => {
  await start(DAYS, '2026-09-10T01:00:00.000Z');
  const proposed = async () =>
    (await college.ask(IDS.secretary, 'case.proposals', { orgId: IDS.branchA })).proposals.map(({ memberId, days }) => [
      memberId,
      days.map(({ day }) => day),
    ]);
  expect(await proposed()).toEqual([]);
  expect(await open()).toMatchObject({ error: { code: 'case.notReached' } });
  await college.clock.set('2026-09-11T01:00:00.000Z');
  expect(await proposed()).toEqual([[IDS.plain, DAYS]]);
  expect(await college.call(IDS.plain, 'case.proposals', { orgId: IDS.branchA })).toMatchObject({ error: { code: 'common.forbidden' } });
  expect(await college.call(IDS.organizer, 'case.proposals', { orgId: IDS.branchA })).toMatchObject({
    error: { code: 'common.forbidden' },
  });
});

it('counts what was missed in another branch of the year, and no leave, no other meeting and no former year', async () => {
  await start([DAYS[0] ?? '', DAYS[1] ?? '']);
  const more = [
    sealedActivity(IDS.branchB, '2026-01-13', [rollLineOf(IDS.plain, 'absentExcused')]),
    sealedActivity(IDS.branchB, '2026-04-14', [rollLineOf(IDS.plain, 'absentUnexcused')], { kinds: ['generalMeeting'] }),
    sealedActivity(IDS.branchA, '2025-12-09', [rollLineOf(IDS.plain, 'absentUnexcused')]),
  ];
  await college.cloud.database.insertMany('records', more);
  expect((await college.ask(IDS.secretary, 'case.proposals', { orgId: IDS.branchA })).proposals).toEqual([]);
  await college.cloud.database.insertMany('records', [
    sealedActivity(IDS.branchB, '2026-02-10', [rollLineOf(IDS.plain, 'absentUnexcused')]),
  ]);
  expect(
    (await college.ask(IDS.secretary, 'case.proposals', { orgId: IDS.branchA })).proposals[0]?.days.map(
      ({ day, orgName }) => `${day} ${orgName}`,
    ),
  ).toEqual(['2026-02-10 机电学生党支部', '2026-03-10 炼油技术教工党支部', '2026-06-09 炼油技术教工党支部']);
});

it('goes from the notice over the member’s own words to a decision, an appeal and its answer, and grades nobody', async () => {
  await start(DAYS);
  const opened = await open();
  if (!opened.ok) throw new Error('refused');
  const { recordId } = opened.data;
  expect(await open()).toMatchObject({ error: { code: 'case.isOpen' } });
  expect(await move(IDS.secretary, recordId, 'decide', { decision: 'criticism' })).toMatchObject({
    ok: false,
    error: { code: 'register.wrongState' },
  });
  expect(await move(IDS.secretary, recordId, 'inform', { informedOn: '2026-09-20' })).toMatchObject({ ok: true });
  const home = await college.ask(IDS.plain, 'home.read', { orgId: IDS.branchA });
  expect(home.duties).toContainEqual(expect.objectContaining({ type: 'memberCase', recordId }));
  const asMember = await college.ask(IDS.plain, 'case.read', { recordId });
  expect(asMember).toMatchObject({ isSubject: true, isBelow: false, moves: [expect.objectContaining({ verb: 'speak' })] });
  expect(asMember.days.map(({ day }) => day)).toEqual(DAYS);
  expect(await move(IDS.plain, recordId, 'speak', { statement: '那几个月在外地检修，没来得及请假。' })).toMatchObject({ ok: true });
  expect(JSON.stringify(college.cloud.database.get('records', recordId))).not.toContain('检修');
  expect((await college.ask(IDS.secretary, 'case.read', { recordId })).content).toMatchObject({
    statement: '那几个月在外地检修，没来得及请假。',
    heardOn: '2026-09-20',
  });
  expect((await college.ask(IDS.organizer, 'case.read', { recordId })).content).not.toHaveProperty('statement');
  expect(await college.call(IDS.leader, 'case.read', { recordId })).toMatchObject({ error: { code: 'common.forbidden' } });
  const meeting = `activity:${IDS.branchA.slice(2)}-2026-09-15`;
  await college.cloud.database.insertMany('records', [
    sealedActivity(IDS.branchA, '2026-09-15', [rollLineOf(IDS.secretary)], { kinds: ['committeeMeeting'] }),
  ]);
  expect(
    await move(IDS.secretary, recordId, 'decide', {
      studiedActivityId: meeting,
      decidedActivityId: meeting,
      decision: 'suggestUnqualified',
      decidedOn: '2026-09-20',
    }),
  ).toMatchObject({ ok: true });
  expect(await move(IDS.plain, recordId, 'appeal', { appealText: '有出差审批单。' })).toMatchObject({ ok: true });
  expect(await move(IDS.overseer, recordId, 'answer', { appealAnswer: '请支部按审批单更正考勤。' })).toMatchObject({ ok: true });
  const people = (await college.ask(IDS.secretary, 'appraisal.read', { orgId: IDS.branchA, year: '2026' })).people;
  expect(people.find(({ memberId }) => memberId === IDS.plain)).toMatchObject({ isSuggestedUnqualified: true });
  expect(college.cloud.database.all('records').filter(({ type }) => type === 'appraisalResult')).toEqual([]);
});

it('says when a correction has taken the facts away, so that the case can be closed with its reason', async () => {
  await start(DAYS);
  const opened = await open();
  if (!opened.ok) throw new Error('refused');
  const { recordId } = opened.data;
  const third = absence(DAYS[2] ?? '');
  await college.cloud.database.replace('records', { ...third, roll: { ...third.roll, lines: [rollLineOf(IDS.plain, 'absentExcused')] } });
  const page = await college.ask(IDS.secretary, 'case.read', { recordId });
  expect(page).toMatchObject({ isBelow: true, days: [{ day: DAYS[0] }, { day: DAYS[1] }] });
  expect(
    await college.call(IDS.secretary, 'register.move', { recordId, rev: page.rev, verb: 'close', reason: '九月那次已更正为请假' }),
  ).toMatchObject({ ok: true });
  expect((await college.ask(IDS.secretary, 'case.proposals', { orgId: IDS.branchA })).running).toEqual([]);
});
