import type { Year } from '../kernel/period';
import type { Post } from '../records/post';

/** Whether a post was held on some day of a year. */
export const isOpenPost =
  (year: Year) =>
  (post: Post): boolean =>
    post.fromOn <= `${year}-12-31` && (post.toOn === undefined || post.toOn >= `${year}-01-01`);

export const isLeader = (post: Pick<Post, 'postKind'>): boolean => post.postKind === 'committeeLeader';

/** The members of the Party committee's leadership among posts, each once. */
export const leaderIdsOf = (posts: readonly Post[]): string[] => [...new Set(posts.filter(isLeader).map((post) => post.memberId))].sort();
