import { freezeInstantOf } from '../../src-shared/engines/points/calendar';
import { startTestCloud, type TestCloud } from './harness';
import { rollLineOf, sealedActivity } from './sealed-activity';
import { IDS, smallCollege } from './small-college';
import type { RosterContent } from '../../src-shared/records/roster';

const line = rollLineOf;
const sealed = sealedActivity;

const BRANCH_C = 'o:Z01B03';

/** The small college with a third branch of one person. */
const threeBranches = (): RosterContent[] => {
  const college = smallCollege();
  const extra = college.flatMap((content): RosterContent[] => {
    if (content.type === 'org' && content._id === IDS.branchB) return [{ ...content, _id: BRANCH_C, code: 'Z01B03', name: '离退休党支部', shortName: '离退休' }];
    if (content._id !== IDS.plainB || content.type !== 'member') return [];
    return [{ ...content, _id: 'm:c01', memberNo: 'C01', memberships: [{ id: 'm:c01:1', branchId: BRANCH_C, fromOn: '2019-03-01' }] }];
  });
  return [...college, ...extra];
};

const OCTOBER = [
  sealed(IDS.branchA, '2026-10-15', [line(IDS.secretary, 'present'), line(IDS.plain, 'absentUnexcused'), line(IDS.leader, 'absentExcused'), line(IDS.mobile, 'present', { mode: 'online' })]),
  sealed(IDS.branchA, '2026-10-20', [line(IDS.secretary, 'present'), line(IDS.plain, 'present')], { kinds: ['partyLecture'] }),
  sealed(IDS.branchB, '2026-10-16', [line(IDS.secretaryB, 'present'), line(IDS.plainB, 'present')]),
  sealed(BRANCH_C, '2026-10-17', [line('m:c01', 'present')]),
];

const opened: TestCloud[] = [];
const open = async (): Promise<TestCloud> => {
  const college = await startTestCloud({ at: '2026-11-10T18:30:00.000Z', roster: threeBranches() });
  await college.cloud.database.insertMany('records', OCTOBER);
  opened.push(college);
  return college;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((college) => college.close()));
});

const TIME = '2026-11-10T18:00:00.000Z';
const close = (college: TestCloud): Promise<unknown> => college.cloud.runTimer('nightly', 'closeMonth', TIME);
const stored = (college: TestCloud): string => JSON.stringify(college.cloud.database.all('points').sort((a, b) => (String(a._id) < String(b._id) ? -1 : 1)));

describe('closing October', () => {
  it('books what the sealed records say, once, and a second run changes nothing', async () => {
    const college = await open();
    expect(await close(college)).toMatchObject({ month: '2026-10', closed: 3, already: 0 });
    const first = stored(college);
    const posting = college.cloud.database.get('points', `post:${IDS.branchA}:2026-10:${IDS.plain}:base.orgLife:auto`);
    expect(posting).toMatchObject({ counts: { expected: 2, present: 1 }, factMonth: '2026-10' });
    expect(college.cloud.database.get('points', `post:${IDS.branchA}:2026-10:${IDS.plain}:deduct.absence:auto`)).toMatchObject({ counts: { unexcused: 1 } });
    expect(college.cloud.database.get('points', `pointsMonth:${IDS.branchA}:2026-10:1`)).toMatchObject({ frozenAt: freezeInstantOf('2026-10') });
    expect(await close(college)).toMatchObject({ closed: 0, already: 3 });
    expect(stored(college)).toBe(first);
  });

  it('books a record confirmed after the freeze in November, and leaves October as it was', async () => {
    const college = await open();
    await close(college);
    const before = college.cloud.database.all('points').filter((entry) => entry.month === '2026-10');
    await college.cloud.database.insertMany('records', [sealed(IDS.branchA, '2026-10-28', [line(IDS.plain, 'present')], { confirmedAt: '2026-11-15T01:00:00.000Z' })]);
    await college.clock.set('2026-12-10T18:30:00.000Z');
    await college.cloud.settled();
    expect(college.cloud.database.get('points', `post:${IDS.branchA}:2026-11:${IDS.plain}:base.orgLife:late-2026-10`)).toMatchObject({ factMonth: '2026-10', counts: { expected: 1, present: 1 } });
    expect(college.cloud.database.all('points').filter((entry) => entry.month === '2026-10')).toEqual(before);
  });

  it('refuses every call that carries a user, and every event that is no timer of its own', async () => {
    const college = await open();
    const event = { Type: 'Timer', TriggerName: 'closeMonth', Time: TIME };
    expect(await college.cloud.call('nightly', event, { openid: `wx-of-${IDS.admin}` })).toEqual({ refused: 'nightly.timersOnly' });
    expect(await college.cloud.call('nightly', { ...event, TriggerName: 'other' })).toEqual({ refused: 'nightly.unknownTimer' });
    expect(await college.cloud.call('nightly', null)).toEqual({ refused: 'nightly.unknownTimer' });
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
      const outcome = await close(college).then(() => 'done', () => 'died');
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
});
