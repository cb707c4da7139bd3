import type { Out } from '../../../../src-shared/contract';
import { yearLineId, type LastDay, type YearLine } from '../../../../src-shared/contract/last-days';
import type { BranchDuty } from '../../../../src-shared/engines/duties/duties';
import { yearThings, type YearThing } from '../../../../src-shared/engines/duties/year';
import type { At, Day } from '../../../../src-shared/kernel/day';
import { withoutUndefined } from '../../pipeline/without-undefined';
import { owedThisYear } from './branch-duties';
import { lastDayLineOf, type Known } from './view';

const lineOf = ({ rowId, ruleIds, kinds, type, period, asked, done, state, dueOn }: YearThing): YearLine =>
  withoutUndefined({ lineId: yearLineId(rowId, period), ruleIds, kinds, type, period, asked, done, state, dueOn }) as YearLine;

/** What would do it: the duty of one of its rules for the same time. */
const doing = (duties: readonly BranchDuty[], { ruleIds, period }: YearThing): BranchDuty | undefined =>
  duties.find((duty) => (duty.period === period || duty.period === undefined) && duty.ruleIds.some((ruleId) => ruleIds.includes(ruleId)));

/** What comes first may be overdue before the thing itself is: beside a thing its own day counts. */
const asOfThing = ({ canBeMadeUpUntilOn, ...duty }: LastDay, { state }: YearThing): LastDay =>
  state === 'missing' && canBeMadeUpUntilOn !== undefined
    ? { ...duty, canBeMadeUpUntilOn }
    : { ...duty, isOverdue: duty.isOverdue && state === 'missing' };

/** The things of a year from its sheet, each with the duty that does it for those who may plan. */
export const yearLinesOf = (
  known: Known,
  { year, mayPlan }: { year: string; mayPlan: boolean },
  moment: { today: Day; nowAt: At },
): Omit<Out<'activity.year'>, 'orgId' | 'orgName'> => {
  const things = yearThings(known.year.judged.sheet(year));
  const duties = mayPlan ? owedThisYear(known, moment) : [];
  return {
    year,
    today: moment.today,
    lines: things.map(lineOf),
    duties: things.flatMap((thing) => {
      const duty = doing(duties, thing);
      const line = duty === undefined ? null : lastDayLineOf(duty, known, moment.today);
      return line === null ? [] : [{ lineId: lineOf(thing).lineId, duty: asOfThing(line, thing) }];
    }),
    mayPlan,
  };
};
