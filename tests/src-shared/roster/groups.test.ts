// 党小组 of branch b1, founded 2018-01-01; today is 2026-11-24.
import {
  dissolvedGroup,
  endedByMoving,
  endedLeads,
  groupCodes,
  isOfGroup,
  ledBy,
  newGroup,
  renamedGroup,
} from '../../../src-shared/roster/groups';
import { branchOrg, groupOrg, person, post } from '../engines/people';
import type { Member } from '../../../src-shared/records/member';
import type { Post } from '../../../src-shared/records/post';

const TODAY = '2026-11-24';
const NOW = { today: TODAY, at: '2026-11-24T06:00:00.000Z' };
const branch = branchOrg();
const one = groupOrg('b1G1', { name: '第一党小组', foundedOn: '2020-01-01', rev: 4 });
const two = groupOrg('b1G2', { name: '第二党小组', foundedOn: '2020-01-01' });
const gone = groupOrg('b1G3', { name: '退休党小组', foundedOn: '2019-01-01', dissolvedOn: '2024-06-30' });
const inGroup = (name: string, groupId: string | undefined, over: Partial<Member> = {}): Member =>
  person(name, {
    memberships: [{ id: `m:${name}:1`, branchId: 'o:b1', fromOn: '2020-01-01', ...(groupId === undefined ? {} : { groupId }) }],
    ...over,
  });
const leader = (memberId: string, groupId: string, over: Partial<Post> = {}): Post =>
  post(memberId, 'groupLeader', { orgId: groupId, fromOn: '2022-01-01', ...over });
const fault = (field: string, what: string) => ({ fault: { field, fault: what } });

describe('a new group', () => {
  const found = (part: { name?: string; fromOn?: string; code?: string } = {}) =>
    newGroup({ branch, name: '第三党小组', fromOn: '2026-11-10', code: 'b1G4', ...part }, [one, two, gone], NOW);

  it('of 2026-11-10 stands under the branch with everything above it', () => {
    expect(found()).toEqual({
      group: {
        _id: 'o:b1G4',
        v: 1,
        type: 'org',
        kind: 'partyGroup',
        name: '第三党小组',
        shortName: '第三党小组',
        code: 'b1G4',
        parentId: 'o:b1',
        path: ['o:c1', 'o:g1', 'o:b1'],
        foundedOn: '2026-11-10',
        rev: 0,
        updatedAt: NOW.at,
      },
    });
  });

  it('of a long name has its first twelve characters as the short one', () => {
    expect(found({ name: '一二三四五六七八九十甲乙丙丁' })).toMatchObject({
      group: { name: '一二三四五六七八九十甲乙丙丁', shortName: '一二三四五六七八九十甲乙' },
    });
  });

  it.each([
    ['of tomorrow', { fromOn: '2026-11-25' }, fault('fromOn', 'future')],
    ['of the day before the branch was founded', { fromOn: '2017-12-31' }, fault('fromOn', 'beforeBranch')],
    ['of a name that a group of today has, with a blank in it', { name: '第一 党小组' }, fault('name', 'sameName')],
  ])('%s is refused', (_, part, refused) => expect(found(part)).toEqual(refused));

  it.each([
    ['of today', { fromOn: TODAY }],
    ['of the day the branch was founded', { fromOn: '2018-01-01' }],
    ['of the name of one that was dissolved in 2024', { name: '退休党小组' }],
  ])('%s is taken', (_, part) => expect(found(part)).toHaveProperty('group'));
});

describe('the codes a new group can have', () => {
  it('follow that of the branch, and one ever given is given to no other', () => {
    expect(groupCodes(branch, [one, gone]).slice(0, 3)).toEqual(['b1G2', 'b1G4', 'b1G5']);
    expect(groupCodes(branch, [])[0]).toBe('b1G1');
    expect(groupCodes(branch, [])).toHaveLength(99);
    expect(groupCodes(branch, [])[98]).toBe('b1G99');
  });
  it('a group whose code was changed keeps its first one by its id', () => {
    expect(groupCodes(branch, [groupOrg('b1G1', { code: 'anders' })])[0]).toBe('b1G2');
    expect(groupCodes(branch, [groupOrg('anders', { code: 'b1G1' })])[0]).toBe('b1G2');
  });
  it('a code of twenty characters leaves room', () => {
    expect(groupCodes(branchOrg({ code: '12345678901234567890' }), [])[0]).toBe('1234567890123456G1');
  });
});

