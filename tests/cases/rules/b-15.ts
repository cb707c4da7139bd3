import type { RuleCases } from '../case';
import { world } from '../world';

const { branchKind: _, ...unsorted } = world().branch;
const kept = (department: (index: number) => string | undefined) => {
  const facts = world();
  return {
    ...facts,
    members: facts.members.map((member, index) => {
      const name = department(index);
      return name === undefined ? member : { ...member, department: name };
    }),
  };
};

export const cases: RuleCases = {
  met: {
    says: 'sort of branch and department of every member are known',
    facts: kept(() => '示例系'),
    asOfOn: '2026-03-01',
    outcome: 'met',
    share: '1/1',
  },
  notMet: {
    says: 'of what sort the branch is nobody wrote down',
    facts: { ...world(), branch: unsorted },
    asOfOn: '2026-03-01',
    outcome: 'notMet',
  },
  notApplicable: {
    says: 'of a branch dissolved the day before, it is not asked',
    facts: world({ dissolvedOn: '2026-06-30' }),
    asOfOn: '2026-07-01',
    outcome: 'notApplicable',
    because: 'afterDissolution',
  },
  boundary: [
    {
      says: 'with one of nine members without a department, it is short',
      facts: kept((index) => (index === 8 ? undefined : '示例系')),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'a college that keeps no departments is judged by the sort of branch alone',
      facts: world(),
      asOfOn: '2026-03-01',
      outcome: 'met',
    },
  ],
  beforeFounding: {
    says: 'on the last day of 2019 a branch founded in 2020 is not asked',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: { cannotOccur: 'no number of this rule is dated' },
  others: [
    {
      says: 'a branch of whose unit nobody said what it is',
      facts: { ...world(), branch: { ...world().branch, unitKind: undefined } },
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      share: '0/1',
    },
  ],
};
