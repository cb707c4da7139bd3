import { apartIn } from '../answers/apart';
import { FAULTS } from '../answers/faults';
import { askedOf } from '../answers/branch-as-read';
import { answersOf } from '../answers/surfaces';

/** Each asks nine pages about a branch; the first of them find every planted fault. */
const SEEDS = 12;
const branches = Array.from({ length: SEEDS }, (_, index) => askedOf(index + 1));

describe('the pages about one branch on one day', () => {
  it.each(branches)('say the same of the same thing, for the branch-year of seed $seed', (asked) => {
    expect(apartIn(answersOf(asked), asked)).toEqual([]);
  });

  it.each(Object.entries(FAULTS))('are found to differ where %s', (_, given) => {
    const found = branches.find((asked) => apartIn(answersOf(asked, given), asked).length > 0);
    expect(found).toBeDefined();
  });
});
