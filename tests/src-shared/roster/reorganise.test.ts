// 支部调整 in the roster alone: what stands otherwise afterwards, and why it cannot be, at the edges of days, names and codes.
import {
  reorganised,
  type PlannedBranch,
  type Reorganisation,
  type Reorganised,
  type ReorganisingAt,
} from '../../../src-shared/roster/reorganise';
import type { Org } from '../../../src-shared/records/org';
import type { Roster } from '../../../src-shared/roster/on-day';
import { branchOrg, groupOrg, person, post, status, term } from '../engines/people';

const TODAY = '2026-11-24';
const ON = '2026-11-10';
const COMMITTEE = branchOrg({ _id: 'o:c1', kind: 'partyCommittee', code: 'c1', name: '党委', parentId: null, path: [] });
const GENERAL = branchOrg({
  _id: 'o:g1',
  kind: 'generalBranch',
  code: 'g1',
  name: '党总支',
  parentId: 'o:c1',
  path: ['o:c1'],
  unitKind: 'teaching',
});
const A = branchOrg({ branchKind: 'staff' });
const B = branchOrg({ _id: 'o:b2', code: 'b2', name: '第二党支部' });
const GONE = branchOrg({ _id: 'o:b3', code: 'b3', name: '撤销了的党支部', dissolvedOn: '2026-01-01' });
const stay = (branchId: string, fromOn = '2018-01-01') => [{ id: `${branchId}${fromOn}`, branchId, fromOn }];
const roster = (over: Partial<Roster> = {}): Roster => ({
  orgs: [
    COMMITTEE,
    GENERAL,
    A,
    B,
    GONE,
    groupOrg('x1'),
    groupOrg('x0', { dissolvedOn: '2020-01-01' }),
    groupOrg('x2', { parentId: 'o:b2' }),
  ],
  members: [
    person('乙', { rosterOrder: 2 }),
    person('甲', { rosterOrder: 1, memberships: [{ id: '1', branchId: 'o:b1', fromOn: '2018-01-01', groupId: 'o:x1' }] }),
    person('停', { rosterOrder: 3, statuses: [status('suspended')] }),
    person('走', { rosterOrder: 4, endedOn: '2026-06-30', endKind: 'deceased' }),
    person('丙', { rosterOrder: 5, memberships: stay('o:b2'), memberKind: 'student' }),
  ],
  posts: [
    post('m:甲', 'secretary'),
    post('m:甲', 'groupLeader', { orgId: 'o:x1' }),
    post('m:乙', 'deputySecretary', { toOn: '2026-11-09' }),
    post('m:乙', 'organizer', { orgId: 'o:c1' }),
    post('m:丙', 'secretary', { orgId: 'o:b2' }),
  ],
  terms: [
    term(),
    term({ _id: 'old', fromOn: '2015-01-01', termEndOn: '2017-12-31' }),
    term({ _id: 'short', fromOn: '2018-01-01', termEndOn: '2026-11-09' }),
    term({ _id: 'b2', orgId: 'o:b2' }),
  ],
  ...over,
});
const at = (owner: Org = A, fromOn = ON): ReorganisingAt => ({
  owner,
  fromOn,
  today: TODAY,
  at: 'now',
  idOf: (memberId) => `new:${memberId}`,
});
const made = (change: Reorganisation, over: Partial<Roster> = {}, where = at()): Reorganised => {
  const found = reorganised(change, roster(over), where);
  if ('fault' in found) throw new Error(JSON.stringify(found.fault));
  return found.made;
};
const fault = (change: Reorganisation, over: Partial<Roster> = {}, where = at()) => {
  const found = reorganised(change, roster(over), where);
  return 'fault' in found ? found.fault : null;
};

