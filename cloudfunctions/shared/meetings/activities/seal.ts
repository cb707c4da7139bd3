import type { Activity } from '../../../../src-shared/records/activity';
import type { LedgerEntry } from '../../../../src-shared/records/ledger';
import { COLLECTIONS } from '../../ports/collections';
import { seal } from '../../ledger/seal';
import type { Ports } from '../../ports';
import type { Write } from '../../ports/documents';
import { nextRevision, type Stamping } from './load';

/**
 * The next revision of an activity with its seal: how one is confirmed, and the only way in which a confirmed one is
 * changed. Of a correction the former revision is kept and the chain names the entry it corrects.
 */
export const sealActivity = async (
  asking: Stamping & { ports: Ports },
  before: Activity,
  change: Partial<Activity>,
): Promise<{ sealed: Activity; entry: LedgerEntry; writes: Write[] }> => {
  const corrects = before.state === 'confirmed' ? before.sealSeq : undefined;
  const after = nextRevision(asking, before, { ...change, state: 'confirmed' });
  const { sealed, entry, write } = await seal(asking.ports, after, {
    entryKind: corrects === undefined ? 'confirmation' : 'correction',
    at: asking.nowAt,
    corrects,
  });
  const kept: Write[] =
    corrects === undefined
      ? []
      : [
          {
            kind: 'insert',
            collection: COLLECTIONS.revisions,
            document: { ...before, _id: `${before._id}~${before.rev}`, activityId: before._id },
          },
        ];
  return {
    sealed,
    entry,
    writes: [...kept, { kind: 'replace', collection: COLLECTIONS.records, document: sealed, expectedRev: before.rev }, write],
  };
};
