import { verifyChain, type ChainFault } from '../ledger/chain';
import type { LedgerEntry } from '../../records/ledger';
import { typedCheckValue } from '../../kernel/check-value';

export type ChainVerdict =
  | { is: 'unreadable' }
  /** Altered at its `fault`, or it does not hold the printed end at all. */
  | { is: 'different'; fault: ChainFault | null }
  | { is: 'same'; head: LedgerEntry; since: LedgerEntry[] };

/**
 * What a printed check value says of a chain; needs nothing but the chain. A chain that was written anew, however
 * consistently, ends in other hashes and so does not hold the printed one.
 */
export const chainVerdict = (entries: readonly LedgerEntry[], typed: string): ChainVerdict => {
  const beginning = typedCheckValue(typed);
  if (beginning === null) return { is: 'unreadable' };
  const fault = verifyChain(entries);
  const head = entries.find((entry) => entry.hash.startsWith(beginning));
  if (fault !== null || head === undefined) return { is: 'different', fault };
  return { is: 'same', head, since: entries.filter((entry) => entry.seq > head.seq) };
};
