import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './cruise';

const notOurs = new Set(['node_modules', 'dist', 'data', '.git', '.cache', '.swc', 'out', 'reports']);
const readable = /\.(ts|tsx|js|cjs|mjs|json|scss|md|html|txt|ya?ml)$|^\.(npmrc|gitignore)$|^run$/;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : filesBelow(path.join(folder, entry.name));
    return readable.test(entry.name) ? [path.join(folder, entry.name)] : [];
  });

// Written in two parts so that this file does not find itself.
const addresses = new RegExp(
  ['regi' + 'stry\\.(npmjs|yarnpkg|npmmirror)', 'npm' + 'mirror\\.com', '"reso' + 'lved":', '^\\s*regi' + 'stry\\s*='].join('|'),
  'm',
);

describe('addresses of package registries', () => {
  const files = filesBelow(projectRoot);

  it('stand in no file, so that everybody installs from the registry of their own network', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(files.filter((file) => addresses.test(readFileSync(file, 'utf8'))).map((file) => path.relative(projectRoot, file))).toEqual([]);
  });

  it('would be found in a lock file', () => {
    expect(addresses.test('  "reso' + 'lved": "https://example.test/a.tgz"')).toBe(true);
  });

  it('are kept out of the lock file by .npmrc', () => {
    expect(readFileSync(path.join(projectRoot, '.npmrc'), 'utf8')).toContain('omit-lockfile-registry-resolved=true');
  });
});
