import { countLive } from '../../../../src-shared/engines/attendance/live';
import { windowAt } from '../../../../src-shared/records/sign-in-window';
import { demandActivity } from '../../../shared/meetings/activities/load';
import { liveDocumentsOf, livePeople } from '../../../shared/meetings/attendance/live-documents';
import { codeKeyOf } from '../../../shared/meetings/attendance/ticket';
import type { QueryHandler } from '../../../shared/pipeline/context';

export const hostCode: QueryHandler<'attendance.hostCode'> = async (context, { activityId }) => {
  const { activity, branch } = await demandActivity(context, activityId, 'record');
  if (!activity.signIn.isPhoneOn) throw context.refuse('attendance.phoneOff');
  const { expected, present, leave } = countLive(livePeople(activity, branch, await liveDocumentsOf(context.ports.documents, activityId)));
  return {
    nowAt: context.nowAt,
    activityId,
    title: activity.title,
    place: activity.place,
    codeKey: codeKeyOf(context.ports.secrets.ticketKey, activityId, activity.signIn.version),
    opensAt: activity.signIn.opensAt,
    closesAt: activity.signIn.closesAt,
    ...(activity.signIn.closedAt === undefined ? {} : { closedAt: activity.signIn.closedAt }),
    rev: activity.rev,
    counts: { expected, present, leave },
    state: windowAt(activity.signIn, Date.parse(context.nowAt)),
  };
};
