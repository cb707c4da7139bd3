import { rollOf } from '../../../../src-shared/engines/attendance/seal';
import type { Parsed } from '../../../../src-shared/contract';
import { canonicalJson, type Json } from '../../../../src-shared/kernel/canonical';
import { refusal } from '../../../shared/pipeline/refusal';
import type { Activity, Roll } from '../../../../src-shared/records/activity';
import { demandActivity, demandRev, type Found } from '../../../shared/meetings/activities/load';
import { sealActivity } from '../../../shared/meetings/activities/seal';
import { isAsSealed } from '../../../shared/ledger/check';
import { writtenFields } from '../../../shared/meetings/minutes/text';
import type { BoundContext, CommandHandler } from '../../../shared/pipeline/context';

/** The sealed list itself is corrected, line by line: whoever has left the roster since still stands in it. */
const correctedRoll = (roll: Roll | undefined, marks: NonNullable<Parsed<'record.correct'>['marks']>, day: string): Roll | undefined => {
  if (roll === undefined || marks.length === 0) return roll;
  const wanted = new Map(marks.map((mark) => [mark.memberId, mark]));
  if (marks.some((mark) => !roll.lines.some((line) => line.memberId === mark.memberId))) throw refusal('common.notFound');
  const lines = roll.lines.map((line) => {
    const mark = wanted.get(line.memberId);
    if (mark === undefined) return line;
    const mode = mark.status === 'present' ? (mark.mode ?? line.mode ?? ('inPerson' as const)) : undefined;
    if (line.status === mark.status && line.mode === mode) return line;
    // Only somebody who came has a way of coming, and can have come late.
    const { mode: _mode, isLate, ...rest } = line;
    return {
      ...rest,
      status: mark.status,
      ...(mode === undefined ? {} : { mode }),
      ...(isLate === true && mark.status === 'present' ? { isLate } : {}),
      source: 'rollCall' as const,
    };
  });
  return rollOf(lines, day);
};

const changed = (
  context: BoundContext<'record.refused' | 'record.incomplete'>,
  found: Found,
  input: Parsed<'record.correct'>,
): Partial<Activity> => {
  const fields = input.text === undefined ? null : writtenFields(context, found, input.text);
  if (fields !== null && fields.missing.length > 0) throw context.refuse('record.incomplete', { reason: { missing: fields.missing } });
  return { ...(fields ?? {}), roll: correctedRoll(found.activity.roll, input.marks ?? [], found.activity.day) };
};

/** K1: a new revision; the old one is kept, and the chain gets an entry that names the one it corrects. */
export const correct: CommandHandler<'record.correct'> = async (context, input) => {
  const found = await demandActivity(context, input.activityId, 'confirm');
  const { activity } = found;
  if (activity.state !== 'confirmed' || activity.sealSeq === undefined) throw context.refuse('record.notSealed');
  demandRev(found, input.rev);
  const change = changed(context, found, input);
  const isSame = canonicalJson({ ...activity, ...change } as unknown as Json) === canonicalJson(activity as unknown as Json);
  // What was altered behind its seal is sealed anew as it stands; that is the change.
  if (isSame && (await isAsSealed(context.ports.documents, activity))) throw context.refuse('record.nothingChanged');
  const { sealed, entry, writes } = await sealActivity(context, activity, { ...change, correctionReason: input.reason });
  return {
    reply: { activityId: activity._id, rev: sealed.rev, seq: entry.seq, hash: entry.hash },
    writes,
    subject: { id: activity._id, orgId: activity.orgId, outcome: 'corrected' },
  };
};
