import type { YearLine } from '../../../../src-shared/contract/last-days';
import type { BranchDuty } from '../../../../src-shared/engines/duties/duties';
import { yearThings, type YearThing } from '../../../../src-shared/engines/duties/year';
import { Problem } from '../../../../src-shared/kernel/problem';
import { knownOf, owedThisYear } from '../../../shared/score/duties/branch-duties';
import { lastDayLineOf } from '../../../shared/score/duties/view';
import { given } from '../../../shared/pipeline/given';
import type { QueryHandler } from '../../../shared/pipeline/context';

const lineOf = ({ rowId, ruleIds, kinds, type, period, asked, done, state, dueOn }: YearThing): YearLine =>
  given({ lineId: `${rowId}:${period}`, ruleIds, kinds, type, period, asked, done, state, dueOn }) as YearLine;

/** What would do it: the duty of one of its rules for the same time. */
const doing = (duties: readonly BranchDuty[], { ruleIds, period }: YearThing): BranchDuty | undefined =>
  duties.find((duty) => (duty.period === period || duty.period === undefined) && duty.ruleIds.some((ruleId) => ruleIds.includes(ruleId)));

/** The year from its sheet, so that it never says another thing than the score; this year's or the one before. */
export const year: QueryHandler<'activity.year'> = async (context, input) => {
  const org = await context.demand('oversee', input.orgId);
  const roster = org.kind === 'branch' ? await context.roster.branch(org._id) : null;
  if (roster === null) throw new Problem('common.notFound');
  const thisYear = context.today.slice(0, 4);
  const asked = input.year ?? thisYear;
  if (asked !== thisYear && asked !== String(Number(thisYear) - 1)) throw new Problem('common.badInput', { fields: { year: 'ahead' } });
  const known = await knownOf(context.ports.documents, roster, context);
  const things = yearThings(known.year.judged.sheet(asked));
  const mayPlan = context.has('plan', roster.branch);
  const duties = mayPlan ? owedThisYear(known, context) : [];
  return {
    orgId: org._id,
    orgName: org.name,
    year: asked,
    today: context.today,
    lines: things.map(lineOf),
    duties: things.flatMap((thing) => {
      const duty = doing(duties, thing);
      const line = duty === undefined ? null : lastDayLineOf(duty, known, context.today);
      return line === null ? [] : [{ lineId: lineOf(thing).lineId, duty: line }];
    }),
    mayPlan,
  };
};
