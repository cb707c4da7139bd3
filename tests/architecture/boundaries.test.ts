import { mkdtempSync, rmSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type Cruise } from './cruise';
import { growTree, plants } from './plants';

type Rules = { forbidden: { name: string; comment: string }[] };
const { forbidden } = jest.requireActual<Rules>('../../config/lint/boundaries.cjs');

// The real tree is looked at by `npm run check`, which every full run of the tests includes.
describe('who may import whom', () => {
  let folder: string;
  let planted: Cruise;

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'boundaries-')));
    growTree(folder);
    planted = cruise(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(plants)('catches $file by $rule', ({ rule, file }) => {
    expect(planted.violations.filter(({ from }) => from === file).map((violation) => violation.rule)).toContain(rule);
  });

  it('has a planted import for every rule, and says why each rule is there', () => {
    expect([...new Set(plants.map(({ rule }) => rule))].sort()).toEqual(forbidden.map(({ name }) => name).sort());
    expect(forbidden.filter(({ comment }) => comment.length < 30)).toEqual([]);
  });

  it('leaves every lawful import alone', () => {
    const caught = new Set(planted.violations.map(({ from }) => from));
    const guilty = new Set([
      ...plants.map(({ file }) => file),
      'src-shared/engines/planted-two.ts',
      'src-shared/engines/planted-type-two.ts',
    ]);
    expect([...caught].filter((file) => !guilty.has(file))).toEqual([]);
  });
});
