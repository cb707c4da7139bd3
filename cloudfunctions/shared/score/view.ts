import type { ScoreSheetView, SheetBrief } from '../../../src-shared/contract/score';
import type { RegisterLine } from '../../../src-shared/contract/register';
import type { ScoreSheet } from '../../../src-shared/engines/score/sheet';
import { activityLineOf } from '../meetings/activities/line';
import type { BranchYear } from './branch-year';
import { dimensionView, percentTenths, viewOfFinding, type PartNames } from './finding-view';

/** What the caller may know and do, besides reading the sheet. */
export type Reader = {
  mayPlan: boolean;
  mayTry: boolean;
  /** Names of persons stand beside what is owed to each only for those who have to do with it. */
  mayNames: boolean;
  ownId: string;
  /** The records of the sheet that the caller may look at. */
  records: readonly RegisterLine[];
};

const namesFor = ({ facts, activities, sheet }: BranchYear, reader: Reader): PartNames => ({
  groupNameOf: (groupId) => facts.groups.find((group) => group._id === groupId)?.name,
  orgNameOf: (orgId) => facts.superiors.find((org) => org._id === orgId)?.name,
  memberNameOf: (memberId) =>
    reader.mayNames || memberId === reader.ownId ? facts.members.find((member) => member._id === memberId)?.name : undefined,
  // A meeting in the plan comes on its day; a record that was begun waits for somebody, so it keeps its button.
  plannedIds: new Set(
    activities.filter((activity) => activity.state !== 'confirmed' && activity.day >= sheet.asOfOn).map((activity) => activity._id),
  ),
});

/** The sheet as a page shows it, with the records behind it. */
export const viewOfSheet = (year: BranchYear, reader: Reader): ScoreSheetView => {
  const { sheet, facts, activities } = year;
  const names = namesFor(year, reader);
  const proving = new Set(sheet.findings.flatMap((finding) => finding.evidenceIds));
  // What is still to be written proves nothing yet, and is called by its title all the same.
  const named = new Set(
    sheet.findings.flatMap(({ parts, remedy }) => [remedy, ...parts.map((part) => part.remedy)].map((one) => one?.activityId)),
  );
  return {
    orgId: sheet.branchId,
    orgName: facts.branch.name,
    year: sheet.year,
    asOfOn: sheet.asOfOn,
    packVersion: sheet.packVersion,
    scoreTenths: sheet.scoreTenths,
    coveragePercent: sheet.coveragePercent,
    bonusTenths: sheet.bonusTenths,
    passLineTenths: sheet.passLineTenths,
    floorPercent: sheet.floorPercent,
    applicableHundredths: sheet.applicableHundredths,
    isQualified: sheet.isQualified,
    standing: sheet.standing,
    blockedBy: sheet.blockedBy,
    isInsufficientPeriod: sheet.isInsufficientPeriod,
    dimensions: sheet.dimensions.map(dimensionView),
    findings: sheet.findings.map((finding) => viewOfFinding(finding, names)),
    evidence: {
      activities: activities
        .filter(({ _id }) => proving.has(_id) || named.has(_id))
        .map((activity) => activityLineOf(activity, facts.groups)),
      records: reader.records.filter((line) => proving.has(line.recordId)),
    },
    mayPlan: reader.mayPlan,
    mayTry: reader.mayTry,
  };
};

/** The sheet in figures. */
export const briefOfSheet = (sheet: ScoreSheet): SheetBrief => ({
  year: sheet.year,
  asOfOn: sheet.asOfOn,
  packVersion: sheet.packVersion,
  scoreTenths: sheet.scoreTenths,
  coveragePercent: sheet.coveragePercent,
  isQualified: sheet.isQualified,
  bonusTenths: sheet.bonusTenths,
  dimensions: sheet.dimensions.map(({ dimensionId, share }) => ({ dimensionId, percentTenths: percentTenths(share) })),
  items: sheet.dimensions.flatMap(({ items }) => items.map(({ itemId, share }) => ({ itemId, percentTenths: percentTenths(share) }))),
});
