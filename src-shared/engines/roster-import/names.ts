import { isSameName, nameKey } from '../../kernel/name-key';
import type { Member } from '../../records/member';
import type { Org } from '../../records/org';
import { numberKey } from './sheets';

type NamedOrg = Pick<Org, 'code' | 'name' | 'shortName'>;
type Keys = { code: string; name: string; shortName: string };
/** Each row of people asks for its branch; the keys of an organisation are made once. */
const keysMade = new WeakMap<NamedOrg, Keys>();
const keysOf = (org: NamedOrg): Keys => {
  const made = keysMade.get(org);
  if (made !== undefined) return made;
  const keys = { code: nameKey(org.code), name: nameKey(org.name), shortName: nameKey(org.shortName) };
  keysMade.set(org, keys);
  return keys;
};

/** Organisations that a cell can mean: by code, full name or short name; however they are written. An empty cell means none, though many have no short name. */
export const orgNamed = <O extends NamedOrg>(orgs: readonly O[], text: string): O[] => {
  const key = nameKey(text);
  if (key === '') return [];
  const byCode = orgs.filter((org) => keysOf(org).code === key);
  if (byCode.length > 0) return byCode;
  const byName = orgs.filter((org) => keysOf(org).name === key);
  return byName.length > 0 ? byName : orgs.filter((org) => keysOf(org).shortName === key);
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
export const nearestName = (orgs: readonly { name: string }[], text: string): string | undefined => {
  const best = orgs.map((org) => ({ name: org.name, hits: likeness(org.name, text) })).sort((a, b) => b.hits - a.hits)[0];
  return best !== undefined && best.hits * 2 > text.length ? best.name : undefined;
};

type Named = Pick<Member, 'name' | 'memberNo'>;

/** Finds people by what a cell says of them. One reading of all of them serves every row. */
export class People<P extends Named> {
  private readonly byName = new Map<string, P[]>();

  constructor(private readonly people: readonly P[]) {
    for (const person of people) {
      const key = nameKey(person.name);
      this.byName.set(key, [...(this.byName.get(key) ?? []), person]);
    }
  }

  /** Those of the name; a sign of the private area may stand for any other, which takes a look at everybody. */
  named(name: string): P[] {
    const found = this.byName.get(nameKey(name)) ?? [];
    return found.length > 0 ? found : this.people.filter((person) => isSameName(person.name, name));
  }

  with(name: string, memberNo: string | undefined): P[] {
    const found = this.named(name);
    return memberNo === undefined ? found : found.filter((person) => numberKey(person.memberNo) === numberKey(memberNo));
  }
}
