import type { BranchFacts } from '../../../src-shared/facts/facts';
import type { Org } from '../../../src-shared/records/org';
import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { postOf, world } from '../world';

const ledBy = (isDualLeader: boolean | undefined, branch: Partial<Org> = {}): BranchFacts => ({
  ...world({ branch }),
  posts: [postOf('m:0', 'secretary', isDualLeader === undefined ? {} : { isDualLeader })],
});

export const cases: RuleCases = {
  met: { says: 'the secretary of a branch of teachers leads in both', facts: ledBy(true), asOfOn: '2026-06-30', outcome: 'met' },
  notMet: { says: 'the secretary leads in one only', facts: ledBy(false), asOfOn: '2026-06-30', outcome: 'notMet' },
  notApplicable: {
    says: 'a branch of the administration has no subject',
    facts: ledBy(false, { unitKind: 'organ' }),
    asOfOn: '2026-06-30',
    outcome: 'notApplicable',
    because: 'notTeaching',
  },
  boundary: [
    { says: 'until 2019-07-31 there was time', facts: ledBy(false), year: '2019', asOfOn: '2019-07-31', outcome: 'notYetDue' },
    { says: 'from 2019-08-01 on there is none', facts: ledBy(false), year: '2019', asOfOn: '2019-08-01', outcome: 'notMet' },
  ],
  beforeFounding: {
    says: 'of 2019 nothing is said of a branch founded in 2020',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: [
    {
      says: 'with 2026-12-31 as the day from 2026 on there is time again',
      facts: ledBy(false),
      asOfOn: '2026-06-30',
      params: changed('dualLeaderUntil', '2026-01-01', '2026-12-31'),
      outcome: 'notYetDue',
    },
    {
      says: 'and in 2025 there was none',
      facts: ledBy(false),
      year: '2025',
      asOfOn: '2025-12-31',
      params: changed('dualLeaderUntil', '2026-01-01', '2026-12-31'),
      outcome: 'notMet',
    },
  ],
  others: [
    { says: 'where it was never said it is not so', facts: ledBy(undefined), asOfOn: '2026-06-30', outcome: 'notMet' },
    {
      says: 'a branch of students is not asked',
      facts: ledBy(false, { branchKind: 'student' }),
      asOfOn: '2026-06-30',
      outcome: 'notApplicable',
      because: 'notTeaching',
    },
    {
      says: 'without a secretary nobody is asked',
      facts: { ...world(), posts: [] },
      asOfOn: '2026-06-30',
      outcome: 'notApplicable',
      because: 'noSecretary',
    },
    {
      says: 'it is asked of the secretary and not of the deputy before him',
      facts: { ...world(), posts: [postOf('m:1', 'deputySecretary', { isDualLeader: true }), postOf('m:0', 'secretary')] },
      asOfOn: '2026-06-30',
      outcome: 'notMet',
    },
    {
      says: 'a branch of teachers is one also where it was not said of whom it is',
      facts: ledBy(true, { branchKind: undefined }),
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
  ],
};
