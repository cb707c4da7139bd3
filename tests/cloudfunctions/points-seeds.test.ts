import { functionsWithIncrements } from '../trust/faulty-functions';
import { runPointsSeeds } from '../trust/points-close';

/** One college of fifty branches, in which additions by $inc are found; the thousands stand behind `npm run trust:points`. */
const SEEDS = 50;

describe('closing months of points under deaths at any write, lost replies, double delivery, two workers and confirmations at the same moment', () => {
  it('books every fact exactly once and changes no frozen month in 50 seeded runs', async () => {
    const { findings, perSecond, killed } = await runPointsSeeds({ seeds: SEEDS, firstSeed: 1 });
    console.log(`points: ${SEEDS} seeds from 1, ${killed} runs killed, ${perSecond.toFixed(1)} seeds per second`);
    expect(findings).toEqual([]);
    expect(killed).toBeGreaterThan(1);
  }, 900_000);

  it('would be seen to fail by those seeds if entries were added up by $inc', async () => {
    const faulty = await functionsWithIncrements();
    const { findings } = await runPointsSeeds({ seeds: SEEDS, firstSeed: 1, functionsDir: faulty.folder, isOver: (found) => found > 0 });
    faulty.remove();
    expect(findings.length).toBeGreaterThan(0);
  }, 900_000);
});
