// Four student branches of eighty, each with two groups, a secretary and a leader, under the small college's committee.
import type { Member } from '../../src-shared/records/member';
import type { Org } from '../../src-shared/records/org';
import type { Post } from '../../src-shared/records/post';
import type { RosterContent } from '../../src-shared/records/roster';
import { IDS, smallCollege } from './small-college';

const AT = '2025-01-01T00:00:00.000Z';
const EACH = 80;
const two = (number: number): string => String(number).padStart(2, '0');

export const studentBranch = (number: number): string => `o:X${number}`;
export const student = (branch: number, number: number): string => `m:x${branch}${two(number)}`;

const orgsOf = (number: number): Org[] => {
  const base = { v: 1, type: 'org', foundedOn: '2019-03-01', rev: 0, updatedAt: AT } as const;
  const branchId = studentBranch(number);
  const path = [IDS.committee, IDS.general];
  return [
    {
      ...base,
      _id: branchId,
      kind: 'branch',
      name: `学生第${number}党支部`,
      shortName: `学生${number}`,
      code: `X${number}`,
      parentId: IDS.general,
      path,
      branchKind: 'student',
      unitKind: 'teaching',
    },
    ...[1, 2].map(
      (group): Org => ({
        ...base,
        _id: `${branchId}G${group}`,
        kind: 'partyGroup',
        name: `${number}支部${group}组`,
        shortName: `${group}组`,
        code: `X${number}G${group}`,
        parentId: branchId,
        path: [...path, branchId],
      }),
    ),
  ];
};

const membersOf = (branch: number): Member[] =>
  Array.from({ length: EACH }, (_, place) => ({
    _id: student(branch, place),
    v: 1,
    type: 'member',
    name: `学生${branch}${two(place)}`,
    memberNo: `2024${branch}${two(place)}`,
    memberKind: 'student',
    department: `石化24${two((place % 4) + 1)}班`,
    admittedOn: '2025-06-01',
    fullMemberOn: '2026-06-01',
    memberships: [
      {
        id: `${student(branch, place)}:1`,
        branchId: studentBranch(branch),
        fromOn: '2025-06-01',
        groupId: `o:X${branch}G${(place % 2) + 1}`,
      },
    ],
    statuses: [],
    rosterOrder: branch * 100 + place,
    rev: 0,
    updatedAt: AT,
  }));

const postsOf = (branch: number): Post[] =>
  (
    [
      [studentBranch(branch), student(branch, 0), 'secretary'],
      [`o:X${branch}G2`, student(branch, 1), 'groupLeader'],
    ] as const
  ).map(([orgId, memberId, postKind]) => ({
    _id: `post:${orgId.slice(2)}:${postKind}`,
    v: 1,
    type: 'post',
    orgId,
    memberId,
    postKind,
    fromOn: '2025-07-01',
    rev: 0,
    updatedAt: AT,
  }));

export const manyStudents = (): RosterContent[] => [
  ...smallCollege(),
  ...[1, 2, 3, 4].flatMap((number) => [...orgsOf(number), ...membersOf(number), ...postsOf(number)]),
];

/** Everybody of the first three goes to the next one, the fourth to the first. */
export const roundAbout = (): { toBranchId: string; memberIds: string[] }[] =>
  [1, 2, 3, 4].map((number) => ({
    toBranchId: studentBranch((number % 4) + 1),
    memberIds: Array.from({ length: EACH }, (_, place) => student(number, place)),
  }));
