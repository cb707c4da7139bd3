import { taken } from '../ports/opened';
import type { ResultLine } from '../../../src-shared/engines/points/year';
import type { Year } from '../../../src-shared/kernel/period';
import { COLLECTIONS } from '../ports/collections';
import type { Documents } from '../ports/documents';
import { pointsResultId } from '../../../src-shared/records/ids/points';

export type StoredResult = {
  recordId: string;
  rev: number;
  stage: 'firstStage' | 'complete';
  closedOn: string;
  completedOn?: string | undefined;
  lines: ResultLine[];
};

/** The year's result of a branch once it has been closed, or null. */
export const resultOf = async (documents: Documents, orgId: string, year: Year): Promise<StoredResult | null> => {
  const stored = await documents.get(COLLECTIONS.records, pointsResultId(orgId, year));
  if (stored === null || (stored.state !== 'firstStage' && stored.state !== 'complete')) return null;
  const { _id: recordId, rev, content } = taken('record', stored);
  const { closedOn, completedOn, lines } = content as { closedOn: string; completedOn?: string; lines?: ResultLine[] };
  return { recordId, rev, stage: stored.state, closedOn, completedOn, lines: lines ?? [] };
};
