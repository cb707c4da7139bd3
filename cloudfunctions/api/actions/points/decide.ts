import { refusal } from '../../../shared/pipeline/refusal';
import type { PointsDeclaration, PointsPosting } from '../../../../src-shared/records/points';
import type { Write } from '../../../shared/ports/documents';
import { bookingFor, guardsOf, type Booking } from '../../../shared/points/booking';
import { countsOfDeclaration, declarationsIn, POINTS, viewOfDeclaration } from '../../../shared/points/declarations';
import type { BoundContext, CommandHandler } from '../../../shared/pipeline/context';
import { postingId, tailOfDeclaration, pendingId } from '../../../../src-shared/records/ids/points';

/** The second entry of a declaration: it posts the pending one, or voids it with the reason. */
const entryOf = (
  before: PointsDeclaration,
  context: BoundContext,
  { booking, reason }: { booking: Booking; reason?: string | undefined },
): PointsPosting => ({
  _id: postingId(before, `${tailOfDeclaration(before._id)}${before.rev === 0 ? '' : `.${before.rev}`}`),
  type: 'pointsPosting',
  orgId: before.orgId,
  year: booking.year,
  memberId: before.memberId,
  month: booking.month,
  factMonth: before.month,
  lineKey: before.lineKey,
  counts: countsOfDeclaration(before),
  sourceIds: [before._id],
  schemeVersion: booking.scheme.version,
  state: reason === undefined ? 'posted' : 'voided',
  resolves: pendingId(before._id, before.rev),
  confirmedBy: context.who.memberId,
  confirmedAt: context.nowAt,
  ...(reason === undefined ? {} : { reason }),
});

/** Confirming posts one entry, returning voids the pending one; what has been decided already stays as it is. */
export const decide: CommandHandler<'points.decide'> = async (context, input) => {
  const reason = input.isConfirmed ? undefined : (input.reason ?? '');
  if (reason === '') throw context.refuse('points.reasonMissing');
  const { documents } = context.ports;
  const found = declarationsIn(await documents.find(POINTS, { _id: { in: input.declarationIds } }));
  if (found.length !== new Set(input.declarationIds).size || found.some((declaration) => declaration.orgId !== input.orgId))
    throw refusal('common.notFound');
  const months = [...new Set(found.map((declaration) => declaration.month))];
  const bookings = new Map(
    await Promise.all(
      months.map(
        async (factMonth) => [factMonth, await bookingFor(documents, { orgId: input.orgId, factMonth, nowAt: context.nowAt })] as const,
      ),
    ),
  );
  const writes: Write[] = [];
  const after = found.map((declaration) => {
    const booking = bookings.get(declaration.month) as Booking;
    if (declaration.state !== 'submitted') return { declaration, booking };
    const next: PointsDeclaration = {
      ...declaration,
      state: input.isConfirmed ? 'confirmed' : 'returned',
      stateReason: reason,
      decidedBy: context.who.memberId,
      decidedAt: context.nowAt,
      rev: declaration.rev + 1,
    };
    writes.push({ kind: 'replace', collection: POINTS, document: next, expectedRev: declaration.rev });
    writes.push({ kind: 'insert', collection: POINTS, document: entryOf(declaration, context, { booking, reason }) });
    return { declaration: next, booking };
  });
  const names = new Map((await context.roster.membersOf(input.orgId)).map((member) => [member._id, member.name]));
  return {
    reply: {
      decided: after.map(({ declaration, booking }) =>
        viewOfDeclaration(declaration, { name: names.get(declaration.memberId) ?? '', scheme: booking.scheme }),
      ),
    },
    writes: writes.length === 0 ? [] : [...writes, ...guardsOf([...bookings.values()])],
    subject: { id: input.declarationIds[0] ?? '', orgId: input.orgId },
  };
};
