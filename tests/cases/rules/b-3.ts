import type { RuleCases } from '../case';
import { COMMITTEE, college, rec, world } from '../world';

const guide = (inForceFromOn: string) =>
  rec(
    'collegeDocument',
    { docKind: 'fillingGuide', title: '示例说明', inForceFromOn, publishedOn: '2024-01-05' },
    { _id: 'guide', orgId: COMMITTEE },
  );
const young = college(world());

export const cases: RuleCases = {
  met: {
    says: 'with a guide in force since 2024, it is met',
    facts: college(world(), guide('2024-03-01')),
    asOfOn: '2026-03-01',
    outcome: 'met',
    evidenceIds: ['guide'],
  },
  notMet: { says: 'without a guide, it is short', facts: young, asOfOn: '2026-03-01', outcome: 'notMet' },
  notApplicable: {
    says: 'of a committee that is not there yet, it is not asked',
    facts: { ...young, committee: { ...young.committee, foundedOn: '2027-01-01' } },
    asOfOn: '2026-03-01',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  boundary: [
    {
      says: 'with a guide in force from the asked day, it is met',
      facts: college(world(), guide('2026-03-01')),
      asOfOn: '2026-03-01',
      outcome: 'met',
    },
    {
      says: 'with one in force from the day after, it is short',
      facts: college(world(), guide('2026-03-02')),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
    },
  ],
  beforeFounding: {
    says: 'in 2019 a committee founded in 2020 was not asked',
    facts: { ...young, committee: { ...young.committee, foundedOn: '2020-01-01' } },
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: { cannotOccur: 'no number of this rule is dated' },
  others: [
    {
      says: 'a draft is not in force',
      facts: college(world(), { ...guide('2024-03-01'), state: 'draft' }),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
    },
    {
      says: 'another document of the college is none',
      facts: college(
        world(),
        rec(
          'collegeDocument',
          { docKind: 'assessmentMethod', title: '示例', inForceFromOn: '2024-01-05', publishedOn: '2024-01-05' },
          { orgId: COMMITTEE },
        ),
      ),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
    },
  ],
};
