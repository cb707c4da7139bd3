import { lastDayOf } from '../../kernel/period';
import { standardCite, defaultCite } from '../cite';
import { branchIndicator } from '../indicator';
import { judgeDue } from '../judge/due';
import { handings } from '../judge/handed';
import { inYear } from '../judge/when';
import { valueOn } from '../params';
import { handedInOn, wouldRecord } from '../would';

export const planFiledWithCommittee = branchIndicator({
  id: '2.1.a',
  statement: 'three-meetings-plan-filed-at-the-start-of-the-year',
  item: '2.1',
  kind: 'periodic',
  weightKey: '2.1.a',
  period: 'year',
  activityKinds: [],
  recordKinds: ['annualPlan'],
  page: 'secretary',
  hasFloor: false,
  why: 'What is planned at the start of the year is what the members can count on; the committee takes note of it, it does not approve it.',
  cite: [standardCite('二(一)“三会一课”', '年初制定“三会一课”计划，报学院党委备案并向支部党员公布'), defaultCite('年初')],
  check: (facts, gathered, at) => {
    const plans = gathered.records('annualPlan').filter((plan) => plan.content.planKinds.includes('threeMeetings'));
    return judgeDue(
      {
        each: 'year',
        lateness: 'handing',
        dueOn: (year) => inYear(year, valueOn(at.params.planUntil, lastDayOf(year))),
        done: (year) => handings(plans.filter((plan) => plan.content.year === year), 'partyCommittee', at.asOfOn),
        open: (year) => gathered.openRecords('annualPlan').filter((plan) => plan.content.year === year).map((plan) => plan._id),
        remedy: (year) => ({
          verb: 'enter',
          by: 'secretary',
          effort: 'form',
          kinds: [],
          type: 'annualPlan',
          would: [
            wouldRecord({
              type: 'annualPlan', orgId: facts.branch._id, day: at.asOfOn, key: year, content: { year, planKinds: ['threeMeetings', 'partyBuilding'] },
              filedTo: handedInOn(facts, at.asOfOn),
            }),
          ],
        }),
      },
      facts,
      { gathered, at },
    );
  },
});
