import { PLAN_TOPICS, type ActivityPlan } from '../../../../src-shared/contract/activity';
import { membersOn, postsOn, thereOn } from '../../../../src-shared/roster/branch';
import { addDays, addMonths, dayOfInstant, instantOf, timeOfInstant, weekdayOf, type Day } from '../../../../src-shared/kernel/day';
import { firstDayOf, lastDayOf, monthOf } from '../../../../src-shared/kernel/period';
import { refusal } from '../../../shared/pipeline/refusal';
import type { Out } from '../../../../src-shared/contract';
import type { ActivityKind } from '../../../../src-shared/records/activity';
import type { Org } from '../../../../src-shared/records/org';
import { agendaLineOf } from '../../../../src-shared/text/follow-up-words';
import { readActivity } from '../../../shared/meetings/activities/load';
import { openFor } from '../../../shared/meetings/open-follow-ups';
import { isPeriod } from '../../../shared/meetings/activities/plan-check';
import { activitiesBetween, type BriefActivity } from '../../../shared/score/branch-year';
import type { BranchRoster } from '../../../shared/roster/roster-store';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';

const LOOK_BACK_MONTHS = 7;
const TITLES: Readonly<Partial<Record<ActivityKind, string>>> = {
  generalMeeting: '支部党员大会',
  committeeMeeting: '支部委员会',
  groupMeeting: '党小组会',
  partyLecture: '党课',
  themeDay: '主题党日',
  organizationalLifeMeeting: '组织生活会',
  appraisalMeeting: '民主评议党员会议',
  study: '集中学习',
  workMeeting: '支部工作会',
};

/** A month on, on the same weekday: who meets on Thursdays is not asked for a Saturday. */
const monthOn = (day: Day): Day => {
  const inFour = addDays(day, 28);
  return monthOf(inFour) === monthOf(day) ? addDays(day, 35) : inFour;
};

/** Nobody is asked for a weekend that nobody has chosen. */
const offWeekend = (day: Day): Day => {
  const weekday = weekdayOf(day);
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
};

/** The usual weekday of the last time, in the period wanted and not in the past; else the day after tomorrow. */
const dayFor = (last: BriefActivity | undefined, period: string | undefined, today: Day): Day => {
  const soonest = offWeekend(addDays(today, 2));
  const usual = last === undefined ? soonest : monthOn(last.day);
  const wanted = usual < soonest ? soonest : usual;
  if (period === undefined) return wanted;
  // What is missed is made up soon; what runs is held before its last day.
  if (lastDayOf(period) < soonest) return lastDayOf(period) < today ? soonest : lastDayOf(period);
  if (wanted < firstDayOf(period)) return offWeekend(firstDayOf(period));
  return wanted > lastDayOf(period) ? lastDayOf(period) : wanted;
};

const defaults = (context: BoundContext, roster: BranchRoster): { hostId: string; recorderId: string } => {
  const open = postsOn(roster.posts, roster.branch._id, context.today);
  const holder = (kind: string): string | undefined => open.find((post) => post.postKind === kind)?.memberId;
  const hostId = holder('secretary') ?? context.who.memberId;
  return { hostId, recorderId: holder('organizationMember') ?? holder('deputySecretary') ?? hostId };
};

type Wanted = {
  kind?: ActivityKind | undefined;
  period?: string | undefined;
  groupId?: string | undefined;
  topic?: ActivityPlan['topics'][number] | undefined;
};

const planFor = (context: BoundContext, roster: BranchRoster, asked: Wanted & { last: BriefActivity | undefined }): ActivityPlan => {
  const { last, period } = asked;
  const kinds: ActivityKind[] = asked.kind === undefined ? ['themeDay'] : [asked.kind];
  const day = dayFor(last, period, context.today);
  const [from, to] = last === undefined ? ['14:30', '16:00'] : [timeOfInstant(last.startAt), timeOfInstant(last.endAt)];
  const isActive = (memberId: string): boolean =>
    membersOn(roster.members, roster.branch._id, day).some((member) => member._id === memberId);
  const people = defaults(context, roster);
  const kind = kinds[0] ?? 'themeDay';
  const isLate = period !== undefined && day > lastDayOf(period);
  const groupId = asked.groupId ?? (kind === 'groupMeeting' ? thereOn(roster.groups, day)[0]?._id : undefined);
  return {
    kinds,
    title: TITLES[kind] ?? '组织生活',
    scope: groupId === undefined ? 'branch' : 'group',
    groupId,
    plannedStartAt: instantOf(day, from),
    plannedEndAt: instantOf(day, to > from ? to : '23:59'),
    place: last?.place ?? '党员活动室',
    hostId: last !== undefined && isActive(last.hostId) ? last.hostId : people.hostId,
    recorderId: last !== undefined && isActive(last.recorderId) ? last.recorderId : people.recorderId,
    isPhoneOn: last?.signIn.isPhoneOn ?? true,
    isRemoteAllowed: last?.isRemoteAllowed ?? true,
    agenda: [],
    topics: asked.topic === undefined ? [] : [asked.topic],
    ...(isLate ? { makesUp: [{ kind, period }] } : {}),
  };
};

