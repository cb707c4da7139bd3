import type { At } from '../../kernel/day';
import type { Activity, AttendanceMode, AttendanceSource, AttendanceStatus } from '../../records/activity';
import { receiptOf } from '../../kernel/receipt';
import type { ClaimState, Leave, RollCall, SignIn, SignInClaim } from '../../records/attendance';
import { isAfterClosing } from '../../records/sign-in-window';
import { isCommitteeOnly, peopleOf, type PersonOnDay } from '../../roster/expected';
import type { Roster } from '../../roster/on-day';
import { bestClaimOf, standingOfClaim } from './claims';

export type LiveDocuments = {
  signIns: readonly SignIn[];
  leaves: readonly Leave[];
  rollCall: RollCall | null;
  claims: readonly SignInClaim[];
};
/** An offline sign-in as the recorder sees it; a mark of the recorder decides it. */
export type LiveClaim = { state: ClaimState; claimedAt: At; receivedAt: At; receipt: string };
export type LivePerson = {
  person: PersonOnDay;
  /** Null while nobody has said anything. */
  status: AttendanceStatus | null;
  /** How somebody was there; of whoever was not there is none. */
  mode?: AttendanceMode | undefined;
  source: AttendanceSource;
  at?: At | undefined;
  isLate: boolean;
  isAfterClose: boolean;
  leave?: Leave | undefined;
  claim?: LiveClaim | undefined;
  markedBy?: string | undefined;
};

type Said = Omit<LivePerson, 'person' | 'isLate' | 'isAfterClose' | 'leave' | 'claim'>;

const markOf = (memberId: string, rollCall: RollCall | null): RollCall['marks'][number] | undefined =>
  rollCall?.marks.find((mark) => mark.memberId === memberId);

const said = (memberId: string, documents: LiveDocuments, activity: Pick<Activity, 'signIn'>): Said => {
  const mark = markOf(memberId, documents.rollCall);
  if (mark !== undefined) {
    const mode = mark.status === 'present' ? (mark.mode ?? 'inPerson') : undefined;
    return { status: mark.status, mode, source: mark.isPaper === true ? 'paper' : 'rollCall', at: mark.at, markedBy: mark.by };
  }
  const signIn = documents.signIns.find((entry) => entry.memberId === memberId);
  if (signIn !== undefined && !isAfterClosing(signIn.at, activity.signIn))
    return { status: 'present', mode: signIn.mode, source: 'phone', at: signIn.at };
  const claim = bestClaimOf(documents.claims, memberId);
  if (claim !== undefined && standingOfClaim(claim) === 'verified')
    return { status: 'present', mode: 'inPerson', source: 'claim', at: claim.claimedAt };
  const leave = documents.leaves.find((entry) => entry.memberId === memberId && entry.state === 'accepted');
  if (leave !== undefined) return { status: 'absentExcused', source: 'leave', at: leave.requestedAt };
  return { status: null, source: 'none' };
};

const claimOf = (memberId: string, documents: LiveDocuments): LiveClaim | undefined => {
  const claim = bestClaimOf(documents.claims, memberId);
  if (claim === undefined) return undefined;
  const mark = markOf(memberId, documents.rollCall);
  const state = mark === undefined ? standingOfClaim(claim) : mark.status === 'present' ? 'verified' : 'refused';
  return { state, claimedAt: claim.claimedAt, receivedAt: claim.receivedAt, receipt: receiptOf(claim.proof) };
};

/** Somebody says to have been there and nobody has confirmed or denied it: the recorder decides. */
export const waitsForRecorder = (entry: Pick<LivePerson, 'status' | 'claim'>): boolean =>
  entry.status !== 'present' && (entry.claim?.state === 'selfReported' || entry.claim?.state === 'handedOver');

/**
 * The live roll: for everybody of the branch on the day, what has been said of them. A recorder's mark stands above
 * a sign-in, a sign-in above a proved offline claim, that above leave. The order in which the documents came never matters.
 */
export const liveRollOf = (
  activity: Pick<Activity, 'orgId' | 'kinds' | 'scope' | 'groupId' | 'participatingOrgIds' | 'day' | 'signIn'>,
  roster: Roster,
  all: LiveDocuments,
): LivePerson[] =>
  peopleOf(activity, roster).map((person) => {
    const memberId = person.member._id;
    // To a meeting of the committee only the committee is asked; a ticket says so beforehand, a claim is held against the list here.
    const documents = isCommitteeOnly(activity) && !person.isCommittee ? { ...all, claims: [] } : all;
    const signIn = documents.signIns.find((entry) => entry.memberId === memberId);
    return {
      person,
      ...said(memberId, documents, activity),
      isLate: markOf(memberId, documents.rollCall)?.isLate === true,
      isAfterClose: signIn !== undefined && isAfterClosing(signIn.at, activity.signIn),
      leave: documents.leaves.find((entry) => entry.memberId === memberId && entry.state !== 'withdrawn'),
      claim: claimOf(memberId, documents),
    };
  });

export type LiveCounts = { expected: number; present: number; online: number; leave: number; absent: number; unmarked: number };

/** Exempt and mobile people become expected once they attend (domain Q10). */
export const countsAsExpected = (entry: LivePerson): boolean =>
  entry.status === 'notExpected' ? false : entry.person.isExpected || entry.status === 'present';

export const countLive = (roll: readonly LivePerson[]): LiveCounts => {
  const asked = roll.filter(countsAsExpected);
  const count = (status: AttendanceStatus | null): number => asked.filter((entry) => entry.status === status).length;
  return {
    expected: asked.length,
    present: count('present'),
    online: asked.filter((entry) => entry.mode === 'online').length,
    leave: count('absentExcused'),
    absent: count('absentUnexcused'),
    unmarked: count(null),
  };
};
