import type { In } from '../../../src-shared/contract';
import type { StoredPack } from '../../../src-shared/records/rule-pack';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';
import { END_AT, later, markPresent, openThemeDay, sealThemeDay, START_AT } from '../theme-day';

type Order = In<'vote.record'>;
type Reply = { ok: boolean; error?: { code: string; fields?: Record<string, string>; reason?: Record<string, unknown> } };

const fieldsOf = (reply: Reply): Record<string, string> => reply.error?.fields ?? {};

describe('a vote at a general meeting of branch A, with nine full members on its roster', () => {
  let college: TestCloud;
  let activityId: string;

  beforeAll(async () => {
    college = await startTestCloud();
  });
  afterAll(() => college.close());
  beforeEach(async () => {
    activityId = await openThemeDay(college, { kinds: ['generalMeeting'], title: '支部党员大会' });
    await college.clock.set(later(START_AT, 600));
  });

  const formOf = (who: string = IDS.secretary) => college.ask(who, 'vote.form', { activityId });
  const order = (part: Partial<Order> = {}): Order => ({
    activityId,
    matter: 'conversion',
    isPut: true,
    seen: { expectedVoters: 9, presentVoters: 5 },
    subjectMemberId: IDS.probationary,
    isSecret: true,
    exclusions: [],
    tellerIds: [IDS.organizer, IDS.leader],
    ballotsOut: 5,
    ballotsIn: 5,
    ballotsInvalid: 0,
    yes: 5,
    no: 0,
    abstain: 0,
    ...part,
  });
  const present = (count: number) =>
    markPresent(college, activityId, [IDS.secretary, IDS.deputy, IDS.organizer, IDS.leader, IDS.plain, 'm:a06', 'm:a07'].slice(0, count));
  const storedVotes = () =>
    college.cloud.database
      .all('records')
      .filter((entry) => entry.type === 'vote' && (entry.content as { activityId: string }).activityId === activityId);

  it('knows who has a vote, ill and mobile members too, and who is there by the roll; the probationary member has none', async () => {
    await present(3);
    await markPresent(college, activityId, [IDS.probationary]);
    const form = await formOf();
    expect(form.voters.map(({ memberId, isPresent }) => [memberId, isPresent])).toEqual([
      [IDS.secretary, true],
      [IDS.deputy, true],
      [IDS.organizer, true],
      [IDS.leader, false],
      [IDS.plain, false],
      ['m:a06', false],
      ['m:a07', false],
      [IDS.mobile, false],
      [IDS.ill, false],
    ]);
    expect(form.people).toHaveLength(10);
    expect(form.cites.conversion).toMatchObject({ title: '中国共产党发展党员工作细则', article: '第三十三条' });
  });

  it('passes with five of nine present and five in favour, is sealed, and stands with the meeting', async () => {
    await present(5);
    const reply = await college.ask(IDS.secretary, 'vote.record', order());
    expect(reply.outcome).toBe('passed');
    const { line, content, seal } = await college.ask(IDS.secretary, 'register.read', { recordId: reply.recordId });
    expect(content).toMatchObject({ expectedVoters: 9, presentVoters: 5, votedOn: '2026-11-24', outcome: 'passed' });
    expect(line.note).toBe('赞成 5·反对 0·弃权 0·通过');
    expect(seal?.seq).toBeGreaterThan(0);
    expect((await formOf()).votes.map((vote) => vote.recordId)).toEqual([reply.recordId]);
  });

  it('with four of nine present is refused as passed, says why, and stores nothing; entered as not put to the vote it stands', async () => {
    await present(4);
    const refusal = await college.call(
      IDS.secretary,
      'vote.record',
      order({ seen: { expectedVoters: 9, presentVoters: 4 }, ballotsOut: 4, ballotsIn: 4, yes: 4 }),
    );
    expect(fieldsOf(refusal)).toEqual({ outcome: '到会有表决权的 4 人，应到 9 人，不过半，不能记为通过（工作条例第十一条）。' });
    expect(storedVotes()).toEqual([]);
    const { recordId } = await college.ask(
      IDS.secretary,
      'vote.record',
      order({ isPut: false, seen: { expectedVoters: 9, presentVoters: 4 } }),
    );
    const { content, line } = await college.ask(IDS.secretary, 'register.read', { recordId });
    expect(content).toMatchObject({ outcome: 'notVoted', expectedVoters: 9, presentVoters: 4 });
    expect(content).not.toHaveProperty('yes');
    expect(line.note).toBe('未表决·到会 4，应到 9');
  });

  it('cannot be entered as passed through the general form either', async () => {
    const refusal = await college.call(IDS.secretary, 'register.save', {
      orgId: IDS.branchA,
      type: 'vote',
      content: {
        activityId,
        votedOn: '2026-11-24',
        matter: 'conversion',
        subjectMemberId: IDS.probationary,
        isSecret: true,
        expectedVoters: 9,
        presentVoters: 4,
        yes: 4,
        no: 0,
        abstain: 0,
        tellerIds: [IDS.organizer, IDS.leader],
        outcome: 'passed',
      },
    });
    expect(fieldsOf(refusal)).toEqual({ outcome: '到会有表决权的 4 人，应到 9 人，不过半，不能记为通过（工作条例第十一条）。' });
  });

  it('leaves out of the expected whoever a meeting decided about with consent from above, but nobody who is there', async () => {
    await present(5);
    const line = { reason: 'longTermBedridden' as const, superiorConsentOn: '2026-11-01', decidedActivityId: activityId };
    const { recordId } = await college.ask(
      IDS.secretary,
      'vote.record',
      order({ exclusions: [{ memberId: IDS.ill, ...line }], seen: { expectedVoters: 8, presentVoters: 5 } }),
    );
    expect((await college.ask(IDS.secretary, 'register.read', { recordId })).content).toMatchObject({
      expectedVoters: 8,
      exclusions: [{ memberId: IDS.ill }],
    });
    expect((await college.ask(IDS.plain, 'register.read', { recordId })).hidden).toContain('exclusions');
    const there = await college.call(
      IDS.secretary,
      'vote.record',
      order({ exclusions: [{ memberId: IDS.plain, ...line }], seen: { expectedVoters: 8, presentVoters: 4 } }),
    );
    expect(Object.values(fieldsOf(there))).toEqual([expect.stringContaining('到会了，要计入应到会')]);
    const none = await college.call(IDS.secretary, 'vote.record', order({ exclusions: [{ memberId: IDS.probationary, ...line }] }));
    expect(Object.values(fieldsOf(none))).toEqual(['这位同志本来就不在应到有表决权的人里']);
  });

  it('counted on a roll that has changed since is counted again by the person', async () => {
    await present(5);
    await markPresent(college, activityId, ['m:a06']);
    expect(await college.call(IDS.secretary, 'vote.record', order())).toMatchObject({
      ok: false,
      error: { code: 'vote.rollChanged', reason: { expectedVoters: 9, presentVoters: 6 } },
    });
    expect(storedVotes()).toEqual([]);
  });

  it('by secret ballot has its ballots and two tellers, and they add up', async () => {
    await present(5);
    const refusedFor = async (part: Partial<Order>) => fieldsOf(await college.call(IDS.secretary, 'vote.record', order(part)));
    expect(await refusedFor({ ballotsIn: undefined })).toEqual({ ballotsIn: '无记名投票要记发出和收回的票数' });
    expect(await refusedFor({ tellerIds: [IDS.leader] })).toEqual({ tellerIds: '计票人、监票人要两名以上' });
    expect(await refusedFor({ yes: 4 })).toEqual({ yes: '赞成、反对、弃权共 4 票，有效票是 5 票，请再数一遍' });
    expect(await refusedFor({ ballotsOut: 4 })).toMatchObject({ ballotsIn: '收回 5 张，多于发出的 4 张，这次投票无效，请重新投票' });
    expect(await refusedFor({ isSecret: false })).toEqual({ isSecret: '按期转正应无记名投票' });
    expect(storedVotes()).toEqual([]);
  });

  it('the same command twice is one vote', async () => {
    await present(5);
    const first = await college.ask(IDS.secretary, 'vote.record', order(), 'the-same-key-of-one-vote-1');
    expect(await college.ask(IDS.secretary, 'vote.record', order(), 'the-same-key-of-one-vote-1')).toEqual(first);
    expect(storedVotes()).toHaveLength(1);
  });

  it('is entered by the recorder, who holds no office; not by a member, and not of another branch', async () => {
    const own = await openThemeDay(college, { kinds: ['generalMeeting'], title: '支部党员大会（二）', recorderId: IDS.plain });
    await college.clock.set(later(START_AT, 900));
    await college.ask(IDS.plain, 'attendance.mark', {
      activityId: own,
      isPaper: false,
      marks: [IDS.secretary, IDS.deputy, IDS.organizer, IDS.leader, IDS.plain].map((memberId) => ({
        memberId,
        status: 'present' as const,
      })),
    });
    expect((await college.ask(IDS.plain, 'vote.record', order({ activityId: own }))).outcome).toBe('passed');
    for (const who of ['m:a06', IDS.secretaryB]) {
      expect(await college.call(who, 'vote.form', { activityId: own })).toMatchObject({ ok: false, error: { code: 'common.forbidden' } });
      expect(await college.call(who, 'vote.record', order({ activityId: own }))).toMatchObject({
        ok: false,
        error: { code: 'common.forbidden' },
      });
    }
  });
});

