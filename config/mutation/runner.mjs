// Stryker's test runner in one process. Jest takes seconds to start for each of thousands of mutants; here the tests
// are loaded once and only those that reach the mutant are run, the one that last found a fault in the file first, then
// the cheapest. A mutant in the body of a module (an indicator is one object) is seen only while the module runs: the
// module and what is built on it are run again, from code compiled once.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { Tests } from './tests.mjs';

/** So long tests are run against one mutant. Who is not found by then counts as a survivor: the score can only be too low. */
const BUDGET_MS = Number(process.env.BUDGET_MS ?? 4000);

const switches = (globalThis.__stryker__ ??= {});
const words = (error) => (error instanceof Error ? error.message : String(error)).slice(0, 500);

/** How many folders two paths have in common from the start: the tests of a module lie beside it in the other tree. */
const sharedFolders = (one, other) => {
  const [left, right] = [one.split(path.sep), other.split(path.sep)];
  const apart = left.findIndex((name, at) => name !== right[at]);
  return apart === -1 ? left.length : apart;
};

const timed = async (run) => {
  const startedAt = performance.now();
  let failure;
  try {
    await run();
  } catch (error) {
    failure = words(error);
  }
  return { timeSpentMs: performance.now() - startedAt, failure };
};

const resultOf = ({ id, name, file }, { timeSpentMs, failure }) => ({
  id,
  name,
  fileName: file,
  timeSpentMs: Math.round(timeSpentMs),
  ...(failure === undefined ? { status: TestStatus.Success } : { status: TestStatus.Failed, failureMessage: failure }),
});

class InProcessRunner {
  static inject = [];
  #tests = new Tests(process.cwd());
  /** What a test and a test file cost; written by the worker of the dry run, read by all. */
  #costsFile = path.join(process.cwd(), '.costs.json');
  #costs;
  /** The tests that last found a mutant of a source file. */
  #finders = new Map();
  /** The source file that ran with a mutant in it and must run again without. */
  #tainted = new Set();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const results = [];
    const costs = { tests: {}, files: {} };
    delete switches.currentTestId;
    for (const file of this.#tests.files) {
      const loading = await timed(() => this.#tests.of(file));
      if (loading.failure !== undefined) return { status: DryRunStatus.Error, errorMessage: `${file}: ${loading.failure}` };
      costs.files[file] = loading.timeSpentMs;
      for (const test of this.#tests.of(file).values()) {
        switches.currentTestId = test.id;
        const ran = await timed(test.run);
        delete switches.currentTestId;
        costs.tests[test.id] = ran.timeSpentMs;
        costs.files[file] += ran.timeSpentMs;
        results.push(resultOf(test, ran));
      }
    }
    writeFileSync(this.#costsFile, JSON.stringify(costs));
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: switches.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, sandboxFileName }) {
    for (const file of this.#tainted) this.#tests.forget(file);
    this.#tainted.clear();
    switches.hitLimit = hitLimit;
    switches.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      const ran = testFilter === undefined ? this.#anew(sandboxFileName, activeMutant.id) : this.#reaching(sandboxFileName, testFilter);
      const found = [];
      const endsAt = performance.now() + BUDGET_MS;
      for await (const test of ran) {
        if (found.length > 0 && performance.now() > endsAt) break;
        switches.activeMutant = activeMutant.id;
        const result = resultOf(test, await timed(test.run));
        if (testFilter !== undefined) switches.activeMutant = null;
        const endless = determineHitLimitReached(switches.hitCount, hitLimit);
        if (endless !== undefined) return endless;
        found.push(result);
        if (result.status !== TestStatus.Failed) continue;
        this.#remember(sandboxFileName, test.id);
        if (!disableBail) break;
      }
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: found }, disableBail);
    } catch (error) {
      return toMutantRunResult({ status: DryRunStatus.Error, errorMessage: words(error) });
    } finally {
      switches.activeMutant = null;
    }
  }

  /** The tests of the filter, each collected while no mutant is active. */
  *#reaching(source, ids) {
    const finders = this.#finders.get(source) ?? [];
    const wanted = new Set(ids);
    const first = finders.filter((id) => wanted.has(id));
    const then = ids.filter((id) => !first.includes(id)).sort((a, b) => this.#cost('tests', a) - this.#cost('tests', b));
    for (const id of [...first, ...then]) {
      const test = this.#tests.of(this.#tests.fileOf(id)).get(id);
      if (test === undefined) throw new Error(`No test ${id}`);
      yield test;
    }
  }

  /** Every test built on the source, collected while the mutant is active: first the file that last found one, then those nearest to the source; file after file, so that a dear one is not loaded for nothing. */
  *#anew(source, mutantId) {
    const files = this.#tests.forget(source);
    this.#tainted.add(source);
    const finders = this.#finders.get(source) ?? [];
    const firstFile = finders.length === 0 ? undefined : this.#tests.fileOf(finders[0]);
    const nearness = (file) => sharedFolders(path.relative(path.join(process.cwd(), 'tests'), file), path.relative(process.cwd(), source));
    const ordered = files.sort(
      (a, b) =>
        Number(b === firstFile) - Number(a === firstFile) || nearness(b) - nearness(a) || this.#cost('files', a) - this.#cost('files', b),
    );
    for (const file of ordered) {
      switches.activeMutant = mutantId;
      const tests = this.#tests.of(file);
      const first = finders.filter((id) => tests.has(id));
      const then = [...tests.keys()].filter((id) => !first.includes(id)).sort((a, b) => this.#cost('tests', a) - this.#cost('tests', b));
      for (const id of [...first, ...then]) yield tests.get(id);
    }
  }

  #remember(source, id) {
    this.#finders.set(source, [id, ...(this.#finders.get(source) ?? []).filter((known) => known !== id)].slice(0, 20));
  }

  #cost(kind, name) {
    this.#costs ??= existsSync(this.#costsFile) ? JSON.parse(readFileSync(this.#costsFile, 'utf8')) : { tests: {}, files: {} };
    return this.#costs[kind][name] ?? 0;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
