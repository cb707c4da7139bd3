// The checks every form has (records.md V1–V11), told at the field, in words.
import type { Day } from '../../kernel/day';
import { privateNumberIn } from '../../kernel/private-number';
import type { Field, Fields } from './field';
import type { AnyContent, CheckContext, Fault, Kind } from './kind';

const isEmpty = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Paths of the required fields that are still empty, rows by their place from 0: `steps.1.memberId`. Their words: `labelAt`. */
export const missingIn = (fields: Fields, content: AnyContent, prefix = ''): string[] =>
  Object.entries(fields).flatMap(([name, field]): string[] => {
    const value = content[name];
    const path = `${prefix}${name}`;
    if (field.isComputed) return [];
    if (isEmpty(value)) return field.isRequired && !(field.is === 'rows' && field.least === 0) ? [path] : [];
    if (field.is === 'rows') {
      const rows = value as AnyContent[];
      const inner = rows.flatMap((row, index) => missingIn(field.of, row, `${path}.${index}.`));
      return rows.length < field.least ? [...inner, path] : inner;
    }
    return [];
  });

/** A number out of the bounds of its field, in words; null within them. */
export const numberFault = (field: Field & { is: 'number' }, value: number): string | null =>
  value < field.min || value > field.max ? `${field.label}应在 ${field.min} 到 ${field.max} 之间` : null;

const dayFault = (field: Field & { is: 'day' }, value: Day, { today, org }: CheckContext): string | null => {
  if (!field.mayBeAhead && value > today) return `${field.label}不能晚于今天`;
  if (field.isOfLife === true) return null;
  if (value < org.foundedOn && org.kind === 'branch') return `${value}本支部还没有成立`;
  if (org.dissolvedOn !== undefined && value > org.dissolvedOn) return `本支部已于${org.dissolvedOn}撤销`;
  return null;
};

const peopleFault = (ids: readonly string[], day: Day, context: CheckContext): string | null => {
  const stranger = ids.find((memberId) => !context.isMemberOn(memberId, day));
  return stranger === undefined ? null : `${context.nameOf(stranger)}那天不在本支部名册里`;
};

/** What is wrong with one value; null when nothing is. Of the other kinds of field the schema knows all there is. */
const faultOf = (field: Field, value: unknown, { context, day }: { context: CheckContext; day: Day }): string | null => {
  if (field.is === 'text') {
    const found = privateNumberIn(value as string);
    return found === null ? null : `这里不写身份证号、手机号和位置，请删去“${found}”`;
  }
  if (field.is === 'day') return dayFault(field, value as Day, context);
  if (field.is === 'number') return numberFault(field, value as number);
  if (field.is !== 'person' && field.is !== 'people') return null;
  const ids = field.is === 'person' ? [value as string] : (value as string[]);
  return field.from === 'branch' && context.org.kind === 'branch' ? peopleFault(ids, day, context) : null;
};

const generalFaults = (fields: Fields, content: AnyContent, at: { context: CheckContext; day: Day; prefix: string }): Fault[] =>
  Object.entries(fields).flatMap(([name, field]): Fault[] => {
    const value = content[name];
    if (isEmpty(value)) return [];
    const path = `${at.prefix}${name}`;
    if (field.is === 'rows')
      return (value as AnyContent[]).flatMap((row, index) => generalFaults(field.of, row, { ...at, prefix: `${path}.${index}.` }));
    const words = faultOf(field, value, at);
    return words === null ? [] : [{ field: path, words }];
  });

/** Everything that is wrong with what was typed; what is merely missing is not among it. */
export const faultsIn = (kind: Kind, content: AnyContent, context: CheckContext): Fault[] => {
  const day = kind.dayOf(content) ?? context.today;
  return [...generalFaults(kind.fields, content, { context, day, prefix: '' }), ...(kind.check?.(content, context) ?? [])];
};

/** Persons a record concerns, in the order of its fields; never a voter. */
export const concernedIn = (fields: Fields, content: AnyContent): string[] => {
  const found = Object.entries(fields).flatMap(([name, field]): string[] => {
    const value = content[name];
    if (value === undefined) return [];
    if (field.is === 'person') return field.isConcerned ? [value as string] : [];
    if (field.is === 'people') return field.isConcerned ? (value as string[]) : [];
    return field.is === 'rows' ? (value as AnyContent[]).flatMap((row) => concernedIn(field.of, row)) : [];
  });
  return [...new Set(found)];
};
