import type { AnyContent } from '../../../../src-shared/records/vocabulary/kind';
import { loadAppraisal } from '../../../shared/appraisal/load';
import { contentOfSheet, faultsOfSheet, knownForSheets, writesOfSheet } from '../../../shared/appraisal/sheet';
import { refused } from '../../../shared/register/life/parse';
import type { CommandHandler } from '../../../shared/pipeline/context';
import { appraisalResultId } from '../../../../src-shared/records/ids/records';

/** Only the own text of a sheet is touched; what the branch writes on it stays as it is. */
export const writeSelf: CommandHandler<'appraisal.writeSelf'> = async (context, { orgId, year, memberId = context.who.memberId, text }) => {
  const org = await context.demand(memberId === context.who.memberId ? 'readBranch' : 'record', orgId);
  const found = await loadAppraisal(context, orgId, year);
  if (!found.participants.some(({ member }) => member._id === memberId)) throw context.refuse('appraisal.notTakingPart');
  const before = found.results.get(memberId) ?? null;
  if (before !== null && before.state !== 'draft') throw context.refuse('appraisal.isGraded');
  const sheet = { memberId, year, before };
  const content = { ...contentOfSheet(context, sheet), selfText: text } as AnyContent;
  const known = await knownForSheets(context, org);
  const faults = faultsOfSheet(org, known, { content, state: 'draft' });
  if (faults.length > 0) throw refused(context, faults);
  return {
    reply: { memberId },
    writes: await writesOfSheet(context, org, { ...sheet, content, state: 'draft', known }),
    subject: { id: appraisalResultId(orgId, year, memberId), orgId, outcome: 'selfWritten' },
  };
};
