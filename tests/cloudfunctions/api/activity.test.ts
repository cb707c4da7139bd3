import { startTestCloud, type TestCloud } from '../harness';
import { rollLineOf, sealedActivity } from '../sealed-activity';
import { IDS } from '../small-college';
import {
  END_AT,
  later,
  openThemeDay,
  planThemeDay,
  sealThemeDay,
  signInAtOnce,
  START_AT,
  storedSignIns,
  themeDayPlan,
  type Plan,
} from '../theme-day';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const tryPlan = (part: Partial<Plan>, who: string = IDS.secretary) =>
  college.call(who, 'activity.plan', { orgId: IDS.branchA, ...themeDayPlan(part) });

describe('planning', () => {
  it.each<[string, Partial<Plan>, Record<string, string>]>([
    ['a committee meeting together with others', { kinds: ['committeeMeeting', 'themeDay'] }, { kinds: 'committeeMeetingAlone' }],
    ['a group meeting without a group', { kinds: ['groupMeeting'] }, { groupId: 'groupRequired' }],
    ['a group of another branch', { scope: 'group', groupId: IDS.branchB }, { groupId: 'groupRequired' }],
    ['a general meeting of a group', { kinds: ['generalMeeting'], scope: 'group', groupId: IDS.groupOne }, { groupId: 'groupRequired' }],
    ['an end before the start', { plannedEndAt: later(START_AT, -60) }, { plannedEndAt: 'endBeforeStart' }],
    ['more than twelve hours', { plannedEndAt: later(START_AT, 12 * 3600 + 60) }, { plannedEndAt: 'tooLong' }],
    ['a host of another branch', { hostId: IDS.plainB }, { hostId: 'notInBranch' }],
    ['a recorder whom nobody knows', { recorderId: 'm:nobody' }, { recorderId: 'notInBranch' }],
    ['making up a month that still runs', { makesUp: [{ kind: 'themeDay', period: '2026-11' }] }, { makesUp: 'makeUpOver' }],
    ['making up a month long gone', { makesUp: [{ kind: 'themeDay', period: '2026-03' }] }, { makesUp: 'makeUpOver' }],
    ['making up what is no period', { makesUp: [{ kind: 'themeDay', period: 'soon' }] }, { makesUp: 'at' }],
  ])('refuses %s', async (_, part, fields) => {
    expect(await tryPlan(part)).toMatchObject({ error: { code: 'activity.planRefused', fields } });
    expect(college.cloud.database.all('records')).toEqual([]);
  });

  it('refuses a committee meeting of a branch without a committee, and whoever may not plan', async () => {
    const meeting = themeDayPlan({ kinds: ['committeeMeeting'], hostId: IDS.secretaryB, recorderId: IDS.secretaryB });
    expect(await college.call(IDS.secretaryB, 'activity.plan', { orgId: IDS.branchB, ...meeting })).toMatchObject({
      error: { code: 'activity.planRefused', fields: { kinds: 'noCommittee' } },
    });
    for (const who of [IDS.plain, IDS.secretaryB]) expect(await tryPlan({}, who)).toMatchObject({ error: { code: 'common.forbidden' } });
  });

  it('makes one activity of a plan that is sent twice', async () => {
    const once = () => college.ask(IDS.secretary, 'activity.plan', { orgId: IDS.branchA, ...themeDayPlan() }, 'one-key-for-this-plan');
    expect(await once()).toEqual(await once());
    expect(college.cloud.database.all('records')).toMatchObject([
      { state: 'published', sheets: [`${IDS.branchA}:2026`], day: '2026-11-24' },
    ]);
  });
});

