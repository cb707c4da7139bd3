import { compare, isEqual } from 'mingo/util';
import { failed, invalid } from './failures';
import { setAt, valueAt } from './paths';
import { isDocument, type Document } from './values';

type Sort = 1 | -1 | Record<string, 1 | -1>;

type Push = { each: unknown[]; position?: number; slice?: number; sort?: Sort };

const arrayAt = (document: Document, path: string): unknown[] => {
  const value = valueAt(document, path);
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw failed(`The field '${path}' must be an array but is of type ${value === null ? 'null' : typeof value}`);
  return value;
};

const eachOf = (value: unknown): unknown[] => {
  if (!isDocument(value) || !('$each' in value)) return [value];
  if (!Array.isArray(value.$each)) throw invalid('The argument to $each must be an array');
  return value.$each;
};

const toPush = (value: unknown): Push => {
  if (!isDocument(value) || !('$each' in value)) return { each: [value] };
  const { $position, $slice, $sort } = value;
  return {
    each: eachOf(value),
    position: $position as number | undefined,
    slice: $slice as number | undefined,
    sort: $sort as Sort | undefined,
  };
};

const bySort =
  (sort: Sort) =>
  (a: unknown, b: unknown): number => {
    if (typeof sort === 'number') return sort * compare(a, b);
    for (const [path, direction] of Object.entries(sort)) {
      const order = direction * compare(isDocument(a) ? valueAt(a, path) : undefined, isDocument(b) ? valueAt(b, path) : undefined);
      if (order !== 0) return order;
    }
    return 0;
  };

// mingo forgets the modifiers when the array is new, and sorts by one field only.
const push = (document: Document, path: string, value: unknown): void => {
  const { each, position, slice, sort } = toPush(value);
  const list = [...arrayAt(document, path)];
  list.splice(position ?? list.length, 0, ...each);
  if (sort !== undefined) list.sort(bySort(sort));
  const kept = slice === undefined ? list : slice < 0 ? list.slice(slice) : list.slice(0, slice);
  setAt(document, path, kept);
};

// mingo keeps twins within `$each` when the array is new, and drops twins that were there before.
const addToSet = (document: Document, path: string, value: unknown): void => {
  const list = [...arrayAt(document, path)];
  for (const one of eachOf(value)) if (!list.some((known) => isEqual(known, one))) list.push(one);
  setAt(document, path, list);
};

/** The two array operators that are our own. */
export const arrayUpdates: Record<string, (document: Document, path: string, value: unknown) => void> = {
  $push: push,
  $addToSet: addToSet,
};
