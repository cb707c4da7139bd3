import type { Code } from '@shared/contract/errors';
import type { Reply } from '@/api/reply';
import { nowAt } from '@/platform/clock';
import { readStored, removeStored, writeStored } from '@/platform/storage';
import { phoneKey } from './device-key';
import { noteCutOff, noteReached } from './reach';

type Kept = { key: string; at: string };

const listKey = 'kept-pages';
const most = 12;
/** A weak network is treated as none after so long, when there is something to show. */
const patienceMs = 6000;

/** Two people of one browser do not read each other's pages. */
const keyOf = (name: string): string => `page:${phoneKey()?.memberId ?? ''}:${name}`;

const list = (): Kept[] => {
  const stored = readStored(listKey);
  return Array.isArray(stored) ? (stored as Kept[]).filter((entry) => typeof entry?.key === 'string') : [];
};

const keep = (name: string, content: unknown): void => {
  const key = keyOf(name);
  const entries = [{ key, at: nowAt() }, ...list().filter((entry) => entry.key !== key)];
  for (const { key: old } of entries.slice(most)) removeStored(old);
  if (writeStored(key, content)) writeStored(listKey, entries.slice(0, most));
};

/** Another person of this phone must not read on in what the former one has seen. */
export const forgetKeptPages = (): void => {
  for (const { key } of list()) removeStored(key);
  removeStored(listKey);
};

const slow = (): Promise<Reply<never, 'common.network'>> =>
  new Promise((resolve) => setTimeout(() => resolve({ ok: false, error: { code: 'common.network' } }), patienceMs));

/** Asks the cloud, and answers without a network with what came last time. `rewrite` takes out what has run out meanwhile. */
export const keptCall = async <T extends object, C extends Code>(
  name: string,
  load: () => Promise<Reply<T, C>>,
  rewrite: (content: T) => T = (content) => content,
): Promise<Reply<T, C | 'common.network'>> => {
  const before = readStored(keyOf(name)) as T | undefined;
  const asked = load();
  const reply = before === undefined ? await asked : await Promise.race([asked, slow()]);
  if (reply.ok) {
    keep(name, reply.data);
    noteReached();
  }
  if (reply.ok || reply.error.code !== 'common.network' || typeof before !== 'object') return reply;
  noteCutOff();
  return { ok: true, data: rewrite(before) };
};
