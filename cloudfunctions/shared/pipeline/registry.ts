import type { CONTRACT, ActionName, ElsewhereActions } from '../../../src-shared/contract';
import type { CommandHandler, OpenHandler, QueryHandler, VoterHandler } from './context';

/** Which form a handler has follows from its contract entry: open callers store by themselves, commands return what is to be stored. */
type HandlerOf<N extends ActionName> = (typeof CONTRACT)[N]['may'] extends 'anyone' | 'ticket'
  ? OpenHandler<N>
  : (typeof CONTRACT)[N]['may'] extends 'voter'
    ? VoterHandler<N>
    : (typeof CONTRACT)[N]['kind'] extends 'query'
      ? QueryHandler<N>
      : CommandHandler<N>;

type AllHandlers = { [N in ActionName]: HandlerOf<N> };
/** What `api` answers. */
export type Handlers = Omit<AllHandlers, keyof ElsewhereActions>;
/** What another function answers through the same pipeline. */
export type HandlersOf<F extends string> = { [N in keyof ElsewhereActions as ElsewhereActions[N] extends F ? N : never]: AllHandlers[N] };
/** What one area of `api` answers: `attendance.…`. */
export type HandlersOfArea<A extends string> = { [N in keyof Handlers as N extends `${A}.${string}` ? N : never]: Handlers[N] };
export type SomeHandlers = Partial<AllHandlers>;
