// What a kind says of a content that is wrong, and of one like it that is right.
import type { Draft, Fields } from '../../../../src-shared/records/vocabulary/field';
import type { CheckContext, Fault } from '../../../../src-shared/records/vocabulary/kind';
import { on, said } from './a-branch';

type Checked<F extends Fields> = {
  fields: F;
  check?: (content: Draft<F>, context: CheckContext) => readonly Fault[];
  warn?: (content: Draft<F>, context: CheckContext) => readonly Fault[];
};
export type Said = [situation: string, refused: () => string[], words: string[], allowed: () => string[]];

export const check =
  <F extends Fields>(kind: Checked<F>, content: Draft<F>, over: Partial<CheckContext> = {}) =>
  (): string[] =>
    said(kind.check?.(content, on(over)));
export const warn =
  <F extends Fields>(kind: Checked<F>, content: Draft<F>, over: Partial<CheckContext> = {}) =>
  (): string[] =>
    said(kind.warn?.(content, on(over)));

/** Each is said at its field and in words, and nothing is said of the other. */
export const saysOf = (cases: readonly Said[]): void => {
  it.each(cases)('%s', (_, refused, words, allowed) => {
    expect(refused()).toEqual(words);
    expect(allowed()).toEqual([]);
  });
};
