// What is chosen on the page, and the moves that follow from it. Nothing of it is chosen by anybody but the administrator.
import type { In, Out } from '@shared/contract';
import type { RegroupBranch, RegroupPerson } from '@shared/contract/roster-regroup';
import { regroupText } from '@/text/roster-regroup';

export type Table = Out<'roster.regroupTable'>;
export type Moves = In<'roster.regroup'>['moves'];
export type By = 'group' | 'class';
/** People stay where they are. */
export const stays = '';

export type Bundle = { key: string; word: string; memberIds: string[] };

/** The people of a branch as they are chosen together; each is in one bundle. */
export const bundlesOf = (branch: RegroupBranch, by: By): Bundle[] => {
  const keyOf = ({ groupId, department }: RegroupPerson): string => (by === 'group' ? groupId : department) ?? '';
  const keys =
    by === 'group' ? branch.groups.map(({ groupId }) => groupId) : [...new Set(branch.people.map(keyOf))].filter((key) => key !== '');
  const wordOf = (key: string): string => {
    if (key === '') return by === 'group' ? regroupText.whole : regroupText.noClass;
    return branch.groups.find(({ groupId }) => groupId === key)?.name ?? key;
  };
  return [...keys.sort(), ''].flatMap((key) => {
    const memberIds = branch.people.filter((person) => keyOf(person) === key).map(({ memberId }) => memberId);
    return memberIds.length === 0
      ? []
      : [{ key: `${branch.orgId}~${key}`, word: regroupText.bundle(wordOf(key), memberIds.length), memberIds }];
  });
};

/** By the key of a bundle, and by the person where one goes elsewhere than their bundle. */
export type Chosen = { bundles: Readonly<Record<string, string>>; people: Readonly<Record<string, string>> };
export const nothing: Chosen = { bundles: {}, people: {} };

/** Who goes where: a person as is said of them, else as of their bundle; who stays is in none. */
export const movesOf = (branches: readonly RegroupBranch[], by: By, { bundles, people }: Chosen): Moves => {
  const moves = new Map<string, string[]>();
  for (const branch of branches)
    for (const { key, memberIds } of bundlesOf(branch, by))
      for (const memberId of memberIds) {
        const to = people[memberId] ?? bundles[key] ?? stays;
        if (to !== stays && to !== branch.orgId) moves.set(to, [...(moves.get(to) ?? []), memberId]);
      }
  return [...moves].map(([toBranchId, memberIds]) => ({ toBranchId, memberIds }));
};

export const countOf = (moves: Moves): number => moves.reduce((sum, { memberIds }) => sum + memberIds.length, 0);
