// Long campaigns behind a command of their own; their quick forms run in every `npm test`.
import { killCloses } from './month-close';
import { runSignInSeeds } from './sign-in';

const KILLS = 50;
const SEEDS = Number(process.env.SEEDS ?? 10_000);

const main = async (): Promise<void> => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  const startedAt = Date.now();
  const { killed, differing } = await killCloses(KILLS, seed);
  console.log(`month close: ${killed} kills, ${differing} results that differ, seed ${seed}, ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  const { runs, bad, perSecond } = await runSignInSeeds({ seeds: SEEDS, firstSeed: seed });
  console.log(`sign-in: ${runs} seeds from ${seed}, ${perSecond.toFixed(1)} seeds per second, ${bad.length} bad${bad.length === 0 ? '' : `: ${bad.slice(0, 20).join(', ')}`}`);
  if (differing > 0 || bad.length > 0) process.exitCode = 1;
};

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
