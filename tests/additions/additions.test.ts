import { ADDITIONS } from './additions';
import { silentOf, tryAddition } from './try';

/** All three with every part taken away: `npm run additions`. */
it('a rule is added in four files, and whoever forgets its row or its judge is told', async () => {
  const rule = ADDITIONS.find(({ id }) => id === 'rule');
  if (rule === undefined) throw new Error('No rule is added.');
  const tried = await tryAddition({ ...rule, tests: rule.tests.slice(0, 1) }, 2);
  expect(tried.files).toBeLessThanOrEqual(4);
  expect(tried.parts).toHaveLength(2);
  expect(silentOf([tried])).toBe(0);
}, 240_000);

it('what nobody misses is counted', () => {
  const parts = [
    { file: 'one.ts', removedIsNamedBy: null, seconds: 1 },
    { file: 'two.ts', removedIsNamedBy: 'tsc: two', seconds: 1 },
  ];
  expect(silentOf([{ id: 'planted', files: 2, parts }])).toBe(1);
});
