import type { OrgLine } from '@shared/contract/roster';

export type TreeLine = { org: OrgLine; depth: number };

/** The tree from above: under each organisation its own, in the order in which they came. Groups are the branch's own matter. */
export const treeOf = (orgs: readonly OrgLine[]): TreeLine[] => {
  const known = new Set(orgs.map((org) => org.orgId));
  const below = (parentId: string, depth: number): TreeLine[] =>
    orgs
      .filter((org) => org.parentId === parentId && org.kind !== 'partyGroup')
      .flatMap((org) => [{ org, depth }, ...below(org.orgId, depth + 1)]);
  const roots = orgs.filter((org) => org.parentId === null || !known.has(org.parentId));
  return roots.flatMap((org) => [{ org, depth: 0 }, ...below(org.orgId, 1)]);
};
