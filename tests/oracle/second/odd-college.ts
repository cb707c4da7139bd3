// Odd colleges: several branches in one file that name each other's people, with everything that is rare in one of them —
// people who left or joined in the year, two of one name, a branch founded or dissolved on the way, a committee of five
// with rolls that leave people out, late approvals, a college that counts from a day in the year.
import type { Dataset } from '../../../src-shared/records/dataset';
import { chanceOf } from '../../trust/random';
import type { Asked } from './compare';
import { monthsOf, plusDays, quartersOf, type Day } from './calendar';
import type { Odd, OddBranch, OddPerson } from './odd';
import { papersOfBranch } from './odd-papers';

const AT = '2030-01-01T00:00:00.000Z';
const stamp = { v: 1, rev: 1, updatedAt: AT };
type Made = { [K in keyof Dataset]: unknown };
const dayIn = ({ chance, year }: Odd): Day => plusDays(`${year}-01-01`, chance.below(365));

const person = (odd: Odd, branchId: string, at: number): OddPerson => {
  const { chance, year } = odd;
  const _id = odd.id('m');
  const isNew = chance.in(0.1);
  const [fromOn, leftOn] = [isNew ? dayIn(odd) : '2018-01-01', chance.in(0.12) ? dayIn(odd) : undefined];
  const toOn = leftOn === undefined || leftOn < fromOn ? undefined : leftOn;
  const isGone = toOn !== undefined && chance.in(0.5);
  return {
    ...stamp,
    _id,
    type: 'member',
    // Two of one name are two people.
    name: chance.in(0.2) ? '李明' : `党员${at}`,
    memberNo: _id.replace(':', ''),
    memberKind: 'staff',
    admittedOn: isNew && chance.in(0.5) ? fromOn : '2010-05-01',
    ...(isNew && chance.in(0.5) ? {} : { fullMemberOn: chance.in(0.1) ? `${year}-05-01` : '2011-05-01' }),
    ...(isGone ? { endedOn: toOn, endKind: 'transferredOut' } : {}),
    memberships: [{ id: `${_id}:1`, branchId, fromOn, ...(toOn === undefined ? {} : { toOn }) }],
    statuses: chance.in(0.06) ? [{ id: `${_id}:s`, kind: 'suspended', fromOn: dayIn(odd) }] : [],
    rosterOrder: at,
  };
};

const org = (_id: string, kind: string, path: string[], more: object = {}): object => ({
  ...stamp,
  _id,
  type: 'org',
  kind,
  name: `示例${_id}`,
  shortName: _id,
  code: _id,
  parentId: path[path.length - 1] ?? null,
  path,
  foundedOn: '2018-01-01',
  branchKind: 'staff',
  unitKind: 'teaching',
  ...more,
});

const POSTS = ['secretary', 'deputySecretary', 'organizationMember', 'publicityMember', 'disciplineMember'];

const postsOf = (odd: Odd, { id, people, foundedOn }: OddBranch): object[] =>
  POSTS.slice(0, odd.chance.one([1, 3, 5])).map((postKind, at) => {
    const memberId = people[Math.min(at, people.length - 1)]?._id;
    const toOn = odd.chance.in(0.08) ? dayIn(odd) : undefined;
    return {
      ...stamp,
      _id: odd.id('post'),
      type: 'post',
      orgId: id,
      memberId,
      postKind,
      fromOn: foundedOn,
      ...(toOn === undefined || toOn < foundedOn ? {} : { toOn }),
    };
  });

/** A roll may leave its absent people out, or be missing altogether; the numbers beside it say what they like. */
const rollOf = ({ chance }: Odd, { people }: OddBranch): object => {
  if (chance.in(0.1)) return {};
  const lines = people.slice(0, 8).map(({ _id }, at) => ({
    memberId: _id,
    status: chance.in(0.8) ? 'present' : 'absentExcused',
    isCommittee: at < 5,
  }));
  const kept = chance.in(0.3) ? lines.filter(({ status }) => status === 'present') : lines;
  return { lines: chance.in(0.1) ? kept.slice(0, 2) : kept };
};

const activity = (odd: Odd, branch: OddBranch, day: Day, kinds: string[], more: object = {}): object => ({
  _id: odd.id('a'),
  type: 'activity',
  orgId: branch.id,
  kinds,
  scope: 'branch',
  day,
  endAt: `${day}T08:00:00.000Z`,
  state: odd.chance.in(0.92) ? 'confirmed' : odd.chance.one(['draft', 'submitted', 'published', 'cancelled']),
  missing: odd.chance.in(0.05) ? ['resolution'] : [],
  topics: odd.chance.in(0.5) ? ['partyBuilding'] : [],
  title: '示例',
  ...rollOf(odd, branch),
  ...more,
});

