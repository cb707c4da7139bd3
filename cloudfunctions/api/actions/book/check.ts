import type { BookCheck } from '../../../../src-shared/contract/book';
import { typedCheckValue } from '../../../../src-shared/engines/books/check-value';
import { verifyChain } from '../../../../src-shared/engines/ledger/chain';
import { chainOfOrg, isStoredAsSealed } from '../../../shared/ledger/check';
import type { QueryHandler } from '../../context';

const NOTHING = { confirmedSince: 0, correctedSince: 0 };

/** The same is said only when the chain is whole, holds the printed end, and every record is what was sealed in it. */
export const check: QueryHandler<'book.check'> = async (context, { orgId, typed }): Promise<BookCheck> => {
  const beginning = typedCheckValue(typed);
  if (beginning === null) return { verdict: 'unreadable', ...NOTHING };
  const chain = await chainOfOrg(context.ports.documents, orgId);
  const head = chain.find((entry) => entry.hash.startsWith(beginning));
  if (head === undefined || verifyChain(chain) !== null) return { verdict: 'different', ...NOTHING };
  const since = chain.filter((entry) => entry.seq > head.seq);
  const isSame = await isStoredAsSealed(context.ports.documents, orgId, chain);
  return {
    verdict: isSame ? 'same' : 'different', seq: head.seq, at: head.at,
    confirmedSince: since.filter((entry) => entry.entryKind === 'confirmation').length, correctedSince: since.filter((entry) => entry.entryKind === 'correction').length,
  };
};
