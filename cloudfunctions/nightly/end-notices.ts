import { taken } from '../shared/ports/opened';
import { addDays, dayOfInstant, type Day } from '../../src-shared/kernel/day';
import type { StoredRecord } from '../../src-shared/records/vocabulary/schema';
import { COLLECTIONS } from '../shared/ports/collections';
import type { Ports } from '../shared/ports';
import { openRoster } from '../shared/roster/roster-store';

/** No notice stands longer than this; older ones have been looked at in many nights before. */
const LOOKED_BACK_DAYS = 120;

export type EndedNotices = { ended: number; left: number };

/** Over on the day after its last. Pages say so by themselves; this is for the books. */
const isOver = ({ state, content }: StoredRecord, today: Day): boolean =>
  state === 'published' && typeof content.endsOn === 'string' && content.endsOn < today;

/** 期满自动记为已公示: a notice whose days are over is ended, each for itself. A change at the same moment wins, and the next night looks again. */
export const endNotices = async (ports: Ports, hasTime: () => boolean): Promise<EndedNotices> => {
  const roster = await openRoster(ports.documents);
  const nowAt = ports.now();
  const today = dayOfInstant(nowAt);
  const result: EndedNotices = { ended: 0, left: 0 };
  for (const branch of await roster.branchesEver()) {
    if (!hasTime()) {
      result.left += 1;
      continue;
    }
    const stored = await ports.documents.find(COLLECTIONS.records, {
      orgId: branch._id,
      type: 'publicNotice',
      day: { from: addDays(today, -LOOKED_BACK_DAYS), to: today },
    });
    for (const record of stored.map((document) => taken('record', document)).filter((document) => isOver(document, today))) {
      const outcome = await ports.documents.commit([
        {
          kind: 'replace',
          collection: COLLECTIONS.records,
          document: { ...record, state: 'ended', rev: record.rev + 1, updatedAt: nowAt },
          expectedRev: record.rev,
        },
      ]);
      if (outcome === 'done') result.ended += 1;
    }
  }
  return result;
};
