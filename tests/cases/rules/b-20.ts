import type { Member } from '../../../src-shared/records/member';
import type { RuleCases } from '../case';
import { GENERAL, college, postOf, world } from '../world';

const ledBy = (over: Pick<Member, 'education' | 'title'>) => {
  const facts = college(world());
  return { ...facts, members: facts.members.map((member) => (member._id === 'm:0' ? { ...member, ...over } : member)) };
};
const master = ledBy({ education: 'master' });

export const cases: RuleCases = {
  met: {
    says: 'with a secretary who has a master’s degree, it is met',
    facts: master,
    asOfOn: '2026-03-01',
    outcome: 'met',
    evidenceIds: ['m:0'],
  },
  notMet: {
    says: 'with a secretary who has a bachelor’s degree and a middle title, it is short',
    facts: ledBy({ education: 'bachelor', title: 'middle' }),
    asOfOn: '2026-03-01',
    outcome: 'notMet',
  },
  notApplicable: {
    says: 'of a college without general branches, it is not asked',
    facts: college(world({ hasGeneralBranch: false })),
    asOfOn: '2026-03-01',
    outcome: 'notApplicable',
    because: 'noGeneralBranch',
  },
  boundary: [
    {
      says: 'an associate professor is high enough',
      facts: ledBy({ education: 'bachelor', title: 'associateSenior' }),
      asOfOn: '2026-03-01',
      outcome: 'met',
    },
    { says: 'a lecturer is not', facts: ledBy({ title: 'middle' }), asOfOn: '2026-03-01', outcome: 'notMet' },
  ],
  beforeFounding: {
    says: 'a general branch founded in 2027 is not asked in 2026',
    facts: { ...master, orgs: master.orgs.map((org) => (org._id === GENERAL ? { ...org, foundedOn: '2027-01-01' } : org)) },
    asOfOn: '2026-03-01',
    outcome: 'notApplicable',
  },
  valueChanges: { cannotOccur: 'no number of this rule is dated' },
  others: [
    {
      says: 'where nobody wrote down degrees and titles nothing is asked about them',
      facts: college(world()),
      asOfOn: '2026-03-01',
      outcome: 'notApplicable',
      because: 'notKept',
      share: null,
    },
    {
      says: 'of a general branch whose branches have no secretary, it is not asked',
      facts: { ...college(world()), posts: [] },
      asOfOn: '2026-03-01',
      outcome: 'notApplicable',
      because: 'noSecretary',
    },
    {
      says: 'whoever leads elsewhere, in another post or no more leads nobody here',
      facts: {
        ...master,
        posts: [
          postOf('m:0', 'secretary', { orgId: 'o:elsewhere' }),
          postOf('m:0', 'partyWorker'),
          postOf('m:0', 'secretary', { toOn: '2026-06-29' }),
        ],
      },
      asOfOn: '2026-06-30',
      outcome: 'notApplicable',
      because: 'noSecretary',
    },
  ],
};
