import { apartIn } from '../answers/apart';
import { FAULTS } from '../answers/faults';
import { askedOf } from '../answers/given';
import { answersOf } from '../answers/surfaces';

/** Each asks nine pages about a branch; the first of them find every planted fault. */
const SEEDS = 12;
const seeds = Array.from({ length: SEEDS }, (_, index) => index + 1);

describe('the pages about one branch on one day', () => {
  it.each(seeds)('say the same of the same thing, for the branch-year of seed %d', (seed) => {
    const asked = askedOf(seed);
    expect(apartIn(answersOf(asked), asked)).toEqual([]);
  });

  it.each(Object.entries(FAULTS))('are found to differ where %s', (_, given) => {
    const found = seeds.find((seed) => {
      const asked = askedOf(seed);
      return apartIn(answersOf(asked, given), asked).length > 0;
    });
    expect(found).toBeDefined();
  });
});