describe('changing', () => {
  it('tells who was faster, and moves the sign-in with the meeting', async () => {
    const activityId = await planThemeDay(college);
    const move = (who: string, rev: number) =>
      college.call(who, 'activity.change', {
        activityId,
        rev,
        ...themeDayPlan({ plannedStartAt: later(START_AT, 3600), plannedEndAt: later(END_AT, 3600) }),
      });
    expect(await move(IDS.deputy, 0)).toMatchObject({ ok: true, data: { rev: 1 } });
    expect(await move(IDS.secretary, 0)).toMatchObject({ error: { code: 'common.conflict', reason: { byName: '孟凡超', rev: 1 } } });
    expect(await college.ask(IDS.plain, 'activity.read', { activityId })).toMatchObject({
      rev: 1,
      startAt: later(START_AT, 3600),
      opensAt: later(START_AT, 1800),
      closesAt: later(END_AT, 3600),
    });
    const both = await Promise.all([move(IDS.secretary, 1), move(IDS.deputy, 1)]);
    expect(both.filter((reply) => reply.ok)).toHaveLength(1);
    expect(both.find((reply) => !reply.ok)).toMatchObject({ error: { code: 'common.conflict' } });
  });

  it('is over once the record is sealed', async () => {
    const { activityId, rev } = await sealThemeDay(college);
    expect(await college.call(IDS.secretary, 'activity.change', { activityId, rev, ...themeDayPlan() })).toMatchObject({
      error: { code: 'activity.alreadyConfirmed' },
    });
    expect(await college.call(IDS.secretary, 'activity.cancel', { activityId, rev, reason: '误排' })).toMatchObject({
      error: { code: 'activity.alreadyConfirmed' },
    });
  });

  it('cancelled, keeps the sign-ins, says why, and is restored as it was', async () => {
    const activityId = await openThemeDay(college);
    await signInAtOnce(college, IDS.plain, activityId);
    expect(await college.call(IDS.plain, 'activity.cancel', { activityId, rev: 0, reason: '停电' })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
    await college.ask(IDS.secretary, 'activity.cancel', { activityId, rev: 0, reason: '停电' });
    const cancelled = await college.ask(IDS.plain, 'activity.read', { activityId });
    expect(cancelled).toMatchObject({ state: 'cancelled', stateReason: '停电' });
    expect(cancelled.ticket).toBeUndefined();
    expect(storedSignIns(college, activityId)).toHaveLength(1);
    await college.ask(IDS.secretary, 'activity.restore', { activityId, rev: 1 });
    const restored = await college.ask(IDS.plain, 'activity.read', { activityId });
    expect(restored).toMatchObject({ state: 'published', own: { mode: 'inPerson' } });
    expect(restored.stateReason).toBeUndefined();
  });
});

describe('leave', () => {
  const ask = (who: string, activityId: string) =>
    college.call(who, 'activity.askLeave', { activityId, category: 'illness', note: '家中老人住院手术' });

  it('is given before the start, waits for the secretary after it, and is too late after three days', async () => {
    const activityId = await planThemeDay(college);
    expect(await ask(IDS.plain, activityId)).toMatchObject({ ok: true, data: { state: 'accepted' } });
    await college.clock.set('2026-11-27T15:59:00.000Z');
    expect(await ask(IDS.leader, activityId)).toMatchObject({ ok: true, data: { state: 'pending' } });
    await college.ask(IDS.secretary, 'activity.decideLeave', { activityId, memberId: IDS.leader, isAccepted: false, reason: '请先补假条' });
    expect((await college.ask(IDS.leader, 'activity.read', { activityId })).own.leave).toMatchObject({
      state: 'declined',
      stateReason: '请先补假条',
    });
    expect((await college.ask(IDS.deputy, 'attendance.roll', { activityId })).counts.leave).toBe(1);
    await college.clock.set('2026-11-27T16:00:00.000Z');
    expect(await ask(IDS.organizer, activityId)).toMatchObject({ error: { code: 'activity.leaveTooLate' } });
  });

  it('is only for those who are expected, and can be withdrawn', async () => {
    const activityId = await planThemeDay(college);
    expect(await ask(IDS.ill, activityId)).toMatchObject({ error: { code: 'activity.notExpected' } });
    expect(await ask(IDS.plainB, activityId)).toMatchObject({ error: { code: 'common.forbidden' } });
    await ask(IDS.plain, activityId);
    await college.ask(IDS.plain, 'activity.withdrawLeave', { activityId });
    expect((await college.ask(IDS.plain, 'activity.read', { activityId })).own.leave).toBeUndefined();
    expect((await college.ask(IDS.deputy, 'attendance.roll', { activityId })).counts).toMatchObject({ leave: 0, unmarked: 8 });
  });

  it('stays with the meeting when that is moved to another day, and can still be withdrawn', async () => {
    const activityId = await planThemeDay(college);
    await ask(IDS.plain, activityId);
    const [plannedStartAt, plannedEndAt] = [later(START_AT, 86_400), later(END_AT, 86_400)];
    await college.ask(IDS.secretary, 'activity.change', { activityId, rev: 0, ...themeDayPlan({ plannedStartAt, plannedEndAt }) });
    expect((await college.ask(IDS.plain, 'activity.read', { activityId })).own.leave).toMatchObject({
      category: 'illness',
      state: 'accepted',
    });
    await college.ask(IDS.plain, 'activity.withdrawLeave', { activityId });
    expect((await college.ask(IDS.plain, 'activity.read', { activityId })).own.leave).toBeUndefined();
  });

  it('has its reason in clear nowhere in the database, and in the roll of the deputy secretary', async () => {
    const activityId = await planThemeDay(college);
    await ask(IDS.plain, activityId);
    const roll = await college.ask(IDS.deputy, 'attendance.mark', {
      activityId,
      isPaper: false,
      marks: [{ memberId: IDS.secretary, status: 'present' }],
    });
    expect(roll.lines.find((line) => line.memberId === IDS.plain)?.leave).toMatchObject({ note: '家中老人住院手术', state: 'accepted' });
    expect(JSON.stringify(await college.ask(IDS.leader, 'record.read', { activityId }))).not.toContain('手术');
    for (const name of ['records', 'attendance', 'keys', 'audit', 'revisions', 'ledger'])
      expect(JSON.stringify(college.cloud.database.all(name))).not.toContain('手术');
    expect(college.cloud.database.get('attendance', `leave:${activityId}:${IDS.plain}`)?.note).toMatchObject({ keyId: 'test' });
  });
});

describe('a sealed meeting', () => {
  it('is told by its sealed roll, whatever phones and ticks have left: the count to the secretary, the own part to each', async () => {
    const sealed = sealedActivity(IDS.branchA, '2026-11-12', [rollLineOf(IDS.secretary), rollLineOf(IDS.plain, 'absentExcused')]);
    await college.cloud.database.insertMany('records', [sealed]);
    const { counts, own } = await college.ask(IDS.secretary, 'activity.read', { activityId: sealed._id });
    expect([counts, own.marked]).toEqual([{ expected: 2, present: 1, leave: 0, unmarked: 0 }, 'present']);
    expect((await college.ask(IDS.plain, 'activity.read', { activityId: sealed._id })).own.marked).toBe('absentExcused');
  });
});

describe('what is filled in', () => {
  it('makes up for a period that is over, and comes from the last meeting of the kind', async () => {
    await sealThemeDay(college, [IDS.secretary], { place: '教学楼 101' });
    const { plan, groups, people, places } = await college.ask(IDS.secretary, 'activity.prefill', {
      orgId: IDS.branchA,
      kind: 'themeDay',
      period: '2026-10',
    });
    expect(plan).toMatchObject({
      kinds: ['themeDay'],
      place: '教学楼 101',
      recorderId: IDS.deputy,
      makesUp: [{ kind: 'themeDay', period: '2026-10' }],
    });
    expect(await tryPlan(plan)).toMatchObject({ ok: true });
    expect([groups.length, people.length, places]).toEqual([2, 10, ['教学楼 101']]);
    const running = await college.ask(IDS.secretary, 'activity.prefill', { orgId: IDS.branchA, kind: 'partyLecture', period: '2026-Q4' });
    expect(running.plan.makesUp).toBeUndefined();
    expect(await college.call(IDS.plain, 'activity.prefill', { orgId: IDS.branchA })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
    expect(await college.call(IDS.secretary, 'activity.prefill', { orgId: IDS.branchA, period: 'soon' })).toMatchObject({
      error: { code: 'common.badInput' },
    });
  });

  it('keeps the weekday of the last time, a month on', async () => {
    await sealThemeDay(college, [IDS.secretary]);
    const { plan } = await college.ask(IDS.secretary, 'activity.prefill', { orgId: IDS.branchA, kind: 'themeDay', period: '2026-12' });
    expect(plan.plannedStartAt.slice(0, 10)).toBe('2026-12-22');
  });

  it('copies an activity of the branch and of no other', async () => {
    const activityId = await planThemeDay(college, { agenda: [{ title: '学习', minutes: 30 }] });
    const { plan } = await college.ask(IDS.secretary, 'activity.prefill', { orgId: IDS.branchA, copyOf: activityId });
    expect(plan).toMatchObject({
      title: '冬季装置防冻防凝',
      plannedStartAt: '2026-12-22T06:30:00.000Z',
      plannedEndAt: '2026-12-22T08:30:00.000Z',
      agenda: [{ title: '学习', minutes: 30 }],
    });
    expect(await college.call(IDS.secretaryB, 'activity.prefill', { orgId: IDS.branchB, copyOf: activityId })).toMatchObject({
      error: { code: 'common.notFound' },
    });
  });
});

describe('the calendar', () => {
  it('has the activities for everybody of the branch and the last days for those who plan', async () => {
    await planThemeDay(college);
    const month = (who: string) => college.ask(who, 'activity.calendar', { orgId: IDS.branchA, month: '2026-11' });
    const [officer, plain] = [await month(IDS.secretary), await month(IDS.plain)];
    expect(officer).toMatchObject({ mayPlan: true, activities: [{ title: '冬季装置防冻防凝', day: '2026-11-24' }] });
    expect(officer.lastDays.length).toBeGreaterThan(0);
    expect(officer.lastDays.every((entry) => entry.dueOn.startsWith('2026-11'))).toBe(true);
    expect(plain).toMatchObject({ mayPlan: false, lastDays: [], activities: officer.activities });
    expect(await college.call(IDS.plainB, 'activity.calendar', { orgId: IDS.branchA, month: '2026-11' })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
  });
});
