import { refusal } from '../../../shared/pipeline/refusal';
import { absencesForCase, missedDaysOf } from '../../../shared/appraisal/cases/missed';
import { demandRecord, seenOf } from '../../../shared/register/reading/load';
import { lineOf } from '../../../shared/register/reading/lines';
import { openMovesSaid } from '../../../shared/register/reading/open-moves';
import { saying } from '../../../shared/register/reading/names';
import type { QueryHandler } from '../../../shared/pipeline/context';

/** A case as the person concerned and the branch's officers see it, with the days as they stand today. */
export const read: QueryHandler<'case.read'> = async (context, { recordId }) => {
  const found = await demandRecord(context, recordId);
  const { record, org } = found;
  if (record.type !== 'memberCase') throw refusal('common.notFound');
  const memberId = String(record.content.memberId);
  const isOfDays = record.content.caseKind === 'threeAbsences';
  const year = String(record.content.openedOn).slice(0, 4);
  const [member, missed, threshold] = await Promise.all([
    context.roster.member(memberId),
    isOfDays ? missedDaysOf(context, [memberId], year) : new Map<string, never[]>(),
    isOfDays ? absencesForCase(context) : 0,
  ]);
  const days = missed.get(memberId) ?? [];
  return {
    recordId,
    rev: record.rev,
    orgId: org._id,
    orgName: org.name,
    line: await saying(context, (say) => lineOf(found, say)),
    name: member?.name ?? '',
    isSubject: memberId === context.who.memberId,
    days,
    isBelow: isOfDays && days.length < threshold,
    content: seenOf(found).content as Record<string, unknown>,
    moves: openMovesSaid(found),
  };
};
