import fc from 'fast-check';
import { drawRounds } from '../../../src-shared/engines/attendance/presence';
import { sha256Hex } from '../../../src-shared/kernel/hash';
import { startTestCloud, type TestCloud } from '../harness';
import { sendFile } from '../send-file';
import { IDS } from '../small-college';
import { END_AT, later, openThemeDay, planThemeDay, START_AT, ticketFor, writeRecord } from '../theme-day';

let college: TestCloud;
let activityId: string;
beforeEach(async () => {
  college = await startTestCloud();
  activityId = await openThemeDay(college);
}, 60_000);
afterEach(() => college.close());

const report = async (who: string, id = activityId) =>
  college.ask(who, 'attendance.signIn', { ticket: await ticketFor(college, who, id), mode: 'online' });
const setPresence = (isOn: boolean, who: string = IDS.deputy) => college.call(who, 'attendance.setPresence', { activityId, isOn });
const answer = (who: string, answered: number) => college.call(who, 'attendance.answerPresence', { activityId, answered });
const own = async (who: string) => (await college.ask(who, 'activity.read', { activityId })).own;
const line = async (who: string, id = activityId) =>
  (await college.ask(IDS.deputy, 'attendance.roll', { activityId: id })).lines.find((entry) => entry.memberId === who);
const stored = (type: string): Record<string, unknown>[] => college.cloud.database.all('attendance').filter((entry) => entry.type === type);

