// A branch as a story tells it: how big, since when, with what; and what was recorded. Everything is invented.
import type { ActivityFact, BranchFacts, CollegeFacts, RecordFact } from '../../src-shared/facts/facts';
import { addDays } from '../../src-shared/kernel/day';
import type { ActivityKind } from '../../src-shared/records/activity';
import { concernedIn } from '../../src-shared/records/vocabulary/checks';
import type { RecordState } from '../../src-shared/records/vocabulary/life';
import { KINDS, kindOf, type Content, type KindName } from '../../src-shared/records/kinds';
import type { Member } from '../../src-shared/records/member';
import type { Org } from '../../src-shared/records/org';
import type { CommitteeTerm, Post, PostKind } from '../../src-shared/records/post';

const AT = '2026-01-01T00:00:00.000Z';
const base = { v: 1 as const, rev: 1, updatedAt: AT };
export const BRANCH = 'o:b1';
export const GENERAL = 'o:g1';
export const COMMITTEE = 'o:c1';

export const orgOf = (_id: string, over: Partial<Org> = {}): Org => ({
  ...base,
  _id,
  type: 'org',
  kind: 'branch',
  name: `示例${_id.slice(2)}支部`,
  shortName: _id.slice(2),
  code: _id.slice(2),
  parentId: GENERAL,
  path: [COMMITTEE, GENERAL],
  foundedOn: '2018-01-01',
  branchKind: 'staff',
  unitKind: 'teaching',
  ...over,
});
export const memberOf = (index: number, over: Partial<Member> = {}): Member => ({
  ...base,
  _id: `m:${index}`,
  type: 'member',
  name: `党员${index}`,
  memberNo: `G${index}`,
  memberKind: 'staff',
  admittedOn: '2010-05-01',
  fullMemberOn: '2011-05-01',
  memberships: [{ id: `m:${index}:1`, branchId: BRANCH, fromOn: '2018-01-01' }],
  statuses: [],
  rosterOrder: index,
  ...over,
});
export const postOf = (memberId: string, postKind: PostKind, over: Partial<Post> = {}): Post => ({
  ...base,
  _id: `post:${over.orgId ?? BRANCH}:${postKind}:${memberId}:${over.fromOn ?? ''}`,
  type: 'post',
  orgId: BRANCH,
  memberId,
  postKind,
  fromOn: '2018-01-01',
  ...over,
});
export const termOf = (over: Partial<CommitteeTerm> = {}): CommitteeTerm => ({
  ...base,
  _id: `term:${over.orgId ?? BRANCH}:${over.fromOn ?? ''}`,
  type: 'committeeTerm',
  orgId: BRANCH,
  fromOn: '2018-01-01',
  termEndOn: '2030-12-31',
  seats: 3,
  ...over,
});

export type WorldSpec = {
  foundedOn?: string;
  dissolvedOn?: string;
  fullMembers?: number;
  probationary?: number;
  /** Seats of the committee, from the founding on; 0 for none. */
  committee?: number;
  groups?: number;
  hasGeneralBranch?: boolean;
  branch?: Partial<Org>;
};

const COMMITTEE_POSTS: readonly PostKind[] = [
  'secretary',
  'organizationMember',
  'publicityMember',
  'disciplineMember',
  'committeeMember',
  'committeeMember',
  'committeeMember',
];

/** A branch with nine full members, a committee of three and no groups, unless the story says otherwise. `m:0` is its secretary, `m:1` on the committee. */
export const world = ({
  foundedOn = '2018-01-01',
  dissolvedOn,
  fullMembers = 9,
  probationary = 0,
  committee = 3,
  groups = 0,
  hasGeneralBranch = true,
  branch = {},
}: WorldSpec = {}): BranchFacts => {
  const own = orgOf(BRANCH, {
    foundedOn,
    ...(dissolvedOn === undefined ? {} : { dissolvedOn }),
    ...(hasGeneralBranch ? {} : { parentId: COMMITTEE, path: [COMMITTEE] }),
    ...branch,
  });
  const members = [
    ...Array.from({ length: fullMembers }, (_, index) =>
      memberOf(index, {
        memberships: [
          { id: `m:${index}:1`, branchId: BRANCH, fromOn: foundedOn, ...(groups > 0 ? { groupId: `o:p${(index % groups) + 1}` } : {}) },
        ],
      }),
    ),
    ...Array.from({ length: probationary }, (_unused, index) => {
      const { fullMemberOn: _, ...rest } = memberOf(fullMembers + index, {
        admittedOn: foundedOn > '2025-12-01' ? foundedOn : '2025-12-01',
        memberships: [{ id: `m:${fullMembers + index}:1`, branchId: BRANCH, fromOn: foundedOn > '2025-12-01' ? foundedOn : '2025-12-01' }],
      });
      return rest;
    }),
  ];
  const committeeOrg = orgOf(COMMITTEE, { kind: 'partyCommittee', parentId: null, path: [], name: '示例学院党委' });
  const generalOrg = orgOf(GENERAL, { kind: 'generalBranch', parentId: COMMITTEE, path: [COMMITTEE], name: '示例总支' });
  return {
    branch: own,
    groups: Array.from({ length: groups }, (_, index) =>
      orgOf(`o:p${index + 1}`, { kind: 'partyGroup', parentId: BRANCH, path: [...own.path, BRANCH], foundedOn }),
    ),
    superiors: hasGeneralBranch ? [committeeOrg, generalOrg] : [committeeOrg],
    members,
    posts:
      committee === 0
        ? [postOf('m:0', 'secretary', { fromOn: foundedOn })]
        : Array.from({ length: committee }, (_, index) =>
            postOf(`m:${index}`, COMMITTEE_POSTS[index] ?? 'committeeMember', { fromOn: foundedOn }),
          ),
    terms: committee === 0 ? [] : [termOf({ fromOn: foundedOn, seats: committee })],
    activities: [],
    records: [],
  };
};