describe('another name', () => {
  const named = (name: string, group = one) => renamedGroup({ group, name }, [one, two, gone], NOW);
  it('is of the same group, with the next revision', () => {
    expect(named('教研党小组')).toEqual({ group: { ...one, name: '教研党小组', shortName: '教研党小组', rev: 5, updatedAt: NOW.at } });
    expect(named('一二三四五六七八九十甲乙丙')).toMatchObject({ group: { shortName: '一二三四五六七八九十甲乙' } });
  });
  it('its own, written otherwise, is none taken', () => {
    expect(named('第一 党小组')).toMatchObject({ group: { name: '第一 党小组' } });
  });
  it('of another group of today is refused; of a former one it is free', () => {
    expect([named('第二党小组'), named('退休党小组')]).toMatchObject([fault('name', 'sameName'), { group: { name: '退休党小组' } }]);
  });
  it('of a group that is gone is refused', () => expect(named('别的名字', gone)).toEqual(fault('groupId', 'gone')));
});

describe('a group that is dissolved', () => {
  it('from 2026-11-20 on had its last day on the 19th', () => {
    expect(dissolvedGroup(one, '2026-11-20', NOW)).toEqual({ group: { ...one, dissolvedOn: '2026-11-19', rev: 5, updatedAt: NOW.at } });
    expect(dissolvedGroup(one, TODAY, NOW)).toMatchObject({ group: { dissolvedOn: '2026-11-23' } });
    expect(dissolvedGroup(one, '2020-01-02', NOW)).toMatchObject({ group: { dissolvedOn: '2020-01-01' } });
  });
  it.each([
    ['from tomorrow on', one, '2026-11-25', fault('fromOn', 'future')],
    ['from its first day on', one, '2020-01-01', fault('fromOn', 'beforeGroup')],
    ['from before its first day on', one, '2019-12-31', fault('fromOn', 'beforeGroup')],
    ['once more', gone, '2026-11-20', fault('groupId', 'gone')],
  ] as const)('%s is refused', (_, group, fromOn, refused) => expect(dissolvedGroup(group, fromOn, NOW)).toEqual(refused));
});

describe('who is of a group on 2026-11-20 or comes into it later', () => {
  const stay = (fromOn: string, toOn?: string) =>
    person('a', { memberships: [{ id: '1', branchId: 'o:b1', groupId: one._id, fromOn, ...(toOn === undefined ? {} : { toOn }) }] });
  it.each([
    ['is in it', stay('2020-01-01'), true],
    ['was in it until that day', stay('2020-01-01', '2026-11-20'), true],
    ['was in it until the day before', stay('2020-01-01', '2026-11-19'), false],
    ['comes next month', stay('2026-12-01'), true],
    ['is in none', inGroup('a', undefined), false],
    ['is in the other', inGroup('a', two._id), false],
    ['left the college on that day', inGroup('a', one._id, { endedOn: '2026-11-20' }), true],
    ['left the college the day before', inGroup('a', one._id, { endedOn: '2026-11-19' }), false],
  ])('who %s', (_, member, expected) => expect(isOfGroup(member, one._id, '2026-11-20')).toBe(expected));
});

