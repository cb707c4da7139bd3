import type { Out } from '../../../../src-shared/contract';
import type { Duty, ScoreBrief } from '../../../../src-shared/contract/home';
import { declarableMonthOn, declarationClosesOn } from '../../../../src-shared/engines/points/calendar';
import { dutiesOn, type BranchDuty } from '../../../../src-shared/engines/duties/duties';
import { addDays } from '../../../../src-shared/kernel/day';
import type { Org } from '../../../../src-shared/records/org';
import { activityLineOf } from '../../../shared/activities/line';
import { ownPartsOf } from '../../../shared/activities/own-part';
import { lineOf } from '../../../shared/register/lines';
import { saying } from '../../../shared/register/names';
import { waitingAt } from '../../../shared/register/waiting-list';
import { POINTS } from '../../../shared/points/declarations';
import { branchYearOf, type BranchYear, type BriefActivity } from '../../../shared/score/branch-year';
import type { BranchRoster } from '../../../shared/roster/roster-store';
import type { BoundContext, QueryHandler } from '../../context';

const UPCOMING_MAX = 5;
const RECENT_MAX = 3;
const LATER_DAYS = 40;

type Seen = { context: BoundContext; roster: BranchRoster; year: BranchYear };

const dutyOf = (duty: BranchDuty, { roster, year }: Seen): Duty => {
  const found = year.activities.find((entry) => entry._id === duty.activityId);
  const groupName = roster.groups.find((group) => group._id === duty.groupId)?.name;
  const { verb } = duty;
  if (verb === 'await') throw new Error(`Nobody here owes ${duty.dutyId}.`);
  return {
    dutyId: duty.dutyId,
    verb,
    ruleIds: duty.ruleIds,
    orgId: roster.branch._id,
    orgName: roster.branch.shortName,
    kinds: duty.kinds,
    ...(duty.type === undefined ? {} : { type: duty.type }),
    ...(duty.period === undefined ? {} : { period: duty.period }),
    ...(duty.groupId === undefined ? {} : { groupId: duty.groupId }),
    ...(groupName === undefined ? {} : { groupName }),
    members: duty.memberIds.flatMap((memberId) => roster.members.filter((member) => member._id === memberId).map((member) => ({ memberId, name: member.name }))),
    ...(duty.recordId === undefined ? {} : { recordId: duty.recordId }),
    dueOn: duty.dueOn,
    isOverdue: duty.isOverdue,
    ...(duty.canBeMadeUpUntilOn === undefined ? {} : { canBeMadeUpUntilOn: duty.canBeMadeUpUntilOn }),
    ...(found === undefined ? {} : { activity: activityLineOf(found, roster.groups) }),
    missing: found?.missing ?? [],
  };
};

/** Who sees a duty: officers all of the branch, a group leader the own group's, a recorder the own record's. What a superior owes is on the superior's page. */
const isMine = (duty: BranchDuty, { context, roster, year }: Seen): boolean => {
  if (duty.by === 'generalBranch' || duty.by === 'committee') return false;
  if (context.has('plan', roster.branch)) return duty.verb !== 'confirm' || context.has('confirm', roster.branch);
  if (duty.verb === 'confirm') return false;
  const leads = duty.by === 'groupLeader' && context.who.posts.some((post) => post.postKind === 'groupLeader' && post.orgId === duty.groupId);
  const records = duty.verb === 'record' && year.activities.some((entry) => entry._id === duty.activityId && (entry.recorderId === context.who.memberId || context.who.posts.some((post) => post.postKind === 'groupLeader' && post.orgId === entry.groupId)));
  return leads || records;
};

const declarationDuty = async ({ context, roster }: Seen): Promise<Duty[]> => {
  if (!context.has('confirm', roster.branch)) return [];
  const waiting = await context.ports.documents.find(POINTS, { orgId: roster.branch._id, year: context.today.slice(0, 4), type: 'pointsDeclaration', state: 'submitted' });
  if (waiting.length === 0) return [];
  const dueOn = declarationClosesOn(declarableMonthOn(context.today) ?? context.today.slice(0, 7));
  return [{ dutyId: `declarations:${roster.branch._id}`, verb: 'decideDeclarations', ruleIds: ['3.1.b'], members: [], orgId: roster.branch._id, orgName: roster.branch.shortName, kinds: [], dueOn, isOverdue: false, missing: [], count: waiting.length }];
};