let made = 0;
const nextId = (word: string): string => `${word}:${(made += 1)}`;

/** A confirmed activity of the branch with its whole committee of three, unless said otherwise. */
export const held = (kinds: ActivityKind[], day: string, over: Partial<ActivityFact> = {}): ActivityFact => ({
  _id: nextId(`a:${day}`),
  type: 'activity',
  orgId: BRANCH,
  kinds,
  scope: 'branch',
  day,
  endAt: `${day}T08:00:00.000Z`,
  state: 'confirmed',
  missing: [],
  topics: [],
  title: '示例',
  recordedOn: day,
  lines: committeeLines(3, 3),
  ...over,
});

/** `committeeLines(5, 3)`: a committee of five of whom three came. */
export const committeeLines = (seats: number, present: number): NonNullable<ActivityFact['lines']> =>
  Array.from({ length: seats }, (_, index) => ({
    memberId: `m:${index}`,
    status: index < present ? 'present' : 'absentExcused',
    isCommittee: true,
  }));

export type RecordOver = {
  _id?: string;
  day?: string;
  state?: RecordState;
  orgId?: string;
  missing?: string[];
  filedOn?: string;
  filedTo?: RecordFact['filedTo'];
};

const filedLines = (day: string): NonNullable<RecordFact['filedTo']> => [
  { receiver: 'partyCommittee', receiverOrgId: COMMITTEE, state: 'submitted', firstSubmittedOn: day },
  { receiver: 'generalBranch', receiverOrgId: GENERAL, state: 'submitted', firstSubmittedOn: day },
];

/** A record of a kind in the state in which it counts; `filedOn` hands it to both superiors on a day. */
export const rec = <T extends KindName>(type: T, content: Content<T>, over: RecordOver = {}): RecordFact => {
  const kind = kindOf(type);
  if (kind === undefined) throw new Error(`no kind ${type}`);
  const state = over.state ?? KINDS[type].life.counting[0];
  if (state === undefined) throw new Error(`${type} never counts`);
  const filedTo = over.filedTo ?? (over.filedOn === undefined ? undefined : filedLines(over.filedOn));
  const day = over.day ?? kind.dayOf(content as Parameters<typeof kind.dayOf>[0]) ?? over.filedOn ?? '2026-01-02';
  const memberIds = concernedIn(kind.fields, content as Parameters<typeof concernedIn>[1]);
  return {
    _id: over._id ?? nextId(type),
    type,
    orgId: over.orgId ?? BRANCH,
    day,
    state,
    missing: over.missing ?? [],
    memberIds,
    ...(filedTo === undefined ? {} : { filedTo }),
    content,
  };
};

/** The Party committee's finding, on a day, that a record is false. */
export const foundFalse = (recordId: string, day: string): RecordFact =>
  rec('attestation', { attestKind: 'falsifiedRecord', isTrue: true, attestedOn: day, eventOn: day, recordId });

/** The branch with these records and activities besides what it has. */
export const having = (facts: BranchFacts, ...found: readonly (ActivityFact | RecordFact)[]): BranchFacts => ({
  ...facts,
  activities: [...facts.activities, ...found.filter((fact): fact is ActivityFact => fact.type === 'activity')],
  records: [...facts.records, ...found.filter((fact): fact is RecordFact => fact.type !== 'activity')],
});

/** A college of one general branch with one branch, and what its committee recorded. */
export const college = (facts: BranchFacts, ...found: readonly (ActivityFact | RecordFact)[]): CollegeFacts => {
  const all = having(facts, ...found);
  const committee = all.superiors.find((org) => org.kind === 'partyCommittee');
  if (committee === undefined) throw new Error('no committee');
  return {
    committee,
    orgs: [...all.superiors, all.branch, ...all.groups],
    members: all.members,
    posts: all.posts,
    terms: all.terms,
    activities: all.activities,
    records: all.records,
  };
};

/** The same activity with the roll of a branch: everybody came but those named, as it is three days later. */
export const withRoll = (
  activity: ActivityFact,
  facts: BranchFacts,
  other: Readonly<Record<string, Partial<NonNullable<ActivityFact['lines']>[number]>>> = {},
): ActivityFact => {
  const lines = facts.members.map((member) => ({
    memberId: member._id,
    status: 'present' as const,
    isCommittee: false,
    ...other[member._id],
  }));
  const count = (status: string): number => lines.filter((line) => line.status === status).length;
  return {
    ...activity,
    lines,
    roll: {
      expected: lines.length,
      present: count('present'),
      online: lines.filter((line) => line.mode === 'online').length,
      excused: count('absentExcused'),
      unexcused: count('absentUnexcused'),
      settledOn: addDays(activity.day, 3),
    },
  };
};
