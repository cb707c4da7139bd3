import type { RuleCases } from '../case';
import { changed } from '../change';
import { having, held, memberOf, world } from '../world';
import { graceChanges, notYetFounded } from '../yearly';
import { session } from './3-2-a';

const small = world({ fullMembers: 2, committee: 0 });
const hours = (memberId: string, of: number, day = '2026-05-20') => session([memberId], day, { sessionKind: 'branchStudy', isConcentrated: false, hours: of });
const led = having(small, hours('m:0', 56));
const study = (day: string, studyHours: number, present: boolean) =>
  held(['study'], day, { studyHours, lines: [{ memberId: 'm:1', status: present ? 'present' : 'absentExcused', isCommittee: false }] });
const frail = { ...small, members: [memberOf(0), memberOf(1, { statuses: [{ id: 's', kind: 'frail', fromOn: '2024-01-01' }] })] };

export const cases: RuleCases = {
  met: { says: 'the secretary has 56 hours and the member 32: met on 2026-12-31', facts: having(led, hours('m:1', 32)), asOfOn: '2026-12-31', outcome: 'met', share: '1/1' },
  notMet: { says: 'without any hours it is short on 2027-01-08', facts: small, asOfOn: '2027-01-08', outcome: 'notMet', share: '0/1' },
  notApplicable: { says: 'a branch of frail members only is not asked on 2026-12-31', facts: { ...frail, posts: [], members: frail.members.slice(1) }, asOfOn: '2026-12-31', outcome: 'notApplicable', because: 'noMembers' },
  boundary: [
    { says: '31.5 hours do not suffice', facts: having(led, hours('m:1', 31.5)), asOfOn: '2027-01-08', outcome: 'notMet', share: '1/2' },
    { says: '55.5 hours of the secretary do not suffice', facts: having(small, hours('m:0', 55.5), hours('m:1', 32)), asOfOn: '2027-01-08', outcome: 'notMet', share: '1/2' },
    { says: '30 hours of sessions and 2 of a study make 32', facts: having(led, hours('m:1', 30), study('2026-06-10', 2, true)), asOfOn: '2026-12-31', outcome: 'met' },
    { says: 'hours of 2027-01-01 do not count for 2026', facts: having(led, hours('m:1', 32, '2027-01-01')), asOfOn: '2027-01-08', outcome: 'notMet', share: '1/2' },
    { says: 'it is not yet due on 2027-01-07', facts: small, asOfOn: '2027-01-07', outcome: 'notYetDue', share: null },
  ],
  beforeFounding: notYetFounded,
  valueChanges: [
    ...graceChanges(small),
    { says: 'with 40 hours from 2026-07-01 on, 32 do not suffice for 2026', facts: having(led, hours('m:1', 32)), asOfOn: '2027-01-08', params: changed('memberHours', '2026-07-01', 40), outcome: 'notMet', share: '1/2' },
  ],
  others: [
    { says: 'a study from which the member was absent adds nothing', facts: having(led, hours('m:1', 30), study('2026-06-10', 2, false)), asOfOn: '2027-01-08', outcome: 'notMet', share: '1/2' },
    { says: 'a study that nobody confirmed adds nothing', facts: having(led, hours('m:1', 30), { ...study('2026-06-10', 2, true), state: 'submitted' }), asOfOn: '2027-01-08', outcome: 'notMet' },
    { says: 'a frail member is not asked', facts: having(frail, hours('m:0', 56)), asOfOn: '2026-12-31', outcome: 'met', share: '1/1' },
  ],
};
