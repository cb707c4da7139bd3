import type { PostKind } from '../records/post';
import type { Right } from './right';

/** An open post of the caller, and the branches the caller belongs to today. */
export type Caller = {
  memberId: string;
  posts: readonly { orgId: string; postKind: PostKind }[];
  branchIds: readonly string[];
};
/** An organisation with the chain above it, nearest last. */
export type Place = { orgId: string; path: readonly string[] };

const BRANCH_COMMITTEE: readonly PostKind[] = [
  'secretary',
  'deputySecretary',
  'organizationMember',
  'publicityMember',
  'disciplineMember',
  'committeeMember',
];
const CONFIRMING: readonly PostKind[] = ['secretary', 'deputySecretary'];
const OVERSEEING: readonly PostKind[] = [...BRANCH_COMMITTEE, 'organizer', 'committeeLeader', 'committeeStaff', 'administrator', 'auditor'];
const ADMINISTERING: readonly PostKind[] = ['administrator', 'committeeStaff'];

const holds = (caller: Caller, orgIds: readonly string[], kinds: readonly PostKind[]): boolean =>
  caller.posts.some((post) => orgIds.includes(post.orgId) && kinds.includes(post.postKind));

/**
 * Whether posts and membership give a right at a place. Rights come from open posts only (records.md, post);
 * a recorder's or a group leader's right to one activity is the handler's to add, since it hangs on the activity.
 */
export const hasRight = (caller: Caller, right: Right, place: Place): boolean => {
  const here = [place.orgId];
  switch (right) {
    case 'readBranch':
      return (
        caller.branchIds.includes(place.orgId) ||
        holds(caller, here, BRANCH_COMMITTEE) ||
        holds(caller, [...place.path, place.orgId], OVERSEEING)
      );
    case 'plan':
    case 'record':
      return holds(caller, here, BRANCH_COMMITTEE);
    case 'confirm':
      return holds(caller, here, CONFIRMING);
    case 'oversee':
      return holds(caller, [...place.path, place.orgId], OVERSEEING);
    case 'administer':
      return holds(caller, [...place.path, place.orgId], ADMINISTERING);
  }
};
