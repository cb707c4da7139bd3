// Random years of a college: groups set up, led and dissolved, people moved one by one and many at once, branches merged, many of
// it entered late; and what the engines say of every day, against the calendar of tests/oracle/college-model.
import { addDays, daysBetween, type Day } from '../../src-shared/kernel/day';
import { lastDayOf, type Month } from '../../src-shared/kernel/period';
import type { Member } from '../../src-shared/records/member';
import type { Org } from '../../src-shared/records/org';
import type { Post } from '../../src-shared/records/post';
import { isThereOn, membersOn, postsOn, thereOn } from '../../src-shared/roster/branch';
import { withGroup } from '../../src-shared/roster/edit';
import { peopleOf } from '../../src-shared/roster/expected';
import { dissolvedGroup, endedByMoving, endedLeads, groupCodes, isOfGroup, ledBy, newGroup } from '../../src-shared/roster/groups';
import { newMember } from '../../src-shared/roster/join';
import { coversDay, membershipOn, owesDuesOf } from '../../src-shared/roster/on-day';
import { isOpenFor, regrouping } from '../../src-shared/roster/regroup';
import { collegeCalendar, duesIn, toldOn, type CollegeDay, type CollegeEvent } from '../oracle/college-model';
import { chanceOf, type Chance } from './random';

export const FIRST: Day = '2026-01-01';
const DAYS = 365;
const LATE_MOST = 30;
const PEOPLE = 9;

/** What the histories are played with; a test puts a faulty part in the place of one. */
export const ENGINE = { thereOn, withGroup, newGroup, dissolvedGroup, ledBy, endedLeads, endedByMoving, isOfGroup, regrouping };
export type Engine = typeof ENGINE;

type College = { orgs: Org[]; members: Member[]; posts: Post[]; events: CollegeEvent[] };
type Turn = { engine: Engine; random: Chance; today: Day; id: string };

const placeOf = (day: Day): number => daysBetween(FIRST, day);
const lateDay = ({ random, today }: Turn): Day => addDays(today, -random.below(LATE_MOST));
const living = (college: College, kind: Org['kind'], day: Day): Org[] =>
  college.orgs.filter((org) => org.kind === kind && isThereOn(org, day));

const replaced = <T extends { _id: string }>(all: readonly T[], now: readonly T[]): T[] => [
  ...all.map((one) => now.find(({ _id }) => _id === one._id) ?? one),
  ...now.filter(({ _id }) => !all.some((one) => one._id === _id)),
];

type Change = { orgs?: Org[]; members?: Member[]; posts?: Post[]; events: CollegeEvent[] };
const changed = (college: College, { orgs = [], members = [], posts = [], events }: Change): College => ({
  orgs: replaced(college.orgs, orgs),
  members: replaced(college.members, members),
  posts: replaced(college.posts, posts),
  events: [...college.events, ...events],
});

/** People with another group of their branch, or null where one of them cannot go. */
const regroupedIn = (people: readonly Member[], move: { branchId: string; groupId: string | undefined; fromOn: Day }, turn: Turn) => {
  const made = people.map((member) => turn.engine.withGroup(member, move, { id: `${turn.id}:${member._id}`, today: turn.today }));
  const moved = made.flatMap((one) => ('member' in one ? [one.member] : []));
  return moved.length < people.length ? null : moved;
};

const placed = (members: readonly Member[], at: { branch: string; group: string | null; from: number }): CollegeEvent[] =>
  members.map(({ _id }): CollegeEvent => ({ is: 'place', who: _id, ...at }));

/** Who moves heads nothing of their branch any more, but where they go. */
const unheaded = (
  college: College,
  members: readonly Member[],
  at: { branchId: string; but: string | undefined; from: number },
): CollegeEvent[] => {
  const orgs = college.orgs
    .filter((org) => org.parentId === at.branchId && org.kind === 'partyGroup' && org._id !== at.but)
    .map(({ _id }) => _id);
  return members.map(({ _id }): CollegeEvent => ({ is: 'unhead', who: _id, orgs, from: at.from }));
};

