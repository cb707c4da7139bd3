import { liveRollOf, type LiveDocuments, type LivePerson } from '../../../../src-shared/engines/attendance/live';
import type { HostConfirmation, Presence, PresenceRounds, SignInAttempt } from '../../../../src-shared/records/attendance';
import type { Activity } from '../../../../src-shared/records/activity';
import { COLLECTIONS } from '../../ports/collections';
import type { Documents } from '../../ports/documents';
import type { BranchRoster } from '../../roster/roster-store';
import { findAny, ofType } from '../../ports/opened';

/** Besides what decides the roll, what only the recorder reads: failed tries, answers from afar, confirmations of host branches. */
export type LiveState = LiveDocuments & {
  attempts: SignInAttempt[];
  rounds: PresenceRounds | null;
  presences: Presence[];
  hosts: HostConfirmation[];
};

/** Everything said so far of who is there: one billed call. */
export const liveDocumentsOf = async (documents: Documents, activityId: string): Promise<LiveState> => {
  const live = await findAny(documents, COLLECTIONS.attendance, { activityId });
  return {
    signIns: ofType(live, 'signIn'),
    leaves: ofType(live, 'leave'),
    rollCall: ofType(live, 'rollCall')[0] ?? null,
    claims: ofType(live, 'signInClaim'),
    rounds: ofType(live, 'presenceRounds')[0] ?? null,
    presences: ofType(live, 'presence'),
    hosts: ofType(live, 'hostConfirmation'),
    attempts: ofType(live, 'signInAttempt'),
  };
};

export const livePeople = (
  activity: Activity,
  { branch, groups, members, posts, terms }: BranchRoster,
  state: LiveDocuments,
): LivePerson[] => liveRollOf(activity, { orgs: [branch, ...groups], members, posts, terms }, state);
