// A file without names, part by part: what tells who somebody is goes, what a score needs stays.
import { datasetOf } from '../../../../src-shared/engines/score/dataset';
import { withoutNames } from '../../../../src-shared/engines/score/nameless';
import type { Dataset } from '../../../../src-shared/records/dataset';
import { BRANCH, having, held, orgOf, rec, world } from '../../../cases/world';

const EXPORTED = '2026-12-20T01:00:00.000Z';
/** Backwards, and one of an id that stands inside another. */
const codeOf = (memberId: string): string => `p:${900 - Number(memberId.slice(2))}`;
const facts = having(
  world({ groups: 2, fullMembers: 12 }),
  held(['themeDay'], '2026-03-10', {
    _id: 'a1',
    title: '清明',
    lines: [line('m:0'), line('m:11')],
    lecture: { lecturerId: 'm:11' } as never,
  }),
  held(['themeDay'], '2026-04-10', { _id: 'a2' }),
  rec('heartTalk', { talkerId: 'm:0', withId: 'm:99', day: '2026-05-10', talkKind: 'daily' }, { _id: 't1' }),
  rec('heartTalk', { talkerId: 'm:11', withId: 'm:1', day: '2026-05-11', talkKind: 'daily' }, { _id: 'A0' }),
  rec('duesPayment', { day: '2026-01-10', receivedBy: 'm:1', lines: [row('m:0'), row('m:11'), row('m:2')] }, { _id: 'd1' }),
  rec(
    'annualPlan',
    {
      year: '2026',
      planKinds: ['threeMeetings'],
      items: [
        { month: '2026-02', activityKind: 'themeDay', topic: '乙', responsibleId: 'm:1' },
        { month: '2026-01', activityKind: 'themeDay', topic: '甲', responsibleId: 'm:0' },
      ],
    } as never,
    { _id: 'p1' },
  ),
  rec('duesAssessment', { memberId: 'm:3', fromMonth: '2026-01', payerKind: 'monthly', monthlyFen: 500 } as never, { _id: 'x1' }),
  rec('bonusItem', { year: '2026', basis: [], pointsTenths: 10, reason: '表彰' }, { _id: 'b1' }),
  rec('concern', { fromOrgId: BRANCH, text: '问题' } as never, { _id: 'c1' }),
);
function line(memberId: string) {
  return { memberId, standing: 'full' as const, presence: 'present' as const } as never;
}
function row(memberId: string) {
  return { memberId, month: '2026-01', paidFen: 500 };
}
const whole = datasetOf(facts, { years: ['2027', '2026'], exportedAt: EXPORTED, hasNames: true, tailorings: [], codeOf });
const file: Dataset = {
  ...whole,
  orgs: [...whole.orgs, orgOf('o:p9', { kind: 'partyGroup', name: '张某小组', parentId: BRANCH, dissolvedOn: '2020-01-01' })],
  members: whole.members.map((member, at) => ({
    ...member,
    rev: 7,
    updatedAt: '2026-05-05T00:00:00.000Z',
    ...(at === 0
      ? {
          sex: 'female' as const,
          birthMonth: '1980-05',
          department: '教研室',
          fullMemberOn: '2026-02-02',
          endedOn: '2026-09-01',
          statuses: [
            { id: 's1', kind: 'disability' as const, fromOn: '2020-01-01', toOn: '2026-03-01', decidedActivityId: 'a1' },
            { id: 's2', kind: 'mobile' as const, fromOn: '2026-04-01', hostOrganization: '' },
            { id: 's3', kind: 'longIllness' as const, fromOn: '2026-05-01' },
            { id: 's4', kind: 'abroad' as const, fromOn: '2026-06-01', hostOrganization: '外地' },
          ],
        }
      : {}),
  })),
  posts: [
    ...whole.posts,
    { ...(whole.posts[0] as Dataset['posts'][number]), _id: 'second', fromOn: '2019-01-01', toOn: '2020-01-01' },
    { ...(whole.posts[0] as Dataset['posts'][number]), _id: 'third', fromOn: '2026-01-01', toOn: '2026-02-01' },
  ],
};
const bare = withoutNames(file, codeOf);
const text = JSON.stringify(bare);

it('nobody stands in it by their id, also who is of another branch, lectures, or is only concerned', () => {
  expect(text).not.toMatch(/m:\d/);
  expect(text).toContain(codeOf('m:99'));
  expect(bare.activities[0]).toMatchObject({ _id: 'a1', lecture: { lecturerId: codeOf('m:11') } });
});

