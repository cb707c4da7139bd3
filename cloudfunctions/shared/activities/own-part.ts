import type { OwnPart } from '../../../src-shared/contract/activity';
import { isCommitteeOnly, peopleOf } from '../../../src-shared/engines/roster/expected';
import type { Activity } from '../../../src-shared/records/activity';
import { leave, rollCall, signIn, type Leave, type RollCall, type SignIn } from '../../../src-shared/records/attendance';
import { COLLECTIONS } from '../collections';
import type { Documents } from '../ports/documents';
import type { BranchRoster } from '../roster/roster-store';

type Asked = Pick<Activity, '_id' | 'orgId' | 'kinds' | 'scope' | 'groupId' | 'day'>;
type Live = { signIns: SignIn[]; leaves: Leave[]; rolls: RollCall[] };

/** The live documents that concern one person at some activities: two billed calls. */
const liveOf = async (documents: Documents, memberId: string, activities: readonly Asked[]): Promise<Live> => {
  const days = activities.map((activity) => activity.day).sort();
  const [own, rolls] = await Promise.all([
    documents.find(COLLECTIONS.attendance, { memberId, day: { from: days[0] ?? '', to: days[days.length - 1] ?? '' } }),
    documents.find(COLLECTIONS.attendance, { _id: { in: activities.map((activity) => `rollCall:${activity._id}`) } }),
  ]);
  return {
    signIns: own.filter((document) => document.type === 'signIn').map((document) => signIn.parse(document)),
    leaves: own.filter((document) => document.type === 'leave').map((document) => leave.parse(document)),
    rolls: rolls.map((document) => rollCall.parse(document)),
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
