// The edges of leaving, coming and moving: the day itself, the day before, and what was there already.
import {
  clearedOnFor,
  endedWith,
  goneFromOn,
  hasDestination,
  heldPosts,
  lastBranchOf,
  withBranch,
  withDestination,
  withLeave,
  withRestored,
  withReturn,
} from '../../../src-shared/roster/leave';
import { newMember, withDays, type Newcomer } from '../../../src-shared/roster/join';
import { isThereIn, isThereOn } from '../../../src-shared/roster/branch';
import { owesDuesOf } from '../../../src-shared/roster/on-day';
import type { LeaveKind, Member } from '../../../src-shared/records/member';
import { branchOrg, person, post, status } from '../engines/people';

const TODAY = '2026-11-24';
const at = { id: 'new', today: TODAY };
const stay = (branchId: string, fromOn: string, toOn?: string) => ({
  id: `${branchId}:${fromOn}`,
  branchId,
  fromOn,
  ...(toOn === undefined ? {} : { toOn }),
});
const leaving = (member: Member, over: Partial<Parameters<typeof withLeave>[1]> = {}) =>
  withLeave(member, { branchId: 'o:b1', kind: 'transferredOut', fromOn: '2026-11-20', ...over }, at);
const fault = (field: string, word: string) => ({ fault: { field, fault: word } });
const memberOf = (left: { member: Member } | { fault: object }): Member => {
  if (!('member' in left)) throw new Error(JSON.stringify(left));
  return left.member;
};

describe('leaving', () => {
  const lin = person('林某', { admittedOn: '2020-06-01', memberships: [stay('o:b1', '2020-06-01')] });
  it('today is possible, tomorrow is not', () => {
    expect(memberOf(leaving(lin, { fromOn: TODAY })).endedOn).toBe('2026-11-23');
    expect(leaving(lin, { fromOn: '2026-11-25' })).toEqual(fault('fromOn', 'future'));
  });
  it('on the day of admission is possible, the day before is not', () => {
    expect(memberOf(leaving(lin, { fromOn: '2020-06-01' })).endedOn).toBe('2020-05-31');
    expect(leaving(lin, { fromOn: '2020-05-31' })).toEqual(fault('fromOn', 'beforeJoining'));
  });
  it('before admission, or between two stays, the person was of no branch', () => {
    const early = person('某', {
      admittedOn: '2020-06-01',
      memberships: [stay('o:b1', '2018-01-01', '2019-12-31'), stay('o:b1', '2026-11-10')],
    });
    expect(leaving(early, { fromOn: '2019-06-01' })).toEqual(fault('fromOn', 'beforeJoining'));
    expect(leaving(early, { fromOn: '2026-11-09' })).toEqual(fault('fromOn', 'beforeJoining'));
    expect(memberOf(leaving(early, { fromOn: '2026-11-10' })).endedOn).toBe('2026-11-09');
  });
  it('of somebody who was elsewhere on that day, or is elsewhere today, or nowhere', () => {
    const moved = person('某', { memberships: [stay('o:b2', '2018-01-01', '2026-10-31'), stay('o:b1', '2026-11-01')] });
    expect(leaving(moved, { fromOn: '2026-10-31' })).toEqual(fault('fromOn', 'elsewhere'));
    expect(leaving(moved, { branchId: 'o:b2' })).toEqual(fault('memberId', 'notHere'));
    expect(leaving(person('某', { memberships: [] }))).toEqual(fault('memberId', 'notHere'));
    expect(leaving(person('某', { endedOn: '2026-11-23' }))).toEqual(fault('memberId', 'gone'));
  });
  it.each<[LeaveKind, boolean]>([
    ['transferredOut', true],
    ['graduated', true],
    ['deceased', false],
    ['removed', false],
    ['withdrew', false],
    ['lapsed', false],
  ])('%s goes somewhere: %s', (kind, goes) => {
    expect(hasDestination(kind)).toBe(goes);
    const left = memberOf(leaving(lin, { kind, destination: '外地某支部' }));
    expect([left.endKind, left.destination]).toEqual([kind, goes ? '外地某支部' : undefined]);
    expect(memberOf(leaving(lin, { kind }))).not.toHaveProperty('destination');
    expect(withDestination(left, '别处')).toEqual(
      goes ? { member: { ...left, destination: '别处' } } : fault('destination', 'noDestination'),
    );
  });
  it('somebody who has not left, or left nobody knows how, has no destination', () => {
    expect(withDestination(lin, '别处')).toEqual(fault('memberId', 'notGone'));
    expect(withDestination({ ...lin, endedOn: '2026-01-01' }, '别处')).toEqual(fault('destination', 'noDestination'));
  });
  it('the day after the last is the first of being gone, the thirtieth after that of deletion', () => {
    expect([goneFromOn({ endedOn: '2026-10-31' }), goneFromOn({})]).toEqual(['2026-11-01', undefined]);
    expect(clearedOnFor('2026-11-01')).toBe('2026-12-01');
  });
  it('the last branch is that of the latest stay, whatever the order they are kept in, and the order stays', () => {
    const both = [stay('o:b2', '2020-01-01'), stay('o:b1', '2018-01-01', '2019-12-31')];
    expect(lastBranchOf(person('某', { memberships: both }))).toBe('o:b2');
    expect(both.map(({ branchId }) => branchId)).toEqual(['o:b2', 'o:b1']);
    expect(lastBranchOf(person('某', { memberships: [] }))).toBeUndefined();
  });
});

