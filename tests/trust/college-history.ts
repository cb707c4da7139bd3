// Random years of a college: groups and branches set up, led, split, merged and dissolved, people moved one by one and many at once, much of it entered late; and what the engines say of every day, against the calendar of tests/oracle/college-model.
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
import { reorganised, type Reorganisation } from '../../src-shared/roster/reorganise';
import { collegeCalendar, toldOn, type CollegeDay, type CollegeEvent } from '../oracle/college-model';
import { chanceOf, type Chance } from './random';

export const FIRST: Day = '2026-01-01';
const DAYS = 365;
const LATE_MOST = 30;
const PEOPLE = 9;

/** What the histories are played with; a test puts a faulty part in the place of one. */
export const ENGINE = {
  thereOn,
  withGroup,
  newGroup,
  dissolvedGroup,
  ledBy,
  endedLeads,
  endedByMoving,
  isOfGroup,
  regrouping,
  reorganised,
};
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

/** Where people stand who go to another branch, and that they head nothing of the one that they leave. */
const toBranch = (college: College, people: readonly { who: string; from: string; to: string }[], first: number): CollegeEvent[] =>
  people.flatMap(({ who, from, to }): CollegeEvent[] => {
    const groups = college.orgs.filter((org) => org.parentId === from && org.kind === 'partyGroup').map(({ _id }) => _id);
    return [
      { is: 'place', who, branch: to, group: null, from: first },
      { is: 'unhead', who, orgs: [from, ...groups], from: first },
    ];
  });

const branchNow = (member: Member, { today }: Turn): string => membershipOn(member, today)?.branchId ?? '';

/** Many at once to other branches, from one day on. */
const regroup = (college: College, turn: Turn): College => {
  const fromOn = lateDay(turn);
  const branches = living(college, 'branch', turn.today).filter((branch) => isOpenFor(branch, fromOn, turn.today));
  if (branches.length < 2) return college;
  const people = turn.random.some(college.members, 1 + turn.random.below(4));
  const destinations = new Map(people.map(({ _id }) => [_id, turn.random.one(branches)._id]));
  const groups = college.orgs.filter(({ kind }) => kind === 'partyGroup');
  const found = turn.engine.regrouping({ people, posts: college.posts, orgs: [...branches, ...groups] }, destinations, {
    fromOn,
    today: turn.today,
    at: '',
    idOf: (memberId) => `${turn.id}:${memberId}`,
  });
  if (found.blocked.length > 0) return college;
  const going = people
    .map((member) => ({ who: member._id, from: branchNow(member, turn), to: destinations.get(member._id) ?? '' }))
    .filter(({ from, to }) => from !== to);
  return changed(college, {
    members: found.moved.map(({ member }) => member),
    posts: found.ended,
    events: toBranch(college, going, placeOf(fromOn)),
  });
};

/** Who is named for a new branch: some of one, or of any. */
const foundingOf = (college: College, turn: Turn, owner: Org): Reorganisation => {
  const here = college.members.filter((member) => owner.kind !== 'branch' || branchNow(member, turn) === owner._id);
  const memberIds = turn.random.some(here, 1 + turn.random.below(3)).map(({ _id }) => _id);
  return {
    kind: owner.kind === 'branch' ? 'split' : 'setUp',
    branches: [{ name: `新${turn.id}`, memberIds, secretaryId: turn.random.in(0.5) ? memberIds[0] : undefined }],
  };
};

const wantedOf = (college: College, turn: Turn, owner: Org): Reorganisation => {
  if (owner.kind !== 'branch' || turn.random.below(3) === 0) return foundingOf(college, turn, owner);
  if (turn.random.below(6) === 0) return { kind: 'rename', name: `改名${turn.id}` };
  const others = living(college, 'branch', turn.today).filter(({ _id }) => _id !== owner._id);
  const into = others.length === 0 || turn.random.below(6) === 0 ? null : turn.random.one(others);
  return { kind: into === null ? 'dissolve' : 'merge', into };
};

