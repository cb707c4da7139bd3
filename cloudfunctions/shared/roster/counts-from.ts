import type { Out } from '../../../src-shared/contract';
import { dayOfInstant } from '../../../src-shared/kernel/day';
import { countsFromOf, type RosterPointer } from '../../../src-shared/records/roster';

/** What the page shows of the setting. */
export const countsFromView = (pointer: RosterPointer): Out<'roster.setCountsFrom'> => {
  const countsFromOn = countsFromOf(pointer);
  const saidAt = pointer.countsFrom?.at(-1)?.saidAt;
  return {
    ...(countsFromOn === undefined ? {} : { countsFromOn }),
    ...(saidAt === undefined ? {} : { saidOn: dayOfInstant(saidAt) }),
    rev: pointer.rev,
  };
};
