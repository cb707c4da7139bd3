// Departments that come to have members enough for a branch of their own.
import { addDays, type Day } from '../../kernel/day';
import { by } from '../../kernel/order';
import type { Member } from '../../records/member';
import { departmentsOn, ownBranchOf } from '../../rules/indicators/1-1-a';
import { standardCite } from '../../standard/cite';
import { valueOn } from '../../standard/params';
import { daysOfChange, expectedOf } from '../../roster/ahead';
import { branchesOf, citesOf, type Ahead, type Coming } from './ahead';

type Found = { name: string; full: number; day: Day };

const comingOf = ({ name, full, day }: Found, orgId: string, { params, today }: Ahead): Coming => ({
  kind: 'department',
  day,
  orgId,
  department: name,
  numbers: { full, members: full, committee: 0, limit: valueOn(params.ownBranchFullMembers, today) },
  people: [],
  advice: [
    {
      act: 'setUpBranch',
      byOn: addDays(day, valueOn(params.crossingDays, today)),
      cites: [
        standardCite('一(一)组织设置', '凡部门正式党员3人以上的，均应成立党的支部'),
        ...citesOf(params.ownBranchFullMembers, today),
        ...citesOf(params.crossingDays, today),
      ],
    },
  ],
});

/** Departments of some people that have full members enough on a day, and among everybody no branch of their own. */
const lackingOn = (people: readonly Member[], { members, day, least }: { members: readonly Member[]; day: Day; least: number }): Found[] =>
  departmentsOn(people, day)
    .filter((department) => department.fullMembers.length >= least && ownBranchOf(department, { members }, day) === undefined)
    .map(({ name, fullMembers }) => ({ name, full: fullMembers.length, day }));

/**
 * Departments with three full members and no branch of their own, today or from a day on (支部工作条例第四条). Only where the whole
 * college is looked at: a department may have people in branches of others.
 */
export const comingOfDepartments = (ahead: Ahead): Coming[] => {
  const { roster, today, params } = ahead;
  const committee = roster.orgs.find(({ kind }) => kind === 'partyCommittee');
  if (committee === undefined) return [];
  const least = valueOn(params.ownBranchFullMembers, today);
  const branches = new Map(branchesOf(ahead).map((branch) => [branch._id, branch]));
  const expected = roster.members.map((member) => {
    const branch = branches.get(member.memberships.find(({ toOn }) => toOn === undefined)?.branchId ?? '');
    return branch === undefined ? member : expectedOf(member, branch, ahead);
  });
  const large = new Set(
    departmentsOn(roster.members, today).flatMap(({ name, fullMembers }) => (fullMembers.length >= least ? [name] : [])),
  );
  // Of those that have the number today it is known; only those that grow to it are followed.
  const growing = expected.filter(({ department }) => department !== undefined && !large.has(department));
  const found = new Map<string, Found>();
  for (const each of lackingOn(roster.members, { members: roster.members, day: today, least })) found.set(each.name, each);
  for (const day of daysOfChange({ members: growing }).filter((each) => each > today && each <= ahead.until)) {
    for (const each of lackingOn(growing, { members: expected, day, least })) if (!found.has(each.name)) found.set(each.name, each);
  }
  return [...found.values()]
    .sort(
      by(
        ({ day }) => day,
        ({ name }) => name,
      ),
    )
    .map((each) => comingOf(each, committee._id, ahead));
};
