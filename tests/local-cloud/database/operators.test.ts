import { openCloud, type Cloud } from './wire';

let cloud: Cloud;

beforeEach(async () => {
  cloud = await openCloud([
    {
      name: 'people',
      indexes: [
        { name: 'org-day', fields: ['orgId', 'day'] },
        { name: 'tags', fields: ['tags'] },
      ],
    },
    { name: 'orgs', indexes: [] },
  ]);
});

afterEach(() => cloud.close());

const people = (): ReturnType<Cloud['db']['collection']> => cloud.db.collection('people');
const idsOf = (rows: { _id: string }[]): string[] => rows.map((row) => row._id);

test('values of every type come back as they went', async () => {
  const document = {
    _id: 'a',
    whole: 7,
    long: 2 ** 40,
    broken: 1.5,
    negative: -3,
    at: new Date('2026-11-24T08:00:00.123Z'),
    old: new Date(-1),
    nothing: null,
    yes: true,
    no: false,
    text: '五化',
    list: [1, [2, null], { deep: new Date(0) }],
    nested: { a: { b: [] }, empty: {} },
  };
  await people().add(document);
  expect((await people().doc('a').get()).data).toEqual([document]);
});

test('the wire carries whole numbers, long numbers, broken numbers and dates as canonical EJSON', async () => {
  await cloud.database.insertMany('people', [{ _id: 'a', whole: 7, long: 2 ** 40, broken: 1.5, at: new Date(5) }]);
  const reply = await cloud.database.handle('database.getDocument', { collectionName: 'people', query: '{"_id":"a"}' });
  const [text] = (reply.data as { list: string[] }).list;
  expect(JSON.parse(text ?? '')).toEqual({
    _id: 'a',
    whole: { $numberInt: '7' },
    long: { $numberLong: String(2 ** 40) },
    broken: { $numberDouble: '1.5' },
    at: { $date: { $numberLong: '5' } },
  });
});

test('serverDate becomes the cloud’s own moment plus the offset, in a new document and in an update', async () => {
  await people().add({ _id: 'a', at: cloud.db.serverDate({ offset: 60_000 }) });
  await people()
    .doc('a')
    .update({ seen: { at: cloud.db.serverDate() } });
  const [row] = (await people().doc('a').get()).data;
  expect(row).toEqual({ _id: 'a', at: new Date('2026-11-24T08:01:00.000Z'), seen: { at: new Date('2026-11-24T08:00:00.000Z') } });
});

test('an id is made where none is given, and rows come in the order in which they were added', async () => {
  const { id } = (await people().add({ n: 1 })) as { id: string };
  await people().add({ _id: '0', n: 2 });
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(idsOf((await people().get()).data)).toEqual([id, '0']);
});

