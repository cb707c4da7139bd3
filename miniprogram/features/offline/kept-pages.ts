import type { CodeOf, Out } from '@shared/contract';
import type { Reply, ReplyTo } from '@/api/reply';
import { nowAt } from '@/platform/clock';
import { readStored, removeStored, writeStored } from '@/platform/storage';
import { phoneKey } from './device-key';
import { noteCutOff, noteReached } from './reach';

/** What is kept, with the word under which it lies. */
const WORDS = { 'home.read': 'home', 'attendance.roll': 'roll', 'activity.read': 'activity' } as const;
type Kept = keyof typeof WORDS;

const most = 12;
/** A weak network is treated as none after so long, when there is something to show. */
const patienceMs = 6000;

/** Two people of one browser do not read each other's pages. */
const restOf = (action: Kept, id: string): string => `${phoneKey()?.memberId ?? ''}:${WORDS[action]}:${id}`;
const PREFIX = 'page:';

const list = (): { key: string; at: string }[] => readStored('pages') ?? [];
const drop = (key: string): void => removeStored('page', key.slice(PREFIX.length));

const keep = (rest: string, content: Out<Kept>): void => {
  const key = `${PREFIX}${rest}`;
  const entries = [{ key, at: nowAt() }, ...list().filter((entry) => entry.key !== key)];
  for (const { key: old } of entries.slice(most)) drop(old);
  if (writeStored('page', rest, content)) writeStored('pages', '', entries.slice(0, most));
};

/** Another person of this phone must not read on in what the former one has seen. */
export const forgetKeptPages = (): void => {
  for (const { key } of list()) drop(key);
  removeStored('pages');
};

const slow = (): Promise<Reply<never, 'common.network'>> =>
  new Promise((resolve) => setTimeout(() => resolve({ ok: false, error: { code: 'common.network' } }), patienceMs));

/** Asks the cloud, and answers without a network with what came last time. `rewrite` takes out what has run out meanwhile. */
export const keptCall = async <N extends Kept>(
  [action, id]: readonly [N, string],
  load: () => Promise<ReplyTo<N>>,
  rewrite: (content: Out<N>) => Out<N> = (content) => content,
): Promise<Reply<Out<N>, CodeOf<N> | 'common.network'>> => {
  const rest = restOf(action, id);
  const before = readStored('page', rest) as Out<N> | undefined;
  const asked = load();
  const reply = before === undefined ? await asked : await Promise.race([asked, slow()]);
  if (reply.ok) {
    keep(rest, reply.data);
    noteReached();
  }
  if (reply.ok || reply.error.code !== 'common.network' || before === undefined) return reply;
  noteCutOff();
  return { ok: true, data: rewrite(before) };
};
