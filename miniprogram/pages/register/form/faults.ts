// What is wrong with a form, at the fields where it is.
import type { Kind } from '@shared/records/vocabulary/kind';
import { fieldLabelAt } from '@shared/records/vocabulary/labels';
import type { RefusalOf } from '@/api/reply';
import { wordsByPath } from '@/text/faults';
import { formText } from '@/text/register';

/** Words by path: `lines.1.memberId`. */
export type Faults = Readonly<Record<string, string>>;

/** What is missing, each at its field. */
export const missingFaults = (kind: Kind, paths: readonly string[]): Faults =>
  Object.fromEntries(paths.map((path) => [path, formText.still(fieldLabelAt(kind.fields, path))]));

/** Faults of a reply and what it misses, at their fields. */
export const faultsOf = (kind: Kind, error: RefusalOf<'register.save'>): Faults => {
  const missing = error.code === 'register.incomplete' ? (error.reason?.missing ?? []) : [];
  return { ...missingFaults(kind, missing), ...wordsByPath(error) };
};

/** Words for fields that the form does not show now. */
export const unseenFaults = (faults: Faults, shown: readonly string[]): string[] =>
  Object.entries(faults).flatMap(([path, words]) => (shown.includes(path.split('.')[0] ?? '') ? [] : [words]));

/** The first wrong field as it stands on the page. */
export const firstPath = (kind: Kind, faults: Faults): string | undefined => {
  const names = Object.keys(kind.fields);
  const rank = (path: string): number => names.indexOf(path.split('.')[0] ?? '');
  return Object.keys(faults).sort((a, b) => rank(a) - rank(b))[0];
};

/** A field that is changed is no longer wrong until it is sent again. */
export const withoutField = (faults: Faults, name: string): Faults =>
  Object.fromEntries(Object.entries(faults).filter(([path]) => path !== name && !path.startsWith(`${name}.`)));
