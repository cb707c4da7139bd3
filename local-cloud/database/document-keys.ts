import { failed } from './failures';
import { EMPTY_ARRAY, encodeKey } from './key-encoding';
import { isDocument, type Document } from './values';

/** How far one field of an index has been followed into a document. */
type Place = { value: unknown; rest: readonly string[]; isDone: boolean; isMulti: boolean };

export type DocumentKeys = { keys: Buffer[]; values: unknown[][]; multikey: boolean[] };

const follow = (place: Place): Place => {
  let { value, rest } = place;
  while (rest.length > 0) {
    const [name = ''] = rest;
    if (isDocument(value)) value = Object.hasOwn(value, name) ? value[name] : undefined;
    else if (Array.isArray(value) && /^\d+$/.test(name)) value = value[Number(name)];
    else break;
    rest = rest.slice(1);
  }
  return { ...place, value, rest };
};

const isAtArray = (place: Place): place is Place & { value: unknown[] } => !place.isDone && Array.isArray(place.value);

const intoElement = (place: Place, element: unknown): Place => {
  const isEnd = place.rest.length === 0;
  const value = !isEnd && Array.isArray(element) ? null : element;
  return { ...place, value, isDone: isEnd, isMulti: true };
};

// One entry per element, as MongoDB makes them; fields under the same array stay paired.
const expand = (places: readonly Place[]): Place[][] => {
  const reached = places.map((place) => (place.isDone ? place : follow(place)));
  const arrays = [...new Set(reached.filter(isAtArray).map((place) => place.value))];
  const [array] = arrays;
  if (array === undefined) return [reached];
  if (arrays.length > 1) throw failed('cannot index parallel arrays');
  const elements = array.length > 0 ? array : [undefined];
  return elements.flatMap((element) => {
    const value = array.length > 0 ? element : EMPTY_ARRAY;
    return expand(reached.map((place) => (place.value === array && !place.isDone ? intoElement(place, value) : place)));
  });
};

const valueOf = (place: Place): unknown => {
  if (place.rest.length > 0) return null;
  return place.value === undefined ? null : place.value;
};

/** The keys under which an index holds a document, each once. */
export const keysOf = (document: Document, fields: readonly string[]): DocumentKeys => {
  const start = fields.map((field): Place => ({ value: document, rest: field.split('.'), isDone: false, isMulti: false }));
  const entries = expand(start);
  const found = new Map<string, { key: Buffer; values: unknown[] }>();
  for (const entry of entries) {
    const values = entry.map(valueOf);
    const key = Buffer.concat(values.map(encodeKey));
    found.set(key.toString('latin1'), { key, values });
  }
  return {
    keys: [...found.values()].map(({ key }) => key),
    values: [...found.values()].map(({ values }) => values),
    multikey: fields.map((_, at) => entries.some((entry) => entry[at]?.isMulti === true)),
  };
};
