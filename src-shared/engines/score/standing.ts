// What of a sheet can no longer change, and what can: no verdict is said while something can, so these three numbers stand instead.
import type { Day } from '../../kernel/day';
import { add, fraction, minus, multiply, ONE, roundHalfUp, ZERO, type Fraction } from '../../kernel/fraction';
import type { Params } from '../../standard/params';
import { worthOf } from '../../rules/finding';
import { formulaOf, type BranchIndicator, type Finding, type Part } from '../../rules/indicator';

/** In hundredths of a point, of everything the year asks of the branch: settled and met, settled and not, open. They add up to all that is asked. */
export type Standing = { metHundredths: number; notMetHundredths: number; openHundredths: number };

/** Whether nothing anybody does can change a part any more. What a superior has still to enter is never settled before the verdict's day. */
export const isSettled = (part: Part, asOfOn: Day): boolean =>
  part.outcome === 'notApplicable' ||
  (part.outcome === 'met' && part.countsFromOn <= asOfOn) ||
  (part.outcome === 'notMet' && asOfOn > part.makeUpUntilOn);

type Weighed = Finding & { indicator: Pick<BranchIndicator, 'kind' | 'countsCases'>; weightHundredths: number };
export type StandingAt = { asOfOn: Day; isOver: boolean; params: Params };
type Split = { met: Fraction; notMet: Fraction; open: Fraction };

const ALL_OPEN: Split = { met: ZERO, notMet: ZERO, open: ONE };

/** The share of a rule that stands on the verdict's day: nothing of it is open. */
const closed = ({ fraction: earned }: Finding): Split | null =>
  earned === null ? null : { met: earned, notMet: minus(ONE, earned), open: ZERO };

const splitOf = (finding: Weighed, at: StandingAt): Split | null => {
  const asked = finding.parts.filter((part) => part.outcome !== 'notApplicable');
  if (asked.length === 0) return null;
  const settled = asked.filter((part) => isSettled(part, at.asOfOn));
  if (settled.length === asked.length) return closed(finding) ?? ALL_OPEN;
  // A rule that is 1 or 0 is lost with the first of its parts, and won with the last.
  if (formulaOf(finding.indicator) === 'whole')
    return settled.some((part) => part.outcome === 'notMet') ? { met: ZERO, notMet: ONE, open: ZERO } : ALL_OPEN;
  const each = fraction(1, asked.length);
  const met = settled.map((part) => multiply(each, worthOf(part, at))).reduce(add, ZERO);
  const done = multiply(each, fraction(settled.length));
  return { met, notMet: minus(done, met), open: minus(ONE, done) };
};

/** How the points of the year stand; from the verdict's day on nothing is open. */
export const standingOf = (findings: readonly Weighed[], at: StandingAt): Standing => {
  let [met, all, open] = [ZERO, 0, ZERO];
  for (const finding of findings) {
    const split = finding.weightHundredths === 0 ? null : at.isOver ? closed(finding) : splitOf(finding, at);
    if (split === null) continue;
    const weight = fraction(finding.weightHundredths);
    all += finding.weightHundredths;
    met = add(met, multiply(weight, split.met));
    open = add(open, multiply(weight, split.open));
  }
  const [metHundredths, openHundredths] = [roundHalfUp(met), roundHalfUp(open)];
  return { metHundredths, openHundredths, notMetHundredths: Math.max(0, all - metHundredths - openHundredths) };
};
