// Apart from the table of the numbers: whoever is handed them needs no second copy of what was delivered.
import type { Day } from '../../kernel/day';
import { inForce, type Dated } from '../../kernel/dated';
import type { SourceId } from '../sources';

export type RuleDated<T> = Dated<T, SourceId>;

/**
 * The value of a parameter on a day. Throws RangeError when none is in force: a rule cannot be judged by no number.
 * @param param not the table of weights, whose entries name changes only: `weightsOn` reads it.
 */
export const valueOn = <T>(param: RuleDated<T> & { namesChangesOnly?: never }, day: Day): T => {
  const found = inForce(param, day);
  if (!found) throw new RangeError(`No value of ${param.label} on ${day}`);
  return found.value;
};
