import { freezeInstantOf } from '../../src-shared/engines/points/calendar';
import { booked, closeOctober, killCloses, openOctober } from '../trust/month-close';
import type { TestCloud } from './harness';
import { rollLineOf, sealedActivity } from './sealed-activity';
import { IDS } from './small-college';

const line = rollLineOf;
const sealed = sealedActivity;

const opened: TestCloud[] = [];
const open = async (): Promise<TestCloud> => {
  const college = await openOctober();
  opened.push(college);
  return college;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((college) => college.close()));
});

const TIME = freezeInstantOf('2026-10');
const close = closeOctober;
const stored = booked;

describe('closing October', () => {
  it('books what the sealed records say, once, and a second run changes nothing', async () => {
    const college = await open();
    expect(await close(college)).toMatchObject({ month: '2026-10', closed: 3, already: 0 });
    const first = stored(college);
    const posting = college.cloud.database.get('points', `post:${IDS.branchA}:2026-10:${IDS.plain}:base.orgLife:auto`);
    expect(posting).toMatchObject({ counts: { expected: 2, present: 1 }, factMonth: '2026-10' });
    expect(college.cloud.database.get('points', `post:${IDS.branchA}:2026-10:${IDS.plain}:deduct.absence:auto`)).toMatchObject({
      counts: { unexcused: 1 },
    });
    expect(college.cloud.database.get('points', `pointsMonth:${IDS.branchA}:2026-10:0`)).toMatchObject({
      frozenAt: freezeInstantOf('2026-10'),
    });
    expect(await close(college)).toMatchObject({ closed: 0, already: 3 });
    expect(stored(college)).toBe(first);
  });

  it('books a record confirmed after the freeze in November, and leaves October as it was', async () => {
    const college = await open();
    await close(college);
    const before = college.cloud.database.all('points').filter((entry) => entry.month === '2026-10');
    await college.cloud.database.insertMany('records', [
      sealed(IDS.branchA, '2026-10-28', [line(IDS.plain, 'present')], { confirmedAt: '2026-11-15T01:00:00.000Z' }),
    ]);
    await college.clock.set('2026-12-10T18:30:00.000Z');
    await college.cloud.settled();
    expect(college.cloud.database.get('points', `post:${IDS.branchA}:2026-10:${IDS.plain}:base.orgLife:auto.1`)).toMatchObject({
      month: '2026-11',
      factMonth: '2026-10',
      reason: 'late',
      counts: { expected: 1, present: 1 },
    });
    expect(college.cloud.database.all('points').filter((entry) => entry.month === '2026-10')).toEqual(before);
  });

  it('refuses every call that no timer makes, and every timer that is none of its own', async () => {
    const college = await open();
    const event = { Type: 'Timer', TriggerName: 'closeMonth', Time: TIME };
    expect(await college.cloud.call('nightly', event, { openid: `wx-of-${IDS.admin}` })).toEqual({ refused: 'nightly.timersOnly' });
    expect(await college.cloud.call('nightly', event)).toEqual({ refused: 'nightly.timersOnly' });
    expect(await college.cloud.call('nightly', null)).toEqual({ refused: 'nightly.timersOnly' });
    expect(await college.cloud.runTimer('nightly', 'other')).toEqual({ refused: 'nightly.unknownTimer' });
    expect(college.cloud.database.all('points')).toEqual([]);
  });

  it('ends byte for byte as an undisturbed run, whichever write it died at, before the write or after it', async () => {
    const calm = await open();
    await close(calm);
    const wanted = stored(calm);
    let died = 0;
    for (let write = 1; write <= 40; write += 1) {
      const college = await open();
      college.cloud.faults.killAtWrite(write, write % 2 === 0 ? 'after' : 'before');
      const outcome = await close(college).then(
        () => 'done',
        () => 'died',
      );
      college.cloud.faults.clear();
      await close(college);
      expect(stored(college)).toBe(wanted);
      await college.close();
      opened.pop();
      if (outcome === 'done') break;
      died += 1;
    }
    expect(died).toBeGreaterThanOrEqual(12);
  }, 120_000);

  it('ends the same after kills at random writes, several in a row', async () => {
    const { killed, differing } = await killCloses(5, 20261124);
    expect(killed).toBeGreaterThanOrEqual(5);
    expect(differing).toBe(0);
  }, 120_000);
});
