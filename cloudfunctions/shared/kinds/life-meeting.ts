import { taken } from '../ports/opened';
import { COLLECTIONS } from '../ports/collections';
import type { Behaviour } from './behaviour';

export const lifeMeeting: Behaviour<'lifeMeeting'> = {
  /** Holding the meeting closes in who was there: they alone read what was said to each other. */
  effect: async (asking, _, { move, content }) => {
    const { activityId } = content;
    if (move.verb !== 'hold' || activityId === undefined) return null;
    const stored = await asking.ports.documents.get(COLLECTIONS.records, activityId);
    const meeting = stored?.type === 'activity' ? taken('activity', stored) : null;
    const presentIds = (meeting?.roll?.lines ?? []).filter((line) => line.status === 'present').map((line) => line.memberId);
    return { content: { ...content, ...(presentIds.length === 0 ? {} : { presentIds }) }, writes: [] };
  },
};
