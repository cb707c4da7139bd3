// The score of many random branch-years against the second reader of the standard; a quick form runs in every `npm test`.
import { randomBranchYear } from '../oracle/random-branch';
import { apart, askedOf, type Asked } from '../oracle/second/compare';
import { oddBranchYears } from '../oracle/second/odd-college';

const SEEDS = Number(process.env.SEEDS ?? 2_000);
const PROGRESS_EACH = 500;
const SHOWN_MOST = 20;

const firstSeed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const startedAt = Date.now();
const seconds = (): string => ((Date.now() - startedAt) / 1000).toFixed(1);
const found: string[] = [];
let asked = 0;

const look = (seed: number, one: Asked): void => {
  asked += 1;
  const lines = apart(one).map(({ what, program, reader }) => `${what}: program ${program}, reader ${reader}`);
  if (lines.length > 0) found.push(`seed ${seed} ${one.branchId} ${one.year} on ${one.today}: ${lines.join('; ')}`);
};

console.log(`score-second: ${SEEDS} seeds from ${firstSeed}`);
for (let done = 0; done < SEEDS; done += 1) {
  const seed = firstSeed + done;
  look(seed, askedOf(randomBranchYear(seed)));
  for (const one of oddBranchYears(seed)) look(seed, one);
  if ((done + 1) % PROGRESS_EACH === 0)
    console.log(`score-second: ${done + 1} seeds, ${asked} branch-years, ${found.length} apart, ${seconds()} s`);
}
for (const line of found.slice(0, SHOWN_MOST)) console.log(`  ${line}`);
console.log(`score-second: ${SEEDS} seeds from ${firstSeed}, ${asked} branch-years, ${found.length} apart, ${seconds()} s`);
if (found.length > 0) process.exitCode = 1;
