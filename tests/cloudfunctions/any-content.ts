// A content for any kind of record, made from its fields: some value in each, and chosen people where people stand.
import type { Field, Fields } from '../../src-shared/records/vocabulary/field';

export type Standing = {
  /** Stands in fields of people that are narrower than the record, and first in lists. */
  hidden: string;
  /** Stands in the other fields of people. */
  shown: string;
  /** Stands in a line of their own in lists. */
  listed: string;
};

const PERIODS = { month: '2026-10', quarter: '2026-Q3', halfYear: '2026-H1', year: '2026' } as const;

const valueOf = (field: Field, people: Standing, isNarrow: boolean): unknown => {
  const who = isNarrow || field.sight !== undefined ? people.hidden : people.shown;
  switch (field.is) {
    case 'text':
      return '写了一句';
    case 'day':
      return '2026-11-02';
    case 'period':
      return PERIODS[field.each];
    case 'number':
      return field.min;
    case 'money':
      return 100;
    case 'yes':
      return true;
    case 'choice':
      return Object.keys(field.words)[0];
    case 'choices':
      return Object.keys(field.words).slice(0, 1);
    case 'ticks':
      return Object.fromEntries(Object.keys(field.words).map((key) => [key, true]));
    case 'person':
      return who;
    case 'people':
      return [who];
    case 'rule':
      return '2.4.a';
    case 'link':
      return 'https://example.cn/a';
    case 'rows':
      return [people.hidden, people.listed].map((memberId) => anyContent(field.of, { ...people, hidden: memberId }, true));
    case 'org':
    case 'record':
      return undefined;
  }
};

export const anyContent = (fields: Fields, people: Standing, isNarrow = false): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = field.isSecret === true ? undefined : valueOf(field, people, isNarrow);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
