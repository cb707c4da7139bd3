// 支部管理台账: the branches of a day with their officers, terms and people, as tables (plan 二(一)1: 健全党支部管理台账).
import type { Day } from '../../kernel/day';
import { by, byFirstDay } from '../../kernel/order';
import type { Member } from '../../records/member';
import type { Org } from '../../records/org';
import { POST_KINDS, type PostKind } from '../../records/post';
import { BRANCH_KIND_WORDS, MEMBER_KIND_WORDS } from '../../records/vocabulary/shared-words';
import { inRosterOrder, isCommitteePost, isThereOn, lastDayOfTerm, postsOn } from '../../roster/branch';
import { coversDay, membershipOn, standingOn, type Roster } from '../../roster/on-day';
import { POST_WORDS } from '../../text/post-words';

type Cell = string | number;
export type BookTable = { headings: string[]; widths: number[]; lines: Cell[][] };
export type BranchBook = { branches: BookTable; people: BookTable };

const STANDING_WORDS = { none: '', full: '正式党员', probationary: '预备党员', suspended: '停止党籍', ended: '' } as const;
const BRANCH_HEADINGS = [
  '序号',
  '组织代码',
  '党支部',
  '上级党组织',
  '类别',
  '成立日期',
  '党员',
  '正式党员',
  '预备党员',
  '停止党籍',
  '党小组',
  '书记',
  '副书记',
  '支委会其他委员',
  '本届起',
  '本届止',
];
const BRANCH_WIDTHS = [8, 14, 30, 26, 12, 14, 9, 12, 12, 12, 10, 14, 14, 30, 14, 14];

/** The people whom a branch has on a day, also those whose membership is suspended. */
const peopleOf = (members: readonly Member[], branchId: string, day: Day): Member[] =>
  inRosterOrder(
    members.filter((member) => membershipOn(member, day)?.branchId === branchId && STANDING_WORDS[standingOn(member, day)] !== ''),
  );

const branchLine = (branch: Org, roster: Roster, day: Day): Cell[] => {
  const people = peopleOf(roster.members, branch._id, day);
  const counted = (standing: keyof typeof STANDING_WORDS): number => people.filter((member) => standingOn(member, day) === standing).length;
  const nameOf = new Map(roster.members.map((member) => [member._id, member.name]));
  const posts = postsOn(roster.posts, branch._id, day);
  /** Each person once, whatever posts they hold; who is not in the roster has no name to write. */
  const held = (isWanted: (kind: PostKind) => boolean): string => {
    const holders = posts
      .filter((post) => isWanted(post.postKind))
      .sort(
        by(
          (post) => POST_KINDS.indexOf(post.postKind),
          (post) => post._id,
        ),
      )
      .map((post) => post.memberId);
    return [...new Set(holders)].flatMap((memberId) => nameOf.get(memberId) ?? []).join('、');
  };
  const terms = roster.terms
    .filter((entry) => entry.orgId === branch._id && coversDay({ fromOn: entry.fromOn, toOn: lastDayOfTerm(entry) }, day))
    .sort(byFirstDay);
  const term = terms[terms.length - 1];
  return [
    branch.code,
    branch.name,
    roster.orgs.find((org) => org._id === branch.parentId)?.name ?? '',
    branch.branchKind === undefined ? '' : BRANCH_KIND_WORDS[branch.branchKind],
    branch.foundedOn,
    counted('full') + counted('probationary'),
    counted('full'),
    counted('probationary'),
    counted('suspended'),
    roster.orgs.filter((org) => org.kind === 'partyGroup' && org.parentId === branch._id && isThereOn(org, day)).length,
    held((kind) => kind === 'secretary'),
    held((kind) => kind === 'deputySecretary'),
    held((kind) => isCommitteePost(kind) && kind !== 'secretary' && kind !== 'deputySecretary'),
    term?.fromOn ?? '',
    term === undefined ? '' : lastDayOfTerm(term),
  ];
};

const personLine = (member: Member, branch: Org, at: { roster: Roster; day: Day; isOfficer: boolean }): Cell[] => {
  const { roster, day, isOfficer } = at;
  const groupId = membershipOn(member, day)?.groupId;
  const group = roster.orgs.find((org) => org._id === groupId)?.name ?? '';
  const held = roster.posts.filter((post) => post.memberId === member._id && coversDay(post, day)).map((post) => post.postKind);
  return [
    branch.name,
    group,
    member.name,
    STANDING_WORDS[standingOn(member, day)],
    POST_KINDS.filter((kind) => held.includes(kind))
      .map((kind) => POST_WORDS[kind])
      .join('、'),
    ...(isOfficer ? [MEMBER_KIND_WORDS[member.memberKind], member.admittedOn, member.fullMemberOn ?? ''] : []),
  ];
};

const numbered = (lines: readonly Cell[][]): Cell[][] => lines.map((line, at) => [at + 1, ...line]);

/**
 * The branches that there are on a day, by their codes, and who belongs to them, in roster order.
 * @param roster the branches wanted with all that is above and below them, their people, posts and terms
 * @param isOfficer false for who only looks in: kind and dates of people are then left out. Never numbers, births, health.
 */
export const branchBookOf = (roster: Roster, { day, isOfficer }: { day: Day; isOfficer: boolean }): BranchBook => {
  const branches = roster.orgs.filter((org) => org.kind === 'branch' && isThereOn(org, day)).sort(by((org) => org.code));
  return {
    branches: {
      headings: BRANCH_HEADINGS,
      widths: BRANCH_WIDTHS,
      lines: numbered(branches.map((branch) => branchLine(branch, roster, day))),
    },
    people: {
      headings: ['序号', '党支部', '党小组', '姓名', '党籍', '职务', ...(isOfficer ? ['类别', '入党日期', '转正日期'] : [])],
      widths: [8, 30, 16, 16, 14, 26, ...(isOfficer ? [14, 14, 14] : [])],
      lines: numbered(
        branches.flatMap((branch) =>
          peopleOf(roster.members, branch._id, day).map((member) => personLine(member, branch, { roster, day, isOfficer })),
        ),
      ),
    },
  };
};