const ownDeclaration = ({ context, roster }: Seen): Duty[] => {
  const month = declarableMonthOn(context.today);
  if (month === null || !context.who.branchIds.includes(roster.branch._id)) return [];
  return [{ dutyId: `declare:${month}`, verb: 'declare', ruleIds: ['3.1.b'], members: [], orgId: roster.branch._id, orgName: roster.branch.shortName, kinds: [], period: month, dueOn: declarationClosesOn(month), isOverdue: false, missing: [] }];
};

const briefOf = ({ year }: Seen): ScoreBrief => ({
  orgId: year.sheet.branchId,
  scoreTenths: year.sheet.scoreTenths,
  coveragePercent: year.sheet.coveragePercent,
  isQualified: year.sheet.isQualified,
  isInsufficientPeriod: year.sheet.isInsufficientPeriod,
  lowDimensions: year.sheet.dimensions.filter((dimension) => dimension.isBelowFloor).map((dimension) => dimension.name),
});

const isAhead = (activity: BriefActivity, nowAt: string): boolean => activity.endAt > nowAt && activity.state !== 'confirmed' && activity.state !== 'draft';

const upcomingOf = async ({ context, roster, year }: Seen): Promise<Out<'home.read'>['upcoming']> => {
  const next = year.activities.filter((activity) => isAhead(activity, context.nowAt)).sort((a, b) => (a.startAt < b.startAt ? -1 : 1)).slice(0, UPCOMING_MAX);
  const parts = await ownPartsOf(context, roster, next);
  return next.flatMap((activity) => {
    const own = parts.get(activity._id);
    // A meeting of the committee or of another group is no business of this person.
    if (own === undefined || (!own.isExpected && !own.mayAttend)) return [];
    return [{ activity: activityLineOf(activity, roster.groups), own, opensAt: activity.signIn.opensAt, closesAt: activity.signIn.closedAt ?? activity.signIn.closesAt, isPhoneOn: activity.signIn.isPhoneOn, isRemoteAllowed: activity.isRemoteAllowed }];
  });
};

const recentOf = ({ context, roster, year }: Seen): Out<'home.read'>['recent'] =>
  year.activities
    .filter((activity) => activity.state === 'confirmed' && activity.roll?.lines.some((line) => line.memberId === context.who.memberId && line.status !== 'notExpected'))
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .slice(0, RECENT_MAX)
    .map((activity) => activityLineOf(activity, roster.groups));

/** What was handed in to a general branch or the committee and waits for an answer; the oldest first. */
const waitingDuties = async (context: BoundContext, org: Org): Promise<Duty[]> => {
  if (!context.has('oversee', org)) return [];
  const waiting = await waitingAt(context, org._id);
  const lines = await saying(context, (say) => waiting.map((listed) => ({ line: lineOf(listed, say), orgName: say.orgNameOf(listed.record.orgId) })));
  return lines.map(({ line, orgName }) => ({
    dutyId: `answer:${line.recordId}`, verb: 'answerFiling' as const, ruleIds: [], orgId: line.orgId, orgName, kinds: [], type: line.type, members: [], recordId: line.recordId, dueOn: line.day, isOverdue: false, missing: [line.title],
  }));
};

const empty = (context: BoundContext, org: Org): Out<'home.read'> => ({ nowAt: context.nowAt, today: context.today, orgId: org._id, orgName: org.name, upcoming: [], recent: [], duties: [], score: null });

/** The first page in one call. A committee or a general branch has no branch year of its own. */
export const read: QueryHandler<'home.read'> = async (context, { orgId }) => {
  const org = await context.demand('readBranch', orgId);
  const roster = org.kind === 'branch' ? await context.roster.branch(orgId) : null;
  if (roster === null) return { ...empty(context, org), duties: await waitingDuties(context, org) };
  const year = await branchYearOf(context.ports.documents, roster, { year: context.today.slice(0, 4), asOfOn: context.today, also: [String(Number(context.today.slice(0, 4)) - 1)] });
  const seen: Seen = { context, roster, year };
  const [upcoming, waiting] = await Promise.all([upcomingOf(seen), declarationDuty(seen)]);
  const branchDuties = dutiesOn(year.facts, year.pack, { asOfOn: context.today, nowAt: context.nowAt }).filter((duty) => isMine(duty, seen) && duty.dueOn <= addDays(context.today, LATER_DAYS));
  const duties = [...branchDuties.map((duty) => dutyOf(duty, seen)), ...waiting, ...ownDeclaration(seen)].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return { ...empty(context, org), upcoming, recent: recentOf(seen), duties, score: context.has('plan', roster.branch) || context.has('oversee', roster.branch) ? briefOf(seen) : null };
};
