import type { PostKind } from '@shared/records/post';
import type { OrgKind } from '@shared/records/org';
import { ORG_WORDS } from '@shared/text/org-words';
import { POST_WORDS } from '@shared/text/post-words';

export const postWords: Readonly<Record<PostKind, string>> = POST_WORDS;

export const orgKindWords: Readonly<Record<OrgKind, string>> = ORG_WORDS;

export const standingWords = {
  none: '不是党员',
  probationary: '预备党员',
  full: '正式党员',
  suspended: '停止党籍',
  ended: '已不在本支部',
} as const;

export const placeText = {
  noVote: (since: string) => `${since}起暂无表决权`,
  switchTo: '切换到',
  switchToOne: (name: string) => `切换到 ${name}`,
  switchToOthers: (count: number) => `切换到其他 ${count} 个组织`,
  member: '党员',
  /** The posts in an organisation of this kind: what is 支部书记 in a branch is 总支书记 above it. */
  plain: (posts: readonly PostKind[], kind: OrgKind): string =>
    posts.length === 0 ? '党员' : posts.map((post) => postWords[post].replace(/^支部/, orgKindWords[kind])).join('、'),
} as const;
