// Whose duty it is: who was where and held which post on a day, within a period, for most of a year.
import { branchIdsUnder, orgsOn } from '../../../src-shared/rules/judge/orgs';
import { secretariesOn } from '../../../src-shared/rules/judge/college-meetings';
import { joinedOn } from '../../../src-shared/roster/joined';
import { leastAssessment } from '../../../src-shared/rules/judge/dues';
import { confirmedWithin, daysAsLeader, isAt, leadersIn, ownBranchOf } from '../../../src-shared/rules/judge/leaders';
import { heldSince, secretaryOn, yearlyBranchOf, yearlyMembers } from '../../../src-shared/rules/judge/people';
import { secretariesOfYear } from '../../../src-shared/rules/judge/secretaries';
import { PARAMS } from '../../../src-shared/standard/params';
import type { Member } from '../../../src-shared/records/member';
import type { Post } from '../../../src-shared/records/post';
import { BRANCH, college, COMMITTEE, GENERAL, held, memberOf, orgOf, postOf, world } from '../../cases/world';

const at = { year: '2026', asOfOn: '2026-11-24', onDay: '2026-11-24', params: PARAMS, isExemptOn: () => false };
const secretary = (memberId: string, fromOn: string, toOn?: string, over: Partial<Post> = {}): Post =>
  postOf(memberId, 'secretary', { fromOn, ...(toOn === undefined ? {} : { toOn }), ...over });
const leader = (memberId: string, fromOn: string, toOn?: string): Post =>
  postOf(memberId, 'committeeLeader', { orgId: COMMITTEE, fromOn, ...(toOn === undefined ? {} : { toOn }) });
type Stay = [branchId: string, fromOn: string, toOn?: string];
const stays = (...told: Stay[]): Member['memberships'] =>
  told.map(([branchId, fromOn, toOn], index) => ({ id: `s${index}`, branchId, fromOn, ...(toOn === undefined ? {} : { toOn }) }));
const person = (...told: Stay[]): Member => memberOf(1, { memberships: stays(...told) });

describe('organisations', () => {
  const orgs = [
    orgOf('o:z', { code: 'Z' }),
    orgOf('o:a', { code: 'A', dissolvedOn: '2026-06-30' }),
    orgOf('o:m', { code: 'M', foundedOn: '2026-06-30' }),
    orgOf(GENERAL, { kind: 'generalBranch', path: [COMMITTEE] }),
    orgOf('o:far', { code: 'F', path: [COMMITTEE, 'o:g2'] }),
  ];
  it('that exist on a day are those from their founding to their dissolution, by their codes', () => {
    const on = (day: string): string[] => orgsOn({ orgs }, 'branch', day).map(({ code }) => code);
    expect([on('2026-06-29'), on('2026-06-30'), on('2026-07-01')]).toEqual([
      ['A', 'F', 'Z'],
      ['A', 'F', 'M', 'Z'],
      ['F', 'M', 'Z'],
    ]);
    expect(orgsOn({ orgs }, 'generalBranch', '2026-06-30').map(({ _id }) => _id)).toEqual([GENERAL]);
  });
  it('that are branches below one, or the branch itself', () => {
    expect([...branchIdsUnder({ orgs }, GENERAL)]).toEqual(['o:z', 'o:a', 'o:m']);
    expect([...branchIdsUnder({ orgs }, 'o:far')]).toEqual(['o:far']);
    expect([...branchIdsUnder({ orgs }, COMMITTEE)]).toHaveLength(4);
  });
});

