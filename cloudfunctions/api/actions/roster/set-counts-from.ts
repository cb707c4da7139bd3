import { addDays, type Day } from '../../../../src-shared/kernel/day';
import { countsFromOf, withCountsFrom, type RosterPointer } from '../../../../src-shared/records/roster';
import { FIRST_TABLE_ON } from '../../../../src-shared/standard/rules/row';
import { refusal } from '../../../shared/pipeline/refusal';
import type { CommandHandler } from '../../../shared/pipeline/context';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { countsFromView } from '../../../shared/roster/counts-from';
import { readPointer } from '../../../shared/roster/roster-store';

const AHEAD_DAYS = 366;

/** The standard has no numbers before its first table, and a day far ahead would leave the college without any score. */
const faultOf = (countsFromOn: Day, today: Day): string | null => {
  if (countsFromOn < FIRST_TABLE_ON) return `最早从 ${FIRST_TABLE_ON} 起计，那以前还没有标准`;
  return countsFromOn > addDays(today, AHEAD_DAYS) ? '最晚写到一年以后' : null;
};

/** Said by the administrator; the former word stays beside it. The same day again changes nothing. */
export const setCountsFrom: CommandHandler<'roster.setCountsFrom'> = async (context, { orgId, countsFromOn, rev }) => {
  const pointer = await readPointer(context.ports.documents);
  if (pointer.committeeId !== orgId) throw refusal('common.notFound');
  if (countsFromOf(pointer) === countsFromOn) return { reply: countsFromView(pointer), writes: [] };
  if (pointer.rev !== rev) throw refusal('common.conflict', { reason: { byName: '', rev: pointer.rev } });
  const words = faultOf(countsFromOn, context.today);
  if (words !== null) throw context.refuse('roster.refused', { fields: { countsFromOn: words } });
  const said = withCountsFrom(pointer, { countsFromOn, saidAt: context.nowAt, by: context.who.memberId });
  const moved: RosterPointer = { ...said, rev: pointer.rev + 1, updatedAt: context.nowAt };
  return {
    reply: countsFromView(moved),
    writes: [{ kind: 'replace', collection: COLLECTIONS.settings, document: moved, expectedRev: pointer.rev }],
    subject: { id: pointer._id, orgId, outcome: countsFromOn },
  };
};
