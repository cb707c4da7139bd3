import { spawn } from 'node:child_process';
import { install } from './install.mjs';
import { root, tools } from './run.mjs';

/** Functions, local cloud and screens, each taking what is edited; see config/start/dev.ts. */
if (await install()) {
  const child = spawn(process.execPath, [tools.tsx, 'config/start/dev.ts'], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('close', (code) => (process.exitCode = code ?? 0));
} else process.exitCode = 1;
