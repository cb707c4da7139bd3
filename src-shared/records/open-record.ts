// The one door by which a stored record is read: a former version becomes today's before anybody looks at it.
import { kindOf } from './kinds';
import type { Fields } from './vocabulary/field';
import { labelAt } from './vocabulary/labels';
import type { Kind } from './vocabulary/kind';
import { RECORD_VERSION } from './vocabulary/version';
import { FIRST, upgraded, type Upgrade, type Versioned } from '../kernel/versions';

type Stored = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []);

const ROWS_MOST = 400;

/** Every path of a kind, with the label by which version 1 missed it. */
const pathByLabel = (fields: Fields): ReadonlyMap<string, string> => {
  const paths = Object.entries(fields).flatMap(([name, field]) => [
    ...(field.is === 'rows'
      ? Array.from({ length: Math.min(field.most, ROWS_MOST) }, (_, row) =>
          Object.keys(field.of).map((inner) => `${name}.${row}.${inner}`),
        ).flat()
      : []),
    name,
  ]);
  // The first field of a label stands, as it did where labels were looked up.
  return new Map(paths.map((path): [string, string] => [labelAt(fields, path), path]).reverse());
};

/**
 * Version 1 kept labels. One that no field bears any more stays as it is, so that a record never becomes complete by
 * being read; saved again, it is counted anew.
 */
const labelsToPaths =
  (fields: Fields): Upgrade =>
  (before) => {
    const missing = listOf(before.missing);
    if (missing.length === 0) return { ...before };
    const paths = pathByLabel(fields);
    return { ...before, missing: missing.map((label) => paths.get(label) ?? label) };
  };

/** Version 1 kept keys of the minutes in a language of their own: `text:themeDay`, `lecturer`. */
const keysToPaths: Upgrade = (before) => ({
  ...before,
  missing: listOf(before.missing).map((key) => {
    if (key === 'lecturer' || key === 'lectureTopic') return `sections.partyLecture.${key}`;
    const [name, kind] = key.split(':');
    return name === 'text' && kind !== undefined ? `sections.${kind}.text` : key;
  }),
});

const stamped =
  (upgrade: Upgrade): Upgrade =>
  (before) =>
    'missing' in before ? { ...upgrade(before), v: RECORD_VERSION } : { ...before, v: RECORD_VERSION };

export const ACTIVITY_VERSIONS: Versioned = { version: RECORD_VERSION, upgrades: { 2: stamped(keysToPaths) } };

const versionsOfKind = ({ fields }: Kind): Versioned => ({ version: RECORD_VERSION, upgrades: { 2: stamped(labelsToPaths(fields)) } });

/** What a kind says of its content's versions. */
export const contentVersions = ({ version, upgrades }: Pick<Kind, 'version' | 'upgrades'>): Versioned => ({
  version: version ?? FIRST.version,
  upgrades: upgrades ?? FIRST.upgrades,
});

/** What is written beside a content, so that a later program knows what it reads; nothing for the first version. */
export const contentStamp = (kind: Pick<Kind, 'version'>): { contentVersion?: number } =>
  (kind.version ?? 1) === 1 ? {} : { contentVersion: kind.version ?? 1 };

const contentOpened = (kind: Kind, stored: Stored): Stored => {
  const versions = contentVersions(kind);
  const content = stored.content;
  if (typeof content !== 'object' || content === null || (versions.version === 1 && stored.contentVersion === undefined)) return stored;
  const now = upgraded(content as Stored, stored.contentVersion, versions);
  return now === content ? stored : { ...stored, content: now, ...contentStamp(kind) };
};

/** The same for a record of a file, which says the version of its content and none of its own; of no kind of ours it stays. */
export const openContent = <T extends Stored>(fact: T): T => {
  const kind = typeof fact.type === 'string' ? kindOf(fact.type) : undefined;
  return kind === undefined ? fact : (contentOpened(kind, fact) as T);
};

/** A sealed record is upgraded beside what was sealed, so that its seal goes on holding. */
const withSealed = (stored: Stored, now: Stored): Stored => {
  if (now === stored || stored.sealSeq === undefined || stored.sealedAs !== undefined) return now;
  const { v = 1, missing, contentVersion, content } = stored;
  return {
    ...now,
    sealedAs: {
      v,
      ...(missing === undefined ? {} : { missing }),
      ...(contentVersion === undefined ? {} : { contentVersion }),
      ...(content === now.content ? {} : { content }),
    },
  };
};

/**
 * A document of the collection of records, or a part of one that names its `type` and `v`, as today's program writes it.
 * What is neither an activity nor of a kind is handed back as it is. Throws Newer for a version yet unknown.
 */
export const openRecord = <T extends Stored>(stored: T): T => {
  if (stored.type === 'activity') return withSealed(stored, upgraded(stored, stored.v, ACTIVITY_VERSIONS)) as T;
  const kind = typeof stored.type === 'string' ? kindOf(stored.type) : undefined;
  if (kind === undefined) return stored;
  return withSealed(stored, contentOpened(kind, upgraded(stored, stored.v, versionsOfKind(kind)))) as T;
};
