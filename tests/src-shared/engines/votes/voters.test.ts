import { voterCounts, votersOf } from '../../../../src-shared/engines/votes/voters';
import type { RollLine } from '../../../../src-shared/records/activity';
import { person, status } from '../people';

const line = (name: string, over: Partial<RollLine> = {}): RollLine => ({
  memberId: `m:${name}`,
  name,
  standing: 'full',
  isCommittee: false,
  status: 'present',
  source: 'rollCall',
  ...over,
});
/** 安 and 白 are on the committee, 白 and 迟 in the first group, 丁 in the second; 冯 is probationary, 高 suspended. */
const roll: RollLine[] = [
  line('安', { isCommittee: true }),
  line('白', { isCommittee: true, groupId: 'o:p1', status: 'absentExcused' }),
  line('迟', { groupId: 'o:p1', status: 'absentUnexcused' }),
  line('丁', { groupId: 'o:p2', status: 'notExpected' }),
  line('冯', { standing: 'probationary', groupId: 'o:p1', isCommittee: true }),
  line('高', { standing: 'suspended', groupId: 'o:p1' }),
];
const namesOf = (lines: readonly RollLine[]): string => lines.map(({ name }) => name).join('');

describe('whoever has a vote', () => {
  it('at a general meeting is every full member, there or not, in roster order', () => {
    expect(votersOf({ kinds: ['generalMeeting'], scope: 'branch', day: '2026-11-24' }, roll, [])).toEqual(roll.slice(0, 4));
  });

  it('at a meeting of a group is a full member of that group', () => {
    expect(namesOf(votersOf({ kinds: ['groupMeeting'], scope: 'group', groupId: 'o:p1', day: '2026-11-24' }, roll, []))).toBe('白迟');
  });

  it('at a meeting of the committee is a full member who is on it', () => {
    expect(namesOf(votersOf({ kinds: ['committeeMeeting'], scope: 'branch', day: '2026-11-24' }, roll, []))).toBe('安白');
  });

  it('is nobody where there are none but probationary members', () => {
    expect(votersOf({ kinds: ['generalMeeting'], scope: 'branch', day: '2026-11-24' }, roll.slice(4), [])).toEqual([]);
  });
});

it('留党察看 from July to December: who is without a vote for a time is on the roll and not among the voters, before and after they are', () => {
  const members = [person('安', { statuses: [status('noVote', { fromOn: '2026-07-01', toOn: '2026-12-31' })] })];
  const on = (day: string) => namesOf(votersOf({ kinds: ['committeeMeeting'], scope: 'branch', day }, roll, members));
  expect(['2026-06-30', '2026-07-01', '2026-12-31', '2027-01-01'].map(on)).toEqual(['安白', '白', '白', '安白']);
});

describe('the counts of a vote', () => {
  const voters = votersOf({ kinds: ['generalMeeting'], scope: 'branch', day: '2026-11-24' }, roll, []);

  it('expect everybody who has a vote, whatever kept them away, and have present whoever came', () => {
    expect(voterCounts(voters, [])).toEqual({ expectedVoters: 4, presentVoters: 1 });
  });

  it.each([
    [['m:丁'], { expectedVoters: 3, presentVoters: 1 }],
    [['m:安'], { expectedVoters: 3, presentVoters: 0 }],
    [['m:安', 'm:白'], { expectedVoters: 2, presentVoters: 0 }],
    [['m:冯'], { expectedVoters: 4, presentVoters: 1 }],
  ])('leave out whoever was excluded by decision: %j', (excludedIds, counts) => {
    expect(voterCounts(voters, excludedIds)).toEqual(counts);
  });
});
