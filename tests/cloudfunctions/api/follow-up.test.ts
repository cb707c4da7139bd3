import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';
import { END_AT, later, markPresent, openThemeDay, planThemeDay, sealThemeDay, START_AT, writeRecord } from '../theme-day';

describe('decisions of a meeting', () => {
  let college: TestCloud;
  let first: string;
  const plan = (kind: 'themeDay' | 'committeeMeeting' = 'themeDay') =>
    college.ask(IDS.secretary, 'activity.prefill', { orgId: IDS.branchA, kind });
  const around = (who: string, activityId: string) => college.ask(who, 'followUp.around', { activityId });

  beforeAll(async () => {
    college = await startTestCloud();
    first = await openThemeDay(college, { recorderId: IDS.plain });
    await college.clock.set(later(END_AT, 120));
  });
  afterAll(() => college.close());

  it('are added by the recorder with owner and day, once for a repeated command', async () => {
    const order = { activityId: first, text: '更换 B302 的伴热带', ownerId: IDS.leader, dueOn: '2026-12-08' };
    const added = await college.ask(IDS.plain, 'followUp.add', order, 'one-decision-added-once');
    expect(await college.ask(IDS.plain, 'followUp.add', order, 'one-decision-added-once')).toEqual(added);
    expect(await around(IDS.plain, first)).toMatchObject({
      own: [{ text: '更换 B302 的伴热带', ownerName: '陈思齐', dueOn: '2026-12-08', isOpen: true }],
      former: [],
      mayAdd: true,
    });
  });

  it('are seen by every member, who may not add any; nobody of another branch sees them', async () => {
    expect(await around('m:a06', first)).toMatchObject({ own: [{ mayClose: false }], mayAdd: false, people: [] });
    expect(
      await college.call('m:a06', 'followUp.add', { activityId: first, text: '别人加的', ownerId: IDS.leader, dueOn: '2026-12-08' }),
    ).toMatchObject({ ok: false, error: { code: 'common.forbidden' } });
    expect(await college.call(IDS.plainB, 'followUp.around', { activityId: first })).toMatchObject({
      ok: false,
      error: { code: 'common.forbidden' },
    });
  });

  it('refuse an owner who is not of the branch, and store nothing', async () => {
    expect(
      await college.call(IDS.plain, 'followUp.add', { activityId: first, text: '请别的支部办', ownerId: IDS.plainB, dueOn: '2026-12-08' }),
    ).toMatchObject({ ok: false, error: { code: 'register.refused' } });
    expect((await around(IDS.plain, first)).own).toHaveLength(1);
  });

  it('come back on the agenda of the next theme day, but not on that of the committee, which decided nothing', async () => {
    expect((await plan()).plan.agenda).toEqual([{ title: '待办：更换 B302 的伴热带', followUpId: expect.any(String) }]);
    expect((await plan('committeeMeeting')).plan.agenda).toEqual([]);
  });

  it('stand open beside the next meeting until they are closed there with a word, and then on no agenda', async () => {
    const { plan: filled } = await plan();
    const { activityId } = await college.ask(IDS.secretary, 'activity.plan', { orgId: IDS.branchA, ...filled, recorderId: IDS.plain });
    const [open] = (await around(IDS.plain, activityId)).former;
    expect(open).toMatchObject({ text: '更换 B302 的伴热带', isOpen: true, mayClose: true });
    if (open === undefined) throw new Error('Nothing is open.');
    const stale = await college.call(IDS.plain, 'followUp.close', {
      recordId: open.recordId,
      rev: open.rev + 1,
      activityId,
      result: '两台都换好了',
    });
    expect(stale).toMatchObject({ ok: false, error: { code: 'common.conflict' } });
    await college.ask(IDS.plain, 'followUp.close', { recordId: open.recordId, rev: open.rev, activityId, result: '两台都换好了' });
    expect((await around('m:a06', activityId)).former).toMatchObject([{ isOpen: false, result: '两台都换好了', closedOn: '2026-11-24' }]);
    expect((await around('m:a06', first)).own).toMatchObject([{ isOpen: false, result: '两台都换好了' }]);
    expect((await plan()).plan.agenda).toEqual([]);
    expect(await college.call(IDS.plain, 'followUp.close', { recordId: open.recordId, rev: open.rev + 1, activityId })).toMatchObject({
      ok: false,
      error: { code: 'register.wrongState' },
    });
  });

  it('are closed between meetings by the owner, and by no other member', async () => {
    const { recordId, rev } = await college.ask(IDS.plain, 'followUp.add', {
      activityId: first,
      text: '整理巡查记录',
      ownerId: 'm:a06',
      dueOn: '2026-12-01',
    });
    expect(await college.call('m:a07', 'followUp.close', { recordId, rev })).toMatchObject({
      ok: false,
      error: { code: 'common.forbidden' },
    });
    await college.ask('m:a06', 'followUp.close', { recordId, rev });
    expect((await around(IDS.plain, first)).own).toMatchObject([{ text: '整理巡查记录', isOpen: false }, {}]);
  });

  it('a copied plan takes over the agenda without what was open then', async () => {
    await college.ask(IDS.plain, 'followUp.add', { activityId: first, text: '复查消防器材', ownerId: 'm:a06', dueOn: '2026-12-20' });
    const source = await planThemeDay(college, { agenda: [{ title: '学习' }, { title: '待办：早就办好的', followUpId: 'followUp:gone' }] });
    const copied = await college.ask(IDS.secretary, 'activity.prefill', { orgId: IDS.branchA, copyOf: source });
    expect(copied.plan.agenda.map(({ title }) => title)).toEqual(['学习', '待办：复查消防器材']);
  });

  it('stand on the first page of whom they were given to, and of nobody else, who may open and close them there', async () => {
    const { recordId } = await college.ask(IDS.plain, 'followUp.add', {
      activityId: first,
      text: '核对消防器材',
      ownerId: 'm:a06',
      dueOn: '2026-12-03',
    });
    const home = async (who: string) => (await college.ask(who, 'home.read', { orgId: IDS.branchA })).followUps;
    expect((await home('m:a06'))[0]).toEqual({ recordId, text: '核对消防器材', dueOn: '2026-12-03' });
    expect(await home('m:a07')).toEqual([]);
    const { rev, moves } = await college.ask('m:a06', 'register.read', { recordId });
    expect(moves.map(({ verb }) => verb)).toContain('close');
    await college.ask('m:a06', 'followUp.close', { recordId, rev });
    expect((await home('m:a06')).map((entry) => entry.recordId)).not.toContain(recordId);
  });
});

