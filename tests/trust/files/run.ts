// npm run trust:files: a hundred thousand mutated files, each a right score or refusals in lines, never a trace. A quick form runs in every `npm test`.
import { BASES } from './bases';
import { FilePlayer } from './play';

const FILES = Number(process.env.SEEDS ?? 100_000);
const PROGRESS_EACH = 5_000;
const SHOWN_MOST = 20;

const firstSeed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const startedAt = Date.now();
const seconds = (): string => ((Date.now() - startedAt) / 1000).toFixed(1);
const counts = { refused: 0, scored: 0, fault: 0 };
const told = (): string => `${counts.scored} scored, ${counts.refused} refused, ${counts.fault} faults, ${seconds()} s`;

const player = new FilePlayer(BASES);
console.log(`files: ${FILES} from seed ${firstSeed}`);
for (let done = 0; done < FILES; done += 1) {
  const played = player.play(firstSeed + done);
  counts[played.outcome] += 1;
  if (played.outcome === 'fault' && counts.fault <= SHOWN_MOST) console.log(`  seed ${played.seed}, ${played.how}: ${played.fault}`);
  if ((done + 1) % PROGRESS_EACH === 0) console.log(`files: ${done + 1} of ${FILES}: ${told()}`);
}
console.log(`files: ${FILES} from seed ${firstSeed}: ${told()}`);
if (counts.fault > 0) process.exitCode = 1;
