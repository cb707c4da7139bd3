// Who of the export is who of the roster: by name, month of birth and day of admission. Two of the three make it sure; what
// could be several people is told as doubtful and never chosen.
import { isSameName, nameKey } from '../../kernel/name-key';
import type { Member } from '../../records/member';
import type { Listed } from './listed';

export type Pair = { listed: Listed; member: Member; isSure: boolean };
/** `same name`: nothing else agrees, or several share it. `other name`: only birth and admission agree. */
export type Matches = { pairs: Pair[]; missing: Listed[]; extra: Member[]; unclear: { listed: Listed; members: Member[] }[] };

/** Whole days and months agree as far as both say; `null` where one says nothing. */
export const agree = (one: string | undefined, other: string | undefined): boolean | null =>
  one === undefined || other === undefined ? null : one.startsWith(other) || other.startsWith(one);

type Likeness = { name: boolean; birth: boolean | null; admitted: boolean | null };
const LEVELS: readonly { isSure: boolean; fits: (likeness: Likeness) => boolean }[] = [
  { isSure: true, fits: ({ name, birth, admitted }) => name && birth === true && admitted === true },
  { isSure: true, fits: ({ name, birth, admitted }) => name && birth === null && admitted === true },
  { isSure: true, fits: ({ name, birth, admitted }) => name && birth === false && admitted === true },
  { isSure: true, fits: ({ name, birth, admitted }) => name && birth === true && admitted !== true },
  { isSure: false, fits: ({ name }) => name },
  { isSure: false, fits: ({ birth, admitted }) => birth === true && admitted === true },
];

const PRIVATE = /\p{Co}/u;
const nameGroup = (name: string): string => (PRIVATE.test(name) ? '' : nameKey(name));

/** Looks up who could be meant, without comparing everybody with everybody: by name, or by birth and admission. */
const candidatesAmong = (members: readonly Member[]): ((listed: Listed) => Member[]) => {
  const groups = new Map<string, Member[]>();
  const put = (group: string, member: Member): void => void groups.set(group, [...(groups.get(group) ?? []), member]);
  const days = (birth: string | undefined, admitted: string | undefined): string => `${birth ?? '-'} ${admitted ?? '-'}`;
  for (const member of members) {
    put(`name ${nameGroup(member.name)}`, member);
    if (member.birthMonth !== undefined) put(`days ${days(member.birthMonth, member.admittedOn)}`, member);
  }
  return (listed) => {
    const group = nameGroup(listed.name);
    // A sign of the private area may be any one sign: then everybody is looked at.
    const named = group === '' ? members : [...(groups.get(`name ${group}`) ?? []), ...(groups.get('name ') ?? [])];
    const dated = listed.birthMonth === undefined ? [] : (groups.get(`days ${days(listed.birthMonth, listed.admittedOn)}`) ?? []);
    return [...new Set([...named, ...dated])];
  };
};

/**
 * Level by level, from what agrees in all to what agrees in the name only. At each only those are paired of whom neither
 * has another; `isSameBranch` tells apart those of whom all else agrees. The order of the rows changes nothing.
 */
export const matchedOf = (
  people: readonly Listed[],
  members: readonly Member[],
  isSameBranch: (listed: Listed, member: Member) => boolean,
): Matches => {
  const candidates = candidatesAmong(members);
  const edges = people.flatMap((listed) =>
    candidates(listed).map((member) => ({
      listed,
      member,
      name: isSameName(listed.name, member.name),
      birth: agree(listed.birthMonth, member.birthMonth),
      admitted: agree(listed.admittedOn, member.admittedOn),
    })),
  );
  const pairs: Pair[] = [];
  const taken = new Set<Listed | Member>();
  const pairAlone = (fitting: typeof edges, isSure: boolean): void => {
    const open = fitting.filter((edge) => !taken.has(edge.listed) && !taken.has(edge.member));
    const counts = new Map<Listed | Member, number>();
    for (const { listed, member } of open) for (const end of [listed, member]) counts.set(end, (counts.get(end) ?? 0) + 1);
    for (const { listed, member } of open.filter((edge) => counts.get(edge.listed) === 1 && counts.get(edge.member) === 1)) {
      pairs.push({ listed, member, isSure });
      taken.add(listed).add(member);
    }
  };
  for (const { isSure, fits } of LEVELS) {
    const fitting = edges.filter(fits);
    pairAlone(fitting, isSure);
    pairAlone(
      fitting.filter(({ listed, member }) => isSameBranch(listed, member)),
      isSure,
    );
  }
  const unclear = people
    .filter((listed) => !taken.has(listed))
    .flatMap((listed) => {
      const meant = edges.filter((edge) => edge.listed === listed && edge.name && !taken.has(edge.member)).map(({ member }) => member);
      return meant.length === 0 ? [] : [{ listed, members: meant }];
    });
  const inDoubt = new Set<Listed | Member>(unclear.flatMap(({ listed, members: meant }) => [listed, ...meant]));
  const isLeft = (one: Listed | Member): boolean => !taken.has(one) && !inDoubt.has(one);
  return { pairs, missing: people.filter(isLeft), extra: members.filter(isLeft), unclear };
};