const setUp = (college: College, turn: Turn): College => {
  const fromOn = lateDay(turn);
  const branch = turn.random.one(living(college, 'branch', turn.today));
  const own = college.orgs.filter((org) => org.parentId === branch._id && org.kind === 'partyGroup');
  const [code = ''] = groupCodes(branch, own);
  const made = turn.engine.newGroup({ branch, name: `组${turn.id}`, fromOn, code }, own, { today: turn.today, at: '' });
  if ('fault' in made) return college;
  const { group } = made;
  const people = turn.random.some(membersOn(college.members, branch._id, turn.today), turn.random.below(4));
  const moved = regroupedIn(people, { branchId: branch._id, groupId: group._id, fromOn }, turn);
  if (moved === null) return college;
  const memberIds = moved.map(({ _id }) => _id);
  const [leader = null] = moved;
  const led = turn.engine.ledBy({ group, member: leader, fromOn }, [], { today: turn.today, at: '' });
  if ('fault' in led) return college;
  const from = placeOf(fromOn);
  return changed(college, {
    orgs: [group],
    members: moved,
    posts: [...turn.engine.endedByMoving(college.posts, { memberIds, toGroupId: group._id, fromOn }, ''), ...led.begun],
    events: [
      { is: 'head', org: group._id, who: leader?._id ?? null, from },
      { is: 'there', org: group._id, from },
      ...placed(moved, { branch: branch._id, group: group._id, from }),
      ...unheaded(college, moved, { branchId: branch._id, but: group._id, from }),
    ],
  });
};

const toGroup = (college: College, turn: Turn): College => {
  const fromOn = lateDay(turn);
  const member = turn.random.one(college.members);
  const branchId = membershipOn(member, turn.today)?.branchId ?? '';
  const groups = living(college, 'partyGroup', turn.today).filter((group) => group.parentId === branchId && isThereOn(group, fromOn));
  const groupId = groups.length === 0 || turn.random.below(4) === 0 ? undefined : turn.random.one(groups)._id;
  const moved = regroupedIn([member], { branchId, groupId, fromOn }, turn);
  if (moved === null) return college;
  const from = placeOf(fromOn);
  return changed(college, {
    members: moved,
    posts: turn.engine.endedByMoving(college.posts, { memberIds: [member._id], toGroupId: groupId, fromOn }, ''),
    events: [
      ...placed(moved, { branch: branchId, group: groupId ?? null, from }),
      ...unheaded(college, moved, { branchId, but: groupId, from }),
    ],
  });
};

const dissolve = (college: College, turn: Turn): College => {
  const fromOn = lateDay(turn);
  const groups = living(college, 'partyGroup', turn.today);
  if (groups.length === 0) return college;
  const group = turn.random.one(groups);
  const made = turn.engine.dissolvedGroup(group, fromOn, { today: turn.today, at: '' });
  if ('fault' in made) return college;
  const branchId = group.parentId ?? '';
  const others = groups.filter((one) => one._id !== group._id && one.parentId === branchId && isThereOn(one, fromOn));
  const to = others.length === 0 || turn.random.below(3) === 0 ? undefined : turn.random.one(others)._id;
  const people = college.members.filter((member) => turn.engine.isOfGroup(member, group._id, fromOn));
  const moved = regroupedIn(people, { branchId, groupId: to, fromOn }, turn);
  if (moved === null) return college;
  const from = placeOf(fromOn);
  const shown = collegeCalendar(college.events, DAYS);
  // Told by the calendar, not by the engine: whoever is in the group on that day.
  const inIt = college.members.filter(({ _id }) => shown[from]?.places.get(_id)?.group === group._id);
  return changed(college, {
    orgs: [made.group],
    members: moved,
    posts: turn.engine.endedLeads(college.posts, { groupId: group._id, fromOn }, ''),
    events: [{ is: 'gone', org: group._id, from }, ...placed(inIt, { branch: branchId, group: to ?? null, from })],
  });
};

