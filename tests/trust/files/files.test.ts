// Two thousand mutated files of a small branch, and faults planted in the program that the player must find.
import { datasetFrom } from '../../../config/commands/given-files';
import { scoreDataset } from '../../../config/commands/score';
import { CHECKS, type Check } from '../../../src-shared/engines/dataset-check';
import { faultsOfContents } from '../../../src-shared/engines/dataset-check/contents';
import { faultsOfDays } from '../../../src-shared/engines/dataset-check/days';
import { faultsOfOnce } from '../../../src-shared/engines/dataset-check/once';
import { faultsOfReferences } from '../../../src-shared/engines/dataset-check/references';
import { faultsOfTailorings } from '../../../src-shared/engines/dataset-check/tailorings';
import { QUICK_BASES } from './bases';
import { FilePlayer, PROGRAM, type Played, type Program } from './play';

const FILES = 2_000;
const FIRST_SEED = 1;

/** The first fault a program shows, by so many files at most. */
const firstFault = (program: Program, most: number): Played | undefined => {
  const player = new FilePlayer(QUICK_BASES, program);
  for (let seed = FIRST_SEED; seed < FIRST_SEED + most; seed += 1) {
    const played = player.play(seed);
    if (played.outcome === 'fault') return played;
  }
  return undefined;
};

const without = (check: Check): Program => ({
  ...PROGRAM,
  read: (file, how) => datasetFrom(file, { ...how, steps: CHECKS.map((step) => step.filter((one) => one !== check)) }),
});

describe('a mutated file', () => {
  it(`gives a right score or refusals that can be read, never a trace: ${FILES} files from seed ${FIRST_SEED}`, () => {
    const player = new FilePlayer(QUICK_BASES);
    const played = Array.from({ length: FILES }, (_, index) => player.play(FIRST_SEED + index));
    expect(played.filter(({ outcome }) => outcome === 'fault')).toEqual([]);
    const ways = new Map(played.map(({ how, outcome }) => [`${how}: ${outcome}`, true]));
    expect(ways.size).toBeGreaterThan(30);
  });

  it.each([
    ['contents', faultsOfContents],
    ['days', faultsOfDays],
    ['ids', faultsOfOnce],
    ['references', faultsOfReferences],
    ['tailorings', faultsOfTailorings],
  ])('shows that the check of %s was taken out', (_name, check) => {
    expect(firstFault(without(check), FILES)).toBeDefined();
  });

  it('shows a rule that throws by what stands in a file, and a score above the whole', () => {
    // As a rule would that takes the meetings of a file to stand in the order of their days.
    const throwing: Program = {
      ...PROGRAM,
      score: (file, how) => {
        const days = file.activities.map(({ day }) => day);
        if (days.join() !== [...days].sort().join()) throw new TypeError('not in order');
        return scoreDataset(file, how);
      },
    };
    const generous: Program = {
      ...PROGRAM,
      score: (file, how) =>
        scoreDataset(file, how).map((sheet) => ({ ...sheet, scoreTenths: (sheet.scoreTenths ?? 0) + file.records.length })),
    };
    expect(firstFault(throwing, FILES)?.fault).toContain('not in order');
    expect(firstFault(generous, FILES)).toBeDefined();
  });
});
