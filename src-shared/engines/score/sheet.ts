import type { Day } from '../../kernel/day';
import { add, compare, divide, fraction, multiply, roundHalfUp, ZERO, type Fraction } from '../../kernel/fraction';
import { addMonths } from '../../kernel/day';
import { monthOf, type Year } from '../../kernel/period';
import type { Finding, Indicator } from '../../rules/indicator';
import type { RulePack } from '../../rules/packs/default';
import { valueOn } from '../../rules/params';
import { DIMENSIONS } from '../../rules/standard';
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

/** 连续六个月没有开展组织生活: six whole months in a row, begun after the founding and over by the asked day (domain §1.3, veto). */
const hasSilentHalfYear = (gathered: Gathered, year: Year, months: number): boolean => {
  const { foundedOn } = gathered.facts.branch;
  const first = addMonths(`${year}-01-01`, 1 - months);
  let silent = 0;
  for (let day = first; monthOf(day) < monthOf(gathered.asOfOn) && day.slice(0, 4) <= year; day = addMonths(day, 1)) {
    if (day < foundedOn) continue;
    silent = gathered.monthsWithLife.has(monthOf(day)) ? 0 : silent + 1;
    if (silent >= months && day.slice(0, 4) === year) return true;
  }
  return false;
};

const blocksOf = (sheet: { scoreTenths: number | null; dimensions: DimensionScore[]; findings: WeighedFinding[] }, pack: RulePack, at: { year: Year; asOfOn: Day; gathered: Gathered }): Block[] => {
  const { params } = pack;
  const floor = valueOn(params.ruleFloor, at.asOfOn);
  const isUnder = (finding: WeighedFinding): boolean => finding.indicator.hasFloor && finding.fraction !== null && compare(finding.fraction, floor) < 0;
  return [
    ...(hasSilentHalfYear(at.gathered, at.year, valueOn(params.vetoMonthsWithoutLife, at.asOfOn)) ? [{ kind: 'veto' as const, id: 'sixMonthsWithoutLife' }] : []),
    ...(sheet.scoreTenths !== null && sheet.scoreTenths < valueOn(params.passLineTenths, at.asOfOn) ? [{ kind: 'score' as const, id: 'passLine' }] : []),
    ...sheet.dimensions.filter((dimension) => dimension.isBelowFloor).map((dimension) => ({ kind: 'dimension' as const, id: dimension.dimensionId })),
    ...sheet.findings.filter(isUnder).map((finding) => ({ kind: 'floor' as const, id: finding.indicator.id })),
  ];
};

/** A sheet is final once nothing can be changed by an act any more, at latest on the verdict's day of the next year. */
const isFinal = (findings: readonly WeighedFinding[], asOfOn: Day, verdictOn: Day): boolean =>
  asOfOn >= verdictOn || findings.every((finding) => finding.periods.every((found) => found.outcome === 'notApplicable' || found.outcome === 'met' || (found.outcome === 'notMet' && asOfOn > found.makeUpUntilOn)));

/**
 * The sheet of a branch for a year as of a day. Shares are exact fractions, rounded half-up once at the end.
 * A rule whose day has not come and one that does not apply leave numerator and denominator alike (domain §1.3).
 * @param asOfOn a later day than the year's end is allowed: make-ups until the end of January are then seen.
 */
export const computeSheet = (facts: BranchFacts, pack: RulePack, { year, asOfOn }: { year: Year; asOfOn: Day }): ScoreSheet => {
  const gathered = gather(facts, asOfOn);
  const weights = valueOn(pack.params.weightsHundredths, asOfOn < `${year}-12-31` ? asOfOn : `${year}-12-31`);
  const findings = pack.indicators.map((indicator): WeighedFinding => ({ ...indicator.check(gathered, { year, asOfOn, params: pack.params }), indicator, weightHundredths: weights[indicator.weightKey] }));
  const floorPercent = valueOn(pack.params.dimensionFloorPercent, asOfOn);
  const dimensions = dimensionsOf(findings, floorPercent);
  const share = scored(findings);
  const scoreTenths = share === null ? null : roundHalfUp(multiply(share, fraction(1000)));
  const blockedBy = blocksOf({ scoreTenths, dimensions, findings }, pack, { year, asOfOn, gathered });
  const isInsufficientPeriod = facts.branch.foundedOn > `${year}-${valueOn(pack.params.judgedIfFoundedBy, asOfOn)}`;
  const verdictOn = `${Number(year) + 1}-${valueOn(pack.params.verdictFrom, asOfOn)}`;
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
    passLineTenths: valueOn(pack.params.passLineTenths, asOfOn),
    floorPercent,
    applicableHundredths: findings.filter((finding) => finding.fraction !== null).reduce((sum, finding) => sum + finding.weightHundredths, 0),
    isQualified: isInsufficientPeriod ? null : blockedBy.length > 0 ? false : mayBeTrue ? true : null,
    blockedBy,
    isInsufficientPeriod,
  };
};
