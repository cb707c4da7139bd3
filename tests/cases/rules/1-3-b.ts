import type { RuleCases } from '../case';
import { college, COMMITTEE, rec, world } from '../world';

const attested = (attestedOn: string, isTrue = true, year = '2026') =>
  rec('attestation', { attestKind: 'organizerPromotion', isTrue, attestedOn, year }, { orgId: COMMITTEE });

export const cases: RuleCases = {
  met: { says: 'attested on 2026-11-10', facts: college(world(), attested('2026-11-10')), asOfOn: '2026-12-31', outcome: 'met' },
  notMet: { says: 'not attested until 2027-01-01', facts: college(world()), asOfOn: '2027-01-01', outcome: 'notMet' },
  notApplicable: { cannotOccur: 'the college is always there' },
  boundary: [
    { says: 'on 2026-12-31 it is not yet due', facts: college(world()), asOfOn: '2026-12-31', outcome: 'notYetDue' },
    {
      says: 'attested on 2027-01-31 it counts, late',
      facts: college(world(), attested('2027-01-31')),
      asOfOn: '2027-01-31',
      outcome: 'met',
      share: '1/2',
    },
    { says: 'on 2027-02-01 it comes too late', facts: college(world(), attested('2027-02-01')), asOfOn: '2027-02-01', outcome: 'notMet' },
  ],
  beforeFounding: { cannotOccur: 'the college is always there' },
  valueChanges: { cannotOccur: 'the day is the last of the year; no number of this rule is dated' },
  others: [
    {
      says: 'a tick that says it is not so',
      facts: college(world(), attested('2026-11-10', false)),
      asOfOn: '2027-01-01',
      outcome: 'notMet',
    },
    {
      says: 'a tick for 2025 is none for 2026',
      facts: college(world(), attested('2026-11-10', true, '2025')),
      asOfOn: '2027-01-01',
      outcome: 'notMet',
    },
    {
      says: 'another attestation of the committee is none',
      facts: college(
        world(),
        rec('attestation', { attestKind: 'platforms', isTrue: true, attestedOn: '2026-11-10', year: '2026' }, { orgId: COMMITTEE }),
      ),
      asOfOn: '2027-01-01',
      outcome: 'notMet',
    },
    {
      says: 'within the year it would be attested today, after it late and not of the year',
      facts: college(world()),
      asOfOn: '2026-12-31',
      outcome: 'notYetDue',
      next: { verb: 'enter', isMakeUp: false, byOn: '2026-12-31', would: [expect.objectContaining({ day: '2026-12-31' }) as never] },
    },
    {
      says: 'and on 2027-01-05 of that day',
      facts: college(world()),
      asOfOn: '2027-01-05',
      outcome: 'notMet',
      next: {
        verb: 'enter',
        isMakeUp: true,
        byOn: '2027-01-31',
        would: [
          expect.objectContaining({
            day: '2027-01-05',
            content: expect.objectContaining({ isTrue: true, attestedOn: '2027-01-05', year: '2026' }) as object,
          }) as never,
        ],
      },
    },
  ],
};
