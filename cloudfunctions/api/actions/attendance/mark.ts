import { Problem } from '../../../../src-shared/kernel/problem';
import type { Parsed } from '../../../../src-shared/contract';
import type { RollCall } from '../../../../src-shared/records/attendance';
import { demandActivity } from '../../../shared/activities/load';
import { liveDocumentsOf, livePeople } from '../../../shared/attendance/live-documents';
import { rollView } from '../../../shared/attendance/roll-view';
import { COLLECTIONS } from '../../../shared/collections';
import type { BoundContext, CommandHandler } from '../../context';

/** Each mark stands for itself: marks of two recorders are put together, and of one person the later holds. */
const merged = (before: RollCall['marks'], input: Parsed<'attendance.mark'>, context: BoundContext): RollCall['marks'] => {
  const marks = new Map(before.map((mark) => [mark.memberId, mark]));
  for (const { memberId, status, mode, isLate } of input.marks) {
    if (status === null) marks.delete(memberId);
    else marks.set(memberId, { memberId, status, ...(mode === undefined ? {} : { mode }), ...(isLate === undefined ? {} : { isLate }), isPaper: input.isPaper, by: context.who.memberId, at: context.nowAt });
  }
  return [...marks.values()].sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
};

export const mark: CommandHandler<'attendance.mark'> = async (context, input) => {
  const found = await demandActivity(context, input.activityId, 'record');
  const { activity, branch } = found;
  if (activity.state === 'confirmed') throw new Problem('attendance.sealed');
  const state = await liveDocumentsOf(context.ports.documents, activity._id);
  const known = new Set(livePeople(activity, branch, state).map((entry) => entry.person.member._id));
  if (input.marks.some((entry) => !known.has(entry.memberId))) throw new Problem('attendance.notOfBranch');
  const before = state.rollCall;
  const document: RollCall = {
    _id: `rollCall:${activity._id}`, type: 'rollCall', activityId: activity._id, orgId: activity.orgId, day: activity.day, marks: merged(before?.marks ?? [], input, context), rev: (before?.rev ?? -1) + 1,
  };
  const collection = COLLECTIONS.attendance;
  return {
    reply: rollView(found, { ...state, rollCall: document }, { key: context.ports.secrets, nowAt: context.nowAt }),
    writes: [before === null ? { kind: 'insert', collection, document } : { kind: 'replace', collection, document, expectedRev: before.rev }],
    // A reply with leave notes must not lie in the database in clear.
    isReplyKept: false,
    subject: { id: activity._id, orgId: activity.orgId },
  };
};
