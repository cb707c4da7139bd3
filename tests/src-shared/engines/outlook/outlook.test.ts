// Everything together, and the departments that come to have members enough for a branch; on 2026-11-24 for a year.
import { comingUntil } from '../../../../src-shared/engines/outlook';
import { comingOfDepartments } from '../../../../src-shared/engines/outlook/departments';
import type { Member } from '../../../../src-shared/records/member';
import { branchOrg, person, term } from '../people';
import { ahead, articlesOf, committeeOrg, fullMembers, generalOrg, student, told } from './looking';

describe('departments with three full members and no branch of their own', () => {
  const orgs = [committeeOrg(), generalOrg(), branchOrg(), branchOrg({ _id: 'o:b2', code: 'b2' })];
  const of = (department: string, count: number, over: Partial<Member> = {}) =>
    Array.from({ length: count }, (_, place) => person(`${department}${place}`, { department, rosterOrder: place, ...over }));
  const linesOf = (members: readonly Member[], ...rest: [Parameters<typeof ahead>[1]?]) =>
    comingOfDepartments(ahead({ orgs, members }, ...rest)).map(told);

  it('two departments that share a branch: the one with three is told today, the one with two when its third is full', () => {
    const third = person('新', { department: '乙', admittedOn: '2026-05-20', fullMemberOn: undefined });
    const members = [...of('甲', 3), ...of('乙', 2), third];
    expect(linesOf(members)).toEqual([
      'department 甲 | 2026-11-24 | 3/3 (3) | setUpBranch 2027-02-22',
      'department 乙 | 2027-05-20 | 3/3 (3) | setUpBranch 2027-08-18',
    ]);
    expect(comingOfDepartments(ahead({ orgs, members })).slice(0, 1).map(articlesOf)).toEqual([
      [['collegeStandard 一(一)组织设置', 'branchRegulation 第四条', 'packDefault 动态调整']],
    ]);
    expect(comingOfDepartments(ahead({ orgs, members }))[0]?.orgId).toBe('o:c1');
  });

  it('a branch of its own needs no other, a department with two none, and one whose third is full only after the year neither', () => {
    const late = person('新', { department: '乙', admittedOn: '2026-11-20', fullMemberOn: undefined });
    const elsewhere = { memberships: [{ id: 'x', branchId: 'o:b2', fromOn: '2018-01-01' }] };
    expect(linesOf([...of('甲', 4), ...of('乙', 2, elsewhere), ...of('丙', 1, elsewhere)])).toEqual([]);
    expect(linesOf([...of('甲', 2), ...of('乙', 2), late], { until: '2027-11-19' })).toEqual([]);
    expect(linesOf([...of('甲', 2), ...of('乙', 2), late], { until: '2027-11-20' })).toHaveLength(1);
  });

  it('somebody of the third who graduates before it is full makes none', () => {
    const third = person('新', {
      department: '乙',
      memberKind: 'student',
      admittedOn: '2026-05-20',
      fullMemberOn: undefined,
      expectedEndIn: '2027-04',
    });
    expect(linesOf([...of('甲', 2), ...of('乙', 2), third])).toEqual([]);
  });

  it('is asked of the whole college only', () => {
    expect(comingOfDepartments(ahead({ orgs: [generalOrg(), branchOrg()], members: [...of('甲', 3), ...of('乙', 3)] }))).toEqual([]);
  });
});

it('stands by day, then by the order of the organisations, then by kind', () => {
  const orgs = [generalOrg(), branchOrg({ _id: 'o:b2', code: 'b0' }), branchOrg()];
  const there = { memberships: [{ id: 'x', branchId: 'o:b2', fromOn: '2018-01-01' }] };
  const members = [
    ...fullMembers(3),
    student('甲', { expectedEndIn: '2027-06' }),
    student('乙', { expectedEndIn: '2027-06', ...there }),
    ...fullMembers(2, there).map((member) => ({ ...member, _id: `${member._id}x` })),
  ];
  const terms = [term({ termEndOn: '2027-06-30' }), term({ _id: 't:2', orgId: 'o:g1', termEndOn: '2027-03-31' })];
  expect(comingUntil(ahead({ orgs, members, terms })).map(({ kind, day, orgId, line }) => [kind, line ?? '', day, orgId])).toEqual([
    ['line', 'needsNoCommittee', '2018-01-01', 'o:b1'],
    ['termEnd', '', '2027-03-31', 'o:g1'],
    ['graduation', '', '2027-06-30', 'o:b2'],
    ['graduation', '', '2027-06-30', 'o:b1'],
    ['termEnd', '', '2027-06-30', 'o:b1'],
    ['line', 'tooFew', '2027-07-01', 'o:b2'],
  ]);
});

it('a small branch in order has nothing ahead of it', () => {
  expect(comingUntil(ahead({ members: fullMembers(4) }))).toEqual([]);
});