describe('停止党籍', () => {
  const suspend = (statuses: Member['statuses'], fromOn = '2026-11-20') =>
    leaving(person('某', { statuses }), { kind: 'suspended', fromOn });
  it('beside another situation, and after a former suspension, is possible', () => {
    expect(memberOf(suspend([status('frail')])).statuses).toHaveLength(2);
    expect(memberOf(suspend([status('suspended', { toOn: '2026-11-19' })])).statuses[1]).toEqual({
      id: 'new',
      kind: 'suspended',
      fromOn: '2026-11-20',
    });
  });
  it('that overlaps another, even by a day, is refused', () => {
    expect(suspend([status('suspended', { toOn: '2026-11-20' })])).toEqual(fault('kind', 'twice'));
    expect(suspend([status('suspended', { fromOn: '2026-11-22', toOn: '2026-11-23' })])).toEqual(fault('kind', 'twice'));
    expect(suspend([status('suspended')])).toEqual(fault('kind', 'twice'));
  });
  it('is restored from its own first day on as if it had never been, from the next day on with one day left, and other situations stay', () => {
    const held = person('某', { statuses: [status('frail'), status('suspended', { fromOn: '2026-11-01' })] });
    const restored = (fromOn: string) => withRestored(held, { fromOn }, TODAY);
    expect(restored('2026-11-01')).toEqual({ member: { ...held, statuses: [held.statuses[0]] } });
    expect(memberOf(restored('2026-11-02')).statuses).toEqual([held.statuses[0], { ...held.statuses[1], toOn: '2026-11-01' }]);
    expect(memberOf(restored(TODAY)).statuses[1]?.toOn).toBe('2026-11-23');
    expect(restored('2026-10-31')).toEqual(fault('fromOn', 'beforeJoining'));
    expect(restored('2026-11-25')).toEqual(fault('fromOn', 'future'));
    expect(withRestored(person('某', { statuses: [status('frail')] }), { fromOn: TODAY }, TODAY)).toEqual(fault('memberId', 'notGone'));
  });
});

describe('a leaving that is taken back', () => {
  it('stands among the former ones with all that was said of it; once the data are deleted it cannot be', () => {
    const gone = person('某', {
      endedOn: '2026-10-31',
      endKind: 'graduated',
      destination: '外地',
      formerEnds: [{ endedOn: '2020-01-01', returnedOn: '2021-01-01' }],
    });
    const back = memberOf(withRestored(gone, { fromOn: TODAY }, TODAY));
    expect(back.formerEnds).toEqual([
      { endedOn: '2020-01-01', returnedOn: '2021-01-01' },
      { endedOn: '2026-10-31', endKind: 'graduated', destination: '外地', takenBackOn: TODAY },
    ]);
    for (const name of ['endedOn', 'endKind', 'destination', 'clearedOn']) expect(back).not.toHaveProperty(name);
    expect(memberOf(withRestored(person('某', { endedOn: '2026-10-31' }), { fromOn: TODAY }, TODAY)).formerEnds).toEqual([
      { endedOn: '2026-10-31', takenBackOn: TODAY },
    ]);
    expect(withRestored({ ...gone, clearedOn: '2026-11-30' }, { fromOn: TODAY }, TODAY)).toEqual(fault('memberId', 'cleared'));
  });
});

