import type { PostKind } from '../records/post';

/** Posts as the roster and the books name them. */
export const POST_WORDS: Readonly<Record<PostKind, string>> = {
  secretary: '支部书记',
  deputySecretary: '支部副书记',
  organizationMember: '组织委员',
  publicityMember: '宣传委员',
  disciplineMember: '纪检委员',
  committeeMember: '支部委员',
  groupLeader: '党小组组长',
  partyWorker: '党务工作者',
  organizer: '组织员',
  committeeLeader: '党委委员',
  committeeStaff: '党委工作人员',
  administrator: '系统管理员',
  auditor: '审计人员',
};
