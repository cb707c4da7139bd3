// What of a record's content somebody may see. The server filters every reply by it.
import type { Field, Fields, Sight } from '../records/vocabulary/field';
import type { AnyContent } from '../records/vocabulary/kind';
import { seesAny } from './register';

export type Viewer = { letters: ReadonlySet<Sight>; memberId: string };
export type Seen = { content: AnyContent; hidden: string[] };

const isThere = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);

/** Everybody a content names in any field, whether or not it concerns them. A field that is locked names nobody. */
export const namedIn = (fields: Fields, content: AnyContent): string[] => [
  ...new Set(
    Object.entries(fields).flatMap(([name, field]): string[] => {
      const value = content[name];
      if (field.is === 'person') return typeof value === 'string' ? [value] : [];
      if (!Array.isArray(value)) return [];
      if (field.is === 'people') return value as string[];
      return field.is === 'rows' ? (value as AnyContent[]).flatMap((row) => namedIn(field.of, row)) : [];
    }),
  ),
];

/**
 * Whom a reply about a record may name besides what it shows of the content: who entered it, who changed it. Where the
 * content names somebody whom the viewer may not know, only those whom they see in it: that a certain person objected,
 * or was there, would else be told by the line that this person entered it. Of other records anybody.
 */
export const mayBeNamed = (fields: Fields, content: AnyContent, seen: AnyContent): ((memberId: string) => boolean) => {
  const shown = new Set(namedIn(fields, seen));
  return namedIn(fields, content).every((memberId) => shown.has(memberId)) ? () => true : (memberId) => shown.has(memberId);
};

const hasPerson = (fields: Fields): boolean => Object.values(fields).some((field) => field.is === 'person' || field.is === 'people');

/** Whoever sees a list only because they stand in it sees their own line of it. */
const seesOwnRowsOnly = (field: Field & { is: 'rows' }, sight: readonly Sight[], { letters }: Viewer): boolean =>
  hasPerson(field.of) && !sight.some((letter) => letter !== 'M' && letter !== 'T' && letters.has(letter));

const visibleRows = (
  field: Field & { is: 'rows' },
  rows: readonly AnyContent[],
  at: { sight: readonly Sight[]; viewer: Viewer },
): { rows: AnyContent[]; hidden: string[] } => {
  const own = seesOwnRowsOnly(field, at.sight, at.viewer)
    ? rows.filter((row) => namedIn(field.of, row).includes(at.viewer.memberId))
    : rows;
  const seen = own.map((row) => visibleContent(field.of, row, at));
  return { rows: seen.map((row) => row.content), hidden: seen.flatMap((row) => row.hidden) };
};

/** The fields of a content that the viewer may see, and the names of those that are there and not shown. */
export const visibleContent = (fields: Fields, content: AnyContent, at: { sight: readonly Sight[]; viewer: Viewer }): Seen => {
  const seen: Record<string, unknown> = {};
  const hidden: string[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const value = content[name];
    if (!isThere(value)) {
      if (value !== undefined) seen[name] = value;
      continue;
    }
    const sight = field.sight ?? at.sight;
    if (!seesAny(at.viewer.letters, sight)) hidden.push(name);
    else if (field.is !== 'rows') seen[name] = value;
    else {
      const { rows, hidden: inner } = visibleRows(field, value as AnyContent[], { ...at, sight });
      seen[name] = rows;
      hidden.push(...new Set(inner.map((innerName) => `${name}.${innerName}`)));
    }
  }
  return { content: seen as AnyContent, hidden };
};

/** True for a field that the viewer sees in full, so that what they send may take its place. */
export const seesWhole = (field: Field, at: { sight: readonly Sight[]; viewer: Viewer }): boolean => {
  const sight = field.sight ?? at.sight;
  if (!seesAny(at.viewer.letters, sight)) return false;
  return (
    field.is !== 'rows' ||
    (!seesOwnRowsOnly(field, sight, at.viewer) &&
      Object.values(field.of).every((inner) => seesAny(at.viewer.letters, inner.sight ?? sight)))
  );
};
