import type { DimensionLine, Finding, FindingPeriod, ScoreSheetView } from '../../../src-shared/contract/score';
import type { WeighedFinding, ScoreSheet } from '../../../src-shared/engines/score/sheet';
import { fraction, multiply, roundHalfUp, type Fraction } from '../../../src-shared/kernel/fraction';
import type { Org } from '../../../src-shared/records/org';
import { SOURCES } from '../../../src-shared/rules/sources';
import { activityLineOf } from '../activities/line';
import type { BranchYear } from './branch-year';

const percentTenths = (share: Fraction | null): number | null => (share === null ? null : roundHalfUp(multiply(share, fraction(1000))));

const periodOf = (found: WeighedFinding['periods'][number], known: { groups: readonly Org[]; plannedIds: ReadonlySet<string> }): FindingPeriod => {
  const groupName = known.groups.find((group) => group._id === found.groupId)?.name;
  return {
    period: found.period,
    outcome: found.outcome,
    isMadeUp: found.isMadeUp,
    ...(found.groupId === undefined ? {} : { groupId: found.groupId }),
    ...(groupName === undefined ? {} : { groupName }),
    evidenceIds: found.evidenceIds,
    lastOn: found.lastOn,
    makeUpUntilOn: found.makeUpUntilOn,
    isPlanned: found.openIds.some((id) => known.plannedIds.has(id)),
  };
};

const citesOf = ({ indicator }: WeighedFinding): Finding['cite'] =>
  indicator.cite.map((cite) => ({
    source: cite.source,
    title: SOURCES[cite.source].title,
    article: cite.article,
    ...(cite.quote === undefined ? {} : { quote: cite.quote }),
    ...(cite.doubts === undefined ? {} : { doubts: cite.doubts }),
    checkedOn: SOURCES[cite.source].checkedOn,
  }));

const findingOf = (finding: WeighedFinding, known: { groups: readonly Org[]; plannedIds: ReadonlySet<string> }): Finding => ({
  ruleId: finding.indicator.id,
  itemId: finding.indicator.item,
  outcome: finding.outcome,
  weightHundredths: finding.weightHundredths,
  fraction: finding.fraction,
  expected: finding.expected,
  actual: finding.actual,
  madeUp: finding.madeUp,
  ...(finding.notApplicableBecause === undefined ? {} : { notApplicableBecause: finding.notApplicableBecause }),
  periods: finding.periods.map((found) => periodOf(found, known)),
  evidenceIds: finding.evidenceIds,
  cite: citesOf(finding),
  remedy: finding.remedy,
});

const dimensionOf = (dimension: ScoreSheet['dimensions'][number]): DimensionLine => ({
  dimensionId: dimension.dimensionId,
  name: dimension.name,
  percentTenths: percentTenths(dimension.share),
  isBelowFloor: dimension.isBelowFloor,
  hasIndicators: dimension.hasIndicators,
  items: dimension.items.map((item) => ({ itemId: item.itemId, name: item.name, percentTenths: percentTenths(item.share), hasIndicators: item.hasIndicators, ruleIds: item.ruleIds })),
});

/** The sheet as a page shows it, with the records behind it. */
export const viewOfSheet = ({ sheet, facts, activities }: BranchYear, mayPlan: boolean): ScoreSheetView => {
  const plannedIds = new Set(activities.filter((activity) => activity.state !== 'confirmed' && activity.day >= sheet.asOfOn).map((activity) => activity._id));
  const proving = new Set(sheet.findings.flatMap((finding) => finding.evidenceIds));
  return {
    orgId: sheet.branchId,
    orgName: facts.branch.name,
    year: sheet.year,
    asOfOn: sheet.asOfOn,
    packVersion: sheet.packVersion,
    scoreTenths: sheet.scoreTenths,
    coveragePercent: sheet.coveragePercent,
    passLineTenths: sheet.passLineTenths,
    floorPercent: sheet.floorPercent,
    applicableHundredths: sheet.applicableHundredths,
    isQualified: sheet.isQualified,
    blockedBy: sheet.blockedBy,
    isInsufficientPeriod: sheet.isInsufficientPeriod,
    dimensions: sheet.dimensions.map(dimensionOf),
    findings: sheet.findings.map((finding) => findingOf(finding, { groups: facts.groups, plannedIds })),
    evidence: activities.filter((activity) => proving.has(activity._id)).map((activity) => activityLineOf(activity, facts.groups)),
    mayPlan,
  };
};
