// What the pages say of many random branches, each about the same thing; a quick form runs in every `npm test`.
import { apartIn } from '../answers/apart';
import { askedOf } from '../answers/branch-as-read';
import { answersOf } from '../answers/surfaces';

const SEEDS = Number(process.env.SEEDS ?? 3_000);
const PROGRESS_EACH = 250;
const SHOWN_MOST = 20;

const firstSeed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const startedAt = Date.now();
const seconds = (): string => ((Date.now() - startedAt) / 1000).toFixed(1);
const apartAt = new Map<number, string[]>();

console.log(`answers: ${SEEDS} branch-years from seed ${firstSeed}`);
for (let done = 0; done < SEEDS; done += 1) {
  const asked = askedOf(firstSeed + done);
  const found = apartIn(answersOf(asked), asked);
  if (found.length > 0)
    apartAt.set(
      asked.seed,
      found.map(({ between, about, said }) => `${between}: ${about}: ${said}`),
    );
  if ((done + 1) % PROGRESS_EACH === 0) console.log(`answers: ${done + 1} of ${SEEDS}, ${apartAt.size} disagreements, ${seconds()} s`);
}
for (const [seed, lines] of [...apartAt].slice(0, SHOWN_MOST)) console.log(`  seed ${seed}: ${lines.slice(0, 6).join('\n    ')}`);
console.log(`answers: ${SEEDS} branch-years from seed ${firstSeed}, ${apartAt.size} disagreements, ${seconds()} s`);
if (apartAt.size > 0) process.exitCode = 1;
