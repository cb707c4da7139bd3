import type { liveAttendance } from '../../../src-shared/records/attendance';
import type { z } from '../../../src-shared/kernel/schema';
import type { StoredAs, StoredName } from '../../../src-shared/records/stored';
import type { COLLECTIONS } from './collections';
import type { Documents, FindOptions, Stored, Where } from './documents';

/**
 * A stored document as one of ours. It has come through the door of versions (adapters/opened), so it is of today's and is
 * taken as it is stored; that all of them fit their schemas is what the nightly check looks at.
 */
export const taken = <N extends StoredName>(_name: N, document: Stored): StoredAs<N> => document as unknown as StoredAs<N>;

/** What may lie in a collection, told apart by `type`. */
type Opened = { [C in typeof COLLECTIONS.attendance]: z.infer<typeof liveAttendance> };
type MemberOf<C extends keyof Opened> = Opened[C];
type OfType<C extends keyof Opened, T extends MemberOf<C>['type']> = Extract<MemberOf<C>, { type: T }>;

const isOfType = <M extends { type: string }, T extends M['type']>(member: M, type: T): member is Extract<M, { type: T }> =>
  member.type === type;

/** Those of a list that are of one type. */
export const ofType = <M extends { type: string }, T extends M['type']>(members: readonly M[], type: T): Extract<M, { type: T }>[] =>
  members.filter((member) => isOfType(member, type));

/** Whole documents of a collection, whatever their type; one billed call. */
export const findAny = async <C extends keyof Opened>(documents: Documents, collection: C, where: Where): Promise<MemberOf<C>[]> =>
  (await documents.find(collection, where)) as unknown[] as MemberOf<C>[];

type Asked<T> = { type: T; where: Where; options?: FindOptions };

/** Whole documents of one type; one billed call. */
export const findOf = async <C extends keyof Opened, T extends MemberOf<C>['type']>(
  documents: Documents,
  collection: C,
  { type, where, options }: Asked<T>,
): Promise<OfType<C, T>[]> => {
  return (await documents.find(collection, { ...where, type }, options)) as unknown[] as OfType<C, T>[];
};

/** The document of an id; null when there is none, and when another type stands under it (a pause where a sign-in would). */
export const getOf = async <C extends keyof Opened, T extends MemberOf<C>['type']>(
  documents: Documents,
  collection: C,
  { type, id }: { type: T; id: string },
): Promise<OfType<C, T> | null> => {
  const stored = await documents.get(collection, id);
  return stored?.type === type ? (stored as unknown as OfType<C, T>) : null;
};
