import { inYear, lastDayOf } from '../../kernel/period';
import { defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeDue } from '../judge/due';
import { handingsUpward } from '../judge/handed';
import { valueOn } from '../../standard/params';
import { planToFile } from './2-1-a';

export const workPlanAtTheStartOfTheYear = branchRule('4.1.a', {
  statement: 'party-building-plan-handed-in-at-the-start-of-the-year',
  recordKinds: ['annualPlan'],
  why: 'The branch sets its work for the year beside that of the committee; one plan holds this part and that of the meetings.',
  cite: [
    standardCite('四(一)落实党建工作责任制', '党支部每年初围绕学院党委的中心工作和上级党组织工作部署，制定党建工作年度计划'),
    defaultCite('年初'),
  ],
  check: (facts, gathered, at) =>
    judgeDue(
      {
        each: 'year',
        lateness: 'handing',
        dueOn: (year) => inYear(year, valueOn(at.params.planUntil, lastDayOf(year))),
        done: (year) =>
          handingsUpward(
            gathered.handed('annualPlan').filter(({ content }) => content.year === year && content.planKinds.includes('partyBuilding')),
            facts,
            at.asOfOn,
          ),
        open: (year) =>
          gathered
            .openRecords('annualPlan')
            .filter(({ content }) => content.year === year)
            .map((plan) => plan._id),
        remedy: (year) => planToFile(facts, year, { gathered, at }),
      },
      facts,
      { gathered, at },
    ),
});
