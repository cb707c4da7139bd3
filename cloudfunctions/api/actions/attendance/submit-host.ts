import { isMobileOn } from '../../../../src-shared/roster/on-day';
import type { HostConfirmation } from '../../../../src-shared/records/attendance';
import { demandActivity } from '../../../shared/meetings/activities/load';
import { demandNoPrivateNumber, readHost, writeLive } from '../../../shared/meetings/attendance/remote-attendance';
import type { CommandHandler } from '../../../shared/pipeline/context';
import { hostId } from '../../../../src-shared/records/ids/attendance';

/** One confirmation for one meeting; it may be put right until it is accepted, and brought again after it was declined. */
export const submitHost: CommandHandler<'attendance.submitHost'> = async (context, { activityId, hostOrganization, words }) => {
  const { activity } = await demandActivity(context, activityId, 'readBranch');
  const { member, memberId } = context.who;
  if (!isMobileOn(member, activity.day)) throw context.refuse('attendance.notMobile');
  if (activity.state === 'confirmed') throw context.refuse('attendance.sealed');
  demandNoPrivateNumber(context, `${hostOrganization} ${words}`);
  const before = await readHost(context.ports.documents, activityId, memberId);
  if (before?.state === 'accepted') throw context.refuse('attendance.hostDecided');
  const document: HostConfirmation = {
    _id: hostId(activityId, memberId),
    type: 'hostConfirmation',
    activityId,
    orgId: activity.orgId,
    memberId,
    day: activity.day,
    hostOrganization,
    words,
    ...(before?.photo === undefined ? {} : { photo: before.photo }),
    submittedAt: context.nowAt,
    state: 'submitted',
    rev: 0,
  };
  return {
    reply: { state: 'submitted' },
    writes: [writeLive(before, document)],
    subject: { id: document._id, orgId: activity.orgId, outcome: 'submitted' },
  };
};
