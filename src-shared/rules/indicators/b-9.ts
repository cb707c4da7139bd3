import { qualifiedRate } from '../../facts/qualified-rate';
import { compare, fraction } from '../../kernel/fraction';
import { lastDayOf } from '../../kernel/period';
import { planCite } from '../../standard/cite';
import { settle } from '../finding';
import { collegeRule } from '../indicator';
import { partNotAsked } from '../judge/when';
import { valueOn } from '../../standard/params';
import { verdictDay } from '../../standard/year-end';

export const enoughBranchesQualified = collegeRule('B.9', {
  statement: 'as-many-branches-meet-the-standard-as-was-aimed-at',
  recordKinds: [],
  why: 'The aim of the whole plan in one number. The target of 2020 holds for every later year until the committee sets another.',
  cite: [planCite('一', '力争2019年80%以上党支部“五化”建设达标；2020年，实现全院党支部“五化”建设全面达标')],
  check: (facts, _gathered, at) => {
    const last = lastDayOf(at.year);
    const base = {
      period: at.year,
      orgId: facts.committee._id,
      isMadeUp: false,
      evidenceIds: [],
      openIds: [],
      lastOn: last,
      countsFromOn: last,
      makeUpUntilOn: last,
      remedy: null,
    };
    const share = qualifiedRate(facts.results ?? [], at.year);
    // The verdicts on a year stand in the next; where there is none then, there was no branch to judge.
    if (share === null)
      return settle(
        [
          at.asOfOn < verdictDay(at.year, at.params)
            ? { ...base, outcome: 'notYetDue', countsFromOn: verdictDay(at.year, at.params) }
            : partNotAsked('notHeld', base),
        ],
        at,
      );
    const isMet = compare(share, fraction(valueOn(at.params.targetPercent, last), 100)) >= 0;
    return settle([{ ...base, outcome: isMet ? 'met' : 'notMet', share }], at);
  },
});
