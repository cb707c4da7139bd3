// What all rules about a part of the half-year report have in common.
import type { RecordFact } from '../../src-shared/facts/facts';
import type { Content } from '../../src-shared/records/kinds';
import type { RuleCases } from './case';
import { changed } from './changed-param';
import { COMMITTEE, having, rec, world, type RecordOver } from './world';

type ReportKind = Content<'halfYearReport'>['reportKinds'][number];

export const report = (half: string, reportKinds: ReportKind[], over: RecordOver): RecordFact =>
  rec('halfYearReport', { half, reportKinds }, over);

/** The first half is told of a branch in its seventh month, the second in its year's last days. */
export const reportCases = (kind: ReportKind, other: ReportKind): RuleCases => {
  const filed = (filedOn: string, half = '2026-H1'): RecordFact => report(half, [kind], { filedOn, _id: `${half}:${filedOn}` });
  const returned = (returnedOn: string): RecordFact =>
    report('2026-H1', [kind], {
      day: '2026-07-10',
      state: 'received',
      filedTo: [{ receiver: 'partyCommittee', receiverOrgId: COMMITTEE, state: 'returned', firstSubmittedOn: '2026-07-10', returnedOn }],
    });
  return {
    met: {
      says: 'both halves of 2026 reported in time, on 07-10 and on 2027-01-10',
      facts: having(world(), filed('2026-07-10'), filed('2027-01-10', '2026-H2')),
      asOfOn: '2027-01-15',
      outcome: 'met',
      share: '1/1',
      evidenceIds: ['2026-H1:2026-07-10', '2026-H2:2027-01-10'],
    },
    notMet: {
      says: 'the report of one half of 2026 missing: half of it on 2027-01-16',
      facts: having(world(), filed('2026-07-10')),
      asOfOn: '2027-01-16',
      outcome: 'notMet',
      share: '1/2',
    },
    notApplicable: {
      says: 'dissolved on 2026-05-31, a branch owes no report for 2026',
      facts: world({ dissolvedOn: '2026-05-31' }),
      asOfOn: '2026-07-16',
      outcome: 'notApplicable',
      because: 'afterDissolution',
    },
    boundary: [
      {
        says: 'handed in on 2026-07-15 it counts in full',
        facts: having(world(), filed('2026-07-15')),
        asOfOn: '2026-07-16',
        outcome: 'met',
        share: '1/1',
      },
      {
        says: 'handed in on 2026-07-16 it counts half',
        facts: having(world(), filed('2026-07-16')),
        asOfOn: '2026-07-16',
        outcome: 'met',
        share: '1/2',
      },
      { says: 'without one it is not yet due on 2026-07-15', facts: world(), asOfOn: '2026-07-15', outcome: 'notYetDue', share: null },
      { says: 'without one it is short on 2026-07-16', facts: world(), asOfOn: '2026-07-16', outcome: 'notMet', share: '0/1' },
      {
        says: 'handed in on 2026-09-30, the end of the next quarter, it counts half',
        facts: having(world(), filed('2026-09-30')),
        asOfOn: '2026-10-01',
        outcome: 'met',
        share: '1/2',
      },
      {
        says: 'handed in on 2026-10-01 it counts no more',
        facts: having(world(), filed('2026-10-01')),
        asOfOn: '2026-10-01',
        outcome: 'notMet',
        share: '0/1',
      },
      {
        says: 'the second half handed in on 2027-01-15 counts in full',
        facts: having(world(), filed('2026-07-10'), filed('2027-01-15', '2026-H2')),
        asOfOn: '2027-01-16',
        outcome: 'met',
        share: '1/1',
      },
      {
        says: 'on 2027-01-31 it counts half',
        facts: having(world(), filed('2026-07-10'), filed('2027-01-31', '2026-H2')),
        asOfOn: '2027-02-01',
        outcome: 'met',
        share: '3/4',
      },
      {
        says: 'and on 2027-02-01 no more',
        facts: having(world(), filed('2026-07-10'), filed('2027-02-01', '2026-H2')),
        asOfOn: '2027-02-01',
        outcome: 'notMet',
        share: '1/2',
      },
    ],
    beforeFounding: {
      says: 'of 2019 nothing is asked from a branch founded in 2020',
      facts: world({ foundedOn: '2020-02-01' }),
      year: '2019',
      asOfOn: '2020-01-20',
      outcome: 'notApplicable',
      because: 'beforeFounding',
    },
    valueChanges: [
      {
        says: 'with 08-31 from 2026-06-30 on, a report of 2026-08-20 is on time',
        facts: having(world(), filed('2026-08-20')),
        asOfOn: '2026-09-01',
        params: changed('firstHalfReportUntil', '2026-06-30', '08-31'),
        outcome: 'met',
        share: '1/1',
      },
      {
        says: 'from 2026-07-01 on, after the half was over, it is late',
        facts: having(world(), filed('2026-08-20')),
        asOfOn: '2026-09-01',
        params: changed('firstHalfReportUntil', '2026-07-01', '08-31'),
        outcome: 'met',
        share: '1/2',
      },
      {
        says: 'with 01-25 from 2026-12-31 on, the second half reported on 2027-01-20 is on time',
        facts: having(world(), filed('2026-07-10'), filed('2027-01-20', '2026-H2')),
        asOfOn: '2027-01-26',
        params: changed('secondHalfReportUntil', '2026-12-31', '01-25'),
        outcome: 'met',
        share: '1/1',
      },
    ],
    others: [
      {
        says: 'founded 2019-04-10: the second half is the first asked for',
        facts: world({ foundedOn: '2019-04-10' }),
        year: '2019',
        asOfOn: '2019-12-31',
        outcome: 'notYetDue',
        share: null,
      },
      {
        says: 'founded 2019-04-01 as well, since the first half began before',
        facts: world({ foundedOn: '2019-04-01' }),
        year: '2019',
        asOfOn: '2020-01-16',
        outcome: 'notMet',
        share: '0/1',
      },
      {
        says: 'a report without the part is none',
        facts: having(world(), report('2026-H1', [other], { filedOn: '2026-07-10' })),
        asOfOn: '2026-07-16',
        outcome: 'notMet',
        share: '0/1',
      },
      {
        says: 'one document with all three parts is one (Q19)',
        facts: having(world(), report('2026-H1', ['threeMeetings', 'themeDay', 'work'], { filedOn: '2026-07-10' })),
        asOfOn: '2026-07-16',
        outcome: 'met',
        share: '1/1',
      },
      {
        says: 'a draft is none',
        facts: having(world(), report('2026-H1', [kind], { state: 'draft', day: '2026-07-01' })),
        asOfOn: '2026-07-16',
        outcome: 'notMet',
        share: '0/1',
      },
      {
        says: 'given back on 2026-07-12 it keeps its first day until 07-22, the tenth',
        facts: having(world(), returned('2026-07-12')),
        asOfOn: '2026-07-22',
        outcome: 'met',
        share: '1/1',
      },
      {
        says: 'and counts as not handed in from 2026-07-23 on',
        facts: having(world(), returned('2026-07-12')),
        asOfOn: '2026-07-23',
        outcome: 'notMet',
        share: '0/1',
      },
    ],
  };
};
