import { missingOf } from '../../../../src-shared/engines/records/missing';
import { Problem } from '../../../../src-shared/kernel/problem';
import { plannedFields } from '../../../shared/meetings/activities/document';
import { demandActivity, demandRev, replaceActivity } from '../../../shared/meetings/activities/load';
import { checkPlan } from '../../../shared/meetings/activities/plan-check';
import type { CommandHandler } from '../../../shared/pipeline/context';

export const change: CommandHandler<'activity.change'> = async (context, { activityId, rev, ...wanted }) => {
  const found = await demandActivity(context, activityId, 'plan');
  if (found.activity.state === 'confirmed') throw new Problem('activity.alreadyConfirmed');
  demandRev(found, rev);
  checkPlan(wanted, found.branch, await context.roster.orgsById(wanted.participatingOrgIds ?? []));
  const fields = plannedFields(found.activity.orgId, wanted, found.activity.signIn.version + 1);
  const { after, write } = replaceActivity(context, found.activity, { ...fields, missing: missingOf({ ...found.activity, ...fields }) });
  return { reply: { activityId, rev: after.rev }, writes: [write], subject: { id: activityId, orgId: found.activity.orgId } };
};
