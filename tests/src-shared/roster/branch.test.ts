import {
  committeeIdsOn,
  committeeOn,
  existsForAllOf,
  groupsThroughout,
  hasCommitteeOn,
  hasCommitteeThroughout,
  inRosterOrder,
  isCommitteePost,
  lastDayOfTerm,
  membersOn,
  postsOn,
} from '../../../src-shared/roster/branch';
import { branchesOf, isInCircle, peopleOf } from '../../../src-shared/roster/expected';
import { isLeader, isOpenPost, leaderIdsOf } from '../../../src-shared/roster/leaders';
import type { Member } from '../../../src-shared/records/member';
import { branchOrg, groupOrg, person, post, status, term } from '../engines/people';
import { expectedOf } from './expected-members';

const names = (members: readonly { name: string }[]): string[] => members.map(({ name }) => name);
const of = (branchId: string, name: string, rosterOrder: number): Member =>
  person(name, { rosterOrder, memberships: [{ id: name, branchId, fromOn: '2018-01-01' }] });

it('stands in roster order, of one row by id', () => {
  expect(
    names(inRosterOrder([person('c', { rosterOrder: 1 }), person('b', { rosterOrder: 2 }), person('a', { rosterOrder: 2 }), person('d')])),
  ).toEqual(['d', 'c', 'a', 'b']);
  expect(
    names(
      membersOn(
        [of('o:b1', 'a', 1), of('o:b2', 'b', 2), person('c', { admittedOn: '2026-03-02', fullMemberOn: undefined })],
        'o:b1',
        '2026-03-01',
      ),
    ),
  ).toEqual(['a']);
});

describe('a term of the committee', () => {
  it('ends as elected, later where it was postponed by at most a year, and earlier where it was ended', () => {
    const ends = (over: Parameters<typeof term>[0]) => lastDayOfTerm(term({ termEndOn: '2026-06-30', ...over }));
    expect([
      ends({}),
      ends({ extendedUntilOn: '2026-12-31' }),
      ends({ extendedUntilOn: '2028-06-30' }),
      ends({ extendedUntilOn: '2026-01-31' }),
      ends({ endedOn: '2026-03-31' }),
      ends({ endedOn: '2026-09-30' }),
      ends({ extendedUntilOn: '2026-12-31', endedOn: '2026-09-30' }),
    ]).toEqual(['2026-06-30', '2026-12-31', '2027-06-30', '2026-06-30', '2026-03-31', '2026-06-30', '2026-09-30']);
  });

  it('makes a committee of its own organisation only, on a day and in a month', () => {
    const terms = [term({ orgId: 'o:b2' })];
    expect([
      hasCommitteeOn(terms, 'o:b1', '2026-03-01'),
      hasCommitteeOn(terms, 'o:b2', '2026-03-01'),
      hasCommitteeThroughout(terms, 'o:b1', '2026-03'),
      hasCommitteeThroughout(terms, 'o:b2', '2026-03'),
    ]).toEqual([false, true, false, true]);
  });

  it('covers a month to its last day or not at all', () => {
    const until = (endedOn: string, fromOn = '2018-01-01') => hasCommitteeThroughout([term({ fromOn, endedOn })], 'o:b1', '2026-03');
    expect([
      until('2026-03-30'),
      until('2026-03-31'),
      until('2026-06-30', '2026-03-01'),
      until('2026-06-30', '2026-03-02'),
      hasCommitteeThroughout([], 'o:b1', '2026-03'),
    ]).toEqual([false, true, true, false, false]);
  });
});

describe('posts', () => {
  it('are held to their last day, in their organisation', () => {
    const posts = [
      post('m:a', 'secretary', { toOn: '2026-03-31' }),
      post('m:b', 'secretary', { fromOn: '2026-04-01' }),
      post('m:c', 'secretary', { orgId: 'o:b2' }),
    ];
    expect(['2026-03-31', '2026-04-01'].map((day) => postsOn(posts, 'o:b1', day).map(({ memberId }) => memberId))).toEqual([
      ['m:a'],
      ['m:b'],
    ]);
  });

  it('of the committee are those elected to it; who holds one and is a living member is on it', () => {
    expect(
      (
        [
          'secretary',
          'deputySecretary',
          'organizationMember',
          'publicityMember',
          'disciplineMember',
          'committeeMember',
          'groupLeader',
        ] as const
      ).map(isCommitteePost),
    ).toEqual([true, true, true, true, true, true, false]);
    const members = [
      person('b', { rosterOrder: 2 }),
      person('a', { rosterOrder: 1 }),
      person('c', { rosterOrder: 3 }),
      person('d', { rosterOrder: 4, statuses: [status('suspended')] }),
    ];
    const roster = {
      orgs: [branchOrg()],
      members,
      posts: [post('m:b', 'secretary'), post('m:a', 'committeeMember'), post('m:c', 'groupLeader'), post('m:d', 'committeeMember')],
      terms: [term()],
    };
    expect([names(committeeOn(roster, 'o:b1', '2026-03-01')), names(committeeOn(roster, 'o:b2', '2026-03-01'))]).toEqual([['a', 'b'], []]);
  });

  it('were held on some day of a year where they began by its last day and did not end before its first', () => {
    const open = (fromOn: string, toOn?: string) =>
      isOpenPost('2026')(post('m:a', 'committeeLeader', { fromOn, ...(toOn === undefined ? {} : { toOn }) }));
    expect([
      open('2018-01-01'),
      open('2026-12-31'),
      open('2027-01-01'),
      open('2018-01-01', '2026-01-01'),
      open('2018-01-01', '2025-12-31'),
      open('2027-01-01', '2027-06-30'),
    ]).toEqual([true, true, false, true, false, false]);
  });

  it('of the committee’s leaders name each leader once, in one order', () => {
    const posts = [
      post('m:c', 'committeeLeader'),
      post('m:a', 'committeeLeader'),
      post('m:b', 'secretary'),
      post('m:c', 'committeeLeader', { fromOn: '2020-01-01' }),
    ];
    expect([leaderIdsOf(posts), posts.map(isLeader)]).toEqual([
      ['m:a', 'm:c'],
      [true, true, false, true],
    ]);
  });
});

