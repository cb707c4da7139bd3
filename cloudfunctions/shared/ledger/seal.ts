import { taken } from '../ports/opened';
import { digestOfContent, nextEntry } from '../../../src-shared/engines/ledger/chain';
import type { Json } from '../../../src-shared/kernel/canonical';
import type { LedgerEntry } from '../../../src-shared/records/ledger';
import type { SealedAs } from '../../../src-shared/records/vocabulary/version';
import { COLLECTIONS } from '../ports/collections';
import type { Documents, Write } from '../ports/documents';
import type { Ports } from '../ports';

/** Anything that can enter a chain. */
export type Sealable = { _id: string; type: string; orgId: string; rev: number };

/** The last entry of a branch's chain. */
export const headOf = async (documents: Documents, orgId: string): Promise<LedgerEntry | null> => {
  const stored = (await documents.find(COLLECTIONS.ledger, { orgId }, { orderBy: { field: 'seq', isDescending: true }, limit: 1 }))[0];
  return stored === undefined ? null : taken('ledgerEntry', stored);
};

const PLACE = ['updatedAt', 'updatedBy', 'sealSeq', 'salt'];
/**
 * A record that is handed in goes on being received or returned without its content changing, is open for years,
 * and may get its photos once it is entered: none of that breaks its seal.
 */
const COURSE = ['rev', 'state', 'stateReason', 'sheets', 'filedTo', 'waitsFor', 'reasons', 'attachments'];

/** Ballots are destroyed after a while; the seal is over their digest and the counts. */
const BALLOTS = ['inside', 'destroyOn'];

type Sealed = { type: string; sealedAs?: SealedAs | undefined };

/** One that a later version was made of reads as it was sealed: what the upgrade changed stands beside it. */
const asSealed = ({ sealedAs, ...record }: Sealed): { type: string } => {
  if (sealedAs === undefined) return record;
  const {
    v: _,
    missing: __,
    contentVersion: ___,
    ...same
  } = record as { type: string; v?: unknown; missing?: unknown; contentVersion?: unknown };
  return { ...same, ...sealedAs };
};

/** What a seal covers: all of the record but what changes without changing it. */
export const contentOf = (now: Sealed): Json => {
  const record = asSealed(now);
  const passing = record.type === 'activity' ? PLACE : [...PLACE, ...COURSE, ...(record.type === 'pollBox' ? BALLOTS : [])];
  return Object.fromEntries(Object.entries(record).filter(([name]) => !passing.includes(name))) as { [key: string]: Json };
};

/** `head`: the entry before, where several enter the chain in one commit. */
export type Sealing = {
  entryKind: 'confirmation' | 'correction';
  at: string;
  corrects?: number | undefined;
  head?: LedgerEntry | undefined;
};

/**
 * Seals a revision: salt and place go into the document, the entry into the chain, both in one commit. Whoever
 * comes second finds the place taken and is run again on the new head.
 */
export const seal = async <T extends Sealable>(
  ports: Ports,
  toSeal: T,
  sealing: Sealing,
): Promise<{ sealed: T & { salt: string; sealSeq: number }; entry: LedgerEntry; write: Write }> => {
  // What is sealed anew is sealed as it is today.
  const { sealedAs: _, ...record } = toSeal as T & { sealedAs?: SealedAs };
  const head = sealing.head ?? (await headOf(ports.documents, record.orgId));
  const salt = ports.randomHex(16);
  const entry = nextEntry(head, {
    orgId: record.orgId,
    entryKind: sealing.entryKind,
    subjectId: record._id,
    subjectRev: record.rev,
    digest: digestOfContent(salt, contentOf(record)),
    at: sealing.at,
    corrects: sealing.corrects,
  });
  return {
    sealed: { ...(record as unknown as T), salt, sealSeq: entry.seq },
    entry,
    write: { kind: 'insert', collection: COLLECTIONS.ledger, document: entry },
  };
};
