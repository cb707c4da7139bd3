// Yearly checks of a room, as the stories of 5.1 and 5.2 tell them.
import type { RecordFact } from '../../src-shared/facts/facts';
import { HAVES, WALL_ITEMS, WALL_RULES } from '../../src-shared/records/kinds/room-check';
import type { RuleCase, RuleCases } from './case';
import { changed } from './changed-param';
import { BRANCH, GENERAL, having, rec, world } from './world';

const firstOf = <Key extends string>(words: Readonly<Record<Key, string>>, ticked: number): Record<Key, boolean> =>
  Object.fromEntries(Object.keys(words).map((key, index) => [key, index < ticked])) as Record<Key, boolean>;

export type RoomCheckSpec = { orgId?: string; year?: string; haves?: number; wallRules?: number; wallItems?: number; facilities?: boolean };

/** A check of a day with everything in order, unless so many ticks are said. */
export const roomCheckOf = (
  checkedOn: string,
  { orgId = BRANCH, year = checkedOn.slice(0, 4), haves = 6, wallRules = 3, wallItems = 5, facilities = true }: RoomCheckSpec = {},
): RecordFact =>
  rec(
    'roomCheck',
    {
      roomId: `room:${orgId}`,
      year,
      haves: firstOf(HAVES, haves),
      wallRules: firstOf(WALL_RULES, wallRules),
      wallItems: firstOf(WALL_ITEMS, wallItems),
      facilitiesInOrder: facilities,
      checkedOn,
    },
    { _id: `roomCheck:${orgId}:${year}`, orgId },
  );

const waits = changed('graceDays', '2026-01-01', 14);

/**
 * `inOrder`: what stands there in full. `short`: a check by which something of it is missing. `elsewhere`: one that is poor in
 * another list only. `boundary`: how the missing is counted.
 */
export type RoomTold = { inOrder: string; short: RoomCheckSpec; elsewhere?: RoomCheckSpec; boundary: readonly RuleCase[] };

/** What all rules about a list of the yearly check have in common. */
export const roomCases = ({
  inOrder,
  short,
  elsewhere = { haves: 1 },
  boundary,
}: RoomTold): RuleCases & { others: readonly RuleCase[] } => ({
  met: {
    says: inOrder,
    facts: having(world(), roomCheckOf('2026-09-03')),
    asOfOn: '2026-12-31',
    outcome: 'met',
    share: '1/1',
    evidenceIds: [`roomCheck:${BRANCH}:2026`],
  },
  notMet: { says: 'never checked, 2026 is short on 2027-01-08', facts: world(), asOfOn: '2027-01-08', outcome: 'notMet', share: '0/1' },
  notApplicable: {
    says: 'a branch founded on 2026-10-01 is not asked for 2026',
    facts: world({ foundedOn: '2026-10-01' }),
    asOfOn: '2027-01-08',
    outcome: 'notApplicable',
    because: 'foundedLate',
  },
  boundary: [
    ...boundary,
    {
      says: 'checked on 2026-12-31 it is in time',
      facts: having(world(), roomCheckOf('2026-12-31')),
      asOfOn: '2027-01-08',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'checked on 2027-01-01 it is not 2026’s',
      facts: having(world(), roomCheckOf('2027-01-01', { year: '2026' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '0/1',
    },
    { says: 'not checked, it is not yet due on 2027-01-07', facts: world(), asOfOn: '2027-01-07', outcome: 'notYetDue', share: null },
  ],
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2020-01-08',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: [
    {
      says: 'with 14 days of waiting from 2026 on, 2026 is not yet due on 2027-01-08',
      facts: world(),
      asOfOn: '2027-01-08',
      params: waits,
      outcome: 'notYetDue',
    },
    { says: 'and 2025 is short on 2026-01-08', facts: world(), year: '2025', asOfOn: '2026-01-08', params: waits, outcome: 'notMet' },
  ],
  others: [
    {
      says: 'a branch without any room is asked all the same',
      facts: world({ hasGeneralBranch: false }),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'of two rooms the better one by this list counts',
      facts: having(world(), roomCheckOf('2026-09-03', short), roomCheckOf('2026-09-04', { ...elsewhere, orgId: GENERAL })),
      asOfOn: '2026-12-31',
      outcome: 'met',
      evidenceIds: [`roomCheck:${GENERAL}:2026`],
    },
    {
      says: 'a branch of the administration right under the committee, without a room, is not asked (Q28)',
      facts: world({ hasGeneralBranch: false, branch: { unitKind: 'organ' } }),
      asOfOn: '2027-01-08',
      outcome: 'notApplicable',
      because: 'noGeneralBranch',
    },
  ],
});
