import type { RuleCases } from '../case';
import { having, rec, world } from '../world';

const contact = (day: string) => rec('massContact', { memberId: 'm:1', day, contactName: '示例同学', way: 'meeting', topic: '示例' }, { _id: `mass:${day}` });

export const cases: RuleCases = {
  met: { says: 'with one contact noted in 2026, it is met', facts: having(world(), contact('2026-05-10')), asOfOn: '2026-12-31', outcome: 'met', evidenceIds: ['mass:2026-05-10'] },
  notMet: { says: 'an empty contact book is advised against on 2027-01-08', facts: world(), asOfOn: '2027-01-08', outcome: 'notMet' },
  notApplicable: { says: 'a branch founded on 2026-10-01 is not asked', facts: world({ foundedOn: '2026-10-01' }), asOfOn: '2027-01-08', outcome: 'notApplicable', because: 'foundedLate' },
  boundary: [
    { says: 'with a contact of 2026-12-31, it is met', facts: having(world(), contact('2026-12-31')), asOfOn: '2027-01-08', outcome: 'met' },
    { says: 'with one of 2027-01-01 only, it is short', facts: having(world(), contact('2027-01-01')), asOfOn: '2027-01-08', outcome: 'notMet' },
    { says: 'with an empty book on 2027-01-07, it is not yet due', facts: world(), asOfOn: '2027-01-07', outcome: 'notYetDue' },
  ],
  beforeFounding: { says: 'of 2019 nothing is asked from a branch founded in 2020', facts: world({ foundedOn: '2020-02-01' }), year: '2019', asOfOn: '2020-01-08', outcome: 'notApplicable', because: 'beforeFounding' },
  valueChanges: { cannotOccur: 'no number of the rule itself is dated' },
};
