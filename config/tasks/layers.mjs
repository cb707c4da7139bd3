/** The parts of the program, each with its own types; the order is the one in which they build on each other. */
export const layers = ['src-shared', 'cloudfunctions', 'local-cloud', 'miniprogram', 'config', 'tests'];

/** Whose types a change of one layer can break. */
const usedBy = {
  'src-shared': ['src-shared', 'cloudfunctions', 'miniprogram', 'config', 'tests'],
  cloudfunctions: ['cloudfunctions', 'config', 'tests'],
  'local-cloud': ['local-cloud', 'config', 'tests'],
  miniprogram: ['miniprogram', 'tests'],
  config: ['config', 'tests'],
  tests: ['tests'],
};

/** `layersTouched(['src-shared/kernel/day.ts'])`: the layers whose types have to be looked at again. */
export const layersTouched = (files) => {
  const touched = new Set(files.flatMap((file) => usedBy[file.split('/')[0]] ?? []));
  return layers.filter((layer) => touched.has(layer));
};

/** The Jest project that a test belongs to, by its folder: the same division as in config/jest/jest.config.cjs. */
export const projectOfTest = (file) => {
  const folder = file.split('/')[1];
  if (folder === 'src-shared') return 'core';
  if (folder === 'miniprogram') return 'screens';
  return ['compiled', 'architecture', 'browser'].includes(folder) ? folder : 'cloud';
};

/** What has to be built before a test; functions build themselves where a test starts a cloud. */
const needs = [
  { tests: /^tests\/(compiled|browser\/weapp)\//, build: 'weapp' },
  { tests: /^tests\/(browser\/h5|config\/app)/, build: 'h5' },
  { tests: /^tests\/architecture\/functions-/, build: 'functions' },
];

export const buildsNeededBy = (tests) => [
  ...new Set(needs.filter((need) => tests.some((test) => need.tests.test(test))).map(({ build }) => build)),
];
