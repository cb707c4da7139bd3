import type { LastDay } from '@shared/contract/last-days';
import type { Duty } from '@shared/contract/home';
import { begunWith, ruleWithId } from '@shared/standard/rules';
import type { Day } from '@shared/kernel/day';
import { openPage } from '@/platform/navigation';

/** What a button needs to know of a duty, as the first page, the calendar and the year view have it. */
export type DutyTarget = Pick<Duty, 'verb' | 'orgId' | 'ruleIds' | 'kinds' | 'type' | 'period' | 'groupId' | 'recordId' | 'activity'> & {
  memberId?: string | undefined;
};

export const targetOf = (duty: Duty): DutyTarget => ({ ...duty, memberId: duty.members[0]?.memberId });
export const targetOfLastDay = (lastDay: LastDay, orgId: string): DutyTarget => ({ ...lastDay, orgId });

/** A meeting that is to speak of the branch's own work must say so, or it is held and does not count. */
export const topicOf = ({ ruleIds }: { ruleIds: readonly string[] }): string | undefined =>
  ruleIds.map((ruleId) => ruleWithId(ruleId)?.topic).find((topic) => topic !== undefined);

const openMeeting = (target: DutyTarget, today: Day): void => {
  const { orgId, kinds, period, groupId, activity } = target;
  if (activity === undefined) return openPage('activityPlan', { orgId, kind: kinds[0], period, groupId, topic: topicOf(target) });
  return openPage(activity.day === today ? 'hostCode' : 'activityDetail', { activityId: activity.activityId });
};

/** The page of its own that a record of the points has; every other is entered by its form. */
const openPoints = ({ orgId, ruleIds, type, period }: DutyTarget): boolean => {
  if (type === 'pointsScheme') openPage('pointsScheme', { orgId, year: period });
  else if (type === 'pointsAnnualResult') openPage('pointsYear', { orgId, year: period });
  else if (type === 'publicNotice' && ruleIds.some((ruleId) => begunWith('noticeKind', ruleId) === 'points'))
    openPage('pointsNotice', { orgId, quarter: period });
  else return false;
  return true;
};

/** What stands on the year's one page of the appraisal, and the cases, which have pages of their own. */
const openAppraisal = ({ orgId, type, period, recordId }: DutyTarget): boolean => {
  if (type === 'democraticAppraisal' || type === 'appraisalResult') openPage('appraisal', { orgId, year: period?.slice(0, 4) });
  else if (type !== 'memberCase') return false;
  else if (recordId === undefined) openPage('memberCases', { orgId });
  else openPage('memberCase', { recordId });
  return true;
};

const openDues = ({ orgId, type, period }: Pick<DutyTarget, 'orgId' | 'type' | 'period'>): boolean => {
  if (type === 'duesPayment') openPage('duesMonth', { orgId, month: period });
  return type === 'duesPayment';
};

/** Where a new record of a kind is entered: on the kind's own page where it has one, else in its form. */
export const openNew = (target: { orgId: string; type: string; period?: string | undefined; memberId?: string | undefined }): void => {
  if (!openDues(target)) openPage('registerForm', target);
};

const openEntry = (target: DutyTarget): void => {
  const { orgId, type, period, memberId, ruleIds } = target;
  if (!openPoints(target) && !openAppraisal(target) && !openDues(target) && type !== undefined)
    openPage('registerForm', { orgId, type, period, memberId, ruleId: ruleIds[0] });
};

const openFinish = (target: DutyTarget): void => {
  if (target.type === 'developmentCase' && target.recordId !== undefined) openPage('developmentCase', { recordId: target.recordId });
  else if (target.type === 'objection') openPage('pointsObjections', { orgId: target.orgId });
  else if (!openPoints(target) && !openAppraisal(target) && target.recordId !== undefined)
    openPage('registerRecord', { recordId: target.recordId });
};

/** The page that does it, with everything that is known filled in. */
export const openDuty = (target: DutyTarget, today: Day): void => {
  const { verb, orgId, activity } = target;
  switch (verb) {
    case 'hold':
      return openMeeting(target, today);
    case 'record':
    case 'confirm':
      return activity && openPage('record', { activityId: activity.activityId });
    case 'enter':
      return openEntry(target);
    case 'finish':
    case 'answerFiling':
      return openFinish(target);
    case 'roster':
      return openPage('rosterMembers', { orgId });
    case 'declare':
      return openPage('pointsDeclare');
    case 'decideDeclarations':
      return openPage('pointsReview', { orgId });
    case 'decideLeave':
      return activity && openPage('rollCall', { activityId: activity.activityId });
  }
};
