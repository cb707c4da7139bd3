import { addDays, addMonths, type Day } from '../../kernel/day';
import { add, compare, divide, fraction, multiply, roundHalfUp, ZERO, type Fraction } from '../../kernel/fraction';
import { firstDayOf, lastDayOf, monthOf, yearOf, type Year } from '../../kernel/period';
import type { Finding, Indicator } from '../../rules/indicator';
import type { RulePack } from '../../rules/packs/default';
import { valueOn, type Params } from '../../rules/params';
import { DIMENSIONS } from '../../rules/standard';
import { existsForAllOf } from '../roster/branch';
import { gather, type BranchFacts, type Gathered } from './facts';

/** A finding with the weight it carries on the sheet's day. */
export type WeighedFinding = Finding & { indicator: Indicator; weightHundredths: number };
export type ItemScore = { itemId: string; name: string; share: Fraction | null; hasIndicators: boolean; ruleIds: string[] };
export type DimensionScore = { dimensionId: string; name: string; share: Fraction | null; isBelowFloor: boolean; hasIndicators: boolean; items: ItemScore[] };
export type Block = { kind: 'score' | 'dimension' | 'floor' | 'veto'; id: string };

export type ScoreSheet = {
  branchId: string;
  year: Year;
  asOfOn: Day;
  packVersion: string;
  findings: WeighedFinding[];
  dimensions: DimensionScore[];
  /** 0 to 1000; null when nothing is applicable yet: no score is not a score of 0. */
  scoreTenths: number | null;
  /** How much of what was counted rests on records found, by weight, 0 to 100. What is missing is counted too, but rests on nothing. */
  coveragePercent: number;
  passLineTenths: number;
  floorPercent: number;
  applicableHundredths: number;
  /** False when something blocks; true only on a final sheet of a whole pack; null while it is open. */
  isQualified: boolean | null;
  blockedBy: Block[];
  isInsufficientPeriod: boolean;
};

/** What is judged, and the day by which its numbers are read. */
type Numbers = { gathered: Gathered; year: Year; day: Day; params: Params };

const weightOf = (finding: WeighedFinding): Fraction => fraction(finding.weightHundredths);

/** Σ weight × share ÷ Σ weight over what is counted; null when nothing is. */
const shareBy = (findings: readonly WeighedFinding[], part: (finding: WeighedFinding) => Fraction | null): Fraction | null => {
  let earned = ZERO;
  let weight = 0;
  for (const finding of findings) {
    const share = part(finding);
    if (share === null) continue;
    earned = add(earned, multiply(weightOf(finding), share));
    weight += finding.weightHundredths;
  }
  return weight === 0 ? null : divide(earned, fraction(weight));
};

const scored = (findings: readonly WeighedFinding[]): Fraction | null => shareBy(findings, (finding) => finding.fraction);

const dimensionsOf = (findings: readonly WeighedFinding[], floorPercent: number): DimensionScore[] =>
  DIMENSIONS.map((dimension) => {
    const own = findings.filter((finding) => finding.indicator.dimension === dimension.id);
    const share = scored(own);
    return {
      dimensionId: dimension.id,
      name: dimension.name,
      share,
      isBelowFloor: share !== null && compare(share, fraction(floorPercent, 100)) < 0,
      hasIndicators: own.length > 0,
      items: dimension.items.map((item) => {
        const ofItem = own.filter((finding) => finding.indicator.item === item.id);
        return { itemId: item.id, name: item.name, share: scored(ofItem), hasIndicators: ofItem.length > 0, ruleIds: ofItem.map((finding) => finding.indicator.id) };
      }),
    };
  });

/**
 * 连续六个月没有开展组织生活: so many whole months in a row, over and past the grace days on the asked day, in which the
 * branch existed and no confirmed activity took place (domain §1.3, veto). They may begin in the year before.
 */
const hasSilentMonths = ({ gathered, year, day: numbersDay, params }: Numbers): boolean => {
  let silent = 0;
  const { branch } = gathered.facts;
  const most = valueOn(params.vetoMonthsWithoutLife, numbersDay);
  const graceDays = valueOn(params.graceDays, numbersDay);
  for (let day = addMonths(firstDayOf(year), 1 - most); yearOf(day) <= year; day = addMonths(day, 1)) {
    const month = monthOf(day);
    const isJudged = existsForAllOf(branch, month) && gathered.asOfOn > addDays(lastDayOf(month), graceDays);
    silent = isJudged && !gathered.monthsWithLife.has(month) ? silent + 1 : 0;
    if (silent >= most && yearOf(day) === year) return true;
  }
  return false;
};

