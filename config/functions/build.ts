import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { sourceHash } from '../taro/source-hash';

export type FunctionsResult = { folder: string; names: string[]; isFresh: boolean; seconds: number };

const root = path.resolve(__dirname, '../..');
const sources = ['cloudfunctions', 'src-shared', 'config/functions', 'package.json', 'package-lock.json'];
const collegeSettings = 'config/college';

/** Every folder of cloudfunctions/ with an index.ts is one function; what they share has none. */
export const functionNames = (folder = path.join(root, 'cloudfunctions')): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared' && existsSync(path.join(folder, entry.name, 'index.ts')))
    .map((entry) => entry.name)
    .sort();

/** One file with the SDK inside: the platform then installs nothing and a cold start reads one file. */
const bundle = async (name: string, folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [path.join(root, 'cloudfunctions', name, 'index.ts')],
    outfile: path.join(folder, 'index.js'),
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
  });
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify({ name, version: '1.0.0', main: 'index.js' }, null, 2)}\n`);
};

/**
 * Builds the functions into dist/functions unless the sources are unchanged since the last build.
 * They are switched in one rename, so a failed build leaves the last good one.
 */
export const buildFunctions = async (): Promise<FunctionsResult> => {
  const startedAt = Date.now();
  const folder = path.join(root, 'dist/functions');
  const stamp = path.join(root, '.cache/functions.hash');
  const names = functionNames();
  const entries = existsSync(path.join(root, collegeSettings)) ? [...sources, collegeSettings] : sources;
  const hash = sourceHash(root, entries);
  const seconds = () => (Date.now() - startedAt) / 1000;
  const isThere = names.every((name) => existsSync(path.join(folder, name, 'index.js')));
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return { folder, names, isFresh: false, seconds: seconds() };
  const next = path.join(root, `dist/.next-functions-${process.pid}`);
  try {
    mkdirSync(next, { recursive: true });
    await Promise.all(names.map((name) => bundle(name, path.join(next, name))));
    rmSync(folder, { recursive: true, force: true });
    renameSync(next, folder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return { folder, names, isFresh: true, seconds: seconds() };
};
