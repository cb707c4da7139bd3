import type { Day } from '../../src-shared/kernel/day';
import type { Member } from '../../src-shared/records/member';
import type { Post, PostKind } from '../../src-shared/records/post';
import { codeOfOrgId, postId } from '../../src-shared/records/ids/roster';

/** When the roster was brought in: at the beginning of last year. */
export const rosterAt = (today: Day): string => `${Number(today.slice(0, 4)) - 1}-01-05T01:00:00.000Z`;

export type Holding = { postKind: PostKind; fromOn: Day; toOn?: Day; at: string };

/** A post of a member, not before the day on which they were admitted. */
export const postOf = (orgId: string, member: Member, { postKind, fromOn, toOn, at }: Holding): Post => {
  const from = fromOn > member.admittedOn ? fromOn : member.admittedOn;
  return {
    _id: postId({ code: codeOfOrgId(orgId), postKind, memberId: member._id, fromOn: from }),
    v: 1,
    type: 'post',
    orgId,
    memberId: member._id,
    postKind,
    fromOn: from,
    ...(toOn === undefined ? {} : { toOn }),
    rev: 0,
    updatedAt: at,
  };
};
