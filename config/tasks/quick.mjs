// `npm run quick`: looks at what git says is changed, in seconds: layout, rules of writing, the types it can break, the nearest tests.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { formatOf, lintOf, runJobs, typesOf } from './check.mjs';
import { readImports, testsReaching } from './imports.mjs';
import { install } from './install.mjs';
import { knownTimes, runJest } from './jest.mjs';
import { layers, layersTouched, projectOfTest } from './layers.mjs';
import { root } from './run.mjs';

/** How much work of tests is taken, in seconds on two cores: by far not all that a change of the kernel reaches. */
const WORK_OF_CORE = 6;
const WORK_OF_CLOUD = 26;
/** What Jest needs for a file before its first test. */
const EACH_FILE = 0.15;
/** What a test file is taken to last that has not run here yet. */
const UNKNOWN = { core: 1, screens: 2, cloud: 8, architecture: 10, compiled: 20, browser: 60 };

const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.split('\n').filter(Boolean);

const changedSince = (base) => {
  const files = [...git('diff', '--name-only', base), ...git('ls-files', '--others', '--exclude-standard')];
  return [...new Set(files)].filter((file) => layers.includes(file.split('/')[0]));
};

/** The nearest tests that fit into the work allowed, without those that need a browser or a built app. */
const choose = (changed) => {
  const times = knownTimes();
  const secondsOf = (test) => EACH_FILE + (times[test] ?? UNKNOWN[projectOfTest(test)]);
  const reached = testsReaching(readImports(), changed).filter(({ test }) => !['browser', 'compiled'].includes(projectOfTest(test)));
  const isOfCore = changed.every((file) => /^(src-shared|tests\/(src-shared|cases|oracle))\//.test(file));
  let left = isOfCore ? WORK_OF_CORE : WORK_OF_CLOUD;
  const chosen = [];
  // What reaches a change of the core through a whole cloud comes after what reaches it directly.
  const roundabout = ({ test }) => (isOfCore && projectOfTest(test) !== 'core' ? 1 : 0);
  const ordered = [...reached].sort(
    (one, other) => roundabout(one) - roundabout(other) || one.distance - other.distance || secondsOf(one.test) - secondsOf(other.test),
  );
  for (const { test } of ordered) {
    if (secondsOf(test) > left) continue;
    chosen.push(test);
    left -= secondsOf(test);
  }
  // Where not even one fits, the shortest is better than none.
  const [shortest] = [...reached].sort((one, other) => secondsOf(one.test) - secondsOf(other.test));
  if (chosen.length === 0 && shortest !== undefined) chosen.push(shortest.test);
  // Of the core's change most time goes into types, which need the other core to themselves.
  return { chosen, leftOut: reached.length - chosen.length, workers: isOfCore ? 1 : 2 };
};

const quick = async (base) => {
  const startedAt = Date.now();
  if (!(await install())) return false;
  const changed = changedSince(base);
  if (changed.length === 0) {
    console.log('没有改动。');
    return true;
  }
  const there = changed.filter((file) => existsSync(path.join(root, file)));
  const code = there.filter((file) => /\.(tsx?|[cm]?js)$/.test(file));
  // Of the types the tests' take longest, since they see everything: they begin, and the others are looked at beside them.
  const types = layersTouched(changed).map((layer) => typesOf(layer, true));
  const checks = [...types.reverse(), ...(code.length > 0 ? [formatOf(code), lintOf(code)] : [])];
  const { chosen, leftOut, workers } = choose(changed);
  const [isClean, tested] = await Promise.all([
    runJobs(checks, { atOnce: 2 }),
    chosen.length > 0 ? runJest({ name: 'quick', files: chosen, workers }) : { code: 0 },
  ]);
  console.log(
    `${chosen.length} 个测试文件，${((Date.now() - startedAt) / 1000).toFixed(1)} 秒${leftOut > 0 ? `；还有 ${leftOut} 个更远的没有跑（npm test -- 改动的文件）` : ''}；浏览器里的没有跑。`,
  );
  return isClean && tested.code === 0;
};

const baseAt = process.argv.indexOf('--base');
process.exitCode = (await quick(baseAt === -1 ? 'HEAD' : process.argv[baseAt + 1])) ? 0 : 1;
