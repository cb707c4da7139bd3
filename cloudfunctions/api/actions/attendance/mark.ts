import { mergeMarks, type GivenMark } from '../../../../src-shared/engines/attendance/marks';
import type { Parsed } from '../../../../src-shared/contract';
import type { RollCall } from '../../../../src-shared/records/attendance';
import { livePeople } from '../../../shared/meetings/attendance/live-documents';
import { demandOpenRoll } from '../../../shared/meetings/attendance/open-roll';
import { rollView } from '../../../shared/meetings/attendance/roll-view';
import { COLLECTIONS } from '../../../shared/ports/collections';
import type { BoundContext, CommandHandler } from '../../../shared/pipeline/context';
import { rollCallId } from '../../../../src-shared/records/ids/attendance';

/** Marks from a phone without a network carry their own time; it may not lie ahead. */
const given = (input: Parsed<'attendance.mark'>, context: BoundContext): GivenMark[] => {
  const at = input.markedAt !== undefined && input.markedAt < context.nowAt ? input.markedAt : context.nowAt;
  return input.marks.map(({ memberId, status, mode, isLate }) => ({
    memberId,
    status,
    ...(mode === undefined ? {} : { mode }),
    ...(isLate === undefined ? {} : { isLate }),
    isPaper: input.isPaper,
    by: context.who.memberId,
    at,
    isOffline: input.markedAt !== undefined,
  }));
};

export const mark: CommandHandler<'attendance.mark'> = async (context, input) => {
  const { found, state } = await demandOpenRoll(context, input.activityId);
  const { activity, branch } = found;
  const known = new Set(livePeople(activity, branch, state).map((entry) => entry.person.member._id));
  if (input.marks.some((entry) => !known.has(entry.memberId))) throw context.refuse('attendance.notOfBranch');
  const before = state.rollCall;
  const document: RollCall = {
    _id: rollCallId(activity._id),
    type: 'rollCall',
    activityId: activity._id,
    orgId: activity.orgId,
    day: activity.day,
    ...mergeMarks(before ?? { marks: [] }, given(input, context)),
    rev: (before?.rev ?? -1) + 1,
  };
  const collection = COLLECTIONS.attendance;
  return {
    reply: rollView(found, { ...state, rollCall: document }, { who: context.who, key: context.ports.secrets, nowAt: context.nowAt }),
    writes: [
      before === null ? { kind: 'insert', collection, document } : { kind: 'replace', collection, document, expectedRev: before.rev },
    ],
    // A reply with leave notes must not lie in the database in clear.
    isReplyKept: false,
    subject: { id: activity._id, orgId: activity.orgId },
  };
};
