import { defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeYearly } from '../judge/yearly';
import { UNWRITTEN } from '../remedy-records';

export const pioneerActivityHeld = branchRule('3.5.a', {
  statement: 'pioneer-activity-held-in-the-year',
  recordKinds: ['pioneerActivity'],
  why: 'The standard names the carriers and no number: one is enough to say that the branch takes part.',
  cite: [
    standardCite(
      '三(五)开展创先争优',
      '各支部要深入开展“党员示范岗”等活动，完善承诺践诺、创先争优、志愿服务、结对共建、有事请找我、建言献策等载体',
    ),
    defaultCite('创先争优次数'),
  ],
  check: (facts, gathered, at) =>
    judgeYearly(
      { type: 'pioneerActivity', by: 'secretary', content: (day) => ({ carrier: 'volunteering', title: UNWRITTEN, day, memberIds: [] }) },
      facts,
      { gathered, at },
    ),
});
