import type { PostFault } from '../../../src-shared/roster/edit-posts';
import { isThereOn } from '../../../src-shared/roster/branch';
import { refusal, type Problem, type Refusing } from '../pipeline/refusal';
import type { Org } from '../../../src-shared/records/org';
import type { CommitteeTerm, Post } from '../../../src-shared/records/post';
import type { Asking } from '../pipeline/context';
import type { BranchRoster } from './roster-store';

const WORDS: Readonly<Record<PostFault['fault'], string>> = {
  future: '最多提前一年填',
  beforeBegin: '结束日不能早于开始日',
  notMember: '这一天不在本支部',
  held: '已经在任',
  secretaryHeld: '前任书记还在任。选“前任到前一天为止”，或先写离任日',
  beforeFormer: '前任的任职日不早于这一天，请核对日期',
  notThisPost: '这里没有这个职务，请重新选',
  lastAdministrator: '全院至少要有一位管理员，请先登记另一位',
  unknown: '没有找到这一项，请刷新再看',
  tooLong: '任期最长五年',
  overlaps: '这一届早于已登记的一届',
  nobody: '委员至少一名',
};

export const postWords = ({ fault }: PostFault): string => WORDS[fault];

export const refusedPost = ({ refuse }: Refusing<'roster.refused'>, { field, fault }: PostFault): Problem =>
  refuse('roster.refused', { fields: { [field]: WORDS[fault] } });

/** The organisation, the branch that it is or that a group belongs to (null above a branch), and the posts and terms that go with it. */
export type Administered = { org: Org; branch: BranchRoster | null; posts: readonly Post[]; terms: readonly CommitteeTerm[] };

/** The organisation that is changed; for whoever administers the college. */
export const demandAdministered = async (asking: Asking, orgId: string): Promise<Administered> => {
  const org = await asking.roster.org(orgId);
  if (org === null || !isThereOn(org, asking.today)) throw refusal('common.notFound');
  await asking.demand('administer', org.kind === 'partyGroup' ? (org.parentId ?? orgId) : orgId);
  const branchId = org.kind === 'branch' ? org._id : org.kind === 'partyGroup' ? org.parentId : null;
  const branch = branchId === null ? null : await asking.roster.branch(branchId);
  if (branchId !== null && branch === null) throw refusal('common.notFound');
  if (branch !== null) return { org, branch, posts: branch.posts, terms: branch.terms };
  return { org, branch: null, ...(await asking.roster.postsAndTermsOf(orgId)) };
};
