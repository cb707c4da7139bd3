import { receiptOf } from '@shared/kernel/receipt';
import { CODE_SENT_MS } from '@shared/records/sign-in-window';
import { call, send } from '@/api/call';
import { nowMs } from '@/platform/clock';
import { makeKey } from '@/platform/random';
import { isNewerKept, readStored, writeStored } from '@/platform/storage';
import { keptText } from '@/text/kept';
import { offlineText } from '@/text/offline';
import { phoneKey } from './device-key';
import { Outbox, type ClaimEntry, type OutboxPorts } from './outbox';

/** When the network was away for a moment only, the sign-in itself is tried again: it needs nobody to confirm it. */
const signInAfterAll = async ({ activityId, proved: { claim } }: ClaimEntry): Promise<boolean> => {
  const isFresh = (): boolean => nowMs() - Date.parse(claim.claimedAt) <= CODE_SENT_MS;
  if (!isFresh()) return false;
  const page = await call('activity.read', { activityId });
  // The answer has set the clock: the phone may have slept longer than it knows.
  if (!page.ok || page.data.ticket === undefined || !isFresh()) return false;
  return (await send('attendance.signIn', { ticket: page.data.ticket, mode: 'inPerson', code: claim.code }, makeKey())).ok;
};

const sendClaim: OutboxPorts['sendClaim'] = async (entry) => {
  if (await signInAfterAll(entry)) return { ok: true, value: undefined };
  const reply = await send('attendance.claim', entry.proved, makeKey());
  return reply.ok
    ? { ok: true, value: { result: reply.data.state, isSealed: reply.data.isSealed } }
    : { ok: false, code: reply.error.code };
};

/** A repeated scan is the same document, so each sending may have a key of its own. */
const sendScans: OutboxPorts['sendScans'] = async (activityId, entries) => {
  const reply = await send(
    'attendance.uploadScans',
    { activityId, scans: entries.map(({ proved, scannedAt }) => ({ ...proved, scannedAt })) },
    makeKey(),
  );
  if (!reply.ok) return { ok: false, code: reply.error.code };
  return {
    ok: true,
    value: reply.data.results.flatMap(({ name, outcome }, place) =>
      entries[place] === undefined ? [] : [{ id: entries[place].id, name, outcome }],
    ),
  };
};

let outbox: Outbox | undefined;

/** The one outbox of this device; opened once, it goes on where it was left. */
export const deviceOutbox = (): Outbox => {
  outbox ??= new Outbox({
    read: () => readStored('outbox'),
    write: (entries) => writeStored('outbox', '', [...entries]),
    owner: () => phoneKey()?.memberId,
    nowMs,
    sendClaim,
    sendScans,
    // The id of the entry is the key of the command: a mark is a word said once.
    sendMarks: async ({ input, id }) => {
      const reply = await send('attendance.mark', input, id);
      return reply.ok ? { ok: true, value: undefined } : { ok: false, code: reply.error.code };
    },
    sendPresence: async ({ activityId, answered }) => {
      const reply = await send('attendance.answerPresence', { activityId, answered }, makeKey());
      return reply.ok ? { ok: true, value: undefined } : { ok: false, code: reply.error.code };
    },
  });
  return outbox;
};

/** Why something could not be put into the outbox. */
export const notKeptWords = (): string => (isNewerKept('outbox') ? keptText.outboxNewer : offlineText.noRoom);

/** Between tests. */
export const closeOutbox = (): void => (outbox = undefined);

export const receiptOfEntry = (entry: Pick<ClaimEntry, 'proved'>): string => receiptOf(entry.proved.proof);
