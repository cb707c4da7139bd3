import { COLLECTIONS } from '../../ports/collections';
import type { Asking } from '../../pipeline/context';
import { boxIn, insideOf } from './box';

type Looking = Pick<Asking, 'ports' | 'today' | 'who'>;

/** The poll of a branch in which the caller may still vote. Polls are of this year or, until the end of March, of the one before. */
export const openPollOf = async (
  { ports, today, who }: Looking,
  orgId: string,
): Promise<{ pollId: string; lastOn: string } | undefined> => {
  const year = Number(today.slice(0, 4));
  const stored = await ports.documents.find(COLLECTIONS.polls, { orgId, year: { in: [`${year}`, `${year - 1}`] } });
  const box = stored
    .map(boxIn)
    .find(
      (found) =>
        found.state === 'open' &&
        today <= found.lastOn &&
        found.eligibleIds.includes(who.memberId) &&
        insideOf(ports.secrets, found)?.votedIds.includes(who.memberId) === false,
    );
  return box === undefined ? undefined : { pollId: box._id, lastOn: box.lastOn };
};