describe('a vote elsewhere', () => {
  let college: TestCloud;
  beforeAll(async () => {
    college = await startTestCloud();
  });
  afterAll(() => college.close());

  const reward = (activityId: string, part: Partial<Order> = {}): Order => ({
    activityId,
    matter: 'reward',
    isPut: true,
    seen: { expectedVoters: 3, presentVoters: 2 },
    isSecret: false,
    exclusions: [],
    yes: 2,
    no: 0,
    abstain: 0,
    ...part,
  });

  it('at a meeting of the committee is the committee’s: two of three are half or more, and carry it', async () => {
    const activityId = await openThemeDay(college, { kinds: ['committeeMeeting'], title: '支部委员会' });
    await college.clock.set(later(START_AT, 60));
    await markPresent(college, activityId, [IDS.secretary, IDS.deputy]);
    expect((await college.ask(IDS.secretary, 'vote.form', { activityId })).voters).toHaveLength(3);
    expect((await college.ask(IDS.secretary, 'vote.record', reward(activityId))).outcome).toBe('passed');
  });

  it('on discipline or admission is refused where not the whole branch was asked to come', async () => {
    const activityId = await openThemeDay(college, { kinds: ['committeeMeeting'], title: '支部委员会' });
    await college.clock.set(later(START_AT, 60));
    await markPresent(college, activityId, [IDS.secretary, IDS.deputy]);
    const refusal = await college.call(
      IDS.secretary,
      'vote.record',
      reward(activityId, { matter: 'discipline', subjectMemberId: IDS.plain }),
    );
    expect(fieldsOf(refusal)).toEqual({ matter: '处分处置要在支部党员大会上表决，这次会不是党员大会' });
  });

  it('before the meeting has begun is refused', async () => {
    const activityId = await openThemeDay(college, { kinds: ['generalMeeting'], title: '支部党员大会' });
    expect(await college.call(IDS.secretary, 'vote.record', reward(activityId))).toMatchObject({
      ok: false,
      error: { code: 'vote.notBegun' },
    });
  });

  it('entered after the record was sealed goes by the sealed roll', async () => {
    const { activityId } = await sealThemeDay(college, [IDS.secretary, IDS.deputy, IDS.organizer, IDS.leader, IDS.plain], {
      kinds: ['generalMeeting'],
    });
    await college.clock.set(later(END_AT, 900));
    expect(
      (await college.ask(IDS.secretary, 'vote.record', reward(activityId, { seen: { expectedVoters: 9, presentVoters: 5 }, yes: 5 })))
        .outcome,
    ).toBe('passed');
  });
});

