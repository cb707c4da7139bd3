import type { RuleCases } from '../case';
import { COMMITTEE, college, rec, world } from '../world';

const method = (inForceFromOn: string, inForceToOn?: string) =>
  rec(
    'collegeDocument',
    {
      docKind: 'assessmentMethod',
      title: '示例办法',
      inForceFromOn,
      publishedOn: '2024-01-05',
      ...(inForceToOn === undefined ? {} : { inForceToOn }),
    },
    { _id: 'method', orgId: COMMITTEE },
  );
const later = college(world(), method('2024-03-01'));

export const cases: RuleCases = {
  met: {
    says: 'with a method in force since 2024, it is met',
    facts: later,
    asOfOn: '2026-03-01',
    outcome: 'met',
    evidenceIds: ['method'],
  },
  notMet: { says: 'without a method, it is short', facts: college(world()), asOfOn: '2026-03-01', outcome: 'notMet' },
  notApplicable: {
    says: 'a committee founded in 2027 has none in 2026',
    facts: { ...later, committee: { ...later.committee, foundedOn: '2027-01-01' } },
    asOfOn: '2026-03-01',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  boundary: [
    {
      says: 'with a method in force from the asked day, it is met',
      facts: college(world(), method('2026-03-01')),
      asOfOn: '2026-03-01',
      outcome: 'met',
    },
    {
      says: 'with one in force from the day after, it is short',
      facts: college(world(), method('2026-03-02')),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
    },
    {
      says: 'with one in force to the asked day, it is met',
      facts: college(world(), method('2024-03-01', '2026-03-01')),
      asOfOn: '2026-03-01',
      outcome: 'met',
    },
    {
      says: 'with one in force to the day before, it is short',
      facts: college(world(), method('2024-03-01', '2026-02-28')),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
    },
  ],
  beforeFounding: {
    says: 'in 2019 a committee founded in 2020 was not asked',
    facts: { ...later, committee: { ...later.committee, foundedOn: '2020-01-01' } },
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: { cannotOccur: 'no number of this rule is dated' },
  others: [
    {
      says: 'a regulation of another kind is none',
      facts: college(
        world(),
        rec(
          'collegeDocument',
          { docKind: 'regulation', title: '示例制度', inForceFromOn: '2024-03-01', publishedOn: '2024-01-05' },
          { orgId: COMMITTEE },
        ),
      ),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
    },
  ],
};