describe('a decision that its owner cannot carry out', () => {
  const OWNER = 'm:a06';
  const OTHER = 'm:a07';
  const REASON = '企业年底停产检修，要到明年春天';
  let college: TestCloud;
  let activityId: string;

  beforeAll(async () => {
    college = await startTestCloud();
    activityId = await openThemeDay(college, { recorderId: IDS.plain });
    await college.clock.set(later(END_AT, 120));
  });
  afterAll(() => college.close());

  const give = async (text: string) => college.ask(IDS.plain, 'followUp.add', { activityId, text, ownerId: OWNER, dueOn: '2026-12-20' });
  const read = (who: string, recordId: string) => college.ask(who, 'register.read', { recordId });
  const verbs = async (who: string, recordId: string) => (await read(who, recordId)).moves.map(({ verb }) => verb);
  const report = ({ recordId, rev }: { recordId: string; rev: number }) =>
    college.ask(OWNER, 'register.move', { recordId, rev, verb: 'report', content: { cannotBecause: REASON } });
  const home = (who: string) => college.ask(who, 'home.read', { orgId: IDS.branchA });

  it("is not the owner's to drop: neither offered nor done, and it stays open", async () => {
    const given = await give('联系合作企业');
    expect(await verbs(OWNER, given.recordId)).toEqual(['close', 'report']);
    expect(await college.call(OWNER, 'register.move', { ...given, verb: 'drop', reason: '不想办' })).toMatchObject({
      ok: false,
      error: { code: 'common.forbidden' },
    });
    expect((await read(OWNER, given.recordId)).line.state).toBe('open');
    expect(await verbs(IDS.secretary, given.recordId)).toContain('drop');
    expect(await verbs(OTHER, given.recordId)).toEqual([]);
  });

  it("comes before the secretary with the reason, which nobody else of the branch reads, and is still the owner's until it is decided", async () => {
    const given = await give('联系车间');
    expect(await college.call(OWNER, 'register.move', { ...given, verb: 'report' })).toMatchObject({
      ok: false,
      error: { code: 'register.incomplete', reason: { missing: ['cannotBecause'] } },
    });
    expect(await college.call(OTHER, 'register.move', { ...given, verb: 'report', content: { cannotBecause: REASON } })).toMatchObject({
      ok: false,
      error: { code: 'common.forbidden' },
    });
    await report(given);
    const waiting = (await home(IDS.secretary)).duties.find(({ recordId }) => recordId === given.recordId);
    expect(waiting).toMatchObject({ verb: 'answerFiling', title: '联系车间', because: REASON });
    expect((await read(IDS.secretary, given.recordId)).content.cannotBecause).toBe(REASON);
    expect(
      JSON.stringify([
        await read(OTHER, given.recordId),
        await home(OTHER),
        await college.ask(OTHER, 'register.list', { orgId: IDS.branchA, type: 'followUp' }),
      ]),
    ).not.toContain(REASON);
    expect((await home(OWNER)).followUps).toContainEqual({
      recordId: given.recordId,
      text: '联系车间',
      dueOn: '2026-12-20',
      isHeldUp: true,
    });
    expect((await home(OWNER)).duties.map(({ recordId }) => recordId)).not.toContain(given.recordId);
    expect(await verbs(OWNER, given.recordId)).toEqual(['close']);
    const agenda = (await college.ask(IDS.secretary, 'activity.prefill', { orgId: IDS.branchA, kind: 'themeDay' })).plan.agenda.map(
      ({ title }) => title,
    );
    expect(agenda).toContain('待办：联系车间');
  });

  it('is kept by the secretary: open again with its owner, and no longer waiting', async () => {
    const given = await give('核对设备清单');
    const { rev } = await report(given);
    await college.ask(IDS.secretary, 'register.move', { recordId: given.recordId, rev, verb: 'keep' });
    expect((await home(OWNER)).followUps).toContainEqual({ recordId: given.recordId, text: '核对设备清单', dueOn: '2026-12-20' });
    expect((await home(IDS.secretary)).duties.map(({ recordId }) => recordId)).not.toContain(given.recordId);
    expect(await verbs(OWNER, given.recordId)).toEqual(['close', 'report']);
  });

  it('is dropped by the secretary with a reason, and sealed; an officer who is no secretary may not', async () => {
    const given = await give('整理旧台账');
    const { rev } = await report(given);
    expect(await college.call(IDS.plain, 'register.move', { recordId: given.recordId, rev, verb: 'drop', reason: '不办了' })).toMatchObject(
      { ok: false, error: { code: 'common.forbidden' } },
    );
    await college.ask(IDS.secretary, 'register.move', { recordId: given.recordId, rev, verb: 'drop', reason: '改由学院统一办' });
    expect(await read(IDS.secretary, given.recordId)).toMatchObject({ line: { state: 'dropped' }, stateReason: '改由学院统一办' });
    expect((await home(OWNER)).followUps.map(({ recordId }) => recordId)).not.toContain(given.recordId);
    expect((await home(IDS.secretary)).duties.map(({ recordId }) => recordId)).not.toContain(given.recordId);
  });

  it('may still be done after all', async () => {
    const given = await give('补拍照片');
    const { rev } = await report(given);
    await college.ask(OWNER, 'followUp.close', { recordId: given.recordId, rev, result: '补好了' });
    expect((await read(OWNER, given.recordId)).line.state).toBe('closed');
  });
});

