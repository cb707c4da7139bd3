import { TestClock } from '../../local-cloud/clock';
import { endClouds, fixtureCloud } from './fixtures/cloud';

afterEach(endClouds);

it('a cloud that starts again has no document, no file, no fault and no timer due, lets go of locks, and rings from its new day on', async () => {
  const clock = new TestClock('2026-11-24T00:00:00.000Z');
  const functions = [{ name: 'nightly', timeoutSeconds: 20, environment: {}, timers: [{ name: 'day', cron: '0 0 1 * * * *' }] }];
  const collections = [
    { name: 'notes', indexes: [{ name: 'title', fields: ['title'], isUnique: true }] },
    { name: 'runs', indexes: [] },
  ];
  const cloud = await fixtureCloud({ clock, functions, collections });
  await cloud.database.insertMany('notes', [{ _id: 'n1', title: '第一篇' }]);
  await cloud.upload('notes/a.txt', Buffer.from('内容'), { openid: 'one' });
  await expect(cloud.upload('notes/a.txt', Buffer.from('别的'), { openid: 'other' })).rejects.toMatchObject({
    code: 'STORAGE_EXCEED_AUTHORITY',
  });
  cloud.faults.loseReplyAfter(3);
  const { transactionId } = await cloud.database.handle('database.startTransaction', {});
  await cloud.database.handle('database.removeDocument', {
    collectionName: 'notes',
    query: JSON.stringify({ _id: 'n1' }),
    multi: false,
    transactionId,
  });

  await clock.jump('2027-03-01T00:00:00.000Z');
  await cloud.startAgain();
  expect([cloud.database.all('notes'), cloud.database.all('runs'), cloud.faults.pending]).toEqual([[], [], 0]);
  // The path belongs to nobody any more.
  await cloud.upload('notes/a.txt', Buffer.from('别的'), { openid: 'other' });
  // The unique title is free again, and the lock of the open transaction is gone.
  await cloud.database.insertMany('notes', [{ _id: 'n1', title: '第一篇' }]);
  await expect(cloud.database.handle('database.commitTransaction', { transactionId })).rejects.toThrow();
  await clock.set('2027-03-02T00:00:00.000Z');
  expect(cloud.database.all('runs').map(({ Time }) => Time)).toEqual(['2027-03-01T17:00:00.000Z']);
});
