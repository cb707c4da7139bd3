// The lines of 3, 7, 30 and 50, looked at on 2026-11-24 for a year: where a branch stands, and when it will cross one.
import { comingOfLines } from '../../../../src-shared/engines/outlook/lines';
import type { Member } from '../../../../src-shared/records/member';
import { changed } from '../../../cases/changed-param';
import { branchOrg, person, post, status, term } from '../people';
import { ahead, articlesOf, fullMembers, student, told } from './looking';

const linesOf = (...args: Parameters<typeof ahead>): string[] => comingOfLines(ahead(...args)).map(told);
const probationer = (name: string, admittedOn: string, over: Partial<Member> = {}): Member =>
  person(name, { admittedOn, fullMemberOn: undefined, rosterOrder: 90, ...over });
const graduates = (count: number, month = '2027-06'): Member[] =>
  Array.from({ length: count }, (_, place) => student(`g${place}`, { expectedEndIn: month, rosterOrder: 50 + place }));
/** Three seats filled by the first three of the full members. */
const committee = {
  terms: [term({ termEndOn: '2028-12-31' })],
  posts: [post('m:f0', 'secretary'), post('m:f1', 'organizationMember'), post('m:f2', 'publicityMember')],
};

describe('three: whether it can be a branch', () => {
  it('two full members left after the graduation in June: to be merged within 90 days of it', () => {
    const members = [...fullMembers(2), ...graduates(2)];
    expect(linesOf({ members })).toEqual(['line tooFew | 2027-07-01 | 2/2 (3) | merge 2027-09-29']);
    expect(comingOfLines(ahead({ members })).flatMap(articlesOf)).toEqual([
      ['branchRegulation 第四条', 'branchRegulation 第七条', 'packDefault 动态调整'],
    ]);
  });

  it('three stay a branch; probationers do not count, but count once they are full', () => {
    expect(linesOf({ members: [...fullMembers(3), ...graduates(2)] })).toEqual([]);
    expect(linesOf({ members: [...fullMembers(2), ...graduates(2), probationer('预', '2026-10-01')] })[0]).toContain('2/3');
    expect(linesOf({ members: [...fullMembers(2), ...graduates(2), probationer('预', '2026-05-20')] })).toEqual([]);
  });

  it('one that has too few today says since when, and its 90 days from then', () => {
    const [one, two, ...rest] = fullMembers(3);
    const left = rest.map((member) => ({ ...member, endedOn: '2026-10-31' }));
    expect(linesOf({ members: [one, two, ...left].flatMap((member) => member ?? []) })).toEqual([
      'line tooFew | 2026-11-01 | 2/2 (3) | merge 2027-01-30',
    ]);
  });

  it('founded lately it has its 90 days from the founding, and in a college that counts from a day, from that day', () => {
    expect(linesOf({ orgs: [branchOrg({ foundedOn: '2026-11-20' })], members: fullMembers(2) })[0]).toContain('| 2026-11-20 | 2/2');
    expect(linesOf({ members: fullMembers(2) }, { countsFromOn: '2026-11-10' })[0]).toContain('| 2026-11-10 | 2/2 (3) | merge 2027-02-08');
    expect(linesOf({ members: fullMembers(2) })).toEqual(['line tooFew | 2018-01-01 | 2/2 (3) | merge 2018-04-01']);
  });
});

describe('since when', () => {
  const left = (endedOn: string, at: number): Member => person(`l${at}`, { endedOn, endKind: 'transferredOut', rosterOrder: 80 + at });

  it('goes back to the last day on which it was otherwise, however long ago: somebody left, was suspended, came back, was moved', () => {
    const of = (...members: Member[]) => linesOf({ members: [...fullMembers(2), ...members] })[0]?.split(' | ')[1];
    expect(of(left('2020-03-31', 0))).toBe('2020-04-01');
    expect(of(left('2020-03-31', 0), left('2023-05-31', 1))).toBe('2023-06-01');
    expect(of(person('停', { statuses: [status('suspended', { fromOn: '2024-02-01' })] }))).toBe('2024-02-01');
    const back = { formerEnds: [{ endedOn: '2021-01-31', returnedOn: '2022-03-01' }], endedOn: '2025-08-31' };
    expect(of(person('回', back))).toBe('2025-09-01');
    expect(of(person('调', { memberships: [{ id: 'x', branchId: 'o:b1', fromOn: '2018-01-01', toOn: '2025-12-31' }] }))).toBe('2026-01-01');
  });

  it('a time in between on which it was otherwise begins it anew', () => {
    const between = person('来去', { memberships: [{ id: 'x', branchId: 'o:b1', fromOn: '2022-01-01', toOn: '2022-06-30' }] });
    expect(linesOf({ members: [...fullMembers(2), between] })[0]).toContain('| 2022-07-01 | 2/2 (3) | merge 2022-09-29');
  });

  it('a committee that lost a member is short since that day, one whose term is over since the day after', () => {
    const members = fullMembers(8);
    const posts = [...committee.posts.slice(0, 2), post('m:f2', 'publicityMember', { toOn: '2026-09-30' })];
    expect(linesOf({ members, ...committee, posts })[0]).toContain('committeeShort | 2026-10-01 | 8/8/2 (3) | fillCommittee 2026-10-01');
    expect(linesOf({ members, ...committee, terms: [term({ termEndOn: '2026-08-31' })] })[0]).toContain('needsCommittee | 2026-09-01');
  });

  it('a post that ends on a day to come leaves the committee short from the day after', () => {
    const posts = [...committee.posts.slice(0, 2), post('m:f2', 'publicityMember', { toOn: '2027-01-31' })];
    expect(linesOf({ members: fullMembers(8), ...committee, posts })[0]).toContain(
      'committeeShort | 2027-02-01 | 8/8/2 (3) | fillCommittee 2027-02-01',
    );
    const other = [...committee.posts, post('m:f3', 'secretary', { orgId: 'o:g1', toOn: '2027-01-31' })];
    expect(linesOf({ members: fullMembers(8), ...committee, posts: other })).toEqual([]);
  });
});

