/** Adds up Jest's results. A test file that cannot even be loaded counts as one failure. */
export const totalOf = (results) =>
  results.reduce(
    (sum, result) => ({
      passed: sum.passed + result.numPassedTests,
      failed: sum.failed + result.numFailedTests + result.numRuntimeErrorTestSuites,
      skipped: sum.skipped + result.numPendingTests + result.numTodoTests,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** `totalLine({ passed: 12, failed: 0, skipped: 0 })` is '12 passed, 0 failed'. */
export const totalLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** The slowest test files, so that the ten minutes can be kept: `['12.3 s  tests/…']`. */
export const slowest = (results, count = 8) =>
  results
    .flatMap((result) => result.testResults)
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, count)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${name}`);
