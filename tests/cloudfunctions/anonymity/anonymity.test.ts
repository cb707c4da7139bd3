// Whoever may read everything the program has left behind must not be able to tell whose ballot is whose.
import { collections } from '../../../config/cloud/collections';
import { ATTACKS } from './attacks';
import { naiveHandlers } from './naive-cast';
import { playPoll, type Played, type Truth } from './secret-poll';

const SEEDS = [1, 2, 3];

/** How many of the guesses are right. */
const rightOnes = (guesses: ReadonlyMap<string, string>, truth: Truth): number =>
  [...guesses].filter(([person, ballot]) => truth.get(person) === ballot).length;
const hits = ({ evidence, truth }: Played): Record<string, number> =>
  Object.fromEntries(Object.entries(ATTACKS).map(([name, attack]) => [name, rightOnes(attack(evidence), truth)]));

describe.each([
  { isClosed: false, when: 'while it is open' },
  { isClosed: true, when: 'after it is closed' },
])('a poll of ten, $when', ({ isClosed }) => {
  it.each(SEEDS)(
    'is linked by no attack in more than chance would (seed %d)',
    async (seed) => {
      const played = await playPoll({ seed, isClosed });
      const { order, ...others } = hits(played);
      console.log(`anonymity: seed ${seed}, ${isClosed ? 'closed' : 'open'}, right guesses ${JSON.stringify({ order, ...others })} of 10`);
      // Two orders that know nothing of each other agree in one place of ten on average.
      expect(order).toBeLessThan(5);
      expect(others).toEqual({ times: 0, keys: 0, audit: 0, ledger: 0, revisions: 0, log: 0, file: 0 });
      await played.close();
    },
    60_000,
  );
});

it('is linked whole by every one of them when casting is written like any other command', async () => {
  const played = await playPoll({
    seed: 1,
    isClosed: false,
    handlers: naiveHandlers,
    collections: collections.map(({ name, indexes }) => ({ name, indexes })),
  });
  const found = hits(played);
  console.log(`anonymity: naive version, right guesses ${JSON.stringify(found)} of 10`);
  expect(Object.keys(found)).toEqual(Object.keys(ATTACKS));
  // The first ballot has no state before it in the file or among the revisions but the empty box.
  for (const [name, right] of Object.entries(found))
    expect({ name, right }).toEqual({ name, right: name === 'revisions' || name === 'file' ? expect.any(Number) : 10 });
  expect(Math.min(found.revisions ?? 0, found.file ?? 0)).toBeGreaterThanOrEqual(8);
  await played.close();
}, 60_000);

it('would be read from the file alone if the database kept what the box was before', async () => {
  const played = await playPoll({ seed: 2, isClosed: true, collections: collections.map(({ name, indexes }) => ({ name, indexes })) });
  expect(hits(played).file).toBeGreaterThanOrEqual(8);
  await played.close();
}, 60_000);
