import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { needChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { root, runNode, tools } from './run.mjs';
import { slowest, totalLine, totalOf } from './total.mjs';

// The browser needs a core to itself beside the server it talks to, so its tests come last and one at a time. They wait
// for pages half of the time: types and rules of writing are looked at in that half.
const rounds = [
  { name: 'core', projects: ['core', 'architecture', 'screens', 'cloud', 'compiled'], workers: 2 },
  { name: 'browser', projects: ['browser'], workers: 1, beside: () => check({ isPatient: true }) },
];

const reports = path.join(root, '.cache/test');

/** Runs one round of Jest in this terminal; its results, or undefined when it ended before it could write any. What runs beside it is waited for. */
const jestRound = async ({ name, projects, workers, beside }, chromium) => {
  const report = path.join(reports, `${name}.json`);
  rmSync(report, { force: true });
  const args = ['--config', 'config/jest/jest.config.cjs', '--passWithNoTests', '--json', `--outputFile=${report}`];
  const flags = [`--maxWorkers=${workers}`, '--selectProjects', ...projects];
  const env = { CHROMIUM_PATH: chromium, NODE_ENV: 'test' };
  const [{ code }, isClean = true] = await Promise.all([runNode([tools.jest, ...args, ...flags], { show: true, env }), beside?.()]);
  return { code, isClean, results: existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined };
};

/** The browser's path when everything a test needs is there. */
const prepare = async () => {
  if (!(await install())) return undefined;
  const chromium = await needChromium();
  return chromium !== undefined && (await build()) ? chromium : undefined;
};

/** What was run, in one account: durations, what failed outside a test, and the total as the last line. */
const account = ({ runs, startedAt }) => {
  const isClean = runs.every((one) => one.isClean);
  const results = runs.flatMap((one) => (one.results === undefined ? [] : [one.results]));
  const total = totalOf(results);
  const broken = runs.filter((one) => one.results === undefined || (one.code !== 0 && one.results.success)).length;
  const failed = total.failed + broken + (isClean ? 0 : 1);
  for (const line of slowest(results)) console.log(line.replace(root + path.sep, ''));
  if (!isClean) console.log('✗ npm run check');
  if (broken > 0) console.log('✗ jest');
  console.log(`${((Date.now() - startedAt) / 1000).toFixed(0)} s`);
  console.log(totalLine({ ...total, failed }));
  return failed === 0 && total.passed > 0;
};

const testAll = async () => {
  const startedAt = Date.now();
  const chromium = await prepare();
  if (chromium === undefined) {
    console.log(totalLine({ passed: 0, failed: 1, skipped: 0 }));
    return false;
  }
  mkdirSync(reports, { recursive: true });
  const runs = [];
  for (const round of rounds) runs.push(await jestRound(round, chromium));
  return account({ runs, startedAt });
};

process.exitCode = (await testAll()) ? 0 : 1;
