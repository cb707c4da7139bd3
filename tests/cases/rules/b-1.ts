import { FLOW_KINDS } from '../../../src-shared/records/kinds/flow-chart';
import type { RuleCases } from '../case';
import { COMMITTEE, college, rec, world } from '../world';

const KINDS = Object.keys(FLOW_KINDS) as (keyof typeof FLOW_KINDS)[];
const charts = (count: number, publishedOn = '2026-03-01') =>
  KINDS.slice(0, count).map((flowKind) => rec('flowChart', { flowKind, publishedOn }, { _id: `flow:${flowKind}`, orgId: COMMITTEE }));
const young = college(world());

export const cases: RuleCases = {
  met: {
    says: 'with all six charts published, it is met',
    facts: college(world(), ...charts(6)),
    asOfOn: '2026-03-01',
    outcome: 'met',
    share: '1/1',
  },
  notMet: { says: 'without any chart, it is short', facts: young, asOfOn: '2026-03-01', outcome: 'notMet', share: '0/1' },
  notApplicable: {
    says: 'of a committee that is not there yet, it is not asked',
    facts: { ...young, committee: { ...young.committee, foundedOn: '2027-01-01' } },
    asOfOn: '2026-03-01',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  boundary: [
    {
      says: 'with five of six charts, it is short',
      facts: college(world(), ...charts(5)),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
      share: '5/6',
    },
    {
      says: 'on the day before they were published, it is short',
      facts: college(world(), ...charts(6)),
      asOfOn: '2026-02-28',
      outcome: 'notMet',
      share: '0/1',
    },
  ],
  beforeFounding: {
    says: 'in 2019 a committee founded in 2020 was not asked',
    facts: { ...young, committee: { ...young.committee, foundedOn: '2020-01-01' } },
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: { cannotOccur: 'no number of this rule is dated' },
  others: [
    {
      says: 'published once, they hold for every year',
      facts: college(world(), ...charts(6, '2020-03-01')),
      asOfOn: '2026-03-01',
      outcome: 'met',
    },
    {
      says: 'a chart that does not say when it was published was on its day',
      facts: college(
        world(),
        ...charts(5),
        rec('flowChart', { flowKind: KINDS[5] ?? 'themeDay' }, { orgId: COMMITTEE, day: '2026-05-10' }),
      ),
      asOfOn: '2026-05-10',
      outcome: 'met',
    },
    {
      says: 'one to be published tomorrow is none today',
      facts: college(
        world(),
        ...charts(5),
        rec('flowChart', { flowKind: KINDS[5] ?? 'themeDay', publishedOn: '2026-05-11' }, { orgId: COMMITTEE, day: '2026-05-01' }),
      ),
      asOfOn: '2026-05-10',
      outcome: 'notMet',
      share: '5/6',
    },
  ],
};
