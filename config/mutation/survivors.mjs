// Each mutant that no test noticed, written down as it is found: a run of an hour is read while it goes.
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

const FILE = path.join('.cache', 'mutation', 'survivors.txt');
const UNNOTICED = new Set(['Survived', 'NoCoverage']);

class SurvivorsReporter {
  static inject = [];
  #count = 0;
  #unnoticed = 0;

  onDryRunCompleted() {
    mkdirSync(path.dirname(FILE), { recursive: true });
    rmSync(FILE, { force: true });
  }

  onMutantTested({ status, fileName, location, mutatorName, replacement, static: isStatic }) {
    this.#count += 1;
    if (!UNNOTICED.has(status)) return;
    this.#unnoticed += 1;
    const where = `${path.relative(process.cwd(), fileName)}:${location.start.line}:${location.start.column}`;
    const what = `${mutatorName}${isStatic ? ' (module)' : ''} ${status} ${(replacement ?? '').replaceAll(/\s+/g, ' ').slice(0, 120)}`;
    appendFileSync(FILE, `${this.#unnoticed}/${this.#count} ${where} ${what}\n`);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'survivors', SurvivorsReporter)];