describe('leaders whose posts end', () => {
  const posts = [
    leader('m:a', one._id),
    leader('m:b', one._id, { _id: 'former', toOn: '2025-12-31' }),
    leader('m:c', two._id),
    post('m:a', 'secretary', { orgId: one._id }),
  ];
  it('with the group: who leads it that day, not who led it before, not who leads the other, and no other post', () => {
    expect(endedLeads(posts, { groupId: one._id, fromOn: '2026-11-20' }, NOW.at)).toMatchObject([
      { _id: 'post:m:a:groupLeader', toOn: '2026-11-19', updatedAt: NOW.at },
    ]);
    const lasting = [leader('m:a', one._id, { toOn: '2026-11-20' })];
    expect(endedLeads(lasting, { groupId: one._id, fromOn: '2026-11-20' }, NOW.at)).toMatchObject([{ toOn: '2026-11-19' }]);
    expect(endedLeads([leader('m:a', one._id, { toOn: '2026-11-19' })], { groupId: one._id, fromOn: '2026-11-20' }, NOW.at)).toEqual([]);
  });
  it('with those who go to another group: of the one they leave, not of the one they come to, and of nobody who stays', () => {
    const moved = (memberIds: string[], toGroupId: string | undefined) =>
      endedByMoving(posts, { memberIds, toGroupId, fromOn: '2026-11-20' }, NOW.at).map(({ _id, toOn }) => [_id, toOn]);
    expect(moved(['m:a'], two._id)).toEqual([['post:m:a:groupLeader', '2026-11-19']]);
    expect(moved(['m:a', 'm:c'], two._id)).toEqual([['post:m:a:groupLeader', '2026-11-19']]);
    expect(moved(['m:a', 'm:c'], undefined)).toEqual([
      ['post:m:a:groupLeader', '2026-11-19'],
      ['post:m:c:groupLeader', '2026-11-19'],
    ]);
    expect(moved(['m:d'], two._id)).toEqual([]);
  });
});

describe('another leader', () => {
  const posts = [leader('m:a', one._id)];
  const of = (member: Member | null, fromOn = '2026-11-20', group = one, held: readonly Post[] = posts) =>
    ledBy({ group, member, fromOn }, held, NOW);
  const b = inGroup('b', one._id);

  it('begins on 2026-11-20 and the former one ends the day before', () => {
    expect(of(b)).toEqual({
      begun: [
        {
          _id: 'post:b1G1:groupLeader:b:2026-11-20',
          v: 1,
          type: 'post',
          orgId: one._id,
          memberId: 'm:b',
          postKind: 'groupLeader',
          fromOn: '2026-11-20',
          rev: 0,
          updatedAt: NOW.at,
        },
      ],
      ended: [expect.objectContaining({ _id: 'post:m:a:groupLeader', toOn: '2026-11-19' })],
    });
  });
  it('of a group that had none ends nobody’s', () =>
    expect(of(b, '2026-11-20', one, [])).toMatchObject({ begun: [{ memberId: 'm:b' }], ended: [] }));
  it('nobody ends the former one', () => expect(of(null)).toMatchObject({ begun: [], ended: [{ memberId: 'm:a', toOn: '2026-11-19' }] }));
  it.each([
    ['of a group that is gone', () => of(b, '2026-11-20', gone), fault('groupId', 'gone')],
    ['from tomorrow on', () => of(b, '2026-11-25'), fault('fromOn', 'future')],
    ['from before the group was founded', () => of(b, '2019-12-31'), fault('fromOn', 'beforeGroup')],
    ['from the very day the one before began', () => of(b, '2022-01-01'), fault('fromOn', 'beforeLeader')],
    ['who leads it already', () => of(inGroup('a', one._id)), fault('memberId', 'leadsAlready')],
    ['of the other group', () => of(inGroup('b', two._id)), fault('memberId', 'notInGroup')],
    ['of no group', () => of(inGroup('b', undefined)), fault('memberId', 'notInGroup')],
    ['who left the college the day before', () => of(inGroup('b', one._id, { endedOn: '2026-11-19' })), fault('memberId', 'notInGroup')],
  ])('%s is refused', (_, run, refused) => expect(run()).toEqual(refused));
  it('on the first day of the group, or today, is taken', () => {
    expect(of(b, TODAY)).toHaveProperty('begun');
    expect(of(inGroup('b', one._id), '2020-01-01', one, [])).toHaveProperty('begun');
  });
});