/** Adopted by the college, from the first day of the year on. */
const electedByExpected: StoredPack = {
  _id: 'pack:2026.9',
  type: 'rulePack',
  state: 'adopted',
  tailoring: { version: '2026.9', fromOn: '2026-01-01', weightsHundredths: {}, values: { electedByExpected: 1 }, text: '' },
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: IDS.admin,
  rev: 0,
};

describe('who elects, and who may be elected', () => {
  let college: TestCloud;
  beforeEach(async () => {
    college = await startTestCloud();
  }, 60_000);
  afterEach(() => college.close());
  const election = (activityId: string, seen: { expectedVoters: number; presentVoters: number }, part: Partial<Order> = {}): Order => ({
    activityId,
    matter: 'election',
    isPut: true,
    seen,
    isSecret: true,
    exclusions: [],
    tellerIds: ['m:a06', 'm:a07'],
    ballotsOut: seen.presentVoters,
    ballotsIn: seen.presentVoters,
    ballotsInvalid: 0,
    seats: 1,
    candidates: [{ memberId: IDS.deputy, yes: seen.presentVoters }],
    ...part,
  });

  it('the committee elects its secretary: three of three there, all for the deputy (C07)', async () => {
    const activityId = await openThemeDay(college, { kinds: ['committeeMeeting'], title: '支委会' });
    await college.clock.set(later(START_AT, 600));
    await markPresent(college, activityId, [IDS.secretary, IDS.deputy, IDS.organizer]);
    const seen = { expectedVoters: 3, presentVoters: 3 };
    expect(await college.call(IDS.secretary, 'vote.record', election(activityId, seen))).toMatchObject({
      ok: true,
      data: { outcome: 'passed' },
    });
  });

  it('no theme day elects anybody', async () => {
    const activityId = await openThemeDay(college);
    await college.clock.set(later(START_AT, 600));
    await markPresent(college, activityId, [IDS.secretary, IDS.deputy, IDS.organizer, IDS.leader, IDS.plain, 'm:a06', 'm:a07', IDS.mobile]);
    const { voters } = await college.ask(IDS.secretary, 'vote.form', { activityId });
    const seen = { expectedVoters: voters.length, presentVoters: voters.filter(({ isPresent }) => isPresent).length };
    expect(await college.call(IDS.secretary, 'vote.record', election(activityId, seen))).toMatchObject({
      error: { fields: { matter: expect.stringContaining('党小组会（选组长）') as string } },
    });
  });

  describe('somebody has no vote from 2026-11-01 on (留党察看, C09)', () => {
    const take = async (who: string = IDS.secretary) => {
      const page = await college.ask(IDS.admin, 'roster.branch', { orgId: IDS.branchA });
      const rev = page.members.find(({ memberId }) => memberId === IDS.plain)?.rev ?? 0;
      return college.call(who, 'roster.setStatus', {
        orgId: IDS.branchA,
        memberId: IDS.plain,
        rev,
        change: { is: 'begin', kind: 'noVote', fromOn: '2026-11-01' },
      });
    };

    it('nine full members, seven of eight voters there: the election stands, and the one without a vote was there too', async () => {
      expect(await take()).toMatchObject({ ok: true });
      const activityId = await openThemeDay(college, { kinds: ['generalMeeting'], title: '支部党员大会' });
      await college.clock.set(later(START_AT, 600));
      await markPresent(college, activityId, [
        IDS.secretary,
        IDS.deputy,
        IDS.organizer,
        IDS.leader,
        IDS.plain,
        'm:a06',
        'm:a07',
        IDS.mobile,
      ]);
      const { voters } = await college.ask(IDS.secretary, 'vote.form', { activityId });
      expect(voters.map(({ memberId }) => memberId)).not.toContain(IDS.plain);
      const roll = await college.ask(IDS.secretary, 'attendance.roll', { activityId });
      expect(roll.lines.find(({ memberId }) => memberId === IDS.plain)).toMatchObject({ isExpected: true });
      const seen = { expectedVoters: 8, presentVoters: 7 };
      expect(await college.call(IDS.secretary, 'vote.record', election(activityId, seen))).toMatchObject({
        ok: true,
        data: { outcome: 'passed' },
      });
    });

    it('eight voters, seven there, four for one: elected by those present; where the college counts those expected, four of eight are too few, and the vote says so for ever (C30)', async () => {
      await take();
      const run = async () => {
        const activityId = await openThemeDay(college, { kinds: ['generalMeeting'], title: '支部党员大会' });
        await college.clock.set(later(START_AT, 600));
        await markPresent(college, activityId, [IDS.secretary, IDS.deputy, IDS.organizer, IDS.leader, 'm:a06', 'm:a07', IDS.mobile]);
        const form = await college.ask(IDS.secretary, 'vote.form', { activityId });
        const reply = await college.ask(
          IDS.secretary,
          'vote.record',
          election(activityId, { expectedVoters: 8, presentVoters: 7 }, { candidates: [{ memberId: IDS.deputy, yes: 4 }] }),
        );
        const { line, content } = await college.ask(IDS.secretary, 'register.read', { recordId: reply.recordId });
        return { isElectedByExpected: form.isElectedByExpected, outcome: reply.outcome, note: line.note, kept: content.isOfExpected };
      };
      expect(await run()).toEqual({
        isElectedByExpected: false,
        outcome: 'passed',
        note: '候选 1 人·通过·选出孟凡超',
        kept: undefined,
      });
      await college.cloud.database.insertMany('packs', [electedByExpected]);
      await college.clock.set('2026-11-24T05:00:00.000Z');
      expect(await run()).toEqual({ isElectedByExpected: true, outcome: 'failed', note: '候选 1 人·未通过', kept: true });
    });

    it('they cannot be elected, in words that say nothing of why', async () => {
      await take();
      const activityId = await openThemeDay(college, { kinds: ['generalMeeting'], title: '支部党员大会' });
      await college.clock.set(later(START_AT, 600));
      await markPresent(college, activityId, [IDS.secretary, IDS.deputy, IDS.organizer, IDS.leader, 'm:a06', 'm:a07', IDS.mobile]);
      const candidates = [{ memberId: IDS.plain, yes: 7 }];
      expect(
        await college.call(IDS.secretary, 'vote.record', election(activityId, { expectedVoters: 8, presentVoters: 7 }, { candidates })),
      ).toMatchObject({ error: { fields: { 'candidates.0.memberId': '何静现在没有被选举权，不能作候选人' } } });
    });

    it('is seen by the secretary, the committee and themselves, and by nobody else', async () => {
      await take();
      const says = async (who: string) =>
        JSON.stringify(await college.call(who, 'roster.branch', { orgId: IDS.branchA })).includes('noVote');
      expect([await says(IDS.secretary), await says(IDS.admin)]).toEqual([true, true]);
      for (const who of [IDS.organizer, IDS.leader, IDS.plain, IDS.overseer]) expect([who, await says(who)]).toEqual([who, false]);
      expect(await college.ask(IDS.plain, 'session.read', {})).toMatchObject({ person: { noVoteFrom: '2026-11-01' } });
      expect(JSON.stringify(await college.ask(IDS.leader, 'session.read', {}))).not.toContain('noVote');
    });
  });
});
