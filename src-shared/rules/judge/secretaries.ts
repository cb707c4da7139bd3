import type { BranchFacts } from '../../engines/score/facts';
import { addMonths, daysBetween, type Day } from '../../kernel/day';
import { firstDayOf, lastDayOf } from '../../kernel/period';
import { byFirstDay } from '../../kernel/order';
import type { CheckAt, NotApplicableBecause } from '../indicator';
import { valueOn } from '../params';

/** Days within the year on which somebody held the post; one that is open is taken to last. */
const daysInPost = ({ branch, posts }: BranchFacts, memberId: string, [first, last]: readonly [Day, Day]): number =>
  posts.reduce((sum, post) => {
    if (post.orgId !== branch._id || post.postKind !== 'secretary' || post.memberId !== memberId) return sum;
    const from = post.fromOn > first ? post.fromOn : first;
    const to = post.toOn === undefined || post.toOn > last ? last : post.toOn;
    return from > to ? sum : sum + daysBetween(from, to) + 1;
  }, 0);

/** Whoever was secretary of the branch for at least some months of the year, in the order of their posts; or why nobody is asked. */
export const secretariesOfYear = (facts: BranchFacts, at: Pick<CheckAt, 'year' | 'params'>): readonly string[] | NotApplicableBecause => {
  const span = [firstDayOf(at.year), lastDayOf(at.year)] as const;
  const enough = daysBetween(span[0], addMonths(span[0], valueOn(at.params.secretaryMonths, span[1])));
  const own = facts.posts.filter((post) => post.orgId === facts.branch._id && post.postKind === 'secretary').sort(byFirstDay);
  const inOffice = [...new Set(own.map((post) => post.memberId))].map((memberId) => ({ memberId, days: daysInPost(facts, memberId, span) })).filter(({ days }) => days > 0);
  if (inOffice.length === 0) return 'noSecretary';
  const long = inOffice.filter(({ days }) => days >= enough).map(({ memberId }) => memberId);
  return long.length === 0 ? 'shortTerm' : long;
};
