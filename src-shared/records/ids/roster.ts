import type { Day } from '../../kernel/day';

export const orgIdOfCode = (code: string): string => `o:${code}`;
/** `codeOfOrgId('o:111')` is `'111'`. */
export const codeOfOrgId = (orgId: string): string => orgId.slice('o:'.length);
export const memberIdFrom = (digest: string): string => `m:${digest}`;
/** The digest in a member's id, without its prefix. */
export const tailOfMemberId = (memberId: string): string => memberId.slice('m:'.length);
export const membershipId = (memberId: string, place: number): string => `${memberId}:${place}`;

type PostPlace = { code: string; postKind: string; memberId: string; fromOn: Day };

/** A post by the code of its organisation, what it is, who holds it and since when; importing the same later finds the same document. */
export const postId = ({ code, postKind, memberId, fromOn }: PostPlace): string =>
  `post:${code}:${postKind}:${tailOfMemberId(memberId)}:${fromOn}`;
/** A post in data that name nobody: there the ids are made up and stand whole. */
export const namelessPostId = ({ orgId, postKind, memberId, fromOn }: Omit<PostPlace, 'code'> & { orgId: string }): string =>
  `post:${orgId}:${postKind}:${memberId}:${fromOn}`;
export const termId = (code: string, fromOn: Day): string => `term:${code}:${fromOn}`;

/** The keys by which entries of the roster are found. */
export const rosterKey = {
  everyOrg: 'all',
  org: (orgId: string): string => `org:${orgId}`,
  under: (orgId: string): string => `up:${orgId}`,
  member: (memberId: string): string => `m:${memberId}`,
  memberNo: (memberNo: string): string => `no:${memberNo}`,
  /** Who has left, until their data are deleted. */
  left: 'left',
  branch: (branchId: string): string => `b:${branchId}`,
} as const;
