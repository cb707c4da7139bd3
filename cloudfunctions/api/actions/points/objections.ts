import { objectionsOf, viewsOfObjections, wasForwarded } from '../../../shared/points/objections';
import type { QueryHandler } from '../../../shared/pipeline/context';

export const objections: QueryHandler<'points.objections'> = async (context, { orgId }) => {
  const org = await context.demand('readBranch', orgId);
  const mayAnswer = context.has('confirm', org);
  const all = await objectionsOf(context.ports.documents, orgId);
  // Forwarded to the Party committee, which answers it without being told whose it is. One that was not is between member and secretary.
  const mayAnswerAbove = !mayAnswer && context.who.posts.some((post) => post.orgId === org.path[0]);
  const own = mayAnswer ? all : all.filter((one) => one.content.memberId === context.who.memberId || (mayAnswerAbove && wasForwarded(one)));
  const names = new Map((await context.roster.membersOf(orgId)).map((member) => [member._id, member.name]));
  return {
    orgId,
    today: context.today,
    mayAnswer,
    mayAnswerAbove,
    objections: await viewsOfObjections(context.ports.documents, own, (memberId) =>
      mayAnswer || memberId === context.who.memberId ? (names.get(memberId) ?? '') : undefined,
    ),
  };
};
