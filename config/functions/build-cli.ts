import { buildFunctions } from './build';

buildFunctions()
  .then(({ names, isFresh, seconds }) => {
    console.log(`functions (${names.join(', ')}): ${isFresh ? 'built' : 'up to date'} in ${seconds.toFixed(1)} s`);
  })
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
