import type { RuleCases } from '../case';
import { BRANCH, GENERAL, having, rec, world } from '../world';

const room = (orgId: string, openedOn: string, closedOn?: string) =>
  rec(
    'activityRoom',
    { name: '党员之家', place: '示例楼 101', openedOn, ...(closedOn === undefined ? {} : { closedOn }) },
    { _id: `room:${orgId}`, orgId, state: closedOn === undefined ? 'open' : 'closed' },
  );
const alone = world({ hasGeneralBranch: false });

export const cases: RuleCases = {
  met: {
    says: 'the general branch has had a room since 2020',
    facts: having(world(), room(GENERAL, '2020-03-01')),
    asOfOn: '2026-03-01',
    outcome: 'met',
    share: '1/1',
    evidenceIds: [`room:${GENERAL}`],
  },
  notMet: {
    says: 'a branch right under the committee without a room is short',
    facts: alone,
    asOfOn: '2026-03-01',
    outcome: 'notMet',
    share: '0/1',
  },
  notApplicable: {
    says: 'a branch of the administration right under the committee may do without one (Q28)',
    facts: world({ hasGeneralBranch: false, branch: { unitKind: 'organ' } }),
    asOfOn: '2026-03-01',
    outcome: 'notApplicable',
    because: 'noGeneralBranch',
  },
  boundary: [
    { says: 'on the day it opens it is there', facts: having(alone, room(BRANCH, '2026-03-01')), asOfOn: '2026-03-01', outcome: 'met' },
    { says: 'the day before it is not', facts: having(alone, room(BRANCH, '2026-03-01')), asOfOn: '2026-02-28', outcome: 'notMet' },
    {
      says: 'on the day it closes it is still there',
      facts: having(alone, room(BRANCH, '2020-03-01', '2026-03-01')),
      asOfOn: '2026-03-01',
      outcome: 'met',
    },
    {
      says: 'the day after it is not',
      facts: having(alone, room(BRANCH, '2020-03-01', '2026-03-01')),
      asOfOn: '2026-03-02',
      outcome: 'notMet',
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
      says: 'a general branch that has entered none is waited for',
      facts: world(),
      asOfOn: '2026-03-01',
      outcome: 'noData',
      share: null,
      waitsFor: 'generalBranch',
    },
    {
      says: 'an own room counts too',
      facts: having(world(), room(BRANCH, '2020-03-01')),
      asOfOn: '2026-03-01',
      outcome: 'met',
      evidenceIds: [`room:${BRANCH}`],
    },
    {
      says: 'a branch of the administration uses the room of its general branch',
      facts: having(world({ branch: { unitKind: 'organ' } }), room(GENERAL, '2020-03-01')),
      asOfOn: '2026-03-01',
      outcome: 'met',
    },
    {
      says: 'and is never short for having none of its own',
      facts: world({ branch: { unitKind: 'organ' } }),
      asOfOn: '2026-03-01',
      outcome: 'noData',
      waitsFor: 'generalBranch',
    },
    {
      says: 'the room of another general branch is none',
      facts: having(world(), room('o:g2', '2020-03-01')),
      asOfOn: '2026-03-01',
      outcome: 'noData',
    },
    {
      says: 'the sheet of 2025 is read on 12-31',
      facts: having(alone, room(BRANCH, '2026-01-05')),
      year: '2025',
      asOfOn: '2026-03-01',
      outcome: 'notMet',
    },
    {
      says: 'of two rooms the one of the general branch is what it rests on',
      facts: having(world(), room(BRANCH, '2020-01-01'), room(GENERAL, '2020-01-01')),
      asOfOn: '2026-06-30',
      outcome: 'met',
      evidenceIds: [`room:${GENERAL}`],
    },
    {
      says: 'where there is no general branch its own is',
      facts: having(alone, room(BRANCH, '2020-01-01')),
      asOfOn: '2026-06-30',
      outcome: 'met',
      evidenceIds: [`room:${BRANCH}`],
    },
  ],
};
