// Which posts there are in an organisation of each kind: the form offers them, and no other is entered.
import type { OrgKind } from './org';
import type { PostKind } from './post';

const COMMITTEE: readonly PostKind[] = [
  'secretary',
  'deputySecretary',
  'organizationMember',
  'publicityMember',
  'disciplineMember',
  'committeeMember',
];
/** The posts that there are in an organisation of each kind. */
export const POSTS_OF: Readonly<Record<OrgKind, readonly PostKind[]>> = {
  partyCommittee: ['secretary', 'deputySecretary', 'committeeLeader', 'committeeStaff', 'organizer', 'administrator', 'auditor'],
  generalBranch: [...COMMITTEE, 'organizer', 'partyWorker'],
  branch: [...COMMITTEE, 'partyWorker'],
  partyGroup: ['groupLeader'],
};