describe('questions to those who are away', () => {
  it('are off, until the recorder turns them on for this one meeting', async () => {
    await report(IDS.mobile);
    expect((await own(IDS.mobile)).presence).toBeUndefined();
    expect(await answer(IDS.mobile, 1)).toMatchObject({ ok: true, data: { asked: 0, answered: 0 } });
    expect(stored('presence')).toEqual([]);
    expect(await setPresence(true, IDS.plain)).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await setPresence(true)).toMatchObject({ ok: true, data: { isOn: true, rounds: 3 } });
    expect((await own(IDS.mobile)).presence).toMatchObject({
      answered: 0,
      roundsAt: [expect.any(String), expect.any(String), expect.any(String)],
    });
    expect((await own(IDS.plain)).presence).toBeUndefined();
  });

  it('are kept as so many of so many and without any time, the larger number holding however late and often it comes', async () => {
    await report(IDS.mobile);
    await setPresence(true);
    const { roundsAt = [] } = (await own(IDS.mobile)).presence ?? {};
    const keysBefore = college.cloud.database.all('keys').length;
    await college.clock.set(later(roundsAt[1] ?? '', 30));
    expect(await answer(IDS.mobile, 3)).toMatchObject({ ok: true, data: { asked: 2, answered: 2 } });
    expect(await answer(IDS.mobile, 1)).toMatchObject({ ok: true, data: { asked: 2, answered: 2 } });
    expect(await line(IDS.mobile)).toMatchObject({ status: 'present', mode: 'online', presence: { asked: 2, answered: 2, isOver: false } });
    await college.clock.set(later(END_AT, 3600));
    expect(await answer(IDS.mobile, 3)).toMatchObject({ ok: true, data: { asked: 3, answered: 3 } });
    const [document] = stored('presence');
    expect(
      Object.keys(document ?? {})
        .filter((name) => !name.startsWith('_'))
        .sort(),
    ).toEqual(['activityId', 'answered', 'asked', 'day', 'memberId', 'orgId', 'rev', 'type']);
    expect(JSON.stringify(document)).not.toMatch(/\d{2}:\d{2}/);
    // Neither an audit line nor a key of the command tells when.
    for (const name of ['audit', 'keys']) expect(JSON.stringify(college.cloud.database.all(name))).not.toContain('answerPresence');
    expect(college.cloud.database.all('keys').length).toBe(keysBefore);
  });

  it('count for who comes later only from then on, and those to come are dropped when the recorder turns them off', async () => {
    await setPresence(true);
    await report(IDS.mobile);
    const { roundsAt = [] } = (await own(IDS.mobile)).presence ?? {};
    await college.clock.set(later(roundsAt[0] ?? '', 1));
    await report(IDS.leader);
    await setPresence(false);
    await college.clock.set(END_AT);
    expect((await line(IDS.mobile))?.presence).toEqual({ asked: 1, answered: 0, isOver: true });
    expect((await line(IDS.leader))?.presence).toBeUndefined();
    expect(await setPresence(true)).toMatchObject({ error: { code: 'attendance.presenceTooLate' } });
  });

  it('change neither status nor counts nor the sealed roll, whatever was answered', async () => {
    const silentId = await planThemeDay(college, { title: '没有问候' });
    await setPresence(true);
    for (const id of [activityId, silentId]) for (const who of [IDS.mobile, IDS.leader, IDS.secretary]) await report(who, id);
    await college.clock.set(later(END_AT, -60));
    await answer(IDS.leader, 2);
    await college.clock.set(later(END_AT, 600));
    const sealed = async (id: string) => {
      await college.ask(IDS.secretary, 'record.confirm', { activityId: id, rev: await writeRecord(college, id) });
      const { lines, counts } = await college.ask(IDS.secretary, 'record.read', { activityId: id });
      return { lines, counts };
    };
    expect(await line(IDS.mobile)).toMatchObject({ status: 'present', presence: { answered: 0 } });
    expect(await sealed(activityId)).toEqual(await sealed(silentId));
    expect(JSON.stringify(college.cloud.database.get('records', activityId))).not.toMatch(/presence|answered/);
  });

  it('stand apart from each other and within the time, or are none when there is too little of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 15, max: 600 }),
        fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (minutes, draws) => {
          let next = 0;
          const end = later(START_AT, minutes * 60);
          const rounds = drawRounds(START_AT, end, () => draws[(next += 1) - 1] ?? 0);
          expect([2, 3]).toContain(rounds.length);
          expect([...rounds].sort()).toEqual(rounds);
          expect((rounds[0] ?? '') > START_AT && (rounds.at(-1) ?? '') < later(end, -180)).toBe(true);
          for (let place = 1; place < rounds.length; place += 1)
            expect(Date.parse(rounds[place] ?? '') - Date.parse(rounds[place - 1] ?? '')).toBeGreaterThan(50_000);
        },
      ),
    );
    expect(drawRounds(START_AT, later(START_AT, 14 * 60), () => 0)).toEqual([]);
  });
});

describe('说两句', () => {
  it('is for who has reported from afar, is read by the recorder, and holds no private numbers', async () => {
    const say = (who: string, text: string) => college.call(who, 'attendance.contribute', { activityId, text });
    expect(await say(IDS.mobile, '同意')).toMatchObject({ error: { code: 'attendance.notReported' } });
    await report(IDS.mobile);
    expect(await say(IDS.mobile, '我的电话 13800000000')).toMatchObject({ error: { code: 'attendance.privateNumber' } });
    expect(await say(IDS.mobile, '建议把伴热线的检查写成清单。')).toMatchObject({ ok: true });
    expect((await line(IDS.mobile))?.contribution).toBe('建议把伴热线的检查写成清单。');
    expect((await own(IDS.mobile)).contribution).toBe('建议把伴热线的检查写成清单。');
    await say(IDS.mobile, '');
    expect((await line(IDS.mobile))?.contribution).toBeUndefined();
  });
});

