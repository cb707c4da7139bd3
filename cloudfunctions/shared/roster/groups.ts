// What the actions about the groups of a branch share: the branch, the group, the words of a refusal, and who goes with it.
import type { Day } from '../../../src-shared/kernel/day';
import { addMonths } from '../../../src-shared/kernel/day';
import type { Member } from '../../../src-shared/records/member';
import type { Org } from '../../../src-shared/records/org';
import { isThereOn } from '../../../src-shared/roster/branch';
import { withGroup } from '../../../src-shared/roster/edit';
import type { GroupFault } from '../../../src-shared/roster/groups';
import { refusal, type Problem, type Refusing } from '../pipeline/refusal';
import type { Asking, BoundContext } from '../pipeline/context';
import { activitiesBetween } from '../score/branch-year';
import { keyedId } from '../secrets/keyed-hash';
import { editWords } from './edit';
import type { BranchRoster } from './roster-store';

type Refuses = Refusing<'roster.refused'>;
type Acting = BoundContext<'roster.refused'>;

const WORDS: Readonly<Record<GroupFault['fault'], string>> = {
  future: '日期不能在今天以后',
  beforeBranch: '这一天本支部还没有成立，或已经撤销',
  beforeGroup: '这一天党小组还没有设立',
  sameName: '本支部已有这个名字的党小组',
  gone: '这个党小组已经撤销',
  notInGroup: '这一天不在这个党小组',
  leadsAlready: '已经是组长',
  beforeLeader: '早于现任组长的任职日',
};

export const refusedGroup = ({ refuse }: Refuses, { field, fault }: GroupFault): Problem =>
  refuse('roster.refused', { fields: { [field]: WORDS[fault] } });

/** The branch that is there today. */
export const demandLivingBranch = async ({ roster, today }: Pick<Asking, 'roster' | 'today'>, orgId: string): Promise<BranchRoster> => {
  const branch = await roster.branch(orgId);
  if (branch === null || !isThereOn(branch.branch, today)) throw refusal('common.notFound');
  return branch;
};

/** A group of the branch, on the revision that was seen where one was. */
export const demandGroup = (branch: BranchRoster, groupId: string, rev?: number): Org => {
  const group = branch.groups.find(({ _id }) => _id === groupId);
  if (group === undefined) throw refusal('common.notFound');
  if (rev !== undefined && group.rev !== rev) throw refusal('common.conflict', { reason: { byName: '', rev: group.rev } });
  return group;
};

/** People with another group from a day on; the first who cannot go is named. Who is there already stays as they are. */
export const regrouped = (
  context: Acting,
  people: readonly Member[],
  move: { branchId: string; groupId: string | undefined; fromOn: Day },
): Member[] =>
  people.flatMap((member) => {
    const made = withGroup(member, move, { id: keyedId('stay', [member._id, context.key]), today: context.today });
    if ('member' in made) return [{ ...made.member, rev: member.rev + 1, updatedAt: context.nowAt }];
    if (made.fault.fault === 'same') return [];
    throw context.refuse('roster.refused', { fields: { people: `${member.name}：${editWords(made.fault)}` } });
  });

const AHEAD_MONTHS = 12;

/** What a group has held or planned from a day on: it is not dissolved before that, nor with it open. */
export const demandNoMeetingFrom = async (context: Acting, group: Org, fromOn: Day): Promise<void> => {
  const days = { from: fromOn, to: addMonths(context.today, AHEAD_MONTHS) };
  const found = (await activitiesBetween(context.ports.documents, group.parentId ?? '', days))
    .filter((activity) => activity.groupId === group._id && activity.state !== 'cancelled')
    .sort((one, other) => (one.day < other.day ? 1 : -1));
  const [last] = found;
  if (last === undefined) return;
  const words =
    last.day > context.today
      ? `${last.day} 还安排了${group.name}的“${last.title}”，请先取消或改期`
      : `${last.day} ${group.name}还开过“${last.title}”，请填那天以后`;
  throw context.refuse('roster.refused', { fields: { fromOn: words } });
};
