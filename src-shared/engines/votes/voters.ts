import type { RollLine } from '../../records/activity';
import { isInCircle, type ActivityLike } from '../../roster/expected';

/**
 * Who has a vote at a meeting: the full members of its circle on the day, in roster order (支部条例 Art. 11, 党章 Art. 7).
 * Illness or absence takes nobody's vote away; only an exclusion that was decided does (domain Q11).
 */
export const votersOf = (activity: Pick<ActivityLike, 'kinds' | 'scope' | 'groupId'>, lines: readonly RollLine[]): RollLine[] =>
  lines.filter((line) => line.standing === 'full' && isInCircle(activity, line.groupId, line.isCommittee));

/** Those expected and those present among the voters, without the excluded: `{ expectedVoters: 9, presentVoters: 5 }`. */
export const voterCounts = (
  voters: readonly RollLine[],
  excludedIds: readonly string[],
): { expectedVoters: number; presentVoters: number } => {
  const counted = voters.filter((line) => !excludedIds.includes(line.memberId));
  return { expectedVoters: counted.length, presentVoters: counted.filter((line) => line.status === 'present').length };
};
