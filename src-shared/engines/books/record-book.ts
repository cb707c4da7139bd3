import { dayOfInstant } from '../../kernel/day';
import { BOOK_WORDS } from '../../text/book-words';
import { wholeDayWord } from '../../kernel/time-words';
import type { Block, BookPhoto, BookText } from './block';
import { checkValueOf } from '../../kernel/check-value';
import { heldOf, type BookFacts } from './facts';
import { frontBlocks } from './front';
import { meetingsBlocks, summaryBlocks } from './meetings';
import { yearBlocks } from './year';

/** What the code on the last page says, in letters that any reader of codes understands: whose chain, up to which entry, and its hash. */
export const chainCode = ({ branch, year, head }: Pick<BookFacts, 'branch' | 'year'> & { head: NonNullable<BookFacts['head']> }): string =>
  `WUHUA-BOOK:1;${branch._id.replace(/[^\x20-\x7e]/g, '')};${year};${head.seq};${head.hash}`;

const chainBlocks = (facts: BookFacts): Block[] => {
  const { head } = facts;
  if (head === null)
    return [
      { is: 'chapter', words: BOOK_WORDS.chapters.chain },
      { is: 'text', words: BOOK_WORDS.noChain },
    ];
  return [
    { is: 'chapter', words: BOOK_WORDS.chapters.chain },
    {
      is: 'code',
      code: chainCode({ ...facts, head }),
      lines: [
        BOOK_WORDS.checkValue(checkValueOf(head.hash)),
        BOOK_WORDS.chain(head.seq, wholeDayWord(dayOfInstant(head.at))),
        BOOK_WORDS.chainNote,
      ],
    },
  ];
};

/**
 * 《党支部工作记录本》 of a branch and a year (records.md §N): front matter, plan, every confirmed meeting with its roll as
 * it was sealed, dues as ticks, talks as days, the year in sum, and the end of the chain.
 */
export const recordBookOf = (facts: BookFacts): BookText => ({
  title: BOOK_WORDS.recordBook,
  isWide: false,
  blocks: [...frontBlocks(facts), ...summaryBlocks(facts), ...meetingsBlocks(facts), ...yearBlocks(facts), ...chainBlocks(facts)],
});

/** The photos of a year's confirmed meetings, in the order of the book; the same picture is taken once. */
export const photosOf = (facts: Pick<BookFacts, 'activities'>): BookPhoto[] => {
  const seen = new Map(heldOf(facts).flatMap((activity) => activity.attachments.map((photo) => [photo.sha256, photo] as const)));
  return [...seen.values()].map(({ fileId, sha256, mime, caption }) => ({ fileId, sha256, mime, caption }));
};
