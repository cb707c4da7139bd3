import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { Connection } from '../../../local-cloud/database/connection';
import { openDatabase, type Database } from '../../../local-cloud/database/open';
import { temporaryFolder } from './wire';

const folder = temporaryFolder();
const file = path.join(folder, 'test.db');
const definition = { name: 'things', indexes: [{ name: 'code', fields: ['code'], isUnique: true }] };
const open = (): Database => openDatabase({ file, collections: [definition], now: () => 0 });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The ids that the child had acknowledged when it was killed in the middle of its work. */
const killedInside = (run: string, afterMs: number): Promise<string[]> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'inserting-child.ts'), file, run], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let heard = '';
    child.stdout.on('data', (part: Buffer) => {
      if (heard === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
      heard += part.toString('utf8');
    });
    // A half-said last line was not heard.
    child.on('close', () => resolve(heard.split('\n').slice(0, -1)));
  });

test('after kill -9 at random moments every acknowledged document is there, and in its index', async () => {
  for (const run of ['first', 'second', 'third', 'fourth']) {
    const acknowledged = await killedInside(run, 20 + Math.random() * 400);
    const database = open();
    expect(acknowledged.length).toBeGreaterThan(0);
    const lost = acknowledged.filter((id) => database.get('things', id)?.code !== id);
    expect(lost).toEqual([]);
    await expect(database.insertMany('things', [{ _id: 'twin', code: acknowledged.at(-1) }])).rejects.toThrow('E11000');
    database.close();
  }
}, 60_000);

// A killed process leaves its writes with the system; only this keeps them through a power cut.
test('the file is kept with a write-ahead log that is synced at every commit', () => {
  const connection = new Connection(file, 'FULL');
  expect(connection.first('pragma journal_mode')).toMatchObject({ journal_mode: 'wal' });
  expect(connection.first('pragma synchronous')).toMatchObject({ synchronous: 2 });
  connection.close();
});

test('writes of one turn that fail do not take the others with them', async () => {
  const database = open();
  const insert = (id: string, code: string): Promise<unknown> =>
    database.handle('database.insertDocument', { collectionName: 'things', data: [JSON.stringify({ _id: id, code })] });
  const results = await Promise.allSettled([insert('p', 'same'), insert('q', 'same'), insert('r', 'other')]);
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect([database.get('things', 'p'), database.get('things', 'q'), database.get('things', 'r')].map(Boolean)).toEqual([true, false, true]);
  database.close();
});

test('what waits when the database is closed is refused, not forgotten', async () => {
  const database = open();
  const waiting = database.insertMany('things', [{ _id: 'late', code: 'late' }]);
  database.close();
  await expect(waiting).rejects.toThrow('closed');
});
