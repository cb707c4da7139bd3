import { taken } from '../../../shared/ports/opened';
import { membersOn } from '../../../../src-shared/roster/branch';
import { schemeInForce } from '../../../../src-shared/engines/points/scheme';
import { dayOfInstant } from '../../../../src-shared/kernel/day';
import { schemesOf } from '../../../shared/points/books';
import { withBeside } from '../../../shared/points/records-beside-declarations';
import { declarationsIn, POINTS, viewOfDeclaration } from '../../../shared/points/declarations';
import { bonusLine, type PointsDeclaration } from '../../../../src-shared/records/points';
import type { QueryHandler } from '../../../shared/pipeline/context';

export const declarations: QueryHandler<'points.declarations'> = async (context, { orgId }) => {
  const year = context.today.slice(0, 4);
  // In January the declarations of December are still open.
  const years = context.today.slice(5, 7) === '01' ? [String(Number(year) - 1), year] : [year];
  const [members, schemes, stored] = await Promise.all([
    context.roster.membersOf(orgId),
    schemesOf(context.ports.documents, orgId, years),
    context.ports.documents.find(POINTS, { orgId, year: { in: years }, type: { in: ['pointsDeclaration', 'pointsMonth'] } }),
  ]);
  const order = new Map(members.map((member, index) => [member._id, index]));
  const nameOf = (memberId: string): string => members[order.get(memberId) ?? -1]?.name ?? '';
  // Two of one day stand as the scheme lists their lines, and then always the same way round.
  const placeOf = ({ day, lineKey, text, _id }: PointsDeclaration): string =>
    [day, String(bonusLine.options.indexOf(lineKey)).padStart(2, '0'), text, _id].join('\n');
  const views = declarationsIn(stored)
    .sort((a, b) => (order.get(a.memberId) ?? 0) - (order.get(b.memberId) ?? 0) || (placeOf(a) < placeOf(b) ? -1 : 1))
    .map((declaration) =>
      viewOfDeclaration(declaration, {
        name: nameOf(declaration.memberId),
        scheme: schemeInForce(schemes, declaration.year, context.today),
      }),
    );
  const months = stored.filter((document) => document.type === 'pointsMonth').map((document) => taken('pointsMonth', document));
  return {
    waiting: await withBeside(
      context,
      orgId,
      views.filter((view) => view.state === 'submitted'),
    ),
    decided: views.filter((view) => view.state !== 'submitted'),
    months: months
      .sort((a, b) => (a.month < b.month ? 1 : -1))
      .map((frozen) => ({
        month: frozen.month,
        frozenOn: dayOfInstant(frozen.frozenAt),
        lines: frozen.lines.map(({ memberId, counts, yearToDateTenths }) => ({
          memberId,
          name: nameOf(memberId),
          counts,
          yearToDateTenths,
        })),
      })),
    people: membersOn(members, orgId, context.today).map((member) => ({ memberId: member._id, name: member.name })),
  };
};
