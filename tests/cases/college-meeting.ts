// Meetings of the college, as the stories of the plan's body tell them.
import type { RecordFact } from '../../src-shared/facts/facts';
import type { Content } from '../../src-shared/records/kinds';
import { COMMITTEE, rec } from './world';

export const meetingOf = (meetingKind: Content<'collegeMeeting'>['meetingKind'], day: string): RecordFact =>
  rec(
    'collegeMeeting',
    { meetingKind, day, hostId: 'm:0', presentIds: ['m:0'], text: '示例' },
    { _id: `cmeet:${meetingKind}:${day}`, orgId: COMMITTEE },
  );
