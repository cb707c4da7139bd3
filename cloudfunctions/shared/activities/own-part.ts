import type { OwnPart } from '../../../src-shared/contract/activity';
import { isCommitteeOnly, peopleOf } from '../../../src-shared/engines/roster/expected';
import type { Activity } from '../../../src-shared/records/activity';
import { leave, rollCall, signIn, type Leave, type RollCall, type SignIn } from '../../../src-shared/records/attendance';
import { signInIdOf } from '../attendance/sign-in';
import { COLLECTIONS } from '../collections';
import type { Documents } from '../ports/documents';
import type { BranchRoster } from '../roster/roster-store';

type Asked = Pick<Activity, '_id' | 'orgId' | 'kinds' | 'scope' | 'groupId' | 'day'>;
type Live = { signIns: SignIn[]; leaves: Leave[]; rolls: RollCall[] };

const idsOf = (activityId: string, memberId: string): string[] => [signInIdOf(activityId, memberId), `leave:${activityId}:${memberId}`, `rollCall:${activityId}`];

/** The live documents that concern one person at some activities: one billed call. Asked by id, for an activity may have been moved to another day since. */
const liveOf = async (documents: Documents, memberId: string, activities: readonly Asked[]): Promise<Live> => {
  const stored = await documents.find(COLLECTIONS.attendance, { _id: { in: activities.flatMap((activity) => idsOf(activity._id, memberId)) } });
  const of = (type: string) => stored.filter((document) => document.type === type);
  return {
    signIns: of('signIn').map((document) => signIn.parse(document)),
    leaves: of('leave').map((document) => leave.parse(document)),
    rolls: of('rollCall').map((document) => rollCall.parse(document)),
  };
};

const partOf = (activity: Asked, live: Live, known: { memberId: string; roster: BranchRoster }): OwnPart => {
  const { branch, groups, members, posts, terms } = known.roster;
  const person = peopleOf(activity, { orgs: [branch, ...groups], members, posts, terms }).find((entry) => entry.member._id === known.memberId);
  const signedIn = live.signIns.find((entry) => entry.activityId === activity._id);
  const asked = live.leaves.find((entry) => entry.activityId === activity._id && entry.state !== 'withdrawn');
  const mark = live.rolls.find((entry) => entry.activityId === activity._id)?.marks.find((entry) => entry.memberId === known.memberId);
  return {
    isExpected: person?.isExpected ?? false,
    // Exempt and mobile members may always come; to a meeting of the committee only the committee is asked.
    mayAttend: person !== undefined && (!isCommitteeOnly(activity) || person.isCommittee),
    ...(signedIn === undefined ? {} : { signedInAt: signedIn.at, mode: signedIn.mode }),
    ...(mark === undefined ? {} : { marked: mark.status }),
    ...(asked === undefined ? {} : { leave: { category: asked.category, state: asked.state, ...(asked.stateReason === undefined ? {} : { stateReason: asked.stateReason }) } }),
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
