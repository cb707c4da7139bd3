import type { LastDay } from '../../../../src-shared/contract/last-days';
import type { Duty } from '../../../../src-shared/contract/home';
import { nearnessOf, type BranchDuty } from '../../../../src-shared/engines/duties/duties';
import { isOfSuperior } from '../../../../src-shared/standard/duty';
import type { Day } from '../../../../src-shared/kernel/day';
import type { WeekLine } from '../../../../src-shared/records/settings';
import { activityLineOf } from '../../meetings/activities/line';
import { withoutUndefined } from '../../pipeline/without-undefined';
import type { BranchRoster } from '../../roster/roster-store';
import type { BranchYear } from '../branch-year';

/** A branch and its year, from which a duty gets its names. */
export type Known = { roster: BranchRoster; year: BranchYear };

/** What a superior owes stands on the superior's page. */
export const isOfBranch = (duty: Pick<BranchDuty, 'by' | 'verb'>): boolean => !isOfSuperior(duty);

const groupNameOf = (duty: BranchDuty, { roster }: Known): string | undefined =>
  roster.groups.find((group) => group._id === duty.groupId)?.name;

/** Roster order: people are never put in any other. */
const peopleOf = ({ memberIds }: BranchDuty, { roster }: Known): Duty['members'] =>
  roster.members.filter((member) => memberIds.includes(member._id)).map((member) => ({ memberId: member._id, name: member.name }));

export const dutyOf = (duty: BranchDuty, known: Known): Duty => {
  const { roster, year } = known;
  const { verb, dutyId, ruleIds, kinds, type, period, groupId, recordId, dueOn, isOverdue, canBeMadeUpUntilOn } = duty;
  if (verb === 'await') throw new Error(`Nobody here owes ${dutyId}.`);
  const found = year.activities.find((entry) => entry._id === duty.activityId);
  return withoutUndefined({
    dutyId,
    verb,
    ruleIds,
    orgId: roster.branch._id,
    orgName: roster.branch.shortName,
    kinds,
    type,
    period,
    groupId,
    groupName: groupNameOf(duty, known),
    members: peopleOf(duty, known),
    recordId,
    dueOn,
    isOverdue,
    canBeMadeUpUntilOn,
    activity: found === undefined ? undefined : activityLineOf(found, roster.groups),
    missing: found?.missing ?? [],
  }) as Duty;
};

const LASTING: ReadonlySet<BranchDuty['verb']> = new Set<BranchDuty['verb']>(['hold', 'enter', 'finish', 'roster']);

/** What the calendar shows of a duty; null for the writing-down of what was held, which stands with the activity itself. */
export const lastDayLineOf = (duty: BranchDuty, known: Known, today: Day): LastDay | null => {
  const { verb, dutyId, ruleIds, kinds, type, period, groupId, recordId, dueOn, isOverdue, canBeMadeUpUntilOn } = duty;
  if (!LASTING.has(verb) || !isOfBranch(duty)) return null;
  const people = peopleOf(duty, known);
  return withoutUndefined({
    dutyId,
    verb,
    ruleIds,
    kinds,
    type,
    period,
    groupId,
    groupName: groupNameOf(duty, known),
    recordId,
    memberId: people[0]?.memberId,
    people: people.length,
    dueOn,
    isOverdue,
    canBeMadeUpUntilOn,
    nearDays: nearnessOf(dueOn, today),
  }) as LastDay;
};

/** What the weekly list keeps of a duty. */
export const weekLineOf = (duty: BranchDuty, known: Known): WeekLine => {
  const { verb, dutyId, ruleIds, kinds, type, period, dueOn, isOverdue } = duty;
  const title = known.year.activities.find((entry) => entry._id === duty.activityId)?.title;
  return withoutUndefined({
    dutyId,
    verb,
    ruleIds,
    kinds,
    type,
    period,
    groupName: groupNameOf(duty, known),
    title,
    people: peopleOf(duty, known).length,
    dueOn,
    isOverdue,
  }) as WeekLine;
};
