/**
 * What is said of a branch on a day. `insufficient`: founded too late to be judged · `noScore`: nothing is due yet ·
 * `undecided`: something can still change, whether anything blocks or not · `qualified` · `notQualified`: something blocks, and nothing can change it.
 */
export type Verdict = 'insufficient' | 'noScore' | 'undecided' | 'qualified' | 'notQualified';

/** The one verdict on a sheet, whoever shows it: the score, a trial, the first page. */
export const verdictOn = ({
  isInsufficientPeriod,
  scoreTenths,
  isQualified,
}: {
  isInsufficientPeriod: boolean;
  scoreTenths: number | null;
  isQualified: boolean | null;
}): Verdict => {
  if (isInsufficientPeriod) return 'insufficient';
  // On a final sheet a veto stands even where nothing is counted.
  if (scoreTenths === null) return isQualified === false ? 'notQualified' : 'noScore';
  if (isQualified === null) return 'undecided';
  return isQualified ? 'qualified' : 'notQualified';
};
