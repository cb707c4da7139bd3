import { refusal } from '../../../shared/pipeline/refusal';
import { declarationsIn, POINTS } from '../../../shared/points/declarations';
import { peopleIn, spotLineOf } from '../../../shared/points/spot';
import type { QueryHandler } from '../../../shared/pipeline/context';

const SHOWN_MOST = 60;

/** The confirmed declarations of a branch, the newest month first and in roster order within it, for whoever looks at some of them. */
export const spot: QueryHandler<'points.spot'> = async (context, { orgId }) => {
  const org = await context.demand('oversee', orgId);
  if (org.kind !== 'branch') throw refusal('common.notFound');
  const year = context.today.slice(0, 4);
  const stored = await context.ports.documents.find(POINTS, {
    orgId,
    year: { in: [String(Number(year) - 1), year] },
    type: 'pointsDeclaration',
    state: 'confirmed',
  });
  const order = new Map((await context.roster.membersOf(orgId)).map((member, index) => [member._id, index]));
  const declarations = declarationsIn(stored)
    .sort((a, b) =>
      a.month === b.month
        ? (order.get(a.memberId) ?? 0) - (order.get(b.memberId) ?? 0) || (a._id < b._id ? -1 : 1)
        : a.month < b.month
          ? 1
          : -1,
    )
    .slice(0, SHOWN_MOST);
  const names = new Map((await context.roster.membersById(peopleIn(declarations))).map((member) => [member._id, member.name]));
  return {
    orgId,
    orgName: org.name,
    declarations: declarations.map((declaration) => spotLineOf(declaration, (memberId) => names.get(memberId) ?? '')),
  };
};
