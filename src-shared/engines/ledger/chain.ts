import { canonicalJson, type Json } from '../../kernel/canonical';
import { hmacHex, sha256Hex } from '../../kernel/hash';
import type { LedgerEntry } from '../../records/ledger';
import { ledgerEntryId } from '../../records/ids/records';

/** Before the first entry of a branch. */
export const GENESIS = '0'.repeat(64);

/** The salted digest of a sealed content: with the salt gone, the entry says nothing of it any more. */
export const digestOfContent = (salt: string, content: Json): string => hmacHex(salt, canonicalJson(content));

/** The hash of an entry covers everything in it but itself. */
export const hashOfEntry = (entry: Omit<LedgerEntry, 'hash' | '_id' | 'type'>): string =>
  sha256Hex(canonicalJson(entry as unknown as Json));

export type NewEntry = Pick<LedgerEntry, 'orgId' | 'entryKind' | 'subjectId' | 'subjectRev' | 'digest' | 'at'> & {
  corrects?: number | undefined;
};

/** The entry that follows the head of a chain. Its id is its place, so two confirmations at once cannot fork the chain. */
export const nextEntry = (head: LedgerEntry | null, entry: NewEntry): LedgerEntry => {
  const { corrects, ...rest } = entry;
  const body = { ...rest, ...(corrects === undefined ? {} : { corrects }), seq: (head?.seq ?? 0) + 1, prevHash: head?.hash ?? GENESIS };
  return { _id: ledgerEntryId(entry.orgId, body.seq), type: 'ledgerEntry', ...body, hash: hashOfEntry(body) };
};

export type ChainFault = { seq: number; fault: 'gap' | 'prevHash' | 'hash' };

/** Checks a chain offline, without any key: the first place where it was altered, or null. */
export const verifyChain = (entries: readonly LedgerEntry[]): ChainFault | null => {
  let prevHash = GENESIS;
  let seq = 0;
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
    seq += 1;
    const { hash, _id: _, type: __, ...body } = entry;
    if (entry.seq !== seq) return { seq, fault: 'gap' };
    if (entry.prevHash !== prevHash) return { seq, fault: 'prevHash' };
    if (hashOfEntry(body) !== hash) return { seq, fault: 'hash' };
    prevHash = hash;
  }
  return null;
};