it('people stand by their codes with nothing that tells who they are, and no days of long ago', () => {
  const codes = bare.members.map(({ _id }) => _id);
  expect(codes).toEqual([...codes].sort());
  expect(codes).toHaveLength(12);
  const first = bare.members.find(({ _id }) => _id === codeOf('m:0'));
  expect(first).toEqual({
    _id: codeOf('m:0'),
    v: 1,
    type: 'member',
    name: '党员12',
    memberNo: `N${codeOf('m:0').slice(2)}`,
    memberKind: 'staff',
    department: '·',
    admittedOn: '2024-01-01',
    fullMemberOn: '2026-02-02',
    endedOn: '2026-09-01',
    memberships: [{ id: `${codeOf('m:0')}:1`, branchId: BRANCH, fromOn: '2024-01-01' }],
    statuses: [
      { id: 's1', kind: 'frail', fromOn: '2024-01-01', toOn: '2026-03-01' },
      { id: 's2', kind: 'mobile', fromOn: '2026-04-01', hostOrganization: '' },
      { id: 's3', kind: 'frail', fromOn: '2026-05-01' },
      { id: 's4', kind: 'abroad', fromOn: '2026-06-01', hostOrganization: '·' },
    ],
    rosterOrder: 11,
    rev: 0,
    updatedAt: EXPORTED,
  });
  expect(bare.members[0]).not.toHaveProperty('department');
});

it('groups are numbered, other organisations keep their names, and nothing says when or how often it was changed', () => {
  expect(bare.orgs.filter(({ kind }) => kind === 'partyGroup').map(({ name, shortName, code }) => [name, shortName, code])).toEqual([
    ['党小组1', '小组1', 'P1'],
    ['党小组2', '小组2', 'P2'],
    ['党小组3', '小组3', 'P3'],
  ]);
  expect(bare.orgs.find(({ _id }) => _id === BRANCH)?.name).toBe(whole.orgs.find(({ _id }) => _id === BRANCH)?.name);
  for (const entry of [...bare.orgs, ...bare.posts, ...bare.terms]) expect(entry).toMatchObject({ rev: 0, updatedAt: EXPORTED });
});

it('posts have ids of what they are; two that begin on the same day by now are told apart, and they stand by their ids', () => {
  const ids = bare.posts.map(({ _id }) => _id);
  expect(ids).toEqual([...ids].sort());
  const secretary = `post:${BRANCH}:secretary:${codeOf('m:0')}`;
  expect(ids).toEqual(expect.arrayContaining([`${secretary}:2024-01-01`, `${secretary}:2024-01-01:2`, `${secretary}:2026-01-01`]));
  expect(new Set(ids).size).toBe(ids.length);
  expect(bare.posts.find(({ _id }) => _id === `${secretary}:2024-01-01:2`)).toMatchObject({ fromOn: '2024-01-01', toOn: '2024-01-01' });
});

it('meetings have no title and their rolls stand by codes; one without a roll has none', () => {
  expect(bare.activities.map(({ title }) => title)).toEqual(['', '']);
  expect(bare.activities[0]?.lines?.map(({ memberId }) => memberId)).toEqual([codeOf('m:11'), codeOf('m:0')]);
  const bareRoll = withoutNames({ ...file, activities: file.activities.map(({ lines: _, ...activity }) => activity) }, codeOf);
  expect(bareRoll.activities[0]).not.toHaveProperty('lines');
});

it('records stand by their ids, of no other kinds than a score needs; lists of people by codes, months of a plan in their order', () => {
  expect(bare.records.map(({ _id }) => _id)).toEqual(
    ['A0', 'b1', 'd1', 'p1', 't1', 'x1'].filter((id) => bare.records.some(({ _id }) => _id === id)),
  );
  expect(bare.records.map(({ type }) => type)).not.toContain('concern');
  expect(bare.records.map(({ type }) => type)).toContain('bonusItem');
  const dues = bare.records.find(({ _id }) => _id === 'd1');
  expect((dues?.content.lines as { memberId: string }[]).map(({ memberId }) => memberId)).toEqual(
    [codeOf('m:11'), codeOf('m:2'), codeOf('m:0')].sort(),
  );
  const plan = bare.records.find(({ _id }) => _id === 'p1');
  expect((plan?.content.items as { month: string }[]).map(({ month }) => month)).toEqual(['2026-02', '2026-01']);
  const talk = bare.records.find(({ _id }) => _id === 't1');
  expect(talk?.memberIds).toEqual([codeOf('m:99'), codeOf('m:0')].sort());
  for (const record of bare.records) expect(record.content).not.toHaveProperty('payerKind');
});

