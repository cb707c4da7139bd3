import type { Say } from '../../../../src-shared/records/vocabulary/kind';
import { dayWord, periodWord } from '../../../../src-shared/kernel/time-words';
import { shownNames } from '../../roster/apart';
import { numbersInForce } from '../../score/pack';
import type { Asking } from '../../pipeline/context';

/** What a reading has learned so far of people and organisations. */
export type Names = { people: ReadonlyMap<string, string>; orgs: ReadonlyMap<string, string> };

export const namesOf = async ({ roster }: Asking, ids: { people: readonly string[]; orgs: readonly string[] }): Promise<Names> => {
  const [people, orgs] = await Promise.all([roster.membersById([...new Set(ids.people)]), roster.orgsById([...new Set(ids.orgs)])]);
  return { people: new Map(people.map((member) => [member._id, member.name])), orgs: new Map(orgs.map((org) => [org._id, org.name])) };
};

export const sayWith = (names: Names, { today, params }: Pick<Say, 'params'> & { today: string }): Say => ({
  params,
  nameOf: (memberId) => names.people.get(memberId) ?? '',
  orgNameOf: (orgId) => names.orgs.get(orgId) ?? '',
  day: (day) => dayWord(day, today),
  period: (period) => periodWord(period, today),
});

/** With those who share a name told apart, for a screen. */
const namesOnScreen: typeof namesOf = async (asking, ids) => {
  const { people, orgs } = await namesOf(asking, ids);
  const { ports, roster, today } = asking;
  const shown = await shownNames({ documents: ports.documents, roster, today }, [...people.keys()]);
  return { people: new Map([...people].map(([id, name]) => [id, shown.get(id)?.name ?? name])), orgs };
};

/**
 * Says something in two rounds: the first finds out which names and whether the numbers in force are needed, the second
 * has them. A list of a hundred training sessions then asks the roster for nobody of whom its lines do not speak.
 */
const sayingBy = async <T>(asking: Asking, tell: (say: Say) => T, names: typeof namesOf): Promise<T> => {
  const people = new Set<string>();
  const orgs = new Set<string>();
  let needsNumbers = false;
  const none = sayWith({ people: new Map(), orgs: new Map() }, { today: asking.today, params: null });
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
    get params() {
      needsNumbers = true;
      return null;
    },
  });
  if (people.size === 0 && orgs.size === 0 && !needsNumbers) return first;
  const [found, params] = await Promise.all([
    names(asking, { people: [...people], orgs: [...orgs] }),
    needsNumbers ? numbersInForce(asking.ports.documents) : null,
  ]);
  return tell(sayWith(found, { today: asking.today, params }));
};

/** Says something on a screen. */
export const saying = <T>(asking: Asking, tell: (say: Say) => T): Promise<T> => sayingBy(asking, tell, namesOnScreen);

/** Says something that is stored, exported or printed: everybody by their name as it stands. */
export const sayingPlainly = <T>(asking: Asking, tell: (say: Say) => T): Promise<T> => sayingBy(asking, tell, namesOf);
