import { yearOf } from '../../kernel/period';
import { defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { ownOf } from '../judge/enter';
import { judgeYearly } from '../judge/yearly';
import { UNWRITTEN } from '../remedy-records';

export const careGiven = branchRule('3.6.c', {
  statement: 'care-given-in-the-year',
  recordKinds: ['careActivity', 'hardshipLedger'],
  why: 'Care is for those who need it; where the review found nobody it is not asked.',
  cite: [standardCite('三(六)党内激励关怀', '每年至少开展1次党内关怀帮扶活动'), defaultCite('无困难党员')],
  check: (facts, gathered, at) => {
    // The last review of the year decides; the ledger is dynamic.
    const isNobodyInNeed = (year: string): boolean => {
      const reviews = ownOf(facts, gathered.records('hardshipLedger')).filter(
        ({ content }) => content.year === year && yearOf(content.reviewedOn) === year,
      );
      return reviews[reviews.length - 1]?.content.isEmpty === true;
    };
    return judgeYearly(
      {
        type: 'careActivity',
        askedIn: (year) => (isNobodyInNeed(year) ? 'noneInHardship' : null),
        by: 'secretary',
        content: (day) => ({ careKind: 'visit', title: UNWRITTEN, day, byIds: [] }),
      },
      facts,
      { gathered, at },
    );
  },
});
