import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectOfTest } from './layers.mjs';
import { root, runNode, tools } from './run.mjs';

const reports = path.join(root, '.cache/test');
const timesFile = path.join(reports, 'times.json');

/** Seconds that each test file took when it last ran: `{ 'tests/…': 1.2 }`. */
export const knownTimes = () => (existsSync(timesFile) ? JSON.parse(readFileSync(timesFile, 'utf8')) : {});

const keepTimes = (results) => {
  const times = knownTimes();
  for (const { name, startTime, endTime } of results.testResults) {
    if (endTime > startTime) times[path.relative(root, name).split(path.sep).join('/')] = Math.round((endTime - startTime) / 10) / 100;
  }
  writeFileSync(timesFile, JSON.stringify(times));
};

/**
 * Runs Jest in this terminal: `{ code, results }`, the results undefined when it ended before it could write any.
 * `files` are test files by their paths, and only their projects are looked through; without them all of `projects` run.
 */
export const runJest = async ({ name, files = [], projects = [...new Set(files.map(projectOfTest))], workers, chromium }) => {
  mkdirSync(reports, { recursive: true });
  const report = path.join(reports, `${name}.json`);
  rmSync(report, { force: true });
  const args = [
    '--config',
    'config/jest/jest.config.cjs',
    '--passWithNoTests',
    '--json',
    `--outputFile=${report}`,
    `--maxWorkers=${workers}`,
  ];
  const which = [
    ...(projects.length > 0 ? ['--selectProjects', ...projects] : []),
    ...(files.length > 0 ? ['--runTestsByPath', ...files] : []),
  ];
  const env = { NODE_ENV: 'test', ...(chromium === undefined ? {} : { CHROMIUM_PATH: chromium }) };
  const { code } = await runNode([tools.jest, ...args, ...which], { show: true, env });
  const results = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  if (results !== undefined) keepTimes(results);
  return { code, results };
};
