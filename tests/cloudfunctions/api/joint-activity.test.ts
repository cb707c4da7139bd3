import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';
import {
  END_AT,
  later,
  markPresent,
  openThemeDay,
  OPENS_AT,
  planThemeDay,
  signInAtOnce,
  START_AT,
  themeDayPlan,
  writeRecord,
} from '../theme-day';

const JOINT = { scope: 'joint' as const, kinds: ['themeDay' as const, 'partyLecture' as const], participatingOrgIds: [IDS.branchB] };

describe('a theme day with a lecture that branch A holds together with branch B', () => {
  let college: TestCloud;
  let activityId: string;
  beforeAll(async () => {
    college = await startTestCloud();
    activityId = await planThemeDay(college, JOINT);
  });
  afterAll(() => college.close());

  const evidenceOf = async (orgId: string, ruleId: string): Promise<readonly string[]> => {
    const sheet = await college.ask(IDS.overseer, 'score.read', { orgId, year: '2026' });
    return sheet.findings.find((finding) => finding.ruleId === ruleId)?.evidenceIds ?? [];
  };

  it('is offered the branches of the college, neighbours first', async () => {
    const { branches } = await college.ask(IDS.secretary, 'activity.prefill', { orgId: IDS.branchA });
    expect(branches).toEqual([{ orgId: IDS.branchB, name: '机电学生', isNear: true }]);
  });

  it('stands in the calendar and on the first page of both, with both names', async () => {
    for (const [who, orgId] of [
      [IDS.plain, IDS.branchA],
      [IDS.plainB, IDS.branchB],
      [IDS.secretaryB, IDS.branchB],
    ] as const) {
      expect((await college.ask(who, 'activity.calendar', { orgId, month: '2026-11' })).activities.map((line) => line.activityId)).toEqual([
        activityId,
      ]);
      expect((await college.ask(who, 'home.read', { orgId })).upcoming.map(({ activity }) => activity.activityId)).toEqual([activityId]);
    }
    const page = await college.ask(IDS.plainB, 'activity.read', { activityId });
    expect(page.participants.map(({ name }) => name)).toEqual(['炼油技术教工党支部', '机电学生党支部']);
    expect(page).toMatchObject({ own: { isExpected: true, mayAttend: true }, may: { plan: false, record: false, confirm: false } });
  });

  it('stands once in the calendar of those above, with both names, and leaves neither without a theme day', async () => {
    for (const [who, orgId] of [
      [IDS.overseer, IDS.general],
      [IDS.admin, IDS.committee],
    ] as const) {
      const { activities, withoutThemeDay, mayPlan } = await college.ask(who, 'activity.calendar', { orgId, month: '2026-11' });
      expect(activities.map((line) => [line.activityId, line.branchName])).toEqual([[activityId, '炼油教工、机电学生']]);
      expect([withoutThemeDay, mayPlan]).toEqual([[], false]);
      const empty = await college.ask(who, 'activity.calendar', { orgId, month: '2026-10' });
      expect([empty.activities, empty.withoutThemeDay?.map(({ name }) => name)]).toEqual([[], ['炼油教工', '机电学生']]);
    }
    expect(
      (await college.ask(IDS.secretary, 'activity.calendar', { orgId: IDS.branchA, month: '2026-11' })).withoutThemeDay,
    ).toBeUndefined();
    expect(await college.call(IDS.plain, 'activity.calendar', { orgId: IDS.general, month: '2026-11' })).toMatchObject({
      ok: false,
      error: { code: 'common.forbidden' },
    });
  });

  it('is signed in to by members of both, asked for leave by both, and its roll has both, each once', async () => {
    await college.clock.set(later(OPENS_AT, 60));
    for (const who of [IDS.plain, IDS.plainB]) expect(await signInAtOnce(college, who, activityId)).toMatchObject({ ok: true });
    await college.ask('m:b03', 'activity.askLeave', { activityId, category: 'teaching' });
    await markPresent(college, activityId, [IDS.secretary, IDS.secretaryB]);
    const roll = await college.ask(IDS.secretary, 'attendance.roll', { activityId });
    expect(
      roll.lines
        .filter((line) => line.status === 'present')
        .map((line) => line.memberId)
        .sort(),
    ).toEqual([IDS.secretary, IDS.plain, IDS.secretaryB, IDS.plainB].sort());
    expect(new Set(roll.lines.map((line) => line.memberId)).size).toBe(roll.lines.length);
    expect(roll.counts).toMatchObject({ present: 4, leave: 1 });
  });

  it('is recorded by the host alone, and counts for both from the one record', async () => {
    await college.clock.set(later(END_AT, 120));
    expect(
      await college.call(IDS.secretaryB, 'attendance.mark', {
        activityId,
        isPaper: false,
        marks: [{ memberId: IDS.plainB, status: 'present' }],
      }),
    ).toMatchObject({ ok: false, error: { code: 'common.forbidden' } });
    await writeRecord(college, activityId);
    const { rev, startAt, endAt, place, hostId, recorderId, people } = await college.ask(IDS.secretary, 'record.read', { activityId });
    expect(people.map(({ memberId }) => memberId)).toContain(IDS.secretaryB);
    const sections = [
      { kind: 'themeDay' as const, text: '学习防冻防凝方案。' },
      { kind: 'partyLecture' as const, text: '讲团队安全。', lecturerId: IDS.secretaryB, lecturerName: '唐一鸣', lectureTopic: '安全第一' },
    ];
    const saved = await college.ask(IDS.secretary, 'record.save', {
      activityId,
      rev,
      startAt,
      endAt,
      place,
      hostId,
      recorderId,
      sections,
      resolution: '无',
    });
    await college.ask(IDS.secretary, 'record.confirm', { activityId, rev: saved.rev });
    for (const orgId of [IDS.branchA, IDS.branchB]) {
      expect(await evidenceOf(orgId, '2.4.a')).toContain(activityId);
      expect(await evidenceOf(orgId, '2.1.g')).toContain(activityId);
    }
    // The lecture was the secretary's of B, not of A.
    expect(await evidenceOf(IDS.branchB, '2.1.j')).toContain(activityId);
    expect(await evidenceOf(IDS.branchA, '2.1.j')).not.toContain(activityId);
  });

  it('is read by members of both, and owes branch B nothing to write', async () => {
    expect((await college.ask(IDS.plainB, 'record.read', { activityId })).lines.map((line) => line.memberId)).toContain(IDS.plain);
    expect(
      (await college.ask(IDS.secretaryB, 'home.read', { orgId: IDS.branchB })).duties.filter(
        (duty) => duty.activity?.activityId === activityId,
      ),
    ).toEqual([]);
  });

  it('counts for the points of each in their own branch, also where another branch held it', async () => {
    await college.clock.set('2026-11-26T01:00:00.000Z');
    for (const [who, present] of [
      [IDS.plain, 1],
      [IDS.plainB, 1],
    ] as const) {
      const { openMonth, proven } = await college.ask(who, 'points.mine', {});
      expect(openMonth).toBe('2026-11');
      expect(proven).toContainEqual({ lineKey: 'base.orgLife', counts: { expected: 1, present } });
      expect(proven).toContainEqual({ lineKey: 'base.study', counts: { expected: 1, present } });
    }
    expect((await college.ask('m:b03', 'points.mine', {})).proven).toContainEqual({
      lineKey: 'base.orgLife',
      counts: { excused: 1, expected: 1 },
    });
  });
});

