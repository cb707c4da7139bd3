// What is kept, in the words of the workbook: for the list of what would change, and for the workbook that is given out.
import type { Member, MemberStatus } from '../../records/member';
import type { Org } from '../../records/org';
import type { CommitteeTerm, Post } from '../../records/post';
import {
  BRANCH_KINDS,
  EDUCATIONS,
  MEMBER_KINDS,
  ORG_KINDS,
  POST_WORDS,
  SEXES,
  STATUS_KINDS,
  TITLE_GRADES,
  UNIT_KINDS,
  wordOf,
  YES_NO,
} from './sheets';

/** Cells by their columns. */
export type Told = Readonly<Record<string, string>>;
export type NameOf = (id: string | undefined | null) => string;

export const statusWords = ({ kind, fromOn, toOn, hostOrganization }: MemberStatus): string =>
  `${wordOf(STATUS_KINDS, kind)}（${fromOn} ${toOn === undefined ? '起' : `至 ${toOn}`}${hostOrganization === undefined ? '' : `，${hostOrganization}`}）`;

/** What a person is; branch, group and 情况 have a history, and are told by whoever asks for a day. */
export const personTold = (member: Member): Told => ({
  姓名: member.name,
  工号或学号: member.memberNo,
  性别: wordOf(SEXES, member.sex),
  出生年月: member.birthMonth ?? '',
  类别: wordOf(MEMBER_KINDS, member.memberKind),
  入党日期: member.admittedOn,
  转正日期: member.fullMemberOn ?? '',
  部门: member.department ?? '',
  学历: wordOf(EDUCATIONS, member.education),
  职称: wordOf(TITLE_GRADES, member.title),
  预计毕业或退休: member.expectedEndIn ?? '',
});

export const orgTold = (org: Org, parentCode: string): Told => ({
  组织代码: org.code,
  名称: org.name,
  简称: org.shortName,
  层级: wordOf(ORG_KINDS, org.kind),
  上级代码: parentCode,
  人员类别: wordOf(BRANCH_KINDS, org.branchKind),
  单位性质: wordOf(UNIT_KINDS, org.unitKind),
  成立日期: org.foundedOn,
});

export const termTold = (term: CommitteeTerm): Told => ({
  支委任期起: term.fromOn,
  支委任期止: term.termEndOn,
  支委延期至: term.extendedUntilOn ?? '',
});

export const postTold = (post: Post): Told => ({
  职务: wordOf(POST_WORDS, post.postKind),
  任职日期: post.fromOn,
  双带头人: wordOf(YES_NO, post.isDualLeader),
});
