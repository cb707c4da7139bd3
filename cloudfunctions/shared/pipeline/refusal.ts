import type { Code, CommonCode, Refused } from '../../../src-shared/contract/errors';
import { Problem } from './problem';

export type { Problem } from './problem';

/** What any action may refuse with. Faults of ours and of the way to us are nobody's to raise. */
type RaisableCommon = Exclude<CommonCode, 'common.internal' | 'common.network' | 'common.badReply'>;

/** Makes the refusal to throw: `throw context.refuse('poll.wrongDay', { reason: { days: 14 } })`. */
export type Refuse<C extends Code> = (...refused: Refused<C | RaisableCommon>) => Problem;

/**
 * What something that refuses asks of its caller: the right to raise these codes. A call of an action that declares them
 * all can be handed in, one that lacks one cannot; so the types carry each code up to the contract that must name it.
 */
export type Refusing<C extends Code> = { refuse: Refuse<C> };

/** Of what any action may refuse with: needs nobody's leave. */
export const refusal: Refuse<never> = (...[code, detail]) => new Problem(code, detail);
