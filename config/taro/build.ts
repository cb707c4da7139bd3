import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sourceHash } from './source-hash';

export type Platform = 'weapp' | 'h5';
export type BuildResult = { platform: Platform; folder: string; isFresh: boolean; seconds: number };

const root = path.resolve(__dirname, '../..');
const sources = ['miniprogram', 'src-shared', 'config/taro', 'config/index.ts', 'babel.config.js', 'package.json', 'package-lock.json'];
const entryFile: Record<Platform, string> = { weapp: 'app.json', h5: 'index.html' };

const runTaro = (platform: Platform, outputRoot: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const cli = path.join(root, 'node_modules/@tarojs/cli/bin/taro');
    const child = spawn(process.execPath, [cli, 'build', '--type', platform, '--disable-global-config'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', WUHUA_OUT: outputRoot },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      // Taro can end with 0 after a failed compile, so the result itself is looked at.
      const isBuilt = code === 0 && existsSync(path.join(root, outputRoot, entryFile[platform]));
      if (isBuilt && !/✖|ERROR in|Module not found/.test(log)) resolve();
      else reject(new Error(`taro build --type ${platform} failed:\n${readable(log)}`));
    });
  });

/** The progress bar rewrites its line thousands of times; only the last state of each line says something. */
const readable = (log: string): string =>
  log
    .split('\n')
    .map((line) => line.slice(line.lastIndexOf('\r') + 1))
    .filter((line) => line.trim() !== '' && !/^\s*(\[webpackbar\]|●|webpack\.Progress)/i.test(line))
    .slice(-80)
    .join('\n');

/**
 * Builds the app into dist/<platform> unless the sources are unchanged since the last build.
 * The build goes to a folder of its own and is switched in one rename: a failed build leaves the last good one.
 */
export const buildApp = async (platform: Platform): Promise<BuildResult> => {
  const startedAt = Date.now();
  const folder = path.join(root, 'dist', platform);
  const stamp = path.join(root, '.cache', `taro-${platform}.hash`);
  const hash = sourceHash(root, sources, process.env.WUHUA_CLOUD_ENV);
  const seconds = () => (Date.now() - startedAt) / 1000;
  if (existsSync(path.join(folder, entryFile[platform])) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    return { platform, folder, isFresh: false, seconds: seconds() };
  }
  const next = `dist/.next-${platform}-${process.pid}`;
  try {
    await runTaro(platform, next);
    rmSync(folder, { recursive: true, force: true });
    renameSync(path.join(root, next), folder);
  } finally {
    rmSync(path.join(root, next), { recursive: true, force: true });
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return { platform, folder, isFresh: true, seconds: seconds() };
};
