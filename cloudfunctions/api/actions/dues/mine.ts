import { owedFor } from '../../../../src-shared/engines/dues/owed';
import { membershipOn, owesDuesOf } from '../../../../src-shared/roster/on-day';
import { monthOf, periodsOfYear, yearBefore, yearOf } from '../../../../src-shared/kernel/period';
import type { Content } from '../../../../src-shared/records/kinds';
import { duesOf } from '../../../shared/dues/load';
import type { QueryHandler } from '../../../shared/pipeline/context';

/** The own months: as the book of the branch has them in which the caller is now. */
export const mine: QueryHandler<'dues.mine'> = async (context, input) => {
  const { today, who } = context;
  const thisYear = yearOf(today);
  const years = [thisYear, yearBefore(thisYear)];
  const year = input.year !== undefined && years.includes(input.year) ? input.year : thisYear;
  const branchId = membershipOn(who.member, today)?.branchId;
  if (branchId === undefined) return { today, year, years, orgName: '', assessment: null, months: [] };
  const [org, { book }] = await Promise.all([context.roster.org(branchId), duesOf(context.ports.documents, branchId, [year])]);
  const now = monthOf(today);
  const months = periodsOfYear(year, 'month')
    .filter((month) => month <= now && owesDuesOf(who.member, branchId, month))
    .flatMap((month) => owedFor(book, who.memberId, month) ?? [])
    .reverse();
  const assessed = book.assessedFor(who.memberId, year === thisYear ? now : `${year}-12`);
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
