import { refusal, type Problem, type Refusing } from '../../pipeline/refusal';
import type { z } from '../../../../src-shared/kernel/schema';
import type { Field, Fields } from '../../../../src-shared/records/vocabulary/field';
import type { AnyContent, Fault } from '../../../../src-shared/records/vocabulary/kind';
import { contentSchema } from '../../../../src-shared/records/vocabulary/schema';

type Issue = z.core.$ZodIssue;

/** The innermost field an issue speaks of, the path to it, and what was sent there. */
const placeOf = (fields: Fields, content: unknown, path: readonly PropertyKey[]): { field: Field; path: string; value: unknown } | null => {
  const [name, index, ...rest] = path;
  const field = typeof name === 'string' ? fields[name] : undefined;
  if (typeof name !== 'string' || field === undefined) return null;
  const value = (content as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  if (field.is !== 'rows' || typeof index !== 'number' || rest.length === 0) return { field, path: name, value };
  const inner = placeOf(field.of, Array.isArray(value) ? (value as unknown[])[index] : undefined, rest);
  return inner === null ? null : { ...inner, path: `${name}.${index}.${inner.path}` };
};

/** Said of a value that cannot be of its field at all. Bounds and texts that are merely unwelcome are the checks' to tell. */
const wordsFor = (field: Field, value: unknown): string => {
  switch (field.is) {
    case 'text':
      return typeof value === 'string' ? `最多 ${field.most} 字，现在 ${value.trim().length} 字` : `请重新填${field.label}`;
    case 'number':
      return field.isHalves ? `${field.label}按 0.5 填` : `${field.label}要填整数`;
    case 'money':
      return `${field.label}要填金额，最多两位小数`;
    case 'link':
      return '链接要以 https:// 开头';
    case 'rows':
      return Array.isArray(value) && value.length > field.most
        ? `${field.label}最多 ${field.most} 行，现在 ${value.length} 行`
        : `请重新填${field.label}`;
    case 'people':
      return Array.isArray(value) && value.length > 0 ? `请重新选${field.label}` : `请选${field.label}`;
    case 'day':
    case 'period':
    case 'yes':
    case 'choice':
    case 'choices':
    case 'ticks':
    case 'person':
    case 'org':
    case 'record':
    case 'rule':
      return `请重新选${field.label}`;
  }
};

/** A refusal at fields, one sentence for each; the first one said of a field stands. */
export const refused = ({ refuse }: Refusing<'register.refused'>, faults: readonly Fault[]): Problem => {
  const fields: Record<string, string> = {};
  for (const { field, words } of faults) fields[field] ??= words;
  return refuse('register.refused', { fields });
};

/** An empty text is the same as none, so that „still missing“ has one meaning. */
const withoutEmpty = (fields: Fields, content: AnyContent): AnyContent =>
  Object.fromEntries(
    Object.entries(content).flatMap(([name, value]) => {
      const field = fields[name];
      if (field === undefined || value === undefined || value === '') return [];
      return [[name, field.is === 'rows' ? (value as AnyContent[]).map((row) => withoutEmpty(field.of, row)) : value]];
    }),
  ) as AnyContent;

/** An emptied input arrives as an empty text, whatever its field holds. */
const blankOut = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(blankOut);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== '' && inner !== null)
      .map(([name, inner]) => [name, blankOut(inner)]),
  );
};

const onlyOf = (fields: Fields, names: readonly string[] | undefined): Fields =>
  names === undefined ? fields : Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));

/**
 * What was sent, as content of a kind. What does not fit a field is told at that field, in words; a field that is
 * none is a fault of the caller's program. Computed fields are never taken from outside.
 */
export const parseContent = (
  refusing: Refusing<'register.refused'>,
  { fields: kindFields, names }: { fields: Fields; names?: readonly string[] },
  sent: Readonly<Record<string, unknown>>,
): AnyContent => {
  const fields = onlyOf(kindFields, names);
  const cleaned = Object.fromEntries(
    Object.entries(blankOut(sent) as Record<string, unknown>).filter(([name]) => fields[name]?.isComputed !== true),
  );
  const parsed = contentSchema(fields).safeParse(cleaned);
  if (parsed.success) return withoutEmpty(fields, parsed.data as AnyContent);
  const issues: readonly Issue[] = parsed.error.issues;
  const faults = issues.flatMap((issue): Fault[] => {
    const place = placeOf(fields, cleaned, issue.path);
    return place === null ? [] : [{ field: place.path, words: wordsFor(place.field, place.value) }];
  });
  if (faults.length === 0) throw refusal('common.badInput', { fields: { content: 'unknown field' } });
  throw refused(refusing, faults);
};

/** Defaults that follow from a period or a person somebody asked for; what does not fit the kind is left out. */
export const parsedOrEmpty = (fields: Fields, sent: Readonly<Record<string, unknown>>): AnyContent =>
  Object.assign(
    {},
    ...Object.keys(fields).map((name) => {
      const parsed = contentSchema(onlyOf(fields, [name])).safeParse(blankOut({ [name]: sent[name] }));
      return parsed.success ? withoutEmpty(fields, parsed.data as AnyContent) : {};
    }),
  ) as AnyContent;
