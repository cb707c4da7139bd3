import { act } from '@testing-library/react';
import { proofOf, proofWord, type ProvedClaim } from '@shared/kernel/offline-claim';
import { codeStepAt, rotatingCode } from '@shared/kernel/rotating-code';
import { keepPhoneKey } from '@/features/offline/device-key';
import { closeOutbox, deviceOutbox } from '@/features/offline/device-outbox';
import { keepMeetingKey, meetingKey } from '@/features/offline/meeting-keys';
import HostCodePage from '@/pages/activity/host-code/index';
import ProofsPage from '@/pages/activity/proofs/index';
import RollCallPage from '@/pages/activity/roll-call/index';
import RecordPage from '@/pages/record/edit/index';
import SignInPage from '@/pages/sign-in/index';
import { alignClock, nowMs } from '@/platform/clock';
import { activityPage, liveLine, liveRoll, on, recordPage } from './samples';
import { answer, byId, clearStage, ledTo, open, Refusal, sent, tap, type, words } from './stage';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

const key = { memberId: 'm5', name: '陈思齐', deviceKeyId: '0123456789abcdef', deviceKey: 'k'.repeat(64) };
const noNetwork = new Refusal('common.network');
const host = {
  nowAt: on('14:26'),
  activityId: 'a1',
  title: '冬季装置防冻防凝',
  place: 'B302',
  codeKey: 'meeting-key',
  opensAt: on('14:00'),
  closesAt: on('16:30'),
  rev: 3,
  counts: { expected: 22, present: 3, leave: 2 },
  state: 'open' as const,
};
const kept = (): ProvedClaim => (deviceOutbox().current()[0] as { proved: ProvedClaim }).proved;

beforeEach(() => {
  clearStage();
  closeOutbox();
  alignClock(on('14:26'));
});

describe('签到 without a network', () => {
  const goOffline = async (): Promise<void> => {
    answer({ 'activity.read': activityPage() });
    await open(<SignInPage />, { a: 'a1' });
    answer({ 'activity.read': noNetwork, 'attendance.signIn': noNetwork });
    await type('code-input', 'k7m4qd');
  };

  it('says 已记在本机，待确认 and never 已签到, with a receipt and a proof that this phone made', async () => {
    keepPhoneKey(key);
    await goOffline();
    expect(words('offline-title')).toBe('已记在本机，待确认');
    expect(words('offline-note')).toMatch(/^陈思齐·今天 14:26·离线凭证 [0-9A-Z]{3}-[0-9A-Z]{2}$/);
    expect(document.body.textContent).not.toContain('已签到');
    expect(byId('proof')).not.toBeNull();
    expect(document.querySelectorAll('.button-primary')).toHaveLength(1);
    const { claim, proof } = kept();
    expect(claim).toMatchObject({ activityId: 'a1', memberId: 'm5', deviceKeyId: key.deviceKeyId, code: 'K7M4QD' });
    expect(proof).toBe(proofOf(key.deviceKey, claim));
  });

  it('keeps the code of a scanned link, though nothing of the meeting is on the phone', async () => {
    keepPhoneKey(key);
    answer({ 'activity.read': noNetwork });
    await open(<SignInPage />, { a: 'a7', c: 'K7M4QD' });
    expect(words('offline-title')).toBe('已记在本机，待确认');
    expect(kept().claim).toMatchObject({ activityId: 'a7', code: 'K7M4QD' });
  });

  it('says what to do on a phone that has never had a network since it was bound', async () => {
    answer({ 'activity.read': noNetwork });
    await open(<SignInPage />, { a: 'a1' });
    expect(document.body.textContent).toContain('请记录人点名，效果一样。');
    expect(byId('code-input')).toBeNull();
  });

  it('tries the sign-in itself when the network was away for a moment only, and the claim when it was longer', async () => {
    keepPhoneKey(key);
    await goOffline();
    answer({
      'activity.read': activityPage(),
      'attendance.signIn': { signedInAt: on('14:27'), mode: 'inPerson', isRepeat: false },
    });
    await tap('upload-claim');
    expect(sent('attendance.claim')).toHaveLength(0);
    expect(deviceOutbox().current()).toEqual([]);
    closeOutbox();
    await goOffline();
    alignClock(on('15:40'));
    answer({
      'activity.read': activityPage({ nowAt: on('15:40') }),
      'attendance.claim': { state: 'selfReported', receipt: 'K7M-4Q', isSealed: false },
    });
    await tap('upload-claim');
    expect(sent('attendance.claim')[0]?.input).toEqual(kept());
    expect(words('offline-title')).toBe('已上传，待确认');
  });

  it('has a way to write to the college where a claim was refused', async () => {
    keepPhoneKey(key);
    await goOffline();
    alignClock(on('15:40'));
    answer({ 'activity.read': activityPage({ nowAt: on('15:40') }), 'attendance.claim': new Refusal('attendance.claimRefused') });
    await tap('upload-claim');
    await tap('write-to-college');
    expect(ledTo()).toBe(`/pages/feedback/letter/index?page=${encodeURIComponent('离线签到')}`);
  });

  it.each([
    [{ state: 'verified', receipt: 'K7M-4Q', isSealed: false }, '记录人已确认', '已签到，不用再签。'],
    [{ state: 'handedOver', receipt: 'K7M-4Q', isSealed: false }, '已上传，待确认', '离线签到超过 72 小时，已转给记录人核对。'],
    [
      { state: 'selfReported', receipt: 'K7M-4Q', isSealed: true },
      '已上传，待确认',
      '这次的记录已经确认。您的签到已转给书记，由书记更正。',
    ],
    [new Refusal('attendance.claimRefused'), '没有记入', '这条离线签到核对不上，没有记入。请记录人点名。'],
  ])('reads %j as %s', async (reply, title, say) => {
    keepPhoneKey(key);
    await goOffline();
    alignClock(on('15:40'));
    answer({ 'activity.read': activityPage({ nowAt: on('15:40') }), 'attendance.claim': reply });
    await tap('upload-claim');
    expect([words('offline-title'), words('offline-say')]).toEqual([title, say]);
  });
});