const activitiesOf = (odd: Odd, branch: OddBranch, diligence: number): object[] => {
  const { chance, year } = odd;
  const made: object[] = [];
  const hold = (first: Day, last: Day, kind: string, period: string, more: object = {}): void => {
    if (!chance.in(diligence)) return;
    const isLate = chance.in(0.12);
    const day = isLate ? plusDays(last, chance.between(1, 120)) : plusDays(first, chance.below(27));
    made.push(activity(odd, branch, day, [kind], { ...(isLate ? { makesUp: [{ kind, period }] } : {}), ...more }));
  };
  for (const { first, last, name } of monthsOf(year)) {
    hold(first, last, 'themeDay', name, chance.in(0.1) ? { scope: 'joint', participatingOrgIds: [branch.id, ...branch.others] } : {});
    hold(first, last, 'committeeMeeting', name);
    for (const groupId of branch.groupIds) hold(first, last, 'groupMeeting', name, { scope: 'group', groupId });
  }
  for (const { first, last, name } of quartersOf(year)) {
    hold(first, last, 'generalMeeting', name, chance.in(0.05) ? { scope: 'group' } : {});
    hold(first, last, 'partyLecture', name, { lecture: { lecturerId: branch.people[0]?._id } });
  }
  const named = `${year}`;
  if (chance.in(0.9)) made.push(activity(odd, branch, dayIn(odd), ['organizationalLifeMeeting'], { appraisalYear: named }));
  return made;
};

const branchOf = (odd: Odd, id: string, others: string[]): OddBranch => {
  const { chance, year } = odd;
  const foundedOn = chance.in(0.2) ? `${year}-${chance.one(['01-01', '02-15', '04-01', '06-30', '09-30', '10-01'])}` : '2018-01-01';
  const dissolvedOn = chance.in(0.1) ? `${year}-${chance.one(['03-31', '06-30', '11-15', '12-31'])}` : undefined;
  const people = Array.from({ length: chance.one([3, 5, 6, 7, 8, 10]) }, (_, at) => person(odd, id, at));
  const isKept = dissolvedOn === undefined || dissolvedOn > foundedOn;
  return {
    id,
    foundedOn,
    ...(dissolvedOn !== undefined && isKept ? { dissolvedOn } : {}),
    people,
    groupIds: chance.in(0.4) ? [`${id}g`] : [],
    hasTerm: chance.in(0.7),
    others,
  };
};

/** The branches of one odd college, each asked on the same day. */
export const oddBranchYears = (seed: number): Asked[] => {
  const chance = chanceOf(seed + 77_000_000);
  let made = 0;
  const odd: Odd = { chance, year: chance.one([2025, 2026]), id: (word) => `${word}:${(made += 1)}` };
  const ids = ['A', 'B', 'C'].slice(0, chance.between(2, 3));
  const branches = ids.map((id) =>
    branchOf(
      odd,
      id,
      ids.filter((other) => other !== id),
    ),
  );
  const hasGeneral = chance.in(0.7);
  const above = hasGeneral ? ['PC', 'GB'] : ['PC'];
  // Somebody of the first branch moves into the second within the year.
  const [mover, to, on] = [branches[0]?.people[2], branches[1], dayIn(odd)];
  const stay = mover?.memberships[0];
  if (mover !== undefined && stay !== undefined && to !== undefined && stay.toOn === undefined && stay.fromOn < on) {
    stay.toOn = plusDays(on, -1);
    mover.memberships.push({ id: `${mover._id}:2`, branchId: to.id, fromOn: on });
  }
  const file: Made = {
    version: 2,
    exportedAt: AT,
    hasNames: true,
    years: [`${odd.year}`],
    ...(chance.in(0.3) ? { countsFromOn: chance.in(0.5) ? dayIn(odd) : `${odd.year - 1}-06-01` } : {}),
    orgs: [
      org('PC', 'partyCommittee', []),
      ...(hasGeneral ? [org('GB', 'generalBranch', ['PC'])] : []),
      ...branches.flatMap(({ id, foundedOn, dissolvedOn, groupIds }) => [
        org(id, 'branch', above, {
          foundedOn,
          ...(dissolvedOn === undefined ? {} : { dissolvedOn }),
          unitKind: chance.one(['teaching', 'organ']),
        }),
        ...groupIds.map((groupId) => org(groupId, 'partyGroup', [...above, id], { foundedOn: chance.in(0.3) ? dayIn(odd) : foundedOn })),
      ]),
    ],
    members: branches.flatMap(({ people }) => people),
    posts: branches.flatMap((branch) => postsOf(odd, branch)),
    terms: branches
      .filter(({ hasTerm }) => hasTerm)
      .map(({ id, foundedOn }) => ({
        ...stamp,
        _id: `t:${id}`,
        type: 'committeeTerm',
        orgId: id,
        fromOn: foundedOn,
        termEndOn: chance.in(0.1) ? dayIn(odd) : '2030-12-31',
        seats: 5,
      })),
    activities: branches.flatMap((branch) => activitiesOf(odd, branch, chance.one([0.5, 0.9, 1]))),
    records: branches.flatMap((branch) =>
      papersOfBranch(odd, branch, { hasGeneral, others: branches.filter((other) => other !== branch) }),
    ),
    tailorings: [],
  } as Made;
  const today = plusDays(`${odd.year}-01-01`, chance.below(480));
  return branches.map(({ id }) => ({ file: file as unknown as Dataset, branchId: id, year: odd.year, today }));
};
