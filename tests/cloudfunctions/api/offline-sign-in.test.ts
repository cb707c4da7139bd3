import { codeStepAt, rotatingCode } from '../../../src-shared/kernel/rotating-code';
import { openidOf, startTestCloud, type TestCloud } from '../harness';
import { bring, bringScans, claimIn, codeOnScreen, deviceOf, provedClaim } from '../offline';
import { IDS } from '../small-college';
import { END_AT, later, markPresent, openThemeDay, OPENS_AT, signInAtOnce, storedAttempts, writeRecord } from '../theme-day';

let college: TestCloud;
let activityId: string;
beforeEach(async () => {
  college = await startTestCloud();
  activityId = await openThemeDay(college);
}, 60_000);
afterEach(() => college.close());

/** 14:40 in the basement. */
const IN_ROOM = later(OPENS_AT, 2400);
const refused = { ok: false, error: { code: 'attendance.claimRefused' } };
const line = async (memberId: string) =>
  (await college.ask(IDS.deputy, 'attendance.roll', { activityId })).lines.find((entry) => entry.memberId === memberId);
const claims = (): Record<string, unknown>[] => college.cloud.database.all('attendance').filter((entry) => entry.type === 'signInClaim');
const hoursAfter = (hours: number): string => later(IN_ROOM, hours * 3600);

describe('the device key', () => {
  it('is issued at the binding, said again to a retry, lies nowhere in clear and ends with the binding', async () => {
    const { code } = await college.ask(IDS.secretary, 'binding.issueCode', { memberId: IDS.plain });
    const claim = () => college.ask('wx:phone', 'binding.claim', { name: '何静', memberNo: 'A05', code });
    const { device } = await claim();
    expect(device?.deviceKey).toMatch(/^[0-9a-f]{64}$/);
    expect((await claim()).device).toEqual(device);
    expect((await college.ask('wx:phone', 'binding.deviceKey', {})).device).toEqual(device);
    const everything = ['bindings', 'keys', 'audit'].map((name) => JSON.stringify(college.cloud.database.all(name))).join('');
    expect(everything).not.toContain(device?.deviceKey);
    await college.ask('wx:phone', 'binding.end', {});
    expect(JSON.stringify(college.cloud.database.get('bindings', `bind:${IDS.plain}`))).not.toContain(device?.deviceKeyId ?? '');
  });

  it('is made once for a phone that was bound before there were any, also when it asks twice at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => deviceOf(college, IDS.plain)));
    expect(new Set(answers.map((answer) => answer.deviceKey)).size).toBe(1);
    expect(await college.call('wx:nobody', 'binding.deviceKey', {})).toMatchObject({ error: { code: 'common.notBound' } });
  });
});

describe('the recorder’s phone without a network', () => {
  it('shows the very code the function knows, from the key it was given beforehand', async () => {
    const { codeKey } = await college.ask(IDS.deputy, 'attendance.hostCode', { activityId });
    await college.clock.set(IN_ROOM);
    const { ticket } = await college.ask(IDS.plain, 'activity.read', { activityId });
    const code = rotatingCode(codeKey, codeStepAt(Date.parse(IN_ROOM)));
    expect(await college.call(IDS.plain, 'attendance.signIn', { ticket: ticket ?? '', mode: 'inPerson', code })).toMatchObject({
      ok: true,
    });
  });
});

