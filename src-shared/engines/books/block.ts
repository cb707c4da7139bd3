// A book as blocks of words, before it becomes a file of any kind: what stands in it can be read and tested without Word.

/** A label with what stands beside it. */
export type Fact = readonly [label: string, words: string];

/** A photo by the digest of its bytes; the file is put in when the book is bound together. */
export type BookPhoto = { fileId: string; sha256: string; mime: string; caption?: string | undefined };

export type Block =
  | { is: 'cover'; title: string; year: string; branchName: string; superior: string; note: string }
  /** Begins a page, unless it is short and `flows` on. */
  | { is: 'chapter'; words: string; flows?: true }
  /** `startsPage`: every meeting has a page of its own, so that a sheet can be signed or put aside. */
  | { is: 'heading'; words: string; startsPage?: boolean }
  | { is: 'text'; words: string; isSmall?: boolean }
  /** Facts in lines of one or two. */
  | { is: 'facts'; lines: readonly (readonly Fact[])[] }
  | {
      is: 'table';
      head: readonly string[];
      rows: readonly (readonly string[])[] /** In parts of the whole width. */;
      widths: readonly number[];
      isSmall?: boolean;
    }
  | { is: 'photos'; photos: readonly BookPhoto[] }
  /** A code to scan, with the lines beside it. */
  | { is: 'code'; code: string; lines: readonly string[] };

/** `isWide`: on paper laid across. */
export type BookText = { title: string; isWide: boolean; blocks: readonly Block[] };
