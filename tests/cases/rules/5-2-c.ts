import type { RuleCases } from '../case';
import { roomCases, roomCheckOf } from '../room-checks';
import { BRANCH, having, world } from '../world';

export const cases: RuleCases = roomCases({
  inOrder: 'tables, chairs and screens in order on 2026-09-03',
  short: { facilities: false },
  boundary: [
    {
      says: 'not in order it is short, though everything else hangs there',
      facts: having(world(), roomCheckOf('2026-09-03', { facilities: false })),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'nor do ticks of other lists help',
      facts: having(world(), roomCheckOf('2026-09-03', { facilities: false, haves: 6 })),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      share: '0/1',
      evidenceIds: [`roomCheck:${BRANCH}:2026`],
    },
  ],
});
