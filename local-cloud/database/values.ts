import { BSONRegExp, calculateObjectSize, EJSON } from 'bson';
import { failed, invalid } from './failures';
import { LIMITS } from './limits';

export type Document = Record<string, unknown>;

export const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && value.constructor === Object;

const serverDate = (value: Document): { offset?: unknown } | undefined =>
  isDocument(value.$tcb_server_date) ? value.$tcb_server_date : undefined;

// 'g' would make a test depend on the test before it; 'x' has no counterpart here.
const toRegExp = (expression: BSONRegExp): RegExp => {
  if (expression.options.includes('x')) throw failed('regular expression option x is not supported');
  return new RegExp(expression.pattern, expression.options.replace(/[^imsu]/g, ''));
};

const revive = (value: unknown, now: number): unknown => {
  if (value instanceof BSONRegExp) return toRegExp(value);
  if (Array.isArray(value)) return value.map((element) => revive(element, now));
  if (!isDocument(value)) return value;
  const server = serverDate(value);
  if (server) return new Date(now + Number(server.offset ?? 0));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revive(inner, now)]));
};

/** One EJSON text of the wire as plain values; `serverDate` markers become the moment `now`. */
export const decode = (text: unknown, now: number): unknown => {
  if (typeof text !== 'string') throw invalid('an EJSON string is expected');
  try {
    return revive(EJSON.parse(text, { relaxed: true }), now);
  } catch (error) {
    throw invalid(`not EJSON: ${error instanceof Error ? error.message : text.slice(0, 80)}`);
  }
};

/** As `decode`, for what must be an object; nothing at all counts as an empty one. */
export const decodeDocument = (text: unknown, now: number): Document => {
  if (text === undefined || text === null || text === '') return {};
  const value = decode(text, now);
  if (!isDocument(value)) throw invalid('an object is expected');
  return value;
};

// A projection may leave `undefined` behind, which would go out as null.
export const encode = (value: unknown): string => EJSON.stringify(withoutUndefined(value), { relaxed: false });

/** The text kept on disk. */
export const toStored = (document: Document): string => {
  const text = EJSON.stringify(document, { relaxed: true });
  // A short text cannot become a large document; measuring each one would cost more than writing it.
  const bytes = text.length > LIMITS.maxDocumentBytes / 16 ? calculateObjectSize(document) : 0;
  if (bytes > LIMITS.maxDocumentBytes) {
    throw failed(`object to insert too large. size in bytes: ${bytes}, max size: ${LIMITS.maxDocumentBytes}`);
  }
  return text;
};

export const fromStored = (text: string): Document => revive(EJSON.parse(text, { relaxed: true }), 0) as Document;

/** The value without the fields that are `undefined`, which the wire cannot carry. */
export const withoutUndefined = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((element) => (element === undefined ? null : withoutUndefined(element)));
  if (!isDocument(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, withoutUndefined(inner)]])));
};
