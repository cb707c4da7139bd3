// Kills the function that closes a month at random writes, over and over, and compares what is left with an undisturbed run.
import { freezeInstantOf } from '../../src-shared/engines/points/calendar';
import type { RosterContent } from '../../src-shared/records/roster';
import { startTestCloud, type TestCloud } from '../cloudfunctions/harness';
import { rollLineOf, sealedActivity } from '../cloudfunctions/sealed-activity';
import { IDS, smallCollege } from '../cloudfunctions/small-college';

export const BRANCH_C = 'o:Z01B03';

/** The small college with a third branch of one person. */
export const threeBranches = (): RosterContent[] => {
  const college = smallCollege();
  const extra = college.flatMap((content): RosterContent[] => {
    if (content.type === 'org' && content._id === IDS.branchB)
      return [{ ...content, _id: BRANCH_C, code: 'Z01B03', name: '离退休党支部', shortName: '离退休' }];
    if (content._id !== IDS.plainB || content.type !== 'member') return [];
    return [{ ...content, _id: 'm:c01', memberNo: 'C01', memberships: [{ id: 'm:c01:1', branchId: BRANCH_C, fromOn: '2019-03-01' }] }];
  });
  return [...college, ...extra];
};

export const OCTOBER = [
  sealedActivity(IDS.branchA, '2026-10-15', [
    rollLineOf(IDS.secretary),
    rollLineOf(IDS.plain, 'absentUnexcused'),
    rollLineOf(IDS.leader, 'absentExcused'),
    rollLineOf(IDS.mobile, 'present', { mode: 'online' }),
  ]),
  sealedActivity(IDS.branchA, '2026-10-20', [rollLineOf(IDS.secretary), rollLineOf(IDS.plain)], { kinds: ['partyLecture'] }),
  sealedActivity(IDS.branchB, '2026-10-16', [rollLineOf(IDS.secretaryB), rollLineOf(IDS.plainB)]),
  sealedActivity(BRANCH_C, '2026-10-17', [rollLineOf('m:c01')]),
];

/** 02:30 on 11 November in China: the close of October is half an hour old. */
export const openOctober = async (): Promise<TestCloud> => {
  const college = await startTestCloud({ at: '2026-11-10T18:30:00.000Z', roster: threeBranches(), hasTimers: true });
  await college.cloud.database.insertMany('records', OCTOBER);
  return college;
};

export const closeOctober = (college: TestCloud): Promise<unknown> =>
  college.cloud.runTimer('nightly', 'closeMonth', freezeInstantOf('2026-10'));

/** Everything booked, in one order. */
export const booked = (college: TestCloud): string =>
  JSON.stringify(college.cloud.database.all('points').sort((a, b) => (String(a._id) < String(b._id) ? -1 : 1)));

const nextRandom = (state: number): number => (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;

/** So many kills, each at a random write, before it or after it; several in a row hit the same close. Returns how many really killed. */
export const killCloses = async (kills: number, seed: number): Promise<{ killed: number; differing: number }> => {
  const calm = await openOctober();
  await closeOctober(calm);
  const wanted = booked(calm);
  await calm.close();
  let state = seed >>> 0;
  let killed = 0;
  let differing = 0;
  while (killed < kills) {
    const college = await openOctober();
    for (let round = 0; round < 3; round += 1) {
      state = nextRandom(state);
      college.cloud.faults.killAtWrite(1 + ((state >>> 8) % 12), (state >>> 20) % 2 === 0 ? 'before' : 'after');
      killed += await closeOctober(college).then(
        () => 0,
        () => 1,
      );
      college.cloud.faults.clear();
    }
    await closeOctober(college);
    if (booked(college) !== wanted) differing += 1;
    await college.close();
  }
  return { killed, differing };
};
