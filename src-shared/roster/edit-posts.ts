// Who holds a post and when a committee's term runs, as the college enters it after an election or a change of office. A
// post that ends is not deleted: what it allowed then can be answered later.
import { addDays, addMonths, type Day } from '../kernel/day';
import type { Member } from '../records/member';
import type { Org } from '../records/org';
import type { CommitteeTerm, Post, PostKind } from '../records/post';
import { POSTS_OF } from '../records/posts-of';
import { lastDayOfTerm } from './branch';
import { isActiveOn, membershipOn } from './on-day';
import { postId, termId } from '../records/ids/roster';

export type PostFault = {
  field: string;
  fault:
    | 'future'
    | 'beforeBegin'
    | 'notMember'
    | 'held'
    | 'secretaryHeld'
    | 'beforeFormer'
    | 'notThisPost'
    | 'lastAdministrator'
    | 'unknown'
    | 'tooLong'
    | 'overlaps'
    | 'nobody';
};
const faultOf = (field: string, fault: PostFault['fault']): { fault: PostFault } => ({ fault: { field, fault } });

/** A post taken up is in force today or later by so much at most; elections are entered before they take effect. */
const AHEAD_MONTHS = 12;
/** A term of a branch committee is three years, of a village five (支部条例第二十一条); nothing longer is entered. */
const TERM_MONTHS_MOST = 60;

const isOpenOn = (post: Post, day: Day): boolean => post.toOn === undefined || post.toOn >= day;

/** The branch whose people may hold it: the branch itself, or the one a group belongs to; null for posts that anybody of the college may hold. */
const branchIdOf = (org: Org, postKind: PostKind): string | null => {
  if (org.kind === 'partyGroup') return org.parentId;
  // 学生党支部书记 may be a teacher and a member elsewhere; whoever is sent to lead a branch is not moved into it.
  return org.kind === 'branch' && postKind !== 'secretary' ? org._id : null;
};

/** Posts that one person holds at a time. */
const isSingle = (postKind: PostKind): boolean => postKind === 'secretary';

type NewPost = { org: Org; member: Member; postKind: PostKind; fromOn: Day; endsFormer?: boolean };
export type TakenUp = { post: Post; ended: Post[] } | { fault: PostFault };

/** The secretary of before ends with the day before, where whoever enters the new one has said so. */
const formerEnded = (
  open: readonly Post[],
  { postKind, fromOn, endsFormer = false }: NewPost,
  at: string,
): { ended: Post[] } | { fault: PostFault } => {
  if (!isSingle(postKind) || open.length === 0) return { ended: [] };
  if (!endsFormer) return faultOf('postKind', 'secretaryHeld');
  if (open.some((post) => post.fromOn >= fromOn)) return faultOf('fromOn', 'beforeFormer');
  return { ended: open.map((post) => ({ ...post, toOn: addDays(fromOn, -1), rev: post.rev + 1, updatedAt: at })) };
};

/** A post from a day on. One organisation has one secretary: whoever comes second is refused, or ends the first (records.md, post). */
export const newPost = (asked: NewPost, posts: readonly Post[], { today, at }: { today: Day; at: string }): TakenUp => {
  const { org, member, postKind, fromOn } = asked;
  if (!POSTS_OF[org.kind].includes(postKind)) return faultOf('postKind', 'notThisPost');
  if (fromOn > addMonths(today, AHEAD_MONTHS)) return faultOf('fromOn', 'future');
  const branchId = branchIdOf(org, postKind);
  if (!isActiveOn(member, fromOn) || (branchId !== null && membershipOn(member, fromOn)?.branchId !== branchId))
    return faultOf('memberId', 'notMember');
  const open = posts.filter((post) => post.orgId === org._id && post.postKind === postKind && isOpenOn(post, fromOn));
  if (open.some((post) => post.memberId === member._id)) return faultOf('memberId', 'held');
  const former = formerEnded(open, asked, at);
  if ('fault' in former) return former;
  return {
    ended: former.ended,
    post: {
      _id: postId({ code: org.code, memberId: member._id, postKind, fromOn }),
      v: 1,
      type: 'post',
      orgId: org._id,
      memberId: member._id,
      postKind,
      fromOn,
      rev: 0,
      updatedAt: at,
    },
  };
};

/** Ends a post that is held; its last day is included, and with it what the post allows. The college keeps an administrator: `others` are the posts of its organisation. */
export const endedPost = (
  post: Post,
  toOn: Day,
  { today, at, others = [] }: { today: Day; at: string; others?: readonly Post[] },
): { post: Post } | { fault: PostFault } => {
  const stays = others.some(
    ({ _id, postKind, fromOn, toOn: until }) =>
      _id !== post._id && postKind === 'administrator' && fromOn <= addDays(toOn, 1) && (until === undefined || until > toOn),
  );
  if (post.postKind === 'administrator' && !stays) return faultOf('postId', 'lastAdministrator');
  if (post.toOn !== undefined && post.toOn < today) return faultOf('postId', 'unknown');
  if (toOn < post.fromOn) return faultOf('toOn', 'beforeBegin');
  if (toOn > addMonths(today, AHEAD_MONTHS)) return faultOf('toOn', 'future');
  return { post: { ...post, toOn, rev: post.rev + 1, updatedAt: at } };
};

type NewTerm = { org: Org; fromOn: Day; termEndOn: Day; seats: number };

/** A new term of a committee. The one that runs ends the day before; two that both lie ahead are refused. */
export const newTerm = (
  { org, fromOn, termEndOn, seats }: NewTerm,
  terms: readonly CommitteeTerm[],
  { today, at }: { today: Day; at: string },
): { term: CommitteeTerm; ended: CommitteeTerm[] } | { fault: PostFault } => {
  if (fromOn > addMonths(today, AHEAD_MONTHS)) return faultOf('fromOn', 'future');
  const own = terms.filter((term) => term.orgId === org._id);
  if (own.some((term) => term.fromOn >= fromOn)) return faultOf('fromOn', 'overlaps');
  if (termEndOn < fromOn) return faultOf('termEndOn', 'beforeBegin');
  if (termEndOn > addMonths(fromOn, TERM_MONTHS_MOST)) return faultOf('termEndOn', 'tooLong');
  if (seats < 1) return faultOf('seats', 'nobody');
  const ended = own
    .filter((term) => lastDayOfTerm(term) >= fromOn)
    .map((term): CommitteeTerm => ({ ...term, endedOn: addDays(fromOn, -1), rev: term.rev + 1, updatedAt: at }));
  return {
    term: { _id: termId(org.code, fromOn), v: 1, type: 'committeeTerm', orgId: org._id, fromOn, termEndOn, seats, rev: 0, updatedAt: at },
    ended,
  };
};
