import type { ActionName, ElsewhereActions } from '../../../src-shared/contract';
import type { Handler } from './context';

type AllHandlers = { [N in ActionName]: Handler<N> };
/** What `api` answers. */
export type Handlers = Omit<AllHandlers, keyof ElsewhereActions>;
/** What another function answers through the same pipeline. */
export type HandlersOf<F extends string> = { [N in keyof ElsewhereActions as ElsewhereActions[N] extends F ? N : never]: AllHandlers[N] };
/** What one area of `api` answers: `attendance.…`. */
export type HandlersOfArea<A extends string> = { [N in keyof Handlers as N extends `${A}.${string}` ? N : never]: Handlers[N] };
export type SomeHandlers = Partial<AllHandlers>;
