// Apart from the table of the numbers: whoever is handed them needs no second copy of what was delivered.
import type { Day } from '../../kernel/day';
import { inForce, type Dated } from '../../kernel/dated';
import type { SourceId } from '../sources';

export type RuleDated<T> = Dated<T, SourceId>;

/** What is older than the standard (a transfer opened the year before it) is judged by its first number, as by its first version. */
const beforeAll = <T>({ values: [first] }: RuleDated<T>, day: Day): { value: T } | null =>
  first !== undefined && first.value !== null && day < first.from ? { value: first.value } : null;

/**
 * The value of a parameter on a day, before its first day the first. Throws RangeError when none is in force: a rule cannot be judged by no number.
 * @param param not the table of weights, whose entries name changes only: `weightsOn` reads it.
 */
export const valueOn = <T>(param: RuleDated<T> & { namesChangesOnly?: never }, day: Day): T => {
  const found = inForce(param, day) ?? beforeAll(param, day);
  if (!found) throw new RangeError(`No value of ${param.label} on ${day}`);
  return found.value;
};