describe('a merger', () => {
  const merge: Reorganisation = { kind: 'merge', into: B };
  it('ends branch, living groups, their posts and the running term with the day before; suspended people move too, who left does not', () => {
    const sum = made(merge);
    expect(sum.dissolved.map(({ _id, dissolvedOn, rev }) => [_id, dissolvedOn, rev])).toEqual([
      ['o:b1', '2026-11-09', 2],
      ['o:x1', '2026-11-09', 2],
    ]);
    expect(sum.moved.map(({ member, fromId, toId }) => [member.name, fromId, toId])).toEqual([
      ['甲', 'o:b1', 'o:b2'],
      ['乙', 'o:b1', 'o:b2'],
      ['停', 'o:b1', 'o:b2'],
    ]);
    expect(sum.moved[0]?.member.memberships).toEqual([
      { id: '1', branchId: 'o:b1', fromOn: '2018-01-01', groupId: 'o:x1', toOn: '2026-11-09' },
      { id: 'new:m:甲', branchId: 'o:b2', fromOn: ON },
    ]);
    expect(sum.ended.map(({ orgId, postKind, toOn }) => [orgId, postKind, toOn])).toEqual([
      ['o:b1', 'secretary', '2026-11-09'],
      ['o:x1', 'groupLeader', '2026-11-09'],
    ]);
    const terms = sum.replaced.filter((content) => content.type === 'committeeTerm');
    expect(terms.map((content) => [content._id, 'endedOn' in content ? content.endedOn : ''])).toEqual([['term:o:b1:2018', '2026-11-09']]);
    expect(sum.replaced).toHaveLength(2 + 3 + 2 + 1);
    expect([sum.added, sum.founded, sum.begun, sum.renamed]).toEqual([[], [], [], null]);
  });
  it('today is possible, tomorrow is not; the day after the founding is possible, the founding is not', () => {
    expect(made(merge, {}, at(A, TODAY)).dissolved[0]?.dissolvedOn).toBe('2026-11-23');
    expect(fault(merge, {}, at(A, '2026-11-25'))).toEqual({ field: 'effectiveOn', fault: 'future' });
    expect(fault(merge, {}, at(A, '2018-01-01'))).toEqual({ field: 'effectiveOn', fault: 'beforeFounding' });
    expect(fault(merge, { members: [] }, at(A, '2018-01-02'))).toBeNull();
  });
  it('into itself, a group, what is gone or not yet there, or of what is no branch or is gone, is refused', () => {
    expect(fault({ kind: 'merge', into: A })).toEqual({ field: 'intoOrgId', fault: 'itself' });
    for (const into of [
      groupOrg('x2'),
      GONE,
      branchOrg({ _id: 'o:b9', foundedOn: '2026-11-11' }),
      branchOrg({ _id: 'o:b9', dissolvedOn: '2026-11-23' }),
    ])
      expect(fault({ kind: 'merge', into })).toEqual({ field: 'intoOrgId', fault: 'notThere' });
    expect(fault(merge, {}, at(GENERAL))).toEqual({ field: 'changeKind', fault: 'notABranch' });
    expect(fault(merge, {}, at(GONE))).toEqual({ field: 'changeKind', fault: 'gone' });
  });
  it('without a branch to go to only an empty one is dissolved, from the day after the last of its people went; they stay where they were', () => {
    expect(fault({ kind: 'dissolve', into: null })).toEqual({ field: 'intoOrgId', fault: 'none' });
    const moved = [
      person('去', {
        memberships: [{ id: '1', branchId: 'o:b1', fromOn: '2018-01-01', toOn: '2026-11-19' }, ...stay('o:b2', '2026-11-20')],
      }),
    ];
    expect(made({ kind: 'dissolve', into: null }, { members: [] }).moved).toEqual([]);
    for (const change of [{ kind: 'dissolve', into: null }, merge] as const)
      expect(fault(change, { members: moved })).toEqual({ field: 'people', fault: 'sinceJoined', name: '去' });
    expect(made({ kind: 'dissolve', into: null }, { members: moved }, at(A, '2026-11-20')).moved).toEqual([]);
  });
  it('before or on the day on which one of its groups was set up is refused', () => {
    const group = (foundedOn: string) => ({ orgs: [COMMITTEE, GENERAL, A, B, groupOrg('x5', { foundedOn, parentId: 'o:b1' })] });
    expect(fault(merge, group(ON))).toEqual({ field: 'effectiveOn', fault: 'groupSince' });
    expect(fault(merge, group('2026-11-09'))).toBeNull();
  });
  it('somebody who came after the day, or left since, is named', () => {
    const came = [person('来', { memberships: stay('o:b1', '2026-11-15') })];
    expect(fault(merge, { members: came })).toEqual({ field: 'people', fault: 'sinceJoined', name: '来' });
    const left = [person('去', { endedOn: '2026-11-20', endKind: 'removed' })];
    expect(fault(merge, { members: left })).toEqual({ field: 'people', fault: 'gone', name: '去' });
  });
});

