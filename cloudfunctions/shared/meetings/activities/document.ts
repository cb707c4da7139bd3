import type { ActivityPlan } from '../../../../src-shared/contract/activity';
import { missingOf } from '../../../../src-shared/engines/records/missing';
import { branchesOf } from '../../../../src-shared/roster/expected';
import { dayOfInstant } from '../../../../src-shared/kernel/day';
import { yearOf } from '../../../../src-shared/kernel/period';
import type { Activity } from '../../../../src-shared/records/activity';
import type { Params } from '../../../../src-shared/standard/params';
import { yearAppraisedOn } from '../../../../src-shared/standard/year-end';
import { sheetKey } from '../../../../src-shared/records/ids/sheets';
import { RECORD_VERSION } from '../../../../src-shared/records/vocabulary/version';

const OPENS_BEFORE_MS = 30 * 60_000;

/** The sheets an activity can bear on, of each branch that holds it: its year, the year of a period it makes up, the year it appraises. */
const sheetsOf = (orgIds: readonly string[], plan: ActivityPlan, appraisalYear: string | undefined): string[] => {
  const years = [
    yearOf(dayOfInstant(plan.plannedStartAt)),
    ...(plan.makesUp ?? []).map((entry) => entry.period.slice(0, 4)),
    ...(appraisalYear === undefined ? [] : [appraisalYear]),
  ];
  return orgIds.flatMap((orgId) => [...new Set(years)].map((year) => sheetKey(orgId, year)));
};

/** 组织生活会 and 民主评议 of a year may be held in the first months of the next (domain §0.2). */
const appraisalYearOf = (plan: ActivityPlan, params: Params): string | undefined => {
  if (!plan.kinds.includes('organizationalLifeMeeting') && !plan.kinds.includes('appraisalMeeting')) return undefined;
  return yearAppraisedOn(dayOfInstant(plan.plannedStartAt), params);
};

type PlannedFields = Pick<
  Activity,
  | 'kinds'
  | 'title'
  | 'scope'
  | 'groupId'
  | 'participatingOrgIds'
  | 'plannedStartAt'
  | 'plannedEndAt'
  | 'startAt'
  | 'endAt'
  | 'place'
  | 'hostId'
  | 'recorderId'
  | 'signIn'
  | 'isRemoteAllowed'
  | 'meetingLink'
  | 'agenda'
  | 'materials'
  | 'topics'
  | 'makesUp'
  | 'appraisalYear'
  | 'sheets'
  | 'day'
>;

/** What a plan decides of the document. Moving an activity moves its sign-in too; a closed sign-in is open again then. */
export const plannedFields = (
  orgId: string,
  plan: ActivityPlan,
  { version, params }: { version: number; params: Params },
): PlannedFields => {
  const appraisalYear = appraisalYearOf(plan, params);
  return {
    kinds: plan.kinds,
    title: plan.title,
    scope: plan.scope,
    groupId: plan.scope === 'group' ? plan.groupId : undefined,
    participatingOrgIds: plan.scope === 'joint' ? plan.participatingOrgIds : undefined,
    plannedStartAt: plan.plannedStartAt,
    plannedEndAt: plan.plannedEndAt,
    startAt: plan.plannedStartAt,
    endAt: plan.plannedEndAt,
    place: plan.place,
    hostId: plan.hostId,
    recorderId: plan.recorderId,
    signIn: {
      isPhoneOn: plan.isPhoneOn,
      opensAt: new Date(Date.parse(plan.plannedStartAt) - OPENS_BEFORE_MS).toISOString(),
      closesAt: plan.plannedEndAt,
      version,
    },
    isRemoteAllowed: plan.isRemoteAllowed,
    meetingLink: plan.meetingLink,
    agenda: plan.agenda,
    materials: plan.materials === undefined || plan.materials.length === 0 ? undefined : plan.materials,
    topics: plan.topics,
    makesUp: plan.makesUp,
    appraisalYear,
    sheets: sheetsOf(branchesOf({ ...plan, orgId }), plan, appraisalYear),
    day: dayOfInstant(plan.plannedStartAt),
  };
};

/** A new activity, published at once: what is planned stands before the members. */
export const newActivity = (order: {
  _id: string;
  orgId: string;
  plan: ActivityPlan;
  params: Params;
  nowAt: string;
  memberId: string;
}): Activity => {
  const base = {
    _id: order._id,
    v: RECORD_VERSION,
    type: 'activity' as const,
    orgId: order.orgId,
    state: 'published' as const,
    memberIds: [],
    sections: [],
    resolution: '',
    attachments: [],
    ...(order.plan.menuItemId === undefined ? {} : { menuItemId: order.plan.menuItemId }),
    ...plannedFields(order.orgId, order.plan, { version: 0, params: order.params }),
    rev: 0,
    createdAt: order.nowAt,
    createdBy: order.memberId,
    updatedAt: order.nowAt,
    updatedBy: order.memberId,
  };
  return { ...base, missing: missingOf(base) };
};