describe('secretaries', () => {
  const facts = (...posts: Post[]) => ({ ...world(), posts });
  it('of the college on a day are those of its branches and general branches, each once', () => {
    const posts = [
      secretary('m:5', '2020-01-01'),
      secretary('m:2', '2026-03-01', '2026-03-31'),
      secretary('m:2', '2020-01-01', undefined, { orgId: GENERAL }),
      secretary('m:9', '2020-01-01', undefined, { orgId: COMMITTEE }),
      secretary('m:8', '2020-01-01', undefined, { orgId: 'o:elsewhere' }),
      postOf('m:7', 'deputySecretary'),
    ];
    expect(secretariesOn(college(facts(...posts)), '2026-03-31')).toEqual(['m:2', 'm:5']);
    expect(secretariesOn(college(facts(...posts.slice(0, 2))), '2026-04-01')).toEqual(['m:5']);
    expect(secretariesOn(college(facts(...posts.slice(1, 2))), '2026-02-28')).toEqual([]);
  });
  it('of a branch on a day is who holds the post from its first day to its last; of two the earlier', () => {
    const posts = [
      secretary('m:4', '2026-03-01'),
      secretary('m:3', '2026-01-01', '2026-03-31'),
      secretary('m:8', '2010-01-01', undefined, { orgId: GENERAL }),
      postOf('m:7', 'deputySecretary', { fromOn: '2010-01-01' }),
    ];
    expect(['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01'].map((day) => secretaryOn(facts(...posts), day))).toEqual([
      undefined,
      'm:3',
      'm:3',
      'm:4',
    ]);
  });
  it.each<[string, Post[], readonly string[] | string]>([
    ['held for 90 days of the year, which three months are', [secretary('m:1', '2026-01-01', '2026-03-31')], ['m:1']],
    ['held for a day less', [secretary('m:1', '2026-01-01', '2026-03-30')], 'shortTerm'],
    ['held since long and still', [secretary('m:1', '2018-01-01')], ['m:1']],
    ['held into the year for too short', [secretary('m:1', '2018-01-01', '2026-03-30')], 'shortTerm'],
    ['held to the end of the year and on', [secretary('m:1', '2026-10-03')], ['m:1']],
    ['held to the end of the year for a day too few', [secretary('m:1', '2026-10-04')], 'shortTerm'],
    ['held in two parts', [secretary('m:1', '2026-01-01', '2026-02-14'), secretary('m:1', '2026-07-01', '2026-08-14')], ['m:1']],
    ['ended before the year', [secretary('m:1', '2018-01-01', '2025-12-31')], 'noSecretary'],
    ['begun after it', [secretary('m:1', '2027-01-01')], 'noSecretary'],
    ['held by two after each other', [secretary('m:2', '2026-07-01'), secretary('m:1', '2018-01-01', '2026-06-30')], ['m:1', 'm:2']],
    ['held by two, by one for too short', [secretary('m:2', '2026-12-01'), secretary('m:1', '2018-01-01', '2026-11-30')], ['m:1']],
    ['of another organisation', [secretary('m:1', '2018-01-01', undefined, { orgId: GENERAL })], 'noSecretary'],
    ['of the deputy', [postOf('m:1', 'deputySecretary')], 'noSecretary'],
  ])('of a year: the post %s', (_, posts, expected) => {
    expect(secretariesOfYear(facts(...posts), at)).toEqual(expected);
  });
});

