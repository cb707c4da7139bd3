import { PLANTED } from '../../../oracle/planted-faults';
import { randomBranchYear } from '../../../oracle/random-branch';
import { apartFrom, askedOf, programSheet, readSheet, type Asked } from '../../../oracle/second/compare';
import { AS_THE_TEXT, DIFFERENCES } from '../../../oracle/second/differences';
import { oddBranchYears } from '../../../oracle/second/odd-college';
import { RULES } from '../../../oracle/second/rules';

const SEEDS = 30;
const ODD_SEEDS = 8;

const named = (seed: number, { branchId, year, today }: Asked): string => `seed ${seed}, ${branchId}, ${year} on ${today}`;
const random = Array.from({ length: SEEDS }, (_, index) => ({ seed: index + 1, asked: askedOf(randomBranchYear(index + 1)) }));
const odd = Array.from({ length: ODD_SEEDS }, (_, index) => oddBranchYears(index + 1).map((asked) => ({ seed: index + 1, asked }))).flat();
const all = [...random, ...odd].map((one) => ({ ...one, read: readSheet(one.asked) }));

describe('the score as a second reader takes it from the text alone', () => {
  it(`is the program's for ${SEEDS} random branch-years and ${ODD_SEEDS} odd colleges: every rule, the points, the blocks, the verdict`, () => {
    const apart = all.flatMap(({ seed, asked, read }) =>
      apartFrom(programSheet(asked), read).map((one) => ({ where: named(seed, asked), ...one })),
    );
    expect(apart).toEqual([]);
  });

  it('is asked of branch-years in which every rule is met and is short; nobody here has more than fifty members, and nobody is ever short of 4.2.b', () => {
    const unseen = RULES.flatMap(({ id }) =>
      ['met', 'short'].filter((state) => !all.some(({ read }) => read.rules[id]?.state === state)).map((state) => `${id} ${state}`),
    );
    expect(unseen).toEqual(['1.1.f short', '4.2.b short']);
  });

  // Out of a file no record of another branch reaches the fold in which that fault is planted: there is nothing to find.
  const { 'a record of another branch is taken for its own': _inTheFold, ...planted } = PLANTED;
  it.each(Object.entries(planted))('finds out an engine by which %s', (_, pack) => {
    expect(all.some(({ asked, read }) => apartFrom(programSheet(asked, pack), read).length > 0)).toBe(true);
  });

  it('parts from the program by the text alone only in the rules that the named differences name, and in what follows from them', () => {
    const named = new Set<string>([...FOLLOWING, ...Object.values(DIFFERENCES).flatMap(({ rules }) => [...rules])]);
    const moved = odd.slice(0, 12).flatMap(({ asked }) => {
      const [text, program] = [readSheet(asked, AS_THE_TEXT), readSheet(asked)];
      return RULES.map(({ id }) => id).filter((id) => JSON.stringify(text.rules[id]) !== JSON.stringify(program.rules[id]));
    });
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.filter((id) => !named.has(id))).toEqual([]);
  });
});

/** What follows from another rule moves with it. */
const FOLLOWING = ['2.3.b', '3.1.c', '3.1.d'];
