import { committeeOn, fullMemberCountOn, groupsThroughout, hasCommitteeThroughout } from '../../../src-shared/roster/branch';
import { peopleOf, type ActivityLike } from '../../../src-shared/roster/expected';
import { membershipOn, standingOn, type Roster } from '../../../src-shared/roster/on-day';
import { branchOrg, groupOrg, person, post, status, term } from '../engines/people';
import { expectedOf, isExpectedOn, mayAttendOn } from './expected-members';

const names = (members: readonly { name: string }[]): string[] => members.map((entry) => entry.name);
const roster = (over: Partial<Roster> = {}): Roster => ({ orgs: [branchOrg()], members: [], posts: [], terms: [], ...over });
const themeDay = (over: Partial<ActivityLike> = {}): ActivityLike => ({
  orgId: 'o:b1',
  kinds: ['themeDay'],
  scope: 'branch',
  day: '2026-11-24',
  ...over,
});

describe('standing on a day', () => {
  const member = person('周', { admittedOn: '2025-06-10', fullMemberOn: '2026-06-10', endedOn: '2026-12-31' });
  it.each([
    ['2025-06-09', 'none'],
    ['2025-06-10', 'probationary'],
    ['2026-06-09', 'probationary'],
    ['2026-06-10', 'full'],
    ['2026-12-31', 'full'],
    ['2027-01-01', 'ended'],
  ])('on %s it is %s', (day, expected) => expect(standingOn(member, day)).toBe(expected));

  it('is suspended exactly while the suspension lasts', () => {
    const suspended = person('周', { statuses: [status('suspended', { fromOn: '2026-03-01', toOn: '2026-03-31' })] });
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => standingOn(suspended, day))).toEqual([
      'full',
      'suspended',
      'suspended',
      'full',
    ]);
  });
});

describe('membership on a day', () => {
  const moved = person('何', {
    memberships: [
      { id: '1', branchId: 'o:b1', groupId: 'o:A', fromOn: '2026-01-01', toOn: '2026-05-31' },
      { id: '2', branchId: 'o:b2', fromOn: '2026-06-01' },
    ],
  });
  it('changes on the day of the transfer', () => {
    expect(membershipOn(moved, '2026-05-31')?.branchId).toBe('o:b1');
    expect(membershipOn(moved, '2026-06-01')?.branchId).toBe('o:b2');
    expect(membershipOn(moved, '2025-12-31')).toBeNull();
  });
  it('does not depend on the order of the entries when imported intervals overlap', () => {
    const twins = [
      { id: '1', branchId: 'o:b1', fromOn: '2026-01-01' },
      { id: '2', branchId: 'o:b2', fromOn: '2026-03-01' },
    ];
    expect(membershipOn(person('x', { memberships: twins }), '2026-04-01')?.branchId).toBe('o:b2');
    expect(membershipOn(person('x', { memberships: [...twins].reverse() }), '2026-04-01')?.branchId).toBe('o:b2');
  });
});

describe('who is expected (Q10)', () => {
  it.each([
    ['longIllness', {}, false],
    ['disability', {}, false],
    ['frail', {}, false],
    ['abroad', {}, false],
    ['suspended', {}, false],
    ['mobile', { hostOrganization: '示例社区党支部' }, false],
    ['mobile', {}, true],
    ['lostContact', {}, true],
  ] as const)('a member with status %s %o is expected: %s', (kind, over, expected) => {
    expect(isExpectedOn(person('林', { statuses: [status(kind, over)] }), 'o:b1', '2026-11-24')).toBe(expected);
  });
  it('exempt members may attend, people of another branch and suspended ones may not', () => {
    expect(mayAttendOn(person('林', { statuses: [status('abroad')] }), 'o:b1', '2026-11-24')).toBe(true);
    expect(mayAttendOn(person('林', { statuses: [status('suspended')] }), 'o:b1', '2026-11-24')).toBe(false);
    expect(mayAttendOn(person('林'), 'o:b2', '2026-11-24')).toBe(false);
  });
  it('20 members of whom one is ill and one mobile with a host: 18 are expected', () => {
    const members = Array.from({ length: 20 }, (_, index) => person(`p${index}`, { rosterOrder: index }));
    members[3] = person('p3', { rosterOrder: 3, statuses: [status('longIllness')] });
    members[9] = person('p9', { rosterOrder: 9, statuses: [status('mobile', { hostOrganization: '外地党组织' })] });
    expect(expectedOf(themeDay(), roster({ members }))).toHaveLength(18);
    expect(peopleOf(themeDay(), roster({ members }))).toHaveLength(20);
  });
  it('probationary members are expected but do not count for the thresholds', () => {
    const members = [person('a'), person('b', { admittedOn: '2026-05-01', fullMemberOn: undefined })];
    expect(names(expectedOf(themeDay(), roster({ members })))).toEqual(['a', 'b']);
    expect(fullMemberCountOn(members, 'o:b1', '2026-11-24')).toBe(1);
  });
});

describe('the circle of an activity', () => {
  const members = [
    person('c', { rosterOrder: 3, memberships: [{ id: 'c', branchId: 'o:b1', groupId: 'o:B', fromOn: '2018-01-01' }] }),
    person('a', { rosterOrder: 1, memberships: [{ id: 'a', branchId: 'o:b1', groupId: 'o:A', fromOn: '2018-01-01' }] }),
    person('b', { rosterOrder: 2, memberships: [{ id: 'b', branchId: 'o:b1', groupId: 'o:A', fromOn: '2018-01-01' }] }),
  ];
  const all = roster({
    members,
    posts: [post('m:c', 'secretary'), post('m:a', 'committeeMember', { toOn: '2026-06-30' })],
    terms: [term()],
  });
  it('a group activity expects the group, in roster order', () => {
    expect(names(expectedOf(themeDay({ scope: 'group', groupId: 'o:A' }), all))).toEqual(['a', 'b']);
  });
  it('a committee meeting expects the committee of that day', () => {
    expect(names(expectedOf(themeDay({ kinds: ['committeeMeeting'], day: '2026-06-30' }), all))).toEqual(['a', 'c']);
    expect(names(expectedOf(themeDay({ kinds: ['committeeMeeting'], day: '2026-07-01' }), all))).toEqual(['c']);
  });
  it('without a term in force there is no committee, whoever holds a post', () => {
    expect(committeeOn({ ...all, terms: [term({ termEndOn: '2026-03-31' })] }, 'o:b1', '2026-04-01')).toEqual([]);
  });
});

describe('whole periods', () => {
  it('a committee that ends within a month does not cover it, one that is followed without a gap does', () => {
    const ended = term({ endedOn: '2026-03-15' });
    expect(hasCommitteeThroughout([ended], 'o:b1', '2026-02')).toBe(true);
    expect(hasCommitteeThroughout([ended], 'o:b1', '2026-03')).toBe(false);
    expect(hasCommitteeThroughout([term({ _id: 't2', fromOn: '2026-03-16' }), ended], 'o:b1', '2026-03')).toBe(true);
    expect(hasCommitteeThroughout([term({ _id: 't2', fromOn: '2026-03-17' }), ended], 'o:b1', '2026-03')).toBe(false);
  });
  it('a group founded on the first day of a month counts from that month, on the second from the next', () => {
    const groups = [groupOrg('A', { foundedOn: '2026-03-01' }), groupOrg('B', { foundedOn: '2026-03-02' })];
    expect(names(groupsThroughout(groups, 'o:b1', '2026-03'))).toEqual(['第A党小组']);
    expect(groupsThroughout(groups, 'o:b1', '2026-04')).toHaveLength(2);
  });
});
