// What the makers of an odd college share.
import type { Chance } from '../../trust/random';
import type { Day } from './calendar';

export type Odd = { chance: Chance; year: number; id: (word: string) => string };
/** A branch as it is made, with what its records need. */
export type OddBranch = {
  id: string;
  foundedOn: Day;
  dissolvedOn?: Day;
  people: OddPerson[];
  groupIds: string[];
  hasTerm: boolean;
  others: string[];
};
export type OddPerson = { _id: string; memberships: { id: string; branchId: string; fromOn: Day; toOn?: Day }[]; [key: string]: unknown };