describe('queries', () => {
  beforeEach(() =>
    cloud.database.insertMany('people', [
      { _id: 'a', orgId: 'x', day: '2026-11-01', n: 1, tags: ['red', 'old'], name: 'Anna', marks: [{ v: 1 }, { v: 9 }], bits: 5 },
      { _id: 'b', orgId: 'x', day: '2026-11-02', n: 2, tags: ['blue'], name: 'bert', marks: [{ v: 4 }], gone: null, bits: 2 },
      { _id: 'c', orgId: 'y', day: '2026-11-03', n: 3, tags: [], name: 'Cleo', marks: [4], at: new Date(1_000), bits: 7 },
      { _id: 'd', orgId: 'x', day: '2026-11-04', n: 4, nested: { deep: { v: 1 } }, bits: 0 },
    ]),
  );

  const cases: [string, (_: Cloud['db']['command'], db: Cloud['db']) => object, string[]][] = [
    ['equality', () => ({ orgId: 'x' }), ['a', 'b', 'd']],
    ['eq', (_) => ({ n: _.eq(2) }), ['b']],
    ['neq', (_) => ({ orgId: _.neq('x') }), ['c']],
    ['gt and lt', (_) => ({ n: _.gt(1).and(_.lt(4)) }), ['b', 'c']],
    ['gte and lte on the second field of an index', (_) => ({ orgId: 'x', day: _.gte('2026-11-02').and(_.lte('2026-11-04')) }), ['b', 'd']],
    ['gt and lt on the second field of an index', (_) => ({ orgId: 'x', day: _.gt('2026-11-01').and(_.lt('2026-11-04')) }), ['b']],
    ['in', (_) => ({ orgId: _.in(['y', 'z']) }), ['c']],
    ['in with a pattern', (_) => ({ name: _.in([/^A/]) }), ['a']],
    ['nin', (_) => ({ orgId: _.nin(['y']) }), ['a', 'b', 'd']],
    ['or across fields', (_) => _.or([{ orgId: 'y' }, { _id: 'a' }]), ['a', 'c']],
    ['or on a field', (_) => ({ n: _.or([_.lt(2), _.gt(3)]) }), ['a', 'd']],
    ['nor', (_) => _.nor([{ orgId: 'y' }, { n: 1 }]), ['b', 'd']],
    ['not', (_) => ({ n: _.not(_.gt(2)) }), ['a', 'b']],
    ['exists', (_) => ({ nested: _.exists(true) }), ['d']],
    ['exists not', (_) => ({ tags: _.exists(false) }), ['d']],
    ['null finds null and missing', () => ({ gone: null }), ['a', 'b', 'c', 'd']],
    ['an element of an array', () => ({ tags: 'red' }), ['a']],
    ['all', (_) => ({ tags: _.all(['old', 'red']) }), ['a']],
    ['size', (_) => ({ tags: _.size(0) }), ['c']],
    ['mod', (_) => ({ n: _.mod.apply(_, [2, 0] as unknown as []) }), ['b', 'd']],
    ['elemMatch, only on elements that are documents', (_) => ({ marks: _.elemMatch({ v: _.gt(3) }) }), ['a', 'b']],
    ['a dotted field', () => ({ 'nested.deep.v': 1 }), ['d']],
    ['a nested object', () => ({ nested: { deep: { v: 1 } } }), ['d']],
    ['a field inside an array', () => ({ 'marks.v': 4 }), ['b']],
    ['a date', (_) => ({ at: _.lte(new Date(1_000)) }), ['c']],
    ['a regular expression', () => ({ name: /^b/i }), ['b']],
    ['db.RegExp', (_, db) => ({ name: db.RegExp({ regexp: 'CLEO', options: 'i' }) }), ['c']],
    ['a number never equals its text', () => ({ n: '1' }), []],
  ];

  test.each(cases)('%s', async (_name, query, expected) => {
    expect(idsOf((await people().where(query(cloud.db.command, cloud.db)).get()).data)).toEqual(expected);
    expect((await people().where(query(cloud.db.command, cloud.db)).count()).total).toBe(expected.length);
  });

  test('order, skip, limit and field', async () => {
    const { data } = await people().where({ orgId: 'x' }).orderBy('day', 'desc').skip(1).limit(1).field({ n: true, _id: false }).get();
    expect(data).toEqual([{ n: 2 }]);
  });
});

test('field may take one element of an array, and leaves out what is not there', async () => {
  await cloud.database.insertMany('people', [{ _id: 'a', marks: [{ k: 1 }, { k: 2, v: 3 }] }, { _id: 'b' }]);
  const { data } = await people()
    .field({ marks: cloud.db.command.project.elemMatch({ k: 2 }) })
    .get();
  expect(data).toEqual([{ _id: 'a', marks: [{ k: 2, v: 3 }] }, { _id: 'b' }]);
});

test('100 rows come without a limit, never more than 1,000, also when a larger limit is sent past the SDK', async () => {
  await cloud.database.insertMany(
    'people',
    Array.from({ length: 1_050 }, (_, n) => ({ _id: String(n), orgId: 'x' })),
  );
  expect((await people().get()).data).toHaveLength(100);
  expect((await people().limit(5_000).get()).data).toHaveLength(1_000);
  const reply = await cloud.database.handle('database.getDocument', { collectionName: 'people', query: '{}', limit: 5_000 });
  expect((reply.data as { list: string[] }).list).toHaveLength(1_000);
  expect((await people().where({ orgId: 'x' }).count()).total).toBe(1_050);
});

