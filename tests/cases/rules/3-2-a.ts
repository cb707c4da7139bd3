import type { RuleCases } from '../case';
import { having, postOf, rec, world, type RecordOver } from '../world';
import { foundedInTime, graceChanges, notYetFounded, yearBoundary } from '../yearly';

export type SessionOver = RecordOver & {
  sessionKind?: 'secretaryClass' | 'partyWorkerTraining' | 'partyAffairsLecture' | 'branchStudy';
  isConcentrated?: boolean;
  hours?: number;
  fromOn?: string;
};

export const session = (
  memberIds: string[],
  toOn: string,
  { sessionKind = 'secretaryClass', isConcentrated = true, hours = 16, fromOn = toOn, ...over }: SessionOver = {},
) =>
  rec(
    'trainingSession',
    {
      sessionKind,
      title: '书记培训班',
      organizer: '示例学院党委',
      fromOn,
      toOn,
      isConcentrated,
      lines: memberIds.map((memberId) => ({ memberId, hours })),
    },
    over,
  );

const changedHands = {
  ...world(),
  posts: [postOf('m:0', 'secretary', { toOn: '2026-06-30' }), postOf('m:1', 'secretary', { fromOn: '2026-07-01' })],
};

export const cases: RuleCases = {
  met: {
    says: 'the secretary took part in a class that ended on 2026-05-20: met on 2026-12-31',
    facts: having(world(), session(['m:0'], '2026-05-20', { _id: 't1' })),
    asOfOn: '2026-12-31',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['t1'],
  },
  notMet: { says: 'without a class it is short on 2027-01-08', facts: world(), asOfOn: '2027-01-08', outcome: 'notMet', share: '0/1' },
  notApplicable: {
    says: 'a branch founded on 2026-10-01 owes none for 2026',
    facts: world({ foundedOn: '2026-10-01' }),
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'foundedLate',
  },
  boundary: [...yearBoundary('a class', (day) => having(world(), session(['m:0'], day))), foundedInTime()],
  beforeFounding: notYetFounded,
  valueChanges: graceChanges(),
  others: [
    {
      says: 'asked always: without a secretary nobody was trained, and it is short on 2027-01-08',
      facts: { ...world(), posts: [] },
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '0/1',
      next: null,
    },
    {
      says: 'while the year runs a vacant post is a matter of the roster',
      facts: { ...world(), posts: [] },
      asOfOn: '2026-12-31',
      outcome: 'notYetDue',
      next: { verb: 'roster', byOn: '2026-12-31' },
    },
    {
      says: 'a class of the committee in which the secretary took part counts',
      facts: having(world(), session(['m:7', 'm:0'], '2026-05-20', { orgId: 'o:c1' })),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'a lecture of an evening is no concentrated training',
      facts: having(world(), session(['m:0'], '2026-05-20', { sessionKind: 'partyAffairsLecture', isConcentrated: false })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'a class in which only a committee member took part is not the secretary’s',
      facts: having(world(), session(['m:1'], '2026-05-20')),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'a class from 2025-12-29 to 2026-01-03 belongs to 2026',
      facts: having(world(), session(['m:0'], '2026-01-03', { fromOn: '2025-12-29' })),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'a secretary of 2026-07-01 who was trained in March brings the training along',
      facts: having(changedHands, session(['m:1'], '2026-03-20')),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'the training of the one before does not train the new one',
      facts: having(changedHands, session(['m:0'], '2026-03-20')),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'a voided session is none',
      facts: having(world(), session(['m:0'], '2026-05-20', { state: 'voided' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
  ],
};