describe('coming back', () => {
  const gone = person('某', {
    endedOn: '2026-10-31',
    endKind: 'transferredOut',
    memberships: [stay('o:b2', '2018-01-01', '2019-12-31'), stay('o:b1', '2020-01-01')],
  });
  const back = (fromOn: string, over: { groupId?: string } = {}, member = gone) =>
    withReturn(member, { branchId: 'o:b3', fromOn, ...over }, at);
  it('the day after leaving is possible, the last day is not, nor tomorrow, nor of somebody who is there', () => {
    expect(memberOf(back('2026-11-01')).memberships).toEqual([
      gone.memberships[0],
      { ...gone.memberships[1], toOn: '2026-10-31' },
      { id: 'new', branchId: 'o:b3', fromOn: '2026-11-01' },
    ]);
    expect(memberOf(back(TODAY)).memberships).toHaveLength(3);
    expect(back('2026-10-31')).toEqual(fault('fromOn', 'sinceJoined'));
    expect(back('2026-11-25')).toEqual(fault('fromOn', 'future'));
    expect(back(TODAY, {}, person('某'))).toEqual(fault('memberId', 'elsewhere'));
  });
  it('into a group is kept; a stay that would have begun after the end is none, one that ended with it stays', () => {
    expect(memberOf(back(TODAY, { groupId: 'o:x' })).memberships[2]).toEqual({
      id: 'new',
      branchId: 'o:b3',
      fromOn: TODAY,
      groupId: 'o:x',
    });
    const odd = {
      ...gone,
      memberships: [stay('o:b1', '2018-01-01', '2026-10-31'), stay('o:b1', '2026-11-01'), stay('o:b2', '2026-10-31', '2026-12-31')],
    };
    expect(memberOf(back(TODAY, {}, odd)).memberships.map(({ fromOn, toOn }) => [fromOn, toOn])).toEqual([
      ['2018-01-01', '2026-10-31'],
      ['2026-10-31', '2026-10-31'],
      [TODAY, undefined],
    ]);
  });
  it('the leaving stands among the former ones with the day of return', () => {
    expect(memberOf(back(TODAY)).formerEnds).toEqual([{ endedOn: '2026-10-31', endKind: 'transferredOut', returnedOn: TODAY }]);
  });
});

describe('moving to another branch', () => {
  const there = person('某', { memberships: [stay('o:b2', '2018-01-01', '2019-12-31'), stay('o:b1', '2020-01-01')] });
  const move = (fromOn: string, member = there, branchId = 'o:b3') => withBranch(member, { branchId, fromOn }, at);
  it('ends the stay the day before; from its first day on it never was', () => {
    expect(memberOf(move(TODAY)).memberships).toEqual([
      there.memberships[0],
      { ...there.memberships[1], toOn: '2026-11-23' },
      { id: 'new', branchId: 'o:b3', fromOn: TODAY },
    ]);
    expect(memberOf(move('2020-01-01')).memberships).toEqual([there.memberships[0], { id: 'new', branchId: 'o:b3', fromOn: '2020-01-01' }]);
  });
  it('is refused tomorrow, before the stay of today, into the same branch, and of who is gone or nowhere', () => {
    expect(move('2026-11-25')).toEqual(fault('fromOn', 'future'));
    expect(move('2019-12-31')).toEqual(fault('fromOn', 'sinceJoined'));
    expect(move(TODAY, there, 'o:b1')).toEqual(fault('memberId', 'elsewhere'));
    expect(move(TODAY, person('某', { memberships: [] }))).toEqual(fault('memberId', 'elsewhere'));
    expect(move(TODAY, { ...there, endedOn: '2026-11-23' })).toEqual(fault('memberId', 'gone'));
  });
  it('is refused before admission, and before a stay that is entered for later', () => {
    expect(move('2020-03-01', person('某', { admittedOn: '2020-03-02', memberships: [stay('o:b1', '2020-01-01')] }))).toEqual(
      fault('fromOn', 'sinceJoined'),
    );
    const later = person('某', { memberships: [stay('o:b1', '2020-01-01', '2026-12-31'), stay('o:b2', '2027-01-01')] });
    expect(move(TODAY, later)).toEqual(fault('fromOn', 'sinceJoined'));
  });
});

describe('posts', () => {
  const posts = [
    post('m:1', 'secretary', { fromOn: '2024-01-01' }),
    post('m:1', 'organizer', { fromOn: '2018-01-01', toOn: TODAY }),
    post('m:1', 'auditor', { toOn: '2026-11-23' }),
    post('m:2', 'auditor'),
  ];
  it('held today, the oldest first', () =>
    expect(heldPosts(posts, 'm:1', TODAY).map(({ postKind }) => postKind)).toEqual(['organizer', 'secretary']));
  it('end the day before with a new revision', () => {
    expect(endedWith(posts.slice(0, 1), TODAY, 'now')).toEqual([{ ...posts[0], toOn: '2026-11-23', rev: 2, updatedAt: 'now' }]);
  });
});

describe('an organisation', () => {
  it('is there on its first and its last day, and within a period that has one of its days', () => {
    const org = branchOrg({ foundedOn: '2026-03-15', dissolvedOn: '2026-09-15' });
    expect(['2026-03-14', '2026-03-15', '2026-09-15', '2026-09-16'].map((day) => isThereOn(org, day))).toEqual([false, true, true, false]);
    expect(['2026-02', '2026-03', '2026-09', '2026-10'].map((month) => isThereIn(org, month))).toEqual([false, true, true, false]);
    expect(isThereIn(branchOrg({ foundedOn: '2026-03-31', dissolvedOn: '2026-04-01' }), '2026-03')).toBe(true);
    expect(isThereIn(branchOrg({ foundedOn: '2026-03-31', dissolvedOn: '2026-04-01' }), '2026-04')).toBe(true);
    expect(isThereIn(branchOrg(), '2030')).toBe(true);
  });
});

