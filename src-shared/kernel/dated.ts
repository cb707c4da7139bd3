import type { Day } from './day';

/** Where a value or a duty stands: a regulation (by a closed list of ids), its article, and a doubt where there is one. */
export type Cite<Source extends string = string> = { source: Source; article: string; quote?: string; doubts?: string };

/** A value of the law or of the college that changes on days. No end dates: a later entry ends the former, null ends without a successor. */
export type Dated<T, Source extends string = string> = {
  label: string;
  unit: string;
  checkedOn: Day;
  values: { from: Day; value: T | null; cite: [Cite<Source>, ...Cite<Source>[]] }[];
};

/** The value in force on a day with its citations, or null before the first and after an ending entry. */
export const inForce = <T, S extends string>(param: Dated<T, S>, day: Day): { value: T; cite: Cite<S>[] } | null => {
  let found: { value: T; cite: Cite<S>[] } | null = null;
  for (const entry of param.values) {
    if (entry.from > day) break;
    found = entry.value === null ? null : { value: entry.value, cite: entry.cite };
  }
  return found;
};
