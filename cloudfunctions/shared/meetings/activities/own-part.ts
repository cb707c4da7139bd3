import type { OwnPart } from '../../../../src-shared/contract/activity';
import { isCommitteeOnly, peopleOf } from '../../../../src-shared/roster/expected';
import { isMobileOn } from '../../../../src-shared/roster/on-day';
import type { Activity } from '../../../../src-shared/records/activity';
import type { HostConfirmation, Leave, Presence, PresenceRounds, RollCall, SignIn } from '../../../../src-shared/records/attendance';
import type { Member } from '../../../../src-shared/records/member';
import { leaveAs } from '../attendance/leave-view';
import { COLLECTIONS } from '../../ports/collections';
import type { Documents } from '../../ports/documents';
import type { BranchRoster } from '../../roster/roster-store';
import { hostId, leaveId, presenceId, presenceRoundsId, rollCallId, signInId } from '../../../../src-shared/records/ids/attendance';
import { findAny, ofType } from '../../ports/opened';

type Asked = Pick<Activity, '_id' | 'orgId' | 'kinds' | 'scope' | 'groupId' | 'participatingOrgIds' | 'day'>;
type Live = {
  signIns: SignIn[];
  leaves: Leave[];
  rolls: RollCall[];
  presences: Presence[];
  rounds: PresenceRounds[];
  hosts: HostConfirmation[];
};

const idsOf = (activityId: string, memberId: string): string[] => [
  signInId(activityId, memberId),
  leaveId(activityId, memberId),
  rollCallId(activityId),
  presenceId(activityId, memberId),
  presenceRoundsId(activityId),
  hostId(activityId, memberId),
];

/** The live documents that concern one person at some activities: one billed call. Asked by id, for an activity may have been moved to another day since. */
const liveOf = async (documents: Documents, memberId: string, activities: readonly Asked[]): Promise<Live> => {
  const live = await findAny(documents, COLLECTIONS.attendance, {
    _id: { in: activities.flatMap((activity) => idsOf(activity._id, memberId)) },
  });
  return {
    signIns: ofType(live, 'signIn'),
    leaves: ofType(live, 'leave'),
    rolls: ofType(live, 'rollCall'),
    presences: ofType(live, 'presence'),
    rounds: ofType(live, 'presenceRounds'),
    hosts: ofType(live, 'hostConfirmation'),
  };
};

type Afar = Pick<OwnPart, 'presence' | 'contribution' | 'hasVoice' | 'mayHost' | 'host'>;

/** What concerns those who take part from afar, or at the branch where they are. */
const afarOf = (activity: Asked, live: Live, known: { member: Member | undefined; isOnline: boolean }): Afar => {
  const of = <T extends { activityId: string }>(documents: readonly T[]): T | undefined =>
    documents.find((document) => document.activityId === activity._id);
  const [own, rounds, host] = [of(live.presences), of(live.rounds), of(live.hosts)];
  return {
    ...(known.isOnline && rounds !== undefined && rounds.roundsAt.length > 0
      ? { presence: { roundsAt: rounds.roundsAt, answered: own?.answered ?? 0 } }
      : {}),
    ...(own?.contribution === undefined ? {} : { contribution: own.contribution }),
    ...(own?.voice === undefined ? {} : { hasVoice: true }),
    ...(known.member !== undefined && isMobileOn(known.member, activity.day) ? { mayHost: true } : {}),
    ...(host === undefined
      ? {}
      : {
          host: {
            hostOrganization: host.hostOrganization,
            words: host.words,
            state: host.state,
            ...(host.stateReason === undefined ? {} : { stateReason: host.stateReason }),
            hasPhoto: host.photo !== undefined,
          },
        }),
  };
};

const partOf = (activity: Asked, live: Live, known: { memberId: string; roster: BranchRoster }): OwnPart => {
  const { branch, groups, members, posts, terms } = known.roster;
  const person = peopleOf(activity, { orgs: [branch, ...groups], members, posts, terms }).find(
    (entry) => entry.member._id === known.memberId,
  );
  const signedIn = live.signIns.find((entry) => entry.activityId === activity._id);
  const asked = live.leaves.find((entry) => entry.activityId === activity._id && entry.state !== 'withdrawn');
  const mark = live.rolls.find((entry) => entry.activityId === activity._id)?.marks.find((entry) => entry.memberId === known.memberId);
  return {
    isExpected: person?.isExpected ?? false,
    // Exempt and mobile members may always come; to a meeting of the committee only the committee is asked.
    mayAttend: person !== undefined && (!isCommitteeOnly(activity) || person.isCommittee),
    ...(signedIn === undefined ? {} : { signedInAt: signedIn.at, mode: signedIn.mode }),
    ...(mark === undefined ? {} : { marked: mark.status }),
    ...afarOf(activity, live, { member: person?.member, isOnline: signedIn?.mode === 'online' }),
    ...(asked === undefined
      ? {}
      : { leave: { ...leaveAs(asked, 'words'), ...(asked.stateReason === undefined ? {} : { stateReason: asked.stateReason }) } }),
  };
};

/** A person's own part in some activities of a branch, by activity. */
export const ownPartsOf = async (
  asking: { ports: { documents: Documents }; who: { memberId: string } },
  roster: BranchRoster,
  activities: readonly Asked[],
): Promise<Map<string, OwnPart>> => {
  if (activities.length === 0) return new Map();
  const live = await liveOf(asking.ports.documents, asking.who.memberId, activities);
  return new Map(activities.map((activity) => [activity._id, partOf(activity, live, { memberId: asking.who.memberId, roster })]));
};
