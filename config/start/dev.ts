// `npm run dev`: the demo college with functions and screens that follow the sources while they are edited.
import { spawn } from 'node:child_process';
import { mkdirSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editedFunctions } from '../functions/watch';
import { startApp, type App } from './app';

const root = path.resolve(__dirname, '../..');
const QUIET_MS = 80;

/** Calls once after a burst of changes below the folders; a second burst while it works is worked off after it. */
const whenChanged = (folders: readonly string[], work: () => Promise<void>): void => {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(work)), QUIET_MS);
  };
  for (const folder of folders) watch(path.join(root, folder), { recursive: true }, later);
};

/** Written when the cloud has taken other functions: the server of the pages tells those that are open. */
const renewed = path.join(root, '.cache/functions-renewed');

/** The cloud takes the functions of the sources as they are now; a fault in them is said, and the former ones go on. */
const takeFunctions = async ({ cloud }: App, functionsNow: () => Promise<string | null>): Promise<void> => {
  const startedAt = Date.now();
  try {
    const functionsDir = await functionsNow();
    if (functionsDir === null) return;
    await cloud.renewFunctions({ functionsDir, codeCacheDir: path.join(functionsDir, 'code') });
    writeFileSync(renewed, functionsDir);
    console.log(`函数已换新（${((Date.now() - startedAt) / 1000).toFixed(1)} 秒）`);
  } catch (error) {
    console.error(`函数没有换新，仍用上一次的：${error instanceof Error ? error.message : String(error)}`);
  }
};

/** Taro's own server: it compiles what has changed and tells the open page; what is not a screen it asks of the cloud. */
const startScreens = (app: App, port: number): void => {
  const cli = path.join(root, 'node_modules/@tarojs/cli/bin/taro');
  const child = spawn(process.execPath, [cli, 'build', '--type', 'h5', '--watch', '--disable-global-config'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      WUHUA_OUT: 'dist/dev',
      WUHUA_DEV_PORT: String(port),
      WUHUA_DEV_CLOUD: app.url,
      WUHUA_DEV_RENEWED: renewed,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const end = (): void => {
    child.kill();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
};

const run = async (): Promise<void> => {
  const port = Number(process.env.PORT ?? 4000);
  const app = await startApp({ port: port + 1, dataDir: path.resolve(process.env.DATA_DIR || 'data'), log: (line) => console.log(line) });
  const functions = await editedFunctions();
  whenChanged(['cloudfunctions', 'src-shared'], () => takeFunctions(app, functions.next));
  mkdirSync(path.dirname(renewed), { recursive: true });
  writeFileSync(renewed, '');
  startScreens(app, port);
  console.log(`正在编译页面，好了以后打开 http://127.0.0.1:${port}/demo 选一个人；Ctrl+C 结束。`);
};

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
