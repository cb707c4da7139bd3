import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { needChromium } from './chromium.mjs';
import { readImports, testsReaching } from './imports.mjs';
import { install } from './install.mjs';
import { runJest } from './jest.mjs';
import { buildsNeededBy, projectOfTest } from './layers.mjs';
import { root } from './run.mjs';
import { slowest, totalLine, totalOf } from './total.mjs';

// The browser needs a core to itself beside the server it talks to, so its tests come last and one at a time. They wait
// for pages half of the time: types and rules of writing are looked at in that half.
const rounds = [
  { name: 'core', projects: ['core', 'architecture', 'screens', 'cloud', 'compiled'], workers: 2 },
  { name: 'browser', projects: ['browser'], workers: 1, beside: () => check({ isPatient: true }) },
];

/** One round of all tests; what runs beside it is waited for. */
const runRound = async ({ beside, ...round }, chromium) => {
  const [{ code, results }, isClean = true] = await Promise.all([runJest({ ...round, chromium }), beside?.()]);
  return { code, isClean, results };
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

const nothing = () => {
  console.log(totalLine({ passed: 0, failed: 1, skipped: 0 }));
  return false;
};

const testAll = async (startedAt) => {
  const chromium = (await install()) ? await needChromium() : undefined;
  if (chromium === undefined || !(await build())) return nothing();
  const runs = [];
  for (const round of rounds) runs.push(await runRound(round, chromium));
  return account({ runs, startedAt });
};

/** A test file is itself; a folder stands for the tests below it; a source file for the tests that reach it. */
const testsOf = (imports, asked) => {
  const place = path.relative(root, path.resolve(asked)).split(path.sep).join('/');
  if (!existsSync(path.join(root, place))) return undefined;
  const isFolder = statSync(path.join(root, place)).isDirectory();
  const below = imports.files.filter((file) => (isFolder ? file.startsWith(`${place}/`) : file === place));
  const tests = below.filter((file) => /^tests\/.*\.test\.tsx?$/.test(file));
  return tests.length > 0 ? tests : testsReaching(imports, below).map(({ test }) => test);
};

/** `npm test -- PATH…`: those tests, of whichever layer, with what they need built and nothing else. */
const testSome = async (asked, startedAt) => {
  if (!(await install())) return nothing();
  const imports = readImports();
  const found = asked.map((one) => ({ one, tests: testsOf(imports, one) }));
  for (const { one, tests } of found) {
    if (tests === undefined) console.error(`没有 ${one} 这个文件或文件夹。`);
    else if (tests.length === 0) console.error(`没有用到 ${one} 的测试。`);
  }
  const files = [...new Set(found.flatMap(({ tests }) => tests ?? []))];
  if (files.length === 0 || found.some(({ tests }) => tests === undefined)) return nothing();
  const needsBrowser = files.some((file) => projectOfTest(file) === 'browser');
  const chromium = needsBrowser ? await needChromium() : undefined;
  if (needsBrowser && chromium === undefined) return nothing();
  const needed = buildsNeededBy(files);
  if (needed.length > 0 && !(await build(needed))) return nothing();
  const { code, results } = await runJest({ name: 'some', files, workers: needsBrowser ? 1 : 2, chromium });
  return account({ runs: [{ code, results, isClean: true }], startedAt });
};

const startedAt = Date.now();
const asked = process.argv.slice(2);
process.exitCode = (await (asked.length > 0 ? testSome(asked, startedAt) : testAll(startedAt))) ? 0 : 1;
