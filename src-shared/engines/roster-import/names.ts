import type { Org } from '../../records/org';

/** Organisations that a cell can mean: by code, full name or short name. */
export const orgNamed = (orgs: readonly Org[], text: string): Org[] => {
  const byCode = orgs.filter((org) => org.code === text);
  if (byCode.length > 0) return byCode;
  const byName = orgs.filter((org) => org.name === text);
  return byName.length > 0 ? byName : orgs.filter((org) => org.shortName === text);
};

/** How many characters of the text appear in the name in their order; enough to guess what was meant. */
const likeness = (name: string, text: string): number => {
  let from = 0;
  let hits = 0;
  for (const character of text) {
    const place = name.indexOf(character, from);
    if (place < 0) continue;
    hits += 1;
    from = place + 1;
  }
  return hits;
};

/** The name most like a text, when more than half of the text is in it. */
export const nearestName = (orgs: readonly Org[], text: string): string | undefined => {
  const best = orgs.map((org) => ({ name: org.name, hits: likeness(org.name, text) })).sort((a, b) => b.hits - a.hits)[0];
  return best !== undefined && best.hits * 2 > text.length ? best.name : undefined;
};
