// Who may look at a record of a kind, and what moving it hangs on.
import { namedIn } from './content';
import { mayEnterAbout, mayMove, seesAny, sightOf, type Movable, type Stand } from './register';
import type { Fields, Sight } from '../records/vocabulary/field';
import type { AnyContent, Kind } from '../records/vocabulary/kind';
import { stageOf } from '../records/vocabulary/life';
import type { StoredRecord } from '../records/vocabulary/schema';

const concerns = (fields: Fields): boolean =>
  Object.values(fields).some((field) =>
    field.is === 'rows' ? concerns(field.of) : (field.is === 'person' || field.is === 'people') && field.isConcerned,
  );

/** True for a kind whose records concern people. */
export const isAboutPeople = (kind: Kind): boolean => concerns(kind.fields);

/** Whose own record a content is; undefined for a kind of which none is anybody's own. */
export const ownIdsOf = (kind: Kind, content: Readonly<Record<string, unknown>>): string[] | undefined => {
  if (kind.author === undefined) return undefined;
  const owner = content[kind.author];
  return typeof owner === 'string' ? [owner] : [];
};

/** What moving or changing a record hangs on. */
export const movableOf = (kind: Kind, record: Pick<StoredRecord, 'memberIds' | 'filedTo' | 'content' | 'createdBy'>): Movable => ({
  writers: kind.writers,
  isAboutPeople: isAboutPeople(kind),
  memberIds: record.memberIds,
  ownIds: ownIdsOf(kind, record.content),
  enteredBy: record.createdBy,
  handedTo: (record.filedTo ?? []).filter((line) => line.state === 'submitted').map((line) => line.receiverOrgId),
});

/** The letters of sight that hold for one record. */
export const lettersFor = (stand: Stand, record: Pick<StoredRecord, 'memberIds' | 'content'>, kind: Kind): ReadonlySet<Sight> =>
  sightOf(stand, { memberIds: record.memberIds, namedIds: namedIn(kind.fields, record.content as AnyContent) });

/** As much of a record as looking at it hangs on. */
export type Looked = Pick<StoredRecord, 'memberIds' | 'content' | 'filedTo' | 'createdBy' | 'state'>;
export type Look = (stand: Stand, record: Looked, kind: Kind) => boolean;

/** Whether the kind is for the caller's eyes, once it counts. */
export const isInSight: Look = (stand, record, kind) => seesAny(lettersFor(stand, record, kind), kind.sight);

const isWriter: Look = (stand, record, kind) =>
  record.createdBy === stand.memberId || mayEnterAbout(stand, kind.writers, movableOf(kind, record));

/** Takes a step from where it stands, or took the one that brought it there: returned it, declined it. */
const hasPartIn: Look = (stand, record, kind) => {
  const movable = { ...movableOf(kind, record), handedTo: (record.filedTo ?? []).map((line) => line.receiverOrgId) };
  return kind.life.moves.some((move) => (move.from.includes(record.state) || move.to === record.state) && mayMove(stand, move.by, movable));
};

/**
 * True when the caller may see the record itself, whatever fields of it are narrower. What does not count yet is with
 * whoever writes it or has to answer it; what was taken back with its writers and the secretary of its organisation.
 */
export const mayLookAt: Look = (stand, record, kind) => {
  if (!isInSight(stand, record, kind)) return false;
  switch (stageOf(kind.life, record.state)) {
    case 'counting':
    case 'over':
      return true;
    case 'takenBack':
      return stand.isSecretary || isWriter(stand, record, kind);
    case 'before':
      return isWriter(stand, record, kind) || hasPartIn(stand, record, kind);
  }
};
