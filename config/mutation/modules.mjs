// The project's own modules in this process: compiled once, run again as often as a mutant of module level asks for it.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { transformSync } from 'esbuild';

const OWN = ['module', 'exports', 'require', '__filename', '__dirname'];

const compiled = (file, names) => {
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', format: 'cjs', target: 'node20', sourcefile: file });
  return vm.compileFunction(code, [...OWN, ...names], { filename: file });
};

export class Modules {
  #required;
  #globals;
  #standIns;
  #runs = new Map();
  #loaded = new Map();
  #users = new Map();
  #files = new Map();

  /** `globals(require)` are the names a module finds besides its own; `standIns` answer for packages of their names. */
  constructor(root, { globals, standIns }) {
    this.#globals = globals;
    this.#standIns = standIns;
    this.#required = createRequire(path.join(root, 'package.json'));
  }

  /** The exports of a module; one that throws while it runs is not kept. */
  load(file) {
    const known = this.#loaded.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    const require = (name) => this.#answer(file, name);
    const globals = this.#globals(require);
    if (!this.#runs.has(file)) this.#runs.set(file, compiled(file, Object.keys(globals)));
    this.#loaded.set(file, module);
    try {
      this.#runs.get(file)(module, module.exports, require, file, path.dirname(file), ...Object.values(globals));
    } catch (error) {
      this.forget(file);
      throw error;
    }
    return module.exports;
  }

  /** Forgets a module and whatever was built on it; says which files that were. */
  forget(file, gone = new Set()) {
    if (gone.has(file)) return gone;
    gone.add(file);
    this.#loaded.delete(file);
    for (const user of this.#users.get(file) ?? []) this.forget(user, gone);
    return gone;
  }

  #answer(from, name) {
    if (!name.startsWith('.') && !path.isAbsolute(name)) return this.#standIns[name] ?? this.#required(name);
    const file = this.#fileOf(path.resolve(path.dirname(from), name));
    if (!this.#users.has(file)) this.#users.set(file, new Set());
    this.#users.get(file).add(from);
    return this.load(file);
  }

  #fileOf(asked) {
    const known = this.#files.get(asked);
    if (known !== undefined) return known;
    const file = [asked, `${asked}.ts`, path.join(asked, 'index.ts')].find(
      (candidate) => candidate.endsWith('.ts') && existsSync(candidate),
    );
    if (file === undefined) throw new Error(`${asked} is asked for and not there.`);
    this.#files.set(asked, file);
    return file;
  }
}
