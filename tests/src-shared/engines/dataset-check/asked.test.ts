// What the rules read of a record must be asked of a file. Read over random branch-years, through contents that note what is taken from them.
import { ASKED } from '../../../../src-shared/engines/dataset-check/asked';
import { computeSheet } from '../../../../src-shared/engines/score/sheet';
import { kindOf } from '../../../../src-shared/records/kinds';
import type { Fields } from '../../../../src-shared/records/vocabulary/field';
import { DEFAULT_PACK } from '../../../../src-shared/rules/packs/default';
import { randomBranchYear } from '../../../oracle/random-branch';

const SEEDS = 24;

const noting = (value: unknown, path: string, note: (path: string) => void): unknown => {
  if (Array.isArray(value)) return value.map((entry) => noting(entry, path, note));
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get: (held, key) => {
      const inner = (held as Record<PropertyKey, unknown>)[key];
      if (typeof key !== 'string' || !Object.prototype.hasOwnProperty.call(held, key)) return inner;
      const place = path === '' ? key : `${path}.${key}`;
      note(place);
      return noting(inner, place, note);
    },
    // A copy of the whole is no question about each part.
    ownKeys: () => [],
  });
};

const requiredIn = (fields: Fields, path = ''): string[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    ...(field.isRequired && !field.isComputed && field.isSecret !== true && field.is !== 'text' ? [`${path}${name}`] : []),
    ...(field.is === 'rows' ? requiredIn(field.of, `${path}${name}.`) : []),
  ]);

/** What the rules read of each kind. */
const readByRules = (): ReadonlyMap<string, ReadonlySet<string>> => {
  const read = new Map<string, Set<string>>();
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { facts, year, asOf } = randomBranchYear(seed);
    const records = facts.records.map((record) => {
      const paths = read.get(record.type) ?? new Set<string>();
      read.set(record.type, paths);
      return { ...record, content: noting(record.content, '', (path) => paths.add(path)) as typeof record.content };
    });
    computeSheet({ ...facts, records }, DEFAULT_PACK, { year: String(year), asOfOn: asOf });
  }
  return read;
};

describe('what a file must say of a record', () => {
  it('is every required field that a rule reads', () => {
    const read = readByRules();
    expect(read.size).toBeGreaterThan(20);
    const forgotten = [...read].flatMap(([type, paths]) =>
      requiredIn(kindOf(type)?.fields ?? {})
        .filter((path) => paths.has(path) && !((ASKED as Record<string, readonly string[]>)[type] ?? []).includes(path))
        .map((path) => `${type}.${path}`),
    );
    expect(forgotten).toEqual([]);
  });

  it('is nothing the kind does not require', () => {
    for (const [type, paths] of Object.entries(ASKED))
      expect([type, paths.filter((path) => !requiredIn(kindOf(type)?.fields ?? {}).includes(path))]).toEqual([type, []]);
  });
});
