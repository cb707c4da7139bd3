import { addDays, dayOfInstant } from '../../../../src-shared/kernel/day';
import type { Leave } from '../../../../src-shared/records/attendance';
import { demandActivity } from '../../../shared/meetings/activities/load';
import { ownPartsOf } from '../../../shared/meetings/activities/own-part';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { encryptField } from '../../../shared/secrets/field-cipher';
import type { CommandHandler } from '../../../shared/pipeline/context';
import { leaveId } from '../../../../src-shared/records/ids/attendance';
import { getOf } from '../../../shared/ports/opened';

const AFTERWARDS_DAYS = 3;

/** Before the start leave is taken as given; up to three days after it waits for the secretary (Q12). The reason is stored as ciphertext. */
export const askLeave: CommandHandler<'activity.askLeave'> = async (context, { activityId, category, note }) => {
  const { activity, branch } = await demandActivity(context, activityId, 'readBranch');
  const { memberId } = context.who;
  const own = (await ownPartsOf(context, branch, [activity])).get(activityId);
  if (own?.isExpected !== true || activity.state === 'cancelled') throw context.refuse('activity.notExpected');
  const isAfterwards = context.nowAt >= activity.startAt;
  if (activity.state === 'confirmed' || dayOfInstant(context.nowAt) > addDays(activity.day, AFTERWARDS_DAYS))
    throw context.refuse('activity.leaveTooLate');
  const _id = leaveId(activityId, memberId);
  const before = await getOf(context.ports.documents, COLLECTIONS.attendance, { type: 'leave', id: _id });
  const state = isAfterwards ? 'pending' : 'accepted';
  const document: Leave = {
    _id,
    type: 'leave',
    activityId,
    orgId: activity.orgId,
    memberId,
    day: activity.day,
    category,
    ...(note === undefined || note === '' ? {} : { note: encryptField(context.ports.secrets, note, _id) }),
    requestedAt: context.nowAt,
    isAfterwards,
    state,
    rev: (before?.rev ?? -1) + 1,
  };
  const collection = COLLECTIONS.attendance;
  return {
    reply: { state },
    writes: [
      before === null ? { kind: 'insert', collection, document } : { kind: 'replace', collection, document, expectedRev: before.rev },
    ],
    subject: { id: activityId, orgId: activity.orgId, outcome: state },
  };
};
