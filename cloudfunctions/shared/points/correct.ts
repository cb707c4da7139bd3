import { differenceOf, standingCounts, wrongCounts } from '../../../src-shared/engines/points/correction';
import { refusal } from '../pipeline/refusal';
import { pointsPosting, type Counts, type PointsPosting } from '../../../src-shared/records/points';
import { keyedId } from '../secrets/keyed-hash';
import type { Write } from '../ports/documents';
import type { Asking } from '../pipeline/context';
import { bookingFor } from './booking';
import { POINTS } from './declarations';
import { entriesIn } from './entries';

export type CorrectionOrder = { orgId: string; entryId: string; counts: Counts; reason: string; sourceIds?: readonly string[] };

/** The entry that is to be corrected: a posted one of the branch that corrects no other. */
const demandEntry = async ({ ports, refuse }: Asking<'points.refused'>, { orgId, entryId }: CorrectionOrder): Promise<PointsPosting> => {
  const stored = await ports.documents.get(POINTS, entryId);
  const parsed = pointsPosting.safeParse(stored);
  if (!parsed.success || parsed.data.orgId !== orgId) throw refusal('common.notFound');
  if (parsed.data.state !== 'posted' || parsed.data.corrects !== undefined)
    throw refuse('points.refused', { fields: { entryId: 'notCorrectable' } });
  return parsed.data;
};

/**
 * A further entry in the first month that is not frozen, by which the first says what it should have said. Two corrections of
 * the same entry at once: the place in the row of its corrections is part of the id, so that the second sees the first.
 */
export const correctionOf = async (
  asking: Asking<'points.refused'>,
  order: CorrectionOrder,
): Promise<{ entry: PointsPosting; writes: Write[] }> => {
  const before = await demandEntry(asking, order);
  const { documents } = asking.ports;
  const others = entriesIn(await documents.find(POINTS, { memberId: before.memberId, orgId: before.orgId, type: 'pointsPosting' }));
  const wrong = wrongCounts(before.lineKey, order.counts);
  if (wrong !== null) throw asking.refuse('points.refused', { fields: { counts: wrong } });
  const counts = differenceOf(before.lineKey, order.counts, standingCounts(before, others));
  if (Object.keys(counts).length === 0) throw asking.refuse('points.refused', { fields: { counts: 'nothingChanged' } });
  const { year, month, scheme, guards } = await bookingFor(documents, {
    orgId: before.orgId,
    factMonth: before.factMonth,
    nowAt: asking.nowAt,
  });
  const place = others.filter(({ corrects }) => corrects === before._id).length;
  const entry: PointsPosting = {
    _id: `${keyedId('fix', [before._id])}:${place}`,
    type: 'pointsPosting',
    orgId: before.orgId,
    year,
    memberId: before.memberId,
    month,
    factMonth: before.factMonth,
    lineKey: before.lineKey,
    counts,
    sourceIds: [...(order.sourceIds ?? [])],
    schemeVersion: scheme.version,
    state: 'posted',
    confirmedBy: asking.who.memberId,
    confirmedAt: asking.nowAt,
    corrects: before._id,
    reason: order.reason,
  };
  return { entry, writes: [{ kind: 'insert', collection: POINTS, document: entry }, ...guards] };
};
