import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { COMMITTEE, college, rec, world } from '../world';

const entry = (publishedOn: string, year = publishedOn.slice(0, 4)) =>
  rec(
    'activityMenuItem',
    { category: 'study', title: '示例', kinds: ['themeDay'], agenda: [{ title: '示例', minutes: 30 }], year, publishedOn },
    { _id: `menu:${publishedOn}`, orgId: COMMITTEE },
  );
const empty = college(world());

export const cases: RuleCases = {
  met: {
    says: 'with one entry of the menu published on 2026-02-10, it is met',
    facts: college(world(), entry('2026-02-10')),
    asOfOn: '2026-04-01',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['menu:2026-02-10'],
  },
  notMet: { says: 'without a menu on 2026-04-01, it is short', facts: empty, asOfOn: '2026-04-01', outcome: 'notMet', share: '0/1' },
  notApplicable: {
    says: 'a committee founded on 2026-10-01 is not asked for 2026',
    facts: { ...empty, committee: { ...empty.committee, foundedOn: '2026-10-01' } },
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'foundedLate',
  },
  boundary: [
    {
      says: 'published on 2026-03-31, it is met',
      facts: college(world(), entry('2026-03-31')),
      asOfOn: '2026-04-01',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'published on 2026-04-01, at half, it is met',
      facts: college(world(), entry('2026-04-01')),
      asOfOn: '2026-04-01',
      outcome: 'met',
      share: '1/2',
    },
    { says: 'without a menu on 2026-03-31, it is not yet due', facts: empty, asOfOn: '2026-03-31', outcome: 'notYetDue' },
  ],
  beforeFounding: {
    says: 'in 2019 a committee founded in 2020 was not asked',
    facts: { ...empty, committee: { ...empty.committee, foundedOn: '2020-01-01' } },
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: [
    {
      says: 'with 04-30 as the day from 2026 on, 2026-04-10 is on time',
      facts: college(world(), entry('2026-04-10')),
      asOfOn: '2026-05-01',
      params: changed('planUntil', '2026-01-01', '04-30'),
      outcome: 'met',
      share: '1/1',
    },
  ],
  others: [
    {
      says: 'an entry taken back is none',
      facts: college(world(), { ...entry('2026-02-10'), state: 'withdrawn' }),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
    {
      says: 'a menu of 2025 is none of 2026, and a draft of it is not continued',
      facts: college(world(), entry('2025-05-10'), { ...entry('2025-06-10'), _id: 'd1', state: 'draft' as const }),
      asOfOn: '2026-02-01',
      outcome: 'notYetDue',
      openIds: [],
      next: { verb: 'enter' },
    },
    {
      says: 'one that does not say when it was published was on its day',
      facts: college(
        world(),
        rec(
          'activityMenuItem',
          { category: 'study', title: '示例', kinds: ['themeDay'], agenda: [{ title: '示例', minutes: 30 }], year: '2026' },
          { _id: 'e1', orgId: COMMITTEE, day: '2026-03-01', state: 'published' },
        ),
      ),
      asOfOn: '2026-04-01',
      outcome: 'met',
      evidenceIds: ['e1'],
    },
  ],
};
