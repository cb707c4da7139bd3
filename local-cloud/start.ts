import type { Server } from 'node:http';
import path from 'node:path';
import { TransactionsByInstance } from './admin/transactions-by-instance';
import { type Clock, systemClock, type TestClock } from './clock';
import { type CollectionDefinition, type Database, openDatabase } from './database/open';
import { Demo } from './demo/demo';
import { isDemoFolder, markDemo } from './demo/mark';
import { sdkEnvironmentFor } from './environment';
import { CloudError } from './errors';
import { type Faults, FaultPlan } from './faults';
import { takeDataFolder } from './files/data-folder';
import { loadSecrets, type Secrets } from './files/secrets';
import type { Bill } from './functions/bill';
import type { FunctionDefinition } from './functions/definition';
import type { Caller } from './functions/identity';
import { type Answer, FunctionPool } from './functions/pool';
import { type Gateway, listen } from './gateway/server';
import { Sessions } from './gateway/session';
import { StaticSite } from './gateway/static-site';
import { FileStore } from './storage/file-store';
import { Links } from './storage/links';
import { Timers } from './timers/timers';

export type { Bill, CollectionDefinition, Database, Faults, FunctionDefinition };

export type LocalCloudOptions = {
  dataDir: string;
  /** Any free one, where none is given. */
  port?: number;
  /** Holds `<name>/index.js` for each function. */
  functionsDir: string;
  /** Keeps the functions compiled for the next cloud on the same functions; a new build needs a new folder. */
  codeCacheDir?: string;
  functions: readonly FunctionDefinition[];
  collections: readonly CollectionDefinition[];
  /** A built single-page site. */
  h5Dir?: string;
  clock?: TestClock;
  /** Marks a new data folder as a demo; refused on an older one that is none. */
  isDemo?: boolean;
  /** `FULL` keeps every acknowledged write through a power cut; a test may be quicker. */
  synchronous?: 'FULL' | 'NORMAL';
  log?: (line: string) => void;
  /** What the functions print; without it they print into this process's own output. */
  functionLog?: (text: string) => void;
};

/** Without either it is a call from a server; `uuid` is a visitor of a web page, whom WeChat does not know. */
export type Who = { openid?: string; uuid?: string };

const sourceOf = ({ openid, uuid }: Who): Caller['source'] =>
  openid !== undefined ? 'wx_client' : uuid !== undefined ? 'web_client' : 'server';

export type LocalCloud = {
  url: string;
  /** Direct access, for seeding and tests. */
  database: Database;
  /** As `wx.cloud.callFunction` does; identity goes by the invocation's context. Resolves to the function's result. */
  call: (name: string, event: unknown, who?: Who) => Promise<unknown>;
  /** The same with what the platform would bill. */
  callBilled: (name: string, event: unknown, who?: Who) => Promise<Answer>;
  /** As a client's `uploadFile` does; resolves to the file id. */
  upload: (cloudPath: string, bytes: Uint8Array, who?: Who) => Promise<string>;
  runTimer: (functionName: string, timerName: string, scheduledAt?: string) => Promise<unknown>;
  /** Takes the functions from another folder from now on, as a deployment does. */
  renewFunctions: (folders: { functionsDir: string; codeCacheDir?: string }) => Promise<void>;
  /** Timers and invocations under way are over. */
  settled: () => Promise<void>;
  /** As on its first day, with warm functions: no documents, no files, no faults, no timer due. For the next test. */
  startAgain: () => Promise<void>;
  faults: Faults;
  /** With these variables `@cloudbase/node-sdk` outside a function reaches this cloud. */
  sdkEnvironment: Readonly<Record<string, string>>;
  isDemo: boolean;
  close: () => Promise<void>;
};

type Base = { options: LocalCloudOptions; clock: Clock; secrets: Secrets; database: Database; log: (line: string) => void };

type Parts = Base & {
  gateway: Gateway;
  pool: FunctionPool;
  timers: Timers;
  faults: FaultPlan;
  files: FileStore;
};

/**
 * Starts a CloudBase on this machine, for development, tests and demos; never for production.
 *
 * @example const cloud = await startLocalCloud({ dataDir, functionsDir, functions, collections: [] });
 */
