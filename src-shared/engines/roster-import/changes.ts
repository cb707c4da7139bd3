// Whose what an import would change, in the words of the workbook: a number of people alone hides that somebody lost something.
import type { Member } from '../../records/member';
import type { RosterContent } from '../../records/roster';
import { SHEETS, wordOf, POST_WORDS } from './sheets';
import { orgTold, personTold, postTold, statusWords, termTold, type NameOf, type Told } from './told';

export type RosterChange = { sheet: string; who: string; column: string; before: string; after: string };

/** Stands for a person or an organisation that is new as a whole. */
export const NEW_COLUMN = '新增';

const memberTold = (member: Member, nameOf: NameOf): Told => {
  const open = member.memberships.find((entry) => entry.toOn === undefined);
  const { 姓名 = '', 工号或学号: _, 部门 = '', 学历 = '', 职称 = '', 预计毕业或退休 = '', ...days } = personTold(member);
  return {
    姓名,
    ...days,
    支部: nameOf(open?.branchId),
    党小组: nameOf(open?.groupId),
    情况: member.statuses
      .filter(({ kind }) => kind !== 'noVote')
      .map(statusWords)
      .join('、'),
    部门,
    学历,
    职称,
    预计毕业或退休,
  };
};

const toldOf = (content: RosterContent, nameOf: NameOf): Told => {
  switch (content.type) {
    case 'member':
      return memberTold(content, nameOf);
    case 'org': {
      const { 上级代码: _, ...told } = orgTold(content, '');
      return { ...told, 上级: nameOf(content.parentId) };
    }
    case 'committeeTerm':
      return { ...termTold(content), 任期提前结束: content.endedOn ?? '' };
    case 'post':
      return { ...postTold(content), 离任日期: content.toOn ?? '' };
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
      // What somebody is, as one person may be several things in one branch.
      return {
        sheet: SHEETS.posts.name,
        who: `${nameOf(content.orgId)}·${nameOf(content.memberId)}·${wordOf(POST_WORDS, content.postKind)}`,
      };
  }
};

/** A new one is one line: what it is, as all of it is new. */
const newWords = (content: RosterContent, nameOf: NameOf): string => {
  const told = toldOf(content, nameOf);
  switch (content.type) {
    case 'member':
      return [told['支部'], told['党小组']].filter((word) => (word ?? '') !== '').join('·');
    case 'org':
      return [told['层级'], told['上级']].filter((word) => (word ?? '') !== '').join('，上级 ');
    case 'committeeTerm':
      return `支委任期 ${content.fromOn} 至 ${content.termEndOn}`;
    case 'post':
      return `${content.fromOn} 起`;
  }
};

/** Lines of what differs, and one for each that is new. */
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
    if (old === undefined) return [{ ...whoOf(content, nameOf), column: NEW_COLUMN, before: '', after: newWords(content, nameOf) }];
    const [was, is] = [toldOf(old, nameOf), toldOf(content, nameOf)] as [Told, Told];
    return Object.keys(is)
      .filter((column) => (was[column] ?? '') !== is[column])
      .map((column) => ({ ...whoOf(content, nameOf), column, before: was[column] ?? '', after: is[column] ?? '' }));
  });
};
