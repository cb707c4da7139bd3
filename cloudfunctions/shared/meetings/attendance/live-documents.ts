import { liveRollOf, type LiveDocuments, type LivePerson } from '../../../../src-shared/engines/attendance/live';
import {
  hostConfirmation,
  leave,
  presence,
  presenceRounds,
  rollCall,
  signIn,
  signInAttempt,
  signInClaim,
  type HostConfirmation,
  type Presence,
  type PresenceRounds,
  type SignInAttempt,
} from '../../../../src-shared/records/attendance';
import type { Activity } from '../../../../src-shared/records/activity';
import { COLLECTIONS } from '../../ports/collections';
import type { Documents } from '../../ports/documents';
import type { BranchRoster } from '../../roster/roster-store';

/** Besides what decides the roll, what only the recorder reads: failed tries, answers from afar, confirmations of host branches. */
export type LiveState = LiveDocuments & {
  attempts: SignInAttempt[];
  rounds: PresenceRounds | null;
  presences: Presence[];
  hosts: HostConfirmation[];
};

/** Everything said so far of who is there: one billed call. */
export const liveDocumentsOf = async (documents: Documents, activityId: string): Promise<LiveState> => {
  const stored = await documents.find(COLLECTIONS.attendance, { activityId });
  const of = (type: string) => stored.filter((document) => document.type === type);
  const roll = of('rollCall')[0];
  return {
    signIns: of('signIn').map((document) => signIn.parse(document)),
    leaves: of('leave').map((document) => leave.parse(document)),
    rollCall: roll === undefined ? null : rollCall.parse(roll),
    claims: of('signInClaim').map((document) => signInClaim.parse(document)),
    rounds: of('presenceRounds').map((document) => presenceRounds.parse(document))[0] ?? null,
    presences: of('presence').map((document) => presence.parse(document)),
    hosts: of('hostConfirmation').map((document) => hostConfirmation.parse(document)),
    attempts: of('signInAttempt').map((document) => signInAttempt.parse(document)),
  };
};

export const livePeople = (
  activity: Activity,
  { branch, groups, members, posts, terms }: BranchRoster,
  state: LiveDocuments,
): LivePerson[] => liveRollOf(activity, { orgs: [branch, ...groups], members, posts, terms }, state);
