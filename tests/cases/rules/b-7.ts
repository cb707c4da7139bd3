import type { RuleCases } from '../case';
import { COMMITTEE, college, rec, world } from '../world';

const material = (month: string, publishedOn: string) =>
  rec('learningMaterial', { month, title: '示例', source: '示例', publishedOn }, { _id: `material:${month}`, orgId: COMMITTEE });
const empty = college(world());

export const cases: RuleCases = {
  met: {
    says: 'published for January and February 2026, it is met',
    facts: college(world(), material('2026-01', '2026-01-10'), material('2026-02', '2026-02-10')),
    asOfOn: '2026-03-01',
    outcome: 'met',
    share: '1/1',
  },
  notMet: {
    says: 'with nothing for February 2026, it is short',
    facts: college(world(), material('2026-01', '2026-01-10')),
    asOfOn: '2026-03-01',
    outcome: 'notMet',
    share: '1/2',
  },
  notApplicable: {
    says: 'a committee founded on 2026-12-02 has no full month in 2026',
    facts: { ...empty, committee: { ...empty.committee, foundedOn: '2026-12-02' } },
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  boundary: [
    {
      says: 'published on 2026-01-31, it is met',
      facts: college(world(), material('2026-01', '2026-01-31')),
      asOfOn: '2026-02-01',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'published on 2026-02-01 for January, at half, it is met',
      facts: college(world(), material('2026-01', '2026-02-01')),
      asOfOn: '2026-02-01',
      outcome: 'met',
      share: '1/2',
    },
    { says: 'with nothing on 2026-01-31, it is not yet due', facts: empty, asOfOn: '2026-01-31', outcome: 'notYetDue' },
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
      says: 'material that does not say when it came out came out on its day',
      facts: college(
        world(),
        ...['2026-01', '2026-02'].map((month) =>
          rec(
            'learningMaterial',
            { month, title: '示例', source: '示例' },
            { _id: `m:${month}`, orgId: COMMITTEE, day: `${month}-10`, state: 'published' },
          ),
        ),
      ),
      asOfOn: '2026-02-28',
      outcome: 'met',
      evidenceIds: ['m:2026-01', 'm:2026-02'],
    },
  ],
};
