import { SUB_BOARDS } from '../../../src-shared/records/kinds/disclosure-entry';
import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { having, rec, world } from '../world';

const KEYS = Object.keys(SUB_BOARDS) as (keyof typeof SUB_BOARDS)[];
const entry = (subBoard: keyof typeof SUB_BOARDS, publishedOn: string, isNone = false) =>
  rec(
    'disclosureEntry',
    { board: 'notices', subBoard, title: SUB_BOARDS[subBoard], isNone, publishedOn },
    { _id: `entry:${subBoard}:${publishedOn}` },
  );
const entries = (count: number, publishedOn: string) => KEYS.slice(0, count).map((key) => entry(key, publishedOn));
const waits = changed('graceDays', '2026-01-01', 14);

export const cases: RuleCases = {
  met: {
    says: 'all eleven sub-boards filled in June 2026',
    facts: having(world(), ...entries(11, '2026-06-10')),
    asOfOn: '2026-12-31',
    outcome: 'met',
    share: '1/1',
  },
  notMet: { says: 'nothing published, 2026 is short on 2027-01-08', facts: world(), asOfOn: '2027-01-08', outcome: 'notMet', share: '0/1' },
  notApplicable: {
    says: 'a branch founded on 2026-10-01 is not asked for 2026',
    facts: world({ foundedOn: '2026-10-01' }),
    asOfOn: '2027-01-08',
    outcome: 'notApplicable',
    because: 'foundedLate',
  },
  boundary: [
    {
      says: 'ten of eleven earn ten elevenths and are short',
      facts: having(world(), ...entries(10, '2026-06-10')),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      share: '10/11',
    },
    {
      says: 'ten of eleven are not counted before the year’s last day',
      facts: having(world(), ...entries(10, '2026-06-10')),
      asOfOn: '2026-12-30',
      outcome: 'notYetDue',
      share: null,
    },
    {
      says: 'the eleventh published on 2026-12-31 is in time',
      facts: having(world(), ...entries(10, '2026-06-10'), entry('other', '2026-12-31')),
      asOfOn: '2026-12-31',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'the eleventh published on 2027-01-01 is not 2026’s',
      facts: having(world(), ...entries(10, '2026-06-10'), entry('other', '2027-01-01')),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '10/11',
    },
    { says: 'with nothing it is not yet due on 2027-01-07', facts: world(), asOfOn: '2027-01-07', outcome: 'notYetDue' },
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
      says: '“nothing this year” fills a sub-board',
      facts: having(world(), ...entries(10, '2026-06-10'), entry('other', '2026-12-01', true)),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'two entries of one sub-board fill one',
      facts: having(world(), entry('dues', '2026-04-10'), entry('dues', '2026-07-10')),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      share: '1/11',
      evidenceIds: ['entry:dues:2026-04-10'],
    },
    {
      says: 'an entry of 2025 fills nothing in 2026',
      facts: having(world(), ...entries(10, '2026-06-10'), entry('other', '2025-12-31')),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      share: '10/11',
    },
    {
      says: 'what was withdrawn fills nothing',
      facts: having(world(), ...entries(10, '2026-06-10'), { ...entry('other', '2026-06-10'), state: 'withdrawn' }),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      share: '10/11',
    },
    {
      says: 'what stands on another board is none of the eleven',
      facts: having(
        world(),
        ...entries(10, '2026-03-01'),
        rec('disclosureEntry', { board: 'plans', subBoard: KEYS[10], title: '示例', publishedOn: '2026-03-01' }),
      ),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '10/11',
    },
    {
      says: 'only what is missing is to be published, as nothing to tell',
      facts: having(world(), ...entries(9, '2026-03-01')),
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      next: {
        verb: 'enter',
        would: KEYS.slice(9)
          .reverse()
          .map(
            (subBoard) =>
              expect.objectContaining({
                content: { board: 'notices', subBoard, isNone: true, title: '', publishedOn: '2026-06-30' },
              }) as never,
          ),
      },
    },
    {
      says: 'it was begun with the earliest of them',
      facts: having(world(), entry(KEYS[0] ?? 'other', '2026-05-01'), ...KEYS.slice(1).map((key) => entry(key, '2026-04-01'))),
      asOfOn: '2026-12-31',
      outcome: 'met',
      share: '1/1',
    },
  ],
};
