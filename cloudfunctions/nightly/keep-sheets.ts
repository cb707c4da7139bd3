import { sheetOf, type ScoreSheet } from '../../src-shared/engines/score/sheet';
import { addDays, dayOfInstant, type At, type Day } from '../../src-shared/kernel/day';
import { earlierOf } from '../../src-shared/kernel/span';
import { lastDayOf, monthOf, type Year } from '../../src-shared/kernel/period';
import { dayToLookAt } from '../../src-shared/roster/branch';
import { verdictDay } from '../../src-shared/standard/year-end';
import type { StoredSheet } from '../../src-shared/records/score-sheet';
import type { Org } from '../../src-shared/records/org';
import type { RulePack } from '../../src-shared/rules/packs/pack';
import { COLLECTIONS } from '../shared/ports/collections';
import type { Ports } from '../shared/ports';
import { openRoster, type RosterStore } from '../shared/roster/roster-store';
import { branchYearOf } from '../shared/score/branch-year';
import { packInForce } from '../shared/score/pack';
import { keptSheetId } from '../../src-shared/records/ids/records';

/** A month's meetings are counted from the eighth day after it: then its sheet is kept. */
const SETTLED_DAYS = 8;

type SheetDay = { year: Year; asOfOn: Day };

/** Of a branch that was there by then, and not dissolved before the month or year was over: what no longer exists is not judged. */
const isAskedOf = (branch: Org, { year, asOfOn }: SheetDay): boolean => {
  const settledOn = earlierOf(addDays(asOfOn, -SETTLED_DAYS), lastDayOf(year));
  return branch.foundedOn <= asOfOn && dayToLookAt(branch, settledOn) === settledOn;
};

/** The sheets that are to be kept by a day: the last settled month of the year, and last year's once its verdict stands. */
export const sheetDaysBy = (today: Day, pack: RulePack): SheetDay[] => {
  // The last day of the last month that ended at least so many days ago.
  const settled = addDays(`${monthOf(addDays(today, 1 - SETTLED_DAYS))}-01`, -1);
  const before = String(Number(today.slice(0, 4)) - 1);
  const verdictOn = verdictDay(before, pack.params);
  return [
    { year: settled.slice(0, 4), asOfOn: addDays(settled, SETTLED_DAYS) },
    ...(today >= verdictOn ? [{ year: before, asOfOn: verdictOn }] : []),
  ];
};

const documentOf = (sheet: ScoreSheet, madeAt: At): StoredSheet => ({
  _id: keptSheetId(sheet),
  type: 'scoreSheet',
  orgId: sheet.branchId,
  year: sheet.year,
  asOfOn: sheet.asOfOn,
  packVersion: sheet.packVersion,
  scoreTenths: sheet.scoreTenths,
  bonusTenths: sheet.bonusTenths,
  coveragePercent: sheet.coveragePercent,
  isQualified: sheet.isQualified,
  isInsufficientPeriod: sheet.isInsufficientPeriod,
  blockedBy: sheet.blockedBy,
  findings: sheet.findings.map(({ indicator, outcome, weightHundredths, fraction, expected, actual, madeUp, evidenceIds }) => ({
    ruleId: indicator.id,
    outcome,
    weightHundredths,
    fraction,
    expected,
    actual,
    madeUp,
    evidenceIds: [...evidenceIds],
  })),
  madeAt,
});

const keepOf = async (ports: Ports, roster: RosterStore, asked: { branch: Org; days: readonly SheetDay[] }): Promise<number> => {
  const { branch, days } = asked;
  const kept = new Set(
    (await ports.documents.find(COLLECTIONS.findings, { orgId: branch._id, asOfOn: { in: days.map((entry) => entry.asOfOn) } })).map(
      (document) => `${String(document.year)} ${String(document.asOfOn)}`,
    ),
  );
  const missing = days.filter((day) => !kept.has(`${day.year} ${day.asOfOn}`) && isAskedOf(branch, day));
  const known = missing.length === 0 ? null : await roster.branch(branch._id);
  if (known === null) return 0;
  for (const { year, asOfOn } of missing) {
    const { facts, pack, summary } = await branchYearOf(ports.documents, known, { year, asOfOn });
    await ports.documents.insert(COLLECTIONS.findings, documentOf(sheetOf(facts, pack, { summary, year, asOfOn }), ports.now()));
  }
  return missing.length;
};

export type KeptSheets = { kept: number; left: number };

/** Keeps the sheets of settled months and years, each once; branches for which there is no time are left to the next night. */
export const keepSheets = async (ports: Ports, hasTime: () => boolean): Promise<KeptSheets> => {
  const [roster, pack] = await Promise.all([openRoster(ports.documents), packInForce(ports.documents)]);
  const days = sheetDaysBy(dayOfInstant(ports.now()), pack);
  const result: KeptSheets = { kept: 0, left: 0 };
  for (const branch of await roster.branchesEver()) {
    if (hasTime()) result.kept += await keepOf(ports, roster, { branch, days });
    else result.left += 1;
  }
  return result;
};
