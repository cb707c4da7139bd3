import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { having, held, memberOf, postOf, world } from '../world';
import { graceChanges, notYetFounded } from '../yearly';
import { session } from './3-2-a';

const small = world({ fullMembers: 2, committee: 0 });
const hours = (memberId: string, of: number, day = '2026-05-20') =>
  session([memberId], day, { sessionKind: 'branchStudy', isConcentrated: false, hours: of });
const led = having(small, { ...hours('m:0', 56), _id: 'led' });
const study = (day: string, studyHours: number, present: boolean) =>
  held(['study'], day, { studyHours, lines: [{ memberId: 'm:1', status: present ? 'present' : 'absentExcused', isCommittee: false }] });
const frail = { ...small, members: [memberOf(0), memberOf(1, { statuses: [{ id: 's', kind: 'frail', fromOn: '2024-01-01' }] })] };

export const cases: RuleCases = {
  met: {
    says: 'the secretary has 56 hours and the member 32: met on 2026-12-31',
    facts: having(led, hours('m:1', 32)),
    asOfOn: '2026-12-31',
    outcome: 'met',
    share: '1/1',
  },
  notMet: { says: 'without any hours it is short on 2027-01-08', facts: small, asOfOn: '2027-01-08', outcome: 'notMet', share: '0/1' },
  notApplicable: {
    says: 'a branch of frail members only is not asked on 2026-12-31',
    facts: { ...frail, posts: [], members: frail.members.slice(1) },
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'noMembers',
  },
  boundary: [
    { says: '31.5 hours do not suffice', facts: having(led, hours('m:1', 31.5)), asOfOn: '2027-01-08', outcome: 'notMet', share: '1/2' },
    {
      says: '55.5 hours of the secretary do not suffice',
      facts: having(small, hours('m:0', 55.5), hours('m:1', 32)),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '1/2',
    },
    {
      says: '30 hours of sessions and 2 of a study make 32',
      facts: having(led, hours('m:1', 30), study('2026-06-10', 2, true)),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'hours of 2027-01-01 do not count for 2026',
      facts: having(led, hours('m:1', 32, '2027-01-01')),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '1/2',
    },
    { says: 'it is not yet due on 2027-01-07', facts: small, asOfOn: '2027-01-07', outcome: 'notYetDue', share: null },
  ],
  beforeFounding: notYetFounded,
  valueChanges: [
    ...graceChanges(small),
    {
      says: 'with 40 hours from 2026-07-01 on, 32 do not suffice for 2026',
      facts: having(led, hours('m:1', 32)),
      asOfOn: '2027-01-08',
      params: changed('memberHours', '2026-07-01', 40),
      outcome: 'notMet',
      share: '1/2',
    },
  ],
  others: [
    {
      says: 'a study from which the member was absent adds nothing',
      facts: having(led, hours('m:1', 30), study('2026-06-10', 2, false)),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '1/2',
    },
    {
      says: 'a study that nobody confirmed adds nothing',
      facts: having(led, hours('m:1', 30), { ...study('2026-06-10', 2, true), state: 'submitted' }),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    { says: 'a frail member is not asked', facts: having(frail, hours('m:0', 56)), asOfOn: '2026-12-31', outcome: 'met', share: '1/1' },
    {
      says: 'the hours are reached on the day on which they are, by what led to them',
      facts: having(
        led,
        { ...hours('m:1', 20, '2026-03-01'), _id: 's1' },
        { ...hours('m:1', 12, '2026-06-01'), _id: 's2' },
        { ...hours('m:1', 8, '2026-09-01'), _id: 's3' },
      ),
      asOfOn: '2026-12-31',
      outcome: 'met',
      evidenceIds: ['led', 's1', 's2'],
    },
    {
      says: 'of one day the lower id comes first',
      facts: having(led, { ...hours('m:1', 32, '2026-03-01'), _id: 's2' }, { ...hours('m:1', 32, '2026-03-01'), _id: 's1' }),
      asOfOn: '2026-12-31',
      outcome: 'met',
      evidenceIds: ['led', 's1'],
    },
    {
      says: 'a meeting without hours is no study, and proves nothing',
      facts: having(
        led,
        held(['generalMeeting'], '2026-02-01', { _id: 'a1', lines: [{ memberId: 'm:1', status: 'present', isCommittee: false }] }),
        { ...hours('m:1', 32), _id: 's1' },
      ),
      asOfOn: '2026-12-31',
      outcome: 'met',
      evidenceIds: ['led', 's1'],
    },
    {
      says: 'a session without hours of the member proves nothing either',
      facts: having(led, { ...hours('m:1', 0, '2026-02-01'), _id: 's0' }, { ...hours('m:1', 32), _id: 's1' }),
      asOfOn: '2026-12-31',
      outcome: 'met',
      evidenceIds: ['led', 's1'],
    },
    {
      says: 'what is lacking is what is needed less what is there',
      facts: having(led, hours('m:1', 20), study('2026-06-10', 2, true)),
      asOfOn: '2026-07-01',
      outcome: 'notYetDue',
      next: {
        verb: 'enter',
        memberId: 'm:1',
        would: [
          expect.objectContaining({
            content: expect.objectContaining({
              sessionKind: 'branchStudy',
              isConcentrated: false,
              lines: [{ memberId: 'm:1', hours: 10 }],
            }) as object,
          }) as never,
        ],
      },
    },
    {
      says: 'a study of 2025 is none of 2026, nor is one of tomorrow yet',
      facts: having(led, hours('m:1', 30), study('2025-12-31', 2, true), study('2026-07-02', 2, true)),
      asOfOn: '2026-07-01',
      outcome: 'notYetDue',
      next: {
        would: [
          expect.objectContaining({ content: expect.objectContaining({ lines: [{ memberId: 'm:1', hours: 2 }] }) as object }) as never,
        ],
      },
    },
    {
      says: 'the study of another adds nothing',
      facts: having(led, hours('m:1', 30), {
        ...study('2026-06-10', 2, true),
        lines: [{ memberId: 'm:0', status: 'present', isCommittee: false }],
      }),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '1/2',
    },
    {
      says: 'a group leader needs 32 hours like everybody',
      facts: having({ ...small, posts: [...small.posts, postOf('m:1', 'groupLeader')] }, hours('m:0', 56), hours('m:1', 32)),
      asOfOn: '2026-12-31',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'a study before the sessions is counted before them',
      facts: having(
        led,
        { ...hours('m:1', 30, '2026-03-01'), _id: 's1' },
        { ...hours('m:1', 8, '2026-09-01'), _id: 's3' },
        { ...study('2026-02-10', 2, true), _id: 'a9' },
      ),
      asOfOn: '2026-12-31',
      outcome: 'met',
      evidenceIds: ['a9', 'led', 's1'],
    },
    {
      says: 'on the day of a session the one of the lower id is counted first',
      facts: having(led, { ...hours('m:1', 32, '2026-03-01'), _id: 's1' }, { ...study('2026-03-01', 32, true), _id: 'a1' }),
      asOfOn: '2026-12-31',
      outcome: 'met',
      evidenceIds: ['a1', 'led'],
    },
  ],
};
