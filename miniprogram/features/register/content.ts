// What a form holds: the fields in the order in which they are asked, and what is sent of them.
import type { Field, Fields } from '@shared/records/vocabulary/field';
import type { AnyContent, Kind } from '@shared/records/vocabulary/kind';
import type { RecordState } from '@shared/records/vocabulary/life';
import { appliesIn, isAskedInForm } from '@shared/records/vocabulary/steps';

export type NamedField = readonly [name: string, field: Field];
export type Row = AnyContent;

/** Fields that a person fills in; the others are the program's. */
export const askedFields = (fields: Fields): NamedField[] => Object.entries(fields).filter(([, field]) => !field.isComputed);

/** The fields of a form, as far as they are asked for now. */
export const formFields = (kind: Kind, at: { state: RecordState | undefined; content: AnyContent }): NamedField[] =>
  askedFields(kind.fields).filter(([name]) => isAskedInForm(kind, name, at));

export const isEmptyValue = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A row field is as secret as its most secret column. */
export const isSecretField = (field: Field): boolean =>
  field.isSecret === true || (field.is === 'rows' && Object.values(field.of).some(isSecretField));

const rowsIn = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);

const cleanValue = (field: Field, value: unknown): unknown => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (field.is === 'rows') {
    const rows = rowsIn(value)
      .map((row) => cleanContent(field.of, row))
      .filter((row) => Object.keys(row).length > 0);
    return rows.length === 0 ? undefined : rows;
  }
  if (field.is === 'ticks' && typeof value === 'object' && value !== null) {
    const ticks = value as Record<string, boolean>;
    return Object.fromEntries(Object.keys(field.words).map((key) => [key, ticks[key] === true]));
  }
  return isEmptyValue(value) ? undefined : value;
};

/** What is sent: no empty words, no empty rows, nothing that the program writes itself or that does not go with the rest. A step sends a part of what stands `beside`. */
export const cleanContent = (fields: Fields, content: AnyContent, beside: AnyContent = content): AnyContent =>
  Object.fromEntries(
    askedFields(fields).flatMap(([name, field]) => {
      const value = appliesIn(field, beside) ? cleanValue(field, content[name]) : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  ) as AnyContent;

/** What may lie on the device while a form is not saved: nothing secret. */
export const keptOnDevice = (kind: Kind, content: AnyContent): AnyContent =>
  Object.fromEntries(
    Object.entries(content).filter(([name]) => {
      const field = kind.fields[name];
      return field !== undefined && !isSecretField(field);
    }),
  );

export const secretPart = (kind: Kind, content: AnyContent): AnyContent =>
  Object.fromEntries(
    Object.entries(content).filter(([name]) => {
      const field = kind.fields[name];
      return field !== undefined && isSecretField(field);
    }),
  );

/** Paths as ids of parts of a page. */
export const partOf = (path: string): string => path.replace(/\./g, '-');
