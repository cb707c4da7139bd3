import os from 'node:os';
import { pathToFileURL } from 'node:url';
import { runNode, timed, tools } from './run.mjs';

const layers = ['src-shared', 'cloudfunctions', 'local-cloud', 'miniprogram', 'config', 'tests'];

/** What `npm run check` does: the types of each layer, the lint rules, who imports whom. */
const jobs = (extra) => [
  { name: 'lint', args: [tools.eslint, '--config', 'config/lint/eslint.config.mjs', '--max-warnings', '0', ...extra, '.'] },
  { name: 'boundaries', args: [tools.cruiser, '--config', 'config/lint/boundaries.cjs', ...layers] },
  ...layers.map((layer) => ({ name: `types of ${layer}`, args: [tools.tsc, '-p', layer] })),
];

/** Runs all jobs, as many at once as there are cores; true when nothing was found. `isPatient`: beside something that must not wait. */
export const check = async ({ fix = false, isPatient = false } = {}) => {
  const waiting = jobs(fix ? ['--fix'] : []);
  const results = [];
  const worker = async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const { name, args } = job;
      results.push(await timed(name, () => runNode(args, { isPatient })));
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(4, os.availableParallelism())) }, worker));
  return results.every(Boolean);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await check({ fix: process.argv.includes('--fix') })) ? 0 : 1;
}
