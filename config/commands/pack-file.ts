import { readFileSync } from 'node:fs';
import { Newer } from '../../src-shared/records/vocabulary/version';
import type { RulePack } from '../../src-shared/rules/packs/pack';
import { faultsOfTailoring, tailored, tailoring } from '../../src-shared/rules/packs/tailoring';
import { Refusal } from './arguments';

type Issue = { path: readonly PropertyKey[]; message: string };
type Schema<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false; error: { issues: readonly Issue[] } } };

const placesOf = (issues: readonly Issue[]): string =>
  issues
    .slice(0, 5)
    .map((issue) => `${issue.path.map(String).join('.')}：${issue.message}`)
    .join('；');

const inToday = (path: string, value: unknown, opened: (value: unknown) => unknown): unknown => {
  try {
    return opened(value);
  } catch (error) {
    if (error instanceof Newer) throw new Refusal(`${path} 是新版程序导出的，这个版本读不了，请用新版。`);
    throw error;
  }
};

/**
 * A file of JSON by its schema; `opened` makes one of a former version today's. Throws Refusal when it cannot be read or
 * is not of that form.
 */
export const parsedFile = <T>(path: string, schema: Schema<T>, opened: (value: unknown) => unknown = (value) => value): T => {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Refusal(`读不了 ${path}：${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = schema.safeParse(inToday(path, value, opened));
  if (!parsed.success) throw new Refusal(`${path} 不合格式。${placesOf(parsed.error.issues)}`);
  return parsed.data;
};

/** The pack with the college's own table of `--pack FILE`; as it is without one. Throws Refusal for a table that may not be adopted. */
export const packFrom = (path: string | undefined, base: RulePack): RulePack => {
  if (path === undefined) return base;
  const change = parsedFile(path, tailoring);
  const faults = faultsOfTailoring(base, change, change.fromOn);
  if (faults.length > 0) throw new Refusal(`${path}：${faults.map(({ field, words }) => `${field} ${words}`).join('；')}`);
  return tailored(base, change);
};
