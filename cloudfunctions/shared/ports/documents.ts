/** A stored document as it comes back; a schema is laid on it before anything is believed. */
export type Stored = { _id: string } & Record<string, unknown>;

export type Condition = string | number | boolean | { in: readonly string[] } | { not: string } | { from?: string; to?: string };
export type Where = Readonly<Record<string, Condition>>;
export type FindOptions = {
  orderBy?: { field: string; isDescending?: boolean };
  /** At most so many; without it all, page by page. */
  limit?: number;
  /** Fields to leave out, or only these to bring. */
  without?: readonly string[];
  /** A former version as it is, not as today's program would write it. */
  asStored?: true;
};

/**
 * One change of a commit. `insert` demands that the id is free. `replace` demands that the stored `rev` is the
 * expected one and stores the document with the next. `remove` demands that the document is there.
 */
export type Write =
  | { kind: 'insert'; collection: string; document: Stored }
  | { kind: 'replace'; collection: string; document: Stored & { rev: number }; expectedRev: number }
  | { kind: 'remove'; collection: string; id: string };

export type Documents = {
  get: (collection: string, id: string) => Promise<Stored | null>;
  find: (collection: string, where: Where, options?: FindOptions) => Promise<Stored[]>;
  count: (collection: string, where: Where) => Promise<number>;
  /** One billed call. `exists` when the id or a unique key is taken. */
  insert: (collection: string, document: Stored) => Promise<'inserted' | 'exists'>;
  /** One billed call for several. Throws when an id is taken: leave out what is there. */
  insertMany: (collection: string, documents: readonly Stored[]) => Promise<void>;
  /** Stores those whose id is free and leaves the others as they are, also while somebody else is storing the same ones. */
  insertMissing: (collection: string, documents: readonly Stored[]) => Promise<void>;
  /** Stores a document whatever was there before. */
  put: (collection: string, document: Stored) => Promise<void>;
  /** Removes what is there; nothing is no failure. */
  remove: (collection: string, id: string) => Promise<void>;
  /** Removes everything that fits, in one billed call; says how many. */
  removeAll: (collection: string, where: Where) => Promise<number>;
  /** All or nothing. `conflict` when a demand of a write does not hold or somebody was faster. */
  commit: (writes: readonly Write[]) => Promise<'done' | 'conflict'>;
};
