// What is true of every rule in every situation. A part says when, why and by what. A remedy is a promise: whoever follows it finds
// what it names, can do it, writes what the program takes, and is in time.
import { DEFAULT_PACK } from '../../../src-shared/rules/packs/default';
import { faultsOfShare } from '../../cases/formula-faults';
import { faultsOfParts } from '../../cases/part-faults';
import { faultsOfRemedies } from '../../cases/remedy-faults';
import { findingIn, isFounded, situationsOf } from '../../cases/situations';

/** What a rule has good reason to do otherwise: it must then do so, too. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  // How things stand is read on a day within the year and can be put right until its end; what is met rests on nothing written.
  'is met without evidence': ['2.4.c', 'B.9'],
  // Counted from the day on which it was done, which is before the last one.
  'counts before its last day': ['2.3.c', 'B.5', 'B.14'],
  // The records themselves are counted there, and not the months.
  'leads on as none of its parts does': ['2.1.k'],
  // A list that is not ticked to its end is short before it is counted; of 2.1.k and B.9 the parts are shown and not counted.
  'is short before it counts': ['2.1.k', '5.1.b', '5.3.b', 'B.9', 'B.12'],
  // A notice is up; whoever is put right waits for the day on which it is short; what is due in the next year is not asked of this one.
  'is not yet due after it counts': ['1.1.f', '3.1.c', 'B.5'],
  // A vote or a meeting that a record names is evidence by its id, whether the books of the branch hold it or not.
  'rests on what is not there': ['1.2.b', '2.2.b'],
  // A record can be completed at any time; what was found false, never.
  'leads on when it is too late': ['2.1.k'],
  // The plan was begun in 2019, whichever year is asked.
  'lies in another year': ['B.19'],
  // Nothing that anybody could write down changes a fact: a day too early, a vote that failed, somebody who was absent, a branch without members.
  'is open and leads nowhere': ['1.2.b', '1.2.d', '1.4.b', '2.1.k', '2.4.c', '3.6.a', '5.3.c', 'B.9', 'B.11'],
  // The roster, and how things stand, can be put right until the end of the year or until a fault has stood too long.
  'is owed on a day of its own': ['1.1.b', '1.1.c', '1.1.i', 'B.8', 'B.19'],
  // What may come until the end of March counts in full until then; a superior’s entry and what was promised have days of their own.
  'is made up though it is in time, or in time though it is late': ['2.2.a', '2.3.a', '2.3.c', '4.2.a', '4.2.b', 'B.5'],
  'is owed before today': ['4.2.a', '4.2.b'],
  // A case runs through the years, the first and the last meeting of the plan stand in theirs.
  'is about another period': ['1.2.b', '1.2.c', '1.2.d', 'B.19'],
  // Entered by the college as a whole.
  'is about another organisation': ['1.3.b', '1.4.a'],
  // First the scheme, then what follows from it.
  'writes a kind the rule does not name': ['3.1.c', '3.1.d'],
  // Any meeting whose record is to be completed; the general meeting that is said to have adopted the scheme.
  'holds a kind the rule does not name': ['2.1.k', '3.1.a'],
};

describe('every rule', () => {
  it.each(DEFAULT_PACK.indicators.map((indicator) => [indicator.id, indicator] as const))(
    '%s says of each part when, why and by what, leads on to what can be done, and earns what its kind says',
    (id, indicator) => {
      const faults = situationsOf(indicator).flatMap((situation) => {
        const finding = findingIn(indicator, situation);
        if (finding === null) return [];
        return [
          ...faultsOfParts(situation, finding),
          ...faultsOfShare(indicator, situation, finding),
          ...(isFounded(situation) ? faultsOfRemedies(indicator, situation, finding) : []),
        ];
      });
      const allowed = Object.entries(OTHERWISE).flatMap(([words, ids]) => (ids.includes(id) ? [words] : []));
      expect([...new Set(faults)].sort()).toEqual(allowed.sort());
    },
  );
});
