import type { RuleCases } from '../case';
import { COMMITTEE, college, rec, world } from '../world';

const said = (attestedOn: string, { year = '2026', isTrue = true } = {}) =>
  rec('attestation', { attestKind: 'platforms', isTrue, attestedOn, year }, { _id: `attest:${attestedOn}`, orgId: COMMITTEE });
const empty = college(world());

export const cases: RuleCases = {
  met: {
    says: 'attested on 2026-11-10, it is met',
    facts: college(world(), said('2026-11-10')),
    asOfOn: '2026-12-31',
    outcome: 'met',
    evidenceIds: ['attest:2026-11-10'],
  },
  notMet: { says: 'not attested by 2027-01-08, it is short', facts: empty, asOfOn: '2027-01-08', outcome: 'notMet' },
  notApplicable: {
    says: 'a committee founded on 2026-10-01 is not asked for 2026',
    facts: { ...empty, committee: { ...empty.committee, foundedOn: '2026-10-01' } },
    asOfOn: '2027-01-08',
    outcome: 'notApplicable',
    because: 'foundedLate',
  },
  boundary: [
    { says: 'attested on 2026-12-31, it is met', facts: college(world(), said('2026-12-31')), asOfOn: '2027-01-08', outcome: 'met' },
    { says: 'attested on 2027-01-01, it is short', facts: college(world(), said('2027-01-01')), asOfOn: '2027-01-08', outcome: 'notMet' },
  ],
  beforeFounding: {
    says: 'in 2019 a committee founded in 2020 was not asked',
    facts: { ...empty, committee: { ...empty.committee, foundedOn: '2020-01-01' } },
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: { cannotOccur: 'no number of the rule itself is dated' },
  others: [
    {
      says: 'where it was said not to be so, it is short',
      facts: college(world(), said('2026-11-10', { isTrue: false })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'another word of the committee is none',
      facts: college(
        world(),
        rec(
          'attestation',
          { attestKind: 'organizerPromotion', isTrue: true, attestedOn: '2026-05-10', year: '2026' },
          { orgId: COMMITTEE },
        ),
      ),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'nor is one about 2025 said in 2026',
      facts: college(world(), said('2026-05-10', { year: '2025' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'what would be said is that they are used',
      facts: empty,
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      next: {
        verb: 'enter',
        would: [
          expect.objectContaining({ content: { attestKind: 'platforms', isTrue: true, attestedOn: '2026-06-30', year: '2026' } }) as never,
        ],
      },
    },
  ],
};
