// Long campaigns behind a command of their own; their quick forms run in every `npm test`.
import { killCloses } from './month-close';
import { runSignInSeeds } from './sign-in';

const KILLS = 50;
const SEEDS = Number(process.env.SEEDS ?? 10_000);

const main = async (): Promise<void> => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  const startedAt = Date.now();
  const { killed, differing } = await killCloses(KILLS, seed);
  console.log(
    `month close: ${killed} kills, ${differing} results that differ, seed ${seed}, ${((Date.now() - startedAt) / 1000).toFixed(1)} s`,
  );
  const { runs, findings, perSecond } = await runSignInSeeds({
    seeds: SEEDS,
    firstSeed: seed,
    onProgress: (done, faults) => console.log(`sign-in: ${done} of ${SEEDS} seeds, ${faults} faults`),
  });
  console.log(`sign-in: ${runs} seeds from ${seed}, ${perSecond.toFixed(1)} seeds per second, ${findings.length} faults`);
  for (const { seed: bad, fault } of findings.slice(0, 20)) console.log(`  seed ${bad}: ${fault}`);
  if (differing > 0 || findings.length > 0) process.exitCode = 1;
};

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
