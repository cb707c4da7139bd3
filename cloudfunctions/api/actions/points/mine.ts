import { declarableMonthOn, declarationClosesOn, declarationOpensOn } from '../../../../src-shared/engines/points/calendar';
import { DEFAULT_SCHEME } from '../../../../src-shared/engines/points/scheme';
import { totalOf } from '../../../../src-shared/engines/points/total';
import { pointsPosting, type PointsPosting } from '../../../../src-shared/records/points';
import { pointsMonth } from '../../../../src-shared/records/points';
import { declarationsIn, POINTS, viewOfDeclaration } from '../../../shared/points/declarations';
import type { BoundContext, QueryHandler } from '../../context';

const monthsOf = async (context: BoundContext, year: string): Promise<{ month: string; isFrozen: boolean; yearToDateTenths: number }[]> => {
  const branchId = context.who.branchIds[0];
  if (branchId === undefined) return [];
  const stored = await context.ports.documents.find(POINTS, { orgId: branchId, year, type: 'pointsMonth' });
  return stored
    .map((document) => pointsMonth.parse(document))
    .sort((a, b) => (a.month < b.month ? 1 : -1))
    .flatMap((frozen) => {
      const own = frozen.lines.find((line) => line.memberId === context.who.memberId);
      return own === undefined ? [] : [{ month: frozen.month, isFrozen: true, yearToDateTenths: own.yearToDateTenths }];
    });
};

export const mine: QueryHandler<'points.mine'> = async (context) => {
  const year = context.today.slice(0, 4);
  const { memberId, member } = context.who;
  const [stored, months] = await Promise.all([context.ports.documents.find(POINTS, { memberId, year }), monthsOf(context, year)]);
  const entries: PointsPosting[] = stored.filter((document) => document.type === 'pointsPosting').map((document) => pointsPosting.parse(document));
  const total = totalOf(DEFAULT_SCHEME, entries);
  const openMonth = declarableMonthOn(context.today);
  return {
    today: context.today,
    year,
    totalTenths: total.totalTenths,
    baseTenths: total.baseTenths,
    bonusTenths: total.bonusTenths,
    deductionTenths: total.deductionTenths,
    schemeVersion: DEFAULT_SCHEME.version,
    months,
    entries: entries
      .sort((a, b) => (a.month + a._id < b.month + b._id ? 1 : -1))
      .map((entry) => ({ entryId: entry._id, month: entry.month, factMonth: entry.factMonth, lineKey: entry.lineKey, counts: entry.counts, sourceIds: entry.sourceIds, ...(entry.reason === undefined ? {} : { reason: entry.reason }) })),
    declarations: declarationsIn(stored).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)).map((declaration) => viewOfDeclaration(declaration, member.name)),
    openMonth,
    windowClosesOn: openMonth === null ? null : declarationClosesOn(openMonth),
    opensOn: declarationOpensOn(context.today),
  };
};