describe('updates', () => {
  const updated = async (before: object, change: (_: Cloud['db']['command']) => object): Promise<unknown> => {
    await cloud.database.insertMany('people', [{ _id: 'a', ...before }]);
    await people().doc('a').update(change(cloud.db.command));
    const { _id, ...rest } = cloud.database.get('people', 'a') ?? {};
    return rest;
  };

  type Change = (_: Cloud['db']['command']) => object;

  const cases: [string, object, { change: Change; after: object }][] = [
    [
      'a dotted path, leaving its neighbours',
      { a: { b: 1, c: 2 } },
      { change: () => ({ 'a.b': 5, 'a.d.e': 6 }), after: { a: { b: 5, c: 2, d: { e: 6 } } } },
    ],
    ['a nested object, field by field', { a: { b: 1, c: 2 } }, { change: () => ({ a: { b: 5 } }), after: { a: { b: 5, c: 2 } } }],
    ['set, replacing the whole', { a: { b: 1, c: 2 } }, { change: (_) => ({ a: _.set({ b: 5 }) }), after: { a: { b: 5 } } }],
    ['inc', { n: 1 }, { change: (_) => ({ n: _.inc(2), m: _.inc(-3) }), after: { n: 3, m: -3 } }],
    ['mul', { n: 3 }, { change: (_) => ({ n: _.mul(2), m: _.mul(4) }), after: { n: 6, m: 0 } }],
    ['min and max', { n: 3, m: 3 }, { change: (_) => ({ n: _.min(1), m: _.max(2), k: _.max(9) }), after: { n: 1, m: 3, k: 9 } }],
    ['push', { l: [1] }, { change: (_) => ({ l: _.push([2, 3]), k: _.push(4) }), after: { l: [1, 2, 3], k: [4] } }],
    [
      'push with position, sort and slice',
      { l: [5, 1] },
      { change: (_) => ({ l: _.push({ each: [3, 4], position: 0, sort: 1, slice: 3 }) }), after: { l: [1, 3, 4] } },
    ],
    [
      'push with sort and slice into a new array',
      {},
      { change: (_) => ({ l: _.push({ each: [3, 1, 2], sort: -1, slice: 2 }) }), after: { l: [3, 2] } },
    ],
    [
      'push sorted by two fields',
      { l: [{ a: 1, b: 2 }] },
      {
        change: (_) => ({
          l: _.push({
            each: [
              { a: 1, b: 1 },
              { a: 0, b: 3 },
            ],
            sort: { a: 1, b: 1 },
          }),
        }),
        after: {
          l: [
            { a: 0, b: 3 },
            { a: 1, b: 1 },
            { a: 1, b: 2 },
          ],
        },
      },
    ],
    [
      'unshift, pop and shift',
      { l: [2], k: [1, 2], m: [1, 2] },
      { change: (_) => ({ l: _.unshift([1]), k: _.pop(), m: _.shift() }), after: { l: [1, 2], k: [1], m: [2] } },
    ],
    [
      'pull',
      { l: [1, 5, 9], k: [{ a: 1 }, { a: 2 }] },
      { change: (_) => ({ l: _.pull(_.gt(4)), k: _.pull({ a: 1 }) }), after: { l: [1], k: [{ a: 2 }] } },
    ],
    ['pullAll', { l: [1, 5, 9] }, { change: (_) => ({ l: _.pullAll([1, 9]) }), after: { l: [5] } }],
    ['addToSet', { l: [1] }, { change: (_) => ({ l: _.addToSet({ $each: [1, 2, 2] }), k: _.addToSet(3) }), after: { l: [1, 2], k: [3] } }],
    ['rename', { n: 1 }, { change: (_) => ({ n: _.rename('m') }), after: { m: 1 } }],
    ['remove', { n: 1, a: { b: 1, c: 2 } }, { change: (_) => ({ n: _.remove(), 'a.b': _.remove() }), after: { a: { c: 2 } } }],
    ['bit', { n: 5 }, { change: (_) => ({ n: _.bit({ and: 4 }) }), after: { n: 4 } }],
  ];

  test.each(cases)('%s', async (_name, before, { change, after }) => {
    expect(await updated(before, change)).toEqual(after);
  });

  const refusals: [string, object, { change: Change; words: RegExp }][] = [
    ['a field below null', { a: null }, { change: () => ({ 'a.b': 1 }), words: /Cannot create field 'b'/ }],
    ['inc of a text', { n: 'x' }, { change: (_) => ({ n: _.inc(1) }), words: /non-numeric/ }],
    ['inc of null', { n: null }, { change: (_) => ({ n: _.inc(1) }), words: /non-numeric/ }],
    ['push to what is no array', { l: 3 }, { change: (_) => ({ l: _.push([1]) }), words: /must be an array/ }],
  ];

  test.each(refusals)('%s is refused and changes nothing', async (_name, before, { change, words }) => {
    await expect(updated(before, change)).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringMatching(words) });
    expect(cloud.database.get('people', 'a')).toEqual({ _id: 'a', ...before });
  });

  test('$ changes the element that the query found', async () => {
    await cloud.database.insertMany('people', [
      {
        _id: 'a',
        marks: [
          { k: 1, v: 1 },
          { k: 2, v: 1 },
        ],
      },
    ]);
    await people()
      .where({ 'marks.k': 2 })
      .update({ 'marks.$.v': cloud.db.command.inc(5) });
    expect(cloud.database.get('people', 'a')).toEqual({
      _id: 'a',
      marks: [
        { k: 1, v: 1 },
        { k: 2, v: 6 },
      ],
    });
  });

  test('where().update() changes all that match and counts only those that are different after', async () => {
    await cloud.database.insertMany('people', [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
      { _id: 'c', n: 3 },
    ]);
    expect(
      await people()
        .where({ n: cloud.db.command.gte(2) })
        .update({ n: 3 }),
    ).toMatchObject({ updated: 1 });
    expect(cloud.database.all('people').map((one) => one.n)).toEqual([1, 3, 3]);
  });

  test('doc().set() replaces the whole document in its old place, or makes it', async () => {
    await cloud.database.insertMany('people', [{ _id: 'a', n: 1, tags: ['t'] }, { _id: 'b' }]);
    expect(await people().doc('a').set({ m: 2 })).toMatchObject({ updated: 1 });
    expect(await people().doc('c').set({ m: 3 })).toMatchObject({ upsertedId: 'c' });
    expect(cloud.database.all('people')).toEqual([{ _id: 'a', m: 2 }, { _id: 'b' }, { _id: 'c', m: 3 }]);
    expect((await people().where({ tags: 't' }).get()).data).toEqual([]);
  });

  test('updateAndReturn gives the document as it is after the change', async () => {
    await cloud.database.insertMany('people', [{ _id: 'a', n: 1 }]);
    expect(
      await people()
        .where({ _id: 'a' })
        .updateAndReturn({ n: cloud.db.command.inc(1) }),
    ).toMatchObject({ updated: 1, doc: { _id: 'a', n: 2 } });
  });

  test('remove takes away one document or all that match', async () => {
    await cloud.database.insertMany('people', [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
      { _id: 'c', n: 2 },
    ]);
    expect(await people().doc('c').remove()).toMatchObject({ deleted: 1 });
    expect(await people().where({ n: 1 }).remove()).toMatchObject({ deleted: 2 });
    expect(cloud.database.all('people')).toEqual([]);
  });
});

