import type { ActivityFact } from '../../../src-shared/engines/score/facts';
import type { RuleCases } from '../case';
import { having, held, withRoll, world } from '../world';

const base = world({ fullMembers: 4, committee: 0 });
const away = { ...base, members: base.members.map((member) => (member._id === 'm:3' ? { ...member, statuses: [{ id: 's:3', kind: 'mobile' as const, fromOn: '2026-03-01', hostOrganization: '示例镇党总支' }] } : member)) };
const themeDay = (day: string, line: Partial<NonNullable<ActivityFact['lines']>[number]>): ActivityFact => withRoll(held(['themeDay'], day, { _id: day }), away, { 'm:3': line });

export const cases: RuleCases = {
  met: { says: 'a member away came online on 2026-03-10 and counts as there', facts: having(away, themeDay('2026-03-10', { mode: 'online' })), asOfOn: '2026-03-31', outcome: 'met', share: '1/1', evidenceIds: ['2026-03-10'] },
  notMet: { says: 'a list brought in that calls one who came online on 2026-03-10 absent', facts: having(away, themeDay('2026-03-10', { mode: 'online', status: 'absentUnexcused' })), asOfOn: '2026-03-31', outcome: 'notMet', share: '0/1' },
  notApplicable: { says: 'nobody of the branch is away in 2026', facts: having(base, withRoll(held(['themeDay'], '2026-03-10'), base)), asOfOn: '2026-03-31', outcome: 'notApplicable', because: 'noMembers' },
  boundary: [
    { says: 'on 2026-03-01, the first day away, it is asked', facts: having(away, themeDay('2026-03-01', { mode: 'online' })), asOfOn: '2026-03-31', outcome: 'met' },
    { says: 'on 2026-02-28 not yet', facts: having(away, themeDay('2026-02-28', { mode: 'online' })), asOfOn: '2026-03-31', outcome: 'notApplicable', because: 'noMembers' },
  ],
  beforeFounding: { cannotOccur: 'without a theme day of the branch nobody can have come to one' },
  valueChanges: { cannotOccur: 'no number of this rule is dated' },
  others: [{ says: 'one who is away and stayed away is not its matter', facts: having(away, themeDay('2026-03-10', { status: 'absentUnexcused' })), asOfOn: '2026-03-31', outcome: 'met' }],
};
