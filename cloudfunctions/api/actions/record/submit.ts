import { demandActivity, demandRev, replaceActivity } from '../../../shared/activities/load';
import { liveDocumentsOf, livePeople } from '../../../shared/attendance/live-documents';
import { demandReady } from '../../../shared/records/ready';
import { demandUnsealed } from '../../../shared/records/text';
import { missingVotes } from '../../../shared/votes/required';
import type { CommandHandler } from '../../context';

export const submit: CommandHandler<'record.submit'> = async (context, { activityId, rev }) => {
  const found = await demandActivity(context, activityId, 'record');
  demandUnsealed(found.activity);
  demandRev(found, rev);
  const people = livePeople(found.activity, found.branch, await liveDocumentsOf(context.ports.documents, activityId));
  demandReady(found.activity, people, { nowAt: context.nowAt, alsoMissing: await missingVotes(context, found.activity) });
  const { after, write } = replaceActivity(context, found.activity, { state: 'submitted', stateReason: undefined });
  return { reply: { activityId, rev: after.rev, state: after.state, missing: after.missing }, writes: [write], subject: { id: activityId, orgId: after.orgId, outcome: 'submitted' } };
};
