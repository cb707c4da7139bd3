import type { PostKind } from '@shared/records/post';
import type { OrgKind } from '@shared/records/org';

export const postWords: Readonly<Record<PostKind, string>> = {
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

export const orgKindWords: Readonly<Record<OrgKind, string>> = {
  partyCommittee: '党委',
  generalBranch: '总支',
  branch: '支部',
  partyGroup: '党小组',
};

export const standingWords = {
  none: '不是党员',
  probationary: '预备党员',
  full: '正式党员',
  suspended: '停止党籍',
  ended: '已不在本支部',
} as const;

export const placeText = {
  switchTo: '切换到',
  switchToOne: (name: string) => `切换到 ${name}`,
  switchToOthers: (count: number) => `切换到其他 ${count} 个组织`,
  member: '党员',
  plain: (posts: readonly PostKind[]): string => (posts.length === 0 ? '党员' : posts.map((kind) => postWords[kind]).join('、')),
} as const;
