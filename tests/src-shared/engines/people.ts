import type { Member, MemberStatus } from '../../../src-shared/records/member';
import type { Org } from '../../../src-shared/records/org';
import type { CommitteeTerm, Post, PostKind } from '../../../src-shared/records/post';

// Invented people and organisations for the tests of the core.
const AT = '2026-01-01T00:00:00.000Z';

export const branchOrg = (over: Partial<Org> = {}): Org => ({
  _id: 'o:b1',
  v: 1,
  type: 'org',
  kind: 'branch',
  name: '示例教工党支部',
  shortName: '示例',
  code: 'b1',
  parentId: 'o:g1',
  path: ['o:c1', 'o:g1'],
  foundedOn: '2018-01-01',
  rev: 1,
  updatedAt: AT,
  ...over,
});

export const groupOrg = (code: string, over: Partial<Org> = {}): Org =>
  branchOrg({
    _id: `o:${code}`,
    kind: 'partyGroup',
    name: `第${code}党小组`,
    code,
    parentId: 'o:b1',
    path: ['o:c1', 'o:g1', 'o:b1'],
    ...over,
  });

export const person = (name: string, over: Partial<Member> = {}): Member => ({
  _id: `m:${name}`,
  v: 1,
  type: 'member',
  name,
  memberNo: name,
  memberKind: 'staff',
  admittedOn: '2010-05-01',
  fullMemberOn: '2011-05-01',
  memberships: [{ id: `m:${name}:1`, branchId: 'o:b1', fromOn: '2018-01-01' }],
  statuses: [],
  rosterOrder: 0,
  rev: 1,
  updatedAt: AT,
  ...over,
});

export const status = (kind: MemberStatus['kind'], over: Partial<MemberStatus> = {}): MemberStatus => ({
  id: `s:${kind}`,
  kind,
  fromOn: '2026-01-01',
  ...over,
});

export const post = (memberId: string, postKind: PostKind, over: Partial<Post> = {}): Post => ({
  _id: `post:${memberId}:${postKind}`,
  v: 1,
  type: 'post',
  orgId: 'o:b1',
  memberId,
  postKind,
  fromOn: '2018-01-01',
  rev: 1,
  updatedAt: AT,
  ...over,
});

export const term = (over: Partial<CommitteeTerm> = {}): CommitteeTerm => ({
  _id: 'term:o:b1:2018',
  v: 1,
  type: 'committeeTerm',
  orgId: 'o:b1',
  fromOn: '2018-01-01',
  termEndOn: '2030-12-31',
  seats: 3,
  rev: 1,
  updatedAt: AT,
  ...over,
});
