import { rollOf } from '../../../../src-shared/engines/attendance/seal';
import type { Parsed } from '../../../../src-shared/contract';
import { canonicalJson, type Json } from '../../../../src-shared/kernel/canonical';
import { Problem } from '../../../../src-shared/kernel/problem';
import type { Activity, Roll } from '../../../../src-shared/records/activity';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { demandActivity, demandRev, replaceActivity, type Found } from '../../../shared/meetings/activities/load';
import { seal } from '../../../shared/ledger/seal';
import { writtenFields } from '../../../shared/meetings/minutes/text';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** The sealed list itself is corrected, line by line: whoever has left the roster since still stands in it. */
const correctedRoll = (roll: Roll | undefined, marks: NonNullable<Parsed<'record.correct'>['marks']>, day: string): Roll | undefined => {
  if (roll === undefined || marks.length === 0) return roll;
  const wanted = new Map(marks.map((mark) => [mark.memberId, mark]));
  if (marks.some((mark) => !roll.lines.some((line) => line.memberId === mark.memberId))) throw new Problem('common.notFound');
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

const changed = (found: Found, input: Parsed<'record.correct'>, today: string): Partial<Activity> => {
  const fields = input.text === undefined ? null : writtenFields(found, input.text, today);
  if (fields !== null && fields.missing.length > 0) throw new Problem('record.incomplete', { reason: { missing: fields.missing } });
  return { ...(fields ?? {}), roll: correctedRoll(found.activity.roll, input.marks ?? [], found.activity.day) };
};

/** K1: a new revision; the old one is kept, and the chain gets an entry that names the one it corrects. */
export const correct: CommandHandler<'record.correct'> = async (context, input) => {
  const found = await demandActivity(context, input.activityId, 'confirm');
  const { activity } = found;
  if (activity.state !== 'confirmed' || activity.sealSeq === undefined) throw new Problem('record.notSealed');
  demandRev(found, input.rev);
  const change = changed(found, input, context.today);
  if (canonicalJson({ ...activity, ...change } as unknown as Json) === canonicalJson(activity as unknown as Json))
    throw new Problem('record.nothingChanged');
  const { after } = replaceActivity(context, activity, { ...change, correctionReason: input.reason });
  const { sealed, entry, write } = await seal(context.ports, after, {
    entryKind: 'correction',
    at: context.nowAt,
    corrects: activity.sealSeq,
  });
  return {
    reply: { activityId: activity._id, rev: sealed.rev, seq: entry.seq, hash: entry.hash },
    writes: [
      {
        kind: 'insert',
        collection: COLLECTIONS.revisions,
        document: { ...activity, _id: `${activity._id}~${activity.rev}`, activityId: activity._id },
      },
      { kind: 'replace', collection: COLLECTIONS.records, document: sealed, expectedRev: activity.rev },
      write,
    ],
    subject: { id: activity._id, orgId: activity.orgId, outcome: 'corrected' },
  };
};
