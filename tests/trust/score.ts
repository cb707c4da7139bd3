// The score of many random branch-years against a second, naive judge of the standard; a quick form runs in every `npm test`.
import { apart } from '../oracle/compare';
import { WEIGHTED } from '../oracle/planted-faults';
import { randomBranchYear } from '../oracle/random-branch';

const SEEDS = Number(process.env.SEEDS ?? 10_000);
const PROGRESS_EACH = 500;
const SHOWN_MOST = 20;

const firstSeed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const startedAt = Date.now();
const seconds = (): string => ((Date.now() - startedAt) / 1000).toFixed(1);
const apartAt = new Map<number, string[]>();

console.log(`score: ${SEEDS} branch-years from seed ${firstSeed}`);
for (let done = 0; done < SEEDS; done += 1) {
  const seed = firstSeed + done;
  const found = apart(randomBranchYear(seed), WEIGHTED);
  if (found.length > 0)
    apartAt.set(
      seed,
      found.map(({ what, engine, oracle }) => `${what}: engine ${engine}, oracle ${oracle}`),
    );
  if ((done + 1) % PROGRESS_EACH === 0)
    console.log(`score: ${done + 1} of ${SEEDS} branch-years, ${apartAt.size} disagreements, ${seconds()} s`);
}
for (const [seed, lines] of [...apartAt].slice(0, SHOWN_MOST)) console.log(`  seed ${seed}: ${lines.join('; ')}`);
console.log(`score: ${SEEDS} branch-years from seed ${firstSeed}, ${apartAt.size} disagreements, ${seconds()} s`);
if (apartAt.size > 0) process.exitCode = 1;
