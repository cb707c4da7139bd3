import { isDocument, type Document } from './values';

const isPosition = (name: string): boolean => /^\d+$/.test(name);

/** The value at a dotted path; unlike in a query, arrays are entered by position only. */
export const valueAt = (document: Document, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => {
    if (isDocument(value)) return Object.hasOwn(value, name) ? value[name] : undefined;
    return Array.isArray(value) && isPosition(name) ? value[Number(name)] : undefined;
  }, document);

/** The first part of a path that holds something in which no field can be made, if any. */
export const obstacleAt = (document: Document, path: string): { field: string; parent: string; value: unknown } | undefined => {
  const names = path.split('.');
  for (let length = 1; length < names.length; length += 1) {
    const value = valueAt(document, names.slice(0, length).join('.'));
    const field = names[length] ?? '';
    if (value === undefined) return undefined;
    const isOpen = isDocument(value) || (Array.isArray(value) && (isPosition(field) || field.startsWith('$')));
    if (!isOpen) return { field, parent: names[length - 1] ?? '', value };
    if (field.startsWith('$')) return undefined;
  }
  return undefined;
};

/** Sets the value at a path without `$`, making the documents on the way. */
export const setAt = (document: Document, path: string, value: unknown): void => {
  const names = path.split('.');
  const last = names.pop() ?? path;
  const parent = names.reduce<Document>((place, name) => {
    if (place[name] === undefined) place[name] = {};
    return place[name] as Document;
  }, document);
  parent[last] = value;
};
