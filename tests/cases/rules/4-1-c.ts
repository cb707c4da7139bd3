import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { GENERAL, having, rec, world } from '../world';

const report = (half: string, filedOn: string) =>
  rec('halfYearReport', { half, reportKinds: ['threeMeetings', 'themeDay', 'work'] }, { filedOn });

export const cases: RuleCases = {
  met: {
    says: 'the first half of 2026 reported on 07-10 is on time',
    facts: having(world(), report('2026-H1', '2026-07-10')),
    asOfOn: '2026-07-16',
    outcome: 'met',
    share: '1/1',
  },
  notMet: {
    says: 'not reported, the first half of 2026 is short on 07-16',
    facts: world(),
    asOfOn: '2026-07-16',
    outcome: 'notMet',
    share: '0/1',
  },
  notApplicable: {
    says: 'a branch founded on 2026-07-02 has no full half in 2026',
    facts: world({ foundedOn: '2026-07-02' }),
    asOfOn: '2027-01-20',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  boundary: [
    {
      says: 'reported on 2026-07-15 it counts in full',
      facts: having(world(), report('2026-H1', '2026-07-15')),
      asOfOn: '2026-07-20',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'reported on 2026-07-16 it counts half',
      facts: having(world(), report('2026-H1', '2026-07-16')),
      asOfOn: '2026-07-20',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'reported on 2026-09-30 it still counts half',
      facts: having(world(), report('2026-H1', '2026-09-30')),
      asOfOn: '2026-10-01',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'reported on 2026-10-01 it counts for nothing',
      facts: having(world(), report('2026-H1', '2026-10-01')),
      asOfOn: '2026-10-01',
      outcome: 'notMet',
      share: '0/1',
    },
    { says: 'without a report it is not yet due on 2026-07-15', facts: world(), asOfOn: '2026-07-15', outcome: 'notYetDue', share: null },
    {
      says: 'the second half reported on 2027-01-15 is on time',
      facts: having(world(), report('2026-H1', '2026-07-01'), report('2026-H2', '2027-01-15')),
      asOfOn: '2027-02-01',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'the second half reported on 2027-01-31 counts half',
      facts: having(world(), report('2026-H1', '2026-07-01'), report('2026-H2', '2027-01-31')),
      asOfOn: '2027-02-01',
      outcome: 'met',
      share: '3/4',
    },
  ],
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2020-02-01',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: [
    {
      says: 'with 07-31 as the day from 2026 on, a report of 2026-07-20 is on time',
      facts: having(world(), report('2026-H1', '2026-07-20')),
      asOfOn: '2026-08-01',
      params: changed('firstHalfReportUntil', '2026-01-01', '07-31'),
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'and one of 2025-07-20 was late',
      facts: having(world(), report('2025-H1', '2025-07-20')),
      year: '2025',
      asOfOn: '2025-08-01',
      params: changed('firstHalfReportUntil', '2026-01-01', '07-31'),
      outcome: 'met',
      share: '1/2',
    },
  ],
  others: [
    {
      says: 'founded 2019-04-10, a branch first reports on the second half of 2019',
      facts: world({ foundedOn: '2019-04-10' }),
      year: '2019',
      asOfOn: '2020-01-16',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'a report without the part on the work is none for the general branch',
      facts: having(
        world(),
        rec('halfYearReport', { half: '2026-H1', reportKinds: ['threeMeetings', 'themeDay'] }, { filedOn: '2026-07-10' }),
      ),
      asOfOn: '2026-07-16',
      outcome: 'notMet',
    },
    {
      says: 'a branch right under the committee reports to it',
      facts: having(world({ hasGeneralBranch: false }), report('2026-H1', '2026-07-10')),
      asOfOn: '2026-07-16',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'given back on 2026-07-06, it keeps its first day for ten days',
      facts: having(world(), {
        ...rec(
          'halfYearReport',
          { half: '2026-H1', reportKinds: ['work'] },
          {
            filedTo: [
              {
                receiver: 'generalBranch',
                receiverOrgId: GENERAL,
                state: 'received',
                firstSubmittedOn: '2026-07-01',
                returnedOn: '2026-07-06',
              },
            ],
          },
        ),
        state: 'received',
      }),
      asOfOn: '2026-07-20',
      outcome: 'met',
      share: '1/1',
    },
  ],
};