describe('leaders', () => {
  const facts = (...posts: Post[]) => college({ ...world(), posts: [...world().posts, ...posts] });
  it('of a quarter are those who held the post on some day of it', () => {
    const all = facts(
      leader('m:1', '2018-01-01', '2026-04-01'),
      leader('m:2', '2018-01-01', '2026-03-31'),
      leader('m:3', '2026-06-30'),
      leader('m:4', '2026-07-01'),
    );
    expect(leadersIn(all, '2026-Q2')).toEqual(['m:1', 'm:3']);
  });
  it.each<[string, Post[], number]>([
    ['the whole year', [leader('m:1', '2018-01-01')], 365],
    ['from its first day to its last', [leader('m:1', '2026-01-01', '2026-12-31')], 365],
    ['a day', [leader('m:1', '2026-05-05', '2026-05-05')], 1],
    ['twice on the same days', [leader('m:1', '2026-01-01', '2026-01-31'), leader('m:1', '2026-01-10', '2026-01-20')], 31],
    ['two spans that overlap', [leader('m:1', '2026-01-10', '2026-02-10'), leader('m:1', '2026-01-01', '2026-01-31')], 41],
    ['two spans apart', [leader('m:1', '2026-01-01', '2026-01-31'), leader('m:1', '2026-03-01', '2026-03-31')], 62],
    ['never in the year', [leader('m:1', '2018-01-01', '2025-12-31'), leader('m:1', '2027-01-01')], 0],
    ['by somebody else, or another post', [leader('m:2', '2018-01-01'), postOf('m:1', 'secretary', { fromOn: '2018-01-01' })], 0],
  ])('held the post %s', (_, posts, days) => {
    expect(daysAsLeader(posts, 'm:1', '2026')).toBe(days);
  });
  it('have the branch they belong to on the day; a stranger has none', () => {
    const moved = { ...facts(), members: [person([BRANCH, '2018-01-01', '2026-05-31'], ['o:b2', '2026-06-01', '2026-06-30'])] };
    expect(['2026-05-31', '2026-06-01', '2026-07-01'].map((day) => ownBranchOf(moved, 'm:1', day))).toEqual([BRANCH, 'o:b2', undefined]);
    expect(ownBranchOf(moved, 'm:99', '2026-06-01')).toBeUndefined();
  });
  it('were at what a branch of theirs held, or held together with others', () => {
    const joint = held(['themeDay'], '2026-05-05', { orgId: 'o:b2', participatingOrgIds: [BRANCH, 'o:b2'] });
    expect([
      isAt(joint, [BRANCH]),
      isAt(joint, ['o:b2', undefined]),
      isAt(joint, ['o:b3']),
      isAt(held(['themeDay'], '2026-05-05'), [undefined, BRANCH]),
      isAt(held(['themeDay'], '2026-05-05'), [undefined]),
    ]).toEqual([true, true, false, true, false]);
  });
  it('are seen at what was confirmed, in the period and by the day', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-11-24', '2026-11-25', '2026-12-31', '2027-01-01'];
    const all = [...days.map((day) => held(['study'], day)), held(['study'], '2026-05-05', { state: 'submitted' })];
    expect(confirmedWithin(all, '2026', '2026-11-24').map(({ day }) => day)).toEqual(['2026-01-01', '2026-11-24']);
    expect(confirmedWithin(all, '2026', '2027-06-01').map(({ day }) => day)).toEqual([
      '2026-01-01',
      '2026-11-24',
      '2026-11-25',
      '2026-12-31',
    ]);
  });
});

describe('the branch that owes somebody a yearly duty (Q26)', () => {
  it.each<[string, Member, string | null]>([
    ['is the one of the whole year', person([BRANCH, '2018-01-01']), BRANCH],
    [
      'is the one of 181 days, which six months are, whoever comes then',
      person(['o:b2', '2018-01-01', '2026-06-30'], [BRANCH, '2026-07-05']),
      'o:b2',
    ],
    ['is that of 12-31 where both halves are six months', person(['o:b2', '2018-01-01', '2026-06-30'], [BRANCH, '2026-07-01']), BRANCH],
    [
      'is the first by its id where somebody was in two for long and is in a third at the end',
      memberOf(1, { memberships: stays(['o:z', '2026-01-01', '2026-07-10'], ['o:a', '2026-06-01', '2026-12-30'], ['o:c', '2026-12-31']) }),
      'o:a',
    ],
    [
      'is that of 12-31 where nobody was anywhere for long',
      person(['o:b2', '2026-01-01', '2026-04-30'], ['o:b3', '2026-05-01', '2026-08-31'], [BRANCH, '2026-09-01']),
      BRANCH,
    ],
    ['is none where somebody was there for too short and left', person([BRANCH, '2018-01-01', '2026-06-29']), null],
    [
      'is the one in which two stays are six months together',
      person([BRANCH, '2026-01-01', '2026-03-31'], ['o:b2', '2026-04-01', '2026-09-30'], [BRANCH, '2026-10-01']),
      BRANCH,
    ],
    ['is none of somebody who came after the year', person([BRANCH, '2027-01-01']), null],
    [
      'is that of 12-31 for somebody admitted within the second half',
      memberOf(1, { admittedOn: '2026-09-01', memberships: stays(['o:b2', '2018-01-01', '2026-09-30'], [BRANCH, '2026-10-01']) }),
      BRANCH,
    ],
    [
      'is that of the first half for somebody who left on 06-30',
      memberOf(1, { endedOn: '2026-06-30', memberships: stays([BRANCH, '2018-01-01']) }),
      BRANCH,
    ],
    [
      'is none for somebody who left the day before',
      memberOf(1, { endedOn: '2026-06-29', memberships: stays([BRANCH, '2018-01-01']) }),
      null,
    ],
  ])('%s', (_, member, expected) => {
    expect(yearlyBranchOf(member, '2026', at)).toBe(expected);
  });
  it('owes it to those who are still members, in the order of the roster', () => {
    const members = [
      memberOf(3, { rosterOrder: 9 }),
      memberOf(2, { rosterOrder: 1 }),
      memberOf(1, { rosterOrder: 9 }),
      memberOf(4, { endedOn: '2026-11-23' }),
      memberOf(5, { endedOn: '2026-11-24' }),
    ];
    expect(yearlyMembers({ ...world(), members }, at).map(({ _id }) => _id)).toEqual(['m:2', 'm:5', 'm:1', 'm:3']);
  });
});

