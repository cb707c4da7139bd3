// People of one name in one branch, told apart on a screen: by their group, else by a letter that stays theirs. Never by birth,
// and never where the public or a printed page says a name.
import type { Day } from '../kernel/day';
import { nameKey } from '../kernel/name-key';
import { by } from '../kernel/order';
import type { Member } from '../records/member';
import { membershipOn, staysIn } from './on-day';

/** The letter of a member, by id; given once in a branch and never to another. */
export type Letters = Readonly<Record<string, string>>;

/** How one of several of a name is told: the group they alone are in, or their letter. */
export type Apart = { by: 'group'; groupId: string } | { by: 'letter'; letter: string };

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** `letterAt(0)` is `A`, `letterAt(26)` is `AA`. */
const letterAt = (place: number): string => {
  const last = SIGNS[place % SIGNS.length] ?? '';
  return place < SIGNS.length ? last : `${letterAt(Math.floor(place / SIGNS.length) - 1)}${last}`;
};

const classesOf = (members: readonly Member[]): Member[][] => {
  const classes = new Map<string, Member[]>();
  for (const member of members) {
    const key = nameKey(member.name);
    classes.set(key, [...(classes.get(key) ?? []), member]);
  }
  return [...classes.values()].filter((alike) => alike.length > 1);
};

/** The first to come is the first to be lettered; of those who came on one day the id decides. */
const inOrderOf = (branchId: string) =>
  by<Member>(
    (member) =>
      staysIn(member, branchId)
        .map(({ fromOn }) => fromOn)
        .sort()[0] ?? '9999-12-31',
    ({ _id }) => _id,
  );

/**
 * The letters of a branch with those that are still to be given: everybody who ever belonged to it and shares their name gets the next
 * one that nobody of that name has had. Who has one keeps it, whoever comes or goes and whatever is entered late.
 */
export const lettersOf = (members: readonly Member[], branchId: string, given: Letters): Letters => {
  const all: Record<string, string> = { ...given };
  for (const alike of classesOf(members)) {
    const taken = new Set(alike.flatMap(({ _id }) => all[_id] ?? []));
    let place = 0;
    for (const { _id } of [...alike].sort(inOrderOf(branchId))) {
      if (all[_id] !== undefined) continue;
      while (taken.has(letterAt(place))) place += 1;
      all[_id] = letterAt(place);
      taken.add(letterAt(place));
    }
  }
  return all;
};

/**
 * Who of a list has to be told apart, and by what; whoever is alone of their name is not in the map.
 * @param shown whom the list names or the branch has today
 * @param letters those of the branch, with those still to be given (`lettersOf`); `day`: the day by whose groups they are told
 */
export const apartIn = (shown: readonly Member[], { day, letters }: { day: Day; letters: Letters }): ReadonlyMap<string, Apart> => {
  const told = new Map<string, Apart>();
  for (const alike of classesOf(shown)) {
    const groups = alike.map((member) => membershipOn(member, day)?.groupId);
    const isByGroup = groups.every((groupId) => groupId !== undefined) && new Set(groups).size === alike.length;
    alike.forEach(({ _id }, at) => {
      told.set(_id, isByGroup ? { by: 'group', groupId: groups[at] ?? '' } : { by: 'letter', letter: letters[_id] ?? '' });
    });
  }
  return told;
};
