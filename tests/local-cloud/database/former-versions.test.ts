import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openDatabase, type Database } from '../../../local-cloud/database/open';
import { temporaryFolder } from './wire';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (name: string): Database =>
  openDatabase({
    file: path.join(folder, name),
    collections: [
      { name: 'boxes', indexes: [{ name: 'owner', fields: ['owner'] }], keepsNoFormer: true },
      { name: 'papers', indexes: [] },
    ],
    now: () => 0,
  });
const versionIn = (name: string, version: string): boolean =>
  ['', '-wal'].some(
    (end) => existsSync(path.join(folder, name + end)) && readFileSync(path.join(folder, name + end)).includes(`former-${version}-`),
  );
const put = (database: Database, collection: string, version: string, size = 400): Promise<void> =>
  database.replace(collection, { _id: 'one', owner: 'a', body: `former-${version}-`.repeat(size) });

test('of a document whose collection keeps nothing former, only what it is now lies in the file and its log', async () => {
  const database = open('boxes.db');
  for (let version = 1; version <= 40; version += 1) await put(database, 'boxes', `v${version}`, 1 + ((version * 97) % 900));
  const left = Array.from({ length: 40 }, (_, index) => `v${index + 1}`).filter((version) => versionIn('boxes.db', version));
  expect(left).toEqual(['v40']);
  database.close();
});

test('elsewhere the log keeps them, so that the test before sees what it looks for', async () => {
  const database = open('papers.db');
  for (let version = 1; version <= 5; version += 1) await put(database, 'papers', `v${version}`);
  expect(versionIn('papers.db', 'v2')).toBe(true);
  database.close();
});

test('while somebody reads from an older state it waits, and is done when they have finished', async () => {
  const database = open('reader.db');
  await put(database, 'boxes', 'old');
  const { transactionId } = await database.handle('database.startTransaction', {});
  await database.handle('database.getDocument', { collectionName: 'boxes', query: '{"_id":"one"}', transactionId });
  await put(database, 'boxes', 'new');
  await database.handle('database.abortTransaction', { transactionId });
  expect([versionIn('reader.db', 'old'), versionIn('reader.db', 'new')]).toEqual([false, true]);
  database.close();
});

test('what is removed is gone, and what a killed process left in the log is cut when the file is opened again', async () => {
  const database = open('removed.db');
  await put(database, 'boxes', 'gone');
  await database.handle('database.removeDocument', { collectionName: 'boxes', query: '{"_id":"one"}', multi: false });
  expect(versionIn('removed.db', 'gone')).toBe(false);
  await put(database, 'papers', 'first');
  await put(database, 'papers', 'second');
  const again = open('removed.db');
  expect(versionIn('removed.db', 'first')).toBe(false);
  again.close();
  database.close();
});
