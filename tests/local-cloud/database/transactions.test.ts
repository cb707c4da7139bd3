import { openCloud, type Cloud } from './wire';

let cloud: Cloud;

beforeEach(async () => {
  cloud = await openCloud([
    {
      name: 'things',
      indexes: [
        { name: 'code', fields: ['code'], isUnique: true },
        { name: 'org', fields: ['orgId'] },
      ],
    },
  ]);
});

afterEach(() => cloud.close());

const things = (): ReturnType<Cloud['db']['collection']> => cloud.db.collection('things');
const seed = (...documents: Record<string, unknown>[]): Promise<void> =>
  cloud.database.insertMany(
    'things',
    documents.map((one) => ({ code: one._id, ...one })),
  );
const conflict = { code: 'DATABASE_TRANSACTION_CONFLICT' };
const ended = { code: 'DATABASE_TRANSACTION_FAIL' };

const untilDone = async (work: () => Promise<void>): Promise<void> => {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if ((error as { code?: string }).code !== conflict.code) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
    }
  }
};

test('32 people who each read a number and write one more leave it at 32', async () => {
  await seed({ _id: 'a', n: 0 });
  const addOne = (): Promise<void> =>
    cloud.db.runTransaction(async (transaction: Awaited<ReturnType<Cloud['db']['startTransaction']>>) => {
      const { data } = (await transaction.collection('things').doc('a').get()) as unknown as { data: { n: number } };
      await transaction
        .collection('things')
        .doc('a')
        .update({ n: data.n + 1 });
    }) as Promise<void>;
  await Promise.all(Array.from({ length: 32 }, () => untilDone(addOne)));
  expect(cloud.database.get('things', 'a')).toMatchObject({ n: 32 });
});

test('the same without transactions loses some: the platform does not help who does not ask', async () => {
  await seed({ _id: 'a', n: 0 });
  const addOne = async (): Promise<void> => {
    const { data } = await things().doc('a').get();
    await things()
      .doc('a')
      .update({ n: (data[0] as { n: number }).n + 1 });
  };
  await Promise.all(Array.from({ length: 20 }, addOne));
  expect((cloud.database.get('things', 'a') as { n: number }).n).toBeLessThan(20);
});

test('50 increments at once are 50: one update is atomic', async () => {
  await seed({ _id: 'a', n: 0 });
  await Promise.all(
    Array.from({ length: 50 }, () =>
      things()
        .doc('a')
        .update({ n: cloud.db.command.inc(1) }),
    ),
  );
  expect(cloud.database.get('things', 'a')).toMatchObject({ n: 50 });
});

test('a transaction sees what was written after it began and before it first read, and nothing later', async () => {
  const transaction = await cloud.db.startTransaction();
  await seed({ _id: 'a', orgId: 'x', n: 1 });
  const inside = transaction.collection('things');
  expect((await inside.where({ orgId: 'x' }).get()).data).toHaveLength(1);
  await seed({ _id: 'b', orgId: 'x' });
  await things().doc('a').update({ n: 2 });
  expect((await inside.where({ orgId: 'x' }).get()).data).toMatchObject([{ _id: 'a', n: 1 }]);
  expect(await inside.doc('b').get()).toMatchObject({ data: null });
  await transaction.commit();
  expect((await things().where({ orgId: 'x' }).get()).data).toMatchObject([{ _id: 'a', n: 2 }, { _id: 'b' }]);
});

test('a transaction sees its own changes; nobody else does before the commit, everybody after', async () => {
  await seed({ _id: 'a', orgId: 'x' }, { _id: 'b', orgId: 'x' }, { _id: 'c', orgId: 'y' });
  const transaction = await cloud.db.startTransaction();
  const inside = transaction.collection('things');
  await inside.doc('a').remove();
  await inside.doc('c').update({ orgId: 'x' });
  await inside.add({ _id: 'd', orgId: 'x', code: 'd' });
  const ids = async (collection: ReturnType<typeof things>): Promise<string[]> =>
    (await collection.where({ orgId: 'x' }).get()).data.map((row: { _id: string }) => row._id);
  expect(await ids(inside as ReturnType<typeof things>)).toEqual(['b', 'c', 'd']);
  expect(await ids(things())).toEqual(['a', 'b']);
  await transaction.commit();
  expect(await ids(things())).toEqual(['b', 'c', 'd']);
});

test('rollback leaves nothing behind, and the transaction is gone', async () => {
  await seed({ _id: 'a', n: 1 });
  const transaction = await cloud.db.startTransaction();
  await transaction.collection('things').doc('a').update({ n: 2 });
  await transaction.rollback();
  expect(cloud.database.get('things', 'a')).toMatchObject({ n: 1 });
  await expect(transaction.commit()).rejects.toMatchObject(ended);
});

