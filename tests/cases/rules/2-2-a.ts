import type { ActivityFact, BranchFacts } from '../../../src-shared/facts/facts';
import { windowBoundary, windowChanges } from '../appraised';
import type { RuleCases } from '../case';
import { GENERAL, having, held, world } from '../world';
import { foundedLate, notYetFounded } from '../yearly';

const meeting = (day: string, over: Partial<ActivityFact> = {}): ActivityFact =>
  held(['organizationalLifeMeeting'], day, { appraisalYear: '2026', ...over });
const done = (day: string): BranchFacts => having(world(), meeting(day));

export const cases: RuleCases = {
  met: {
    says: 'held on 2027-01-23 for 2026',
    facts: having(world(), meeting('2027-01-23', { _id: 'm1' })),
    asOfOn: '2027-02-01',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['m1'],
  },
  notMet: { says: 'none for 2026 by 2027-04-01', facts: world(), asOfOn: '2027-04-01', outcome: 'notMet', share: '0/1' },
  notApplicable: foundedLate,
  boundary: windowBoundary('life meeting', done),
  beforeFounding: notYetFounded,
  valueChanges: windowChanges('life meeting', done),
  others: [
    {
      says: 'founded 2019-09-30: the year’s meeting is owed',
      facts: world({ foundedOn: '2019-09-30' }),
      year: '2019',
      asOfOn: '2020-04-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'founded 2019-10-01: it is not',
      facts: world({ foundedOn: '2019-10-01' }),
      year: '2019',
      asOfOn: '2020-04-01',
      outcome: 'notApplicable',
      because: 'foundedLate',
    },
    {
      says: 'a meeting of 2026-12-10 that names 2025 is none for 2026',
      facts: having(world(), meeting('2026-12-10', { appraisalYear: '2025' })),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
    },
    {
      says: 'one that names no year is none',
      facts: having(world(), held(['organizationalLifeMeeting'], '2026-12-10')),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
    },
    {
      says: 'an appraisal meeting that names 2026 is no life meeting',
      facts: having(world(), held(['appraisalMeeting'], '2026-12-10', { appraisalYear: '2026' })),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
    },
    {
      says: 'one activity may be both',
      facts: having(world(), held(['organizationalLifeMeeting', 'appraisalMeeting'], '2026-12-10', { appraisalYear: '2026' })),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'one planned for 2027-03-20 and not confirmed is none on 04-01',
      facts: having(world(), meeting('2027-03-20', { state: 'published' })),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
    },
    {
      says: 'one of 2025-12-31 is none for 2026: its first day is the first of the year',
      facts: having(world(), meeting('2025-12-31')),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'and one of 2026-01-01 is one',
      facts: having(world(), meeting('2026-01-01')),
      asOfOn: '2027-04-01',
      outcome: 'met',
    },
    {
      says: 'a joint one that the branch itself holds is none (Q16)',
      facts: having(world(), meeting('2026-12-10', { scope: 'joint', participatingOrgIds: ['o:b2'] })),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
    },
    {
      says: 'a joint one of the general branch is none',
      facts: having(
        world(),
        meeting('2026-12-10', {
          kinds: ['themeDay', 'organizationalLifeMeeting'],
          orgId: GENERAL,
          scope: 'joint',
          participatingOrgIds: ['o:b1'],
        }),
      ),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
    },
    {
      says: 'of two, the earlier is the proof',
      facts: having(world(), meeting('2026-12-10', { _id: 'later' }), meeting('2026-06-10', { _id: 'earlier' })),
      asOfOn: '2026-12-31',
      outcome: 'met',
      evidenceIds: ['earlier'],
    },
  ],
};
