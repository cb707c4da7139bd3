import type { Content } from '../../../src-shared/records/kinds';
import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { having, rec, world } from '../world';

const ALL = {
  dailyScore: 90,
  dailyEnteredOn: '2027-01-20',
  siteVisitScore: 88,
  siteVisitEnteredOn: '2027-02-10',
  reviewScore: 92,
  reviewEnteredOn: '2027-03-10',
};
const assessed = (over: Partial<Content<'branchAssessment'>>, year = '2026') =>
  rec('branchAssessment', { year, ...over }, { _id: `assess:${year}`, day: '2026-12-01' });

export const cases: RuleCases = {
  met: {
    says: 'all three scores of 2026 entered by 2027-03-10',
    facts: having(world(), assessed(ALL)),
    asOfOn: '2027-04-01',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['assess:2026'],
  },
  notMet: { cannotOccur: 'only the committee can enter it: until then nothing can be said of the branch, and it is in no denominator' },
  notApplicable: {
    says: 'a branch founded on 2026-10-01 is not assessed for 2026',
    facts: world({ foundedOn: '2026-10-01' }),
    asOfOn: '2027-04-01',
    outcome: 'notApplicable',
    because: 'foundedLate',
  },
  boundary: [
    {
      says: 'two of three entered: it waits for the committee',
      facts: having(world(), assessed({ ...ALL, reviewEnteredOn: undefined, reviewScore: undefined })),
      asOfOn: '2027-04-01',
      outcome: 'noData',
      share: null,
      waitsFor: 'partyCommittee',
      evidenceIds: [],
    },
    {
      says: 'the third entered on the asked day',
      facts: having(world(), assessed({ ...ALL, reviewEnteredOn: '2027-04-01' })),
      asOfOn: '2027-04-01',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'the third entered the day after is not known yet',
      facts: having(world(), assessed({ ...ALL, reviewEnteredOn: '2027-04-02' })),
      asOfOn: '2027-04-01',
      outcome: 'noData',
    },
    {
      says: 'entered by 2027-03-10, it counts from 03-31 on',
      facts: having(world(), assessed(ALL)),
      asOfOn: '2027-03-30',
      outcome: 'notYetDue',
      share: null,
    },
    {
      says: 'a foundation on 2026-09-30 is early enough',
      facts: world({ foundedOn: '2026-09-30' }),
      asOfOn: '2027-04-01',
      outcome: 'noData',
      waitsFor: 'partyCommittee',
    },
  ],
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2020-04-01',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: [
    {
      says: 'with 03-15 as the last day for 2026 it counts on 2027-03-16',
      facts: having(world(), assessed(ALL)),
      asOfOn: '2027-03-16',
      params: changed('appraisalUntil', '2026-01-01', '03-15'),
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'and that of 2025 did not yet on 2026-03-16',
      facts: having(
        world(),
        assessed({ ...ALL, dailyEnteredOn: '2026-01-20', siteVisitEnteredOn: '2026-02-10', reviewEnteredOn: '2026-03-10' }, '2025'),
      ),
      year: '2025',
      asOfOn: '2026-12-02',
      params: changed('appraisalUntil', '2025-06-01', '12-15'),
      outcome: 'notYetDue',
    },
  ],
  others: [
    {
      says: 'nothing entered: it waits for the committee',
      facts: world(),
      asOfOn: '2027-04-01',
      outcome: 'noData',
      waitsFor: 'partyCommittee',
      share: null,
    },
    {
      says: 'the assessment of 2025 is none of 2026',
      facts: having(
        world(),
        assessed({ dailyEnteredOn: '2026-01-20', siteVisitEnteredOn: '2026-02-10', reviewEnteredOn: '2026-03-10' }, '2025'),
      ),
      asOfOn: '2027-04-01',
      outcome: 'noData',
      waitsFor: 'partyCommittee',
    },
    {
      says: 'what is entered in part is no evidence yet',
      facts: having(world(), assessed({ dailyEnteredOn: '2027-01-20' })),
      asOfOn: '2027-04-01',
      outcome: 'noData',
      evidenceIds: [],
    },
  ],
};
