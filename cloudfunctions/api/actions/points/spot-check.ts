import { refusal } from '../../../shared/pipeline/refusal';
import type { PointsDeclaration } from '../../../../src-shared/records/points';
import { declarationsIn, POINTS } from '../../../shared/points/declarations';
import { peopleIn, spotLineOf } from '../../../shared/points/spot';
import type { CommandHandler } from '../../../shared/pipeline/context';

const CHECKS_MOST = 20;

/** A look from above at one declaration. It changes no points: what is doubted the branch corrects itself. */
export const spotCheck: CommandHandler<'points.spotCheck'> = async (context, input) => {
  const org = await context.demand('oversee', input.orgId);
  // Whoever confirms in the branch does not also look at it from above.
  if (!org.path.some((above) => context.who.posts.some((post) => post.orgId === above)))
    throw refusal('common.forbidden', { reason: { right: 'oversee', orgName: org.name } });
  const [before] = declarationsIn(await context.ports.documents.find(POINTS, { _id: input.declarationId }));
  if (before === undefined || before.orgId !== input.orgId || before.state !== 'confirmed') throw refusal('common.notFound');
  if (before.rev !== input.rev) throw refusal('common.conflict', { reason: { byName: '', rev: before.rev } });
  if (!input.isFine && (input.note ?? '') === '') throw context.refuse('points.reasonMissing');
  const check = {
    by: context.who.memberId,
    on: context.today,
    isFine: input.isFine,
    ...(input.note === undefined ? {} : { note: input.note }),
  };
  const next: PointsDeclaration = { ...before, spotChecks: [...(before.spotChecks ?? []), check].slice(-CHECKS_MOST), rev: before.rev + 1 };
  const names = new Map((await context.roster.membersById(peopleIn([next]))).map((member) => [member._id, member.name]));
  return {
    reply: spotLineOf(next, (memberId) => names.get(memberId) ?? ''),
    writes: [{ kind: 'replace', collection: POINTS, document: next, expectedRev: before.rev }],
    subject: { id: next._id, orgId: input.orgId, outcome: input.isFine ? 'fine' : 'doubted' },
  };
};
