import { addDays, addMonths, type Day } from '../../kernel/day';
import { add, compare, divide, fraction, multiply, roundHalfUp, ZERO, type Fraction } from '../../kernel/fraction';
import { firstDayOf, lastDayOf, monthOf, yearOf, type Year } from '../../kernel/period';
import { laterOf } from '../../kernel/span';
import { formulaOf, type BranchIndicator, type CheckAt, type Finding } from '../../rules/indicator';
import { indicatorsOn, versionOn, weightIn, weightsOfPack, type RulePack } from '../../rules/packs/pack';
import { valueOn, type Params } from '../../standard/params';
import { verdictDay } from '../../standard/year-end';
import { DIMENSIONS } from '../../standard/items';
import { existsForAllOf } from '../../roster/branch';
import type { BranchFacts } from '../../facts/facts';
import { summariseBranch, type Gathered, type Summary } from '../../facts/summary';
import { isExempt } from './exemptions';
import { isSettled, standingOf, type Standing } from './standing';

/** A finding with the weight it carries on the sheet's day; 0 for a rule that is shown only. */
export type WeighedFinding = Finding & { indicator: BranchIndicator; weightHundredths: number };
export type ItemScore = { itemId: string; name: string; share: Fraction | null; ruleIds: string[] };
export type DimensionScore = { dimensionId: string; name: string; share: Fraction | null; isBelowFloor: boolean; items: ItemScore[] };
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
  /** Shown beside the score, never in it; capped. */
  bonusTenths: number;
  /** Said on a final sheet only: whether nothing blocks; null while something can still be changed. */
  isQualified: boolean | null;
  /** What would block if nothing changed any more. */
  blockedBy: Block[];
  standing: Standing;
  isInsufficientPeriod: boolean;
};

/** What is judged, and the day by which its numbers are read. */
type Numbers = { facts: BranchFacts; gathered: Gathered; year: Year; day: Day; params: Params };

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
      items: dimension.items.map((item) => {
        const ofItem = own.filter((finding) => finding.indicator.item === item.id);
        return { itemId: item.id, name: item.name, share: scored(ofItem), ruleIds: ofItem.map((finding) => finding.indicator.id) };
      }),
    };
  });

/** Not before the day from which the college counts. */
const isCountedFrom = ({ countsFromOn }: Pick<BranchFacts, 'countsFromOn'>, day: Day): boolean =>
  countsFromOn === undefined || countsFromOn <= day;

/**
 * 连续六个月没有开展组织生活: so many whole months in a row, over and past the grace days on the asked day, in which the
 * branch existed and was counted and no confirmed activity took place (domain §1.3, veto). They may begin in the year before.
 */
const hasSilentMonths = ({ facts, gathered, year, day: numbersDay, params }: Numbers): boolean => {
  let silent = 0;
  const most = valueOn(params.vetoMonthsWithoutLife, numbersDay);
  const graceDays = valueOn(params.graceDays, numbersDay);
  for (let day = addMonths(firstDayOf(year), 1 - most); yearOf(day) <= year; day = addMonths(day, 1)) {
    const month = monthOf(day);
    const isJudged =
      existsForAllOf(facts.branch, month) && isCountedFrom(facts, day) && gathered.asOfOn > addDays(lastDayOf(month), graceDays);
    silent = isJudged && !gathered.hasLifeIn(month) ? silent + 1 : 0;
    if (silent >= most) return true;
  }
  return false;
};

/** 记录不实: confirmed by the Party committee, and by nobody else; it weighs on the year in which it happened. */
const isFalsified = ({ gathered, year, facts }: Numbers): boolean =>
  gathered
    .records('attestation')
    .some(
      ({ content, orgId }) =>
        content.attestKind === 'falsifiedRecord' &&
        content.isTrue === true &&
        (content.eventOn === undefined ? content.year : yearOf(content.eventOn)) === year &&
        isCountedFrom(facts, content.eventOn ?? lastDayOf(year)) &&
        orgId === facts.branch._id,
    );

type Judged = Pick<ScoreSheet, 'scoreTenths' | 'dimensions' | 'findings' | 'passLineTenths'>;

const vetoesOf = (findings: readonly WeighedFinding[], numbers: Numbers): Block[] => [
  ...findings
    .filter((finding) => finding.indicator.veto !== undefined && finding.outcome === 'notMet')
    .map((finding) => ({ kind: 'veto' as const, id: finding.indicator.id })),
  ...(hasSilentMonths(numbers) ? [{ kind: 'veto' as const, id: 'sixMonthsWithoutLife' }] : []),
  ...(isFalsified(numbers) ? [{ kind: 'veto' as const, id: 'falsifiedRecord' }] : []),
];

const blocksOf = (sheet: Judged, numbers: Numbers): Block[] => {
  const floor = valueOn(numbers.params.ruleFloor, numbers.day);
  const isUnder = (finding: WeighedFinding): boolean =>
    finding.indicator.hasFloor && finding.fraction !== null && compare(finding.fraction, floor) < 0;
  return [
    ...vetoesOf(sheet.findings, numbers),
    ...(sheet.scoreTenths !== null && sheet.scoreTenths < sheet.passLineTenths ? [{ kind: 'score' as const, id: 'passLine' }] : []),
    ...sheet.dimensions
      .filter((dimension) => dimension.isBelowFloor)
      .map((dimension) => ({ kind: 'dimension' as const, id: dimension.dimensionId })),
    ...sheet.findings.filter(isUnder).map((finding) => ({ kind: 'floor' as const, id: finding.indicator.id })),
  ];
};

