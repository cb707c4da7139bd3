import type { Code } from '../../../src-shared/contract/errors';
import type { ProvedClaim } from '../../../src-shared/kernel/offline-claim';
import { Outbox, type ClaimEntry, type Entry, type MarksEntry, type OutboxPorts, type ScanEntry } from '@/features/offline/outbox';

const NOW = '2026-11-27T09:00:00.000Z';
const proved = (claimId: string, claimedAt = '2026-11-27T06:30:00.000Z'): ProvedClaim => ({
  claim: { claimId, activityId: 'a1', memberId: 'm5', deviceKeyId: '0'.repeat(16), code: 'K7M4QD', claimedAt },
  proof: claimId.padEnd(64, '0'),
});
const claim = (id = 'c1', part: Partial<ClaimEntry> = {}): ClaimEntry => ({
  kind: 'claim',
  id,
  memberId: 'm5',
  activityId: 'a1',
  proved: proved(id),
  state: 'waiting',
  ...part,
});
const scan = (id: string, part: Partial<ScanEntry> = {}): ScanEntry => ({
  kind: 'scan',
  id,
  memberId: 'm5',
  activityId: 'a1',
  proved: proved(id),
  scannedAt: NOW,
  state: 'waiting',
  ...part,
});
const marks = (id: string): MarksEntry => ({
  kind: 'marks',
  id,
  memberId: 'm5',
  activityId: 'a1',
  input: { activityId: 'a1', isPaper: false, markedAt: NOW, marks: [{ memberId: 'm6', status: 'present' }] },
  state: 'waiting',
});

type Phone = { stored: readonly Entry[] | undefined; ports: OutboxPorts; sent: string[] };

const phone = (part: Partial<OutboxPorts> = {}, stored?: readonly Entry[]): Phone => {
  const of: Phone = { stored, sent: [], ports: undefined as never };
  of.ports = {
    read: () => of.stored,
    write: (entries) => {
      of.stored = JSON.parse(JSON.stringify(entries)) as Entry[];
      return true;
    },
    owner: () => 'm5',
    nowMs: () => Date.parse(NOW),
    sendClaim: (entry) =>
      Promise.resolve(
        of.sent.push(`claim ${entry.id}`) > 0
          ? { ok: true, value: { result: 'selfReported', isSealed: false } }
          : { ok: false, code: 'common.network' },
      ),
    sendScans: (_activityId, entries) => {
      of.sent.push(`scans ${entries.map((entry) => entry.id).join('+')}`);
      return Promise.resolve({ ok: true, value: entries.map((entry) => ({ id: entry.id, name: '何静', outcome: 'verified' as const })) });
    },
    sendMarks: (entry) =>
      Promise.resolve(of.sent.push(`marks ${entry.id}`) > 0 ? { ok: true, value: undefined } : { ok: false, code: 'common.network' }),
    sendPresence: (entry) =>
      Promise.resolve(
        of.sent.push(`presence ${entry.answered}`) > 0 ? { ok: true, value: undefined } : { ok: false, code: 'common.network' },
      ),
    ...part,
  };
  return of;
};

describe('what a phone keeps without a network', () => {
  it('is stored before it counts as kept, is there after a restart, and is sent once, scans of a meeting together', async () => {
    const first = phone();
    const outbox = new Outbox(first.ports);
    for (const entry of [claim(), scan('s1'), scan('s2'), scan('s1'), marks('k1')]) expect(outbox.add(entry)).toBe(true);
    const again = phone({}, first.stored);
    const restarted = new Outbox(again.ports);
    expect(await restarted.run()).toBe(4);
    expect(again.sent).toEqual(['claim c1', 'scans s1+s2', 'marks k1']);
    expect(await restarted.run()).toBe(0);
    expect(restarted.current()).toMatchObject([
      { kind: 'claim', state: 'sent', result: 'selfReported' },
      { kind: 'scan', state: 'sent', outcome: 'verified', name: '何静' },
      { kind: 'scan', state: 'sent' },
    ]);
  });

  it('waits on when nobody knows whether it came through, and says so when it was refused', async () => {
    const codes: Code[] = ['common.network', 'common.internal', 'attendance.claimRefused'];
    const of = phone({ sendClaim: () => Promise.resolve({ ok: false, code: codes.shift() ?? 'common.badReply' }) });
    const outbox = new Outbox(of.ports);
    outbox.add(claim());
    for (const state of ['waiting', 'waiting', 'refused']) {
      expect(await outbox.run()).toBe(0);
      expect(outbox.current()).toMatchObject([{ state }]);
    }
    expect(outbox.current()).toMatchObject([{ code: 'attendance.claimRefused' }]);
  });

  it('is not called kept when the phone has no room', () => {
    const outbox = new Outbox(phone({ write: () => false }).ports);
    expect(outbox.add(claim())).toBe(false);
    expect(outbox.current()).toEqual([]);
  });

  it('of somebody else is not sent under this person’s name, and stays', async () => {
    const of = phone({ owner: () => 'm9' });
    const outbox = new Outbox(of.ports);
    outbox.add(claim());
    expect(await outbox.run()).toBe(0);
    expect([of.sent, outbox.current().length]).toEqual([[], 1]);
  });

  it('is gone when the sign-in went through after all, and forgotten thirty days after it was sent', async () => {
    const outbox = new Outbox(phone({ sendClaim: () => Promise.resolve({ ok: true, value: undefined }) }).ports);
    outbox.add(claim());
    expect(await outbox.run()).toBe(1);
    expect(outbox.current()).toEqual([]);
    const old = '2026-10-20T06:30:00.000Z';
    const stored: Entry[] = [claim('c2', { proved: proved('c2', old), state: 'sent' }), claim('c3', { proved: proved('c3', old) })];
    expect(new Outbox(phone({}, stored).ports).current().map((entry) => entry.id)).toEqual(['c3']);
  });

  it('tells the pages what has come through, and runs once when it is asked twice at once', async () => {
    const of = phone();
    const outbox = new Outbox(of.ports);
    const told: string[] = [];
    outbox.onSent((entry) => told.push(entry.id));
    outbox.add(claim());
    expect(await Promise.all([outbox.run(), outbox.run()])).toEqual([1, 1]);
    expect([of.sent, told]).toEqual([['claim c1'], ['c1']]);
  });
});
