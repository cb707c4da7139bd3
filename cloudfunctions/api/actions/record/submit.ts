import { demandActivity, demandRev, replaceActivity } from '../../../shared/meetings/activities/load';
import { liveDocumentsOf, livePeople } from '../../../shared/meetings/attendance/live-documents';
import { demandReady } from '../../../shared/meetings/minutes/ready';
import { demandUnsealed } from '../../../shared/meetings/minutes/text';
import { missingVotes } from '../../../shared/meetings/votes/required';
import type { CommandHandler } from '../../../shared/pipeline/context';

export const submit: CommandHandler<'record.submit'> = async (context, { activityId, rev }) => {
  const found = await demandActivity(context, activityId, 'record');
  demandUnsealed(context, found.activity);
  demandRev(found, rev);
  const people = livePeople(found.activity, found.branch, await liveDocumentsOf(context.ports.documents, activityId));
  demandReady(context, found.activity, { people, alsoMissing: await missingVotes(context, found.activity) });
  const { after, write } = replaceActivity(context, found.activity, { state: 'submitted', stateReason: undefined });
  return {
    reply: { activityId, rev: after.rev, state: after.state, missing: after.missing },
    writes: [write],
    subject: { id: activityId, orgId: after.orgId, outcome: 'submitted' },
  };
};
