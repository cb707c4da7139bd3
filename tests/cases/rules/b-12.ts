import type { Content } from '../../../src-shared/records/kinds';
import type { RuleCases } from '../case';
import { BRANCH, COMMITTEE, college, rec, world } from '../world';

const session = (sessionKind: Content<'trainingSession'>['sessionKind'], toOn: string, orgId = COMMITTEE) =>
  rec(
    'trainingSession',
    { sessionKind, title: '示例', organizer: '示例', fromOn: toOn, toOn, isConcentrated: true, lines: [{ memberId: 'm:0', hours: 8 }] },
    { _id: `training:${sessionKind}`, orgId, day: toOn },
  );
const empty = college(world());

export const cases: RuleCases = {
  met: {
    says: 'with a class and a lecture in 2026, it is met',
    facts: college(world(), session('secretaryClass', '2026-05-10'), session('partyAffairsLecture', '2026-10-10')),
    asOfOn: '2026-12-31',
    outcome: 'met',
    share: '1/1',
  },
  notMet: { says: 'with neither by 2027-01-08, it is short', facts: empty, asOfOn: '2027-01-08', outcome: 'notMet', share: '0/1' },
  notApplicable: {
    says: 'a committee founded on 2026-10-01 is not asked for 2026',
    facts: { ...empty, committee: { ...empty.committee, foundedOn: '2026-10-01' } },
    asOfOn: '2027-01-08',
    outcome: 'notApplicable',
    because: 'foundedLate',
  },
  boundary: [
    {
      says: 'a class without a lecture is half of it',
      facts: college(world(), session('secretaryClass', '2026-05-10')),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      share: '1/2',
    },
    {
      says: 'with the lecture on 2026-12-31, it is met',
      facts: college(world(), session('secretaryClass', '2026-05-10'), session('partyAffairsLecture', '2026-12-31')),
      asOfOn: '2026-12-31',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'with the lecture on 2027-01-01 only, it is short',
      facts: college(world(), session('secretaryClass', '2026-05-10'), session('partyAffairsLecture', '2027-01-01')),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '1/2',
    },
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
      says: 'a class that a branch holds is not the college’s',
      facts: college(world(), session('secretaryClass', '2026-05-10', BRANCH), session('partyAffairsLecture', '2026-10-10')),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      share: '1/2',
    },
    {
      says: 'of the two only what was not held is to be held, with the secretaries there',
      facts: college(world(), session('secretaryClass', '2026-05-10')),
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      next: {
        verb: 'enter',
        effort: 'long',
        would: [
          expect.objectContaining({
            content: expect.objectContaining({
              sessionKind: 'partyAffairsLecture',
              isConcentrated: false,
              lines: [{ memberId: 'm:0', hours: 1 }],
            }) as object,
          }) as never,
        ],
      },
    },
    {
      says: 'with neither held the class is a concentrated one',
      facts: empty,
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      next: {
        would: [
          expect.objectContaining({
            content: expect.objectContaining({ sessionKind: 'partyAffairsLecture', isConcentrated: false }) as object,
          }) as never,
          expect.objectContaining({
            content: expect.objectContaining({ sessionKind: 'secretaryClass', isConcentrated: true }) as object,
          }) as never,
        ],
      },
    },
    {
      says: 'both held, nothing is to be done',
      facts: college(world(), session('secretaryClass', '2026-06-10'), session('partyAffairsLecture', '2026-05-10')),
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      next: null,
    },
    {
      says: 'other trainings are neither',
      facts: college(world(), session('branchStudy', '2026-05-10'), session('partyWorkerTraining', '2026-06-10')),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '0/1',
    },
  ],
};
