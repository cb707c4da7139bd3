// What a rule must earn by its kind (domain §1.3, ruleFraction), counted from its parts once more and without the engine's own sums.
import type { Finding, Indicator, Part } from '../../src-shared/rules/indicator';
import { valueOn } from '../../src-shared/standard/params';
import type { Situation } from './situations';

const ONE_OR_ZERO: ReadonlySet<string> = new Set(['structure', 'threshold', 'attestation', 'process']);
/** The cases of 1.2.b are counted; the records of 2.1.k are, and not the months that are shown of them. */
const COUNTED_OTHERWISE: ReadonlySet<string> = new Set(['2.1.k']);

const isDecided = (part: Part, day: string): boolean => (part.outcome === 'met' || part.outcome === 'notMet') && part.countsFromOn <= day;

/** Of each person everything that is asked: 1, 0, or nothing while it is open or waits for a superior's entry. */
const personsOf = (parts: readonly Part[], day: string): number[] => {
  const asked = parts.filter(({ outcome }) => outcome !== 'notApplicable');
  return [...new Set(asked.map(({ memberId }) => memberId))].flatMap((memberId): number[] => {
    const own = asked.filter((part) => part.memberId === memberId);
    if (own.some((part) => part.outcome === 'notMet' && isDecided(part, day))) return [0];
    return own.every((part) => isDecided(part, day)) ? [1] : [];
  });
};

const earnedBy = (part: Part, { params }: Situation): number => {
  const { numerator, denominator } = part.share ?? { numerator: part.outcome === 'met' ? 1 : 0, denominator: 1 };
  const factor = valueOn(params.makeUpFactor, part.lastOn);
  return (numerator / denominator) * (part.isMadeUp ? factor.numerator / factor.denominator : 1);
};

const expectedOf = ({ id, kind, subject }: Indicator, { parts }: Finding, situation: Situation): number | null => {
  const decided = parts.filter((part) => isDecided(part, situation.day));
  const units =
    subject === 'branch' && kind === 'perPerson' ? personsOf(parts, situation.day) : decided.map((part) => earnedBy(part, situation));
  if (units.length === 0) return null;
  if (subject === 'branch' && ONE_OR_ZERO.has(kind) && id !== '1.2.b') return decided.every(({ outcome }) => outcome === 'met') ? 1 : 0;
  return units.reduce((sum, unit) => sum + unit, 0) / units.length;
};

/** In words, where a rule earns otherwise than its kind says. */
export const faultsOfShare = (indicator: Indicator, situation: Situation, finding: Finding): string[] => {
  if (COUNTED_OTHERWISE.has(indicator.id)) return [];
  const expected = expectedOf(indicator, finding, situation);
  const { fraction } = finding;
  const isSame =
    fraction === null || expected === null ? fraction === expected : Math.abs(fraction.numerator / fraction.denominator - expected) < 1e-9;
  return isSame ? [] : [`earns otherwise than a rule of the kind ${indicator.kind}`];
};
