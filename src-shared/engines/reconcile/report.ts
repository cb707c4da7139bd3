// What the export of the national system and the roster say of the same people: whom only one of them has, and what they say differently.
import type { Day } from '../../kernel/day';
import type { Standing } from '../../records/activity';
import type { Member } from '../../records/member';
import type { Org } from '../../records/org';
import { inRosterOrder, thereOn } from '../../roster/branch';
import { goneFromOn } from '../../roster/leave';
import { membershipOn, standingOn } from '../../roster/on-day';
import { EDUCATIONS, SEXES, wordOf } from '../roster-import/sheets';
import { branchFinder } from './branches';
import { COLUMNS, columnWord, type Column, type Listed, type ListedStanding, type ListedTable } from './listed';
import { agree, matchedOf, type Pair } from './match';

export type Difference = { field: string; listed: string; ours: string };
/** `sheet` and `row` are places in the file; nothing else of it is handed on but what differs. */
export type Place = { sheet: number; row: number };
export type Reconciled = {
  read: string[];
  lacks: string[];
  ignoredColumns: number;
  unreadRows: number;
  repeatedRows: number;
  listedCount: number;
  rosterCount: number;
  sameCount: number;
  missing: (Place & { name: string; branch: string; leftOn?: Day })[];
  extra: { memberId: string; name: string; branch: string }[];
  differing: (Place & { name: string; branch: string; differences: Difference[] })[];
  doubtful: (Place & { name: string; branch: string; ours: string[]; why: 'sameName' | 'otherName' | 'several' })[];
  unknownBranches: { name: string; people: number }[];
};

const STANDING_WORDS: Readonly<Record<ListedStanding | Standing, string>> = {
  normal: '正常',
  full: '正式党员',
  probationary: '预备党员',
  suspended: '停止党籍',
  ended: '已不在',
  none: '',
};
const isStanding = (listed: ListedStanding, ours: string): boolean =>
  listed === ours || (listed === 'normal' && (ours === 'full' || ours === 'probationary'));

const nameOf = (org: Org | undefined): string => org?.name ?? '';

type Setting = { day: Day; find: (text: string) => readonly Org[]; branchOf: (member: Member) => Org | undefined };

/** Of a month of birth only that it differs: it is shown nowhere. What one side leaves empty differs only where the other must know it. */
const differencesOf = ({ listed, member }: Pair, { day, find, branchOf }: Setting): Difference[] => {
  const found: Difference[] = [];
  const say = (column: Column, theirs: string, ours: string): void => void found.push({ field: columnWord(column), listed: theirs, ours });
  const ours = branchOf(member);
  const [meant, another] = find(listed.branch);
  if (meant !== undefined && !find(listed.branch).some((org) => org === ours))
    say('branch', another === undefined ? meant.name : listed.branch, nameOf(ours));
  if (listed.sex !== undefined && listed.sex !== member.sex) say('sex', wordOf(SEXES, listed.sex), wordOf(SEXES, member.sex));
  if (agree(listed.birthMonth, member.birthMonth) === false) say('birth', '', '');
  if (listed.education !== undefined && listed.education !== member.education)
    say('education', wordOf(EDUCATIONS, listed.education), wordOf(EDUCATIONS, member.education));
  if (listed.admittedOn !== undefined && agree(listed.admittedOn, member.admittedOn) !== true)
    say('admitted', listed.admittedOn, member.admittedOn);
  if (listed.fullOn !== undefined && agree(listed.fullOn, member.fullMemberOn) !== true)
    say('full', listed.fullOn, member.fullMemberOn ?? '');
  const standing = standingOn(member, day);
  if (listed.standing !== undefined && !isStanding(listed.standing, standing))
    say('standing', STANDING_WORDS[listed.standing], STANDING_WORDS[standing]);
  return found;
};

const countedBranches = (people: readonly Listed[], find: (text: string) => readonly Org[]): { name: string; people: number }[] => {
  const unknown = new Map<string, number>();
  for (const { branch } of people) if (branch !== '' && find(branch).length === 0) unknown.set(branch, (unknown.get(branch) ?? 0) + 1);
  return [...unknown].map(([name, count]) => ({ name, people: count }));
};

const doubtsOf = ({ pairs, unclear }: ReturnType<typeof matchedOf>, branchOf: Setting['branchOf']): Reconciled['doubtful'] => {
  const told = ({ sheet, row, name, branch }: Listed, members: readonly Member[]) => ({
    sheet,
    row,
    name,
    branch,
    ours: members.map((member) => `${member.name}（${nameOf(branchOf(member))}）`),
  });
  return [
    ...pairs
      .filter(({ isSure }) => !isSure)
      .map(({ listed, member, isNamed }) => ({
        ...told(listed, [member]),
        why: isNamed ? ('sameName' as const) : ('otherName' as const),
      })),
    ...unclear.map(({ listed, members }) => ({ ...told(listed, members), why: 'several' as const })),
  ];
};

/** Who left and stands in the export still: said beside the line, so that nobody enters them anew. */
const leftAmong = (listed: readonly Listed[], left: readonly Member[]): Map<Listed, Day | undefined> =>
  new Map(
    matchedOf(listed, left)
      .pairs.filter(({ isSure }) => isSure)
      .map(({ listed: line, member }) => [line, goneFromOn(member)]),
  );

/**
 * Compares; changes and keeps nothing.
 * @param table what was read of the export
 * @param known the organisations, and everybody who is or was in the branches that are compared
 */
export const reconcile = (table: ListedTable, known: { orgs: readonly Org[]; members: readonly Member[]; day: Day }): Reconciled => {
  const { orgs, day } = known;
  const present = inRosterOrder(known.members.filter((member) => membershipOn(member, day) !== null));
  const left = known.members.filter((member) => standingOn(member, day) === 'ended' && member.clearedOn === undefined);
  const find = branchFinder(thereOn(orgs, day));
  const branchOf = (member: Member): Org | undefined => orgs.find(({ _id }) => _id === membershipOn(member, day)?.branchId);
  const matches = matchedOf(table.people, present, (listed, member) => find(listed.branch).some((org) => org === branchOf(member)));
  const missing = matches.missing.filter(({ standing }) => standing !== 'ended');
  const leftFrom = leftAmong(missing, left);
  const compared = matches.pairs
    .filter(({ isSure }) => isSure)
    .map((pair) => ({ ...pair, differences: differencesOf(pair, { day, find, branchOf }) }));
  const differing = compared.filter(({ differences }) => differences.length > 0);
  return {
    read: table.read.map(columnWord),
    lacks: (Object.keys(COLUMNS) as Column[]).filter((column) => !table.read.includes(column)).map(columnWord),
    ignoredColumns: table.ignoredColumns,
    unreadRows: table.unreadRows,
    repeatedRows: table.repeatedRows,
    listedCount: table.people.length,
    rosterCount: present.length,
    sameCount: compared.length - differing.length,
    missing: missing.map((line) => {
      const { sheet, row, name, branch } = line;
      const gone = leftFrom.get(line);
      return { sheet, row, name, branch, ...(gone === undefined ? {} : { leftOn: gone }) };
    }),
    extra: matches.extra.map((member) => ({ memberId: member._id, name: member.name, branch: nameOf(branchOf(member)) })),
    differing: differing.map(({ listed: { sheet, row }, member, differences }) => ({
      sheet,
      row,
      name: member.name,
      branch: nameOf(branchOf(member)),
      differences,
    })),
    doubtful: doubtsOf(matches, branchOf),
    unknownBranches: countedBranches(table.people, find),
  };
};