/** A sheet is final once nothing can be changed by an act any more, at latest on the verdict's day of the next year. */
const isFinal = (findings: readonly WeighedFinding[], asOfOn: Day, verdictOn: Day): boolean =>
  asOfOn >= verdictOn ||
  findings.every((finding) => finding.weightHundredths === 0 || finding.parts.every((part) => isSettled(part, asOfOn)));

/** The day by which the numbers of a sheet are read: the asked day within the year, else the nearest day of it. */
export const numbersDayOf = (year: Year, asOfOn: Day): Day => {
  if (asOfOn > lastDayOf(year)) return lastDayOf(year);
  return laterOf(asOfOn, firstDayOf(year));
};

export type SheetAt = { year: Year; asOfOn: Day };

/** The findings of a branch on a day; of some rules only where `ruleIds` names them. */
export const findingsOf = (
  facts: BranchFacts,
  pack: RulePack,
  { gathered, year, ruleIds }: { gathered: Gathered; year: Year; ruleIds?: ReadonlySet<string> },
): WeighedFinding[] => {
  const day = numbersDayOf(year, gathered.asOfOn);
  const weights = weightsOfPack(pack, day);
  const common: Omit<CheckAt, 'isExemptOn' | 'days' | 'formula'> = {
    year,
    asOfOn: gathered.asOfOn,
    onDay: day,
    params: pack.params,
    countsFromOn: facts.countsFromOn,
    endsOn: facts.branch.dissolvedOn,
    groupsEndOn: new Map(facts.groups.flatMap(({ _id, dissolvedOn }) => (dissolvedOn === undefined ? [] : [[_id, dissolvedOn] as const]))),
  };
  return indicatorsOn(pack, day).flatMap((indicator): WeighedFinding[] => {
    if (indicator.subject !== 'branch' || ruleIds?.has(indicator.id) === false) return [];
    const ofRule = { isExemptOn: isExempt(gathered, indicator.id), days: indicator, formula: formulaOf(indicator) };
    const finding = indicator.check(facts, gathered, { ...common, ...ofRule });
    return [{ ...finding, indicator, weightHundredths: weightIn(weights, indicator) }];
  });
};

const bonusOf = ({ gathered, year, params, day }: Numbers): number => {
  const tenths = gathered
    .records('bonusItem')
    .filter(({ content }) => content.year === year && (content.approvedOn ?? gathered.asOfOn) <= gathered.asOfOn)
    .reduce((sum, { content }) => sum + content.pointsTenths, 0);
  return Math.min(tenths, valueOn(params.bonusMostTenths, day));
};

/**
 * The sheet of a branch for a year as of a day, from its folded records. Shares are exact fractions, rounded half-up once
 * at the end. A rule whose day has not come and one that does not apply leave numerator and denominator alike (domain §1.3).
 * @param asOfOn a later day than the year's end is allowed: make-ups until the end of January are then seen.
 */
export const sheetOf = (facts: BranchFacts, pack: RulePack, { summary, year, asOfOn }: SheetAt & { summary: Summary }): ScoreSheet => {
  const { params } = pack;
  const gathered = summary.on(asOfOn);
  const numbers: Numbers = { facts, gathered, year, day: numbersDayOf(year, asOfOn), params };
  const findings = findingsOf(facts, pack, { gathered, year });
  const floorPercent = valueOn(params.dimensionFloorPercent, numbers.day);
  const passLineTenths = valueOn(params.passLineTenths, numbers.day);
  const dimensions = dimensionsOf(findings, floorPercent);
  const share = scored(findings);
  const scoreTenths = share === null ? null : roundHalfUp(multiply(share, fraction(1000)));
  const blockedBy = blocksOf({ scoreTenths, dimensions, findings, passLineTenths }, numbers);
  const isInsufficientPeriod =
    laterOf(facts.branch.foundedOn, facts.countsFromOn ?? facts.branch.foundedOn) >
    `${year}-${valueOn(params.judgedIfFoundedBy, numbers.day)}`;
  // 达标和未达标都要到不能再改时才说（domain §1.3）: what is short today may be put right tomorrow.
  const mayBeSaid = !isInsufficientPeriod && isFinal(findings, asOfOn, verdictDay(year, params));
  return {
    branchId: facts.branch._id,
    year,
    asOfOn,
    packVersion: versionOn(pack, numbers.day),
    findings,
    dimensions,
    scoreTenths,
    coveragePercent: roundHalfUp(multiply(shareBy(findings, (finding) => finding.grounded) ?? ZERO, fraction(100))),
    passLineTenths,
    floorPercent,
    applicableHundredths: findings
      .filter((finding) => finding.fraction !== null)
      .reduce((sum, finding) => sum + finding.weightHundredths, 0),
    bonusTenths: bonusOf(numbers),
    isQualified: !mayBeSaid ? null : blockedBy.length > 0 ? false : share === null ? null : true,
    blockedBy,
    standing: standingOf(findings, { asOfOn, params, isOver: asOfOn >= verdictDay(year, params) }),
    isInsufficientPeriod,
  };
};

/** The sheet straight from facts: folds them once. */
export const computeSheet = (facts: BranchFacts, pack: RulePack, at: SheetAt): ScoreSheet =>
  sheetOf(facts, pack, { ...at, summary: summariseBranch(facts) });
