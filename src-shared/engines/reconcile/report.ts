// What the export of the national system and the roster say of the same people: whom only one of them has, and what they say differently.
import type { Day } from '../../kernel/day';
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

const STANDING_WORDS: Readonly<Record<string, string>> = {
  normal: '正常',
  full: '正式党员',
  probationary: '预备党员',
  suspended: '停止党籍',
  ended: '已不在',
  none: '',
};
const isStanding = (listed: ListedStanding, ours: string): boolean =>
  listed === ours || (listed === 'normal' && (ours === 'full' || ours === 'probationary'));

type Setting = { orgs: readonly Org[]; day: Day };

/** Of a month of birth only that it differs: it is shown nowhere. What one side leaves empty differs only where the other must know it. */
const differencesOf = ({ listed, member }: Pair, at: { setting: Setting; find: (text: string) => readonly Org[] }): Difference[] => {
  const { orgs, day } = at.setting;
  const found: Difference[] = [];
  const say = (column: Column, theirs: string, ours: string): void => void found.push({ field: columnWord(column), listed: theirs, ours });
  const branchId = membershipOn(member, day)?.branchId;
  const meant = at.find(listed.branch);
  if (meant.length > 0 && !meant.some((org) => org._id === branchId))
    say('branch', meant.length === 1 ? (meant[0]?.name ?? '') : listed.branch, orgs.find((org) => org._id === branchId)?.name ?? '');
  if (listed.sex !== undefined && listed.sex !== member.sex) say('sex', wordOf(SEXES, listed.sex), wordOf(SEXES, member.sex));
  if (agree(listed.birthMonth, member.birthMonth) === false) say('birth', '', '');
  if (listed.education !== undefined && listed.education !== member.education)
    say('education', wordOf(EDUCATIONS, listed.education), wordOf(EDUCATIONS, member.education));
  if (agree(listed.admittedOn, member.admittedOn) === false) say('admitted', listed.admittedOn ?? '', member.admittedOn);
  if (listed.fullOn !== undefined && agree(listed.fullOn, member.fullMemberOn) !== true)
    say('full', listed.fullOn, member.fullMemberOn ?? '');
  const standing = standingOn(member, day);
  if (listed.standing !== undefined && !isStanding(listed.standing, standing))
    say('standing', STANDING_WORDS[listed.standing] ?? '', STANDING_WORDS[standing] ?? '');
  return found;
};

const countedBranches = (people: readonly Listed[], find: (text: string) => readonly Org[]): { name: string; people: number }[] => {
  const unknown = new Map<string, number>();
  for (const { branch } of people) if (branch !== '' && find(branch).length === 0) unknown.set(branch, (unknown.get(branch) ?? 0) + 1);
  return [...unknown].map(([name, count]) => ({ name, people: count }));
};

const doubtsOf = ({ pairs, unclear }: ReturnType<typeof matchedOf>, nameOfBranch: (member: Member) => string): Reconciled['doubtful'] => {
  const told = ({ sheet, row, name, branch }: Listed, members: readonly Member[]) => ({
    sheet,
    row,
    name,
    branch,
    ours: members.map((member) => `${member.name}（${nameOfBranch(member)}）`),
  });
  return [
    ...pairs
      .filter(({ isSure }) => !isSure)
      .map(({ listed, member }) => ({
        ...told(listed, [member]),
        why:
          agree(listed.birthMonth, member.birthMonth) === true && agree(listed.admittedOn, member.admittedOn) === true
            ? ('otherName' as const)
            : ('sameName' as const),
      })),
    ...unclear.map(({ listed, members }) => ({ ...told(listed, members), why: 'several' as const })),
  ];
};

/** Who left and stands in the export still: said beside the line, so that nobody enters them anew. */
const leftAmong = (listed: readonly Listed[], left: readonly Member[]): Map<Listed, Day> =>
  new Map(
    matchedOf(listed, left, () => false)
      .pairs.filter(({ isSure }) => isSure)
      .flatMap(({ listed: line, member }) => {
        const from = goneFromOn(member);
        return from === undefined ? [] : [[line, from] as const];
      }),
  );

/**
 * Compares; changes and keeps nothing.
 * @param table what was read of the export
 * @param known the organisations, and everybody who is or was in the branches that are compared
 */
export const reconcile = (table: ListedTable, known: { orgs: readonly Org[]; members: readonly Member[]; day: Day }): Reconciled => {
  const { orgs, day } = known;
  const present = inRosterOrder(
    known.members.filter((member) => standingOn(member, day) !== 'ended' && membershipOn(member, day) !== null),
  );
  const left = known.members.filter((member) => standingOn(member, day) === 'ended' && member.clearedOn === undefined);
  const find = branchFinder(thereOn(orgs, day));
  const branchIdOf = (member: Member): string | undefined => membershipOn(member, day)?.branchId;
  const nameOfBranch = (member: Member): string => orgs.find((org) => org._id === branchIdOf(member))?.name ?? '';
  const matches = matchedOf(table.people, present, (listed, member) => find(listed.branch).some((org) => org._id === branchIdOf(member)));
  const missing = matches.missing.filter(({ standing }) => standing !== 'ended');
  const leftFrom = leftAmong(missing, left);
  const compared = matches.pairs
    .filter(({ isSure }) => isSure)
    .map((pair) => ({ ...pair, differences: differencesOf(pair, { setting: { orgs, day }, find }) }));
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
    extra: matches.extra.map((member) => ({ memberId: member._id, name: member.name, branch: nameOfBranch(member) })),
    differing: differing.map(({ listed: { sheet, row }, member, differences }) => ({
      sheet,
      row,
      name: member.name,
      branch: nameOfBranch(member),
      differences,
    })),
    doubtful: doubtsOf(matches, nameOfBranch),
    unknownBranches: countedBranches(table.people, find),
  };
};