const lead = (college: College, turn: Turn): College => {
  const fromOn = lateDay(turn);
  const groups = living(college, 'partyGroup', turn.today);
  if (groups.length === 0) return college;
  const group = turn.random.one(groups);
  // Mostly one of the group: others are refused.
  const own = college.members.filter((one) => membershipOn(one, turn.today)?.groupId === group._id);
  const among = own.length > 0 && turn.random.below(4) > 0 ? own : college.members;
  const member = turn.random.below(5) === 0 ? null : turn.random.one(among);
  const made = turn.engine.ledBy({ group, member, fromOn }, college.posts, { today: turn.today, at: '' });
  if ('fault' in made) return college;
  return changed(college, {
    posts: [...made.ended, ...made.begun],
    events: [{ is: 'head', org: group._id, who: member?._id ?? null, from: placeOf(fromOn) }],
  });
};

/** Many at once to other branches, from one day on; `isMerger` takes everybody of a branch, which then is no more. */
const move = (college: College, turn: Turn, isMerger: boolean): College => {
  const fromOn = lateDay(turn);
  const branches = living(college, 'branch', turn.today);
  if (branches.length < 3 && isMerger) return college;
  const [from, to] = turn.random.some(branches, 2);
  if (from === undefined || to === undefined || !isOpenFor(to, fromOn, turn.today)) return college;
  const here = membersOn(college.members, from._id, turn.today);
  const people = isMerger ? here : turn.random.some(here, 1 + turn.random.below(4));
  const destinations = new Map(people.map(({ _id }) => [_id, to._id]));
  const groups = college.orgs.filter(({ kind }) => kind === 'partyGroup');
  const found = turn.engine.regrouping({ people, posts: college.posts, groups }, destinations, {
    fromOn,
    today: turn.today,
    at: '',
    idOf: (memberId) => `${turn.id}:${memberId}`,
  });
  if (found.blocked.length > 0 || found.moved.length < people.length) return college;
  const first = placeOf(fromOn);
  const own = groups.filter((group) => group.parentId === from._id).map(({ _id }) => _id);
  const events: CollegeEvent[] = people.flatMap(({ _id }): CollegeEvent[] => [
    { is: 'place', who: _id, branch: to._id, group: null, from: first },
    { is: 'unhead', who: _id, orgs: [from._id, ...own], from: first },
  ]);
  const members = found.moved.map(({ member }) => member);
  if (!isMerger) return changed(college, { members, posts: found.ended, events });
  const ending = [from, ...groups.filter((group) => own.includes(group._id) && isThereOn(group, fromOn))];
  const isEmpty = !collegeCalendar([...college.events, ...events], DAYS)
    .slice(first)
    .some(({ places }) => [...places.values()].some(({ branch }) => branch === from._id));
  // Whoever was in it for some days since, and is elsewhere today, stands in the way of that day.
  if (!isEmpty || ending.some(({ foundedOn }) => foundedOn >= fromOn)) return college;
  return changed(college, {
    orgs: ending.map((org) => ({ ...org, dissolvedOn: addDays(fromOn, -1) })),
    members,
    posts: found.ended,
    events: [...events, ...ending.map(({ _id }): CollegeEvent => ({ is: 'gone', org: _id, from: first }))],
  });
};

const ACTS = [
  setUp,
  setUp,
  toGroup,
  toGroup,
  dissolve,
  lead,
  lead,
  lead,
  (college: College, turn: Turn) => move(college, turn, false),
  (college: College, turn: Turn) => move(college, turn, false),
  (college: College, turn: Turn) => move(college, turn, true),
];

const branchOf = (number: number): Org => ({
  _id: `o:B${number}`,
  v: 1,
  type: 'org',
  kind: 'branch',
  name: `支部${number}`,
  shortName: `支部${number}`,
  code: `B${number}`,
  parentId: 'o:C',
  path: ['o:C'],
  foundedOn: FIRST,
  rev: 0,
  updatedAt: '',
});