describe('a late claim', () => {
  it('alone is what the person says: the roll says so, counts nobody, and the person reads it too', async () => {
    const proved = await claimIn(college, IDS.plain, activityId, IN_ROOM);
    await college.clock.set(hoursAfter(5));
    expect(await bring(college, IDS.plain, proved)).toMatchObject({
      ok: true,
      data: { state: 'selfReported', receipt: expect.stringMatching(/^[0-9A-Z]{3}-[0-9A-Z]{2}$/), isSealed: false },
    });
    expect(await line(IDS.plain)).toMatchObject({ status: null, source: 'none', claim: { state: 'selfReported', claimedAt: IN_ROOM } });
    expect((await college.ask(IDS.plain, 'activity.read', { activityId })).own).toMatchObject({ claim: { state: 'selfReported' } });
    expect((await college.ask(IDS.deputy, 'attendance.roll', { activityId })).counts.present).toBe(0);
  });

  it('becomes attendance by the recorder’s scan, whichever side comes first and however often', async () => {
    const [first, second] = [
      await claimIn(college, IDS.plain, activityId, IN_ROOM),
      await claimIn(college, IDS.leader, activityId, IN_ROOM),
    ];
    await college.clock.set(hoursAfter(20));
    await bring(college, IDS.plain, first);
    for (let turn = 0; turn < 2; turn += 1) await bringScans(college, IDS.deputy, activityId, [first, second], IN_ROOM);
    expect(await bring(college, IDS.leader, second)).toMatchObject({ ok: true, data: { state: 'verified' } });
    for (const who of [IDS.plain, IDS.leader])
      expect(await line(who)).toMatchObject({
        status: 'present',
        mode: 'inPerson',
        source: 'claim',
        at: IN_ROOM,
        claim: { state: 'verified' },
      });
    expect(claims()).toHaveLength(2);
    expect((await college.ask(IDS.plain, 'activity.read', { activityId })).own.claim?.state).toBe('verified');
  });

  it('becomes attendance by the recorder’s tick, and is set aside by the word 未到', async () => {
    const proved = await claimIn(college, IDS.plain, activityId, IN_ROOM);
    await bring(college, IDS.plain, proved);
    await markPresent(college, activityId, [IDS.plain]);
    expect(await line(IDS.plain)).toMatchObject({ status: 'present', source: 'rollCall', claim: { state: 'verified' } });
    await college.ask(IDS.deputy, 'attendance.mark', {
      activityId,
      isPaper: false,
      marks: [{ memberId: IDS.plain, status: 'absentUnexcused' }],
    });
    expect(await line(IDS.plain)).toMatchObject({ status: 'absentUnexcused', claim: { state: 'refused' } });
  });

  it('with a forwarded code stays what the person says, since nobody in the room has scanned the phone', async () => {
    const code = await codeOnScreen(college, activityId, IN_ROOM);
    await college.clock.set(IN_ROOM);
    const proved = provedClaim(await deviceOf(college, IDS.mobile), { activityId, memberId: IDS.mobile, code, claimedAt: IN_ROOM });
    expect(await bring(college, IDS.mobile, proved)).toMatchObject({ ok: true, data: { state: 'selfReported' } });
    expect(await line(IDS.mobile)).toMatchObject({ status: null, claim: { state: 'selfReported' } });
  });

  it('adds nothing to a sign-in that came through after all', async () => {
    const proved = await claimIn(college, IDS.plain, activityId, later(OPENS_AT, 61));
    await signInAtOnce(college, IDS.plain, activityId);
    expect(await bring(college, IDS.plain, proved)).toMatchObject({ ok: true, data: { isSealed: false } });
    expect(await line(IDS.plain)).toMatchObject({ status: 'present', source: 'phone' });
  });

  it('is taken for 72 hours and handed to the recorder afterwards, a scan no less', async () => {
    const [inTime, tooLate, scanned] = [
      await claimIn(college, IDS.plain, activityId, IN_ROOM),
      await claimIn(college, IDS.leader, activityId, IN_ROOM),
      await claimIn(college, IDS.probationary, activityId, IN_ROOM),
    ];
    await college.clock.set(hoursAfter(72));
    expect(await bring(college, IDS.plain, inTime)).toMatchObject({ ok: true, data: { state: 'selfReported' } });
    await college.clock.set(later(hoursAfter(72), 1));
    expect(await bring(college, IDS.leader, tooLate)).toMatchObject({ ok: true, data: { state: 'handedOver' } });
    expect(await bringScans(college, IDS.deputy, activityId, [scanned], IN_ROOM)).toMatchObject({
      ok: true,
      data: { results: [{ memberId: IDS.probationary, outcome: 'handedOver' }] },
    });
    expect(await line(IDS.probationary)).toMatchObject({ status: null, claim: { state: 'handedOver' } });
  });

  it('from a phone whose clock is twenty minutes off is taken, with a code that never stood there not', async () => {
    const code = await codeOnScreen(college, activityId, IN_ROOM);
    const device = await deviceOf(college, IDS.plain);
    await college.clock.set(hoursAfter(1));
    expect(
      await bring(college, IDS.plain, provedClaim(device, { activityId, memberId: IDS.plain, code, claimedAt: later(IN_ROOM, 1200) })),
    ).toMatchObject({ ok: true });
    expect(
      await bring(college, IDS.plain, provedClaim(device, { activityId, memberId: IDS.plain, code: 'ZZZZZZ', claimedAt: IN_ROOM })),
    ).toMatchObject(refused);
    expect(
      await bring(college, IDS.plain, provedClaim(device, { activityId, memberId: IDS.plain, code, claimedAt: later(OPENS_AT, -7200) })),
    ).toMatchObject(refused);
    expect(storedAttempts(college, activityId).sort()).toEqual(['claimClock', 'claimCode']);
  });

  it('still counts when the sign-in was closed and opened again meanwhile, so that the screen showed an older key', async () => {
    const proved = await claimIn(college, IDS.plain, activityId, IN_ROOM);
    await college.ask(IDS.deputy, 'attendance.closeSignIn', { activityId });
    await college.ask(IDS.deputy, 'attendance.reopenSignIn', { activityId });
    expect(await bring(college, IDS.plain, proved)).toMatchObject({ ok: true, data: { state: 'selfReported' } });
  });
});

