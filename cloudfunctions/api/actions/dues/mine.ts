import { owedFor } from '../../../../src-shared/engines/dues/owed';
import { branchIdsWithin, membershipOn, owesDuesOf } from '../../../../src-shared/roster/on-day';
import { firstDayOf, lastDayOf, monthOf, periodsOfYear, yearBefore, yearOf } from '../../../../src-shared/kernel/period';
import type { Content } from '../../../../src-shared/records/kinds';
import { duesOf } from '../../../shared/dues/load';
import type { QueryHandler } from '../../../shared/pipeline/context';

/** The own months: as the book of the branch has them to which each was owed. The assessment is that of the branch of today. */
export const mine: QueryHandler<'dues.mine'> = async (context, input) => {
  const { today, who } = context;
  const thisYear = yearOf(today);
  const years = [thisYear, yearBefore(thisYear)];
  const year = input.year !== undefined && years.includes(input.year) ? input.year : thisYear;
  const branchId = membershipOn(who.member, today)?.branchId;
  if (branchId === undefined) return { today, year, years, orgName: '', assessment: null, months: [] };
  const branchIds = [...new Set([branchId, ...branchIdsWithin(who.member, { first: firstDayOf(year), last: lastDayOf(year) })])];
  const [org, ...books] = await Promise.all([
    context.roster.org(branchId),
    ...branchIds.map(async (id) => ({ id, book: (await duesOf(context.ports.documents, id, [year])).book })),
  ]);
  const now = monthOf(today);
  const months = periodsOfYear(year, 'month')
    .filter((month) => month <= now)
    .flatMap((month) =>
      books.filter(({ id }) => owesDuesOf(who.member, id, month)).flatMap(({ book }) => owedFor(book, who.memberId, month) ?? []),
    )
    .reverse();
  const assessed = books.find(({ id }) => id === branchId)?.book.assessedFor(who.memberId, year === thisYear ? now : `${year}-12`);
  const said = (content: Content<'duesAssessment'>) => ({
    payerKind: content.payerKind,
    dueFen: content.dueFen,
    fromMonth: content.fromMonth,
    isQuarterly: content.isQuarterly === true,
  });
  return {
    today,
    year,
    years,
    orgName: org?.name ?? '',
    assessment: assessed === undefined ? null : { recordId: assessed._id, ...said(assessed.content) },
    months: months.map(({ month, assessment, lackingFen, dueOn, paidOn }) => ({
      month,
      dueFen: assessment.content.dueFen,
      lackingFen,
      dueOn,
      ...(paidOn === null ? {} : { paidOn }),
    })),
  };
};
