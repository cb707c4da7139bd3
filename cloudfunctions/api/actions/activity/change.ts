import { missingOf } from '../../../../src-shared/engines/records/missing';
import { plannedFields } from '../../../shared/meetings/activities/document';
import { demandActivity, demandRev, replaceActivity } from '../../../shared/meetings/activities/load';
import { checkPlan } from '../../../shared/meetings/activities/plan-check';
import { numbersInForce } from '../../../shared/score/pack';
import type { CommandHandler } from '../../../shared/pipeline/context';

export const change: CommandHandler<'activity.change'> = async (context, { activityId, rev, ...wanted }) => {
  const found = await demandActivity(context, activityId, 'plan');
  if (found.activity.state === 'confirmed') throw context.refuse('activity.alreadyConfirmed');
  demandRev(found, rev);
  const [partners, params] = await Promise.all([
    context.roster.orgsById(wanted.participatingOrgIds ?? []),
    numbersInForce(context.ports.documents),
  ]);
  checkPlan(context, wanted, { branch: found.branch, partners, params });
  const fields = plannedFields(found.activity.orgId, wanted, { version: found.activity.signIn.version + 1, params });
  const { after, write } = replaceActivity(context, found.activity, { ...fields, missing: missingOf({ ...found.activity, ...fields }) });
  return { reply: { activityId, rev: after.rev }, writes: [write], subject: { id: activityId, orgId: found.activity.orgId } };
};