/** What an approved request does: branches are set up, split, merged, dissolved, renamed. */
const request = (college: College, turn: Turn): College => {
  const fromOn = lateDay(turn);
  const owners = college.orgs.filter(({ kind }) => kind === 'partyCommittee' || kind === 'branch');
  const owner = turn.random.one(owners);
  const change = wantedOf(college, turn, owner);
  const roster = { orgs: college.orgs, members: college.members, posts: college.posts, terms: [] };
  const found = turn.engine.reorganised(change, roster, {
    owner,
    fromOn,
    today: turn.today,
    at: '',
    idOf: (memberId) => `${turn.id}:${memberId}`,
  });
  if ('fault' in found) return college;
  const contents = [...found.made.replaced, ...found.made.added];
  const first = placeOf(fromOn);
  const shown = collegeCalendar(college.events, DAYS)[first];
  const ofOwner = college.members.filter(({ _id }) => shown?.places.get(_id)?.branch === owner._id).map(({ _id }) => _id);
  const into = 'into' in change ? (change.into?._id ?? '') : '';
  const branches = 'branches' in change ? change.branches : [];
  const founded = found.made.founded.map(({ _id }) => _id);
  const gone = 'into' in change ? [owner, ...college.orgs.filter(({ parentId }) => parentId === owner._id)] : [];
  const going =
    'into' in change
      ? ofOwner.map((who) => ({ who, from: owner._id, to: into }))
      : branches.flatMap(({ memberIds }, place) =>
          college.members
            .filter(({ _id }) => memberIds.includes(_id))
            .map((member) => ({ who: member._id, from: branchNow(member, turn), to: founded[place] ?? '' })),
        );
  return changed(college, {
    orgs: contents.filter((content): content is Org => content.type === 'org'),
    members: contents.filter((content): content is Member => content.type === 'member'),
    posts: contents.filter((content): content is Post => content.type === 'post'),
    events: [
      ...founded.map((org): CollegeEvent => ({ is: 'there', org, from: first })),
      ...toBranch(college, going, first),
      ...branches.flatMap(({ secretaryId }, place): CollegeEvent[] =>
        secretaryId === undefined ? [] : [{ is: 'head', org: founded[place] ?? '', who: secretaryId, from: first }],
      ),
      ...gone.map(({ _id }): CollegeEvent => ({ is: 'gone', org: _id, from: first })),
    ],
  });
};

const ACTS = [setUp, setUp, toGroup, toGroup, dissolve, lead, lead, lead, regroup, regroup, request, request, request];

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

const COMMITTEE: Org = {
  ...branchOf(0),
  _id: 'o:C',
  kind: 'partyCommittee',
  name: '党委',
  shortName: '党委',
  code: 'C',
  parentId: null,
  path: [],
};

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
    orgs: [COMMITTEE, ...branches],
    members,
    posts: secretaries,
    events: [
      ...[COMMITTEE, ...branches].map(({ _id }): CollegeEvent => ({ is: 'there', org: _id, from: 0 })),
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

/** Nobody is on any day where there is nothing. */
const placeFaults = (calendar: readonly CollegeDay[]): string[] =>
  calendar.flatMap(({ there, places }, place) =>
    [...places]
      .filter(([, { branch, group }]) => !there.has(branch) || (group !== null && !there.has(group)))
      .map(([who, { branch, group }]) => `${addDays(FIRST, place)}: ${who} is in ${branch} ${group ?? ''}, which is not there`),
  );

/** A month is owed in one branch at most, and in that of its last day. */
const duesFaults = ({ orgs, members }: College, calendar: readonly CollegeDay[]): string[] =>
  (['2026-03', '2026-06', '2026-09'] satisfies Month[]).flatMap((month) =>
    members.flatMap((member) => {
      const owed = orgs.filter(({ kind, _id }) => kind === 'branch' && owesDuesOf(member, _id, month)).map(({ _id }) => _id);
      const told = calendar[placeOf(lastDayOf(month))]?.places.get(member._id)?.branch;
      return owed.join(' ') === told ? [] : [`dues of ${month} of ${member._id}: ${owed.join(' ')}, not ${told ?? ''}`];
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
  return {
    faults: [...placeFaults(calendar), ...dayFaults(engine, college, calendar), ...duesFaults(college, calendar)],
    events: college.events,
  };
};
