import { buildApp, type Platform } from './build';

const isPlatform = (name: string): name is Platform => name === 'weapp' || name === 'h5';

const main = async (): Promise<void> => {
  const asked = process.argv.slice(2).filter(isPlatform);
  for (const platform of asked.length > 0 ? asked : (['weapp', 'h5'] as const)) {
    const result = await buildApp(platform);
    console.log(`${platform}: ${result.isFresh ? 'built' : 'up to date'} in ${result.seconds.toFixed(1)} s`);
  }
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
