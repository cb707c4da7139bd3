import { COLLECTIONS } from '../../ports/collections';
import { listedIn, type Listed } from '../reading/lines';
import { openMovesOf } from '../../../../src-shared/rights/moves';
import type { Asking } from '../../pipeline/context';

/** What waits for an organisation, or for the caller in person, and can be answered by the caller; the oldest first. */
export const waitingAt = async (asking: Asking, orgId: string): Promise<Listed[]> => {
  const stored = await asking.ports.documents.find(
    COLLECTIONS.records,
    { waitsFor: { in: [orgId, asking.who.memberId] } },
    { without: ['attachments', 'reasons'] },
  );
  const listed = (await listedIn(asking, stored)).filter((found) => openMovesOf(found).length > 0);
  return listed.sort((one, other) => (one.record.updatedAt < other.record.updatedAt ? -1 : 1));
};