describe('seven: whether it has a committee', () => {
  it('the seventh full member in May: a committee of three within 90 days', () => {
    const members = [...fullMembers(6), probationer('预', '2026-05-20')];
    expect(linesOf({ members })).toEqual(['line needsCommittee | 2027-05-20 | 7/7 (7) | addCommittee 2027-08-18']);
    expect(comingOfLines(ahead({ members })).flatMap(articlesOf)).toEqual([
      ['branchRegulation 第二十条', 'branchRegulation 第二十条', 'packDefault 动态调整'],
    ]);
    expect(linesOf({ members: [...fullMembers(5), probationer('预', '2026-05-20')] })).toEqual([]);
  });

  it('with a committee of three nothing is asked; the end of its term is the matter of the election', () => {
    expect(linesOf({ members: fullMembers(8), ...committee })).toEqual([]);
    expect(linesOf({ members: fullMembers(8), ...committee, terms: [term({ termEndOn: '2027-01-31' })] })).toEqual([]);
    expect(linesOf({ members: fullMembers(8), ...committee, terms: [term({ termEndOn: '2026-11-23' })] })[0]).toContain('needsCommittee');
  });

  it('when one of three on the committee graduates, two are too few from the day after, and the 90 days of the number are long over', () => {
    const [first, ...rest] = fullMembers(9);
    const leaving = { ...first, ...student('f0', { expectedEndIn: '2027-06' }) };
    expect(linesOf({ members: [leaving, ...rest], ...committee })).toEqual([
      'line committeeShort | 2027-07-01 | 8/8/2 (3) | fillCommittee 2027-07-01',
    ]);
  });

  it('a committee of two in a branch that has come to seven has its 90 days like one that is not there; one of nobody is told as none', () => {
    const members = [...fullMembers(6), probationer('预', '2026-05-20')];
    const two = { ...committee, posts: committee.posts.slice(0, 2) };
    const lines = linesOf({ members, ...two });
    expect(lines).toEqual([
      'line committeeShort | 2027-05-20 | 7/7/2 (3) | fillCommittee 2027-08-18',
      'line needsNoCommittee | 2018-01-01 | 6/7 (7) | dropCommittee 2028-12-31',
    ]);
    expect(
      comingOfLines(ahead({ members, ...two }))
        .slice(0, 1)
        .flatMap(articlesOf),
    ).toEqual([['branchRegulation 第二十条', 'packDefault 动态调整']]);
    const none = linesOf({ members: fullMembers(8), terms: committee.terms, posts: [] }).map((line) => line.split(' |')[0]);
    expect(none).toEqual(['line needsCommittee']);
  });

  it('a college that wants four on a committee is told of three', () => {
    const params = changed('committeeLeast', '2026-01-01', 4);
    expect(linesOf({ members: fullMembers(8), ...committee }, { params })[0]).toContain('committeeShort | 2018-01-01 | 8/8/3 (4)');
  });

  it('fewer than seven with a committee: none is asked for when its term is over', () => {
    const members = [...fullMembers(6), ...graduates(1)];
    expect(linesOf({ members, ...committee })).toEqual(['line needsNoCommittee | 2027-07-01 | 6/6 (7) | dropCommittee 2028-12-31']);
    expect(comingOfLines(ahead({ members, ...committee })).flatMap(articlesOf)).toEqual([['collegeStandard 一(一)组织设置']]);
    expect(linesOf({ members: fullMembers(7), ...committee })).toEqual([]);
    // Below three it is no branch any more, and that is what is told.
    expect(linesOf({ members: fullMembers(2), ...committee }).map((line) => line.split(' |')[0])).toEqual(['line tooFew']);
    expect(linesOf({ members: fullMembers(3), ...committee }).map((line) => line.split(' |')[0])).toEqual(['line needsNoCommittee']);
  });
});

