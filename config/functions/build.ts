import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { sourceHash } from '../taro/source-hash';

export type FunctionsResult = { folder: string; names: string[]; isFresh: boolean; seconds: number };

const root = path.resolve(__dirname, '../..');
const sources = ['cloudfunctions', 'src-shared', 'config/functions', 'package.json', 'package-lock.json'];

/** Every folder of cloudfunctions/ with an index.ts is one function; what they share has none. */
export const functionNames = (folder = path.join(root, 'cloudfunctions')): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared' && existsSync(path.join(folder, entry.name, 'index.ts')))
    .map((entry) => entry.name)
    .sort();

export const entryOf = (name: string): string => path.join(root, 'cloudfunctions', name, 'index.ts');

export const bundling = {
  bundle: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  minify: true,
  // Names of errors and functions stay readable in the platform's log.
  keepNames: true,
  legalComments: 'none',
  logLevel: 'silent',
  tsconfigRaw: { compilerOptions: {} },
} as const satisfies BuildOptions;

/** One file with the SDK inside: the platform then installs nothing and a cold start reads one file. */
const bundle = async (name: string, folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  await build({ ...bundling, entryPoints: [entryOf(name)], outfile: path.join(folder, 'index.js') });
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify({ name, version: '1.0.0', main: 'index.js' }, null, 2)}\n`);
};

const cache = path.join(root, '.cache/functions');
const DAY_MS = 24 * 3600 * 1000;

const hashNow = (): string => sourceHash(root, sources);

/** Of folders nobody has asked for since yesterday. */
const forgetOld = (): void => {
  for (const name of readdirSync(cache)) {
    const folder = path.join(cache, name);
    if (Date.now() - statSync(folder).mtimeMs > DAY_MS) rmSync(folder, { recursive: true, force: true });
  }
};

const isThere = (folder: string): boolean => functionNames().every((name) => existsSync(path.join(folder, name, 'index.js')));

/** Builds beside and switches in one rename: whoever comes second keeps what the first has made. */
const buildInto = async (folder: string): Promise<void> => {
  const next = `${folder}.${process.pid}.next`;
  try {
    mkdirSync(next, { recursive: true });
    await Promise.all(functionNames().map((name) => bundle(name, path.join(next, name))));
    if (!isThere(folder)) renameSync(next, folder);
  } catch (error) {
    if (!isThere(folder)) throw error;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
};

const ofSources = async (hash: string): Promise<{ folder: string; isFresh: boolean }> => {
  const folder = path.join(cache, hash.slice(0, 16));
  const isFresh = !isThere(folder);
  if (isFresh) {
    await buildInto(folder);
    forgetOld();
  } else utimesSync(folder, new Date(), new Date());
  return { folder, isFresh };
};

let ofThisRun: Promise<string> | null = null;

/**
 * The functions of the sources as they were when this process first asked, in a folder named by their hash that never
 * changes: tests that run side by side, on sources that somebody is editing, cannot pull it from under each other.
 */
export const builtFunctions = (): Promise<string> => {
  ofThisRun ??= ofSources(hashNow()).then(({ folder }) => folder);
  return ofThisRun;
};

/**
 * Puts the functions into dist/functions, where DevTools takes them, unless they are there already.
 * They are switched in one rename, so a failed build leaves the last good one.
 */
export const buildFunctions = async (): Promise<FunctionsResult> => {
  const startedAt = Date.now();
  const folder = path.join(root, 'dist/functions');
  const stamp = path.join(root, '.cache/functions.hash');
  const names = functionNames();
  const hash = hashNow();
  const seconds = () => (Date.now() - startedAt) / 1000;
  if (isThere(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash)
    return { folder, names, isFresh: false, seconds: seconds() };
  const { folder: built } = await ofSources(hash);
  const next = path.join(root, `dist/.next-functions-${process.pid}`);
  try {
    for (const name of names) cpSync(path.join(built, name), path.join(next, name), { recursive: true });
    rmSync(folder, { recursive: true, force: true });
    renameSync(next, folder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  writeFileSync(stamp, hash);
  return { folder, names, isFresh: true, seconds: seconds() };
};
