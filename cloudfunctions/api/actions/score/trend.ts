import { sheetOf } from '../../../../src-shared/engines/score/sheet';
import { addDays } from '../../../../src-shared/kernel/day';
import { lastDayOf, periodsOfYear } from '../../../../src-shared/kernel/period';
import { verdictDay } from '../../../../src-shared/standard/year-end';
import { demandYear } from '../../../shared/score/asked';
import { dayToLookAt } from '../../../../src-shared/roster/branch';
import { branchYearOf } from '../../../shared/score/branch-year';
import { briefOfSheet } from '../../../shared/score/view';
import type { QueryHandler } from '../../../shared/pipeline/context';

/** A week after a month its meetings are counted; the trend is read on that day. */
const SETTLED_DAYS = 8;

/**
 * The year month by month, from the records as they are now and by the numbers in force on each day. A sheet of the year
 * before stands beside it, read as late as today's is, or at its end.
 */
export const trend: QueryHandler<'score.trend'> = async (context, input) => {
  const { roster, year } = await demandYear(context, input);
  const before = String(Number(year) - 1);
  const { facts, summary, pack, sheet } = await branchYearOf(context.ports.documents, roster, {
    year,
    asOfOn: context.today,
    also: [before],
  });
  // Of a branch that has been dissolved no month is judged that it did not see the end of.
  const days = periodsOfYear(year, 'month')
    .map(lastDayOf)
    .filter((last) => dayToLookAt(roster.branch, last) === last)
    .map((last) => addDays(last, SETTLED_DAYS))
    .filter((day) => day <= context.today);
  const existed = roster.branch.foundedOn <= `${before}-12-31`;
  const lastAt = verdictDay(before, pack.params);
  return {
    orgId: roster.branch._id,
    months: days.map((asOfOn) => briefOfSheet(sheetOf(facts, pack, { summary, year, asOfOn }))),
    lastYear: existed
      ? briefOfSheet(sheetOf(facts, pack, { summary, year: before, asOfOn: lastAt < context.today ? lastAt : context.today }))
      : null,
    thisYear: briefOfSheet(sheet),
  };
};
