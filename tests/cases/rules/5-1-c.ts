import type { RuleCases } from '../case';
import { GENERAL, having, rec, world } from '../world';

const said = (attestedOn: string, isTrue = true, over: { validUntilOn?: string; orgId?: string } = {}) =>
  rec(
    'attestation',
    {
      attestKind: 'terminal',
      isTrue,
      attestedOn,
      year: attestedOn.slice(0, 4),
      ...(over.validUntilOn === undefined ? {} : { validUntilOn: over.validUntilOn }),
    },
    { _id: `terminal:${attestedOn}`, orgId: over.orgId ?? GENERAL },
  );

export const cases: RuleCases = {
  met: {
    says: 'the general branch said in 2024 that its terminal is open',
    facts: having(world(), said('2024-03-01')),
    asOfOn: '2026-03-01',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['terminal:2024-03-01'],
  },
  notMet: {
    says: 'it took its word back on 2026-02-01',
    facts: having(world(), said('2024-03-01'), said('2026-02-01', false)),
    asOfOn: '2026-03-01',
    outcome: 'notMet',
    share: '0/1',
    evidenceIds: ['terminal:2026-02-01'],
  },
  notApplicable: {
    says: 'a branch right under the committee has no general branch to have a terminal',
    facts: world({ hasGeneralBranch: false }),
    asOfOn: '2026-03-01',
    outcome: 'notApplicable',
    because: 'noGeneralBranch',
  },
  boundary: [
    { says: 'on the day it is said it holds', facts: having(world(), said('2026-03-01')), asOfOn: '2026-03-01', outcome: 'met' },
    {
      says: 'the day before nothing is known',
      facts: having(world(), said('2026-03-01')),
      asOfOn: '2026-02-28',
      outcome: 'noData',
      waitsFor: 'generalBranch',
    },
    {
      says: 'on its last day it still holds',
      facts: having(world(), said('2025-03-01', true, { validUntilOn: '2026-03-01' })),
      asOfOn: '2026-03-01',
      outcome: 'met',
    },
    {
      says: 'the day after nothing is known again',
      facts: having(world(), said('2025-03-01', true, { validUntilOn: '2026-03-01' })),
      asOfOn: '2026-03-02',
      outcome: 'noData',
      waitsFor: 'generalBranch',
      evidenceIds: [],
    },
  ],
  beforeFounding: {
    says: 'on the last day of 2019 a branch founded in 2020 is not asked',
    facts: having(world({ foundedOn: '2020-02-01' }), said('2019-03-01')),
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: { cannotOccur: 'no number of this rule is dated' },
  others: [
    {
      says: 'a general branch that has said nothing is waited for',
      facts: world(),
      asOfOn: '2026-03-01',
      outcome: 'noData',
      share: null,
      waitsFor: 'generalBranch',
    },
    {
      says: 'another general branch’s word does not count',
      facts: having(world(), said('2024-03-01', true, { orgId: 'o:g2' })),
      asOfOn: '2026-03-01',
      outcome: 'noData',
    },
    {
      says: 'the sheet of 2025 is read on 12-31, before the word was taken back',
      facts: having(world(), said('2024-03-01'), said('2026-02-01', false)),
      year: '2025',
      asOfOn: '2026-03-01',
      outcome: 'met',
    },
    {
      says: 'said again after having been taken back, it holds',
      facts: having(world(), said('2026-01-10', false), said('2026-02-01')),
      asOfOn: '2026-03-01',
      outcome: 'met',
    },
    {
      says: 'another word of the general branch says nothing of a terminal',
      facts: having(
        world(),
        rec('attestation', { attestKind: 'columns', isTrue: true, attestedOn: '2026-02-01', year: '2026' }, { orgId: GENERAL }),
      ),
      asOfOn: '2026-06-30',
      outcome: 'noData',
      waitsFor: 'generalBranch',
    },
  ],
};
