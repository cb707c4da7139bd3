import { openPage } from '@/platform/navigation';
import type { Target } from './open-lines';

/** The page that does it, filled in with what the sheet knows. */
export const goTo = (target: Target, orgId: string): void => {
  if (target.to === 'plan') openPage('activityPlan', { orgId, kind: target.kind, period: target.period, groupId: target.groupId });
  else openPage('record', { activityId: target.activityId });
};

export const goToRecord = (activityId: string): void => openPage('record', { activityId });