describe('thirty and fifty: whether it is too large', () => {
  it('thirty are well, thirty-one should be split, probationers counted; fifty-one must be, and are told of that alone', () => {
    const members = (count: number) => [...fullMembers(count - 1), probationer('预', '2026-11-20')];
    const since = (count: number) => comingOfLines(ahead({ members: members(count), ...committee })).map(told);
    expect(since(30)).toEqual([]);
    expect(since(31)).toEqual(['line tooLarge | 2026-11-20 | 30/31 (30) | split 2027-02-18']);
    expect(since(50)[0]).toContain('line tooLarge');
    expect(since(51)).toEqual(['line overLimit | 2026-11-20 | 50/51 (50) | splitAtOnce 2027-02-18']);
    expect(comingOfLines(ahead({ members: members(31), ...committee })).flatMap(articlesOf)).toEqual([
      ['collegePlan 二(一)', 'packDefault 动态调整'],
    ]);
    expect(comingOfLines(ahead({ members: members(51), ...committee })).flatMap(articlesOf)).toEqual([
      ['branchRegulation 第四条', 'packDefault 动态调整'],
    ]);
  });

  it('who comes in from another branch on a day to come is counted from that day', () => {
    const coming = person('来', { memberships: [{ id: 'x', branchId: 'o:b1', fromOn: '2027-01-05' }], rosterOrder: 99 });
    expect(linesOf({ members: [...fullMembers(30), coming], ...committee })).toEqual([
      'line tooLarge | 2027-01-05 | 31/31 (30) | split 2027-04-05',
    ]);
  });

  it('a college that wants twenty is told of twenty', () => {
    const params = changed('branchMembersAdvised', '2026-01-01', 20);
    expect(linesOf({ members: fullMembers(21), ...committee }, { params })[0]).toContain('line tooLarge');
    expect(linesOf({ members: fullMembers(21), ...committee }, { params })[0]).toContain('21/21 (20)');
    expect(linesOf({ members: fullMembers(20), ...committee }, { params })).toEqual([]);
  });
});

describe('who is expected to go', () => {
  it('somebody who retires leaves a branch of those in service and stays in a mixed one', () => {
    const members = [...fullMembers(2), person('退', { expectedEndIn: '2027-03', rosterOrder: 50 })];
    const of = (branchKind: 'staff' | 'mixed') => linesOf({ orgs: [branchOrg({ branchKind })], members });
    expect(of('staff')).toEqual(['line tooFew | 2027-04-01 | 2/2 (3) | merge 2027-06-30']);
    expect(of('mixed')).toEqual([]);
  });

  it('whose month has passed is still here; whose leaving is entered goes by what is entered', () => {
    expect(linesOf({ members: [...fullMembers(2), student('留', { expectedEndIn: '2026-06' })] })).toEqual([]);
    const entered = student('走', { expectedEndIn: '2027-06', endedOn: '2026-12-31', endKind: 'transferredOut' });
    expect(linesOf({ members: [...fullMembers(2), entered] })).toEqual(['line tooFew | 2027-01-01 | 2/2 (3) | merge 2027-04-01']);
  });

  it('in this very month they are here until its last day', () => {
    const members = [...fullMembers(2), student('本月', { expectedEndIn: '2026-11' })];
    expect(linesOf({ members })).toEqual(['line tooFew | 2026-12-01 | 2/2 (3) | merge 2027-03-01']);
  });

  it('a probation that is over and undecided makes nobody a full member', () => {
    expect(linesOf({ members: [...fullMembers(6), probationer('过', '2025-06-10')] })).toEqual([]);
    expect(linesOf({ members: [...fullMembers(6), probationer('今', '2025-11-24')] })).toEqual([]);
    expect(linesOf({ members: [...fullMembers(6), probationer('明', '2025-11-25')] })[0]).toContain('2026-11-25 | 7/7 (7)');
  });

  it('a suspension that is to end gives back a full member; what happens after the year is not told', () => {
    const back = person('恢复', { statuses: [status('suspended', { toOn: '2027-01-31' })], rosterOrder: 50 });
    expect(linesOf({ members: [...fullMembers(6), back] })).toEqual([
      'line needsCommittee | 2027-02-01 | 7/7 (7) | addCommittee 2027-05-02',
    ]);
    expect(linesOf({ members: [...fullMembers(6), back] }, { until: '2027-01-31' })).toEqual([]);
    expect(linesOf({ members: [...fullMembers(6), back] }, { until: '2027-02-01' })).toHaveLength(1);
  });

  it('two branches are counted each for itself', () => {
    const orgs = [branchOrg(), branchOrg({ _id: 'o:b2', code: 'b2' })];
    const there = fullMembers(2).map((member) => ({
      ...member,
      _id: `${member._id}x`,
      memberships: [{ id: 'x', branchId: 'o:b2', fromOn: '2018-01-01' }],
    }));
    expect(comingOfLines(ahead({ orgs, members: [...fullMembers(4), ...there] })).map(({ orgId }) => orgId)).toEqual(['o:b2']);
  });
});