const copyOf = async (context: BoundContext, orgId: string, activityId: string): Promise<ActivityPlan> => {
  const source = await readActivity(context.ports.documents, activityId);
  if (source.orgId !== orgId) throw refusal('common.notFound');
  const next = monthOn(source.day);
  const day = next < context.today ? offWeekend(addDays(context.today, 2)) : next;
  const lengthMs = Date.parse(source.plannedEndAt) - Date.parse(source.plannedStartAt);
  const plannedStartAt = instantOf(day, timeOfInstant(source.plannedStartAt));
  return {
    kinds: source.kinds,
    title: source.title,
    scope: source.scope,
    groupId: source.groupId,
    participatingOrgIds: source.participatingOrgIds,
    plannedStartAt,
    plannedEndAt: new Date(Date.parse(plannedStartAt) + lengthMs).toISOString(),
    place: source.place,
    hostId: source.hostId,
    recorderId: source.recorderId,
    isPhoneOn: source.signIn.isPhoneOn,
    isRemoteAllowed: source.isRemoteAllowed,
    meetingLink: source.meetingLink,
    agenda: source.agenda.filter((entry) => entry.followUpId === undefined),
    topics: source.topics.filter((topic): topic is ActivityPlan['topics'][number] => (PLAN_TOPICS as readonly string[]).includes(topic)),
  };
};

/** Branches it may be held together with: neighbours first, each in the order of the college. */
const partnersOf = async (context: BoundContext, { branch }: BranchRoster): Promise<Out<'activity.prefill'>['branches']> => {
  const others = (await context.roster.branchesOn(context.today)).filter((org) => org._id !== branch._id);
  const isNear = (org: Org): boolean => org.parentId === branch.parentId;
  return [...others.filter(isNear), ...others.filter((org) => !isNear(org))].map((org) => ({
    orgId: org._id,
    name: org.shortName,
    isNear: isNear(org),
  }));
};

/** What an earlier meeting was held with and has been dissolved since is not asked again: it is chosen anew. */
const withinReach = (
  { groupId, participatingOrgIds, ...plan }: ActivityPlan,
  { groups, branches }: { groups: readonly Org[]; branches: Out<'activity.prefill'>['branches'] },
): ActivityPlan => ({
  ...plan,
  groupId: groups.some((group) => group._id === groupId) ? groupId : undefined,
  participatingOrgIds: participatingOrgIds?.filter((asked) => branches.some(({ orgId }) => orgId === asked)),
});

const AGENDA_MOST = 20;

/** What former meetings of the circle decided and nobody has reported as done comes back. */
const withOpenDecisions = async (context: BoundContext, orgId: string, plan: ActivityPlan): Promise<ActivityPlan['agenda']> => {
  const open = await openFor(context, orgId, plan);
  return [
    ...plan.agenda,
    ...open.map(({ record, content }) => ({ title: agendaLineOf(content.text ?? ''), followUpId: record._id })),
  ].slice(0, AGENDA_MOST);
};

/** Nothing is asked twice: what the last meeting of the kind, the duty and the posts say is filled in. */
export const prefill: QueryHandler<'activity.prefill'> = async (context, { orgId, kind, period, groupId, topic, copyOf: sourceId }) => {
  if (period !== undefined && !isPeriod(period)) throw refusal('common.badInput', { fields: { period: 'period' } });
  const roster = await context.roster.branch(orgId);
  if (roster === null) throw refusal('common.notFound');
  const recent = await activitiesBetween(context.ports.documents, orgId, {
    from: addMonths(context.today, -LOOK_BACK_MONTHS),
    to: addMonths(context.today, 2),
  });
  const inOrder = recent.filter((activity) => activity.state !== 'cancelled').sort((a, b) => (a.day < b.day ? 1 : -1));
  const past = inOrder.filter((activity) => dayOfInstant(activity.startAt) <= context.today);
  const last =
    past.find((activity) => activity.kinds.includes(kind ?? 'themeDay') && (groupId === undefined || activity.groupId === groupId)) ??
    past[0];
  const plan =
    sourceId === undefined ? planFor(context, roster, { kind, period, groupId, topic, last }) : await copyOf(context, orgId, sourceId);
  const groups = thereOn(roster.groups, context.today);
  const branches = await partnersOf(context, roster);
  return {
    plan: { ...withinReach(plan, { groups, branches }), agenda: await withOpenDecisions(context, orgId, plan) },
    groups: groups.map((group) => ({ groupId: group._id, name: group.name })),
    people: membersOn(roster.members, orgId, context.today).map((member) => ({ memberId: member._id, name: member.name })),
    branches,
    places: [...new Set(inOrder.map((activity) => activity.place))].slice(0, 5),
  };
};
