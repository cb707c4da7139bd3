// One committee, one general branch, two branches. Branch A has a committee of three and two groups, branch B none.
import type { Member, StatusKind } from '../../src-shared/records/member';
import type { Org } from '../../src-shared/records/org';
import type { CommitteeTerm, Post, PostKind } from '../../src-shared/records/post';
import type { RosterContent } from '../../src-shared/records/roster';

const AT = '2025-01-01T00:00:00.000Z';

export const IDS = {
  committee: 'o:DW',
  general: 'o:Z01',
  branchA: 'o:Z01B01',
  branchB: 'o:Z01B02',
  groupOne: 'o:Z01B01G1',
  groupTwo: 'o:Z01B01G2',
  admin: 'm:admin',
  overseer: 'm:overseer',
  secretary: 'm:a01',
  deputy: 'm:a02',
  organizer: 'm:a03',
  leader: 'm:a04',
  plain: 'm:a05',
  mobile: 'm:a08',
  ill: 'm:a09',
  probationary: 'm:a10',
  secretaryB: 'm:b01',
  plainB: 'm:b02',
} as const;

const org = (part: Pick<Org, '_id' | 'kind' | 'name' | 'shortName' | 'parentId' | 'path'> & Partial<Org>): Org => ({
  v: 1,
  type: 'org',
  code: part._id.slice(2),
  foundedOn: '2019-03-01',
  rev: 0,
  updatedAt: AT,
  ...part,
});

const NAMES = '周明远 林晓雯 孟凡超 蒋伟 陈思齐 何静 谢雨桐 罗志强 梁秋实 邓佳宁 韩立 苏婉'.split(' ');

const member = (id: string, branchId: string, part: Partial<Member> & { groupId?: string; status?: StatusKind } = {}): Member => {
  const { groupId, status, ...rest } = part;
  const order = Number(id.replace(/\D/g, '')) || 0;
  return {
    _id: id,
    v: 1,
    type: 'member',
    name: `${NAMES[order % NAMES.length] ?? '韩立'}`,
    memberNo: id.slice(2).toUpperCase(),
    memberKind: 'staff',
    admittedOn: '2015-06-01',
    fullMemberOn: '2016-06-01',
    memberships: [{ id: `${id}:1`, branchId, fromOn: '2019-03-01', ...(groupId === undefined ? {} : { groupId }) }],
    statuses:
      status === undefined
        ? []
        : [
            {
              id: `${id}:s1`,
              kind: status,
              fromOn: '2026-01-01',
              ...(status === 'mobile' ? { hostOrganization: '外地炼化项目党支部' } : {}),
            },
          ],
    rosterOrder: order,
    rev: 0,
    updatedAt: AT,
    ...rest,
  };
};

const post = (orgId: string, memberId: string, postKind: PostKind): Post => ({
  _id: `post:${orgId.slice(2)}:${postKind}:${memberId.slice(2)}`,
  v: 1,
  type: 'post',
  orgId,
  memberId,
  postKind,
  fromOn: '2024-07-01',
  rev: 0,
  updatedAt: AT,
});

const term = (orgId: string): CommitteeTerm => ({
  _id: `term:${orgId.slice(2)}:2024-07-01`,
  v: 1,
  type: 'committeeTerm',
  orgId,
  fromOn: '2024-07-01',
  termEndOn: '2027-06-30',
  seats: 3,
  rev: 0,
  updatedAt: AT,
});

/** Sixteen invented people: ten in branch A (one mobile with a host, one long ill, one probationary), four in branch B, two above. */
export const smallCollege = (): RosterContent[] => {
  const { committee, general, branchA, branchB, groupOne, groupTwo } = IDS;
  const inA = (number: number, part: Parameters<typeof member>[2] = {}) =>
    member(`m:a${String(number).padStart(2, '0')}`, branchA, { groupId: number % 2 === 1 ? groupOne : groupTwo, ...part });
  return [
    org({ _id: committee, kind: 'partyCommittee', name: '示例石化职业学院党委', shortName: '学院党委', parentId: null, path: [] }),
    org({
      _id: general,
      kind: 'generalBranch',
      name: '石油化工学院党总支',
      shortName: '石化总支',
      parentId: committee,
      path: [committee],
      unitKind: 'teaching',
    }),
    org({
      _id: branchA,
      kind: 'branch',
      name: '炼油技术教工党支部',
      shortName: '炼油教工',
      parentId: general,
      path: [committee, general],
      branchKind: 'staff',
      unitKind: 'teaching',
    }),
    org({
      _id: branchB,
      kind: 'branch',
      name: '机电学生党支部',
      shortName: '机电学生',
      parentId: general,
      path: [committee, general],
      branchKind: 'student',
      unitKind: 'teaching',
    }),
    org({
      _id: groupOne,
      kind: 'partyGroup',
      name: '第一党小组',
      shortName: '一组',
      parentId: branchA,
      path: [committee, general, branchA],
    }),
    org({
      _id: groupTwo,
      kind: 'partyGroup',
      name: '第二党小组',
      shortName: '二组',
      parentId: branchA,
      path: [committee, general, branchA],
    }),
    ...Array.from({ length: 7 }, (_, index) => inA(index + 1)),
    inA(8, { status: 'mobile' }),
    inA(9, { status: 'longIllness' }),
    inA(10, { admittedOn: '2026-05-20', fullMemberOn: undefined }),
    ...[1, 2, 3, 4].map((number) =>
      member(`m:b0${number}`, branchB, { memberKind: 'student', name: ['唐一鸣', '方知夏', '白浩然', '简宁'][number - 1] ?? '唐一鸣' }),
    ),
    member(IDS.admin, branchB, { name: '何静', rosterOrder: 90 }),
    member(IDS.overseer, branchB, { name: '高建国', rosterOrder: 91 }),
    post(branchA, IDS.secretary, 'secretary'),
    post(branchA, IDS.deputy, 'deputySecretary'),
    post(branchA, IDS.organizer, 'organizationMember'),
    post(groupTwo, IDS.leader, 'groupLeader'),
    post(branchB, IDS.secretaryB, 'secretary'),
    post(general, IDS.overseer, 'secretary'),
    post(committee, IDS.admin, 'administrator'),
    term(branchA),
  ];
};
