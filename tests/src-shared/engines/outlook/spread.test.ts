// How members are spread, which secretaries lead in both, how many organisers there are; on 2026-11-24.
import { unknownEnds } from '../../../../src-shared/engines/outlook';
import { dualLeaders, organizersOfGenerals } from '../../../../src-shared/engines/outlook/leaders';
import { ageBandOf, ageOn, spreadOf } from '../../../../src-shared/engines/outlook/spread';
import { PARAMS } from '../../../../src-shared/standard/params';
import { changed } from '../../../cases/changed-param';
import { branchOrg, person, post } from '../people';
import { ahead, fullMembers, generalOrg, student, TODAY } from './looking';

it('somebody is a year older from the month of birth on', () => {
  expect([ageOn('1980-11', TODAY), ageOn('1980-12', TODAY), ageOn('1980-10', TODAY), ageOn('2026-11', TODAY)]).toEqual([46, 45, 46, 0]);
});

it('the bands of age end with 25, 35, 45, 55 and 60, each included', () => {
  const band = (birthMonth: string) => ageBandOf({ birthMonth }, TODAY);
  expect(['2001-11', '2000-11', '1991-11', '1990-11', '1981-11', '1980-11', '1971-11', '1970-11', '1966-11', '1965-11'].map(band)).toEqual([
    0, 1, 1, 2, 2, 3, 3, 4, 4, 5,
  ]);
  expect(ageBandOf({}, TODAY)).toBeUndefined();
});

it('counts by age, kind and degree, and says of how many a thing is not known', () => {
  const members = [
    person('甲', { birthMonth: '1980-05', education: 'master' }),
    person('乙', { birthMonth: '1960-05', education: 'master', memberKind: 'retired' }),
    student('丙', { birthMonth: '2005-05', admittedOn: '2026-05-20', fullMemberOn: undefined }),
    student('丁', { education: 'college' }),
  ];
  expect(spreadOf(members, TODAY)).toEqual({
    total: 4,
    full: 3,
    ages: [1, 0, 0, 1, 0, 1],
    agesUnknown: 1,
    kinds: { staff: 1, student: 2, retired: 1 },
    educations: { college: 1, bachelor: 0, master: 2, doctor: 0, other: 0 },
    educationsUnknown: 1,
  });
});

it('says of how many students, and of how many near retirement, the month is not known; of the younger ones nobody asks', () => {
  const members = [
    student('没有'),
    student('有', { expectedEndIn: '2027-06' }),
    person('五十', { birthMonth: '1976-11' }),
    person('四十九', { birthMonth: '1976-12' }),
    person('生日不详'),
    person('登记了', { birthMonth: '1966-01', expectedEndIn: '2029-01' }),
    person('已退', { memberKind: 'retired', birthMonth: '1950-01' }),
  ];
  expect(unknownEnds(members, { day: TODAY, params: PARAMS })).toEqual({ students: 1, staff: 2 });
  expect(unknownEnds(members, { day: TODAY, params: changed('retirementAskedAge', '2026-01-01', 49) })).toEqual({ students: 1, staff: 3 });
});

describe('双带头', () => {
  const orgs = [branchOrg({ unitKind: 'teaching', branchKind: 'staff' })];
  const members = [
    person('书记', { education: 'doctor' }),
    person('教授', { title: 'senior', rosterOrder: 1 }),
    person('硕士', { education: 'master', rosterOrder: 2 }),
    person('讲师', { education: 'bachelor', title: 'middle', rosterOrder: 3 }),
    person('预备', { title: 'senior', admittedOn: '2026-05-20', fullMemberOn: undefined, rosterOrder: 4 }),
  ];
  const of = (isDualLeader?: boolean) =>
    dualLeaders(ahead({ orgs, members, posts: [post('m:书记', 'secretary', { isDualLeader })] }).roster, TODAY);

  it('a secretary who leads in both needs no other; where not, full members of high degree or title are named', () => {
    expect(of(true)).toEqual([{ orgId: 'o:b1', secretaryId: 'm:书记', isDual: true, suitedIds: [] }]);
    for (const flag of [false, undefined])
      expect(of(flag)).toEqual([{ orgId: 'o:b1', secretaryId: 'm:书记', isDual: false, suitedIds: ['m:教授', 'm:硕士'] }]);
  });

  it('without a secretary today everybody suited is named', () => {
    const posts = [
      post('m:书记', 'secretary', { isDualLeader: true, toOn: '2026-11-23' }),
      post('m:教授', 'deputySecretary', { isDualLeader: true }),
    ];
    expect(dualLeaders(ahead({ orgs, members, posts }).roster, TODAY)).toEqual([
      { orgId: 'o:b1', secretaryId: undefined, isDual: false, suitedIds: ['m:书记', 'm:教授', 'm:硕士'] },
    ]);
  });

  it('is asked of branches of teachers only', () => {
    const asked = (...over: Parameters<typeof branchOrg>) =>
      dualLeaders(ahead({ orgs: [branchOrg(...over)], members }).roster, TODAY).length;
    expect([
      asked({ unitKind: 'teaching', branchKind: 'student' }),
      asked({ unitKind: 'teaching', branchKind: 'retired' }),
      asked({ unitKind: 'organ', branchKind: 'staff' }),
      asked({ unitKind: 'teaching', branchKind: 'mixed' }),
      asked({ unitKind: 'teaching' }),
    ]).toEqual([0, 0, 0, 1, 1]);
  });
});

describe('专职组织员', () => {
  const orgs = [generalOrg(), branchOrg(), branchOrg({ _id: 'o:b9', code: 'b9', path: ['o:c1', 'o:g9'] })];
  const posts = [
    post('m:f0', 'organizer', { orgId: 'o:g1' }),
    post('m:f0', 'organizer', { _id: 'post:twice', orgId: 'o:g1', fromOn: '2020-01-01' }),
    post('m:f1', 'organizer', { orgId: 'o:g1', toOn: '2026-11-23' }),
    post('m:f2', 'secretary', { orgId: 'o:g1' }),
  ];

  it('101 members ask for two or three; who holds the post today is named once; people of other general branches do not count', () => {
    const there = fullMembers(5).map((member) => ({
      ...member,
      _id: `${member._id}x`,
      memberships: [{ id: 'x', branchId: 'o:b9', fromOn: '2018-01-01' }],
    }));
    const { roster } = ahead({ orgs, members: [...fullMembers(101), ...there], posts });
    expect(organizersOfGenerals(roster, { day: TODAY, params: PARAMS })).toEqual([
      { orgId: 'o:g1', members: 101, least: 2, most: 3, memberIds: ['m:f0'] },
    ]);
  });

  it('a general branch without members asks for none', () => {
    expect(organizersOfGenerals(ahead({ orgs: [generalOrg()] }).roster, { day: TODAY, params: PARAMS })).toEqual([
      { orgId: 'o:g1', members: 0, least: 0, most: 1, memberIds: [] },
    ]);
  });
});
