import type { BranchFacts } from '../../facts/facts';
import type { Gathered } from '../../facts/summary';
import { inYear, lastDayOf, type Year } from '../../kernel/period';
import { standardCite, defaultCite } from '../../standard/cite';
import { branchRule, type CheckAt } from '../indicator';
import { judgeDue, type Doing, type On } from '../judge/due';
import { enterRemedy } from '../judge/enter';
import { handedAgain, handings } from '../judge/handed';
import { valueOn } from '../../standard/params';
import { handedInOn, wouldRecord } from '../remedy-records';

/** 三会一课计划 of a year, as far as they were handed in. */
export const filedPlans = (gathered: Gathered, year: Year, asOfOn: CheckAt['asOfOn']): Doing[] =>
  handings(
    gathered.handed('annualPlan').filter(({ content }) => content.year === year && content.planKinds.includes('threeMeetings')),
    'partyCommittee',
    asOfOn,
  );

/** To write the plan, or finish it, and hand it in. */
export const planToFile = (facts: BranchFacts, year: Year, { gathered, at }: On): ReturnType<typeof enterRemedy> => {
  const open = gathered.openRecords('annualPlan').find(({ content }) => content.year === year);
  const filedTo = handedAgain(open, handedInOn(facts, at.asOfOn));
  return enterRemedy({
    open,
    would: wouldRecord({
      type: 'annualPlan',
      orgId: facts.branch._id,
      day: at.asOfOn,
      key: year,
      content: { year, planKinds: ['threeMeetings', 'partyBuilding'] },
      filedTo,
    }),
    by: 'secretary',
  });
};

export const planFiledWithCommittee = branchRule('2.1.a', {
  statement: 'three-meetings-plan-filed-at-the-start-of-the-year',
  recordKinds: ['annualPlan'],
  why: 'What is planned at the start of the year is what the members can count on; the committee takes note of it, it does not approve it.',
  cite: [standardCite('二(一)“三会一课”', '年初制定“三会一课”计划，报学院党委备案并向支部党员公布'), defaultCite('年初')],
  check: (facts, gathered, at) =>
    judgeDue(
      {
        each: 'year',
        lateness: 'handing',
        dueOn: (year) => inYear(year, valueOn(at.params.planUntil, lastDayOf(year))),
        done: (year) => filedPlans(gathered, year, at.asOfOn),
        open: (year) =>
          gathered
            .openRecords('annualPlan')
            .filter((plan) => plan.content.year === year)
            .map((plan) => plan._id),
        remedy: (year) => planToFile(facts, year, { gathered, at }),
      },
      facts,
      { gathered, at },
    ),
});
