import type { ActivityFact } from '../../../src-shared/facts/facts';
import type { RuleCases } from '../case';
import { having, held, withRoll, world } from '../world';

const base = world({ fullMembers: 4, committee: 0 });
const away = {
  ...base,
  members: base.members.map((member) =>
    member._id === 'm:3'
      ? { ...member, statuses: [{ id: 's:3', kind: 'mobile' as const, fromOn: '2026-03-01', hostOrganization: '示例镇党总支' }] }
      : member,
  ),
};
const themeDay = (day: string, line: Partial<NonNullable<ActivityFact['lines']>[number]>): ActivityFact =>
  withRoll(held(['themeDay'], day, { _id: day }), away, { 'm:3': line });

export const cases: RuleCases = {
  met: {
    says: 'a member away came online on 2026-03-10 and counts as there',
    facts: having(away, themeDay('2026-03-10', { mode: 'online' })),
    asOfOn: '2026-03-31',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['2026-03-10'],
  },
  notMet: {
    says: 'a list brought in that calls one who came online on 2026-03-10 absent',
    facts: having(away, themeDay('2026-03-10', { mode: 'online', status: 'absentUnexcused' })),
    asOfOn: '2026-03-31',
    outcome: 'notMet',
    share: '0/1',
  },
  notApplicable: {
    says: 'nobody of the branch is away in 2026',
    facts: having(base, withRoll(held(['themeDay'], '2026-03-10'), base)),
    asOfOn: '2026-03-31',
    outcome: 'notApplicable',
    because: 'noMembers',
  },
  boundary: [
    {
      says: 'on 2026-03-01, the first day away, it is asked',
      facts: having(away, themeDay('2026-03-01', { mode: 'online' })),
      asOfOn: '2026-03-31',
      outcome: 'met',
    },
    {
      says: 'on 2026-02-28 not yet',
      facts: having(away, themeDay('2026-02-28', { mode: 'online' })),
      asOfOn: '2026-03-31',
      outcome: 'notApplicable',
      because: 'noMembers',
    },
  ],
  beforeFounding: { cannotOccur: 'without a theme day of the branch nobody can have come to one' },
  valueChanges: { cannotOccur: 'no number of this rule is dated' },
  others: [
    {
      says: 'one who is away and stayed away is not its matter',
      facts: having(away, themeDay('2026-03-10', { status: 'absentUnexcused' })),
      asOfOn: '2026-03-31',
      outcome: 'met',
    },
    {
      says: 'a meeting that is no theme day is not looked at',
      facts: having(away, { ...themeDay('2026-05-10', { status: 'absentUnexcused', mode: 'online' }), kinds: ['generalMeeting'] }),
      asOfOn: '2026-06-30',
      outcome: 'notApplicable',
      because: 'noRecords',
    },
    {
      says: 'where nobody is away there is nobody to count',
      facts: having(base, themeDay('2026-05-10', { status: 'absentUnexcused', mode: 'online' })),
      asOfOn: '2026-06-30',
      outcome: 'notApplicable',
      because: 'noMembers',
    },
    {
      says: 'of two who are away one was counted wrongly: both stay in the roll, and that one was there',
      facts: having(
        {
          ...away,
          members: away.members.map((member) =>
            member._id === 'm:2' ? { ...member, statuses: [{ id: 's:2', kind: 'mobile' as const, fromOn: '2026-03-01' }] } : member,
          ),
        },
        themeDay('2026-05-10', { status: 'absentUnexcused', mode: 'online' }),
      ),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      next: {
        verb: 'record',
        activityId: '2026-05-10',
        would: [
          expect.objectContaining({
            lines: [
              { memberId: 'm:0', status: 'present', isCommittee: false },
              { memberId: 'm:1', status: 'present', isCommittee: false },
              { memberId: 'm:2', status: 'present', isCommittee: false },
              { memberId: 'm:3', status: 'present', mode: 'online', isCommittee: false },
            ],
          }) as never,
        ],
      },
    },
    {
      says: 'one who is away and did not come is rightly counted so',
      facts: having(away, themeDay('2026-05-10', { status: 'absentExcused' })),
      asOfOn: '2026-06-30',
      outcome: 'met',
      next: null,
    },
    {
      says: 'a member who is ill is not away',
      facts: having(
        {
          ...base,
          members: base.members.map((member) =>
            member._id === 'm:3' ? { ...member, statuses: [{ id: 's:3', kind: 'longIllness' as const, fromOn: '2026-03-01' }] } : member,
          ),
        },
        themeDay('2026-05-10', { status: 'absentUnexcused', mode: 'online' }),
      ),
      asOfOn: '2026-06-30',
      outcome: 'notApplicable',
      because: 'noMembers',
    },
    {
      says: 'only the line of whoever came online is put right',
      facts: having(
        {
          ...away,
          members: away.members.map((member) =>
            member._id === 'm:2' ? { ...member, statuses: [{ id: 's:2', kind: 'mobile' as const, fromOn: '2026-03-01' }] } : member,
          ),
        },
        withRoll(held(['themeDay'], '2026-05-10', { _id: 'a1' }), away, {
          'm:3': { status: 'absentUnexcused', mode: 'online' },
          'm:2': { status: 'absentExcused' },
        }),
      ),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      next: {
        would: [
          expect.objectContaining({
            lines: [
              expect.objectContaining({ memberId: 'm:0' }),
              expect.objectContaining({ memberId: 'm:1' }),
              { memberId: 'm:2', status: 'absentExcused', isCommittee: false },
              { memberId: 'm:3', status: 'present', mode: 'online', isCommittee: false },
            ],
          }) as never,
        ],
      },
    },
  ],
};
