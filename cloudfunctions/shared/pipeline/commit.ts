import { Problem } from './problem';
import { refusal } from './refusal';
import { COLLECTIONS } from '../ports/collections';
import { taken } from '../ports/opened';
import { pause } from '../ports/pause';
import type { Ports } from '../ports';
import type { Stored, Write } from '../ports/documents';

const KEPT_MS = 48 * 3_600_000;
const TURNS = 8;

export type Attempt = { reply: unknown; writes: readonly Write[]; isReplyKept: boolean; afterwards?: (() => Promise<void>) | undefined };
export type KeyedCommand = { keyId: string; inputDigest: string; requestId: string; subjectOf: () => Stored | null };

/** The reply a command already had, null when it was never done. Throws common.keyReused for the same key with another input. */
const earlierReply = async (ports: Ports, command: KeyedCommand): Promise<{ reply: unknown; isReplyKept: boolean } | null> => {
  const stored = await ports.documents.get(COLLECTIONS.keys, command.keyId);
  if (stored === null) return null;
  const found = taken('idempotencyKey', stored);
  if (found.inputDigest !== command.inputDigest) throw refusal('common.keyReused');
  return { reply: found.reply, isReplyKept: found.isReplyKept };
};

/** A refusal may say no more than that the same command, sent twice, was done a moment before: its file is gone, its record there. */
const doneMeanwhile = async (ports: Ports, command: KeyedCommand, error: unknown): Promise<{ reply: unknown }> => {
  const done = error instanceof Problem ? await earlierReply(ports, command) : null;
  if (done === null || !done.isReplyKept) throw error;
  return { reply: done.reply };
};

/**
 * Does a command once: what it wants to be stored, its reply under its key and the audit line go into one
 * transaction. When somebody was faster the handler runs again on what is stored now. A repeated key gets the
 * first reply, also while the first is still on its way: the key's document can be inserted only once.
 */
export const doOnce = async (ports: Ports, command: KeyedCommand, attempt: () => Promise<Attempt>): Promise<unknown> => {
  const before = await earlierReply(ports, command);
  if (before !== null) return before.isReplyKept ? before.reply : (await attempt()).reply;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const tried = await attempt().catch((error: unknown) => doneMeanwhile(ports, command, error));
    if (!('writes' in tried)) return tried.reply;
    const { reply, writes, isReplyKept, afterwards } = tried;
    const now = ports.now();
    const audit = command.subjectOf();
    const outcome = await ports.documents.commit([
      ...writes,
      ...(audit === null ? [] : [{ kind: 'insert' as const, collection: COLLECTIONS.audit, document: audit }]),
      {
        kind: 'insert',
        collection: COLLECTIONS.keys,
        document: {
          _id: command.keyId,
          type: 'idempotencyKey',
          inputDigest: command.inputDigest,
          isReplyKept,
          reply: isReplyKept ? reply : null,
          expiresAt: new Date(Date.parse(now) + KEPT_MS).toISOString(),
        },
      },
    ]);
    if (outcome === 'done') {
      await afterwards?.();
      return reply;
    }
    const done = await earlierReply(ports, command);
    if (done !== null) return done.isReplyKept ? done.reply : (await attempt()).reply;
    await pause(ports, turn);
  }
  throw refusal('common.busy');
};
