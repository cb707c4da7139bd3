// npm run mutation: changes the rules and the engines one place at a time and looks whether a test notices.
// MUTATE narrows it to patterns: MUTATE='src-shared/rules/judge/*.ts' npm run mutation. RUNNER=jest runs each mutant as
// `npm test` would: the same answers, some hundred times slower.
const all = [
  'src-shared/rules/**/*.ts',
  'src-shared/facts/**/*.ts',
  'src-shared/roster/**/*.ts',
  'src-shared/engines/**/*.ts',
  'src-shared/standard/params/**/*.ts',
  'src-shared/standard/dues/**/*.ts',
  'src-shared/standard/red-line.ts',
  'src-shared/standard/items.ts',
];

export default {
  packageManager: 'npm',
  plugins: [
    '@stryker-mutator/jest-runner',
    './config/mutation/runner.mjs',
    './config/mutation/ignore-texts.mjs',
    './config/mutation/survivors.mjs',
  ],
  ignorers: ['texts'],
  testRunner: process.env.RUNNER ?? 'in-process',
  jest: { projectType: 'custom', configFile: 'config/mutation/jest.config.cjs', enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  mutate: process.env.MUTATE === undefined ? all : process.env.MUTATE.split(','),
  ignorePatterns: ['/dist', '/data', '/.cache', '/docs', '/miniprogram', '/local-cloud', '/cloudfunctions'],
  // Tests run as JavaScript without a type check: nothing has to be switched off in them.
  disableTypeChecks: false,
  tempDirName: '.cache/stryker',
  reporters: ['clear-text', 'json', 'progress-append-only', 'survivors'],
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  concurrency: Number(process.env.CONCURRENCY ?? 2),
  dryRunTimeoutMinutes: 20,
  timeoutMS: 10_000,
  thresholds: { high: 95, low: 90, break: 90 },
  allowConsoleColors: false,
};