describe('the first day of a stay that reaches into 2026', () => {
  it.each<[string, Member, string]>([
    ['begun long before', person([BRANCH, '2018-01-01']), '2018-01-01'],
    ['not interrupted by a change of group', person([BRANCH, '2018-01-01', '2026-03-31'], [BRANCH, '2026-04-01']), '2018-01-01'],
    ['nor by two that overlap', person([BRANCH, '2018-01-01', '2026-03-31'], [BRANCH, '2026-03-01']), '2018-01-01'],
    ['nor by one that has no end before the next begins', person([BRANCH, '2018-01-01'], [BRANCH, '2026-04-01']), '2018-01-01'],
    [
      'begun again within the year, after one that ended before it',
      person([BRANCH, '2018-01-01', '2025-12-31'], [BRANCH, '2026-05-01']),
      '2026-05-01',
    ],
    ['the first of two of the year', person([BRANCH, '2018-01-01', '2026-01-01'], [BRANCH, '2026-05-01']), '2018-01-01'],
    ['of this branch, not of another', person(['o:b2', '2018-01-01', '2026-02-28'], [BRANCH, '2026-03-01']), '2026-03-01'],
    ['counted from the admission', memberOf(1, { admittedOn: '2026-05-04', memberships: stays([BRANCH, '2018-01-01']) }), '2026-05-04'],
    ['that of the admission where there is no stay', memberOf(1, { admittedOn: '2026-05-04', memberships: [] }), '2026-05-04'],
  ])('%s', (_, member, expected) => {
    expect(joinedOn({ ...member, memberships: [...member.memberships].reverse() }, BRANCH, '2026')).toBe(expected);
  });
});

it('the least an assessment says is 20 fen a month; of the staff that they are employed, of the others what they are', () => {
  expect(leastAssessment(memberOf(1), '2026-03', '2026-03-04')).toEqual({
    memberId: 'm:1',
    payerKind: 'employed',
    dueFen: 20,
    fromMonth: '2026-03',
    assessedOn: '2026-03-04',
  });
  expect([
    leastAssessment(memberOf(1, { memberKind: 'student' }), '2026-03', '2026-03-04').payerKind,
    leastAssessment(memberOf(1, { memberKind: 'retired' }), '2026-03', '2026-03-04').payerKind,
  ]).toEqual(['student', 'retired']);
});

it('a run of days is followed back to its first, and no further than is asked', () => {
  const since =
    (first: string) =>
    (day: string): boolean =>
      day >= first;
  expect([
    heldSince('2026-03-10', 90, since('2026-03-01')),
    heldSince('2026-03-10', 5, since('2026-03-01')),
    heldSince('2026-03-10', 90, since('2026-03-10')),
    heldSince('2026-03-10', 0, since('2026-03-01')),
  ]).toEqual(['2026-03-01', '2026-03-05', '2026-03-10', '2026-03-10']);
});
