import fc from 'fast-check';
import { openDatabase, type Database } from '../../../local-cloud/database/open';
import { isEqual } from 'mingo/util';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

type Row = { _id: string; key?: unknown; org?: unknown; n?: number; tags?: unknown };

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const scalars = fc.constantFrom<unknown>(null, 0, 1, -1, 2.5, '', 'x', 'xy', '\0', '五', true, false, '1');
const tags = fc.oneof(scalars, fc.array(scalars, { maxLength: 3 }));
const row = fc.record(
  { _id: ids, key: fc.oneof(fc.integer({ min: 0, max: 9 }), tags), org: scalars, n: fc.integer({ min: 0, max: 5 }), tags },
  { requiredKeys: ['_id'] },
);

type Step =
  | { do: 'insert'; row: Row }
  | { do: 'replace'; row: Row }
  | { do: 'increment'; tag: unknown }
  | { do: 'remove'; org: unknown }
  | { do: 'find'; org: unknown; from: number; to: number }
  | { do: 'findTag'; tag: unknown };

const steps = fc.array(
  fc.oneof(
    row.map((one): Step => ({ do: 'insert', row: one })),
    row.map((one): Step => ({ do: 'replace', row: one })),
    scalars.map((tag): Step => ({ do: 'increment', tag })),
    scalars.map((org): Step => ({ do: 'remove', org })),
    fc
      .tuple(scalars, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
      .map(([org, from, to]): Step => ({ do: 'find', org, from, to })),
    scalars.map((tag): Step => ({ do: 'findTag', tag })),
  ),
  { minLength: 1, maxLength: 25 },
);

const elements = (value: unknown): unknown[] => (Array.isArray(value) ? (value.length > 0 ? value : ['(empty)']) : [value ?? null]);
const has = (value: unknown, wanted: unknown): boolean =>
  Array.isArray(value) ? value.some((one) => isEqual(one, wanted)) : isEqual(value ?? null, wanted);

/** The plainest thing that could behave so. */
class Model {
  rows: Row[] = [];

  clashes(row: Row): boolean {
    return this.rows.some(
      (other) => other._id !== row._id && elements(other.key).some((key) => elements(row.key).some((mine) => isEqual(key, mine))),
    );
  }

  put(row: Row): void {
    const at = this.rows.findIndex((other) => other._id === row._id);
    if (at >= 0) this.rows[at] = row;
    else this.rows.push(row);
  }
}

const list = async (database: Database, query: object): Promise<unknown[]> => {
  const reply = await database.handle('database.getDocument', { collectionName: 'rows', query: JSON.stringify(query) });
  return (reply.data as { list: string[] }).list.map((text) => (JSON.parse(text) as { _id: string })._id);
};

const send = (database: Database, action: string, body: Record<string, unknown>): Promise<unknown> =>
  database.handle(`database.${action}`, { collectionName: 'rows', ...body });

const isRefused = async (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => false,
    (error: { message: string }) => {
      if (!error.message.includes('E11000')) throw error;
      return true;
    },
  );

const writeStep = async (database: Database, model: Model, step: Extract<Step, { do: 'insert' | 'replace' }>): Promise<void> => {
  const isTwin = step.do === 'insert' && model.rows.some((other) => other._id === step.row._id);
  const { _id, ...rest } = step.row;
  const refused = await isRefused(
    step.do === 'insert'
      ? send(database, 'insertDocument', { data: [JSON.stringify(step.row)] })
      : send(database, 'modifyDocument', { query: JSON.stringify({ _id }), data: JSON.stringify(rest), merge: false, upsert: true }),
  );
  expect(refused).toBe(isTwin || model.clashes(step.row));
  if (!refused) model.put(step.row);
};

const take = async (database: Database, model: Model, step: Step): Promise<void> => {
  switch (step.do) {
    case 'insert':
    case 'replace':
      return writeStep(database, model, step);
    case 'increment':
      await send(database, 'modifyDocument', {
        query: JSON.stringify({ tags: step.tag }),
        data: '{"$inc":{"n":1}}',
        merge: true,
        multi: true,
      });
      model.rows = model.rows.map((one) => (has(one.tags, step.tag) ? { ...one, n: (one.n ?? 0) + 1 } : one));
      return;
    case 'remove':
      await send(database, 'removeDocument', { query: JSON.stringify({ org: step.org }), multi: true });
      model.rows = model.rows.filter((one) => !has(one.org, step.org));
      return;
    case 'find': {
      const { org, from, to } = step;
      const expected = model.rows.filter((one) => has(one.org, org) && one.n !== undefined && one.n >= from && one.n < to);
      expect(await list(database, { org, n: { $gte: from, $lt: to } })).toEqual(expected.map((one) => one._id));
      return;
    }
    case 'findTag':
      expect(await list(database, { tags: step.tag })).toEqual(model.rows.filter((one) => has(one.tags, step.tag)).map((one) => one._id));
  }
};

test(`random writes and queries agree with a plain list (seed ${seed})`, async () => {
  const indexes = [
    { name: 'key', fields: ['key'], isUnique: true },
    { name: 'org-n', fields: ['org', 'n'] },
    { name: 'tags', fields: ['tags'] },
  ];
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const database = openDatabase({ file: ':memory:', collections: [{ name: 'rows', indexes }], now: () => 0, synchronous: 'NORMAL' });
      const model = new Model();
      try {
        for (const step of all) await take(database, model, step);
        expect(database.all('rows')).toEqual(model.rows);
      } finally {
        database.close();
      }
    }),
    { seed, numRuns: 300 },
  );
}, 60_000);