describe('a newcomer', () => {
  const newcomer: Newcomer = {
    name: '新同志',
    memberNo: 'N1',
    memberKind: 'staff',
    admittedOn: '2026-05-20',
    sex: undefined,
    birthMonth: '2000-01',
  };
  const made = (others: readonly Member[]) => newMember(newcomer, { id: 'm:n', branchId: 'o:b1', fromOn: '2026-05-20', at: 'now' }, others);
  it('stands last, with one stay and what is known of them', () => {
    expect(made([person('甲', { rosterOrder: 7 }), person('乙', { rosterOrder: 3 })])).toEqual({
      _id: 'm:n',
      v: 1,
      type: 'member',
      name: '新同志',
      memberNo: 'N1',
      memberKind: 'staff',
      admittedOn: '2026-05-20',
      birthMonth: '2000-01',
      memberships: [{ id: expect.any(String) as string, branchId: 'o:b1', fromOn: '2026-05-20' }],
      statuses: [],
      rosterOrder: 8,
      rev: 0,
      updatedAt: 'now',
    });
    expect(made([]).rosterOrder).toBe(1);
  });
  const NONE = { admittedOn: undefined, fullMemberOn: undefined };
  const days = (member: Member, now: Partial<Parameters<typeof withDays>[1]>, was: Partial<Parameters<typeof withDays>[2]> = {}) =>
    withDays(member, { ...NONE, ...now }, { ...NONE, ...was });
  const { fullMemberOn: _, ...probationary } = person('某', {
    admittedOn: '2026-05-20',
    memberships: [stay('o:b2', '2018-01-01', '2019-01-01'), stay('o:b1', '2026-05-20')],
  });
  it('gets a day that is missing, or that the same case wrote before', () => {
    expect(memberOf(days(probationary, { fullMemberOn: '2027-05-20' })).fullMemberOn).toBe('2027-05-20');
    const full = { ...probationary, fullMemberOn: '2027-05-20' };
    expect(memberOf(days(full, { fullMemberOn: '2027-11-20' }, { fullMemberOn: '2027-05-20' })).fullMemberOn).toBe('2027-11-20');
    expect(memberOf(days(full, {})).fullMemberOn).toBe('2027-05-20');
    expect(memberOf(days(full, { fullMemberOn: '2027-05-20' })).fullMemberOn).toBe('2027-05-20');
    expect(memberOf(days(probationary, {}))).not.toHaveProperty('fullMemberOn');
  });
  it('another day admitted moves the stay that began with it, and no other', () => {
    const moved = memberOf(days(probationary, { admittedOn: '2026-05-21' }, { admittedOn: '2026-05-20' }));
    expect([moved.admittedOn, moved.memberships.map(({ fromOn }) => fromOn)]).toEqual(['2026-05-21', ['2018-01-01', '2026-05-21']]);
  });
  it('a day that somebody else entered is named and not overwritten', () => {
    expect(days(probationary, { admittedOn: '2026-05-21' }, { admittedOn: '2026-05-19' })).toEqual({
      fault: { field: 'admittedOn', day: '2026-05-20' },
    });
    expect(days({ ...probationary, fullMemberOn: '2027-05-20' }, { fullMemberOn: '2027-06-20' })).toEqual({
      fault: { field: 'fullMemberOn', day: '2027-05-20' },
    });
  });
});

describe('the dues of a month in which somebody changes branches', () => {
  const moved = person('某', { memberships: [stay('o:b1', '2018-01-01', '2026-11-09'), stay('o:b2', '2026-11-10')] });
  it('are owed to the branch of its last day, once', () => {
    expect(
      ['2026-10', '2026-11', '2026-12'].map((month) => ['o:b1', 'o:b2'].filter((branchId) => owesDuesOf(moved, branchId, month))),
    ).toEqual([['o:b1'], ['o:b2'], ['o:b2']]);
  });
  it('are owed to nobody where a day between was of no branch, or somebody came from elsewhere within it', () => {
    const between = { ...moved, memberships: [stay('o:b1', '2018-01-01', '2026-11-08'), stay('o:b2', '2026-11-10')] };
    const came = { ...moved, memberships: [stay('o:b2', '2026-11-10')] };
    for (const member of [between, came])
      expect(['o:b1', 'o:b2'].filter((branchId) => owesDuesOf(member, branchId, '2026-11'))).toEqual([]);
  });
});
