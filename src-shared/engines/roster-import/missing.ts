// What the roster has and the table does not: nothing of it is taken away by that alone, somebody decides each.
import type { Day } from '../../kernel/day';
import { byFirstDay } from '../../kernel/order';
import type { Member } from '../../records/member';
import type { Org } from '../../records/org';
import type { Post } from '../../records/post';
import type { RosterContent } from '../../records/roster';
import { isThereOn } from '../../roster/branch';
import { standingOn } from '../../roster/on-day';

export type Missing = { members: Member[]; orgs: Org[]; posts: Post[] };

/** People who have not left, organisations that are not dissolved, posts that are held, none of them in the file. A post of somebody missing goes with them. */
export const missingOf = (existing: readonly RosterContent[], named: ReadonlySet<string>, today: Day): Missing => {
  const gone = existing.filter((content) => !named.has(content._id));
  const members = gone.filter((content): content is Member => content.type === 'member' && standingOn(content, today) !== 'ended');
  const orgs = gone.filter((content): content is Org => content.type === 'org' && isThereOn(content, today));
  const isGone = new Set([...members, ...orgs].map(({ _id }) => _id));
  const posts = gone.filter(
    (content): content is Post =>
      content.type === 'post' &&
      (content.toOn === undefined || content.toOn >= today) &&
      !isGone.has(content.memberId) &&
      !isGone.has(content.orgId) &&
      named.has(content.memberId),
  );
  return { members, orgs, posts: posts.sort(byFirstDay) };
};