test('aggregate groups by month in China time and looks up the other collection', async () => {
  await cloud.database.insertMany('orgs', [{ _id: 'x', name: '一支部' }]);
  await cloud.database.insertMany('people', [
    { _id: 'a', orgId: 'x', at: new Date('2026-10-31T17:00:00Z'), n: 1 },
    { _id: 'b', orgId: 'x', at: new Date('2026-11-30T15:59:59Z'), n: 2 },
    { _id: 'c', orgId: 'y', at: new Date('2026-11-30T15:59:59Z'), n: 4 },
  ]);
  const $ = cloud.db.command.aggregate;
  const { data } = await people()
    .aggregate()
    .match({ orgId: 'x' })
    .group({ _id: { org: '$orgId', month: $.dateToString({ date: '$at', format: '%Y-%m', timezone: 'Asia/Shanghai' }) }, sum: $.sum('$n') })
    .lookup({ from: 'orgs', localField: '_id.org', foreignField: '_id', as: 'org' })
    .limit(10)
    .end();
  expect(data).toEqual([{ _id: { org: 'x', month: '2026-11' }, sum: 3, org: [{ _id: 'x', name: '一支部' }] }]);
});

test('expressions: weeks begin on Sunday, substr may go to the end, characters are found by place', async () => {
  await cloud.database.insertMany('people', [{ _id: 'a', at: new Date('2019-05-14T00:00:00Z'), name: '五化支部' }]);
  const { data } = await people()
    .aggregate()
    .project({
      week: { $week: '$at' },
      end: { $substr: ['$name', 6, -1] },
      place: { $indexOfCP: ['$name', '支'] },
      none: { $indexOfCP: ['$name', '党'] },
    })
    .end();
  expect(data).toEqual([{ _id: 'a', week: 19, end: '支部', place: 2, none: -1 }]);
});