it('a code is asked for each person whom the file names, once, and for nobody else', () => {
  const asked: string[] = [];
  const guests = {
    ...file,
    posts: [...file.posts, { ...(file.posts[0] as Dataset['posts'][number]), _id: 'p', memberId: 'm:50', fromOn: '2020-01-01' }],
    activities: [
      ...file.activities.map(({ lines: _, ...activity }) => activity),
      {
        ...(file.activities[0] as Dataset['activities'][number]),
        _id: 'a9',
        lecture: { lecturerId: 'm:51' },
        lines: [line('m:52')],
      } as never,
    ],
    records: [
      ...file.records,
      rec('duesPayment', { day: '2026-02-10', receivedBy: 'm:53', lines: [row('m:54')] }, { _id: 'd2' }),
      rec('pioneerActivity', { title: '示例', day: '2026-02-11', memberIds: ['m:55', 'm:56'] } as never, { _id: 'v1' }),
      { ...rec('duesPayment', { day: '2026-02-12', lines: [] } as never, { _id: 'd3' }), memberIds: ['m:57'] },
    ] as Dataset['records'],
  };
  const coded = withoutNames(guests, (memberId) => {
    asked.push(memberId);
    return codeOf(memberId);
  });
  const named = [...Array.from({ length: 12 }, (_, at) => `m:${at}`), ...Array.from({ length: 8 }, (_, at) => `m:${at + 50}`), 'm:99'];
  expect([...asked].sort()).toEqual([...named].sort());
  expect(JSON.stringify(coded)).not.toMatch(/m:\d/);
});

it('days of long before 2024 are all its first day, of a file of 2026 and 2027: of the person, where they belonged, what they were', () => {
  const old = {
    ...(file.members[1] as Dataset['members'][number]),
    _id: 'm:40',
    admittedOn: '1999-07-01',
    fullMemberOn: '2000-07-01',
    endedOn: '2020-05-01',
    memberships: [
      { id: '1', branchId: BRANCH, fromOn: '2001-01-01', toOn: '2010-12-31', groupId: 'o:p1' },
      { id: '2', branchId: BRANCH, fromOn: '2024-01-02', toOn: '2025-12-31' },
    ],
    statuses: [
      { id: 's1', kind: 'frail' as const, fromOn: '2010-01-01', toOn: '2012-01-01' },
      { id: 's2', kind: 'mobile' as const, fromOn: '2023-12-31' },
    ],
  };
  const first = '2024-01-01';
  const found = withoutNames({ ...file, members: [old] }, codeOf).members[0];
  expect(found).toMatchObject({ admittedOn: first, fullMemberOn: first, endedOn: first });
  expect(found?.memberships).toStrictEqual([
    { id: '1', branchId: BRANCH, fromOn: first, toOn: first },
    { id: '2', branchId: BRANCH, fromOn: '2024-01-02', toOn: '2025-12-31' },
  ]);
  expect(found?.statuses).toStrictEqual([
    { id: 's1', kind: 'frail', fromOn: first, toOn: first },
    { id: 's2', kind: 'mobile', fromOn: first },
  ]);
});

it('exemptions, bonuses, votes and what was attested stay; what only the college is judged by goes', () => {
  const one = (type: string, content: object) => ({
    ...(file.records[0] as Dataset['records'][number]),
    _id: type,
    type,
    memberIds: [],
    content,
  });
  const records = [
    ...['exemption', 'bonusItem', 'vote', 'attestation', 'duesPayment'].map((type) => one(type, {})),
    ...['workSummary', 'collegeMeeting', 'partyBrand', 'menuRemark'].map((type) => one(type, {})),
  ] as Dataset['records'];
  expect(withoutNames({ ...file, records }, codeOf).records.map(({ type }) => type)).toEqual([
    'attestation',
    'bonusItem',
    'duesPayment',
    'exemption',
    'vote',
  ]);
});

it('of somebody who is developed neither the month of birth nor the sex stays, what was done with them does', () => {
  const content = { birthMonth: '2000-01', sex: 'female', memberKind: 'student', steps: [{ step: '1', doneOn: '2026-02-01' }] };
  const records = [
    { ...(file.records[0] as Dataset['records'][number]), type: 'developmentCase', memberIds: [], content },
  ] as Dataset['records'];
  expect(withoutNames({ ...file, records }, codeOf).records[0]?.content).toEqual({
    memberKind: 'student',
    steps: [{ step: '1', doneOn: '2026-02-01' }],
  });
});

it('in a field that is not known people are coded and nothing else is done', () => {
  const odd = {
    ...file,
    records: [
      { ...(file.records[0] as Dataset['records'][number]), type: 'bonusItem', memberIds: ['m:5'], content: { strange: ['m:5', 'm:4'] } },
    ],
  };
  expect(withoutNames(odd, codeOf).records[0]).toMatchObject({
    memberIds: [codeOf('m:5')],
    content: { strange: [codeOf('m:5'), codeOf('m:4')] },
  });
});
