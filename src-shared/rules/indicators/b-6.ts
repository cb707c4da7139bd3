import { planCite } from '../../standard/cite';
import { collegeIndicator } from '../indicator';
import { judgeCollegeMeetings } from '../judge/college-meetings';

export const politicalWorkMeetingEachQuarter = collegeIndicator({
  id: 'B.6',
  statement: 'an-expanded-political-work-meeting-was-held-each-quarter',
  item: 'B',
  kind: 'periodic',
  period: 'quarter',
  activityKinds: [],
  recordKinds: ['collegeMeeting'],
  page: 'committee',
  hasFloor: false,
  why: 'Once a quarter all secretaries hear each other and what teachers and students ask. Who came is written down and not judged.',
  cite: [planCite('二(四)2', '每季度召开1次扩大的政工例会，全院各级党组织书记参会')],
  check: (facts, gathered, at) => judgeCollegeMeetings({ meetingKind: 'politicalWorkMeeting', each: 'quarter' }, facts, { gathered, at }),
});
