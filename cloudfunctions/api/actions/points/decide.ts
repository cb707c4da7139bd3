import { bookingMonthOf } from '../../../../src-shared/engines/points/calendar';
import { DEFAULT_SCHEME } from '../../../../src-shared/engines/points/scheme';
import { Problem } from '../../../../src-shared/kernel/problem';
import type { PointsDeclaration, PointsPosting } from '../../../../src-shared/records/points';
import type { Write } from '../../../shared/ports/documents';
import { declarationsIn, POINTS, viewOfDeclaration } from '../../../shared/points/declarations';
import type { BoundContext, CommandHandler } from '../../context';

const postingOf = (declaration: PointsDeclaration, context: BoundContext): PointsPosting => {
  const month = bookingMonthOf(declaration.month, context.nowAt);
  return {
    _id: `post:${declaration.orgId}:${month}:${declaration.memberId}:${declaration.lineKey}:${declaration._id.slice(8)}`,
    type: 'pointsPosting', orgId: declaration.orgId, year: declaration.year, memberId: declaration.memberId, month, factMonth: declaration.month, lineKey: declaration.lineKey,
    counts: { confirmed: declaration.count }, sourceIds: [declaration._id], schemeVersion: DEFAULT_SCHEME.version, state: 'posted', confirmedBy: context.who.memberId,
  };
};

/** Confirming posts one entry; what has been decided already stays as it is. */
export const decide: CommandHandler<'points.decide'> = async (context, input) => {
  if (!input.isConfirmed && (input.reason ?? '') === '') throw new Problem('points.reasonMissing');
  const found = declarationsIn(await context.ports.documents.find(POINTS, { _id: { in: input.declarationIds } }));
  if (found.length !== new Set(input.declarationIds).size || found.some((declaration) => declaration.orgId !== input.orgId)) throw new Problem('common.notFound');
  const writes: Write[] = [];
  const after = found.map((declaration): PointsDeclaration => {
    if (declaration.state !== 'submitted') return declaration;
    const next: PointsDeclaration = {
      ...declaration, state: input.isConfirmed ? 'confirmed' : 'returned', stateReason: input.isConfirmed ? undefined : input.reason,
      decidedBy: context.who.memberId, decidedAt: context.nowAt, rev: declaration.rev + 1,
    };
    writes.push({ kind: 'replace', collection: POINTS, document: next, expectedRev: declaration.rev });
    if (input.isConfirmed) writes.push({ kind: 'insert', collection: POINTS, document: postingOf(next, context) });
    return next;
  });
  const names = new Map((await context.roster.membersOf(input.orgId)).map((member) => [member._id, member.name]));
  return { reply: { decided: after.map((declaration) => viewOfDeclaration(declaration, names.get(declaration.memberId) ?? '')) }, writes, subject: { id: input.declarationIds[0] ?? '', orgId: input.orgId } };
};
