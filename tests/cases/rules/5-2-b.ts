import type { RuleCases } from '../case';
import { roomCases, roomCheckOf } from '../room-checks';
import { BRANCH, having, world } from '../world';

export const cases: RuleCases = roomCases({
  inOrder: 'all five signs on the wall on 2026-09-03',
  short: { wallItems: 4 },
  boundary: [
    {
      says: 'four of five earn four fifths and are short',
      facts: having(world(), roomCheckOf('2026-09-03', { wallItems: 4 })),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      share: '4/5',
    },
    {
      says: 'a wall without any of them earns nothing, though it was looked at',
      facts: having(world(), roomCheckOf('2026-09-03', { wallItems: 0 })),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      share: '0/1',
      evidenceIds: [`roomCheck:${BRANCH}:2026`],
    },
  ],
});
