import { playCollege } from './college-history';
import { faultsOfHistory } from './roster-history';

const SEEDS = Number(process.env.SEEDS ?? 10_000);
const PROGRESS_EACH = 2000;
const SHOWN_MOST = 20;

const firstSeed = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** Plays so many histories and says what came of it. */
const campaign = (name: string, faultsOf: (seed: number) => string[]): void => {
  const startedAt = Date.now();
  const seconds = (): string => ((Date.now() - startedAt) / 1000).toFixed(1);
  const wrong = new Map<number, string[]>();
  console.log(`${name}: ${SEEDS} histories from seed ${firstSeed}`);
  for (let done = 0; done < SEEDS; done += 1) {
    const faults = faultsOf(firstSeed + done);
    if (faults.length > 0) wrong.set(firstSeed + done, faults);
    if ((done + 1) % PROGRESS_EACH === 0) console.log(`${name}: ${done + 1} of ${SEEDS} histories, ${wrong.size} wrong, ${seconds()} s`);
  }
  for (const [seed, faults] of [...wrong].slice(0, SHOWN_MOST)) console.log(`  seed ${seed}: ${faults.slice(0, 3).join('; ')}`);
  console.log(`${name}: ${SEEDS} histories from seed ${firstSeed}, ${wrong.size} wrong, ${seconds()} s`);
  if (wrong.size > 0) process.exitCode = 1;
};

campaign('roster', (seed) => faultsOfHistory(seed));
campaign('college', (seed) => playCollege(seed).faults);
