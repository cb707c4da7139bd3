import type { RollLine } from '../../records/activity';
import type { Member } from '../../records/member';
import { isVotelessOn } from '../../roster/on-day';
import { isInCircle, type ActivityLike } from '../../roster/expected';

/**
 * Who has a vote at a meeting: the full members of its circle on the day, in roster order (支部条例 Art. 11, 党章 Art. 7).
 * Illness or absence takes nobody's vote away; only an exclusion that was decided does (domain Q11), or that the vote has been
 * taken from somebody for a time, which the roster knows and the roll does not say.
 */
export const votersOf = (
  activity: Pick<ActivityLike, 'kinds' | 'scope' | 'groupId' | 'day'>,
  lines: readonly RollLine[],
  members: readonly Member[],
): RollLine[] => {
  const without = new Set(members.filter((member) => isVotelessOn(member, activity.day)).map(({ _id }) => _id));
  return lines.filter(
    ({ standing, memberId, groupId, isCommittee }) =>
      standing === 'full' && !without.has(memberId) && isInCircle(activity, groupId, isCommittee),
  );
};

/** Those expected and those present among the voters, without the excluded: `{ expectedVoters: 9, presentVoters: 5 }`. */
export const voterCounts = (
  voters: readonly RollLine[],
  excludedIds: readonly string[],
): { expectedVoters: number; presentVoters: number } => {
  const counted = voters.filter((line) => !excludedIds.includes(line.memberId));
  return { expectedVoters: counted.length, presentVoters: counted.filter((line) => line.status === 'present').length };
};