describe('groups of a branch', () => {
  it('are its own Party groups that are there for the whole of a period, by code', () => {
    const orgs = [
      groupOrg('C'),
      groupOrg('A'),
      groupOrg('B', { parentId: 'o:b2' }),
      branchOrg({ _id: 'o:b3', parentId: 'o:b1', code: '0' }),
      groupOrg('D', { dissolvedOn: '2026-03-30' }),
      groupOrg('E', { dissolvedOn: '2026-03-31' }),
      groupOrg('F', { foundedOn: '2026-03-02' }),
    ];
    expect(groupsThroughout(orgs, 'o:b1', '2026-03').map(({ code }) => code)).toEqual(['A', 'C', 'E']);
    expect([
      existsForAllOf(groupOrg('D', { dissolvedOn: '2026-03-30' }), '2026-02'),
      existsForAllOf(groupOrg('D', { dissolvedOn: '2026-03-30' }), '2026-Q1'),
    ]).toEqual([true, false]);
  });
});

describe('who is asked to an activity', () => {
  it('is of a group’s only who is in that group, and nobody where neither is in one', () => {
    const group = { kinds: ['themeDay' as const], scope: 'group' as const };
    expect([
      isInCircle({ ...group, groupId: 'o:A' }, 'o:A', false),
      isInCircle({ ...group, groupId: 'o:A' }, 'o:B', true),
      isInCircle({ ...group, groupId: 'o:A' }, undefined, true),
      isInCircle(group, undefined, false),
    ]).toEqual([true, false, false, false]);
  });

  it('is of a joint one the people of each branch once, the host’s first; else those of the host', () => {
    const joint = {
      orgId: 'o:b2',
      kinds: ['themeDay' as const],
      scope: 'joint' as const,
      day: '2026-11-24',
      participatingOrgIds: ['o:b1', 'o:b2'],
    };
    const roster = { orgs: [], members: [of('o:b1', 'a', 1), of('o:b2', 'b', 2), of('o:b3', 'c', 3)], posts: [], terms: [] };
    expect([branchesOf(joint), branchesOf({ orgId: 'o:b2', scope: 'joint' }), branchesOf({ ...joint, scope: 'branch' })]).toEqual([
      ['o:b2', 'o:b1'],
      ['o:b2'],
      ['o:b2'],
    ]);
    expect([names(expectedOf(joint, roster)), names(expectedOf({ ...joint, scope: 'branch' }, roster))]).toEqual([['b', 'a'], ['b']]);
  });

  it('are all people of the day as they stand: an exempt member of the committee is asked to its meeting and not to the theme day', () => {
    const members = [
      person('a', { statuses: [status('frail')] }),
      person('b', {
        rosterOrder: 1,
        admittedOn: '2026-05-01',
        fullMemberOn: undefined,
        memberships: [{ id: 'b', branchId: 'o:b1', groupId: 'o:A', fromOn: '2026-05-01' }],
      }),
    ];
    const roster = { orgs: [branchOrg()], members, posts: [post('m:a', 'secretary')], terms: [term()] };
    const asked = (kinds: ['themeDay'] | ['committeeMeeting']) =>
      peopleOf({ orgId: 'o:b1', kinds, scope: 'branch', day: '2026-11-24' }, roster).map(({ member, ...rest }) => ({
        name: member.name,
        ...rest,
      }));
    const [a, b] = [
      { name: 'a', groupId: undefined, standing: 'full', isCommittee: true },
      { name: 'b', groupId: 'o:A', standing: 'probationary', isCommittee: false },
    ];
    expect(asked(['themeDay'])).toEqual([
      { ...a, isExpected: false },
      { ...b, isExpected: true },
    ]);
    expect(asked(['committeeMeeting'])).toEqual([
      { ...a, isExpected: true },
      { ...b, isExpected: false },
    ]);
  });
});

it('a committee counts who leads it and is a member elsewhere, once, and nobody who is known to have left', () => {
  const roster = {
    members: [person('a'), person('走', { endedOn: '2026-01-01' })],
    posts: [
      post('m:teacher', 'secretary'),
      post('m:teacher', 'committeeMember'),
      post('m:a', 'organizationMember'),
      post('m:走', 'publicityMember'),
      post('m:a', 'groupLeader'),
    ],
    terms: [term()],
  };
  expect(committeeIdsOn(roster, 'o:b1', '2026-11-24')).toEqual(['m:a', 'm:teacher']);
  expect(committeeIdsOn({ ...roster, terms: [] }, 'o:b1', '2026-11-24')).toEqual([]);
});
