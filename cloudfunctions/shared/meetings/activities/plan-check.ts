import type { ActivityPlan } from '../../../../src-shared/contract/activity';
import { committeeIdsOn, hasCommitteeOn, isThereOn, thereOn } from '../../../../src-shared/roster/branch';
import { isActiveOn, membershipOn } from '../../../../src-shared/roster/on-day';
import { dayOfInstant } from '../../../../src-shared/kernel/day';
import { kindOfPeriod, lastDayOf } from '../../../../src-shared/kernel/period';
import { makeUpUntil } from '../../../../src-shared/rules/judge/when';
import type { Params } from '../../../../src-shared/standard/params';
import type { Org } from '../../../../src-shared/records/org';
import { LONGEST_MEETING_MS } from '../../../../src-shared/records/sign-in-window';
import type { BranchRoster } from '../../roster/roster-store';
import type { Refusing } from '../../pipeline/refusal';

/** Only the committee is asked to its meetings, so they are no part of a gathering of all (records.md, activity). */
const WITH_COMMITTEE = new Set(['committeeMeeting', 'organizationalLifeMeeting']);

export const isPeriod = (period: string): boolean => {
  try {
    kindOfPeriod(period);
    return true;
  } catch {
    return false;
  }
};

const makeUpFault = (plan: ActivityPlan, day: string, params: Params): string | undefined => {
  for (const { kind, period } of plan.makesUp ?? []) {
    if (!plan.kinds.includes(kind) || !isPeriod(period)) return 'at';
    if (day <= lastDayOf(period) || day > makeUpUntil(period, { params })) return 'makeUpOver';
  }
  return undefined;
};

const kindsFault = (plan: ActivityPlan, branch: BranchRoster, day: string): string | undefined => {
  if (!plan.kinds.includes('committeeMeeting')) return undefined;
  if (plan.kinds.some((kind) => !WITH_COMMITTEE.has(kind))) return 'committeeMeetingAlone';
  return hasCommitteeOn(branch.terms, branch.branch._id, day) ? undefined : 'noCommittee';
};

const groupFault = (plan: ActivityPlan, branch: BranchRoster, day: string): string | undefined => {
  const needsGroup = plan.scope === 'group' || plan.kinds.includes('groupMeeting');
  if (needsGroup && (plan.scope !== 'group' || plan.groupId === undefined)) return 'groupRequired';
  if (plan.groupId !== undefined && !thereOn(branch.groups, day).some((group) => group._id === plan.groupId)) return 'groupRequired';
  return plan.scope === 'group' && plan.kinds.includes('generalMeeting') ? 'groupRequired' : undefined;
};

/** Q16: a theme day or a lecture may be one of several branches; meetings each holds by itself. */
const jointFault = (
  plan: ActivityPlan,
  { branch }: BranchRoster,
  { partners, day }: { partners: readonly Org[]; day: string },
): string | undefined => {
  if (plan.scope !== 'joint') return undefined;
  if (plan.kinds.some((kind) => kind !== 'themeDay' && kind !== 'partyLecture')) return 'jointKinds';
  const asked = plan.participatingOrgIds ?? [];
  const lives = (org: Org): boolean => org.kind === 'branch' && org._id !== branch._id && isThereOn(org, day);
  return asked.length === 0 || asked.some((orgId) => !partners.some((org) => org._id === orgId && lives(org)))
    ? 'jointBranches'
    : undefined;
};

const timeFault = (plan: ActivityPlan): string | undefined => {
  if (plan.plannedEndAt <= plan.plannedStartAt) return 'endBeforeStart';
  return Date.parse(plan.plannedEndAt) - Date.parse(plan.plannedStartAt) > LONGEST_MEETING_MS ? 'tooLong' : undefined;
};

/** Refuses a plan with the fields that have to be put right. What may still be made up, the numbers in force say, as they do to the score. */
export const checkPlan = (
  { refuse }: Refusing<'activity.planRefused'>,
  plan: ActivityPlan,
  { branch, partners, params }: { branch: BranchRoster; partners: readonly Org[]; params: Params },
): void => {
  const day = dayOfInstant(plan.plannedStartAt);
  // Whoever is on the committee, and a member elsewhere, leads and records its meetings too.
  const committee = committeeIdsOn({ ...branch, members: [...branch.members, ...branch.officers] }, branch.branch._id, day);
  const isOfBranch = (memberId: string): boolean =>
    committee.includes(memberId) ||
    branch.members.some(
      (member) => member._id === memberId && membershipOn(member, day)?.branchId === branch.branch._id && isActiveOn(member, day),
    );
  const faults: Record<string, string | undefined> = {
    kinds: new Set(plan.kinds).size < plan.kinds.length ? 'at' : kindsFault(plan, branch, day),
    groupId: groupFault(plan, branch, day),
    participatingOrgIds: jointFault(plan, branch, { partners, day }),
    plannedEndAt: timeFault(plan),
    plannedStartAt: isThereOn(branch.branch, day) ? undefined : 'branchNotThere',
    hostId: isOfBranch(plan.hostId) ? undefined : 'notInBranch',
    recorderId: isOfBranch(plan.recorderId) ? undefined : 'notInBranch',
    makesUp: makeUpFault(plan, day, params),
  };
  const fields = Object.fromEntries(Object.entries(faults).filter((entry): entry is [string, string] => entry[1] !== undefined));
  if (Object.keys(fields).length > 0) throw refuse('activity.planRefused', { fields });
};
