import type { RuleCases } from '../case';
import { having, rec, world } from '../world';

const attested = (isTrue: boolean, eventOn: string, over: { attestedOn?: string; _id?: string; recordId?: string } = {}) =>
  rec(
    'attestation',
    {
      attestKind: 'specialLifeMeeting',
      isTrue,
      attestedOn: over.attestedOn ?? eventOn,
      eventOn,
      ...(over.recordId === undefined ? {} : { recordId: over.recordId }),
    },
    over._id === undefined ? {} : { _id: over._id },
  );

export const cases: RuleCases = {
  met: {
    says: 'something mattered on 2026-05-10, a meeting was held and attested',
    facts: having(world(), attested(true, '2026-05-10', { _id: 'e1', recordId: 'a1' })),
    asOfOn: '2026-05-20',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['e1', 'a1'],
  },
  notMet: {
    says: 'of two events of 2026 one was without a meeting',
    facts: having(world(), attested(true, '2026-05-10'), attested(false, '2026-09-10')),
    asOfOn: '2026-12-31',
    outcome: 'notMet',
    share: '0/1',
  },
  notApplicable: { says: 'nothing mattered in 2026', facts: world(), asOfOn: '2026-12-31', outcome: 'notApplicable', because: 'noEvent' },
  boundary: [
    {
      says: 'an event of 2026-12-31 attested on 2027-01-05 belongs to 2026',
      facts: having(world(), attested(true, '2026-12-31', { attestedOn: '2027-01-05' })),
      asOfOn: '2027-01-05',
      outcome: 'met',
    },
    {
      says: 'an event of 2027-01-01 does not',
      facts: having(world(), attested(true, '2027-01-01')),
      asOfOn: '2027-01-05',
      outcome: 'notApplicable',
      because: 'noEvent',
    },
  ],
  beforeFounding: { cannotOccur: 'nothing is asked until people say that something mattered' },
  valueChanges: { cannotOccur: 'no number of this rule is dated' },
  others: [
    {
      says: 'another attestation is none',
      facts: having(world(), rec('attestation', { attestKind: 'duesBook', isTrue: true, attestedOn: '2026-05-10', year: '2026' })),
      asOfOn: '2026-12-31',
      outcome: 'notApplicable',
      because: 'noEvent',
    },
    {
      says: 'it rests on what was said and on the meeting that it names',
      facts: having(world(), attested(true, '2026-05-10', { _id: 't1', recordId: 'a:special' })),
      asOfOn: '2026-12-31',
      outcome: 'met',
      evidenceIds: ['t1', 'a:special'],
    },
    {
      says: 'where it does not say when the event was it stands under its day',
      facts: having(
        world(),
        rec('attestation', { attestKind: 'specialLifeMeeting', isTrue: true, attestedOn: '2026-05-12' }, { _id: 't1' }),
      ),
      asOfOn: '2026-05-12',
      outcome: 'met',
      evidenceIds: ['t1'],
    },
  ],
};
