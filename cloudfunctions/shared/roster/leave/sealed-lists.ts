import { activity } from '../../../../src-shared/records/activity';
import type { Day } from '../../../../src-shared/kernel/day';
import type { Member } from '../../../../src-shared/records/member';
import { COLLECTIONS } from '../../ports/collections';
import type { BoundContext } from '../../pipeline/context';

/** Nobody is gone on a day on which a sealed list has them as present: one of the two is wrong, and the list is corrected first. */
export const demandNotPresent = async (
  { ports, today, refuse }: BoundContext<'roster.inSealedList'>,
  orgId: string,
  { people, fromOn }: { people: readonly Member[]; fromOn: Day },
): Promise<void> => {
  const days = { from: fromOn, to: today };
  const stored = await ports.documents.find(COLLECTIONS.records, { orgId, type: 'activity', day: days, state: 'confirmed' });
  const held = stored.map((document) => activity.parse(document)).sort((one, other) => (one.startAt < other.startAt ? -1 : 1));
  for (const { day, roll } of held) {
    const there = people.find(({ _id }) => roll?.lines.some(({ memberId, status }) => memberId === _id && status === 'present'));
    if (there !== undefined) throw refuse('roster.inSealedList', { reason: { name: there.name, day } });
  }
};
