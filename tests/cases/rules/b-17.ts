import type { RuleCases } from '../case';
import { COMMITTEE, GENERAL, college, orgOf, rec, world } from '../world';

const said = (attestedOn: string, orgId = GENERAL) =>
  rec('attestation', { attestKind: 'columns', isTrue: true, attestedOn, year: '2026' }, { _id: `attest:${orgId}`, orgId });
const shown = rec(
  'disclosureEntry',
  { board: 'notices', subBoard: 'snapshots', title: '示例', publishedOn: '2026-06-10' },
  { _id: 'shown' },
);
const both = college(world(), said('2026-11-10'), shown);

export const cases: RuleCases = {
  met: {
    says: 'attested, and one of its branches showed something in 2026',
    facts: both,
    asOfOn: '2026-12-31',
    outcome: 'met',
    evidenceIds: [`attest:${GENERAL}`, 'shown'],
  },
  notMet: { says: 'with neither by 2027-01-08, it is short', facts: college(world()), asOfOn: '2027-01-08', outcome: 'notMet' },
  notApplicable: {
    says: 'of a college without general branches, it is not asked',
    facts: college(world({ hasGeneralBranch: false })),
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'noGeneralBranch',
  },
  boundary: [
    { says: 'attested on 2026-12-31, it is met', facts: college(world(), said('2026-12-31'), shown), asOfOn: '2027-01-08', outcome: 'met' },
    {
      says: 'attested on 2027-01-01, it is short',
      facts: college(world(), said('2027-01-01'), shown),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
  ],
  beforeFounding: {
    says: 'a general branch founded on 2026-10-01 is not asked for 2026',
    facts: { ...both, orgs: both.orgs.map((org) => (org._id === GENERAL ? { ...org, foundedOn: '2026-10-01' } : org)) },
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'foundedLate',
  },
  valueChanges: { cannotOccur: 'no number of the rule itself is dated' },
  others: [
    { says: 'words alone do not show anything', facts: college(world(), said('2026-11-10')), asOfOn: '2027-01-08', outcome: 'notMet' },
    {
      says: 'each general branch is asked for itself; one without branches only for its word',
      facts: {
        ...college(world(), said('2026-11-10'), shown, said('2026-11-10', 'o:g2')),
        orgs: [...both.orgs, orgOf('o:g2', { kind: 'generalBranch', parentId: COMMITTEE, path: [COMMITTEE] })],
      },
      asOfOn: '2026-12-31',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'another word of the general branch is none',
      facts: college(
        world(),
        rec('attestation', { attestKind: 'terminal', isTrue: true, attestedOn: '2026-11-10', year: '2026' }, { orgId: GENERAL }),
        shown,
      ),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'nor is the word that there are none',
      facts: college(
        world(),
        rec('attestation', { attestKind: 'columns', isTrue: false, attestedOn: '2026-11-10', year: '2026' }, { orgId: GENERAL }),
        shown,
      ),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'nor the word of another, nor one about 2025',
      facts: college(
        world(),
        said('2026-11-10', COMMITTEE),
        { ...said('2026-03-10'), content: { attestKind: 'columns', isTrue: true, attestedOn: '2026-03-10', year: '2025' } },
        shown,
      ),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'what another branch showed is none of this general branch',
      facts: college(world(), said('2026-11-10'), { ...shown, orgId: 'o:elsewhere' }),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'both are there on the later of the two days, shown after it was said',
      facts: college(world(), said('2026-05-10'), shown),
      asOfOn: '2026-12-31',
      outcome: 'met',
      share: '1/1',
      evidenceIds: [`attest:${GENERAL}`, 'shown'],
    },
    {
      says: 'said today and shown tomorrow it is not there today',
      facts: college(world(), said('2026-05-10'), shown),
      asOfOn: '2026-05-10',
      outcome: 'notYetDue',
      evidenceIds: [],
    },
    {
      says: 'with nothing said and nothing shown both are to be done',
      facts: college(world()),
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      next: {
        verb: 'enter',
        orgId: GENERAL,
        would: [
          expect.objectContaining({ type: 'disclosureEntry', orgId: 'o:b1' }) as never,
          expect.objectContaining({
            type: 'attestation',
            content: { attestKind: 'columns', isTrue: true, attestedOn: '2026-06-30', year: '2026' },
          }) as never,
        ],
      },
    },
    {
      says: 'with something shown only the word is missing',
      facts: college(world(), shown),
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      next: { would: [expect.objectContaining({ type: 'attestation' }) as never] },
    },
    {
      says: 'of several branches the first by its id would show something',
      facts: (() => {
        const facts = college(world());
        return { ...facts, orgs: [orgOf('o:z9'), ...facts.orgs, orgOf('o:a1')] };
      })(),
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      next: {
        would: [
          expect.objectContaining({ type: 'disclosureEntry', orgId: 'o:a1' }) as never,
          expect.objectContaining({ type: 'attestation' }) as never,
        ],
      },
    },
  ],
};
