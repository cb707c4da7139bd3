import type { CollegeFacts } from '../../../src-shared/facts/facts';
import type { RuleCases } from '../case';
import { BRANCH, college, memberOf, orgOf, world } from '../world';

const OTHER = 'o:b2';
const at = (index: number, department: string | undefined, branchId = BRANCH) =>
  memberOf(index, {
    ...(department === undefined ? {} : { department }),
    memberships: [{ id: `m:${index}:1`, branchId, fromOn: '2018-01-01' }],
  });
/** Two branches, and people who each know their department. */
const people = (...members: ReturnType<typeof memberOf>[]): CollegeFacts => {
  const facts = college({ ...world({ fullMembers: 0, committee: 0 }), members });
  return { ...facts, orgs: [...facts.orgs, orgOf(OTHER)] };
};
const refining = (count: number, branchId = BRANCH, from = 0) =>
  Array.from({ length: count }, (_, index) => at(from + index, '炼油技术系', branchId));

export const cases: RuleCases = {
  met: {
    says: 'three full members of a department who have a branch to themselves',
    facts: people(...refining(3)),
    asOfOn: '2026-06-30',
    outcome: 'met',
  },
  notMet: {
    says: 'a branch shared with another department is none of its own',
    facts: people(...refining(3), at(3, '机电系')),
    asOfOn: '2026-06-30',
    outcome: 'notMet',
    share: '0/1',
  },
  notApplicable: {
    says: 'departments of two ask for no branch',
    facts: people(...refining(2), at(3, '机电系')),
    asOfOn: '2026-06-30',
    outcome: 'notApplicable',
    because: 'noIssue',
  },
  boundary: [
    {
      says: 'on 2026-03-01 the third becomes a full member, and from then on it is asked',
      facts: people(...refining(2), { ...at(2, '炼油技术系'), fullMemberOn: '2026-03-01' }, at(3, '机电系')),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
    },
    {
      says: 'the day before there were two',
      facts: people(...refining(2), { ...at(2, '炼油技术系'), fullMemberOn: '2026-03-01' }, at(3, '机电系')),
      asOfOn: '2026-02-28',
      outcome: 'notApplicable',
    },
  ],
  beforeFounding: { cannotOccur: 'a department has no day of founding; its people are there or not' },
  valueChanges: { cannotOccur: 'the number three is shown by 1.1.g, and carries no weight here' },
  others: [
    {
      says: 'one of two departments has its own branch',
      facts: people(...refining(3), at(3, '机电系', OTHER), at(4, '机电系', OTHER), at(5, '机电系', OTHER), at(6, '基础部', OTHER)),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      share: '1/2',
    },
    {
      says: 'people of the department in a joint branch besides do not take its own branch away',
      facts: people(...refining(3), at(3, '炼油技术系', OTHER), at(4, '机电系', OTHER)),
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
    {
      says: 'a college that keeps no departments is asked about none',
      facts: people(at(0, undefined), at(1, undefined), at(2, undefined)),
      asOfOn: '2026-06-30',
      outcome: 'notApplicable',
      because: 'notKept',
      share: null,
    },
    {
      says: 'of two branches only the one without strangers is its own, whichever id it has',
      facts: people(...refining(2, OTHER), at(2, '炼油技术系'), at(3, '机电系')),
      asOfOn: '2026-06-30',
      outcome: 'met',
      evidenceIds: [OTHER],
    },
    {
      says: 'somebody whose department is not known takes no branch away',
      facts: people(...refining(3), at(3, undefined)),
      asOfOn: '2026-06-30',
      outcome: 'met',
      evidenceIds: [BRANCH],
    },
    {
      says: 'nor does somebody of another department who has left',
      facts: people(...refining(3), { ...at(3, '机电系'), endedOn: '2026-06-29' }),
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
    {
      says: 'a member of the department who is in no branch at all does not count against it',
      facts: people(...refining(3), { ...at(3, '炼油技术系'), memberships: [] }),
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
    {
      says: 'nor somebody of another department who is in none',
      facts: people(...refining(3), { ...at(3, '机电系'), memberships: [] }),
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
  ],
};