const begin = (random: Chance): College => {
  const branches = [1, 2, 3, 4].map(branchOf);
  const members = Array.from({ length: PEOPLE }, (_, number) =>
    newMember(
      { name: `人${number}`, memberNo: `${number}`, memberKind: 'student', admittedOn: FIRST },
      { id: `m:${number}`, branchId: `o:B${random.between(1, 4)}`, fromOn: FIRST, at: '' },
      [],
    ),
  );
  const secretaries = branches.flatMap(({ _id }): Post[] => {
    const first = membersOn(members, _id, FIRST)[0];
    const shape = { v: 1, type: 'post', orgId: _id, postKind: 'secretary', fromOn: FIRST, rev: 0, updatedAt: '' } as const;
    return first === undefined ? [] : [{ ...shape, _id: `post:${_id}`, memberId: first._id }];
  });
  return {
    orgs: branches,
    members,
    posts: secretaries,
    events: [
      ...branches.map(({ _id }): CollegeEvent => ({ is: 'there', org: _id, from: 0 })),
      ...members.map(
        (member): CollegeEvent => ({
          is: 'place',
          who: member._id,
          branch: membershipOn(member, FIRST)?.branchId ?? '',
          group: null,
          from: 0,
        }),
      ),
      ...secretaries.map((post): CollegeEvent => ({ is: 'head', org: post.orgId, who: post.memberId, from: 0 })),
    ],
  };
};

/** What the engines say of a day, in the words of the calendar; the people of a group are those expected at its meeting. */
const saidOn = ({ thereOn: there }: Engine, { orgs, members, posts }: College, day: Day): string[] => {
  const peopleIn = (org: Org): string[] =>
    org.kind === 'branch'
      ? membersOn(members, org._id, day).map(({ _id }) => _id)
      : peopleOf(
          { orgId: org.parentId ?? '', kinds: ['groupMeeting'], scope: 'group', groupId: org._id, day },
          { orgs, members, posts, terms: [] },
        )
          .filter(({ isExpected }) => isExpected)
          .map(({ member }) => member._id);
  return [
    ...there(orgs, day)
      .map((org) => {
        const heads = postsOn(posts, org._id, day).map(({ memberId }) => memberId);
        return `${org._id}: ${peopleIn(org).sort().join(' ')} head ${heads.join(' ') || '-'}`;
      })
      .sort(),
    ...members
      .map((member) => {
        const at = membershipOn(member, day);
        const own = posts.filter((post) => post.memberId === member._id && coversDay(post, day)).map(({ orgId }) => orgId);
        return `${member._id} in ${at?.branchId ?? '-'} ${at?.groupId ?? '-'} heads ${own.sort().join(' ')}`;
      })
      .sort(),
  ];
};

const dayFaults = (engine: Engine, college: College, calendar: readonly CollegeDay[]): string[] =>
  calendar.flatMap((on, place) => {
    const day = addDays(FIRST, place);
    const [told, said] = [toldOn(on).sort(), saidOn(engine, college, day).sort()];
    return told.join('\n') === said.join('\n')
      ? []
      : [`${day}: ${said.filter((line) => !told.includes(line)).join('; ')} not ${told.filter((line) => !said.includes(line)).join('; ')}`];
  });

/** A month is owed in one branch at most, and in that of every day of it. */
const duesFaults = ({ orgs, members }: College, calendar: readonly CollegeDay[]): string[] =>
  (['2026-03', '2026-06', '2026-09'] satisfies Month[]).flatMap((month) =>
    members.flatMap((member) => {
      const owed = orgs.filter(({ kind, _id }) => kind === 'branch' && owesDuesOf(member, _id, month)).map(({ _id }) => _id);
      const told = duesIn(calendar, member._id, [placeOf(`${month}-01`), placeOf(lastDayOf(month))]);
      return owed.join(' ') === (told ?? '') ? [] : [`dues of ${month} of ${member._id}: ${owed.join(' ')}, not ${told ?? 'none'}`];
    }),
  );

export type Played = { faults: string[]; events: readonly CollegeEvent[] };

/** One history, and everything in which the engines and the calendar differ; no faults where they agree on every day. */
export const playCollege = (seed: number, engine: Engine = ENGINE): Played => {
  const random = chanceOf(seed);
  let today = addDays(FIRST, 40);
  let college = begin(random);
  for (let count = 0; count < 20; count += 1) {
    college = random.one(ACTS)(college, { engine, random, today, id: `${count}` });
    today = addDays(today, random.below(30));
    if (today >= addDays(FIRST, DAYS)) break;
  }
  const calendar = collegeCalendar(college.events, DAYS);
  return { faults: [...dayFaults(engine, college, calendar), ...duesFaults(college, calendar)], events: college.events };
};
