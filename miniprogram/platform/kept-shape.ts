// How something that the phone keeps is told: as data, so that what lies on the device is held against it when it is read,
// and a change of it against the pinned one. The schema library is too heavy for the main package.
import type { Out, QueryName } from '@shared/contract';

export type Told =
  | { is: 'text' | 'number' | 'flag' | 'anything' }
  | { is: 'choice'; of: readonly string[] }
  | { is: 'list' | 'map' | 'orNull'; of: Told }
  | { is: 'parts'; of: Readonly<Record<string, Told>>; optional: readonly string[] }
  | { is: 'either'; of: readonly Told[] }
  /** The answer to a question: what the contract says of it, believed as it was when it came. */
  | { is: 'reply'; of: readonly QueryName[] };

declare const typed: unique symbol;
export type Shape<T> = Told & { readonly [typed]?: T };
export type TypeOf<S> = S extends Shape<infer T> ? T : never;

type Maybe<T> = { maybe: Shape<T> };
type Given = Readonly<Record<string, Shape<unknown> | Maybe<unknown>>>;
type Optional<P extends Given> = { [K in keyof P]: P[K] extends Maybe<unknown> ? K : never }[keyof P];
type Parts<P extends Given> = { [K in Exclude<keyof P, Optional<P>>]: P[K] extends Shape<infer T> ? T : never } & {
  [K in Optional<P>]?: P[K] extends Maybe<infer T> ? T : never;
};
type Flat<T> = { [K in keyof T]: T[K] };

/** `textOf<Day>()`: any text; the type says which of them the program writes. */
export const textOf = <T extends string>(): Shape<T> => ({ is: 'text' });
export const text: Shape<string> = textOf<string>();
export const number: Shape<number> = { is: 'number' };
export const flag: Shape<boolean> = { is: 'flag' };
export const anything: Shape<unknown> = { is: 'anything' };
export const choice = <const L extends readonly string[]>(...of: L): Shape<L[number]> => ({ is: 'choice', of });
export const listOf = <T>(of: Shape<T>): Told & { is: 'list' } & { readonly [typed]?: T[] } => ({ is: 'list', of });
export const mapOf = <T>(of: Shape<T>): Shape<Record<string, T>> => ({ is: 'map', of });
export const orNull = <T>(of: Shape<T>): Shape<T | null> => ({ is: 'orNull', of });
export const either = <S extends readonly Shape<unknown>[]>(...of: S): Shape<TypeOf<S[number]>> => ({ is: 'either', of });
export const replyTo = <N extends QueryName>(...of: readonly N[]): Shape<Out<N>> => ({ is: 'reply', of });
/** A part that may be absent. */
export const maybe = <T>(of: Shape<T>): Maybe<T> => ({ maybe: of });
/** A part that may be absent, or be there without a value as long as it is not stored. */
export const unset = <T>(of: Shape<T>): Maybe<T | undefined> => ({ maybe: of as Shape<T | undefined> });

const isMaybe = (part: Shape<unknown> | Maybe<unknown>): part is Maybe<unknown> => 'maybe' in part;

/** An object with at least these parts; what else is in it is left alone. */
export const parts = <P extends Given>(given: P): Shape<Flat<Parts<P>>> => ({
  is: 'parts',
  of: Object.fromEntries(Object.entries(given).map(([name, part]) => [name, isMaybe(part) ? part.maybe : part])),
  optional: Object.keys(given).filter((name) => 'maybe' in (given[name] as object)),
});

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const hasParts = ({ of, optional }: Told & { is: 'parts' }, value: Record<string, unknown>): boolean =>
  Object.entries(of).every(([name, part]) => (value[name] === undefined ? optional.includes(name) : fits(part, value[name])));

/** Whether what lies on the device is of this shape. */
export const fits = (told: Told, value: unknown): boolean => {
  switch (told.is) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'flag':
      return typeof value === 'boolean';
    case 'anything':
      return value !== undefined;
    case 'choice':
      return typeof value === 'string' && told.of.includes(value);
    case 'list':
      return Array.isArray(value) && value.every((entry) => fits(told.of, entry));
    case 'map':
      return isObject(value) && Object.values(value).every((entry) => fits(told.of, entry));
    case 'orNull':
      return value === null || fits(told.of, value);
    case 'parts':
      return isObject(value) && hasParts(told, value);
    case 'either':
      return told.of.some((one) => fits(one, value));
    case 'reply':
      return isObject(value);
  }
};
