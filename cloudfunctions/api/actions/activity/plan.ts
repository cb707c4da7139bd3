import { checkPlan } from '../../../shared/meetings/activities/plan-check';
import { newActivity } from '../../../shared/meetings/activities/document';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { keyedId } from '../../../shared/secrets/keyed-hash';
import { numbersInForce } from '../../../shared/score/pack';
import type { CommandHandler } from '../../../shared/pipeline/context';
import { refusal } from '../../../shared/pipeline/refusal';

export const plan: CommandHandler<'activity.plan'> = async (context, { orgId, ...wanted }) => {
  const branch = await context.roster.branch(orgId);
  if (branch === null) throw refusal('common.notFound');
  const [partners, params] = await Promise.all([
    context.roster.orgsById(wanted.participatingOrgIds ?? []),
    numbersInForce(context.ports.documents),
  ]);
  checkPlan(context, wanted, { branch, partners, params });
  const _id = keyedId('activity', [context.who.memberId, 'activity.plan', context.key]);
  const document = newActivity({ _id, orgId, plan: wanted, params, nowAt: context.nowAt, memberId: context.who.memberId });
  return {
    reply: { activityId: _id, rev: 0 },
    writes: [{ kind: 'insert', collection: COLLECTIONS.records, document }],
    subject: { id: _id, orgId },
  };
};