describe('现场签到 without a network', () => {
  it('shows the code of this moment from the kept key, and says what it cannot stop', async () => {
    keepMeetingKey(host);
    answer({ 'attendance.hostCode': noNetwork });
    await open(<HostCodePage />, { activityId: 'a1' });
    expect(words('code')).toBe(rotatingCode('meeting-key', codeStepAt(nowMs())));
    expect(words('offline-ready')).toContain('没有网络也能签');
    expect(words('host-limit')).toContain('挡不住有人在现场把码实时转给别处的人');
  });

  it('asks to be opened once with a network when no key was kept', async () => {
    answer({ 'attendance.hostCode': noNetwork });
    await open(<HostCodePage />, { activityId: 'a1' });
    expect(document.body.textContent).toContain('请先联网一次，再进会场。');
  });

  it('keeps the key no longer than people sign in', () => {
    keepMeetingKey(host);
    expect(meetingKey('a1')?.codeKey).toBe('meeting-key');
    alignClock(on('16:32'));
    expect(meetingKey('a1')).toBeUndefined();
    alignClock(on('14:26'));
    expect(meetingKey('a1')).toBeUndefined();
    keepMeetingKey({ ...host, closedAt: on('14:20') });
    expect(meetingKey('a1')).toBeUndefined();
  });
});

describe('the recorder’s phone', () => {
  const claimOf = (activityId: string): string => {
    const claim = {
      claimId: 'claim00000000001',
      activityId,
      memberId: 'm6',
      deviceKeyId: '0'.repeat(16),
      code: 'K7M4QD',
      claimedAt: on('14:25'),
    };
    return proofWord({ claim, proof: proofOf('x', claim) });
  };

  it('collects a proof once, by name, keeps it, and refuses what is none or of another meeting', async () => {
    keepPhoneKey(key);
    answer({ 'attendance.roll': liveRoll([liveLine('m6', '何静')]) });
    await open(<ProofsPage />, { activityId: 'a1' });
    for (const text of ['https://x.cn/#/p?p=nonsense', claimOf('a2')]) {
      await type('proof-text', text);
      await tap('add-proof');
    }
    expect(deviceOutbox().current()).toEqual([]);
    for (let turn = 0; turn < 2; turn += 1) {
      await type('proof-text', `https://x.cn/#/pages/activity/proofs/index?p=${encodeURIComponent(claimOf('a1'))}`);
      await tap('add-proof');
    }
    expect(deviceOutbox().current()).toMatchObject([{ kind: 'scan', memberId: 'm5', state: 'waiting' }]);
    expect(words('scanned')).toContain('何静');
    answer({
      'attendance.uploadScans': { results: [{ receipt: 'x', memberId: 'm6', name: '何静', outcome: 'verified' }], isSealed: false },
    });
    await tap('upload-scans');
    expect(words('scanned')).toContain('已确认');
  });

  it('shows who says to have been there until a word is said, and keeps marks when there is no network', async () => {
    keepPhoneKey(key);
    const claimed = liveLine('m6', '何静', {
      claim: { state: 'selfReported', claimedAt: on('14:26'), receivedAt: on('15:00'), receipt: 'K7M-4Q' },
    });
    answer({ 'attendance.roll': liveRoll([claimed]) });
    await open(<RollCallPage />, { activityId: 'a1' });
    expect(words('line-m6')).toContain('离线签到 14:26·凭证 K7M-4Q，等您确认');
    answer({ 'attendance.roll': noNetwork, 'attendance.mark': noNetwork });
    await tap('mark-m6-present');
    await tap('save-roll');
    expect(words('kept-here')).toBe('存在本机');
    expect(deviceOutbox().current()).toMatchObject([
      { kind: 'marks', input: { activityId: 'a1', markedAt: expect.any(String), marks: [{ memberId: 'm6', status: 'present' }] } },
    ]);
    answer({
      'attendance.roll': liveRoll([liveLine('m6', '何静', { status: 'present', mode: 'inPerson', source: 'rollCall' })]),
      'attendance.mark': liveRoll([]),
    });
    await act(async () => void (await deviceOutbox().run()));
    expect(byId('kept-here')).toBeNull();
    expect(deviceOutbox().current()).toEqual([]);
  });

  it('is offered a correction for what came after the seal, with the reason filled in', async () => {
    const late = { memberId: 'm6', name: '何静', state: 'verified' as const, claimedAt: on('14:26'), receipt: 'K7M-4Q' };
    answer({
      'record.read': recordPage({ state: 'confirmed', lateClaims: [late], may: { record: true, confirm: true }, missing: [] }),
      'record.correct': { activityId: 'a1', rev: 6, seq: 2, hash: 'x' },
    });
    await open(<RecordPage />, { activityId: 'a1' });
    expect(words('late-claims')).toContain('记录人扫过凭证');
    await tap('correct-late-m6');
    expect(sent('record.correct')[0]?.input).toEqual({
      activityId: 'a1',
      rev: 5,
      reason: '离线签到核对后补记',
      marks: [{ memberId: 'm6', status: 'present', mode: 'inPerson' }],
    });
  });
});
