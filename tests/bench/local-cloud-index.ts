import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase, type Database } from '../../local-cloud/database/open';

// Run by tsx: does an equality query take longer among 1,000,000 documents than among 10,000?
const [, , largest = '1000000'] = process.argv;
const perOrg = 20;
const batch = 5_000;
const rounds = 400;

const fill = async (database: Database, count: number): Promise<void> => {
  for (let from = 0; from < count; from += batch) {
    await database.insertMany(
      'records',
      Array.from({ length: Math.min(batch, count - from) }, (_, offset) => {
        const n = from + offset;
        // Those of one org lie far apart, as they would after years.
        const orgs = Math.ceil(count / perOrg);
        return { _id: `r${n}`, orgId: `o${n % orgs}`, day: `2026-${String(1 + (n % 12)).padStart(2, '0')}-01`, title: '主题党日', n };
      }),
    );
  }
};

const ask = async (database: Database, query: object): Promise<number> => {
  const reply = await database.handle('database.getDocument', { collectionName: 'records', query: JSON.stringify(query) });
  return (reply.data as { list: string[] }).list.length;
};

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const measure = async (count: number): Promise<number> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'local-cloud-bench-'));
  const indexes = [{ name: 'org-day', fields: ['orgId', 'day'] }];
  const database = openDatabase({
    file: path.join(folder, 'bench.db'),
    collections: [{ name: 'records', indexes }],
    now: () => 0,
    synchronous: 'NORMAL',
  });
  const startedAt = performance.now();
  await fill(database, count);
  const perSecond = Math.round(count / ((performance.now() - startedAt) / 1_000));
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const orgId = `o${(round * 7_919) % Math.ceil(count / perOrg)}`;
    const before = performance.now();
    const found = await ask(database, { orgId });
    times.push(performance.now() - before);
    if (found !== perOrg) throw new Error(`${orgId}: ${found} documents instead of ${perOrg}`);
  }
  const { plan } = database.explain('records', { orgId: 'o1' });
  const taken = median(times);
  console.log(
    `${count} documents, written ${perSecond}/s: ${taken.toFixed(3)} ms a query (median of ${rounds}); ${plan.replaceAll('\n', '; ')}`,
  );
  database.close();
  rmSync(folder, { recursive: true, force: true });
  return taken;
};

const run = async (): Promise<void> => {
  const small = await measure(10_000);
  const large = await measure(Number(largest));
  console.log(`ratio ${(large / small).toFixed(2)}`);
};

void run();