describe('说两句, spoken', () => {
  const SOUND = new Uint8Array([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0, 1, 2, 3]);
  const attach = async (who: string, bytes: Uint8Array, sha256 = sha256Hex(bytes)) => {
    const fileId = await sendFile(college, who, bytes, 'mp3');
    return college.call(who, 'attendance.attachVoice', { activityId, fileId, sha256 });
  };

  it('is kept once the function has looked at the bytes, can be heard by the recorder, and taken back', async () => {
    await report(IDS.mobile);
    expect(await attach(IDS.mobile, new Uint8Array([1, 2, 3, 4]))).toMatchObject({ error: { code: 'attendance.voiceUnreadable' } });
    expect(await attach(IDS.mobile, SOUND, 'a'.repeat(64))).toMatchObject({ error: { code: 'record.photoAltered' } });
    for (let turn = 0; turn < 2; turn += 1) expect(await attach(IDS.mobile, SOUND)).toMatchObject({ ok: true });
    expect((await line(IDS.mobile))?.voiceUrl).toMatch(/^http/);
    expect((await own(IDS.mobile)).hasVoice).toBe(true);
    await college.ask(IDS.mobile, 'attendance.contribute', { activityId, text: '' });
    expect((await own(IDS.mobile)).hasVoice).toBe(true);
    await college.ask(IDS.mobile, 'attendance.contribute', { activityId, text: '', dropsVoice: true });
    expect((await own(IDS.mobile)).hasVoice).toBeUndefined();
  });
});

describe('the confirmation of a host branch', () => {
  const submit = (who: string, hostOrganization = '外地炼化项目党支部') =>
    college.call(who, 'attendance.submitHost', { activityId, hostOrganization, words: '参加了 11 月主题党日，支部书记郑海可以证明。' });
  const decide = (isAccepted: boolean, reason?: string) =>
    college.call(IDS.deputy, 'attendance.decideHost', {
      activityId,
      memberId: IDS.mobile,
      isAccepted,
      ...(reason === undefined ? {} : { reason }),
    });

  it('of a mobile member, accepted by the recorder, makes them present at the host branch, and counts in the sealed roll', async () => {
    expect((await own(IDS.mobile)).mayHost).toBe(true);
    expect(await submit(IDS.plain)).toMatchObject({ error: { code: 'attendance.notMobile' } });
    expect(await submit(IDS.mobile)).toMatchObject({ ok: true, data: { state: 'submitted' } });
    expect(await line(IDS.mobile)).toMatchObject({ status: null, host: { hostOrganization: '外地炼化项目党支部', state: 'submitted' } });
    expect(await college.call(IDS.plain, 'attendance.decideHost', { activityId, memberId: IDS.mobile, isAccepted: true })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
    for (let turn = 0; turn < 2; turn += 1) expect(await decide(true)).toMatchObject({ ok: true });
    expect(await line(IDS.mobile)).toMatchObject({
      status: 'present',
      mode: 'hostBranch',
      source: 'rollCall',
      host: { state: 'accepted' },
    });
    expect(await submit(IDS.mobile)).toMatchObject({ error: { code: 'attendance.hostDecided' } });
    await college.clock.set(later(END_AT, 600));
    await college.ask(IDS.secretary, 'record.confirm', { activityId, rev: await writeRecord(college, activityId) });
    expect(
      (await college.ask(IDS.secretary, 'record.read', { activityId })).lines.find((entry) => entry.memberId === IDS.mobile),
    ).toMatchObject({ status: 'present', mode: 'hostBranch' });
  });

  it('declined, says why, and may be brought again', async () => {
    await submit(IDS.mobile);
    expect(await decide(false)).toMatchObject({ error: { code: 'attendance.hostReasonNeeded' } });
    expect(await decide(false, '请写明是哪次活动')).toMatchObject({ ok: true });
    expect((await own(IDS.mobile)).host).toMatchObject({ state: 'declined', stateReason: '请写明是哪次活动' });
    expect(await line(IDS.mobile)).toMatchObject({ status: null });
    await submit(IDS.mobile, '外地炼化项目第二党支部');
    expect((await own(IDS.mobile)).host).toMatchObject({ state: 'submitted', hostOrganization: '外地炼化项目第二党支部' });
  });
});
