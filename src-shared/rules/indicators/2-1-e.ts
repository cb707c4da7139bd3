import { committeeIdsOn, hasCommitteeThroughout } from '../../roster/branch';
import { cameTo, type ActivityFact, type BranchFacts } from '../../facts/facts';
import { compare, fraction } from '../../kernel/fraction';
import { branchRegulationCite, standardCite } from '../../standard/cite';
import { branchRule, type CheckAt } from '../indicator';
import { valueOn } from '../../standard/params';
import { judgeMeetings } from '../judge/meetings';

/**
 * 到会委员: at least half of the committee of the day came (domain §7: 3 of 5 suffice, 2 do not). How many there are says
 * the roster and not the roll: whoever is left out of a roll, or a meeting without any roll, has not been shown to be there.
 */
const hasQuorum = (activity: ActivityFact, { members, posts, terms, branch }: BranchFacts, params: CheckAt['params']): boolean => {
  const committee = committeeIdsOn({ members, posts, terms }, branch._id, activity.day);
  if (committee.length === 0) return false;
  const present = committee.filter((memberId) => cameTo(activity, memberId));
  return compare(fraction(present.length, committee.length), valueOn(params.committeeQuorum, activity.day)) >= 0;
};

export const committeeMeetingEachMonth = branchRule('2.1.e', {
  statement: 'committee-met-each-month-with-half-present',
  recordKinds: [],
  why: 'The committee runs the branch between general meetings; without half of it no meeting is one.',
  cite: [
    standardCite('二(一)“三会一课”', '每月召开1次支部委员会和党小组会'),
    branchRegulationCite('第十二条', '党支部委员会会议一般每月召开1次'),
    branchRegulationCite('第二十条', '正式党员不足7人的党支部，不设支部委员会'),
  ],
  check: (facts, gathered, at) =>
    judgeMeetings(
      {
        kind: 'committeeMeeting',
        each: 'month',
        // Q1: a branch without a committee takes such matters to the general meeting.
        askedOf: ({ branch, terms }, period) => (hasCommitteeThroughout(terms, branch._id, period) ? [null] : 'noCommittee'),
        proves: (held) => held.filter((activity) => hasQuorum(activity, facts, at.params)).slice(0, 1),
        readsRoll: true,
      },
      facts,
      { gathered, at },
    ),
});
