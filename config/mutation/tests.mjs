// The tests of the core without Jest around them: they are collected once and each can be run by itself.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'expect';
import fc from 'fast-check';
import { bind } from 'jest-each';
import { Modules } from './modules.mjs';

/** A mutant is seen in the first few cases of a property or not at all, and nobody reads the smallest one. */
const RUNS_MOST = Number(process.env.RUNS ?? 10);
/** Test files that are left out: comparisons of hundreds of branch-years take half a minute for each mutant that survives them, and a few walks do not get everywhere. */
const WITHOUT = (process.env.WITHOUT ?? 'score/oracle,score/second,register/walks').split(',').filter((name) => name !== '');

process.env.HISTORIES ??= '30';

const fewerRuns = {
  ...fc,
  assert: (property, { numRuns = RUNS_MOST, ...more } = {}) =>
    fc.assert(property, { seed: 1, ...more, numRuns: Math.min(numRuns, RUNS_MOST), endOnFailure: true }),
};

const testFilesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join(folder, name))
    .sort();

export class Tests {
  #root;
  #modules;
  #collected = new Map();
  #within = [];
  #found = [];

  constructor(root) {
    this.#root = root;
    const describe = (name, body) => {
      this.#within.push(name);
      body();
      this.#within.pop();
    };
    const it = (name, run) => this.#found.push({ name: [...this.#within, name].join(' '), run });
    describe.each = bind(describe, false);
    it.each = bind(it, false);
    const globals = (require) => ({ describe, it, test: it, expect, jest: { requireActual: require } });
    this.#modules = new Modules(root, { globals, standIns: { 'fast-check': { ...fewerRuns, __esModule: true, default: fewerRuns } } });
    this.files = testFilesIn(path.join(root, 'tests/src-shared')).filter(
      (file) => !WITHOUT.some((name) => file.endsWith(`${name}.test.ts`)),
    );
  }

  /** The tests of a file by their ids: the file, and the words of the test; of the same words the second has a number. */
  of(file) {
    const known = this.#collected.get(file);
    if (known !== undefined) return known;
    this.#within = [];
    this.#found = [];
    this.#modules.load(file);
    const tests = new Map();
    for (const { name, run } of this.#found) {
      const plain = `${path.relative(this.#root, file)} › ${name}`;
      let id = plain;
      for (let count = 2; tests.has(id); count += 1) id = `${plain} #${count}`;
      tests.set(id, { id, name: id, file, run });
    }
    this.#collected.set(file, tests);
    return tests;
  }

  /** The file of a test. */
  fileOf(id) {
    return path.join(this.#root, id.slice(0, id.indexOf(' › ')));
  }

  /** Forgets a source file and all that was built on it; the test files among those. */
  forget(file) {
    const gone = this.#modules.forget(file);
    for (const one of gone) this.#collected.delete(one);
    return this.files.filter((one) => gone.has(one));
  }
}
