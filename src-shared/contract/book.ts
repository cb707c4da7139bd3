// 一本两册: made from the records by a function of its own, step by step, since no function works on after it has answered.
import { at, count, day, id, year } from '../kernel/fields';
import { z } from '../kernel/schema';
import { BOOK_NAMES, type BookKind } from '../records/kinds/book';
import { bookFormat, type BookFormat } from '../records/jobs';
import { ledgerEntry } from '../records/ledger';
import { action } from './action';

const bookKind = z.enum(BOOK_NAMES as [BookKind, ...BookKind[]]);
export type { BookFormat };

/** A making under way, or how it ended. `total` is 0 until the records are gathered. */
export const bookWork = z.strictObject({ jobId: id, year, state: z.enum(['running', 'done', 'failed']), done: count, total: count });
export type BookWork = z.infer<typeof bookWork>;

export const madeBook = z.strictObject({
  bookId: id,
  bookKind,
  madeOn: day,
  sourceCount: count,
  photoCount: count,
  /** The end of the chain when it was made, as it is printed. */
  headSeq: z.optional(count),
  checkValue: z.optional(z.string()),
  files: z.array(z.strictObject({ format: bookFormat, sizeBytes: count })),
});
export type MadeBook = z.infer<typeof madeBook>;

export const bookPage = z.strictObject({
  orgId: id,
  orgName: z.string(),
  year,
  years: z.array(year),
  today: day,
  /** What a book made now would hold. */
  now: z.strictObject({ held: count, unconfirmed: count, photos: count, contacts: count }),
  /** The newest of each kind. */
  books: z.array(madeBook),
  work: z.optional(bookWork),
  chain: z.optional(z.strictObject({ seq: count, checkValue: z.string(), at })),
  /** The last day the records of the year are kept, and the day from which they are deleted; between them they can still be taken out. */
  keeping: z.strictObject({ untilOn: day, deletedFromOn: day }),
  mayMake: z.boolean(),
});
export type BookPage = z.infer<typeof bookPage>;

/** `kindName`: what it is, in words. An activity has a page of its own. */
export const alteredRecord = z.strictObject({ recordId: id, isActivity: z.boolean(), kindName: z.string(), title: z.string(), day });
export type AlteredRecord = z.infer<typeof alteredRecord>;

export const bookCheck = z.strictObject({
  /** `same`: the chain is whole up to there, and what is sealed in it is what is stored. */
  verdict: z.enum(['same', 'different', 'unreadable']),
  seq: z.optional(count),
  at: z.optional(at),
  /** Since the book was made: confirmed, and corrected, which is no fault. */
  confirmedSince: count,
  correctedSince: count,
  /** Records that are not what was sealed: those the caller may look at by name, the others as a number. A correction of one seals it anew. */
  altered: z.array(alteredRecord),
  alteredUnseen: count,
});
export type BookCheck = z.infer<typeof bookCheck>;

export const chainFile = z.strictObject({ version: z.literal(1), orgId: id, orgName: z.string(), entries: z.array(ledgerEntry) });
export type ChainFile = z.infer<typeof chainFile>;

export const bookActions = {
  'book.read': action({
    kind: 'query',
    may: { right: 'oversee', of: 'orgId' },
    input: z.strictObject({ orgId: id, year: z.optional(year) }),
    output: bookPage,
    errors: [],
  }),
  /** Asks for the three books of a year. While a making is under way this is that one. */
  'book.make': action({
    kind: 'command',
    may: { right: 'plan', of: 'orgId' },
    input: z.strictObject({ orgId: id, year }),
    output: bookWork,
    errors: ['book.nothingYet'],
  }),
  /** Does the next step and says how far it is. Whoever asks again after a lost reply repeats nothing that is done. */
  'book.step': action({
    kind: 'command',
    by: 'books',
    may: { right: 'plan', of: 'subject' },
    input: z.strictObject({ jobId: id }),
    output: bookWork,
    errors: [],
  }),
  /** Valid for at most ten minutes. */
  'book.file': action({
    kind: 'query',
    may: { right: 'oversee', of: 'subject' },
    input: z.strictObject({ bookId: id, format: bookFormat }),
    output: z.strictObject({ fileName: z.string(), url: z.string() }),
    errors: ['book.fileGone'],
  }),
  /** 校验: whether records were altered after a book was made. The twelve characters stand on its last page. */
  'book.check': action({
    kind: 'query',
    may: { right: 'readBranch', of: 'orgId' },
    input: z.strictObject({ orgId: id, typed: z.string().check(z.maxLength(40)) }),
    output: bookCheck,
    errors: [],
  }),
  /** The chain itself, to be checked elsewhere without a key and without this program. It holds digests, no content. */
  'book.chain': action({
    kind: 'query',
    may: { right: 'oversee', of: 'orgId' },
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({ fileName: z.string(), file: chainFile }),
    errors: [],
  }),
};
