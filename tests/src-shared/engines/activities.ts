import type { ActivityFact, BranchFacts } from '../../../src-shared/engines/score/facts';
import type { ActivityKind } from '../../../src-shared/records/activity';
import { branchOrg, term } from './people';

let made = 0;

/** A confirmed activity of the branch with a full committee of three, unless said otherwise. */
export const held = (kinds: ActivityKind[], day: string, over: Partial<ActivityFact> = {}): ActivityFact => ({
  _id: `a:${day}:${kinds.join('+')}:${over.groupId ?? ''}:${++made}`,
  orgId: 'o:b1',
  kinds,
  scope: 'branch',
  day,
  endAt: `${day}T08:00:00.000Z`,
  state: 'confirmed',
  missing: [],
  topics: [],
  title: '示例',
  recordedOn: day,
  committee: committeeOf(3, 3),
  ...over,
});

/** `committeeOf(5, 3)`: a committee of five of whom three came. */
export const committeeOf = (seats: number, present: number): NonNullable<ActivityFact['committee']> =>
  Array.from({ length: seats }, (_, index) => ({ memberId: `m:${index}`, status: index < present ? 'present' : 'absentExcused' }));

export const factsOf = (activities: ActivityFact[], over: Partial<BranchFacts> = {}): BranchFacts => ({
  branch: branchOrg(), groups: [], members: [], posts: [], terms: [term()], activities, ...over,
});

export const months = (year: string): string[] => Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);

/** Everything a branch without groups is asked for in a year, each on the tenth. */
export const fullYear = (year: string): ActivityFact[] => [
  ...months(year).flatMap((month) => [held(['themeDay'], `${month}-10`), held(['committeeMeeting'], `${month}-10`)]),
  ...['03', '06', '09', '12'].map((month) => held(['generalMeeting', 'partyLecture'], `${year}-${month}-11`)),
];
