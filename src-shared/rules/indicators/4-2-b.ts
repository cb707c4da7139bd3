import { defaultCite, standardCite } from '../../standard/cite';
import { appraisalLastDay } from '../../standard/year-end';
import { settle } from '../finding';
import { branchRule } from '../indicator';
import { ownOf } from '../judge/enter';
import { dueFor, notAsked, partNotAsked } from '../judge/when';

export const assessmentEntered = branchRule('4.2.b', {
  statement: 'daily-visit-and-review-scores-entered',
  recordKinds: ['branchAssessment'],
  why: 'The committee’s assessment has three parts; a branch can see that they are entered, and does not lose by a superior’s delay.',
  cite: [standardCite('四(二)坚持和完善述职评议考核制度', '由日常考评、实地考评、大会或书面述评综合量化打分'), defaultCite('评议窗口')],
  check: (facts, gathered, at) => {
    const until = dueFor(facts.branch, appraisalLastDay(at.year, at.params), at);
    const where = { period: at.year, lastOn: until, makeUpUntilOn: until };
    const because = notAsked(facts.branch, at.year, at);
    if (because !== null) return settle([partNotAsked(because, where)], at);
    const assessment = ownOf(facts, gathered.records('branchAssessment')).find(({ content }) => content.year === at.year);
    const days =
      assessment === undefined
        ? [undefined]
        : [assessment.content.dailyEnteredOn, assessment.content.siteVisitEnteredOn, assessment.content.reviewEnteredOn];
    const isEntered = days.every((day) => day !== undefined && day <= at.asOfOn);
    const common = {
      ...where,
      isMadeUp: false,
      openIds: [],
      countsFromOn: until,
      evidenceIds: isEntered && assessment !== undefined ? [assessment._id] : [],
    };
    if (isEntered) return settle([{ ...common, outcome: 'met', remedy: null }], at);
    const remedy = {
      verb: 'await',
      by: 'committee',
      effort: 'long',
      kinds: [],
      type: 'branchAssessment',
      period: at.year,
      byOn: until,
      isMakeUp: false,
      would: [],
    } as const;
    return settle([{ ...common, outcome: 'noData', waitsFor: 'partyCommittee', remedy: { ...remedy, kinds: [], would: [] } }], at);
  },
});