test('the second transaction to write a document fails at once and is ended by the cloud', async () => {
  await seed({ _id: 'a', n: 1 }, { _id: 'b', n: 1 });
  const [first, second] = [await cloud.db.startTransaction(), await cloud.db.startTransaction()];
  await first.collection('things').doc('a').update({ n: 2 });
  await second.collection('things').doc('b').update({ n: 3 });
  await expect(second.collection('things').doc('a').update({ n: 3 })).rejects.toMatchObject(conflict);
  await expect(second.commit()).rejects.toMatchObject(ended);
  await first.commit();
  expect(cloud.database.all('things')).toMatchObject([{ n: 2 }, { n: 1 }]);
});

test('a transaction that writes what was changed after its snapshot fails', async () => {
  await seed({ _id: 'a', n: 1 });
  const transaction = await cloud.db.startTransaction();
  await transaction.collection('things').doc('a').get();
  await things().doc('a').update({ n: 5 });
  await expect(transaction.collection('things').doc('a').update({ n: 2 })).rejects.toMatchObject(conflict);
  expect(cloud.database.get('things', 'a')).toMatchObject({ n: 5 });
});

test('an ordinary write to a locked document waits until the transaction ends', async () => {
  await seed({ _id: 'a', n: 1 });
  const transaction = await cloud.db.startTransaction();
  await transaction.collection('things').doc('a').update({ n: 10 });
  let isDone = false;
  const waiting = things()
    .doc('a')
    .update({ n: cloud.db.command.inc(1) })
    .then(() => {
      isDone = true;
    });
  await things().add({ _id: 'other', code: 'other' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(isDone).toBe(false);
  await transaction.commit();
  await waiting;
  expect(cloud.database.get('things', 'a')).toMatchObject({ n: 11 });
});

test('a transaction is over after 30 seconds, and who waited for it goes on', async () => {
  await seed({ _id: 'a', n: 1 });
  const transaction = await cloud.db.startTransaction();
  await transaction.collection('things').doc('a').update({ n: 10 });
  cloud.advance(29_999);
  await transaction.collection('things').doc('a').get();
  const waiting = things()
    .doc('a')
    .update({ n: cloud.db.command.inc(1) });
  await new Promise((resolve) => setTimeout(resolve, 20));
  cloud.advance(1);
  await waiting;
  expect(cloud.database.get('things', 'a')).toMatchObject({ n: 2 });
  await expect(transaction.commit()).rejects.toMatchObject(ended);
  await expect(transaction.commit()).rejects.toThrow('transaction must be commit or abort in 30 seconds');
});

test('of two transactions that take the same unique key one fails as a conflict, and then sees the twin', async () => {
  const [first, second] = [await cloud.db.startTransaction(), await cloud.db.startTransaction()];
  await first.collection('things').add({ _id: 'a', code: 'K' });
  await expect(second.collection('things').add({ _id: 'b', code: 'K' })).rejects.toMatchObject(conflict);
  await first.commit();
  const third = await cloud.db.startTransaction();
  await expect(third.collection('things').add({ _id: 'b', code: 'K' })).rejects.toThrow('E11000');
});

test('an ordinary insert with a unique key that a transaction holds waits, and is then a duplicate', async () => {
  const transaction = await cloud.db.startTransaction();
  await transaction.collection('things').add({ _id: 'a', code: 'K' });
  const waiting = expect(things().add({ _id: 'b', code: 'K' })).rejects.toThrow('E11000');
  await new Promise((resolve) => setTimeout(resolve, 30));
  await transaction.commit();
  await waiting;
});

test('inside one transaction a unique key may pass from a removed document to a new one', async () => {
  await seed({ _id: 'a', code: 'K' });
  await cloud.db.runTransaction(async (transaction: Awaited<ReturnType<Cloud['db']['startTransaction']>>) => {
    await transaction.collection('things').doc('a').remove();
    await transaction.collection('things').add({ _id: 'b', code: 'K' });
  });
  expect(cloud.database.all('things')).toEqual([{ _id: 'b', code: 'K' }]);
});

test('a transaction that only read ends in peace, whatever was written meanwhile', async () => {
  await seed({ _id: 'a', n: 1 });
  const transaction = await cloud.db.startTransaction();
  await transaction.collection('things').doc('a').get();
  await things().doc('a').update({ n: 2 });
  await transaction.commit();
});
