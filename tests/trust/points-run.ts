// The close of a month of points under faults, behind a command of its own; a quick form runs in every `npm test`.
import { runPointsSeeds } from './points-close';

const SEEDS = Number(process.env.SEEDS ?? 10_000);
const SHOWN_MOST = 20;

const main = async (): Promise<void> => {
  const firstSeed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  const { runs, findings, perSecond, killed } = await runPointsSeeds({
    seeds: SEEDS,
    firstSeed,
    onProgress: (done, faults) => console.log(`points: ${done} of ${SEEDS} seeds, ${faults} wrong`),
  });
  for (const { seed, fault } of findings.slice(0, SHOWN_MOST)) console.log(`  seed ${seed}: ${fault}`);
  console.log(
    `points: ${runs} seeds from ${firstSeed}, ${killed} runs killed, ${perSecond.toFixed(1)} seeds per second, ${findings.length} wrong`,
  );
  if (findings.length > 0) process.exitCode = 1;
};

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
