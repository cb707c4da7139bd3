/** An exact non-negative fraction of integers. Scores are computed in these and rounded once, at the end. */
export type Fraction = { numerator: number; denominator: number };

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

/** A reduced fraction. Throws RangeError when the denominator is not positive or a part is no integer. */
export const fraction = (numerator: number, denominator = 1): Fraction => {
  if (!Number.isInteger(numerator) || !Number.isInteger(denominator) || denominator <= 0)
    throw new RangeError(`Not a fraction: ${numerator}/${denominator}`);
  const divisor = greatestCommonDivisor(Math.abs(numerator), denominator) || 1;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
};

export const ZERO = fraction(0);
export const ONE = fraction(1);

export const add = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
export const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.numerator * b.numerator, a.denominator * b.denominator);

/** a / b. Throws RangeError when b is zero. */
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.numerator * b.denominator, a.denominator * b.numerator);

/** Negative, zero or positive, as a is less than, equal to or more than b. */
export const compare = (a: Fraction, b: Fraction): number => a.numerator * b.denominator - b.numerator * a.denominator;

/** Half-up to whole units: `roundHalfUp(fraction(5, 2))` is 3. */
export const roundHalfUp = (value: Fraction): number => Math.floor((2 * value.numerator + value.denominator) / (2 * value.denominator));
