import { hasCommitteeOn } from '../../roster/branch';
import type { ActivityKind } from '../../records/activity';
import { standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeMeetings } from '../judge/meetings';

/** Q1, Q18: the meetings at which a branch may take up its Party building; one that is tagged so serves both duties. */
const MEETINGS: readonly ActivityKind[] = ['committeeMeeting', 'generalMeeting', 'workMeeting'];

export const partyBuildingDiscussedEachMonth = branchRule('4.1.b', {
  statement: 'party-building-discussed-at-a-meeting-each-month',
  recordKinds: [],
  why: 'Party building is a matter of its own on an agenda every month; no meeting beside the usual ones is asked for.',
  cite: [standardCite('四(一)落实党建工作责任制', '每个月召开会议专题研究党建工作')],
  check: (facts, gathered, at) =>
    judgeMeetings(
      {
        kind: hasCommitteeOn(facts.terms, facts.branch._id, at.onDay) ? 'committeeMeeting' : 'workMeeting',
        kinds: MEETINGS,
        only: (activity) => activity.topics.includes('partyBuilding'),
        topics: ['partyBuilding'],
        each: 'month',
        askedOf: () => [null],
        proves: (held) => held.slice(0, 1),
      },
      facts,
      { gathered, at },
    ),
});
