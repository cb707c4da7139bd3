import type { BookCheck } from '../../../../src-shared/contract/book';
import { chainVerdict } from '../../../../src-shared/engines/books/verdict';
import { chainOfOrg, isStoredAsSealed } from '../../../shared/ledger/check';
import type { QueryHandler } from '../../../shared/pipeline/context';

/** The same is said only when the chain is whole, holds the printed end, and every record is what was sealed in it. */
export const check: QueryHandler<'book.check'> = async (context, { orgId, typed }): Promise<BookCheck> => {
  const chain = await chainOfOrg(context.ports.documents, orgId);
  const verdict = chainVerdict(chain, typed);
  if (verdict.is !== 'same') return { verdict: verdict.is, confirmedSince: 0, correctedSince: 0 };
  const { head, since } = verdict;
  const corrected = since.filter((entry) => entry.entryKind === 'correction').length;
  const isSame = await isStoredAsSealed(context.ports.documents, orgId, chain);
  return {
    verdict: isSame ? 'same' : 'different',
    seq: head.seq,
    at: head.at,
    confirmedSince: since.length - corrected,
    correctedSince: corrected,
  };
};
