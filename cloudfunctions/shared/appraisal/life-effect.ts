import type { AnyContent } from '../../../src-shared/records/vocabulary/kind';
import { activity } from '../../../src-shared/records/activity';
import { COLLECTIONS } from '../ports/collections';
import type { EffectOf } from '../register/life/effect';

/** Holding the meeting closes in who was there: they alone read what was said to each other. */
export const lifeMeetingEffect: EffectOf = async (asking, _, { move, content }) => {
  const activityId = (content as { activityId?: string }).activityId;
  if (move.verb !== 'hold' || activityId === undefined) return null;
  const stored = await asking.ports.documents.get(COLLECTIONS.records, activityId);
  const meeting = stored?.type === 'activity' ? activity.parse(stored) : null;
  const presentIds = (meeting?.roll?.lines ?? []).filter((line) => line.status === 'present').map((line) => line.memberId);
  return { content: { ...content, ...(presentIds.length === 0 ? {} : { presentIds }) } as AnyContent, writes: [] };
};
