// Whose what an import would change, in the words of the workbook: a number of people alone hides that somebody lost something.
import type { Member, MemberStatus } from '../../records/member';
import type { Org } from '../../records/org';
import type { CommitteeTerm, Post } from '../../records/post';
import type { RosterContent } from '../../records/roster';
import { BRANCH_KINDS, MEMBER_KINDS, ORG_KINDS, POST_WORDS, SHEETS, STATUS_KINDS, UNIT_KINDS } from './sheets';

export type RosterChange = { sheet: string; who: string; column: string; before: string; after: string };

type Told = Readonly<Record<string, string>>;
type NameOf = (id: string | undefined | null) => string;

/** The first word that means a value: the table reads some by several. */
const wordOf = (words: Readonly<Record<string, string>>, value: string | undefined): string =>
  Object.keys(words).find((word) => words[word] === value) ?? '';
const SEX_WORDS = { male: '男', female: '女' } as const;

const statusWords = ({ kind, fromOn, toOn, hostOrganization }: MemberStatus): string =>
  `${wordOf(STATUS_KINDS, kind)}（${fromOn} ${toOn === undefined ? '起' : `至 ${toOn}`}${hostOrganization === undefined ? '' : `，${hostOrganization}`}）`;

const memberTold = (member: Member, nameOf: NameOf): Told => {
  const open = member.memberships.find((entry) => entry.toOn === undefined);
  return {
    姓名: member.name,
    性别: member.sex === undefined ? '' : SEX_WORDS[member.sex],
    出生年月: member.birthMonth ?? '',
    类别: wordOf(MEMBER_KINDS, member.memberKind),
    入党日期: member.admittedOn,
    转正日期: member.fullMemberOn ?? '',
    支部: nameOf(open?.branchId),
    党小组: nameOf(open?.groupId),
    情况: member.statuses.map(statusWords).join('、'),
    部门: member.department ?? '',
  };
};
const orgTold = (org: Org, nameOf: NameOf): Told => ({
  名称: org.name,
  简称: org.shortName,
  层级: wordOf(ORG_KINDS, org.kind),
  上级: nameOf(org.parentId),
  人员类别: wordOf(BRANCH_KINDS, org.branchKind),
  单位性质: wordOf(UNIT_KINDS, org.unitKind),
  成立日期: org.foundedOn,
});
const termTold = (term: CommitteeTerm): Told => ({
  支委任期起: term.fromOn,
  支委任期止: term.termEndOn,
  支委延期至: term.extendedUntilOn ?? '',
});
const postTold = (post: Post): Told => ({
  职务: wordOf(POST_WORDS, post.postKind),
  任职日期: post.fromOn,
  双带头人: post.isDualLeader === undefined ? '' : post.isDualLeader ? '是' : '否',
});

const toldOf = (content: RosterContent, nameOf: NameOf): Told => {
  switch (content.type) {
    case 'member':
      return memberTold(content, nameOf);
    case 'org':
      return orgTold(content, nameOf);
    case 'committeeTerm':
      return termTold(content);
    case 'post':
      return postTold(content);
  }
};

const whoOf = (content: RosterContent, nameOf: NameOf): { sheet: string; who: string } => {
  switch (content.type) {
    case 'member':
      return { sheet: SHEETS.members.name, who: `${content.name}（${content.memberNo}）` };
    case 'org':
      return { sheet: SHEETS.orgs.name, who: content.name };
    case 'committeeTerm':
      return { sheet: SHEETS.orgs.name, who: nameOf(content.orgId) };
    case 'post':
      return { sheet: SHEETS.posts.name, who: `${nameOf(content.orgId)}·${nameOf(content.memberId)}` };
  }
};

/** Lines of what differs. New people are not among them, as they are counted; new organisations, terms and posts are, by what they are. */
export const changesOf = (
  changes: readonly RosterContent[],
  { before, all }: { before: ReadonlyMap<string, RosterContent>; all: readonly RosterContent[] },
): RosterChange[] => {
  const names = new Map(
    all.flatMap((content) => (content.type === 'org' || content.type === 'member' ? [[content._id, content.name] as const] : [])),
  );
  const nameOf: NameOf = (id) => names.get(id ?? '') ?? '';
  return changes.flatMap((content) => {
    const old = before.get(content._id);
    if (old === undefined && content.type === 'member') return [];
    const [was, is] = [old === undefined ? {} : toldOf(old, nameOf), toldOf(content, nameOf)] as [Told, Told];
    return Object.keys(is)
      .filter((column) => (was[column] ?? '') !== is[column])
      .map((column) => ({ ...whoOf(content, nameOf), column, before: was[column] ?? '', after: is[column] ?? '' }));
  });
};
