import { isElectedByExpected } from '../../../src-shared/standard/elected-by';
import { numbersInForce } from '../score/pack';
import type { Behaviour } from './behaviour';

export const vote: Behaviour<'vote'> = {
  /** An election says itself how it was counted: what the college decides later changes nobody who was elected. */
  entered: async (asking, { content }) => {
    const { matter, votedOn } = content;
    if (matter !== 'election' || votedOn === undefined) return null;
    const isOfExpected = isElectedByExpected(votedOn, await numbersInForce(asking.ports.documents));
    return isOfExpected ? { content: { ...content, isOfExpected }, writes: [], people: [] } : null;
  },
};
