// With which branches the leadership of the college keeps contact, and who of it gives a lecture there.
import { branchSpec, committeeHomeIndex, type BranchSpec } from './branches';
import { memberIdAt } from './people';
import { LEADER_PLACES } from './upper-posts';

const CONTACT_BRANCHES: readonly number[] = [0, 6, 11, 20, 14];

/** By index, one for each leader in turn; the fifth is a second one of the first. */
export const committeeContactBranches = (branches: number): number[] => CONTACT_BRANCHES.filter((index) => index < branches);

/** Three of the four have come to lecture; one still owes it. */
const LECTURING = 3;

/** The leader who lectures in a branch once a year. */
export const guestOf = (
  spec: Pick<BranchSpec, 'index'>,
  { branches, digestKey }: { branches: number; digestKey: string },
): string | undefined => {
  const turn = CONTACT_BRANCHES.slice(0, LECTURING).indexOf(spec.index);
  const place = turn < 0 ? undefined : LEADER_PLACES[turn];
  return place === undefined ? undefined : memberIdAt(branchSpec(committeeHomeIndex(branches)), place, digestKey);
};
