import type { Day } from './day';

type Key = string | number;

/**
 * Compares by one key after the other, so that a list has one order whatever order it comes in: `sort(by((one) => one.day, (one) => one._id))`.
 * Words compare by their code units, as days and ids do; the last key should tell any two apart.
 */
export const by =
  <T>(...keys: readonly ((entry: T) => Key)[]) =>
  (a: T, b: T): number => {
    for (const key of keys) {
      const [one, other] = [key(a), key(b)];
      if (one !== other) return one < other ? -1 : 1;
    }
    return 0;
  };

type Spanned = { fromOn: Day; _id?: string; id?: string };

/** By the first day; of the same day by the id. */
export const byFirstDay = by<Spanned>(
  (entry) => entry.fromOn,
  (entry) => entry._id ?? entry.id ?? '',
);
