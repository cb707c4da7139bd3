import type { RuleCases } from '../case';
import { BRANCH, COMMITTEE, GENERAL, college, orgOf, rec, world } from '../world';

const featured = (awardedOn: string, endedOn?: string) =>
  rec(
    'featuredBranch',
    { branchId: BRANCH, name: '示例', awardedOn, ...(endedOn === undefined ? {} : { endedOn }) },
    { _id: 'featured', orgId: GENERAL, state: endedOn === undefined ? 'recognised' : 'ended' },
  );
const brand = (awardedOn: string) => rec('partyBrand', { name: '示例', awardedOn }, { _id: 'brand', orgId: GENERAL });
const both = college(world(), featured('2020-06-01'), brand('2020-06-01'));

export const cases: RuleCases = {
  met: {
    says: 'with a featured branch and a brand since 2020, it is met',
    facts: both,
    asOfOn: '2026-03-01',
    outcome: 'met',
    evidenceIds: ['featured', 'brand'],
  },
  notMet: { says: 'with neither, in 2026, it is short', facts: college(world()), asOfOn: '2026-03-01', outcome: 'notMet' },
  notApplicable: {
    says: 'of a college without general branches, it is not asked',
    facts: college(world({ hasGeneralBranch: false })),
    asOfOn: '2026-03-01',
    outcome: 'notApplicable',
    because: 'noGeneralBranch',
  },
  boundary: [
    {
      says: 'with neither, on 2020-08-31, it is not yet due',
      facts: college(world()),
      year: '2020',
      asOfOn: '2020-08-31',
      outcome: 'notYetDue',
    },
    { says: 'with neither, on 2020-09-01, it is short', facts: college(world()), year: '2020', asOfOn: '2020-09-01', outcome: 'notMet' },
    {
      says: 'with a featured branch whose last day is the asked one, it is met',
      facts: college(world(), featured('2020-06-01', '2026-03-01'), brand('2020-06-01')),
      asOfOn: '2026-03-01',
      outcome: 'met',
    },
    {
      says: 'with one whose last day was the day before, it is short',
      facts: college(world(), featured('2020-06-01', '2026-02-28'), brand('2020-06-01')),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
    },
  ],
  beforeFounding: {
    says: 'a general branch founded in 2027 is not asked in 2026',
    facts: { ...both, orgs: both.orgs.map((org) => (org._id === GENERAL ? { ...org, foundedOn: '2027-01-01' } : org)) },
    asOfOn: '2026-03-01',
    outcome: 'notApplicable',
  },
  valueChanges: { cannotOccur: 'the day is that of the plan’s own stage' },
  others: [
    {
      says: 'a brand alone does not suffice',
      facts: college(world(), brand('2020-06-01')),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
      evidenceIds: ['brand'],
    },
    {
      says: 'what is proposed is not recognised',
      facts: college(world(), { ...featured('2020-06-01'), state: 'proposed' }, brand('2020-06-01')),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
    },
    {
      says: 'each general branch is asked for itself',
      facts: { ...both, orgs: [...both.orgs, orgOf('o:g2', { kind: 'generalBranch', parentId: COMMITTEE, path: [COMMITTEE] })] },
      asOfOn: '2026-03-01',
      outcome: 'notMet',
      share: '1/2',
    },
    {
      says: 'with the brand there only a branch is to be named',
      facts: college(world(), brand('2020-06-01')),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      next: {
        would: [
          expect.objectContaining({ type: 'featuredBranch', content: { branchId: BRANCH, name: '', awardedOn: '2026-06-30' } }) as never,
        ],
      },
    },
    {
      says: 'with a branch there only a brand',
      facts: college(world(), featured('2020-06-01')),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      next: { would: [expect.objectContaining({ type: 'partyBrand', content: { name: '', awardedOn: '2026-06-30' } }) as never] },
    },
    {
      says: 'a general branch without branches can have no featured one',
      facts: { ...college(world()), orgs: college(world()).orgs.filter((org) => org.kind !== 'branch') },
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      next: { would: [] },
    },
    {
      says: 'of several the first by its id',
      facts: (() => {
        const facts = college(world());
        return { ...facts, orgs: [orgOf('o:z9'), ...facts.orgs, orgOf('o:a1')] };
      })(),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      next: {
        would: [
          expect.objectContaining({ content: expect.objectContaining({ branchId: 'o:a1' }) as object }) as never,
          expect.objectContaining({ type: 'partyBrand' }) as never,
        ],
      },
    },
  ],
};
