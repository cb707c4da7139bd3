import type { AlteredRecord, BookCheck } from '../../../../src-shared/contract/book';
import { chainVerdict } from '../../../../src-shared/engines/books/verdict';
import { storedRecord } from '../../../../src-shared/records/vocabulary/schema';
import { kindsWord } from '../../../../src-shared/text/activity-words';
import { alteredIn, chainOfOrg } from '../../../shared/ledger/check';
import { activitiesIn } from '../../../shared/register/reading/linked';
import { lineOf, listedIn } from '../../../shared/register/reading/lines';
import { sayingPlainly } from '../../../shared/register/reading/names';
import { briefActivity } from '../../../shared/score/branch-year';
import type { Stored } from '../../../shared/ports/documents';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';

/** What differs, by name as far as the caller may look at it; of the rest only how many. */
const namedOf = async (context: BoundContext, altered: readonly Stored[]): Promise<Pick<BookCheck, 'altered' | 'alteredUnseen'>> => {
  // Altered by another hand it need not even be a record any more.
  const readable = altered.filter((document) => (document.type === 'activity' ? briefActivity : storedRecord).safeParse(document).success);
  if (readable.length === 0) return { altered: [], alteredUnseen: altered.length };
  const [listed, activities] = await Promise.all([listedIn(context, readable), activitiesIn(context, readable)]);
  const named = await sayingPlainly(context, (say): AlteredRecord[] => [
    ...listed.map((entry) => ({
      recordId: entry.record._id,
      isActivity: false,
      kindName: entry.kind.name,
      title: lineOf(entry, say).title,
      day: entry.record.day,
    })),
    ...activities.map(({ _id, kinds, title, day }) => ({ recordId: _id, isActivity: true, kindName: kindsWord(kinds), title, day })),
  ]);
  const inOrder = named.sort((one, other) => (`${one.day} ${one.recordId}` < `${other.day} ${other.recordId}` ? -1 : 1));
  return { altered: inOrder, alteredUnseen: altered.length - named.length };
};

/** The same is said only when the chain is whole, holds the printed end, and every record is what was sealed in it. */
export const check: QueryHandler<'book.check'> = async (context, { orgId, typed }): Promise<BookCheck> => {
  const chain = await chainOfOrg(context.ports.documents, orgId);
  const verdict = chainVerdict(chain, typed);
  if (verdict.is !== 'same') return { verdict: verdict.is, confirmedSince: 0, correctedSince: 0, altered: [], alteredUnseen: 0 };
  const { head, since } = verdict;
  const corrected = since.filter((entry) => entry.entryKind === 'correction').length;
  const altered = await alteredIn(context.ports.documents, orgId, chain);
  return {
    verdict: altered.length === 0 ? 'same' : 'different',
    seq: head.seq,
    at: head.at,
    confirmedSince: since.length - corrected,
    correctedSince: corrected,
    ...(await namedOf(context, altered)),
  };
};
