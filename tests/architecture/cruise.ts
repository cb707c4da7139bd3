import { spawnSync } from 'node:child_process';
import path from 'node:path';

export type Violation = { rule: string; from: string; to: string };
export type Cruise = { moduleCount: number; violations: Violation[] };

type Report = { modules: unknown[]; summary: { violations: { rule: { name: string }; from: string; to: string }[] } };

export const projectRoot = path.resolve(__dirname, '../..');
export const layers = ['src-shared', 'cloudfunctions', 'local-cloud', 'miniprogram', 'config', 'tests'];

/** Looks at the imports below a folder with the rules that stand in that folder. */
export const cruise = (folder: string): Cruise => {
  const tool = path.join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [tool, '--config', 'config/lint/boundaries.cjs', '--output-type', 'json', ...layers];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (stdout.trim() === '') throw new Error(stderr);
  const report = JSON.parse(stdout) as Report;
  const violations = report.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  return { moduleCount: report.modules.length, violations };
};
