import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What npm puts beside the packages: a link, or on Windows a script that its shell starts. */
const nativeTool = (name) => path.join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);

/** A tool is started as a file by this very Node, or as the program it is: no shell, so the same on every system. */
export const tools = {
  oxlint: nativeTool('oxlint'),
  biome: nativeTool('biome'),
  tsc: 'node_modules/typescript-native/bin/tsc',
  cruiser: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  tsx: 'node_modules/tsx/dist/cli.mjs',
  jest: 'node_modules/jest/bin/jest.js',
};

/** Gives way to whatever else runs; where the system does not know how, it runs like the others. */
const giveWay = ({ pid }) => {
  try {
    if (pid !== undefined) os.setPriority(pid, os.constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already, or the system refuses.
  }
};

/** Runs a program to its end: `{ code, output }`. With `show` it writes to this terminal instead; `isPatient` lets others go first. */
export const run = (command, args, { show = false, env = {}, isPatient = false } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    if (isPatient) giveWay(child);
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

export const runNode = (args, options) => run(process.execPath, args, options);

/** `timed('types', job)` says how long the job took, and what it said if it failed. */
export const timed = async (name, job) => {
  const startedAt = Date.now();
  const { code, output } = await job();
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  if (code !== 0 && output.trim() !== '') console.log(output.trimEnd());
  return code === 0;
};
