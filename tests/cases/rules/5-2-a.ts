import type { RuleCases } from '../case';
import { roomCases, roomCheckOf } from '../room-checks';
import { BRANCH, having, world } from '../world';

export const cases: RuleCases = roomCases({
  inOrder: 'all three sets of rules on the wall on 2026-09-03',
  short: { wallRules: 2 },
  boundary: [
    {
      says: 'two of three earn two thirds and are short',
      facts: having(world(), roomCheckOf('2026-09-03', { wallRules: 2 })),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      share: '2/3',
    },
    {
      says: 'a wall without any of them earns nothing, though it was looked at',
      facts: having(world(), roomCheckOf('2026-09-03', { wallRules: 0 })),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      share: '0/1',
      evidenceIds: [`roomCheck:${BRANCH}:2026`],
    },
  ],
});
