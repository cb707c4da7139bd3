// The long campaign of sign-ins without a network; 200 histories of it run in every `npm test`.
import { runOfflineHistories } from './offline';

const SEEDS = Number(process.env.SEEDS ?? 10_000);
const SHOWN_MOST = 20;
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

const main = async (): Promise<void> => {
  console.log(`offline: ${SEEDS} histories from seed ${seed}`);
  const { findings, perSecond } = await runOfflineHistories({
    seeds: SEEDS,
    firstSeed: seed,
    onProgress: (done, faults) => console.log(`offline: ${done} of ${SEEDS} histories, ${faults} faults`),
  });
  for (const { seed: bad, fault } of findings.slice(0, SHOWN_MOST)) console.log(`  seed ${bad}: ${fault}`);
  console.log(`offline: ${SEEDS} histories from seed ${seed}, ${perSecond.toFixed(1)} per second, ${findings.length} faults`);
  if (findings.length > 0) process.exitCode = 1;
};

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
