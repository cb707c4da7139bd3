import type { BranchFacts } from '../../facts/facts';
import { addMonths, daysBetween } from '../../kernel/day';
import { firstDayOf, lastDayOf, type Year } from '../../kernel/period';
import { byFirstDay } from '../../kernel/order';
import { daysWithin } from '../../kernel/span';
import type { Post } from '../../records/post';
import type { CheckAt, NotApplicableBecause } from '../indicator';
import { valueOn } from '../../standard/params';

/** Days within the year on which somebody held the post; one that is open is taken to last. */
const daysInPost = (posts: readonly Post[], memberId: string, year: Year): number =>
  posts
    .filter((post) => post.memberId === memberId)
    .reduce((sum, post) => sum + daysWithin(post, { first: firstDayOf(year), last: lastDayOf(year) }), 0);

/** Whoever was secretary of the branch for at least some months of the year, in the order of their posts; or why nobody is asked. */
export const secretariesOfYear = (facts: BranchFacts, at: Pick<CheckAt, 'year' | 'params'>): readonly string[] | NotApplicableBecause => {
  const first = firstDayOf(at.year);
  const enough = daysBetween(first, addMonths(first, valueOn(at.params.secretaryMonths, lastDayOf(at.year))));
  const own = facts.posts.filter((post) => post.orgId === facts.branch._id && post.postKind === 'secretary').sort(byFirstDay);
  const inOffice = [...new Set(own.map((post) => post.memberId))]
    .map((memberId) => ({ memberId, days: daysInPost(own, memberId, at.year) }))
    .filter(({ days }) => days > 0);
  if (inOffice.length === 0) return 'noSecretary';
  const long = inOffice.filter(({ days }) => days >= enough).map(({ memberId }) => memberId);
  return long.length === 0 ? 'shortTerm' : long;
};