describe('a split', () => {
  const split = (...branches: PlannedBranch[]): Reorganisation => ({
    kind: 'split',
    branches,
  });
  it('founds branches with the next free codes, of the kind of their people, under the same superior', () => {
    const sum = made(
      split({ name: '新党支部', memberIds: ['m:乙', 'm:停'], secretaryId: 'm:乙' }, { name: '又一党支部', memberIds: ['m:甲'] }),
    );
    expect(sum.founded).toEqual([
      {
        _id: 'o:g1B01',
        v: 1,
        type: 'org',
        kind: 'branch',
        name: '新党支部',
        shortName: '新党支部',
        code: 'g1B01',
        parentId: 'o:g1',
        path: ['o:c1', 'o:g1'],
        branchKind: 'staff',
        unitKind: 'teaching',
        foundedOn: ON,
        rev: 0,
        updatedAt: 'now',
      },
      expect.objectContaining({ _id: 'o:g1B02', name: '又一党支部' }),
    ]);
    expect(sum.begun).toEqual([
      {
        _id: `post:g1B01:secretary:乙:${ON}`,
        v: 1,
        type: 'post',
        orgId: 'o:g1B01',
        memberId: 'm:乙',
        postKind: 'secretary',
        fromOn: ON,
        rev: 0,
        updatedAt: 'now',
      },
    ]);
    expect(sum.added).toEqual([...sum.founded, ...sum.begun]);
    expect(sum.moved.map(({ member, toId }) => [member.name, toId])).toEqual([
      ['乙', 'o:g1B01'],
      ['停', 'o:g1B01'],
      ['甲', 'o:g1B02'],
    ]);
    expect(sum.ended.map(({ orgId, memberId }) => [orgId, memberId])).toEqual([
      ['o:b1', 'm:甲'],
      ['o:x1', 'm:甲'],
    ]);
    expect(sum.dissolved).toEqual([]);
  });
  it('passes over codes that were ever given, and cuts long ones', () => {
    const orgs = [
      ...roster().orgs,
      branchOrg({ _id: 'o:g1B01', code: 'g1B01', name: '旧', dissolvedOn: '2019-01-01' }),
      branchOrg({ _id: 'o:g1B02', code: 'other', name: '别的' }),
    ];
    expect(made(split({ name: '新党支部', memberIds: ['m:乙'] }), { orgs }).founded[0]?.code).toBe('g1B03');
    const long = { ...GENERAL, code: '12345678901234567890' };
    expect(made(split({ name: '新党支部', memberIds: ['m:乙'] }), { orgs: [COMMITTEE, long, A] }).founded[0]?.code).toBe(
      '1234567890123456B01',
    );
  });
  it('of people of two kinds is mixed; where its superior says no unit it has that of the branch', () => {
    const members = [person('乙'), person('学', { memberKind: 'student' })];
    const orgs = [COMMITTEE, { ...GENERAL, unitKind: undefined }, A] as Org[];
    const [founded] = made(
      split({ name: '新党支部', memberIds: ['m:乙', 'm:学'] }),
      { members, orgs },
      at({ ...A, unitKind: 'organ' }),
    ).founded;
    expect(founded).toMatchObject({ branchKind: 'mixed', unitKind: 'organ' });
  });
  it.each<[string, Parameters<typeof split>, unknown]>([
    ['with nothing', [], { field: 'newOrgs', fault: 'none', name: '' }],
    [
      'with a name twice',
      [
        { name: '新', memberIds: [] },
        { name: '新 ', memberIds: [] },
      ],
      { field: 'newOrgs', fault: 'twice', name: '新 ' },
    ],
    [
      'with a person twice',
      [
        { name: '新', memberIds: ['m:甲'] },
        { name: '又', memberIds: ['m:甲'] },
      ],
      { field: 'newOrgs', fault: 'twice', name: '' },
    ],
    [
      'with a name of another',
      [{ name: '第二 党支部', memberIds: ['m:甲'] }],
      { field: 'newOrgs', fault: 'sameName', name: '第二 党支部' },
    ],
    ['with people of another', [{ name: '新', memberIds: ['m:丙'] }], { field: 'newOrgs', fault: 'notOfIt', name: '丙' }],
    ['with somebody unknown', [{ name: '新', memberIds: ['m:谁'] }], { field: 'newOrgs', fault: 'notOfIt', name: '' }],
    [
      'with an unknown secretary',
      [{ name: '新', memberIds: ['m:甲'], secretaryId: 'm:谁' }],
      { field: 'newOrgs', fault: 'secretaryElsewhere', name: '新' },
    ],
  ])('%s is refused', (_, branches, expected) => expect(fault(split(...branches))).toEqual(expected));
  it('may take the name of what is gone; of a general branch it cannot be', () => {
    expect(made(split({ name: '撤销了的党支部', memberIds: ['m:甲'] })).founded).toHaveLength(1);
    expect(fault(split({ name: '新', memberIds: ['m:甲'] }), {}, at(GENERAL))).toEqual({ field: 'changeKind', fault: 'notABranch' });
    expect(fault(split({ name: '新', memberIds: ['m:甲'] }), {}, at(GONE))).toEqual({ field: 'changeKind', fault: 'gone' });
    expect(fault(split({ name: '新', memberIds: ['m:甲'] }), {}, at(A, '2018-01-01'))).toEqual({
      field: 'effectiveOn',
      fault: 'beforeFounding',
    });
  });
});