describe('a plan to hold something together', () => {
  let college: TestCloud;
  beforeAll(async () => {
    college = await startTestCloud();
  });
  afterAll(() => college.close());

  const refusedWith = async (part: Parameters<typeof themeDayPlan>[0]) => {
    const reply = await college.call(IDS.secretary, 'activity.plan', { orgId: IDS.branchA, ...themeDayPlan(part) });
    return reply.ok ? {} : reply.error.fields;
  };

  it('is refused for a meeting each branch holds by itself, without another branch, and with one that is none', async () => {
    expect(await refusedWith({ ...JOINT, kinds: ['generalMeeting'] })).toEqual({ participatingOrgIds: 'jointKinds' });
    expect(await refusedWith({ ...JOINT, participatingOrgIds: [] })).toEqual({ participatingOrgIds: 'jointBranches' });
    expect(await refusedWith({ ...JOINT, participatingOrgIds: [IDS.branchA] })).toEqual({ participatingOrgIds: 'jointBranches' });
    expect(await refusedWith({ ...JOINT, participatingOrgIds: [IDS.general] })).toEqual({ participatingOrgIds: 'jointBranches' });
  });

  it('that is changed to the branch alone is no longer the other’s', async () => {
    const activityId = await planThemeDay(college, JOINT);
    const { rev } = await college.ask(IDS.secretary, 'activity.read', { activityId });
    await college.ask(IDS.secretary, 'activity.change', { activityId, rev, ...themeDayPlan() });
    expect((await college.ask(IDS.plainB, 'activity.calendar', { orgId: IDS.branchB, month: '2026-11' })).activities).toEqual([]);
    expect(await college.call(IDS.plainB, 'activity.read', { activityId })).toMatchObject({
      ok: false,
      error: { code: 'activity.otherBranch' },
    });
  });

  it('theme days by group meet the month only when each group has held one', async () => {
    const metMonths = async (): Promise<string[]> => {
      const sheet = await college.ask(IDS.secretary, 'score.read', { orgId: IDS.branchA, year: '2026' });
      return (sheet.findings.find((finding) => finding.ruleId === '2.4.a')?.parts ?? [])
        .filter((part) => part.outcome === 'met')
        .map((part) => part.period ?? '');
    };
    for (const [groupId, present] of [
      [IDS.groupOne, [IDS.secretary, IDS.plain]],
      [IDS.groupTwo, [IDS.deputy, IDS.leader]],
    ] as const) {
      expect(await metMonths()).toEqual([]);
      const activityId = await openThemeDay(college, { scope: 'group', groupId });
      await college.clock.set(later(START_AT, 60));
      await markPresent(college, activityId, present);
      await college.clock.set(later(END_AT, 120));
      const rev = await writeRecord(college, activityId);
      await college.ask(IDS.secretary, 'record.confirm', { activityId, rev });
    }
    expect(await metMonths()).toEqual(['2026-11']);
  });
});
