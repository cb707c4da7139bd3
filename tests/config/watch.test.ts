// The functions of `npm run dev` follow their sources: what runs is always something that could be built.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { editedFunctions, type Following } from '../../config/functions/watch';

let home: string;
let following: Following;
const write = (words: string): void => writeFileSync(path.join(home, 'one.ts'), words);
beforeEach(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'wuhua-watch-'));
  write("export const word: string = 'first';");
  writeFileSync(path.join(home, 'index.ts'), "import { word } from './one';\nexport const main = () => word;");
  following = await editedFunctions({ entryPoints: { 'api/index': path.join(home, 'index.ts') }, folder: path.join(home, 'built') });
});
afterEach(async () => {
  await following.end();
  rmSync(home, { recursive: true, force: true });
});

const built = async (): Promise<string> => {
  const folder = await following.next();
  if (folder === null) throw new Error('nothing was built');
  return folder;
};
const sayingOf = (folder: string): string =>
  (createRequire(path.join(folder, 'x.js'))(path.join(folder, 'api/index.js')) as { main: () => string }).main();

it('nothing changed, or only what the functions do not contain: nothing is built', async () => {
  expect(await following.next()).toBeNull();
  write("// said to whoever reads\nexport const word: string = 'first';");
  expect(await following.next()).toBeNull();
});

it('an edited word runs; written back it runs as before', async () => {
  write("export const word: string = 'second';");
  expect(sayingOf(await built())).toBe('second');
  expect(await following.next()).toBeNull();
  write("export const word: string = 'first';");
  expect(sayingOf(await built())).toBe('first');
});

it('a fault in the sources is thrown and leaves what runs; mended, the next is built', async () => {
  write("export const word: string = 'second';");
  const before = await built();
  write('export const word = ;');
  await expect(following.next()).rejects.toThrow('one.ts');
  expect(sayingOf(before)).toBe('second');
  write("export const word: string = 'third';");
  expect(sayingOf(await built())).toBe('third');
});

it('the one before stays, as a call may be starting on it; older ones go', async () => {
  const folders: string[] = [];
  for (const word of ['second', 'third', 'fourth']) {
    write(`export const word: string = '${word}';`);
    folders.push(await built());
  }
  expect(folders.map((folder) => existsSync(folder))).toEqual([false, true, true]);
});