describe('a meeting with the topic of admission', () => {
  let college: TestCloud;
  beforeAll(async () => {
    college = await startTestCloud();
  });
  afterAll(() => college.close());

  it('is confirmed only once its vote is entered, if only as not put to the vote', async () => {
    const activityId = await openThemeDay(college, { kinds: ['generalMeeting'], title: '支部党员大会', topics: ['conversion'] });
    await college.clock.set(later(START_AT, 900));
    await markPresent(college, activityId, [IDS.secretary, IDS.deputy]);
    await college.clock.set(later(END_AT, 120));
    const rev = await writeRecord(college, activityId);
    expect((await college.ask(IDS.secretary, 'record.read', { activityId })).missing).toEqual(['vote']);
    for (const action of ['record.submit', 'record.confirm'] as const) {
      expect(await college.call(IDS.secretary, action, { activityId, rev })).toMatchObject({
        ok: false,
        error: { code: 'record.incomplete', reason: { missing: ['vote'] } },
      });
    }
    await college.ask(IDS.secretary, 'vote.record', {
      activityId,
      matter: 'conversion',
      isPut: false,
      seen: { expectedVoters: 9, presentVoters: 2 },
      subjectMemberId: IDS.probationary,
      isSecret: true,
      exclusions: [],
    });
    expect((await college.ask(IDS.secretary, 'followUp.around', { activityId })).votes.map((vote) => vote.note)).toEqual([
      '未表决·到会 2，应到 9',
    ]);
    expect((await college.ask(IDS.secretary, 'record.confirm', { activityId, rev })).seq).toBeGreaterThan(0);
  });

  it('without such a topic asks for none', async () => {
    expect((await sealThemeDay(college, [IDS.secretary], { topics: ['partyBuilding'] })).seq).toBeGreaterThan(0);
  });
});
