import { defaultCite, planCite } from '../../standard/cite';
import { notApplicable, settle } from '../finding';
import { branchRule } from '../indicator';
import { ownOf } from '../judge/enter';

export const bonusApproved = branchRule('B.14', {
  statement: 'the-committee-lets-results-of-evaluations-count-beside-the-score',
  recordKinds: ['bonusItem'],
  why: 'What model posts earned is shown beside the score, three points at most, and never lifts a branch over the line.',
  cite: [planCite('二(五)3', '适时开展评比，并在支部活动室和网站展示评比结果，在支部考评中给予加分'), defaultCite('加分')],
  check: (facts, gathered, at) => {
    const items = ownOf(facts, gathered.records('bonusItem')).filter(({ content }) => content.year === at.year);
    const end = `${at.year}-12-31`;
    const parts = items.map((item) => ({
      period: at.year,
      subjectId: item._id,
      outcome: 'met' as const,
      isMadeUp: false,
      evidenceIds: [item._id],
      openIds: [],
      lastOn: end,
      makeUpUntilOn: end,
      remedy: null,
      countsFromOn: item.content.approvedOn ?? item.day,
    }));
    return parts.length === 0 ? notApplicable('noEvent') : settle(parts, at);
  },
});
