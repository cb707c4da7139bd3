import { planCite } from '../../standard/cite';
import { collegeRule } from '../indicator';
import { judgeCollegeMeetings } from '../judge/college-meetings';

export const politicalWorkMeetingEachQuarter = collegeRule('B.6', {
  statement: 'an-expanded-political-work-meeting-was-held-each-quarter',
  recordKinds: ['collegeMeeting'],
  why: 'Once a quarter all secretaries hear each other and what teachers and students ask. Who came is written down and not judged.',
  cite: [planCite('二(四)2', '每季度召开1次扩大的政工例会，全院各级党组织书记参会')],
  check: (facts, gathered, at) => judgeCollegeMeetings({ meetingKind: 'politicalWorkMeeting', each: 'quarter' }, facts, { gathered, at }),
});
