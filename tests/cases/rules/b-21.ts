import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { caseOf } from '../development';
import { GENERAL, college, world } from '../world';

const applicant = (doneOn: string, isBackbone: boolean) =>
  caseOf([{ step: '1', doneOn }], { isBackbone }, { _id: `dev:${doneOn}`, day: doneOn });
const chosen = college(world(), applicant('2026-03-10', true), applicant('2026-04-10', false));

export const cases: RuleCases = {
  met: {
    says: 'one of two applicants of 2026 is somebody the college relies on',
    facts: chosen,
    asOfOn: '2026-12-31',
    outcome: 'met',
    evidenceIds: ['dev:2026-03-10'],
  },
  notMet: {
    says: 'where the only applicant is not, it is short',
    facts: college(world(), applicant('2026-03-10', false)),
    asOfOn: '2027-01-08',
    outcome: 'notMet',
    evidenceIds: ['dev:2026-03-10'],
  },
  notApplicable: {
    says: 'nobody went a step further in 2026',
    facts: college(world(), applicant('2025-03-10', true)),
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'noCases',
  },
  boundary: [
    {
      says: 'with a step on 2026-12-31, it is met',
      facts: college(world(), applicant('2026-12-31', true)),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'with a step on 2027-01-01 only, it is not asked',
      facts: college(world(), applicant('2027-01-01', true)),
      asOfOn: '2027-01-08',
      outcome: 'notApplicable',
      because: 'noCases',
    },
    {
      says: 'until 2027-01-07 it is open',
      facts: college(world(), applicant('2026-03-10', false)),
      asOfOn: '2027-01-07',
      outcome: 'notYetDue',
    },
  ],
  beforeFounding: {
    says: 'a general branch founded on 2026-10-01 is not asked for 2026',
    facts: { ...chosen, orgs: chosen.orgs.map((org) => (org._id === GENERAL ? { ...org, foundedOn: '2026-10-01' } : org)) },
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'foundedLate',
  },
  valueChanges: [
    {
      says: 'with 14 days of waiting from 2026 on it is open on 2027-01-08',
      facts: college(world(), applicant('2026-03-10', false)),
      asOfOn: '2027-01-08',
      params: changed('graceDays', '2026-01-01', 14),
      outcome: 'notYetDue',
    },
  ],
  others: [
    {
      says: 'a case that went on from 2025 is one of 2026 by its step of 2026-01-01',
      facts: college(
        world(),
        caseOf(
          [
            { step: '1', doneOn: '2025-03-10' },
            { step: '2', doneOn: '2026-01-01' },
          ],
          { isBackbone: true },
          { day: '2025-03-10' },
        ),
      ),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'a step of tomorrow is none yet',
      facts: college(world(), { ...applicant('2026-07-01', true), day: '2026-06-01' }),
      asOfOn: '2026-06-30',
      outcome: 'notApplicable',
    },
    {
      says: 'a college without general branches is not asked',
      facts: college(world({ hasGeneralBranch: false })),
      asOfOn: '2026-12-31',
      outcome: 'notApplicable',
      because: 'noGeneralBranch',
    },
  ],
};