type Judged = Pick<ScoreSheet, 'scoreTenths' | 'dimensions' | 'findings' | 'passLineTenths'>;

const blocksOf = (sheet: Judged, numbers: Numbers): Block[] => {
  const floor = valueOn(numbers.params.ruleFloor, numbers.day);
  const isUnder = (finding: WeighedFinding): boolean => finding.indicator.hasFloor && finding.fraction !== null && compare(finding.fraction, floor) < 0;
  return [
    ...(hasSilentMonths(numbers) ? [{ kind: 'veto' as const, id: 'sixMonthsWithoutLife' }] : []),
    ...(sheet.scoreTenths !== null && sheet.scoreTenths < sheet.passLineTenths ? [{ kind: 'score' as const, id: 'passLine' }] : []),
    ...sheet.dimensions.filter((dimension) => dimension.isBelowFloor).map((dimension) => ({ kind: 'dimension' as const, id: dimension.dimensionId })),
    ...sheet.findings.filter(isUnder).map((finding) => ({ kind: 'floor' as const, id: finding.indicator.id })),
  ];
};

/** A sheet is final once nothing can be changed by an act any more, at latest on the verdict's day of the next year. */
const isFinal = (findings: readonly WeighedFinding[], asOfOn: Day, verdictOn: Day): boolean =>
  asOfOn >= verdictOn || findings.every((finding) => finding.periods.every((found) => found.outcome === 'notApplicable' || found.outcome === 'met' || ((found.outcome === 'notMet' || found.outcome === 'noData') && asOfOn > found.makeUpUntilOn)));

/** The day by which the numbers of a sheet are read: the asked day within the year, else the nearest day of it. */
const numbersDayOf = (year: Year, asOfOn: Day): Day => {
  if (asOfOn > lastDayOf(year)) return lastDayOf(year);
  return asOfOn < firstDayOf(year) ? firstDayOf(year) : asOfOn;
};

/**
 * The sheet of a branch for a year as of a day. Shares are exact fractions, rounded half-up once at the end.
 * A rule whose day has not come and one that does not apply leave numerator and denominator alike (domain §1.3).
 * @param asOfOn a later day than the year's end is allowed: make-ups until the end of January are then seen.
 */
export const computeSheet = (facts: BranchFacts, pack: RulePack, { year, asOfOn }: { year: Year; asOfOn: Day }): ScoreSheet => {
  const { params } = pack;
  const numbers: Numbers = { gathered: gather(facts, asOfOn), year, day: numbersDayOf(year, asOfOn), params };
  const weights = valueOn(params.weightsHundredths, numbers.day);
  const findings = pack.indicators.map((indicator): WeighedFinding => ({ ...indicator.check(numbers.gathered, { year, asOfOn, params }), indicator, weightHundredths: weights[indicator.weightKey] }));
  const floorPercent = valueOn(params.dimensionFloorPercent, numbers.day);
  const passLineTenths = valueOn(params.passLineTenths, numbers.day);
  const dimensions = dimensionsOf(findings, floorPercent);
  const share = scored(findings);
  const scoreTenths = share === null ? null : roundHalfUp(multiply(share, fraction(1000)));
  const blockedBy = blocksOf({ scoreTenths, dimensions, findings, passLineTenths }, numbers);
  const isInsufficientPeriod = facts.branch.foundedOn > `${year}-${valueOn(params.judgedIfFoundedBy, numbers.day)}`;
  const verdictOn = `${Number(year) + 1}-${valueOn(params.verdictFrom, numbers.day)}`;
  const mayBeTrue = pack.isWhole && share !== null && isFinal(findings, asOfOn, verdictOn);
  return {
    branchId: facts.branch._id,
    year,
    asOfOn,
    packVersion: pack.version,
    findings,
    dimensions,
    scoreTenths,
    coveragePercent: roundHalfUp(multiply(shareBy(findings, (finding) => finding.grounded) ?? ZERO, fraction(100))),
    passLineTenths,
    floorPercent,
    applicableHundredths: findings.filter((finding) => finding.fraction !== null).reduce((sum, finding) => sum + finding.weightHundredths, 0),
    isQualified: isInsufficientPeriod ? null : blockedBy.length > 0 ? false : mayBeTrue ? true : null,
    blockedBy,
    isInsufficientPeriod,
  };
};
