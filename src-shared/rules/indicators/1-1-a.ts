import { isActiveOn, membershipOn, standingOn } from '../../roster/on-day';
import type { CollegeFacts } from '../../facts/facts';
import type { Day } from '../../kernel/day';
import { by } from '../../kernel/order';
import type { Member } from '../../records/member';
import { branchRegulationCite, standardCite } from '../../standard/cite';
import { settle } from '../finding';
import { collegeRule, type CollegeIndicator, type Part } from '../indicator';
import { rosterRemedy } from '../judge/set-up';
import { statePart } from '../judge/state';
import { valueOn } from '../../standard/params';

type Department = { name: string; fullMembers: Member[] };

/** Departments with their full members of a day, by name. */
export const departmentsOn = (members: readonly Member[], day: Day): Department[] => {
  const byName = new Map<string, Member[]>();
  for (const member of members) {
    if (member.department === undefined || standingOn(member, day) !== 'full') continue;
    byName.set(member.department, [...(byName.get(member.department) ?? []), member]);
  }
  return [...byName].map(([name, fullMembers]) => ({ name, fullMembers })).sort(by(({ name }) => name));
};

/** A branch of its own: one whose people all belong to the department. One shared with others is none. */
export const ownBranchOf = (
  { name, fullMembers }: Department,
  { members }: Pick<CollegeFacts, 'members'>,
  day: Day,
): string | undefined => {
  const branchIds = [...new Set(fullMembers.flatMap((member) => membershipOn(member, day)?.branchId ?? []))].sort();
  const isOwn = (branchId: string): boolean =>
    members.every(
      (member) =>
        !isActiveOn(member, day) ||
        membershipOn(member, day)?.branchId !== branchId ||
        member.department === undefined ||
        member.department === name,
    );
  return branchIds.find(isOwn);
};

const check: CollegeIndicator['check'] = (facts, _gathered, at) => {
  const least = valueOn(at.params.ownBranchFullMembers, at.onDay);
  const departments = departmentsOn(facts.members, at.onDay);
  const waiting = { evidenceIds: [], remedy: rosterRemedy('committee') };
  // A college that keeps no departments is asked about none.
  if (departments.length === 0) return settle([statePart({ askedBecause: 'notKept', isMet: true, ...waiting }, facts.committee, at)], at);
  const parts = departments
    .filter(({ fullMembers }) => fullMembers.length >= least)
    .map((department): Part => {
      const branchId = ownBranchOf(department, facts, at.onDay);
      return {
        ...statePart(
          { isMet: branchId !== undefined, evidenceIds: branchId === undefined ? [] : [branchId], remedy: rosterRemedy('committee') },
          facts.committee,
          at,
        ),
        subjectId: department.name,
      };
    });
  return settle(parts.length === 0 ? [statePart({ askedBecause: 'noIssue', isMet: true, ...waiting }, facts.committee, at)] : parts, at);
};

export const departmentHasOwnBranch = collegeRule('1.1.a', {
  statement: 'department-with-three-full-members-has-a-branch-of-its-own',
  recordKinds: [],
  why: 'Where three full members work together they can be a branch; one shared with other departments is for those that are fewer.',
  cite: [
    standardCite('一(一)组织设置', '凡部门正式党员3人以上的，均应成立党的支部'),
    branchRegulationCite('第四条', '凡是有正式党员3人以上的，都应当成立党支部。'),
  ],
  check,
});
