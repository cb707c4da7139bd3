import type { ActivityFact } from '../../../src-shared/facts/facts';
import type { RuleCases } from '../case';
import { having, held, world } from '../world';

const lecture = (day: string, tag?: NonNullable<ActivityFact['lecture']>['tag'], over: Partial<ActivityFact> = {}) =>
  held(['partyLecture'], day, { _id: `lecture:${day}`, lecture: { ...(tag === undefined ? {} : { tag }) }, ...over });
const students = world({ branch: { branchKind: 'student' } });

export const cases: RuleCases = {
  met: {
    says: 'a branch of teachers heard a lecture on its trade in 2026',
    facts: having(world(), lecture('2026-05-10', 'professional')),
    asOfOn: '2026-12-31',
    outcome: 'met',
    evidenceIds: ['lecture:2026-05-10'],
  },
  notMet: {
    says: 'it heard none by 2027-01-08',
    facts: having(world(), lecture('2026-05-10', 'integrity'), lecture('2026-06-10')),
    asOfOn: '2027-01-08',
    outcome: 'notMet',
  },
  notApplicable: {
    says: 'of a branch of retired members nothing is said',
    facts: world({ branch: { branchKind: 'retired' } }),
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'otherBranchKind',
  },
  boundary: [
    {
      says: 'heard on 2026-12-31, it is met',
      facts: having(world(), lecture('2026-12-31', 'professional')),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'heard on 2027-01-01, it is short',
      facts: having(world(), lecture('2027-01-01', 'professional')),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
  ],
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2020-01-08',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: { cannotOccur: 'no number of the rule itself is dated' },
  others: [
    {
      says: 'students hear about growing up',
      facts: having(students, lecture('2026-05-10', 'growth')),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'a lecture on a trade is not theirs',
      facts: having(students, lecture('2026-05-10', 'professional')),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'a mixed branch may choose',
      facts: having(world({ branch: { branchKind: 'mixed' } }), lecture('2026-05-10', 'growth')),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'one that made up for the first quarter was heard too',
      facts: having(world(), lecture('2026-04-10', 'professional', { makesUp: [{ kind: 'partyLecture', period: '2026-Q1' }] })),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'a lecture that makes up for the last quarter of 2025 was given in 2026',
      facts: having(world(), lecture('2026-01-20', 'professional', { makesUp: [{ kind: 'partyLecture', period: '2025-Q4' }] })),
      asOfOn: '2026-12-31',
      outcome: 'met',
      evidenceIds: ['lecture:2026-01-20'],
    },
    {
      says: 'one that makes up for the last quarter of 2026 was not',
      facts: having(world(), lecture('2027-01-20', 'professional', { makesUp: [{ kind: 'partyLecture', period: '2026-Q4' }] })),
      asOfOn: '2027-01-31',
      outcome: 'notMet',
    },
    {
      says: 'nor does one of an earlier quarter of 2025 that was made up in 2025 count',
      facts: having(world(), lecture('2025-12-20', 'professional', { makesUp: [{ kind: 'partyLecture', period: '2025-Q3' }] })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'of several the first is what it rests on, also where it made up for something',
      facts: having(
        world(),
        lecture('2026-09-10', 'professional'),
        lecture('2026-07-20', 'professional', { makesUp: [{ kind: 'partyLecture', period: '2026-Q2' }] }),
      ),
      asOfOn: '2026-12-31',
      outcome: 'met',
      evidenceIds: ['lecture:2026-07-20'],
    },
    {
      says: 'of one day the lower id',
      facts: having(
        world(),
        { ...lecture('2026-09-10', 'professional'), _id: 'l2' },
        { ...lecture('2026-09-10', 'professional', { makesUp: [{ kind: 'partyLecture', period: '2026-Q2' }] }), _id: 'l1' },
      ),
      asOfOn: '2026-12-31',
      outcome: 'met',
      evidenceIds: ['l1'],
    },
    {
      says: 'a planned one that fits is waited for',
      facts: having(world(), lecture('2026-09-10', 'professional', { state: 'published' })),
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      openIds: ['lecture:2026-09-10'],
      next: null,
    },
    {
      says: 'a planned one about something else is not',
      facts: having(world(), lecture('2026-09-10', 'integrity', { state: 'published' })),
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      openIds: [],
      next: { verb: 'hold', would: [expect.objectContaining({ lecture: { tag: 'professional' } }) as never] },
    },
    {
      says: 'nor is a lecture of which nothing is known',
      facts: having(world(), held(['partyLecture'], '2026-09-10', { state: 'published' })),
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      openIds: [],
      next: { verb: 'hold' },
    },
    {
      says: 'on the last day of a quarter it would serve that quarter',
      facts: world(),
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      next: { would: [expect.objectContaining({ _id: 'would:partyLecture:2026-Q2' }) as never] },
    },
    {
      says: 'on the first day the next one',
      facts: world(),
      asOfOn: '2026-07-01',
      outcome: 'notYetDue',
      next: { would: [expect.objectContaining({ _id: 'would:partyLecture:2026-Q3' }) as never] },
    },
    {
      says: 'at the end of the year its last',
      facts: world(),
      asOfOn: '2026-12-31',
      outcome: 'notYetDue',
      next: { would: [expect.objectContaining({ _id: 'would:partyLecture:2026-Q4' }) as never] },
    },
    {
      says: 'students hear about growing up',
      facts: students,
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      next: { would: [expect.objectContaining({ lecture: { tag: 'growth' } }) as never] },
    },
    {
      says: 'a mixed branch about either',
      facts: having(world({ branch: { branchKind: 'mixed' } }), lecture('2026-05-10', 'professional')),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'and so a branch of which nobody said what it is',
      facts: having(world({ branch: { branchKind: undefined } }), lecture('2026-05-10', 'growth')),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
  ],
};
