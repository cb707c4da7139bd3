import { standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { divideRemedy, dutyDivisionOn } from '../judge/duty-division';
import { judgeState } from '../judge/state';

export const committeeDutiesDivided = branchRule('4.1.e', {
  statement: 'every-committee-member-answers-for-something',
  recordKinds: ['dutyDivision'],
  why: 'Work that is everybody’s is nobody’s: each member of the committee knows a part of it as the own one.',
  cite: [standardCite('四(一)落实党建工作责任制', '支部成员根据分工落实责任')],
  check: (facts, gathered, at) => {
    const found = dutyDivisionOn(facts, gathered, at.onDay);
    return judgeState(
      {
        askedBecause: found.committee.length === 0 ? 'noCommittee' : null,
        isMet: found.without.length === 0,
        evidenceIds: found.division === undefined ? [] : [found.division._id],
        remedy: divideRemedy(facts, found, at.asOfOn),
      },
      facts,
      at,
    );
  },
});
