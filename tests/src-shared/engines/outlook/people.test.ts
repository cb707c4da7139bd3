// Graduations, retirements and ends of probation, looked at on 2026-11-24 for a year.
import { comingOfPeople } from '../../../../src-shared/engines/outlook/people';
import { expectedLastDay, probationEndOf } from '../../../../src-shared/roster/ahead';
import { branchOrg, person, post, status } from '../people';
import { changed } from '../../../cases/changed-param';
import { ahead, articlesOf, student, told, TODAY } from './looking';

const linesOf = (...args: Parameters<typeof ahead>): string[] => comingOfPeople(ahead(...args)).map(told);
const probationer = (name: string, admittedOn: string, over: Parameters<typeof person>[1] = {}) =>
  person(name, { admittedOn, fullMemberOn: undefined, ...over });

describe('graduations', () => {
  it('students of one month stand together on its last day, with what is to be done by then and the receipt 90 days later', () => {
    const members = [
      student('甲', { expectedEndIn: '2027-06' }),
      student('乙', { expectedEndIn: '2027-06', rosterOrder: 1 }),
      student('丙', { expectedEndIn: '2027-02', rosterOrder: 2 }),
    ];
    expect(linesOf({ members })).toEqual([
      'graduation | 2027-06-30 | 甲、乙 | moveOut 2027-06-30; fetchReceipt 2027-09-28',
      'graduation | 2027-02-28 | 丙 | moveOut 2027-02-28; fetchReceipt 2027-05-29',
    ]);
    expect(comingOfPeople(ahead({ members })).slice(0, 1).map(articlesOf)).toEqual([
      [['collegeStandard 三(四)组织关系管理'], ['packDefault 介绍信有效期']],
    ]);
  });

  it('the last day of the time looked at still counts, the day after does not, and a month that has passed stays until it is dealt with', () => {
    const members = [
      student('到期', { expectedEndIn: '2026-06' }),
      student('末', { expectedEndIn: '2027-11' }),
      student('之后', { expectedEndIn: '2027-12' }),
    ];
    expect(comingOfPeople(ahead({ members }, { until: '2027-11-30' })).map(({ day }) => day)).toEqual(['2026-06-30', '2027-11-30']);
    expect(comingOfPeople(ahead({ members }, { until: '2027-11-29' })).map(({ day }) => day)).toEqual(['2026-06-30']);
  });

  it('whoever holds a post is to have a successor first; a post that ends before is none', () => {
    const members = [student('甲', { expectedEndIn: '2027-06' })];
    const held = (over: Parameters<typeof post>[2]) => comingOfPeople(ahead({ members, posts: [post('m:甲', 'secretary', over)] }))[0];
    expect(held({ orgId: 'o:elsewhere' })).toMatchObject({
      people: [{ posts: [{ orgId: 'o:elsewhere', postKind: 'secretary' }] }],
      advice: [{ act: 'findSuccessor', byOn: '2027-06-30', cites: [{ article: '第二十条' }, { article: '第二十条' }] }, {}, {}],
    });
    expect(held({ toOn: '2027-06-30' })?.advice[0]?.act).toBe('findSuccessor');
    expect(held({ toOn: '2027-06-29' })).toMatchObject({ people: [{ posts: [] }], advice: [{ act: 'moveOut' }, { act: 'fetchReceipt' }] });
    expect(comingOfPeople(ahead({ members, posts: [post('m:别人', 'secretary')] }))[0]?.people[0]?.posts).toEqual([]);
  });

  it('who should have gone and holds a post still, holds it: asked of today', () => {
    const members = [student('甲', { expectedEndIn: '2026-06' })];
    const posts = [post('m:甲', 'organizationMember', { fromOn: '2026-09-01' }), post('m:甲', 'committeeMember', { fromOn: '2026-07-01' })];
    expect(comingOfPeople(ahead({ members, posts }))[0]?.people[0]?.posts.map(({ postKind }) => postKind)).toEqual([
      'committeeMember',
      'organizationMember',
    ]);
  });

  it('a probationer takes the papers of the probation along, and does not end it here', () => {
    const members = [probationer('预备', '2026-10-08', { memberKind: 'student', expectedEndIn: '2027-06' })];
    expect(linesOf({ members })).toEqual([
      'graduation | 2027-06-30 | 预备 | moveOut 2027-06-30; handProbationOn 2027-06-30; fetchReceipt 2027-09-28',
    ]);
  });

  it('a probation that ends on the day of leaving or before ends here', () => {
    const members = [probationer('预备', '2026-06-30', { memberKind: 'student', expectedEndIn: '2027-06' })];
    expect(comingOfPeople(ahead({ members })).map(({ kind }) => kind)).toEqual(['graduation', 'probationEnd']);
    // Whose month of leaving has passed is here still.
    const late = [probationer('预备', '2026-07-01', { memberKind: 'student', expectedEndIn: '2026-10' })];
    expect(comingOfPeople(ahead({ members: late })).map(({ kind }) => kind)).toEqual(['graduation', 'probationEnd']);
    const same = [probationer('预备', '2026-11-25', { memberKind: 'student', expectedEndIn: '2026-11' })];
    expect(comingOfPeople(ahead({ members: same }, { today: '2026-11-30' })).map(({ kind }) => kind)).toEqual(['graduation']);
  });

  it('nobody is awaited who left, whose leaving is entered, who is suspended, or whose month nobody entered', () => {
    const members = [
      student('走了', { expectedEndIn: '2027-06', endedOn: '2026-10-01', endKind: 'graduated' }),
      student('要走', { expectedEndIn: '2027-06', endedOn: '2026-12-31', endKind: 'transferredOut' }),
      student('停止党籍', { expectedEndIn: '2027-06', statuses: [status('suspended')] }),
      student('没有登记'),
      student('别的支部', { expectedEndIn: '2027-06', memberships: [{ id: 'x', branchId: 'o:b2', fromOn: '2018-01-01' }] }),
    ];
    expect(linesOf({ members })).toEqual([]);
  });

  it('two branches keep their people apart', () => {
    const orgs = [branchOrg(), branchOrg({ _id: 'o:b2', code: 'b2' })];
    const members = [
      student('甲', { expectedEndIn: '2027-06' }),
      student('乙', { expectedEndIn: '2027-06', memberships: [{ id: 'x', branchId: 'o:b2', fromOn: '2018-01-01' }] }),
    ];
    expect(comingOfPeople(ahead({ orgs, members })).map(({ orgId, people }) => [orgId, people.length])).toEqual([
      ['o:b1', 1],
      ['o:b2', 1],
    ]);
  });

  it('a college that gives 30 days for a transfer is told of 30', () => {
    const members = [student('甲', { expectedEndIn: '2027-06' })];
    expect(linesOf({ members }, { params: changed('transferDays', '2026-01-01', 30) })[0]).toContain('fetchReceipt 2027-07-30');
  });
});

