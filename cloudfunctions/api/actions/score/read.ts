import { lineOf, listedIn } from '../../../shared/register/reading/lines';
import { saying } from '../../../shared/register/reading/names';
import { demandYear } from '../../../shared/score/asked';
import { branchYearOf, type BranchYear } from '../../../shared/score/branch-year';
import { viewOfSheet, type Reader } from '../../../shared/score/view';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';
import type { BranchRoster } from '../../../shared/roster/roster-store';

/** What the caller is told besides the sheet: the records they may look at, and whether names stand beside what is owed. */
const readerOf = async (context: BoundContext, roster: BranchRoster, found: BranchYear): Promise<Reader> => {
  const proving = new Set(found.sheet.findings.flatMap((finding) => finding.evidenceIds));
  const listed = await listedIn(
    context,
    found.records.filter((record) => proving.has(record._id)),
  );
  const records = await saying(context, (say) => listed.map((entry) => lineOf(entry, say)));
  return {
    mayPlan: context.has('plan', roster.branch),
    mayTry: context.has('confirm', roster.branch),
    mayNames: context.has('plan', roster.branch),
    ownId: context.who.memberId,
    records,
  };
};

export const read: QueryHandler<'score.read'> = async (context, input) => {
  const { roster, year } = await demandYear(context, input);
  const found = await branchYearOf(context.ports.documents, roster, { year, asOfOn: context.today });
  return viewOfSheet(found, await readerOf(context, roster, found));
};
