import { askTask } from './tasks';

const jestResult = (passed: number, failed: number, more: Record<string, number> = {}) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  ...more,
});

const line = (...results: unknown[]) => askTask('total.mjs', `task.totalLine(task.totalOf(${JSON.stringify(results)}))`);

describe('the last line of the test command', () => {
  it('adds up all rounds', () => {
    expect(line(jestResult(10, 1), jestResult(5, 0))).toBe('15 passed, 1 failed');
  });

  it('counts a file that cannot be loaded as a failure', () => {
    expect(line(jestResult(10, 0, { numRuntimeErrorTestSuites: 1 }))).toBe('10 passed, 1 failed');
  });

  it('names skipped and unwritten tests only when there are any', () => {
    expect(line(jestResult(10, 0, { numPendingTests: 2, numTodoTests: 1 }))).toBe('10 passed, 0 failed, 3 skipped');
  });

  it('says that nothing passed when nothing ran', () => {
    expect(line()).toBe('0 passed, 0 failed');
  });
});

describe('looking for a browser', () => {
  const found = (env: Record<string, string>, there: string[]) =>
    askTask('chromium.mjs', `task.findChromium(${JSON.stringify(env)}, (place) => ${JSON.stringify(there)}.includes(place))`);

  it('takes the one that CHROMIUM_PATH names', () => {
    expect(found({ CHROMIUM_PATH: '/opt/browser', PATH: '/usr/bin' }, ['/opt/browser', '/usr/bin/chromium'])).toBe('/opt/browser');
  });

  it('takes no other when the named one is not there', () => {
    expect(found({ CHROMIUM_PATH: '/opt/browser', PATH: '/usr/bin' }, ['/usr/bin/chromium'])).toBeNull();
  });

  it('takes the first one on the path', () => {
    expect(found({ PATH: '/a:/b' }, ['/b/google-chrome', '/usr/bin/chromium'])).toBe('/b/google-chrome');
  });

  it('finds none on a machine without one', () => {
    expect(found({ PATH: '/a' }, [])).toBeNull();
  });
});
