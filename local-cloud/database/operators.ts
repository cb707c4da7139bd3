import { Context } from 'mingo';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as pipelines from 'mingo/operators/pipeline';
import * as projections from 'mingo/operators/projection';
import * as queries from 'mingo/operators/query';
import * as windows from 'mingo/operators/window';
import { Query } from 'mingo/query';
import type { Options } from 'mingo/types';
import { isEqual, resolve } from 'mingo/util';
import { failed } from './failures';
import { isDocument, type Document } from './values';

type Test = (document: Document) => boolean;

const evaluate = (document: Document, expression: unknown, options: Options): unknown =>
  (expressions.$ifNull as (d: Document, e: unknown, o: Options) => unknown)(document, [expression, null], options);

const evaluateAll = (document: Document, list: unknown, options: Options): unknown[] =>
  (Array.isArray(list) ? list : [list]).map((expression: unknown) => evaluate(document, expression, options));

const isTestOfElements = (criteria: Document): boolean =>
  Object.keys(criteria).every((key) => key.startsWith('$') && !['$and', '$or', '$nor'].includes(key));

// mingo lets a test on fields match an element that is no document: a missing field is then less than nothing.
const $elemMatch = (selector: string, criteria: Document, options: Options): Test => {
  if (isTestOfElements(criteria)) return queries.$elemMatch(selector, criteria, options);
  const query = new Query(criteria, options);
  return (document) => {
    const found: unknown = resolve(document, selector, { unwrapArray: true });
    return Array.isArray(found) && found.some((element) => isDocument(element) && query.test(element));
  };
};

const $all = (selector: string, wanted: unknown[], options: Options): Test => {
  const isElemMatch = (value: unknown): value is { $elemMatch: Document } => isDocument(value) && isDocument(value.$elemMatch);
  if (wanted.length > 0 && wanted.every(isElemMatch)) {
    const tests = wanted.map((value) => $elemMatch(selector, value.$elemMatch, options));
    return (document) => tests.every((test) => test(document));
  }
  return queries.$all(selector, wanted, options);
};

// mingo looks at the elements only; a whole array may be among the values too.
const $in = (selector: string, wanted: unknown[], options: Options): Test => {
  if (!Array.isArray(wanted)) throw failed('$in needs an array');
  const test = queries.$in(selector, wanted, options);
  const lists = wanted.filter(Array.isArray);
  if (lists.length === 0) return test;
  return (document) => test(document) || lists.some((list) => isEqual(resolve(document, selector, { unwrapArray: true }), list));
};

const $nin = (selector: string, wanted: unknown[], options: Options): Test => {
  const test = $in(selector, wanted, options);
  return (document) => !test(document);
};

// Weeks begin on Sunday; the days before the first Sunday are week 0.
const $week = (document: Document, expression: unknown, options: Options): number => {
  const dayOfYear = Number((expressions.$dayOfYear as (d: Document, e: unknown, o: Options) => unknown)(document, expression, options));
  const weekday = Number((expressions.$dayOfWeek as (d: Document, e: unknown, o: Options) => unknown)(document, expression, options)) - 1;
  return Math.floor((dayOfYear - 1 + 7 - weekday) / 7);
};

const substring = (text: unknown, start: number, count: number): string => {
  const bytes = Buffer.from(text === null || text === undefined ? '' : String(text), 'utf8');
  return bytes.subarray(start, count < 0 ? undefined : start + count).toString('utf8');
};

const $substrBytes = (document: Document, expression: unknown, options: Options): string => {
  const [text, start, count] = evaluateAll(document, expression, options);
  return substring(text, Number(start), Number(count));
};

const $indexOfCP = (document: Document, expression: unknown, options: Options): number | null => {
  const [text, wanted, start, end] = evaluateAll(document, expression, options);
  if (text === null || text === undefined) return null;
  if (typeof text !== 'string' || typeof wanted !== 'string') throw failed('$indexOfCP needs strings');
  const points = [...text];
  const sought = [...wanted];
  const last = Math.min(typeof end === 'number' ? end : points.length, points.length) - sought.length;
  for (let at = typeof start === 'number' ? start : 0; at <= last; at += 1) {
    if (sought.every((point, offset) => points[at + offset] === point)) return at;
  }
  return -1;
};

/** mingo's operators, with those put right in which it departs from the platform. */
export const context = Context.init({
  accumulator: accumulators,
  expression: { ...expressions, $week, $substr: $substrBytes, $substrBytes, $indexOfCP },
  pipeline: pipelines,
  projection: projections,
  query: { ...queries, $elemMatch, $all, $in, $nin },
  window: windows,
});
