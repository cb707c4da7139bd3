import { TestClock } from '../../../local-cloud/clock';
import { endClouds, fixtureCloud } from '../fixtures/cloud';

afterEach(endClouds);

const threeNotes = { verb: 'addMany', ids: ['a', 'b', 'c'] };

describe('faults a test may plan', () => {
  it('kills the function before its second write: one note is left, and nobody replied', async () => {
    const cloud = await fixtureCloud();
    cloud.faults.killAtWrite(2, 'before');
    await expect(cloud.call('notes', threeNotes)).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' });
    expect(cloud.database.all('notes').map((note) => note._id)).toEqual(['a']);
    expect(cloud.faults.pending).toBe(0);
    expect(await cloud.call('notes', { verb: 'addMany', ids: ['d'] })).toEqual({ ok: true, value: 1 });
  });

  it('kills the function after its second write: two notes are left', async () => {
    const cloud = await fixtureCloud();
    cloud.faults.killAtWrite(2, 'after');
    await expect(cloud.call('notes', threeNotes)).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' });
    expect(cloud.database.all('notes').map((note) => note._id)).toEqual(['a', 'b']);
  });

  it('loses the reply of a committed write: the SDK reports a failure, the note is there', async () => {
    const cloud = await fixtureCloud();
    cloud.faults.loseReplyAfter(1);
    expect(await cloud.call('notes', { verb: 'add', id: 'a' })).toMatchObject({ ok: false, code: 'ECONNRESET' });
    expect(cloud.database.all('notes').map((note) => note._id)).toEqual(['a']);
  });

  it('drops a write on its way: the SDK reports a failure, nothing is there', async () => {
    const cloud = await fixtureCloud();
    cloud.faults.dropBefore(1);
    expect(await cloud.call('notes', { verb: 'add', id: 'a' })).toMatchObject({ ok: false, code: 'ECONNRESET' });
    expect(cloud.database.all('notes')).toEqual([]);
  });

  it('refuses a commit as a conflict: the SDK tries the transaction again', async () => {
    const cloud = await fixtureCloud();
    await cloud.database.insertMany('notes', [{ _id: 'a', count: 0 }]);
    cloud.faults.conflict(1);
    const { result, billed } = await cloud.callBilled('notes', { verb: 'transfer', id: 'a' });
    expect(result).toMatchObject({ ok: true });
    expect(billed.database).toBe(8);
    expect(cloud.database.get('notes', 'a')).toMatchObject({ count: 1 });
  });

  it('leaves no locks behind a function killed inside a transaction', async () => {
    const cloud = await fixtureCloud({ clock: new TestClock('2026-11-24T01:00:00.000Z') });
    await cloud.database.insertMany('notes', [{ _id: 'a', count: 0 }]);
    cloud.faults.killAtWrite(1, 'after');
    await expect(cloud.call('notes', { verb: 'transfer', id: 'a' })).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' });
    expect(await cloud.call('notes', { verb: 'transfer', id: 'a' })).toMatchObject({ ok: true });
    expect(cloud.database.get('notes', 'a')).toMatchObject({ count: 1 });
  });

  it('delays every database request until they are cleared', async () => {
    const cloud = await fixtureCloud();
    await cloud.call('notes', { verb: 'add', id: 'warm' });
    cloud.faults.delay(120);
    const startedAt = performance.now();
    await cloud.call('notes', { verb: 'add', id: 'late' });
    expect(performance.now() - startedAt).toBeGreaterThan(110);
    cloud.faults.clear();
  });
});

describe('the bill of a call', () => {
  it('is one invocation and each of its requests', async () => {
    const cloud = await fixtureCloud();
    expect((await cloud.callBilled('notes', threeNotes)).billed).toEqual({ invocations: 1, database: 3, storage: 0 });
    expect((await cloud.callBilled('notes', { verb: 'store', path: 'a.txt', text: 'a' })).billed).toEqual({
      invocations: 1,
      database: 0,
      storage: 1,
    });
  });

  it('does not mix the requests of calls under way at the same time', async () => {
    const cloud = await fixtureCloud();
    const bills = await Promise.all(
      [1, 2, 3].map((size) =>
        cloud.callBilled('notes', { verb: 'addMany', ids: Array.from({ length: size }, (_, at) => `${size}-${at}`) }),
      ),
    );
    expect(bills.map(({ billed }) => billed.database)).toEqual([1, 2, 3]);
  });
});
