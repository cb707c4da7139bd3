import { liveAttendance } from '../../../src-shared/records/attendance';
import type { z } from '../../../src-shared/kernel/schema';
import { COLLECTIONS } from './collections';
import type { Documents, FindOptions, Stored, Where } from './documents';

/** The one door through which a stored document becomes one of ours. Throws when it does not fit its schema. */
export const opened = <T>(schema: { parse: (value: unknown) => T }, document: Stored): T => schema.parse(document);

/** What may lie in a collection, told apart by `type`. */
const MEMBERS = { [COLLECTIONS.attendance]: liveAttendance } as const;
type Opened = typeof MEMBERS;
type MemberOf<C extends keyof Opened> = z.infer<Opened[C]>;
type OfType<C extends keyof Opened, T extends MemberOf<C>['type']> = Extract<MemberOf<C>, { type: T }>;

const isOfType = <M extends { type: string }, T extends M['type']>(member: M, type: T): member is Extract<M, { type: T }> =>
  member.type === type;

/** Those of a list that are of one type. */
export const ofType = <M extends { type: string }, T extends M['type']>(members: readonly M[], type: T): Extract<M, { type: T }>[] =>
  members.filter((member) => isOfType(member, type));

/** Whole documents of a collection, whatever their type; one billed call. */
export const findAny = async <C extends keyof Opened>(documents: Documents, collection: C, where: Where): Promise<MemberOf<C>[]> =>
  (await documents.find(collection, where)).map((document) => opened(MEMBERS[collection], document) as MemberOf<C>);

type Asked<T> = { type: T; where: Where; options?: FindOptions };

/** Whole documents of one type; one billed call. */
export const findOf = async <C extends keyof Opened, T extends MemberOf<C>['type']>(
  documents: Documents,
  collection: C,
  { type, where, options }: Asked<T>,
): Promise<OfType<C, T>[]> => {
  const found = await documents.find(collection, { ...where, type }, options);
  return found.map((document) => opened(MEMBERS[collection], document) as OfType<C, T>);
};

/** The document of an id; null when there is none, and when another type stands under it (a pause where a sign-in would). */
export const getOf = async <C extends keyof Opened, T extends MemberOf<C>['type']>(
  documents: Documents,
  collection: C,
  { type, id }: { type: T; id: string },
): Promise<OfType<C, T> | null> => {
  const stored = await documents.get(collection, id);
  return stored?.type === type ? (opened(MEMBERS[collection], stored) as OfType<C, T>) : null;
};
