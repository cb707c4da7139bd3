// A copy of the project in which something is added and then, part by part, taken away again: does anybody notice?
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Text behind a place of a file, or in its stead. */
export type Insert = { after: string; text: string } | { instead: string; text: string };
/** One file of an addition: new with its whole text, or changed in some places. */
export type Part = { file: string } & ({ text: string } | { inserts: readonly Insert[] });
/** What somebody would add, the layers whose types it touches and the tests that are run for it. */
export type Addition = { id: string; parts: readonly Part[]; layers: readonly string[]; tests: readonly string[] };

export type Looked = { name: string | null; seconds: number };
export type Workbench = {
  put: (part: Part) => void;
  takeAway: (part: Part) => void;
  /** Types, then tests; the name of the first that finds a fault, null when nobody does. */
  look: (addition: Addition) => Promise<Looked>;
  remove: () => void;
};

const root = path.resolve(__dirname, '../..');

const run = (folder: string, args: readonly string[], env: Record<string, string> = {}): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, NODE_ENV: 'test', ...env } });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

const inserted = (text: string, insert: Insert, file: string): string => {
  const mark = 'after' in insert ? insert.after : insert.instead;
  const at = text.indexOf(mark);
  if (at === -1) throw new Error(`${file} no longer holds “${mark}”.`);
  return text.slice(0, 'after' in insert ? at + mark.length : at) + insert.text + text.slice(at + mark.length);
};

/** The first complaint of the compiler, or the first test that failed, in one line. */
const firstLine = (output: string, pattern: RegExp): string =>
  output
    .split('\n')
    .find((line) => pattern.test(line))
    ?.trim()
    .slice(0, 200) ?? 'failed';

/** Lays a copy of what git knows, with the installed packages of this checkout beside it. */
export const layWorkbench = (): Workbench => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wuhua-additions-'));
  const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  for (const file of stdout.split('\n').filter((name) => name !== '' && existsSync(path.join(root, name)))) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(folder, file));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  const before = new Map<string, string | null>();
  const at = (file: string): string => path.join(folder, file);

  const put = (part: Part): void => {
    before.set(part.file, existsSync(at(part.file)) ? readFileSync(at(part.file), 'utf8') : null);
    mkdirSync(path.dirname(at(part.file)), { recursive: true });
    const text =
      'text' in part
        ? part.text
        : part.inserts.reduce((now, insert) => inserted(now, insert, part.file), readFileSync(at(part.file), 'utf8'));
    writeFileSync(at(part.file), text);
  };
  const takeAway = ({ file }: Part): void => {
    const was = before.get(file);
    if (was === undefined) throw new Error(`${file} was never added.`);
    if (was === null) rmSync(at(file));
    else writeFileSync(at(file), was);
  };
  const typesFault = async (layer: string): Promise<string | null> => {
    const { code, output } = await run(folder, ['node_modules/typescript-native/bin/tsc', '-p', layer]);
    return code === 0 ? null : `tsc: ${firstLine(output, /error TS/)}`;
  };
  const testsFault = async (tests: readonly string[]): Promise<string | null> => {
    const flags = ['--config', 'config/jest/jest.config.cjs', '--maxWorkers=2', '--runTestsByPath', ...tests];
    const { code, output } = await run(folder, ['node_modules/jest/bin/jest.js', ...flags]);
    return code === 0 ? null : `test: ${firstLine(output, /^\s*●/)}`;
  };
  const look = async ({ layers, tests }: Addition): Promise<Looked> => {
    const startedAt = Date.now();
    let name: string | null = null;
    for (const layer of layers) name ??= await typesFault(layer);
    // One at a time, the quickest first, so that the name is that of the test that is there for it.
    for (const test of tests) name ??= await testsFault([test].filter((file) => existsSync(at(file))));
    return { name, seconds: Math.round((Date.now() - startedAt) / 100) / 10 };
  };
  return { put, takeAway, look, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
