import type { At } from '../../src-shared/kernel/day';
import { dayOfInstant } from '../../src-shared/kernel/day';
import { COLLECTIONS } from '../shared/ports/collections';
import { boxIn, replaceBox } from '../shared/appraisal/polls/box';
import type { Ports } from '../shared/ports';

export type DestroyedBallots = { destroyed: number };

/** Thirty days after closing nobody looks a receipt up any more: the ballots and who voted go, the counts stay. */
export const destroyBallots = async (ports: Ports, scheduledAt: At): Promise<DestroyedBallots> => {
  const due = await ports.documents.find(COLLECTIONS.polls, { destroyOn: { to: dayOfInstant(scheduledAt) } });
  let destroyed = 0;
  for (const stored of due) {
    const box = boxIn(stored);
    const { inside: _, destroyOn: __, ...kept } = box;
    // Whoever was faster has done the same; a next night finds what is left.
    if ((await ports.documents.commit([replaceBox(box, kept)])) === 'done') destroyed += 1;
  }
  return { destroyed };
};
