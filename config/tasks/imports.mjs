import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { layers } from './layers.mjs';
import { root } from './run.mjs';

const isSource = /\.(ts|tsx|mjs|cjs|js)$/;
const endings = ['', '.ts', '.tsx', '.mjs', '.cjs', '.js', '/index.ts', '/index.tsx'];

/** Whatever git knows or would take, below the layers. */
const sourceFiles = () => {
  const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...layers], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return stdout.split('\n').filter((file) => isSource.test(file) && existsSync(path.join(root, file)));
};

const isFile = (file) => existsSync(file) && statSync(file).isFile();

const targetOf = (from, name) => {
  const base = name.startsWith('@/')
    ? `miniprogram/${name.slice(2)}`
    : name.startsWith('@shared/')
      ? `src-shared/${name.slice(8)}`
      : path.join(path.dirname(from), name);
  const found = endings.map((ending) => base + ending).find((file) => isFile(path.join(root, file)));
  return found?.split(path.sep).join('/');
};

const imported =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*|\bjest\.\w+\(\s*|\brequireActual(?:<[^>]*>)?\(\s*)['"]((?:\.{1,2}|@|@shared)\/[^'"]+)['"]/g;

/** An action's name as tests call it: 'attendance.closeSignIn' of cloudfunctions/api/actions/attendance/close-sign-in.ts. */
const actionOf = (file) => {
  const found = /^cloudfunctions\/(?:api\/actions|books)\/(?:([\w-]+)\/)?([\w-]+)\.ts$/.exec(file);
  if (found === null) return undefined;
  const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return `'${camel(found[1] ?? 'book')}.${camel(found[2])}'`;
};

/**
 * Who imports whom, read from the text of all files: `users.get(file)` are the files that import it. A test that calls
 * an action by its name counts as a user of the action, since it reaches it through the built functions.
 */
export const readImports = () => {
  const files = sourceFiles();
  const texts = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
  const users = new Map();
  const add = (used, user) => users.set(used, [...(users.get(used) ?? []), user]);
  for (const [file, text] of texts) {
    for (const [, name] of text.matchAll(imported)) {
      const used = targetOf(file, name);
      if (used !== undefined) add(used, file);
    }
  }
  const cloudTests = files.filter((file) => /^tests\/(cloudfunctions|trust|demo)\/.*\.tsx?$/.test(file));
  for (const file of files) {
    const action = actionOf(file);
    if (action !== undefined) for (const test of cloudTests) if (texts.get(test).includes(action)) add(file, test);
  }
  return { files, users };
};

const isTest = (file) => /^tests\/.*\.test\.tsx?$/.test(file);

/** The tests that reach any of the files, by how many imports lie between: `[{ test, distance }]`, the nearest first. */
export const testsReaching = ({ users }, changed) => {
  const distances = new Map(changed.map((file) => [file, 0]));
  const queue = [...changed];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const user of users.get(file) ?? []) {
      if (distances.has(user)) continue;
      distances.set(user, distances.get(file) + 1);
      queue.push(user);
    }
  }
  return [...distances]
    .filter(([file]) => isTest(file))
    .map(([test, distance]) => ({ test, distance }))
    .sort((one, other) => one.distance - other.distance);
};
