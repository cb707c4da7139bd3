import { addDays, type Day } from '../../src-shared/kernel/day';
import type { BranchFacts } from '../../src-shared/facts/facts';
import type { Member } from '../../src-shared/records/member';
import type { Org } from '../../src-shared/records/org';
import type { CommitteeTerm, Post, PostKind } from '../../src-shared/records/post';
import { BRANCH, COMMITTEE, GENERAL, memberOf, orgOf, postOf, termOf } from '../cases/world';
import { anyDay, around, type Given } from './random-days';

type People = Pick<BranchFacts, 'branch' | 'groups' | 'superiors' | 'members' | 'posts' | 'terms'>;
const ELSEWHERE = 'o:b2';

const branchOf = (given: Given): Org => {
  const { chance, year } = given;
  const within = (): Day =>
    chance.one([
      `${year}-01-01`,
      `${year}-01-02`,
      `${year}-02-20`,
      `${year}-03-10`,
      `${year}-04-01`,
      `${year}-04-10`,
      `${year}-07-01`,
      `${year}-09-30`,
      `${year}-10-01`,
      addDays(`${year - 1}-11-01`, chance.below(420)),
    ]);
  const foundedOn = chance.in(0.7) ? '2018-01-01' : within();
  const ended = chance.one([
    `${year}-12-31`,
    `${year}-12-30`,
    `${year}-06-30`,
    `${year}-10-15`,
    addDays(`${year}-02-01`, chance.below(330)),
  ]);
  const hasGeneral = chance.in(0.75);
  return orgOf(BRANCH, {
    foundedOn,
    unitKind: chance.one(['teaching', 'teaching', 'organ', 'other']),
    parentId: hasGeneral ? GENERAL : COMMITTEE,
    path: hasGeneral ? [COMMITTEE, GENERAL] : [COMMITTEE],
    ...(chance.in(0.1) && ended > foundedOn ? { dissolvedOn: ended } : {}),
  });
};

const later = (day: Day, than: Day): Day => (day < than ? than : day);

type Membership = Member['memberships'][number];
const membership = (index: number, place: number, span: Omit<Membership, 'id'>): Membership => ({ id: `m:${index}:${place}`, ...span });

/** How somebody came or went: most have always been there. */
const memberIn = (
  given: Given,
  branch: Org,
  { index, isFull, groups, steadiness }: { index: number; isFull: boolean; groups: readonly Org[]; steadiness: number },
): Member => {
  const { chance, year } = given;
  const day = later(anyDay(given), branch.foundedOn);
  const before = addDays(day, -1);
  const group = groups.length > 0 ? { groupId: groups[index % groups.length]?._id } : {};
  const here = membership(index, 1, { branchId: BRANCH, fromOn: branch.foundedOn, ...group });
  const { fullMemberOn: _, ...plain } = memberOf(index, {
    memberships: [here],
    ...(chance.in(steadiness < 0.9 ? 0.06 : 0.01)
      ? {
          statuses: [
            {
              id: `s:${index}`,
              kind: chance.one(['suspended', 'mobile', 'abroad', 'frail'] as const),
              fromOn: day,
              ...(chance.in(0.5) ? { toOn: addDays(day, chance.one([10, 100, 200])) } : {}),
            },
          ],
        }
      : {}),
  });
  const fullOn = chance.in(0.15) && steadiness < 0.9 ? anyDay(given) : '2011-05-01';
  const base: Member = isFull
    ? { ...plain, fullMemberOn: fullOn, ...(fullOn > '2012-01-01' ? { admittedOn: addDays(fullOn, -365) } : {}) }
    : { ...plain, admittedOn: later(`${year - 1}-12-01`, branch.foundedOn) };
  const span = (from: Day, over: Partial<Membership> = {}): Membership =>
    membership(index, 1, { branchId: BRANCH, fromOn: from, ...group, ...over });
  if (chance.in(steadiness)) return base;
  switch (chance.below(7)) {
    case 0: // Came from another branch.
      return { ...base, memberships: [membership(index, 0, { branchId: ELSEWHERE, fromOn: '2018-01-01', toOn: before }), span(day)] };
    case 1: // Went to another branch.
      return {
        ...base,
        memberships: [span(branch.foundedOn, { toOn: day }), membership(index, 2, { branchId: ELSEWHERE, fromOn: addDays(day, 1) })],
      };
    case 2: // Went, and nobody knows where.
      return { ...base, memberships: [span(branch.foundedOn, { toOn: day })] };
    case 3: // Died, or left the Party.
      return {
        ...base,
        endedOn: day,
        endKind: chance.one(['deceased', 'removed'] as const),
        memberships: [span(branch.foundedOn, chance.in(0.5) ? { toOn: day } : {})],
      };
    case 4: {
      // Admitted in the year.
      const { fullMemberOn: _full, ...admitted } = base;
      return { ...admitted, admittedOn: day, memberships: [span(day)] };
    }
    case 5: // Moved from group to group without a gap.
      return {
        ...base,
        memberships: [span(branch.foundedOn, { toOn: day }), membership(index, 2, { branchId: BRANCH, fromOn: addDays(day, 1) })],
      };
    default: // In two branches at once, as imported lists have it.
      return chance.in(0.3)
        ? { ...base, memberships: [span(branch.foundedOn), membership(index, 2, { branchId: ELSEWHERE, fromOn: day })] }
        : base;
  }
};

