import os from 'node:os';
import { pathToFileURL } from 'node:url';
import { layers } from './layers.mjs';
import { run, runNode, timed, tools } from './run.mjs';

const lintArguments = ['--type-aware', '--deny-warnings'];

/** What `npm run check` does: layout, rules of writing, the types of each layer, who imports whom. */
const jobs = (isFixing) => [
  { name: 'format', run: (how) => run(tools.biome, ['format', '--log-level=error', ...(isFixing ? ['--write'] : []), ...layers], how) },
  { name: 'lint', run: (how) => run(tools.oxlint, [...lintArguments, ...(isFixing ? ['--fix'] : []), ...layers], how) },
  { name: 'boundaries', run: (how) => runNode([tools.cruiser, '--config', 'config/lint/boundaries.cjs', ...layers], how) },
  ...layers.map((layer) => typesOf(layer)),
];

/** `isWarm`: looks only at what the change since the last warm look can break, by what the compiler kept of it. */
export const typesOf = (layer, isWarm = false) => ({
  name: `types of ${layer}`,
  run: (how) =>
    runNode([tools.tsc, '-p', layer, ...(isWarm ? ['--incremental', '--tsBuildInfoFile', `.cache/types/${layer}.tsbuildinfo`] : [])], how),
});
export const lintOf = (files) => ({ name: 'lint', run: (how) => run(tools.oxlint, [...lintArguments, ...files], how) });
export const formatOf = (files) => ({ name: 'format', run: (how) => run(tools.biome, ['format', '--log-level=error', ...files], how) });

/** Runs jobs, as many at once as asked; true when nothing was found. */
export const runJobs = async (asked, { atOnce, isPatient = false }) => {
  const waiting = [...asked];
  const results = [];
  const worker = async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const { name, run: start } = job;
      results.push(await timed(name, () => start({ isPatient })));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results.every(Boolean);
};

/** True when nothing was found. `isPatient`: beside something that must not wait. */
export const check = ({ fix = false, isPatient = false } = {}) =>
  runJobs(jobs(fix), { atOnce: Math.max(1, Math.min(4, os.availableParallelism())), isPatient });

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await check({ fix: process.argv.includes('--fix') })) ? 0 : 1;
}
