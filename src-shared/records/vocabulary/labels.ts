// The words of a path, for who reads them. A path is what a thing is; its words may change any day.
import type { Fields } from './field';

/** `steps.1.memberId` as 「姓名（第 2 行）」; the path itself where the kind has no such field. */
export const labelAt = (fields: Fields, path: string): string => {
  const [name = '', row, inner] = path.split('.');
  const field = fields[name];
  if (field === undefined) return path;
  if (inner === undefined || field.is !== 'rows') return field.label;
  return `${field.of[inner]?.label ?? inner}（第 ${Number(row) + 1} 行）`;
};

/** The label of the field alone, said where its row is to be seen: `steps.1.memberId` as 「姓名」. */
export const fieldLabelAt = (fields: Fields, path: string): string => {
  const [name = '', , inner] = path.split('.');
  const field = fields[name];
  if (field === undefined) return path;
  return inner !== undefined && field.is === 'rows' ? (field.of[inner]?.label ?? inner) : field.label;
};
