import type { Block } from '../../../../src-shared/engines/books/block';
import type { BookFacts } from '../../../../src-shared/engines/books/facts';
import type { Activity, RollLine } from '../../../../src-shared/records/activity';
import type { StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import { branchOrg, groupOrg, person, post, term } from '../people';

const AT = '2026-01-01T00:00:00.000Z';

/** A record of the branch as it is stored. */
export const kept = (type: string, day: string, content: object, over: Partial<StoredRecord> = {}): StoredRecord =>
  ({
    _id: `${type}:${day}`,
    v: 1,
    type,
    orgId: 'o:b1',
    rev: 0,
    createdAt: AT,
    createdBy: 'm:林',
    updatedAt: AT,
    updatedBy: 'm:林',
    sheets: [],
    memberIds: [],
    day,
    state: 'recorded',
    missing: [],
    waitsFor: [],
    content,
    ...over,
  }) as StoredRecord;

export const lineOf = (name: string, status: RollLine['status'], over: Partial<RollLine> = {}): RollLine => ({
  memberId: `m:${name}`,
  name,
  standing: 'full',
  isCommittee: false,
  status,
  source: 'rollCall',
  ...over,
});

export const rollOf = (lines: RollLine[]): NonNullable<Activity['roll']> => {
  const count = (status: RollLine['status']): number => lines.filter((line) => line.status === status).length;
  const online = lines.filter(({ mode }) => mode === 'online').length;
  return {
    lines,
    expected: lines.length - count('notExpected'),
    present: count('present'),
    online,
    excused: count('absentExcused'),
    unexcused: count('absentUnexcused'),
    notExpected: count('notExpected'),
    settledOn: '2026-12-31',
  };
};

/** A confirmed theme day without anything special. */
export const held = (day: string, over: Partial<Activity> = {}): Activity =>
  ({
    _id: `activity:${day}`,
    v: 1,
    type: 'activity',
    orgId: 'o:b1',
    sheets: [],
    memberIds: [],
    day,
    missing: [],
    state: 'confirmed',
    kinds: ['themeDay'],
    title: '清点工具',
    scope: 'branch',
    plannedStartAt: `${day}T06:30:00.000Z`,
    plannedEndAt: `${day}T08:30:00.000Z`,
    startAt: `${day}T06:30:00.000Z`,
    endAt: `${day}T08:30:00.000Z`,
    place: 'B302',
    hostId: 'm:林',
    recorderId: 'm:何',
    signIn: { isPhoneOn: true, opensAt: `${day}T06:00:00.000Z`, closesAt: `${day}T07:00:00.000Z`, version: 0 },
    isRemoteAllowed: true,
    agenda: [],
    topics: [],
    sections: [{ kind: 'themeDay', text: '按清单清点。' }],
    resolution: '无',
    attachments: [],
    roll: rollOf([lineOf('林', 'present'), lineOf('何', 'present')]),
    rev: 1,
    createdAt: AT,
    createdBy: 'm:林',
    updatedAt: AT,
    updatedBy: 'm:林',
    ...over,
  }) as Activity;

const people = () => [
  person('林', {
    rosterOrder: 0,
    sex: 'female',
    birthMonth: '1980-04',
    memberships: [{ id: '1', branchId: 'o:b1', groupId: 'o:1', fromOn: '2018-01-01' }],
  }),
  person('何', {
    rosterOrder: 1,
    sex: 'male',
    memberKind: 'student',
    admittedOn: '2025-12-01',
    fullMemberOn: undefined,
    memberships: [{ id: '2', branchId: 'o:b1', groupId: 'o:2', fromOn: '2025-12-01' }],
  }),
  person('周', {
    rosterOrder: 2,
    memberKind: 'retired',
    memberships: [{ id: '3', branchId: 'o:b1', groupId: 'o:1', fromOn: '2018-01-01' }],
  }),
  // Came in May from another branch.
  person('吴', {
    rosterOrder: 3,
    memberships: [
      { id: '4', branchId: 'o:b2', fromOn: '2018-01-01', toOn: '2026-05-09' },
      { id: '5', branchId: 'o:b1', fromOn: '2026-05-10' },
    ],
  }),
];

/** A branch with a committee and two groups, and nothing recorded yet. */
export const bookFacts = (over: Partial<BookFacts> = {}): BookFacts => ({
  branch: branchOrg({ branchKind: 'mixed', foundedOn: '2018-03-05' }),
  groups: [
    groupOrg('1', { name: '一组' }),
    groupOrg('2', { name: '二组' }),
    groupOrg('3', { name: '旧组', dissolvedOn: '2026-11-19' }),
    groupOrg('4', { name: '新组', foundedOn: '2026-11-21' }),
  ],
  superiors: [
    branchOrg({ _id: 'o:c1', kind: 'partyCommittee', name: '示例学院党委' }),
    branchOrg({ _id: 'o:g1', kind: 'generalBranch', name: '示例党总支' }),
  ],
  members: people(),
  posts: [
    post('m:何', 'organizationMember', { fromOn: '2026-02-03' }),
    post('m:林', 'secretary', { fromOn: '2024-07-01' }),
    post('m:周', 'groupLeader', { _id: 'post:g', orgId: 'o:1', fromOn: '2026-11-20' }),
    post('m:周', 'deputySecretary', { toOn: '2026-11-19' }),
  ],
  terms: [
    term({ fromOn: '2021-07-01', termEndOn: '2024-06-30', seats: 3 }),
    term({ _id: 'term:2', fromOn: '2024-07-01', termEndOn: '2027-06-30' }),
    term({ _id: 'term:3', orgId: 'o:b2', fromOn: '2025-01-01' }),
    term({ _id: 'term:4', fromOn: '2026-11-21', termEndOn: '2029-11-20' }),
  ],
  collegeName: '示例石化职业学院',
  year: '2026',
  madeAt: '2026-11-20T04:00:00.000Z',
  madeOn: '2026-11-20',
  activities: [],
  records: [],
  head: null,
  ...over,
});

const saidIn = (lines: readonly (readonly (readonly [string, string])[])[]): string[] =>
  lines.map((line) => line.map(([label, words]) => `${label}=${words.replaceAll('\n', '⏎')}`).join('｜'));

/** A block as lines of text, so that a page can be read in a test. */
export const readBlock = (block: Block): string[] => {
  switch (block.is) {
    case 'cover':
      return [`[${block.title}｜${block.year}｜${block.branchName}｜${block.superior}｜${block.note}]`];
    case 'chapter':
      return [`# ${block.words}${block.flows === true ? '（接排）' : ''}`];
    case 'heading':
      return [`## ${block.words}${block.startsPage === true ? '（另页）' : ''}`];
    case 'text':
      return [`${block.isSmall === true ? '小 ' : ''}${block.words.replaceAll('\n', '⏎')}`];
    case 'facts':
      return saidIn(block.lines);
    case 'table':
      return [
        block.widths.map((width) => Math.round(width * 10) / 10).join(' '),
        ...[block.head, ...block.rows].map((row) => row.join('|').replaceAll('\n', '⏎')),
        ...(block.isSmall === true ? ['小'] : []),
      ];
    case 'photos':
      return block.photos.map(({ fileId, sha256, mime, caption }) => `照片 ${fileId} ${sha256} ${mime} ${caption ?? ''}`);
    case 'code':
      return [`码 ${block.code}`, ...block.lines];
  }
};
export const read = (blocks: readonly Block[]): string => blocks.flatMap(readBlock).join('\n');
