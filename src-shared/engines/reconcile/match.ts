// Who of the export is who of the roster: by name, month of birth and day of admission. Two of the three make it sure; what
// could be several people is told as doubtful and never chosen.
import { isSameName, nameKey } from '../../kernel/name-key';
import type { Member } from '../../records/member';
import type { Listed } from './listed';

/** `isNamed`: the names can be one; else only birth and admission agree. */
export type Pair = { listed: Listed; member: Member; isSure: boolean; isNamed: boolean };
export type Matches = { pairs: Pair[]; missing: Listed[]; extra: Member[]; unclear: { listed: Listed; members: Member[] }[] };

/** Whole days and months agree as far as both say; `null` where one says nothing. */
export const agree = (one: string | undefined, other: string | undefined): boolean | null =>
  one === undefined || other === undefined ? null : one.startsWith(other) || other.startsWith(one);

/** Two that could be one, and how well they fit: 0 where name, birth and admission agree. */
type Edge = { listed: Listed; member: Member; isNamed: boolean; rank: number };
const RANKS = [0, 1, 2, 3, 4, 5] as const;
/** To here the name and one of the two days agree: it is sure who is meant. */
const SURE_TO = 3;

const edgesBetween = (listed: Listed, member: Member): Edge[] => {
  const isNamed = isSameName(listed.name, member.name);
  const born = agree(listed.birthMonth, member.birthMonth);
  const isAdmitted = agree(listed.admittedOn, member.admittedOn) === true;
  if (!isNamed) return born === true && isAdmitted ? [{ listed, member, isNamed, rank: 5 }] : [];
  if (isAdmitted) return [{ listed, member, isNamed, rank: born === true ? 0 : born === null ? 1 : 2 }];
  return [{ listed, member, isNamed, rank: born === true ? 3 : 4 }];
};

const PRIVATE = /\p{Co}/u;
const nameGroup = (name: string): string => (PRIVATE.test(name) ? '' : nameKey(name));

/** Looks up who could be meant, without comparing everybody with everybody: by name, or by the month of birth. */
const candidatesAmong = (members: readonly Member[]): ((listed: Listed) => Member[]) => {
  const groups = new Map<string, Member[]>();
  const put = (group: string, member: Member): void => void groups.set(group, [...(groups.get(group) ?? []), member]);
  for (const member of members) {
    put(`name ${nameGroup(member.name)}`, member);
    put(`born ${member.birthMonth}`, member);
  }
  const of = (group: string): readonly Member[] => groups.get(group) ?? [];
  return ({ name, birthMonth }) => {
    const group = nameGroup(name);
    // A sign of the private area may be any one sign: then everybody is looked at.
    const named = group === '' ? members : [...of(`name ${group}`), ...of('name ')];
    return [...new Set([...named, ...(birthMonth === undefined ? [] : of(`born ${birthMonth}`))])];
  };
};

/**
 * Rank by rank, from what agrees in all to what agrees in the name only. At each only those are paired of whom neither has
 * another that fits as well or better; `isSameBranch` tells apart those that fit equally well. The order of the rows changes nothing.
 */
export const matchedOf = (
  people: readonly Listed[],
  members: readonly Member[],
  isSameBranch?: (listed: Listed, member: Member) => boolean,
): Matches => {
  const candidates = candidatesAmong(members);
  const edges = people.flatMap((listed) => candidates(listed).flatMap((member) => edgesBetween(listed, member)));
  const pairs: Pair[] = [];
  const taken = new Set<Listed | Member>();
  const isOpen = ({ listed, member }: Edge): boolean => !taken.has(listed) && !taken.has(member);
  const pairAlone = (fitting: readonly Edge[], isSure: boolean): void => {
    const open = fitting.filter(isOpen);
    const counts = new Map<Listed | Member, number>();
    for (const { listed, member } of open) for (const end of [listed, member]) counts.set(end, (counts.get(end) ?? 0) + 1);
    for (const { listed, member, isNamed } of open.filter((edge) => counts.get(edge.listed) === 1 && counts.get(edge.member) === 1)) {
      pairs.push({ listed, member, isNamed, isSure });
      taken.add(listed).add(member);
    }
  };
  for (const rank of RANKS) {
    const fitting = edges.filter((edge) => edge.rank <= rank);
    pairAlone(fitting, rank <= SURE_TO);
    if (isSameBranch !== undefined)
      pairAlone(
        fitting.filter((edge) => edge.rank < rank || isSameBranch(edge.listed, edge.member)),
        rank <= SURE_TO,
      );
  }
  const unclear = people.flatMap((listed) => {
    const meant = edges.filter((edge) => edge.listed === listed && edge.isNamed && isOpen(edge)).map(({ member }) => member);
    return meant.length === 0 ? [] : [{ listed, members: meant }];
  });
  const inDoubt = new Set<Listed | Member>(unclear.flatMap(({ listed, members: meant }) => [listed, ...meant]));
  const isLeft = (one: Listed | Member): boolean => !taken.has(one) && !inDoubt.has(one);
  return { pairs, missing: people.filter(isLeft), extra: members.filter(isLeft), unclear };
};
