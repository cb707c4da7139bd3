import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const tasks = path.resolve(__dirname, '../../config/tasks');

/**
 * Evaluates an expression with everything a task file exports, in a Node of its own:
 * the tasks are ES modules that must run before anything is installed, so Jest cannot load them.
 */
export const askTask = (file: string, expression: string): unknown => {
  const address = JSON.stringify(pathToFileURL(path.join(tasks, file)).href);
  const script = `import * as task from ${address};\nconsole.log(JSON.stringify(${expression}) ?? 'null');`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
};
