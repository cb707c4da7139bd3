// Names on a screen: of people who share one in a branch, with the group or the letter by which they are told apart.
import { apartIn, lettersOf, type Letters } from '../../../src-shared/roster/apart';
import { membersOn } from '../../../src-shared/roster/branch';
import { membershipOn } from '../../../src-shared/roster/on-day';
import { nameKey } from '../../../src-shared/kernel/name-key';
import { nameLettersId } from '../../../src-shared/records/settings';
import type { Day } from '../../../src-shared/kernel/day';
import type { Member } from '../../../src-shared/records/member';
import { COLLECTIONS } from '../ports/collections';
import type { Documents } from '../ports/documents';
import { taken } from '../ports/opened';
import type { RosterStore } from './roster-store';

/** Lists over more branches than this say the branch beside each name; the roster is not read for them. */
const BRANCHES_MOST = 5;

export const keptLetters = async (documents: Documents, branchId: string): Promise<Letters> => {
  const stored = await documents.get(COLLECTIONS.settings, nameLettersId(branchId));
  return stored === null ? {} : taken('nameLetters', stored).letters;
};

const branchOf = (member: Member, today: Day): string | undefined =>
  membershipOn(member, today)?.branchId ?? member.memberships[member.memberships.length - 1]?.branchId;

type Asked = { documents: Documents; roster: RosterStore; today: Day };
/** A name as a screen shows it. `groupId`: told by the group, which a list that names the group beside it need not say again. */
export type Shown = { name: string; groupId?: string };

const shownIn = async ({ documents, roster, today }: Asked, branchId: string, named: readonly Member[]): Promise<[string, Shown][]> => {
  const ever = await roster.membersOf(branchId);
  const ids = new Set(named.map(({ _id }) => _id));
  const shown = ever.filter((member) => ids.has(member._id) || membersOn([member], branchId, today).length > 0);
  const keys = new Map<string, number>();
  for (const { name } of shown) keys.set(nameKey(name), (keys.get(nameKey(name)) ?? 0) + 1);
  if (named.every(({ name }) => (keys.get(nameKey(name)) ?? 0) < 2)) return [];
  const letters = lettersOf(ever, branchId, await keptLetters(documents, branchId));
  const told = apartIn(shown, { day: today, letters });
  const groups = await roster.orgsById([...new Set([...told.values()].flatMap((apart) => (apart.by === 'group' ? [apart.groupId] : [])))]);
  const groupNames = new Map(groups.map((group) => [group._id, group.name]));
  return named.flatMap((member): [string, Shown][] => {
    const apart = told.get(member._id);
    if (apart === undefined) return [];
    if (apart.by === 'letter') return [[member._id, { name: `${member.name}${apart.letter}` }]];
    return [[member._id, { name: `${member.name}（${groupNames.get(apart.groupId) ?? ''}）`, groupId: apart.groupId }]];
  });
};

/** Only those who have to be told apart; everybody else is called by their name. */
export const shownNames = async (asked: Asked, memberIds: readonly string[]): Promise<ReadonlyMap<string, Shown>> => {
  const members = await asked.roster.membersById([...new Set(memberIds)]);
  const byBranch = new Map<string, Member[]>();
  for (const member of members) {
    const branchId = branchOf(member, asked.today);
    if (branchId !== undefined) byBranch.set(branchId, [...(byBranch.get(branchId) ?? []), member]);
  }
  if (byBranch.size > BRANCHES_MOST) return new Map();
  const found = await Promise.all([...byBranch].map(([branchId, named]) => shownIn(asked, branchId, named)));
  return new Map(found.flat());
};
