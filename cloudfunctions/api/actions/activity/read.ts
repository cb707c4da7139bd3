import type { ActivityPage, OwnPart } from '../../../../src-shared/contract/activity';
import { countLive } from '../../../../src-shared/engines/attendance/live';
import { branchesOf } from '../../../../src-shared/roster/expected';
import type { Activity } from '../../../../src-shared/records/activity';
import { alsoMay, demandRight, mayDo, nameIn, readActivity, type Found } from '../../../shared/meetings/activities/load';
import { ownPartsOf } from '../../../shared/meetings/activities/own-part';
import { liveDocumentsOf, livePeople } from '../../../shared/meetings/attendance/live-documents';
import { ownClaimOf } from '../../../shared/meetings/attendance/own-claim';
import { issueTicket } from '../../../shared/meetings/attendance/ticket';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';

const refuseOutsiders = async (context: BoundContext<'activity.otherBranch'>, activity: Activity): Promise<void> => {
  const org = await context.roster.org(activity.orgId);
  if (org === null || context.has('readBranch', org) || alsoMay(context, activity, 'readBranch')) return;
  const own = context.who.branchIds[0] === undefined ? null : await context.roster.org(context.who.branchIds[0]);
  throw context.refuse('activity.otherBranch', { reason: { title: activity.title, branchName: org.name, ownBranchName: own?.name ?? '' } });
};

const factsOf = ({
  activity,
  branch,
}: Found): Omit<ActivityPage, 'nowAt' | 'own' | 'participants' | 'may' | 'ticket' | 'ticketExpiresAt' | 'counts'> => {
  const groupName = branch.groups.find((group) => group._id === activity.groupId)?.name;
  return {
    activityId: activity._id,
    orgId: activity.orgId,
    branchName: branch.branch.name,
    rev: activity.rev,
    kinds: activity.kinds,
    title: activity.title,
    scope: activity.scope,
    groupId: activity.groupId,
    groupName,
    state: activity.state,
    stateReason: activity.stateReason,
    day: activity.day,
    plannedStartAt: activity.plannedStartAt,
    plannedEndAt: activity.plannedEndAt,
    startAt: activity.startAt,
    endAt: activity.endAt,
    place: activity.place,
    hostId: activity.hostId,
    hostName: nameIn(branch, activity.hostId),
    recorderId: activity.recorderId,
    recorderName: nameIn(branch, activity.recorderId),
    agenda: activity.agenda,
    materials: activity.materials,
    topics: activity.topics,
    makesUp: activity.makesUp ?? [],
    ...(activity.appraisalYear === undefined ? {} : { appraisalYear: activity.appraisalYear }),
    isPhoneOn: activity.signIn.isPhoneOn,
    opensAt: activity.signIn.opensAt,
    closesAt: activity.signIn.closesAt,
    closedAt: activity.signIn.closedAt,
    isRemoteAllowed: activity.isRemoteAllowed,
    meetingLink: activity.meetingLink,
  };
};

const participantsOf = async (context: BoundContext, activity: Activity): Promise<ActivityPage['participants']> => {
  if (activity.scope !== 'joint') return [];
  return (await context.roster.orgsById(branchesOf(activity))).map((org) => ({ orgId: org._id, name: org.name }));
};

const ticketFor = (context: BoundContext, { activity, branch }: Found): { ticket: string; ticketExpiresAt: string } => {
  const { ticket, expiresAt } = issueTicket(context.ports.secrets.ticketKey, activity, {
    openidDigest: context.openidDigest,
    memberId: context.who.memberId,
    recorderName: nameIn(branch, activity.recorderId),
    nowAt: context.nowAt,
  });
  return { ticket, ticketExpiresAt: expiresAt };
};

type Counts = ActivityPage['counts'];

/** Once sealed the roll of the record stands above what phones and ticks have said before. */
const sealedCounts = ({ roll }: Activity): Counts =>
  roll === undefined ? undefined : { expected: roll.expected, present: roll.present, leave: roll.excused, unmarked: 0 };

const sealedPart = (own: OwnPart, { state, roll }: Activity, memberId: string): OwnPart => {
  const line = state === 'confirmed' ? roll?.lines.find((entry) => entry.memberId === memberId) : undefined;
  return line === undefined ? own : { ...own, marked: line.status };
};

const liveCounts = (found: Found, live: Awaited<ReturnType<typeof liveDocumentsOf>>): Counts => {
  const { expected, present, leave, unmarked } = countLive(livePeople(found.activity, found.branch, live));
  return { expected, present, leave, unmarked };
};

export const read: QueryHandler<'activity.read'> = async (context, { activityId }) => {
  const activity = await readActivity(context.ports.documents, activityId);
  await refuseOutsiders(context, activity);
  const found = await demandRight(context, activity, 'readBranch');
  const { branch } = found;
  const may = { plan: mayDo(context, found, 'plan'), record: mayDo(context, found, 'record'), confirm: mayDo(context, found, 'confirm') };
  const [parts, live] = await Promise.all([
    ownPartsOf(context, branch, [activity]),
    may.record ? liveDocumentsOf(context.ports.documents, activityId) : null,
  ]);
  const own = sealedPart(parts.get(activityId) ?? { isExpected: false, mayAttend: false }, activity, context.who.memberId);
  const claim = await ownClaimOf({ documents: context.ports.documents, memberId: context.who.memberId, nowAt: context.nowAt }, activity, {
    own,
    known: live?.claims ?? null,
  });
  const canAttend = own.mayAttend && activity.state === 'published' && activity.endAt > context.nowAt;
  const counts = live === null ? undefined : activity.state === 'confirmed' ? sealedCounts(activity) : liveCounts(found, live);
  return {
    ...factsOf(found),
    participants: await participantsOf(context, activity),
    nowAt: context.nowAt,
    own: claim === undefined ? own : { ...own, claim },
    ...(canAttend ? ticketFor(context, found) : {}),
    ...(counts === undefined ? {} : { counts }),
    may,
  };
};
