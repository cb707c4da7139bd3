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
import type { Code, Fields } from '../../src-shared/contract/errors';
import type { RosterContent } from '../../src-shared/records/roster';
import { liveEntry } from '../../cloudfunctions/shared/roster/roster-store';
import { smallCollege } from './small-college';

export type TestReply<T> =
  | { ok: true; data: T }
  | { ok: false; error: { code: Code; fields?: Fields; reason?: Record<string, unknown>; requestId: string } };

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
  /** Rings a timer at a moment, ahead of now too, and is back at the moment of the test; nothing else rings. */
  ringAt: (functionName: string, timerName: string, at: string) => Promise<unknown>;
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

const collectionOf = (content: RosterContent): string =>
  content.type === 'org' ? 'orgs' : content.type === 'member' ? 'members' : 'posts';

/** Puts a roster in place and binds everybody of it. */
export const seedRoster = async (cloud: LocalCloud, contents: readonly RosterContent[], at: string): Promise<void> => {
  for (const name of ['orgs', 'members', 'posts']) {
    await cloud.database.insertMany(
      name,
      contents.filter((content) => collectionOf(content) === name).map((content) => liveEntry(content)),
    );
  }
  const members = contents.filter((content) => content.type === 'member');
  await cloud.database.insertMany(
    'bindings',
    members.map((person) => ({
      _id: `bind:${person._id}`,
      type: 'binding',
      memberId: person._id,
      openidDigest: openidDigest(openidOf(person._id)),
      state: 'active',
      boundAt: at,
      rev: 0,
    })),
  );
  const committee = contents.find((content) => content.type === 'org' && content.kind === 'partyCommittee');
  await cloud.database.insertMany('settings', [
    {
      _id: 'roster',
      type: 'rosterPointer',
      generation: 0,
      edits: 0,
      committeeId: committee?._id ?? null,
      collegeName: '示例石化职业学院',
      rev: 0,
      updatedAt: at,
    },
  ]);
};

let keyCount = 0;

type StartOptions = {
  at?: string;
  /** `[]` leaves the environment empty. */
  roster?: readonly RosterContent[];
  /** Other functions, with a planted fault. */
  functionsDir?: string;
  collections?: readonly CollectionDefinition[];
  /** Rings the timers the clock is moved past. Most tests are not about the nights between. */
  hasTimers?: true;
};

/** A cloud that stays for the next test, so that its functions need not be loaded again: that takes longer than most tests. */
type Ground = { cloud: LocalCloud; clock: TestClock; dataDir: string; hasTimers: boolean; isTaken: boolean };
const grounds: Ground[] = [];

/** What the functions log is asked for with FUNCTION_LOG=1; two thousand lines of it hide what a test says. */
export const functionLog = (text: string): void => {
  if (process.env.FUNCTION_LOG === '1') process.stdout.write(text);
};

const layGround = async ({ at, functionsDir, collections: own, ...options }: StartOptions & { at: string }): Promise<Ground> => {
  const hasTimers = options.hasTimers === true;
  const folder = functionsDir ?? (await builtFunctions());
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'wuhua-test-'));
  const clock = new TestClock(at);
  const codeCacheDir = functionsDir === undefined ? path.join(folder, 'code') : undefined;
  const functions = functionsWith(TEST_SECRETS).map((definition) => (hasTimers ? definition : { ...definition, timers: [] }));
  const cloud = await startLocalCloud({
    dataDir,
    functionsDir: folder,
    codeCacheDir,
    functions,
    collections: own ?? collections,
    clock,
    isDemo: true,
    synchronous: 'NORMAL',
    functionLog,
  });
  return { cloud, clock, dataDir, hasTimers, isTaken: true };
};

const leave = async ({ cloud, dataDir }: Ground): Promise<void> => {
  await cloud.close();
  rmSync(dataDir, { recursive: true, force: true });
};

const groundAgain = async (ground: Ground, at: string): Promise<Ground> => {
  ground.isTaken = true;
  await ground.cloud.settled();
  await ground.clock.jump(at);
  await ground.cloud.startAgain();
  return ground;
};

const takeGround = async (options: StartOptions & { at: string }): Promise<{ ground: Ground; giveBack: () => Promise<void> }> => {
  if (options.functionsDir !== undefined || options.collections !== undefined) {
    const ground = await layGround(options);
    return { ground, giveBack: () => leave(ground) };
  }
  const known = grounds.find(({ isTaken, hasTimers }) => !isTaken && hasTimers === (options.hasTimers ?? false));
  const ground = known === undefined ? await layGround(options) : await groundAgain(known, options.at);
  if (known === undefined) grounds.push(ground);
  const giveBack = async (): Promise<void> => {
    await ground.cloud.settled();
    ground.isTaken = false;
  };
  return { ground, giveBack };
};

// A campaign outside of Jest ends its process instead.
if (typeof afterAll === 'function') afterAll(async () => void (await Promise.all(grounds.splice(0).map(leave))));

/** A handler that refuses with what its contract does not declare is told of by the pipeline; no test may go on as if it were a plain fault. */
const demandDeclared = (reply: unknown): void => {
  const { error } = (reply ?? {}) as { error?: { code?: Code; reason?: { message?: string } } };
  if (error?.code === 'common.internal' && error.reason?.message !== undefined) throw new Error(error.reason.message);
};

/** Starts a cloud with the real functions at a fixed instant. */
export const startTestCloud = async ({ at = '2026-11-24T01:00:00.000Z', ...options }: StartOptions = {}): Promise<TestCloud> => {
  const { ground, giveBack } = await takeGround({ at, ...options });
  const { cloud, clock, dataDir } = ground;
  const roster = options.roster ?? smallCollege();
  if (roster.length > 0) await seedRoster(cloud, roster, at);
  const raw: TestCloud['raw'] = async (who, event, name = 'api') => {
    const reply = await cloud.call(name, event, who === undefined ? {} : { openid: openidOf(who) });
    demandDeclared(reply);
    return reply;
  };
  const call: TestCloud['call'] = async (who, action, input, key) => {
    keyCount += 1;
    return (await raw(
      who,
      { v: 1, action, input, key: key ?? `test-key-${String(keyCount).padStart(12, '0')}` },
      (CONTRACT[action] as Action).by,
    )) as never;
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
    ringAt: async (functionName, timerName, when) => {
      const back = new Date(clock.now()).toISOString();
      await clock.jump(when);
      const result = await cloud.runTimer(functionName, timerName, when);
      await clock.jump(back);
      return result;
    },
    close: giveBack,
  };
};
