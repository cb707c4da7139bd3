import type { RuleCases } from '../case';
import { BRANCH, college, COMMITTEE, rec, world } from '../world';

const funded = (eventOn: string, isTrue = true) =>
  rec('attestation', { attestKind: 'specialFunding', isTrue, attestedOn: eventOn, eventOn }, { orgId: COMMITTEE });
const grant = (day: string) =>
  rec(
    'budgetEntry',
    { entryKind: 'specialGrant', amountFen: 500_000, day, forOrgId: BRANCH, purpose: '主题教育实践活动' },
    { orgId: COMMITTEE },
  );

export const cases: RuleCases = {
  met: {
    says: 'an event of 2026-07-01 whose money came in time',
    facts: college(world(), funded('2026-07-01')),
    asOfOn: '2026-12-31',
    outcome: 'met',
  },
  notMet: {
    says: 'an event of which it is said that it did not',
    facts: college(world(), funded('2026-07-01', false)),
    asOfOn: '2026-12-31',
    outcome: 'notMet',
  },
  notApplicable: {
    says: 'a year without a large event',
    facts: college(world()),
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'noEvent',
  },
  boundary: [
    { says: 'an event of 2026-12-31 belongs to 2026', facts: college(world(), funded('2026-12-31')), asOfOn: '2027-01-10', outcome: 'met' },
    { says: 'one of 2027-01-01 does not', facts: college(world(), funded('2027-01-01')), asOfOn: '2027-01-10', outcome: 'notApplicable' },
  ],
  beforeFounding: { cannotOccur: 'the college is always there' },
  valueChanges: { cannotOccur: 'no number of this rule is dated' },
  others: [
    {
      says: 'a special grant of 2026-06-15 shows it by itself',
      facts: college(world(), grant('2026-06-15')),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'one of two events had its money in time',
      facts: college(world(), funded('2026-05-04'), funded('2026-07-01', false)),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      share: '1/2',
    },
    {
      says: 'an attestation that does not say when the event was stands under its day',
      facts: college(
        world(),
        rec('attestation', { attestKind: 'specialFunding', isTrue: true, attestedOn: '2026-07-05' }, { orgId: COMMITTEE }),
      ),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'an event of 2025 is none of 2026',
      facts: college(world(), funded('2025-07-01', false)),
      asOfOn: '2026-12-31',
      outcome: 'notApplicable',
    },
    {
      says: 'an event is looked at from its day on',
      facts: college(world(), { ...funded('2026-07-01'), day: '2026-06-01' }),
      asOfOn: '2026-06-30',
      outcome: 'notApplicable',
    },
    { says: 'and on it', facts: college(world(), funded('2026-07-01')), asOfOn: '2026-07-01', outcome: 'met' },
    {
      says: 'another attestation says nothing of money',
      facts: college(
        world(),
        rec(
          'attestation',
          { attestKind: 'platforms', isTrue: false, attestedOn: '2026-07-01', eventOn: '2026-07-01' },
          { orgId: COMMITTEE },
        ),
      ),
      asOfOn: '2026-12-31',
      outcome: 'notApplicable',
    },
    {
      says: 'a grant of 2025 is none of 2026',
      facts: college(world(), grant('2025-06-15')),
      asOfOn: '2026-12-31',
      outcome: 'notApplicable',
    },
    {
      says: 'what was spent is no grant',
      facts: college(
        world(),
        rec(
          'budgetEntry',
          { entryKind: 'spent', amountFen: 500_000, day: '2026-06-15', forOrgId: BRANCH, purpose: '教育实践' },
          { orgId: COMMITTEE },
        ),
      ),
      asOfOn: '2026-12-31',
      outcome: 'notApplicable',
    },
  ],
};
