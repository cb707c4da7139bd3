// What a content names, and whether two say the same.
import { canonicalJson, type Json } from '../../kernel/canonical';
import type { Fields, PeopleFrom } from './field';
import type { AnyContent } from './kind';

export type NamedKind = 'org' | 'record';
/** `within`: the row in which it is named, or the content itself, with the words for it. */
export type NamedId = { field: string; id: string; types: readonly string[]; within: { fields: Fields; content: AnyContent } };

/** Organisations or records that a content names, with the field that names them. */
export const idsIn = (fields: Fields, content: AnyContent, asked: { is: NamedKind; prefix?: string }): NamedId[] =>
  Object.entries(fields).flatMap(([name, field]): NamedId[] => {
    const value = content[name];
    const path = `${asked.prefix ?? ''}${name}`;
    if (value === undefined) return [];
    if (field.is === 'rows')
      return (value as AnyContent[]).flatMap((row, index) => idsIn(field.of, row, { ...asked, prefix: `${path}.${index}.` }));
    const named = { field: path, id: value as string, within: { fields, content } };
    if (field.is === 'record' && asked.is === 'record') return [{ ...named, types: field.types }];
    return field.is === 'org' && asked.is === 'org' ? [{ ...named, types: field.kinds }] : [];
  });

/** Persons named in fields that offer the whole college. */
export const collegePeopleIn = (fields: Fields, content: AnyContent): string[] =>
  Object.entries(fields).flatMap(([name, field]): string[] => {
    const value = content[name];
    if (value === undefined) return [];
    if (field.is === 'rows') return (value as AnyContent[]).flatMap((row) => collegePeopleIn(field.of, row));
    if ((field.is !== 'person' && field.is !== 'people') || field.from !== 'college') return [];
    return field.is === 'person' ? [value as string] : (value as string[]);
  });

export type PersonAt = { field: string; memberId: string; from: PeopleFrom };

/** Persons a content names, with the field that names them. */
export const peopleAt = (fields: Fields, content: AnyContent, prefix = ''): PersonAt[] =>
  Object.entries(fields).flatMap(([name, field]): PersonAt[] => {
    const value = content[name];
    const path = `${prefix}${name}`;
    if (value === undefined) return [];
    if (field.is === 'person') return [{ field: path, memberId: value as string, from: field.from }];
    if (field.is === 'people') return (value as string[]).map((memberId) => ({ field: path, memberId, from: field.from }));
    return field.is === 'rows' ? (value as AnyContent[]).flatMap((row, index) => peopleAt(field.of, row, `${path}.${index}.`)) : [];
  });

/** Whether two open contents say the same. */
export const isSame = (one: AnyContent, other: AnyContent): boolean => canonicalJson(one as Json) === canonicalJson(other as Json);