export const startLocalCloud = async (options: LocalCloudOptions): Promise<LocalCloud> => {
  const release = await takeDataFolder(options.dataDir);
  const undo: (() => unknown)[] = [release];
  try {
    const base = await openBase(options);
    undo.unshift(() => base.database.close());
    const holder: { parts?: Parts } = {};
    const { server, url } = await listen(options.port ?? 0, () => started(holder.parts).gateway);
    undo.unshift(() => closeServer(server));
    holder.parts = assemble(base, url);
    await holder.parts.timers.start();
    return cloudOf(holder.parts, { url, server, release });
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  }
};

const openBase = async (options: LocalCloudOptions): Promise<Base> => {
  const { secrets, isNew } = await loadSecrets(options.dataDir);
  const clock: Clock = options.clock ?? systemClock;
  const file = path.join(options.dataDir, 'cloud.sqlite');
  const { collections, synchronous = 'FULL' } = options;
  const database = openDatabase({ file, collections, now: () => clock.now(), synchronous });
  try {
    if (options.isDemo === true) await markDemo(database, isNew);
  } catch (error) {
    database.close();
    throw error;
  }
  return { options, clock, secrets, database, log: options.log ?? (() => undefined) };
};

const started = (parts: Parts | undefined): Parts => {
  if (!parts) throw new CloudError('CLOUD_STARTING', '本地云正在启动');
  return parts;
};

const assemble = (base: Base, url: string): Parts => {
  const { options, clock, secrets, database, log } = base;
  const faults = new FaultPlan();
  const transactions = new TransactionsByInstance(database);
  const files = new FileStore(options.dataDir);
  const links = new Links(secrets.linkKey, () => clock.now());
  const pool = new FunctionPool({
    functionsDir: options.functionsDir,
    codeCacheDir: options.codeCacheDir,
    functions: options.functions,
    cloudEnvironment: (id) => sdkEnvironmentFor(`${url}/admin/${id}`, secrets),
    clock: options.clock?.memory,
    log: options.functionLog,
    onDeath: (id) => transactions.end(id),
  });
  const timers = new Timers({
    functions: options.functions,
    clock,
    memory: { read: database.getMeta, write: database.setMeta },
    run: (functionName, timerName, at) => runTimer(pool, { functionName, timerName, at }),
    log,
  });
  const admin = { parts: { database, pool, faults, transactions, storage: { files, links, baseUrl: () => url } }, secrets, clock, log };
  const demo = new Demo({
    dataDir: options.dataDir,
    sessions: new Sessions(secrets.sessionKey),
    isDemoFolder: () => isDemoFolder(database),
  });
  const gateway = { admin, pool, files: { files, links }, demo, site: new StaticSite(options.h5Dir) };
  return { ...base, gateway, pool, timers, faults, files };
};

type TimerRun = { functionName: string; timerName: string; at: number };

const runTimer = async (pool: FunctionPool, { functionName, timerName, at }: TimerRun): Promise<unknown> => {
  const event = { Type: 'Timer', TriggerName: timerName, Time: new Date(at).toISOString(), Message: '' };
  return (await pool.call(functionName, JSON.stringify(event), { source: 'timer' })).result;
};

type Running = { url: string; server: Server; release: () => Promise<void> };

const cloudOf = ({ clock, secrets, database, pool, timers, faults, files }: Parts, { url, server, release }: Running): LocalCloud => {
  const callBilled = (name: string, event: unknown, who: Who = {}): Promise<Answer> =>
    pool.call(name, event === undefined ? '' : JSON.stringify(event), { ...who, source: sourceOf(who) });
  const close = async (): Promise<void> => {
    const timersEnd = timers.close();
    await pool.close();
    await timersEnd;
    await closeServer(server);
    database.close();
    await release();
  };
  const settled = async (): Promise<void> => {
    await timers.settled();
    await pool.settled();
  };
  const startAgain = async (): Promise<void> => {
    await settled();
    faults.clear();
    await database.clear();
    await files.clear();
    await timers.startAgain();
  };
  let closing: Promise<void> | undefined;
  return {
    url,
    database,
    callBilled,
    call: async (name, event, who) => (await callBilled(name, event, who)).result,
    upload: (cloudPath, bytes, who = {}) => files.put(cloudPath, bytes, who.openid),
    runTimer: (functionName, timerName, scheduledAt) =>
      runTimer(pool, { functionName, timerName, at: scheduledAt === undefined ? clock.now() : Date.parse(scheduledAt) }),
    renewFunctions: (folders) => pool.renew(folders),
    settled,
    startAgain,
    faults,
    sdkEnvironment: sdkEnvironmentFor(`${url}/admin`, secrets),
    isDemo: isDemoFolder(database),
    close: () => (closing ??= close()),
  };
};

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
