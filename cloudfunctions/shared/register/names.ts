import type { Say } from '../../../src-shared/records/kind/kind';
import { dayWord, periodWord } from '../../../src-shared/text/time-words';
import type { Asking } from './roles';

/** What a reading has learned so far of people and organisations. */
export type Names = { people: ReadonlyMap<string, string>; orgs: ReadonlyMap<string, string> };

const peopleNamed = async ({ roster }: Asking, ids: readonly string[]): Promise<Map<string, string>> => {
  const found = await Promise.all([...new Set(ids)].map((memberId) => roster.member(memberId)));
  return new Map(found.flatMap((member) => (member === null ? [] : [[member._id, member.name] as const])));
};

const orgsNamed = async ({ roster }: Asking, ids: readonly string[]): Promise<Map<string, string>> => {
  const wanted = [...new Set(ids)];
  // One by one as long as they are few; a list of the college's own names most of them.
  const found = wanted.length > 5 ? (await roster.orgs()).filter((org) => wanted.includes(org._id)) : await Promise.all(wanted.map((orgId) => roster.org(orgId)));
  return new Map(found.flatMap((org) => (org === null ? [] : [[org._id, org.name] as const])));
};

export const namesOf = async (asking: Asking, ids: { people: readonly string[]; orgs: readonly string[] }): Promise<Names> => {
  const [people, orgs] = await Promise.all([peopleNamed(asking, ids.people), orgsNamed(asking, ids.orgs)]);
  return { people, orgs };
};

export const sayWith = (names: Names, today: string): Say => ({
  nameOf: (memberId) => names.people.get(memberId) ?? '',
  orgNameOf: (orgId) => names.orgs.get(orgId) ?? '',
  day: (day) => dayWord(day, today),
  period: (period) => periodWord(period, today),
});

/**
 * Says something in two rounds: the first finds out which names are needed, the second has them. A list of a
 * hundred training sessions then asks the roster for nobody of whom its lines do not speak.
 */
export const saying = async <T>(asking: Asking, tell: (say: Say) => T): Promise<T> => {
  const people = new Set<string>();
  const orgs = new Set<string>();
  const none = sayWith({ people: new Map(), orgs: new Map() }, asking.today);
  const first = tell({
    ...none,
    nameOf: (memberId) => {
      people.add(memberId);
      return '';
    },
    orgNameOf: (orgId) => {
      orgs.add(orgId);
      return '';
    },
  });
  if (people.size === 0 && orgs.size === 0) return first;
  return tell(sayWith(await namesOf(asking, { people: [...people], orgs: [...orgs] }), asking.today));
};

