import { taken } from '../../../shared/ports/opened';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { resultOf } from '../../../shared/points/result';
import { yearStateOf } from '../../../shared/points/year-state';
import type { QueryHandler } from '../../../shared/pipeline/context';
import { pointsResultId } from '../../../../src-shared/records/ids/points';

const monthOfYear = (today: string): number => Number(today.slice(5, 7));

/** Until the summer it is last year's result that is asked for. */
const yearAsked = (today: string): string => (monthOfYear(today) <= 6 ? String(Number(today.slice(0, 4)) - 1) : today.slice(0, 4));

export const year: QueryHandler<'points.year'> = async (context, input) => {
  const { documents } = context.ports;
  const org = await context.demand('confirm', input.orgId);
  const asked = input.year ?? yearAsked(context.today);
  const [state, result, stored, members] = await Promise.all([
    yearStateOf(documents, context.roster, { orgId: org._id, year: asked, nowAt: context.nowAt }),
    resultOf(documents, org._id, asked),
    documents.get(COLLECTIONS.records, pointsResultId(org._id, asked)),
    context.roster.membersOf(org._id),
  ]);
  const names = new Map(members.map((member) => [member._id, member.name]));
  const record = stored === null || stored.state === 'voided' ? null : taken('record', stored);
  // A first stage shows what adding the peer part would make of it only once that is done.
  const lines = result?.lines ?? state.firstLines;
  return {
    orgId: org._id,
    orgName: org.name,
    today: context.today,
    year: asked,
    ...(record === null ? {} : { recordId: record._id, rev: record.rev }),
    stage: result?.stage ?? (record === null ? 'none' : 'draft'),
    ...(result === null
      ? {}
      : { closedOn: result.closedOn, ...(result.completedOn === undefined ? {} : { completedOn: result.completedOn }) }),
    isFrozen: state.isFrozen,
    waiting: state.waiting,
    late: state.late.length,
    ballots: state.ballots.size,
    scheme: { version: state.scheme.version, schemeId: state.scheme.schemeId, adoptedOn: state.scheme.adoptedOn },
    lines: lines.map((line) => ({ ...line, name: names.get(line.memberId) ?? '' })),
  };
};