describe('a branch that is set up', () => {
  const setUp = (...branches: PlannedBranch[]): Reorganisation => ({
    kind: 'setUp',
    branches,
  });
  it('below a general branch takes people of any branch; one that stands there by its name takes them too and is not founded again', () => {
    const sum = made(
      setUp({ name: '新党支部', memberIds: ['m:丙'] }, { name: '示例教工党支部', memberIds: ['m:甲', 'm:丙2'] }),
      { members: [...roster().members, person('丙2', { memberships: stay('o:b2') })] },
      at(GENERAL),
    );
    expect(sum.founded.map(({ name, branchKind }) => [name, branchKind])).toEqual([['新党支部', 'student']]);
    expect(sum.moved.map(({ member, fromId, toId }) => [member.name, fromId, toId])).toEqual([
      ['丙', 'o:b2', 'o:g1B01'],
      ['丙2', 'o:b2', 'o:b1'],
    ]);
    expect(sum.ended.map(({ orgId }) => orgId)).toEqual(['o:b2']);
  });
  it('by a branch stands beside it; without people it has no kind but that of the branch that asked', () => {
    expect(made(setUp({ name: '新党支部', memberIds: [] })).founded[0]).toMatchObject({ parentId: 'o:g1', branchKind: 'staff' });
    expect(made(setUp({ name: '新党支部', memberIds: [] }), {}, at(GENERAL)).founded[0]).not.toHaveProperty('branchKind');
  });
  it('by the name of a branch under another superior is refused, as before the superior was founded', () => {
    const orgs = [...roster().orgs, branchOrg({ _id: 'o:z', code: 'z', name: '别处党支部', parentId: 'o:c1' })];
    expect(fault(setUp({ name: '别处党支部', memberIds: [] }), { orgs }, at(GENERAL))).toEqual({
      field: 'newOrgs',
      fault: 'sameName',
      name: '别处党支部',
    });
    expect(fault(setUp({ name: '新', memberIds: [] }), {}, at(GENERAL, '2017-12-31'))).toEqual({
      field: 'effectiveOn',
      fault: 'beforeFounding',
    });
    expect(fault(setUp({ name: '新', memberIds: [] }), { orgs: [A] })).toEqual({ field: 'changeKind', fault: 'gone' });
  });
});

describe('another name', () => {
  const rename = (name: string): Reorganisation => ({ kind: 'rename', name });
  it('is that of the same branch, its short one from its first signs; its own name changes nothing', () => {
    expect(made(rename('一个名字很长很长的教工党支部')).replaced).toEqual([
      { ...A, name: '一个名字很长很长的教工党支部', shortName: '一个名字很长很长的教工党', rev: 2, updatedAt: 'now' },
    ]);
    expect(made(rename('示例教工党支部')).replaced).toEqual([]);
    expect(made(rename('示例 教工党支部')).renamed).toEqual({ before: '示例教工党支部', after: '示例 教工党支部' });
  });
  it('that is none, or another has, or of what is no branch or gone, is refused', () => {
    expect(fault(rename(' '))).toEqual({ field: 'newName', fault: 'none', name: ' ' });
    expect(fault(rename('第二党支部'))).toEqual({ field: 'newName', fault: 'sameName', name: '第二党支部' });
    expect(fault(rename('撤销了的党支部'))).toBeNull();
    expect(fault(rename('新'), {}, at(GENERAL))).toEqual({ field: 'changeKind', fault: 'notABranch' });
    expect(fault(rename('新'), {}, at(GONE))).toEqual({ field: 'changeKind', fault: 'gone' });
  });
});
