// The tests of the core alone: they are what holds the rules and the engines.
const whole = require('../jest/jest.config.cjs');

const core = whole.projects.find((project) => project.displayName === 'core');
module.exports = {
  ...core,
  displayName: undefined,
  modulePathIgnorePatterns: [...core.modulePathIgnorePatterns, '<rootDir>/.stryker-tmp/'],
};
delete module.exports.displayName;