describe('an altered or replayed claim', () => {
  it('is refused for another person, another activity, another instant and another code, and kept as a failed try with its reason, once', async () => {
    const other = await openThemeDay(college, { title: '另一场' });
    const { claim, proof } = await claimIn(college, IDS.plain, activityId, IN_ROOM);
    for (const altered of [
      { ...claim, activityId: other },
      { ...claim, claimedAt: later(IN_ROOM, 30) },
      { ...claim, code: 'ABCDEF' },
    ]) {
      for (let turn = 0; turn < 2; turn += 1) expect(await bring(college, IDS.plain, { claim: altered, proof })).toMatchObject(refused);
    }
    expect(await bring(college, IDS.leader, { claim: { ...claim, memberId: IDS.leader }, proof })).toMatchObject(refused);
    expect(storedAttempts(college, other)).toEqual(['claimProof']);
    expect(storedAttempts(college, activityId).sort()).toEqual(['claimKey', 'claimProof', 'claimProof']);
    expect((await college.ask(IDS.deputy, 'attendance.roll', { activityId })).attempts.map((attempt) => attempt.reason)).toContain(
      'claimProof',
    );
    expect(claims()).toEqual([]);
  });

  it('is refused in the hands of another WeChat, and by a recorder who scans a copy that was altered', async () => {
    const proved = await claimIn(college, IDS.plain, activityId, IN_ROOM);
    expect(await bring(college, IDS.leader, proved)).toMatchObject(refused);
    const copy = { ...proved, claim: { ...proved.claim, claimedAt: later(IN_ROOM, 60) } };
    expect(await bringScans(college, IDS.deputy, activityId, [copy, proved], IN_ROOM)).toMatchObject({
      ok: true,
      data: { results: [{ outcome: 'refused' }, { outcome: 'verified' }] },
    });
    expect(storedAttempts(college, activityId).sort()).toEqual(['claimOther', 'claimProof']);
    expect(await line(IDS.plain)).toMatchObject({ status: 'present', source: 'claim' });
  });

  it('is refused once the binding it was made with has ended, and nobody but a recorder may bring scans', async () => {
    const proved = await claimIn(college, IDS.plain, activityId, IN_ROOM);
    expect(await bringScans(college, IDS.leader, activityId, [proved], IN_ROOM)).toMatchObject({ error: { code: 'common.forbidden' } });
    await college.ask(IDS.plain, 'binding.end', {});
    expect(await bringScans(college, IDS.deputy, activityId, [proved], IN_ROOM)).toMatchObject({
      ok: true,
      data: { results: [{ outcome: 'refused' }] },
    });
    expect(storedAttempts(college, activityId)).toEqual(['claimKey']);
  });
});

describe('a meeting that several branches hold together', () => {
  it('takes a claim of each of them, and of nobody else', async () => {
    const alone = await claimIn(college, IDS.plainB, activityId, IN_ROOM);
    expect(await bring(college, IDS.plainB, alone)).toMatchObject({ error: { code: 'activity.otherBranch' } });
    activityId = await openThemeDay(college, { title: '合办的主题党日', scope: 'joint', participatingOrgIds: [IDS.branchB] });
    const proved = await claimIn(college, IDS.plainB, activityId, IN_ROOM);
    expect(await bring(college, IDS.plainB, proved)).toMatchObject({ ok: true, data: { state: 'selfReported' } });
    await bringScans(college, IDS.deputy, activityId, [proved], IN_ROOM);
    expect(await line(IDS.plainB)).toMatchObject({ status: 'present', source: 'claim' });
  });
});

