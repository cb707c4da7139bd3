import { openNew, topicOf } from '@/features/activities/open-duty';
import { openPage } from '@/platform/navigation';
import type { Target } from './remedy-words';

/** The page that does it, filled in with what the sheet knows. */
export const goTo = ({ target, ruleIds }: { target: Target; ruleIds: readonly string[] }, orgId: string): void => {
  switch (target.to) {
    case 'plan':
      return openPage('activityPlan', {
        orgId,
        kind: target.kind,
        period: target.period,
        groupId: target.groupId,
        topic: topicOf({ ruleIds }),
      });
    case 'record':
      return openPage('record', { activityId: target.activityId });
    case 'books':
      return openPage('books', { orgId, year: target.year });
    case 'form':
      return openNew({ orgId, type: target.type, period: target.period, memberId: target.memberId });
    case 'register':
      return openPage('registerRecord', { recordId: target.recordId });
  }
};
