// npm run mutation: changes the rules and the engines one place at a time and looks whether a test notices.
// MUTATE narrows it to a pattern: MUTATE='src-shared/rules/judge/*.ts' npm run mutation.
const all = ['src-shared/rules/**/*.ts', 'src-shared/engines/**/*.ts', '!src-shared/rules/sources/**', '!src-shared/rules/cite.ts', '!src-shared/rules/rule-ids.ts'];

export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/jest-runner', './config/mutation/ignore-texts.mjs'],
  ignorers: ['texts'],
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'config/mutation/jest.config.cjs', enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  mutate: process.env.MUTATE === undefined ? all : process.env.MUTATE.split(','),
  ignorePatterns: ['dist', 'data', '.cache', 'docs', 'miniprogram', 'local-cloud', 'cloudfunctions'],
  tempDirName: '.cache/stryker',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  concurrency: Number(process.env.CONCURRENCY ?? 2),
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 90, break: 90 },
  allowConsoleColors: false,
};
