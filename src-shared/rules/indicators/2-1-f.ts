import { groupsThroughout } from '../../roster/branch';
import { branchRegulationCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeMeetings } from '../judge/meetings';

export const groupMeetingEachMonth = branchRule('2.1.f', {
  statement: 'each-group-met-each-month',
  recordKinds: [],
  why: 'A group is small enough for everybody to speak; each is asked for itself.',
  cite: [standardCite('二(一)“三会一课”', '每月召开1次支部委员会和党小组会'), branchRegulationCite('第十三条', '党小组会一般每月召开1次')],
  check: (facts, gathered, at) =>
    judgeMeetings(
      {
        kind: 'groupMeeting',
        each: 'month',
        // Q2: asked of the groups that exist the whole month.
        askedOf: ({ branch, groups: known }, period) => {
          const groups = groupsThroughout(known, branch._id, period);
          return groups.length === 0 ? 'noGroups' : groups.map((group) => group._id);
        },
        proves: (held) => held.slice(0, 1),
      },
      facts,
      { gathered, at },
    ),
});
