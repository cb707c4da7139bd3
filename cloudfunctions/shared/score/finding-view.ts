import type { DimensionLine, Finding, FindingPart, RemedyLine } from '../../../src-shared/contract/score';
import type { ScoreSheet } from '../../../src-shared/engines/score/sheet';
import { fraction, multiply, roundHalfUp, type Fraction } from '../../../src-shared/kernel/fraction';
import type { Finding as Found, Indicator, Part, Remedy } from '../../../src-shared/rules/indicator';
import type { RuleCite } from '../../../src-shared/standard/cite';
import { SOURCES } from '../../../src-shared/standard/sources';
import { withoutUndefined } from '../pipeline/without-undefined';

/** Names for what a part is about, where the caller may know them. */
export type PartNames = {
  groupNameOf: (groupId: string) => string | undefined;
  orgNameOf: (orgId: string) => string | undefined;
  /** Undefined where the caller may not know whom a part is about; the part then stands there without its person. */
  memberNameOf: (memberId: string) => string | undefined;
  /** Of rules whose parts are about something that has a name of its own. */
  subjectNameOf?: (subjectId: string, ruleId: string) => string | undefined;
  plannedIds: ReadonlySet<string>;
};

export const percentTenths = (share: Fraction | null): number | null =>
  share === null ? null : roundHalfUp(multiply(share, fraction(1000)));

const remedyOf = (remedy: Remedy | null, names: PartNames): RemedyLine | null => {
  if (remedy === null) return null;
  const { would: _, restsOn: __, memberId, ...line } = remedy;
  const isNamed = memberId !== undefined && names.memberNameOf(memberId) !== undefined;
  return withoutUndefined({ ...line, memberId: isNamed ? memberId : undefined }) as RemedyLine;
};

const partOf = (part: Part, names: PartNames, ruleId: string): FindingPart => {
  const memberName = part.memberId === undefined ? undefined : names.memberNameOf(part.memberId);
  return withoutUndefined({
    period: part.period,
    groupId: part.groupId,
    groupName: part.groupId === undefined ? undefined : names.groupNameOf(part.groupId),
    memberId: memberName === undefined ? undefined : part.memberId,
    memberName,
    orgId: part.orgId,
    orgName: part.orgId === undefined ? undefined : names.orgNameOf(part.orgId),
    subjectName: part.subjectId === undefined ? undefined : names.subjectNameOf?.(part.subjectId, ruleId),
    outcome: part.outcome,
    notApplicableBecause: part.notApplicableBecause,
    waitsFor: part.waitsFor,
    isMadeUp: part.isMadeUp,
    evidenceIds: [...part.evidenceIds],
    lastOn: part.lastOn,
    makeUpUntilOn: part.makeUpUntilOn,
    isPlanned: part.openIds.some((openId) => names.plannedIds.has(openId)),
    remedy: remedyOf(part.remedy, names),
  }) as FindingPart;
};

/** A paragraph with its regulation and the day it was looked up. */
export const citationOf = (cite: RuleCite): Finding['cite'][number] =>
  withoutUndefined({
    source: cite.source,
    title: SOURCES[cite.source].title,
    article: cite.article,
    quote: cite.quote,
    doubts: cite.doubts,
    checkedOn: SOURCES[cite.source].checkedOn,
  }) as Finding['cite'][number];

const citesOf = (indicator: Indicator): Finding['cite'] => indicator.cite.map(citationOf);

/** A finding as a page shows it. */
export const viewOfFinding = (finding: Found & { indicator: Indicator; weightHundredths: number }, names: PartNames): Finding =>
  withoutUndefined({
    ruleId: finding.indicator.id,
    itemId: finding.indicator.item,
    kind: finding.indicator.kind,
    page: finding.indicator.page,
    outcome: finding.outcome,
    notApplicableBecause: finding.notApplicableBecause,
    waitsFor: finding.waitsFor,
    weightHundredths: finding.weightHundredths,
    fraction: finding.fraction,
    expected: finding.expected,
    actual: finding.actual,
    madeUp: finding.madeUp,
    parts: finding.parts.map((part) => partOf(part, names, finding.indicator.id)),
    evidenceIds: [...finding.evidenceIds],
    cite: citesOf(finding.indicator),
    remedy: remedyOf(finding.remedy, names),
  }) as Finding;

export const dimensionView = (dimension: ScoreSheet['dimensions'][number]): DimensionLine => ({
  dimensionId: dimension.dimensionId,
  name: dimension.name,
  percentTenths: percentTenths(dimension.share),
  isBelowFloor: dimension.isBelowFloor,
  items: dimension.items.map((item) => ({
    itemId: item.itemId,
    name: item.name,
    percentTenths: percentTenths(item.share),
    ruleIds: item.ruleIds,
  })),
});