describe('two at once', () => {
  it('make one claim of the member’s own and of the scans of two recorders, sent at the same moment', async () => {
    const proved = await claimIn(college, IDS.plain, activityId, IN_ROOM);
    await Promise.all([
      bring(college, IDS.plain, proved),
      bringScans(college, IDS.deputy, activityId, [proved], IN_ROOM),
      bringScans(college, IDS.secretary, activityId, [proved], later(IN_ROOM, 9)),
      bring(college, IDS.plain, proved),
    ]);
    expect(claims()).toMatchObject([{ memberId: IDS.plain, scans: [{ by: IDS.secretary }, { by: IDS.deputy }] }]);
  });

  it('let of two ticks made off line the later hold, whichever phone comes first, and a tick taken back stay back', async () => {
    const mark = (who: string, status: 'present' | 'absentUnexcused' | null, markedAt: string) =>
      college.ask(who, 'attendance.mark', { activityId, isPaper: false, markedAt, marks: [{ memberId: IDS.plain, status }] });
    await college.clock.set(hoursAfter(3));
    await mark(IDS.deputy, 'absentUnexcused', later(IN_ROOM, 60));
    await mark(IDS.secretary, 'present', IN_ROOM);
    expect(await line(IDS.plain)).toMatchObject({ status: 'absentUnexcused' });
    await mark(IDS.deputy, null, later(IN_ROOM, 120));
    await mark(IDS.secretary, 'present', later(IN_ROOM, 90));
    expect(await line(IDS.plain)).toMatchObject({ status: null });
  });
});

describe('the record', () => {
  const heldAndWritten = async (): Promise<number> => {
    await college.clock.set(later(END_AT, 600));
    await markPresent(college, activityId, [IDS.secretary]);
    return writeRecord(college, activityId);
  };

  it('is not sealed over the head of somebody who says to have been there', async () => {
    await bring(college, IDS.plain, await claimIn(college, IDS.plain, activityId, IN_ROOM));
    const rev = await heldAndWritten();
    expect(await college.call(IDS.secretary, 'record.confirm', { activityId, rev })).toMatchObject({
      error: { code: 'record.incomplete', reason: { missing: ['claims'] } },
    });
    await markPresent(college, activityId, [IDS.plain]);
    expect(await college.call(IDS.secretary, 'record.confirm', { activityId, rev })).toMatchObject({ ok: true });
  });

  it('once sealed, is not touched by what comes late: it is offered, and a correction seals it anew', async () => {
    const [proved, own] = [await claimIn(college, IDS.plain, activityId, IN_ROOM), await claimIn(college, IDS.leader, activityId, IN_ROOM)];
    const rev = await heldAndWritten();
    await college.ask(IDS.secretary, 'record.confirm', { activityId, rev });
    const sealedText = JSON.stringify(college.cloud.database.get('records', activityId));
    expect(await bringScans(college, IDS.deputy, activityId, [proved], IN_ROOM)).toMatchObject({ ok: true, data: { isSealed: true } });
    expect(await bring(college, IDS.leader, own)).toMatchObject({ ok: true, data: { state: 'selfReported', isSealed: true } });
    expect(JSON.stringify(college.cloud.database.get('records', activityId))).toBe(sealedText);
    const page = await college.ask(IDS.secretary, 'record.read', { activityId });
    expect(page.lateClaims).toMatchObject([
      { memberId: IDS.leader, state: 'selfReported' },
      { memberId: IDS.plain, name: '何静', state: 'verified', claimedAt: IN_ROOM },
    ]);
    expect((await college.ask(IDS.probationary, 'record.read', { activityId })).lateClaims).toEqual([]);
    const corrected = await college.ask(IDS.secretary, 'record.correct', {
      activityId,
      rev: page.rev,
      reason: '离线签到核对后补记',
      marks: [{ memberId: IDS.plain, status: 'present' }],
    });
    expect(corrected.seq).toBe((page.seal?.seq ?? 0) + 1);
    const after = await college.ask(IDS.secretary, 'record.read', { activityId });
    expect(after.lateClaims.map((claim) => claim.memberId)).toEqual([IDS.leader]);
    expect(after.lines.find((entry) => entry.memberId === IDS.plain)).toMatchObject({ status: 'present' });
  });
});

it('asks nothing more of a page that is opened before the sign-in or by somebody who is down already', async () => {
  const billed = async (who: string) =>
    (await college.cloud.callBilled('api', { v: 1, action: 'activity.read', input: { activityId } }, { openid: openidOf(who) })).billed
      .database;
  const unknown = await billed(IDS.leader);
  await signInAtOnce(college, IDS.plain, activityId);
  expect(await billed(IDS.plain)).toBe(unknown - 1);
});

it('costs a member who brings a claim no more than seven billed calls of the database', async () => {
  const proved = await claimIn(college, IDS.plain, activityId, IN_ROOM);
  const { result, billed } = await college.cloud.callBilled(
    'api',
    { v: 1, action: 'attendance.claim', input: proved },
    { openid: openidOf(IDS.plain) },
  );
  expect(result).toMatchObject({ ok: true });
  expect(billed.database).toBeLessThanOrEqual(7);
});