const COMMITTEE_POSTS: readonly PostKind[] = [
  'organizationMember',
  'publicityMember',
  'disciplineMember',
  'committeeMember',
  'committeeMember',
];

const postsIn = (given: Given, branch: Org, members: readonly Member[]): Post[] => {
  const { chance } = given;
  const from = branch.foundedOn;
  const day = later(anyDay(given), addDays(from, 1));
  const who = (index: number): string => members[index]?._id ?? 'm:0';
  const secretaries = (): Post[] => {
    if (chance.in(0.75)) return [postOf('m:0', 'secretary', { fromOn: from })];
    if (chance.in(0.2)) return [];
    // A successor at once, after a gap, or while the former is still there.
    const gap = chance.one([1, 1, 5, 100, -10]);
    return [
      postOf('m:0', 'secretary', { fromOn: from, toOn: day }),
      ...(chance.in(0.8) ? [postOf(who(1), 'secretary', { fromOn: addDays(day, gap) })] : []),
    ];
  };
  const deputies = Array.from({ length: chance.one([0, 0, 0, 1, 2]) }, (_, index) =>
    postOf(who(2 + index), 'deputySecretary', { fromOn: chance.in(0.7) ? from : day }),
  );
  const seats = chance.one([0, 2, 2, 2, 2, 3, 4, 5]);
  const committee = COMMITTEE_POSTS.slice(0, seats).map((kind, index) =>
    postOf(who(1 + index), kind, { fromOn: from, ...(chance.in(0.08) ? { toOn: later(anyDay(given), from) } : {}) }),
  );
  const workers = Array.from({ length: chance.one([0, 0, 0, 1, 2]) }, (_, index) =>
    postOf(who(4 + index), 'partyWorker', {
      fromOn: chance.in(0.7) ? from : day,
      ...(chance.in(0.2) ? { toOn: later(around(given, day), day) } : {}),
    }),
  );
  return [...secretaries(), ...deputies, ...committee, ...workers];
};

const termsIn = (given: Given, branch: Org): CommitteeTerm[] => {
  const { chance } = given;
  if (chance.in(0.3)) return [];
  const fromOn = chance.in(0.8) ? branch.foundedOn : later(anyDay(given), branch.foundedOn);
  if (chance.in(0.65)) return [termOf({ fromOn })];
  const endOn = later(anyDay(given), fromOn);
  const first = termOf({
    fromOn,
    termEndOn: endOn,
    ...(chance.in(0.2) ? { extendedUntilOn: addDays(endOn, chance.one([30, 366, 400])) } : {}),
    ...(chance.in(0.2) ? { endedOn: addDays(endOn, -10) } : {}),
  });
  return chance.in(0.7) ? [first, termOf({ fromOn: addDays(endOn, chance.one([1, 1, 2, 20])) })] : [first];
};

/** A branch, its people, their posts and its groups, small and large. */
export const peopleIn = (given: Given): People => {
  const { chance } = given;
  const branch = branchOf(given);
  const groups = Array.from({ length: chance.one([0, 0, 0, 1, 2, 3]) }, (_, index) => {
    const foundedOn = chance.in(0.7) ? branch.foundedOn : later(anyDay(given), branch.foundedOn);
    return orgOf(`o:p${index + 1}`, {
      kind: 'partyGroup',
      parentId: BRANCH,
      path: [...branch.path, BRANCH],
      foundedOn,
      ...(chance.in(0.1) ? { dissolvedOn: later(anyDay(given), foundedOn) } : {}),
    });
  });
  const full = chance.in(0.9) ? chance.one([2, 3, 5, 6, 6, 7, 7, 8, 9, 12]) : chance.one([30, 49, 50, 50, 51, 51]);
  const probationary = chance.one([0, 0, 0, 1, 2, 3]);
  // A large branch is large by one or two: most of its people stay.
  const steadiness = full > 20 ? 0.96 : 0.7;
  const members = Array.from({ length: full + probationary }, (_, index) =>
    memberIn(given, branch, { index, isFull: index < full, groups, steadiness }),
  );
  const superiors = [
    orgOf(COMMITTEE, { kind: 'partyCommittee', parentId: null, path: [] }),
    ...(branch.path.includes(GENERAL) ? [orgOf(GENERAL, { kind: 'generalBranch', parentId: COMMITTEE, path: [COMMITTEE] })] : []),
  ];
  return { branch, groups, superiors, members, posts: postsIn(given, branch, members), terms: termsIn(given, branch) };
};
