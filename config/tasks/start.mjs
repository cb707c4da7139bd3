import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { root, tools } from './run.mjs';

/** The program runs in this terminal; Ctrl+C reaches it too, so this one only waits for its end. */
const serve = () =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [tools.tsx, 'config/start/start.ts'], { cwd: root, stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 0));
  });

const isReady = (await install()) && (await build(['h5', 'functions']));
process.exitCode = isReady ? await serve() : 1;
