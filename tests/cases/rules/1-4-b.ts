import type { RuleCases } from '../case';
import { BRANCH, college, COMMITTEE, rec, world } from '../world';

const funded = (eventOn: string, isTrue = true) => rec('attestation', { attestKind: 'specialFunding', isTrue, attestedOn: eventOn, eventOn }, { orgId: COMMITTEE });
const grant = (day: string) => rec('budgetEntry', { entryKind: 'specialGrant', amountFen: 500_000, day, forOrgId: BRANCH, purpose: '主题教育实践活动' }, { orgId: COMMITTEE });

export const cases: RuleCases = {
  met: { says: 'an event of 2026-07-01 whose money came in time', facts: college(world(), funded('2026-07-01')), asOfOn: '2026-12-31', outcome: 'met' },
  notMet: { says: 'an event of which it is said that it did not', facts: college(world(), funded('2026-07-01', false)), asOfOn: '2026-12-31', outcome: 'notMet' },
  notApplicable: { says: 'a year without a large event', facts: college(world()), asOfOn: '2026-12-31', outcome: 'notApplicable', because: 'noEvent' },
  boundary: [
    { says: 'an event of 2026-12-31 belongs to 2026', facts: college(world(), funded('2026-12-31')), asOfOn: '2027-01-10', outcome: 'met' },
    { says: 'one of 2027-01-01 does not', facts: college(world(), funded('2027-01-01')), asOfOn: '2027-01-10', outcome: 'notApplicable' },
  ],
  beforeFounding: { cannotOccur: 'the college is always there' },
  valueChanges: { cannotOccur: 'no number of this rule is dated' },
  others: [
    { says: 'a special grant of 2026-06-15 shows it by itself', facts: college(world(), grant('2026-06-15')), asOfOn: '2026-12-31', outcome: 'met' },
    { says: 'one of two events had its money in time', facts: college(world(), funded('2026-05-04'), funded('2026-07-01', false)), asOfOn: '2026-12-31', outcome: 'notMet', share: '1/2' },
  ],
};
