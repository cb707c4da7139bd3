import type { ActivityFact } from '../../../src-shared/engines/score/facts';
import type { RuleCases } from '../case';
import { having, held, world } from '../world';

const lecture = (day: string, tag?: NonNullable<ActivityFact['lecture']>['tag'], over: Partial<ActivityFact> = {}) => held(['partyLecture'], day, { _id: `lecture:${day}`, lecture: { ...(tag === undefined ? {} : { tag }) }, ...over });
const students = world({ branch: { branchKind: 'student' } });

export const cases: RuleCases = {
  met: { says: 'a branch of teachers heard a lecture on its trade in 2026', facts: having(world(), lecture('2026-05-10', 'professional')), asOfOn: '2026-12-31', outcome: 'met', evidenceIds: ['lecture:2026-05-10'] },
  notMet: { says: 'it heard none by 2027-01-08', facts: having(world(), lecture('2026-05-10', 'integrity'), lecture('2026-06-10')), asOfOn: '2027-01-08', outcome: 'notMet' },
  notApplicable: { says: 'of a branch of retired members nothing is said', facts: world({ branch: { branchKind: 'retired' } }), asOfOn: '2026-12-31', outcome: 'notApplicable', because: 'otherBranchKind' },
  boundary: [
    { says: 'heard on 2026-12-31, it is met', facts: having(world(), lecture('2026-12-31', 'professional')), asOfOn: '2026-12-31', outcome: 'met' },
    { says: 'heard on 2027-01-01, it is short', facts: having(world(), lecture('2027-01-01', 'professional')), asOfOn: '2027-01-08', outcome: 'notMet' },
  ],
  beforeFounding: { says: 'of 2019 nothing is asked from a branch founded in 2020', facts: world({ foundedOn: '2020-02-01' }), year: '2019', asOfOn: '2020-01-08', outcome: 'notApplicable', because: 'beforeFounding' },
  valueChanges: { cannotOccur: 'no number of the rule itself is dated' },
  others: [
    { says: 'students hear about growing up', facts: having(students, lecture('2026-05-10', 'growth')), asOfOn: '2026-12-31', outcome: 'met' },
    { says: 'a lecture on a trade is not theirs', facts: having(students, lecture('2026-05-10', 'professional')), asOfOn: '2027-01-08', outcome: 'notMet' },
    { says: 'a mixed branch may choose', facts: having(world({ branch: { branchKind: 'mixed' } }), lecture('2026-05-10', 'growth')), asOfOn: '2026-12-31', outcome: 'met' },
    { says: 'one that made up for the first quarter was heard too', facts: having(world(), lecture('2026-04-10', 'professional', { makesUp: [{ kind: 'partyLecture', period: '2026-Q1' }] })), asOfOn: '2026-12-31', outcome: 'met' },
  ],
};