describe('retirements', () => {
  it('are of those in service; the kind changes by the day, the dues are assessed anew within 30 days', () => {
    const members = [person('教师', { expectedEndIn: '2027-03' }), person('已退', { memberKind: 'retired', expectedEndIn: '2027-03' })];
    expect(linesOf({ members })).toEqual(['retirement | 2027-03-31 | 教师 | enterRetired 2027-03-31; reassessDues 2027-04-30']);
    expect(comingOfPeople(ahead({ members })).flatMap(articlesOf)[1]).toEqual(['duesRegulation 第五条', 'packDefault 党费核定']);
  });

  it('a secretary who retires is succeeded', () => {
    const members = [person('书记', { expectedEndIn: '2027-03' })];
    expect(linesOf({ members, posts: [post('m:书记', 'secretary')] })[0]).toContain('findSuccessor 2027-03-31; enterRetired');
  });

  it('nobody of whom only the age is known is listed: the day is not worked out', () => {
    expect(linesOf({ members: [person('年长', { birthMonth: '1966-01' })] })).toEqual([]);
  });
});

describe('ends of probation', () => {
  it('come a year after the admission; the application in the month before, the meeting from the day on', () => {
    const members = [
      probationer('甲', '2026-05-20'),
      probationer('乙', '2026-05-20', { rosterOrder: 1 }),
      probationer('丙', '2025-12-01', { rosterOrder: 2 }),
    ];
    expect(linesOf({ members })).toEqual([
      'probationEnd | 2027-05-20 | 甲、乙 | takeApplication 2027-04-20– 2027-05-20; discussFull 2027-05-20–',
      'probationEnd | 2026-12-01 | 丙 | takeApplication 2026-11-01– 2026-12-01; discussFull 2026-12-01–',
    ]);
    expect(comingOfPeople(ahead({ members })).slice(0, 1).map(articlesOf)).toEqual([
      [['developmentRules 第三十三条'], ['constitution 第七条', 'developmentRules 第三十二条']],
    ]);
  });

  it('a prolonged one ends on the day to which it was prolonged; one that is over and undecided stays', () => {
    const members = [probationer('延', '2025-06-10'), probationer('过', '2025-06-10')];
    expect(comingOfPeople(ahead({ members }, { extendedTo: new Map([['m:延', '2026-12-10']]) })).map(told)).toEqual([
      'probationEnd | 2026-12-10 | 延 | takeApplication 2026-11-10– 2026-12-10; discussFull 2026-12-10–',
      'probationEnd | 2026-06-10 | 过 | takeApplication 2026-05-10– 2026-06-10; discussFull 2026-06-10–',
    ]);
  });

  it('a full member has none, nor one whose day is entered, nor who is admitted later', () => {
    const at = { today: TODAY, extendedTo: new Map<string, string>() };
    expect([
      probationEndOf(person('正式'), at),
      probationEndOf(probationer('定了', '2026-05-20', { fullMemberOn: '2027-05-20' }), at),
      probationEndOf(probationer('以后', '2026-11-25'), at),
      probationEndOf(probationer('今天', TODAY), at),
    ]).toEqual([undefined, undefined, undefined, '2027-11-24']);
  });
});

it('the last day is that of the month, in a leap year too; of the retired there is none', () => {
  expect([
    expectedLastDay(student('甲', { expectedEndIn: '2028-02' })),
    expectedLastDay(person('乙', { expectedEndIn: '2027-12' })),
    expectedLastDay(person('丙', { expectedEndIn: '2027-12', memberKind: 'retired' })),
    expectedLastDay(student('丁')),
  ]).toEqual(['2028-02-29', '2027-12-31', undefined, undefined]);
});
