import { inYear, lastDayOf } from '../../kernel/period';
import { defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeDue } from '../judge/due';
import { enterRemedy, ownOf } from '../judge/enter';
import { handedAgain, handings } from '../judge/handed';
import { valueOn } from '../../standard/params';
import { handedInOn, wouldRecord } from '../remedy-records';

export const developmentPlanned = branchRule('1.2.a', {
  statement: 'development-plan-handed-in-at-the-start-of-the-year',
  recordKinds: ['developmentPlan'],
  why: 'The committee gives out the places of a year; a branch that plans nobody says so.',
  cite: [standardCite('一(二)党员发展', '发展党员有计划'), defaultCite('年初')],
  check: (facts, gathered, at) => {
    const begun = (year: string) => ownOf(facts, gathered.openRecords('developmentPlan')).filter(({ content }) => content.year === year);
    return judgeDue(
      {
        each: 'year',
        lateness: 'handing',
        dueOn: (year) => inYear(year, valueOn(at.params.planUntil, lastDayOf(year))),
        done: (year) =>
          handings(
            ownOf(facts, gathered.handed('developmentPlan')).filter(({ content }) => content.year === year),
            'partyCommittee',
            at.asOfOn,
          ),
        open: (year) => begun(year).map((plan) => plan._id),
        remedy: (year) => {
          const open = begun(year)[0];
          const filedTo = handedAgain(open, handedInOn(facts, at.asOfOn));
          return enterRemedy({
            open,
            would: wouldRecord({
              type: 'developmentPlan',
              orgId: facts.branch._id,
              day: at.asOfOn,
              key: year,
              content: { year, isNone: true },
              filedTo,
            }),
            by: 'secretary',
          });
        },
      },
      facts,
      { gathered, at },
    );
  },
});
