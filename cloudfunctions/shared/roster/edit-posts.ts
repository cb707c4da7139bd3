import type { PostFault } from '../../../src-shared/roster/edit-posts';
import { isThereOn } from '../../../src-shared/roster/branch';
import { refusal, type Problem, type Refusing } from '../pipeline/refusal';
import type { Org } from '../../../src-shared/records/org';
import type { Asking } from '../pipeline/context';
import type { BranchRoster } from './roster-store';

const WORDS: Readonly<Record<PostFault['fault'], string>> = {
  future: '最多提前一年填',
  beforeBegin: '结束日不能早于开始日',
  notMember: '这一天不在本支部',
  held: '已经在任',
  secretaryHeld: '前任书记还在任，先写离任日',
  unknown: '没有找到这一项，请刷新再看',
  tooLong: '任期最长五年',
  overlaps: '这一届早于已登记的一届',
  nobody: '委员至少一名',
};

export const postWords = ({ fault }: PostFault): string => WORDS[fault];

export const refusedPost = ({ refuse }: Refusing<'roster.refused'>, { field, fault }: PostFault): Problem =>
  refuse('roster.refused', { fields: { [field]: WORDS[fault] } });

/** The branch that is changed, or the one a group belongs to; for whoever administers the college. */
export const demandAdministered = async (asking: Asking, orgId: string): Promise<{ branch: BranchRoster; org: Org }> => {
  const org = await asking.roster.org(orgId);
  const branchId = org?.kind === 'partyGroup' ? org.parentId : orgId;
  const branch = branchId === null ? null : await asking.roster.branch(branchId);
  if (org === null || branch === null || !isThereOn(org, asking.today)) throw refusal('common.notFound');
  await asking.demand('administer', branch.branch._id);
  return { branch, org };
};
