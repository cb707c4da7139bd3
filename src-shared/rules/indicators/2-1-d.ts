import { branchRegulationCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeMeetings } from '../judge/meetings';

export const generalMeetingEachQuarter = branchRule('2.1.d', {
  statement: 'general-meeting-held-each-quarter',
  recordKinds: [],
  why: 'The general meeting is where all members decide together.',
  cite: [
    standardCite('二(一)“三会一课”', '坚持每季度至少召开1次支部党员大会'),
    branchRegulationCite('第十一条', '支部党员大会一般每季度召开1次'),
  ],
  check: (facts, gathered, at) =>
    judgeMeetings(
      {
        kind: 'generalMeeting',
        each: 'quarter',
        askedOf: () => [null],
        // The whole branch meets: a group's meeting is a group meeting.
        proves: (held) => held.filter((activity) => activity.scope === 'branch').slice(0, 1),
      },
      facts,
      { gathered, at },
    ),
});
