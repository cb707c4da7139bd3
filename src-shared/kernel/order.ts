import type { Day } from './day';

type Spanned = { fromOn: Day; _id?: string; id?: string };

/** By the first day; of the same day by the id, so that the answer never depends on the order things come in. */
export const byFirstDay = (a: Spanned, b: Spanned): number => {
  if (a.fromOn !== b.fromOn) return a.fromOn < b.fromOn ? -1 : 1;
  const [one, other] = [a._id ?? a.id ?? '', b._id ?? b.id ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
};
