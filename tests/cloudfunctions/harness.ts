// A small college on a cloud of its own, in a folder that goes away: the ground of every test of the functions.
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { collections } from '../../config/cloud/collections';
import { functionsWith, type FunctionSecrets } from '../../config/cloud/functions';
import { builtFunctions } from '../../config/functions/build';
import { TestClock } from '../../local-cloud/clock';
import { startLocalCloud, type CollectionDefinition, type LocalCloud } from '../../local-cloud/start';
import type { Action } from '../../src-shared/contract/action';
import { CONTRACT, type ActionName, type In, type Out } from '../../src-shared/contract';
import type { RosterContent } from '../../src-shared/records/roster';
import { liveEntry } from '../../cloudfunctions/shared/roster/roster-store';
import { smallCollege } from './small-college';

export type TestReply<T> = { ok: true; data: T } | { ok: false; error: { code: string; fields?: Record<string, string>; reason?: Record<string, unknown>; requestId: string } };

export type TestCloud = {
  cloud: LocalCloud;
  clock: TestClock;
  secrets: FunctionSecrets;
  /** Where the database's file lies. */
  dataDir: string;
  /** Calls as a person of the roster (bound beforehand) or, with `wx:…`, as a WeChat that is not bound. */
  call: <N extends ActionName>(who: string, action: N, input: In<N>, key?: string) => Promise<TestReply<Out<N>>>;
  /** The same, and throws when it is refused. */
  ask: <N extends ActionName>(who: string, action: N, input: In<N>, key?: string) => Promise<Out<N>>;
  /** Any event at all, as a client could send it; to `api` unless another function is named. */
  raw: (who: string | undefined, event: unknown, name?: string) => Promise<unknown>;
  close: () => Promise<void>;
};

export const TEST_SECRETS: FunctionSecrets = {
  WUHUA_DIGEST_KEY: 'test-digest-key-0123456789abcdef',
  WUHUA_TICKET_KEY: 'test-ticket-key-0123456789abcdef',
  WUHUA_FIELD_KEY: '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff',
  WUHUA_FIELD_KEY_ID: 'test',
};

export const openidOf = (who: string): string => (who.startsWith('wx:') ? who : `wx-of-${who}`);

export const openidDigest = (openid: string, secrets: FunctionSecrets = TEST_SECRETS): string =>
  createHmac('sha256', secrets.WUHUA_DIGEST_KEY).update(`openid:${openid}`).digest('hex').slice(0, 40);

const collectionOf = (content: RosterContent): string => (content.type === 'org' ? 'orgs' : content.type === 'member' ? 'members' : 'posts');

/** Puts a roster in place and binds everybody of it. */
export const seedRoster = async (cloud: LocalCloud, contents: readonly RosterContent[], at: string): Promise<void> => {
  for (const name of ['orgs', 'members', 'posts']) {
    await cloud.database.insertMany(name, contents.filter((content) => collectionOf(content) === name).map((content) => liveEntry(content)));
  }
  const members = contents.filter((content) => content.type === 'member');
  await cloud.database.insertMany('bindings', members.map((person) => ({
    _id: `bind:${person._id}`, type: 'binding', memberId: person._id, openidDigest: openidDigest(openidOf(person._id)), state: 'active', boundAt: at, rev: 0,
  })));
  const committee = contents.find((content) => content.type === 'org' && content.kind === 'partyCommittee');
  await cloud.database.insertMany('settings', [{ _id: 'roster', type: 'rosterPointer', generation: 0, edits: 0, committeeId: committee?._id ?? null, collegeName: '示例石化职业学院', rev: 0, updatedAt: at }]);
};

let keyCount = 0;

/** Starts a cloud with the real functions at a fixed instant. `roster: []` leaves the environment empty; `functionsDir` names others, with a planted fault; so does `collections`. */
export const startTestCloud = async (options: { at?: string; roster?: readonly RosterContent[]; functionsDir?: string; collections?: readonly CollectionDefinition[] } = {}): Promise<TestCloud> => {
  const functionsDir = options.functionsDir ?? (await builtFunctions());
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'wuhua-test-'));
  const at = options.at ?? '2026-11-24T01:00:00.000Z';
  const clock = new TestClock(at);
  const codeCacheDir = options.functionsDir === undefined ? path.join(functionsDir, 'code') : undefined;
  const cloud = await startLocalCloud({ dataDir, functionsDir, codeCacheDir, functions: functionsWith(TEST_SECRETS), collections: options.collections ?? collections, clock, isDemo: true, synchronous: 'NORMAL' });
  const roster = options.roster ?? smallCollege();
  if (roster.length > 0) await seedRoster(cloud, roster, at);
  const raw: TestCloud['raw'] = (who, event, name = 'api') => cloud.call(name, event, who === undefined ? {} : { openid: openidOf(who) });
  const call: TestCloud['call'] = async (who, action, input, key) => {
    keyCount += 1;
    return (await raw(who, { v: 1, action, input, key: key ?? `test-key-${String(keyCount).padStart(12, '0')}` }, (CONTRACT[action] as Action).by)) as never;
  };
  return {
    cloud,
    clock,
    secrets: TEST_SECRETS,
    dataDir,
    raw,
    call,
    ask: async (who, action, input, key) => {
      const reply = await call(who, action, input, key);
      if (!reply.ok) throw new Error(`${action} was refused: ${JSON.stringify(reply.error)}`);
      return reply.data;
    },
    close: async () => {
      await cloud.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
