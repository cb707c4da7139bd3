import { standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeYearly } from '../judge/yearly';
import { UNWRITTEN } from '../remedy-records';

export const praiseGiven = branchRule('3.6.d', {
  statement: 'praise-given-in-the-branch-in-the-year',
  recordKinds: ['commendation'],
  why: 'The branch itself praises once a year; what a superior awards is no act of the branch.',
  cite: [standardCite('三(六)党内激励关怀', '每年开展1次党内通报表扬活动')],
  check: (facts, gathered, at) =>
    judgeYearly(
      {
        type: 'commendation',
        proves: ({ content }) => content.level === 'branch',
        by: 'secretary',
        content: (day) => ({ commendationKind: 'branchPraise', level: 'branch', title: UNWRITTEN, reason: UNWRITTEN, day }),
      },
      facts,
      { gathered, at },
    ),
});
