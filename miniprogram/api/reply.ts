import type { ActionName, CodeOf, Out } from '@shared/contract';
import type { Code, FieldFault, ReasonOf } from '@shared/contract/errors';

type Told<C extends Code> = {
  code: C;
  /** What is wrong at places of what was sent. */
  faults?: readonly FieldFault[];
  /** Any part of it may lack: a function older than this program did not send it, and what the phone says itself it may not know. */
  reason?: Partial<ReasonOf<C>>;
  requestId?: string;
};

/** A refusal with one of the codes `C`; which code it is says what stands in its reason. */
export type ReplyError<C extends Code = Code> = C extends Code ? Told<C> : never;
/** The shape of every answer a screen gets. */
export type Reply<T, C extends Code = Code> = { ok: true; data: T } | { ok: false; error: ReplyError<C> };
/** The answer to one action: a comparison with a code that it cannot refuse with does not compile. */
export type ReplyTo<N extends ActionName> = Reply<Out<N>, CodeOf<N>>;
/** What these actions can be refused with, for a place that several of them come to. */
export type RefusalOf<N extends ActionName> = ReplyError<CodeOf<N>>;
