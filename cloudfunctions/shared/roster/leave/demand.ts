import type { LeaveFault, Left } from '../../../../src-shared/roster/leave';
import type { Member } from '../../../../src-shared/records/member';
import type { Problem, Refusing } from '../../pipeline/refusal';
import { refusal } from '../../pipeline/refusal';
import type { BoundContext } from '../../pipeline/context';
import type { BranchRoster } from '../roster-store';

const WORDS: Readonly<Record<LeaveFault['fault'], string>> = {
  future: '日期不能在今天以后',
  beforeJoining: '这一天还不在本支部',
  gone: '已经办过离开',
  notHere: '现在不在本支部',
  twice: '已经停止党籍，或这一天不是党员',
  notGone: '没有办过离开',
  cleared: '已满 30 天，个人数据已删除。确实回来的，办组织关系转入',
  noDestination: '这种离开不填去向',
  elsewhere: '那一天在别的支部',
  sinceJoined: '早于现在这段组织关系的开始日',
};

export const leaveWords = ({ fault }: LeaveFault): string => WORDS[fault];

/** The refusal of what the roster does not take, with the name of whom it concerns. */
export const refusedLeave = ({ refuse }: Refusing<'roster.refused'>, { name }: Member, fault: LeaveFault): Problem =>
  refuse('roster.refused', { fields: { [fault.field]: `${name}：${leaveWords(fault)}` } });

/** The branch, for whoever confirms for it or administers the college above it. */
export const demandBranch = async (context: BoundContext, orgId: string): Promise<BranchRoster> => {
  const branch = await context.roster.branch(orgId);
  await context.demand('confirm', orgId, branch !== null && context.has('administer', branch.branch));
  if (branch === null) throw refusal('common.notFound');
  return branch;
};

/** Those named, each on the revision that was seen. */
export const demandPeople = ({ members }: BranchRoster, people: readonly { memberId: string; rev: number }[]): Member[] =>
  people.map(({ memberId, rev }) => {
    const member = members.find(({ _id }) => _id === memberId);
    if (member === undefined) throw refusal('common.notFound');
    if (member.rev !== rev) throw refusal('common.conflict', { reason: { byName: '', rev: member.rev } });
    return member;
  });

/** What the roster makes of them, or the first refusal. */
export const eachLeft = (
  context: Refusing<'roster.refused'> & { nowAt: string },
  people: readonly Member[],
  edit: (member: Member) => Left,
): Member[] =>
  people.map((member) => {
    const made = edit(member);
    if ('fault' in made) throw refusedLeave(context, member, made.fault);
    return { ...made.member, rev: member.rev + 1, updatedAt: context.nowAt };
  });
