import { openidOf, startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';
import {
  codeOf,
  END_AT,
  later,
  markPresent,
  openThemeDay,
  OPENS_AT,
  planThemeDay,
  sealThemeDay,
  signInAtOnce,
  storedAttempts,
  storedSignIns,
  ticketFor,
} from '../theme-day';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const enter = (who: string, ticket: string, code?: string) =>
  college.call(who, 'attendance.signIn', { ticket, mode: 'inPerson', ...(code === undefined ? {} : { code }) });
const online = (who: string, ticket: string) => college.call(who, 'attendance.signIn', { ticket, mode: 'online' });
const rollLine = async (activityId: string, memberId: string) =>
  (await college.ask(IDS.deputy, 'attendance.roll', { activityId })).lines.find((line) => line.memberId === memberId);

describe('signing in by the code on the screen', () => {
  it('is stored once, and a second try is told the first', async () => {
    const activityId = await openThemeDay(college);
    const first = await signInAtOnce(college, IDS.plain, activityId);
    expect(first).toMatchObject({ ok: true, data: { mode: 'inPerson', isRepeat: false } });
    await college.clock.advance(20_000);
    expect(await signInAtOnce(college, IDS.plain, activityId)).toMatchObject({
      ok: true,
      data: { signedInAt: later(OPENS_AT, 60), isRepeat: true },
    });
    expect(storedSignIns(college, activityId)).toMatchObject([
      { memberId: IDS.plain, orgId: IDS.branchA, day: '2026-11-24', at: later(OPENS_AT, 60) },
    ]);
    expect((await college.ask(IDS.plain, 'activity.read', { activityId })).own).toMatchObject({
      signedInAt: later(OPENS_AT, 60),
      mode: 'inPerson',
    });
  });

  it('is two billed calls with a ticket younger than a minute and three with an older one', async () => {
    const activityId = await openThemeDay(college);
    const billed = async (who: string, waitMs: number) => {
      const ticket = await ticketFor(college, who, activityId);
      await college.clock.advance(waitMs);
      const event = { v: 1, action: 'attendance.signIn', input: { ticket, mode: 'inPerson', code: await codeOf(college, activityId) } };
      return college.cloud.callBilled('api', event, { openid: openidOf(who) });
    };
    expect(await billed(IDS.plain, 30_000)).toMatchObject({ result: { ok: true }, billed: { invocations: 1, database: 1, storage: 0 } });
    expect(await billed(IDS.leader, 61_000)).toMatchObject({ result: { ok: true }, billed: { invocations: 1, database: 2, storage: 0 } });
  });

  it('takes a code for 90 s after it has left the screen, and a forwarded screenshot not at all', async () => {
    const activityId = await openThemeDay(college);
    const code = await codeOf(college, activityId);
    // 14:01:00 begins a step, so the code leaves the screen at 14:01:30.
    await college.clock.set(later(OPENS_AT, 90 + 89));
    expect(await enter(IDS.plain, await ticketFor(college, IDS.plain, activityId), code.toLowerCase())).toMatchObject({ ok: true });
    await college.clock.set(later(OPENS_AT, 90 + 90));
    expect(await enter(IDS.leader, await ticketFor(college, IDS.leader, activityId), code)).toMatchObject({
      error: { code: 'attendance.codeExpired' },
    });
    await college.clock.set(later(OPENS_AT, 90 + 1200));
    expect(await enter(IDS.leader, await ticketFor(college, IDS.leader, activityId), code)).toMatchObject({
      error: { code: 'attendance.codeExpired' },
    });
    expect(storedAttempts(college, activityId)).toEqual(['codeExpired', 'codeExpired']);
  });

  it('tells the code of another meeting of the day apart and names it', async () => {
    const activityId = await openThemeDay(college);
    const otherId = await planThemeDay(college, { title: '集中学习', kinds: ['study'] });
    const reply = await enter(IDS.plain, await ticketFor(college, IDS.plain, activityId), await codeOf(college, otherId));
    expect(reply).toMatchObject({ error: { code: 'attendance.codeOfOther', reason: { activityId: otherId, title: '集中学习' } } });
    expect(storedSignIns(college, activityId)).toEqual([]);
  });

  it('pauses for five minutes after ten wrong codes, then is open again', async () => {
    const activityId = await openThemeDay(college);
    const ticket = await ticketFor(college, IDS.plain, activityId);
    for (let number = 1; number < 10; number += 1)
      expect(await enter(IDS.plain, ticket, '000000')).toMatchObject({
        error: { code: 'attendance.codeWrong', reason: { left: 10 - number } },
      });
    expect(await enter(IDS.plain, ticket, '000000')).toMatchObject({ error: { code: 'attendance.paused', reason: { seconds: 300 } } });
    await college.clock.advance(299_000);
    expect(await signInAtOnce(college, IDS.plain, activityId)).toMatchObject({
      error: { code: 'attendance.paused', reason: { seconds: 1 } },
    });
    expect(await signInAtOnce(college, IDS.leader, activityId)).toMatchObject({ ok: true });
    await college.clock.advance(2_000);
    expect(await signInAtOnce(college, IDS.plain, activityId)).toMatchObject({ ok: true, data: { isRepeat: false } });
    expect((await rollLine(activityId, IDS.plain))?.status).toBe('present');
  });

  it('loses no sign-in when a second device comes at the end of a pause', async () => {
    const activityId = await openThemeDay(college);
    const ticket = await ticketFor(college, IDS.plain, activityId);
    for (let number = 0; number < 10; number += 1) await enter(IDS.plain, ticket, '000000');
    await college.clock.advance(301_000);
    const [fresh, code] = [await ticketFor(college, IDS.plain, activityId), await codeOf(college, activityId)];
    const replies = await Promise.all([
      enter(IDS.plain, fresh, code),
      enter(IDS.plain, fresh, '000000'),
      enter(IDS.plain, fresh, code),
      enter(IDS.plain, fresh, '000000'),
    ]);
    expect([replies[0]?.ok, replies[2]?.ok]).toEqual([true, true]);
    expect(storedSignIns(college, activityId)).toHaveLength(1);
  });
});

describe('the window of the sign-in', () => {
  it('is not open before its time and closed after the last code has run out', async () => {
    const activityId = await planThemeDay(college);
    const early = await ticketFor(college, IDS.plain, activityId);
    expect(await enter(IDS.plain, early, '234567')).toMatchObject({ error: { code: 'attendance.notOpen', reason: { opensAt: OPENS_AT } } });
    await college.clock.set(later(END_AT, -10));
    const [ticket, code] = [await ticketFor(college, IDS.plain, activityId), await codeOf(college, activityId)];
    await college.clock.set(later(END_AT, 91));
    expect(await enter(IDS.plain, ticket, code)).toMatchObject({ error: { code: 'attendance.closed', reason: { closedAt: END_AT } } });
    expect((await college.ask(IDS.plain, 'activity.read', { activityId })).ticket).toBeUndefined();
    expect(storedAttempts(college, activityId)).toEqual(['closed']);
  });

  it('closed early, reaches every sign-in within a minute', async () => {
    const activityId = await openThemeDay(college);
    const old = await ticketFor(college, IDS.plain, activityId);
    await college.clock.advance(50_000);
    const fresh = await ticketFor(college, IDS.leader, activityId);
    await college.clock.advance(10_000);
    await college.ask(IDS.deputy, 'attendance.closeSignIn', { activityId });
    await college.clock.advance(10_000);
    expect(await enter(IDS.plain, old, await codeOf(college, activityId))).toMatchObject({ error: { code: 'attendance.closed' } });
    expect(await enter(IDS.leader, fresh, await codeOf(college, activityId))).toMatchObject({ ok: true });
    expect(await rollLine(activityId, IDS.leader)).toMatchObject({ status: 'present', isAfterClose: false });
    const afterwards = await ticketFor(college, IDS.mobile, activityId);
    await college.clock.advance(55_000);
    for (const [who, ticket] of [
      [IDS.mobile, afterwards],
      [IDS.plain, await ticketFor(college, IDS.plain, activityId)],
    ] as const) {
      expect(await enter(who, ticket, await codeOf(college, activityId))).toMatchObject({ error: { code: 'attendance.closed' } });
    }
    expect(storedAttempts(college, activityId)).toEqual(['closed', 'closed', 'closed']);
  });

  it('opened again, takes new tickets, and asks for a new one in place of an old', async () => {
    const activityId = await openThemeDay(college);
    await college.ask(IDS.deputy, 'attendance.closeSignIn', { activityId });
    await college.clock.advance(5_000);
    const whileClosed = await ticketFor(college, IDS.plain, activityId);
    await college.clock.advance(180_000);
    await college.ask(IDS.deputy, 'attendance.reopenSignIn', { activityId });
    expect(await enter(IDS.plain, whileClosed, await codeOf(college, activityId))).toMatchObject({
      error: { code: 'attendance.ticketExpired' },
    });
    expect(await signInAtOnce(college, IDS.plain, activityId)).toMatchObject({ ok: true });
  });

  it('without the code, is for those who are away, when the plan allows it', async () => {
    const activityId = await openThemeDay(college);
    expect(await online(IDS.mobile, await ticketFor(college, IDS.mobile, activityId))).toMatchObject({
      ok: true,
      data: { mode: 'online' },
    });
    const here = await planThemeDay(college, { isRemoteAllowed: false });
    expect(await online(IDS.mobile, await ticketFor(college, IDS.mobile, here))).toMatchObject({ error: { code: 'attendance.remoteOff' } });
    const paper = await planThemeDay(college, { isPhoneOn: false });
    expect(await enter(IDS.mobile, await ticketFor(college, IDS.mobile, paper), '234567')).toMatchObject({
      error: { code: 'attendance.phoneOff' },
    });
    expect(await college.call(IDS.deputy, 'attendance.hostCode', { activityId: paper })).toMatchObject({
      error: { code: 'attendance.phoneOff' },
    });
  });
});

describe('a ticket', () => {
  it('is good for one WeChat, unaltered, for two hours', async () => {
    const activityId = await planThemeDay(college, { plannedEndAt: later(END_AT, 3 * 3600) });
    await college.clock.set(later(OPENS_AT, 60));
    const [ticket, code] = [await ticketFor(college, IDS.plain, activityId), await codeOf(college, activityId)];
    const [body = '', signature = ''] = ticket.split('.');
    const forged = Buffer.from(Buffer.from(body, 'base64url').toString('utf8').replace(IDS.plain, IDS.leader)).toString('base64url');
    for (const bad of [`${forged}.${signature}`, `${body}.${'é'.repeat(signature.length)}`, `${body}.`, 'nothing'])
      expect(await enter(IDS.plain, bad, code)).toMatchObject({ error: { code: 'attendance.ticketExpired' } });
    expect(await enter(IDS.leader, ticket, code)).toMatchObject({ error: { code: 'attendance.ticketExpired' } });
    await college.clock.advance(2 * 3_600_000 + 1_000);
    expect(await enter(IDS.plain, ticket, await codeOf(college, activityId))).toMatchObject({
      error: { code: 'attendance.ticketExpired' },
    });
    expect(storedSignIns(college, activityId)).toEqual([]);
  });

  it('is not given to people of another branch, who are told whose activity it is', async () => {
    const activityId = await openThemeDay(college);
    expect(await college.call(IDS.plainB, 'activity.read', { activityId })).toMatchObject({
      error: {
        code: 'activity.otherBranch',
        reason: { title: '冬季装置防冻防凝', branchName: '炼油技术教工党支部', ownBranchName: '机电学生党支部' },
      },
    });
    expect(await college.call('wx:nobody', 'activity.read', { activityId })).toMatchObject({ error: { code: 'common.notBound' } });
    for (const action of ['attendance.roll', 'attendance.hostCode'] as const)
      expect(await college.call(IDS.plain, action, { activityId })).toMatchObject({ error: { code: 'common.forbidden' } });
  });
});

describe('who counts', () => {
  it('is everybody expected, and the mobile and the ill once they come', async () => {
    const activityId = await openThemeDay(college);
    const counts = async () => (await college.ask(IDS.deputy, 'attendance.roll', { activityId })).counts;
    expect(await counts()).toMatchObject({ expected: 8, present: 0, unmarked: 8 });
    for (const who of [IDS.mobile, IDS.ill]) expect(await signInAtOnce(college, who, activityId)).toMatchObject({ ok: true });
    expect(await counts()).toMatchObject({ expected: 10, present: 2, unmarked: 8 });
    expect(await college.ask(IDS.deputy, 'attendance.hostCode', { activityId })).toMatchObject({
      counts: { expected: 10, present: 2, leave: 0 },
      state: 'open',
    });
  });
});

describe('two at once and lost replies', () => {
  it('make one attendance of two devices of one person', async () => {
    const activityId = await openThemeDay(college);
    const replies = await Promise.all([1, 2, 3].map(() => signInAtOnce(college, IDS.plain, activityId)));
    expect(replies.map((reply) => reply.ok && reply.data.isRepeat).sort()).toEqual([false, true, true]);
    expect(storedSignIns(college, activityId)).toHaveLength(1);
  });

  it('make one attendance of a sign-in whose reply was lost and that was sent again', async () => {
    const activityId = await openThemeDay(college);
    const [ticket, code] = [await ticketFor(college, IDS.plain, activityId), await codeOf(college, activityId)];
    college.cloud.faults.loseReplyAfter(1);
    const first = await enter(IDS.plain, ticket, code).catch(() => null);
    college.cloud.faults.clear();
    expect(first === null || !first.ok || first.data.isRepeat).toBe(true);
    expect(await enter(IDS.plain, ticket, code)).toMatchObject({ ok: true, data: { isRepeat: true } });
    expect(storedSignIns(college, activityId)).toHaveLength(1);
  });
});

describe('the recorder', () => {
  it('stands above a sign-in, and can take the mark back', async () => {
    const activityId = await openThemeDay(college);
    await signInAtOnce(college, IDS.plain, activityId);
    const set = (status: 'absentUnexcused' | null) =>
      college.ask(IDS.deputy, 'attendance.mark', { activityId, isPaper: false, marks: [{ memberId: IDS.plain, status }] });
    await set('absentUnexcused');
    expect(await rollLine(activityId, IDS.plain)).toMatchObject({ status: 'absentUnexcused', source: 'rollCall', markedBy: '孟凡超' });
    expect((await college.ask(IDS.plain, 'activity.read', { activityId })).own.marked).toBe('absentUnexcused');
    await set(null);
    expect(await rollLine(activityId, IDS.plain)).toMatchObject({ status: 'present', source: 'phone' });
  });

  it('loses no mark when two mark at once', async () => {
    const activityId = await openThemeDay(college);
    const mark = (who: string, memberIds: string[]) =>
      college.ask(who, 'attendance.mark', {
        activityId,
        isPaper: false,
        marks: memberIds.map((memberId) => ({ memberId, status: 'present' })),
      });
    await Promise.all([mark(IDS.secretary, [IDS.plain, IDS.leader]), mark(IDS.deputy, [IDS.mobile, IDS.probationary])]);
    await Promise.all([mark(IDS.secretary, [IDS.organizer]), mark(IDS.deputy, [IDS.ill])]);
    expect((await college.ask(IDS.deputy, 'attendance.roll', { activityId })).counts.present).toBe(6);
  });

  it('marks nobody of another branch, and nobody once the record is sealed', async () => {
    const activityId = await openThemeDay(college);
    const mark = (id: string, memberId: string) =>
      college.call(IDS.deputy, 'attendance.mark', { activityId: id, isPaper: true, marks: [{ memberId, status: 'present' }] });
    expect(await mark(activityId, IDS.plainB)).toMatchObject({ error: { code: 'attendance.notOfBranch' } });
    expect(
      await college.call(IDS.plain, 'attendance.mark', { activityId, isPaper: false, marks: [{ memberId: IDS.plain, status: 'present' }] }),
    ).toMatchObject({ error: { code: 'common.forbidden' } });
    const sealed = await sealThemeDay(college);
    expect(await mark(sealed.activityId, IDS.leader)).toMatchObject({ error: { code: 'attendance.sealed' } });
  });

  it.each([1, 2, 3, 4, 5, 6])('marks before the seal or not at all when the seal comes at the same moment (%i)', async () => {
    const activityId = await openThemeDay(college);
    await signInAtOnce(college, IDS.secretary, activityId);
    await college.clock.set(later(END_AT, 600));
    const page = await college.ask(IDS.secretary, 'record.read', { activityId });
    const { startAt, endAt, place, hostId, recorderId, rev } = page;
    const saved = await college.ask(IDS.secretary, 'record.save', {
      activityId,
      rev,
      startAt,
      endAt,
      place,
      hostId,
      recorderId,
      sections: [{ kind: 'themeDay', text: '学习了方案。' }],
      resolution: '无',
    });
    const [sealing, marking] = await Promise.all([
      college.call(IDS.secretary, 'record.confirm', { activityId, rev: saved.rev }),
      college.call(IDS.deputy, 'attendance.mark', { activityId, isPaper: false, marks: [{ memberId: IDS.plain, status: 'present' }] }),
    ]);
    expect(sealing).toMatchObject({ ok: true });
    const line = (await college.ask(IDS.secretary, 'record.read', { activityId })).lines.find((entry) => entry.memberId === IDS.plain);
    expect(line?.status).toBe(marking.ok ? 'present' : 'absentUnexcused');
  });

  it('keeps what was marked on paper apart', async () => {
    const activityId = await openThemeDay(college);
    await college.ask(IDS.deputy, 'attendance.mark', { activityId, isPaper: true, marks: [{ memberId: IDS.plain, status: 'present' }] });
    await markPresent(college, activityId, [IDS.leader]);
    expect(await rollLine(activityId, IDS.plain)).toMatchObject({ source: 'paper', mode: 'inPerson' });
    expect(await rollLine(activityId, IDS.leader)).toMatchObject({ source: 'rollCall' });
  });
});
