import path from 'node:path';
import { rmSync } from 'node:fs';
import { openDatabase, type Database, type IndexDefinition } from '../../../local-cloud/database/open';
import { temporaryFolder } from './wire';

const indexes: IndexDefinition[] = [
  { name: 'org-day', fields: ['orgId', 'day'] },
  { name: 'members', fields: ['items.member', 'items.kind'] },
  { name: 'code', fields: ['code'], isUnique: true },
  { name: 'tags', fields: ['tags'] },
];

let folder = '';
let database: Database;

const open = (definitions: readonly IndexDefinition[]): Database =>
  openDatabase({
    file: path.join(folder, 'test.db'),
    collections: [{ name: 'records', indexes: definitions }],
    now: () => 0,
    synchronous: 'NORMAL',
  });

const openAfresh = (): void => {
  folder = temporaryFolder();
  database = open(indexes);
};

const closeAndForget = (): void => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
};

const idsOf = async (query: object): Promise<string[]> => {
  const reply = await database.handle('database.getDocument', { collectionName: 'records', query: JSON.stringify(query), limit: 1_000 });
  return (reply.data as { list: string[] }).list.map((text) => (JSON.parse(text) as { _id: string })._id);
};

const day = (n: number): string => `2026-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;

const fill = (): Promise<void> =>
  database.insertMany(
    'records',
    Array.from({ length: 3_000 }, (_, n) => ({
      _id: `r${n}`,
      orgId: `o${n % 50}`,
      day: day(n),
      code: n,
      tags: [`t${n % 7}`, `u${n % 11}`],
      items: [
        { member: `m${n % 30}`, kind: 'a' },
        { member: `m${n % 31}`, kind: 'b' },
      ],
    })),
  );

describe('over 3,000 documents these queries go through an index', () => {
  const queries: [string, Record<string, unknown>, (n: number) => boolean][] = [
    ['an id', { _id: 'r7' }, (n) => n === 7],
    ['some ids', { _id: { $in: ['r7', 'r9'] } }, (n) => n === 7 || n === 9],
    ['a range of ids', { _id: { $gte: 'r10', $lt: 'r11' } }, (n) => String(n).startsWith('10')],
    ['the first field of an index', { orgId: 'o3' }, (n) => n % 50 === 3],
    ['$eq', { orgId: { $eq: 'o3' } }, (n) => n % 50 === 3],
    ['all fields of an index', { day: day(3), orgId: 'o3' }, (n) => n % 50 === 3 && day(n) === day(3)],
    [
      'equality and a range',
      { orgId: 'o3', day: { $gte: '2026-03-01', $lte: '2026-05-31' } },
      (n) => n % 50 === 3 && day(n) >= '2026-03-01' && day(n) <= '2026-05-31',
    ],
    [
      'equality and a range in $and',
      { $and: [{ orgId: 'o3' }, { $and: [{ day: { $gt: '2026-03-01' } }, { day: { $lt: '2026-05-31' } }] }] },
      (n) => n % 50 === 3 && day(n) > '2026-03-01' && day(n) < '2026-05-31',
    ],
    [
      '$in and a range',
      { orgId: { $in: ['o3', 'o4'] }, day: { $gte: '2026-11-01' } },
      (n) => [3, 4].includes(n % 50) && day(n) >= '2026-11-01',
    ],
    ['a number', { code: 77 }, (n) => n === 77],
    ['a range of numbers', { code: { $gte: 10, $lt: 13 } }, (n) => n >= 10 && n < 13],
    ['an element of an array', { tags: 't3' }, (n) => n % 7 === 3],
    ['$all', { tags: { $all: ['t3', 'u5'] } }, (n) => n % 7 === 3 && n % 11 === 5],
    ['a field inside an array', { 'items.member': 'm30' }, (n) => n % 31 === 30],
    ['$elemMatch', { items: { $elemMatch: { member: 'm5', kind: 'b' } } }, (n) => n % 31 === 5],
    [
      '$or where each side has an index',
      { $or: [{ code: 5 }, { orgId: 'o3', day: day(3) }] },
      (n) => n === 5 || (n % 50 === 3 && day(n) === day(3)),
    ],
    ['an index and something without', { orgId: 'o3', nothing: null, 'items.kind': { $ne: 'c' } }, (n) => n % 50 === 3],
  ];

  beforeAll(async () => {
    openAfresh();
    await fill();
  });
  afterAll(closeAndForget);

  test.each(queries)('%s', async (_name, query, isExpected) => {
    const { usesIndex, plan } = database.explain('records', query);
    expect(plan).not.toMatch(/SCAN/);
    expect(usesIndex).toBe(true);
    const expected = Array.from({ length: 3_000 }, (_, n) => n)
      .filter(isExpected)
      .map((n) => `r${n}`);
    expect(await idsOf(query)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });
});

describe('in a collection of its own', () => {
  beforeEach(openAfresh);
  afterEach(closeAndForget);

  test('what no index can answer is said to scan', () => {
    expect(database.explain('records', { day: '2026-01-01' }).usesIndex).toBe(false);
    expect(database.explain('records', { $or: [{ code: 1 }, { name: 'x' }] }).usesIndex).toBe(false);
    expect(database.explain('records', { orgId: { $ne: 'x' } }).usesIndex).toBe(false);
  });

  test('two bounds on a field that holds arrays may be met by two elements, as in MongoDB', async () => {
    await database.insertMany('records', [
      { _id: 'a', code: 1, tags: [0, 10] },
      { _id: 'b', code: 2, tags: [6] },
      { _id: 'c', code: 3, tags: 4 },
    ]);
    expect(await idsOf({ tags: { $gt: 5, $lt: 7 } })).toEqual(['a', 'b']);
    expect(await idsOf({ tags: { $gte: 4, $lt: 5 } })).toEqual(['a', 'c']);
  });

  const ordered = async (query: object, order: object): Promise<unknown[]> => {
    const body = { collectionName: 'records', query: JSON.stringify(query), order: JSON.stringify(order), offset: 150, limit: 200 };
    const reply = await database.handle('database.getDocument', body);
    return (reply.data as { list: string[] }).list.map((text) => (JSON.parse(text) as { _id: unknown })._id);
  };

  type Field = '_id' | 'code' | 'day' | 'n';

  const pages: [string, object, [Field, 1 | -1]][] = [
    ['an index over everything', {}, ['code', 1]],
    ['an index backwards', {}, ['code', -1]],
    ['an index after equality', { orgId: 'x' }, ['day', -1]],
    ['ids in a range', { _id: { $gt: 'k2' } }, ['_id', 1]],
    ['no index', { orgId: 'x' }, ['n', -1]],
  ];

  test.each(pages)('a page in the order of %s is the same as all of it sorted', async (_name, query, [field, direction]) => {
    const rows = Array.from({ length: 900 }, (_, n) => ({
      _id: `k${n}`,
      code: (n * 37) % 1_000,
      day: (n * 7) % 901,
      n: (n * 11) % 907,
      orgId: n % 2 ? 'x' : 'y',
    }));
    await database.insertMany('records', rows);
    const hits = rows.filter((row) => (!('orgId' in query) || row.orgId === query.orgId) && (!('_id' in query) || row._id > 'k2'));
    const sorted = hits.sort((a, b) => (a[field] < b[field] ? -direction : direction));
    expect(await ordered(query, { [field]: direction })).toEqual(sorted.slice(150, 350).map((row) => row._id));
  });

  test('null finds a missing field, an empty array is neither null nor a value', async () => {
    await database.insertMany('records', [
      { _id: 'a', code: 1 },
      { _id: 'b', code: 2, tags: null },
      { _id: 'c', code: 3, tags: [] },
      { _id: 'd', code: 4, tags: [null] },
    ]);
    expect(database.explain('records', { tags: null }).usesIndex).toBe(true);
    expect(await idsOf({ tags: null })).toEqual(['a', 'b', 'd']);
  });

  test('numbers, texts, dates and truth values of one look are different keys', async () => {
    await database.insertMany(
      'records',
      [1, '1', true, new Date(1), -1, -0.5, 1e300].map((code, n) => ({ _id: String(n), code })),
    );
    expect(await idsOf({ code: 1 })).toEqual(['0']);
    expect(await idsOf({ code: '1' })).toEqual(['1']);
    expect(await idsOf({ code: { $gte: -1, $lte: 1 } })).toEqual(['0', '4', '5']);
    expect(await idsOf({ code: { $gt: 0 } })).toEqual(['0', '6']);
  });

  test('an index follows its documents through update, replacement and removal', async () => {
    await database.insertMany('records', [{ _id: 'a', code: 1, tags: ['x', 'y'] }]);
    await database.replace('records', { _id: 'a', code: 2, tags: ['y', 'z'] });
    expect([await idsOf({ tags: 'x' }), await idsOf({ tags: 'y' }), await idsOf({ tags: 'z' }), await idsOf({ code: 1 })]).toEqual([
      [],
      ['a'],
      ['a'],
      [],
    ]);
    await database.handle('database.removeDocument', { collectionName: 'records', query: '{"code":2}', multi: true });
    expect(await idsOf({ tags: 'z' })).toEqual([]);
    await database.insertMany('records', [{ _id: 'b', code: 2 }]);
  });

  test('a unique index refuses a twin by the index’s name, counts missing as null, and lets elements of one document repeat', async () => {
    await database.insertMany('records', [{ _id: 'a', code: [7, 7, 8] }]);
    await expect(database.insertMany('records', [{ _id: 'b', code: 8 }])).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringMatching(/E11000 duplicate key error collection: records index: code/),
    });
    await database.insertMany('records', [{ _id: 'c' }]);
    await expect(database.insertMany('records', [{ _id: 'd' }])).rejects.toThrow('E11000');
    await expect(database.replace('records', { _id: 'c', code: 7 })).rejects.toThrow('E11000');
    expect(database.all('records').map((one) => one._id)).toEqual(['a', 'c']);
  });

  test('an index that is added later is filled, one that is left out is gone, and array fields are remembered', async () => {
    await database.insertMany('records', [{ _id: 'a', code: 1, tags: [0, 10], name: 'n' }]);
    database.close();
    database = open([
      { name: 'name', fields: ['name'] },
      { name: 'tags', fields: ['tags'] },
    ]);
    expect(database.explain('records', { name: 'n' }).usesIndex).toBe(true);
    expect(database.explain('records', { code: 1 }).usesIndex).toBe(false);
    expect(await idsOf({ name: 'n' })).toEqual(['a']);
    expect(await idsOf({ tags: { $gt: 5, $lt: 7 } })).toEqual(['a']);
  });

  test('a unique index over documents that are already twins is refused', async () => {
    await database.insertMany('records', [
      { _id: 'a', code: 1, name: 'n' },
      { _id: 'b', code: 2, name: 'n' },
    ]);
    database.close();
    expect(() => open([{ name: 'name', fields: ['name'], isUnique: true }])).toThrow('E11000');
    database = open(indexes);
  });

  test('two arrays in one index are refused', async () => {
    await expect(database.insertMany('records', [{ _id: 'a', code: 1, orgId: ['x'], day: ['y'] }])).rejects.toThrow('parallel arrays');
  });
});
