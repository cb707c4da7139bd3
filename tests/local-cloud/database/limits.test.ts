import { openCloud, type Cloud } from './wire';

let cloud: Cloud;

beforeEach(async () => {
  cloud = await openCloud([{ name: 'things', indexes: [{ name: 'code', fields: ['code'], isUnique: true }] }]);
});

afterEach(() => cloud.close());

const things = (): ReturnType<Cloud['db']['collection']> => cloud.db.collection('things');

test('a collection that does not exist fails every request, and is not made by writing to it', async () => {
  const missing = { code: 'DATABASE_COLLECTION_NOT_EXIST', message: expect.stringContaining('Db or Table not exist') };
  const nowhere = cloud.db.collection('nowhere');
  await expect(nowhere.add({ a: 1 })).rejects.toMatchObject(missing);
  await expect(nowhere.get()).rejects.toMatchObject(missing);
  await expect(nowhere.doc('a').set({ a: 1 })).rejects.toMatchObject(missing);
  await expect(nowhere.where({ a: 1 }).remove()).rejects.toMatchObject(missing);
  await expect(nowhere.aggregate().match({}).end()).rejects.toMatchObject(missing);
});

test('createCollection makes one that is kept, once, and no more than 100 in all', async () => {
  await cloud.db.createCollection('extra');
  await cloud.db.collection('extra').add({ _id: 'a' });
  await expect(cloud.db.createCollection('extra')).rejects.toThrow('Table exist');
  for (let n = 2; n < 100; n += 1) await cloud.database.handle('database.addCollection', { collectionName: `c${n}` });
  await expect(cloud.db.createCollection('toomany')).rejects.toThrow('no more than 100');
});

test('a second document with the same id or unique key is refused with E11000 and changes nothing', async () => {
  await things().add({ _id: 'a', code: 1 });
  const duplicate = { code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('E11000 duplicate key') };
  await expect(things().add({ _id: 'a', code: 2 })).rejects.toMatchObject(duplicate);
  await expect(things().add({ _id: 'b', code: 1 })).rejects.toMatchObject(duplicate);
  expect(cloud.database.all('things')).toEqual([{ _id: 'a', code: 1 }]);
});

test('of a list of documents those before the duplicate stay, as in MongoDB', async () => {
  await expect(
    things().add([
      { _id: 'a', code: 1 },
      { _id: 'b', code: 1 },
      { _id: 'c', code: 3 },
    ]),
  ).rejects.toThrow('E11000');
  expect(cloud.database.all('things').map((one) => one._id)).toEqual(['a']);
});

test('20 inserts of the same key at once: one goes in, 19 are refused', async () => {
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => things().add({ _id: `d${n}`, code: 'same' })));
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  expect(cloud.database.all('things')).toHaveLength(1);
});

test('a document of more than 16 MB is refused', async () => {
  const text = 'x'.repeat(16 * 1024 * 1024);
  await expect(cloud.database.insertMany('things', [{ _id: 'a', text }])).rejects.toThrow('object to insert too large');
  await cloud.database.insertMany('things', [{ _id: 'b', text: text.slice(1_000) }]);
});

test('names with a dollar sign are not stored, and an id is a text or a number', async () => {
  await expect(cloud.database.insertMany('things', [{ _id: 'a', $x: 1 }])).rejects.toThrow("'$x'");
  await expect(cloud.database.insertMany('things', [{ _id: null }])).rejects.toThrow('_id');
});

test.each([
  ['geo', { place: { $nearSphere: { type: 'Point', coordinates: [1, 2] } } }],
  ['$jsonSchema', { $jsonSchema: { required: ['a'] } }],
  ['$where inside $or', { $or: [{ $where: 'true' }] }],
])('%s is refused loudly, in a query and in a pipeline', async (_name, query) => {
  const refused = { code: 'OPERATION_NOT_SUPPORTED', message: expect.stringContaining('does not have') };
  await expect(
    cloud.database.handle('database.getDocument', { collectionName: 'things', query: JSON.stringify(query) }),
  ).rejects.toMatchObject(refused);
  const stages = [{ stageKey: '$match', stageValue: JSON.stringify(query) }];
  await expect(cloud.database.handle('database.aggregateDocuments', { collectionName: 'things', stages })).rejects.toMatchObject(refused);
});

test('watch, and any other action that is not there, is refused by name', async () => {
  await expect(cloud.database.handle('database.watch', { collectionName: 'things' })).rejects.toMatchObject({
    code: 'OPERATION_NOT_SUPPORTED',
    message: expect.stringContaining('database.watch'),
  });
});

test('an unknown operator and broken EJSON are refused, not passed over', async () => {
  await expect(
    cloud.database.handle('database.getDocument', { collectionName: 'things', query: '{"a":{"$nope":1}}' }),
  ).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  await expect(cloud.database.handle('database.getDocument', { collectionName: 'things', query: '{a' })).rejects.toMatchObject({
    code: 'INVALID_PARAM',
  });
  await cloud.database.insertMany('things', [{ _id: 'a' }]);
  await expect(
    cloud.database.handle('database.modifyDocument', { collectionName: 'things', query: '{"_id":"a"}', data: '{"n":1}', merge: true }),
  ).rejects.toMatchObject({ code: 'INVALID_PARAM' });
});

test('small marks are kept beside the documents', async () => {
  await cloud.database.setMeta('demo', 'yes');
  expect(cloud.database.getMeta('demo')).toBe('yes');
  expect(cloud.database.getMeta('other')).toBeUndefined();
});
