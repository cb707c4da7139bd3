import { dutiesOfYear, dutiesOn, type BranchDuty } from '../../../../src-shared/engines/duties/duties';
import type { At, Day } from '../../../../src-shared/kernel/day';
import type { Documents } from '../../ports/documents';
import type { BranchRoster } from '../../roster/roster-store';
import { branchYearOf } from '../branch-year';
import type { Known } from './view';

type Moment = { today: Day; nowAt: At };

/** The year of a branch with the one before it, of which something can still be owed. */
export const knownOf = async (documents: Documents, roster: BranchRoster, { today }: Moment): Promise<Known> => {
  const year = today.slice(0, 4);
  return { roster, year: await branchYearOf(documents, roster, { year, asOfOn: today, also: [String(Number(year) - 1)] }) };
};

/** What can be done today, those of superiors among them. */
export const owedNow = ({ year }: Known, { nowAt }: Moment): BranchDuty[] => dutiesOn(year.judged, nowAt);

/** What the year still asks for. */
export const owedThisYear = ({ year }: Known, { nowAt }: Moment): BranchDuty[] => dutiesOfYear(year.judged, nowAt);
