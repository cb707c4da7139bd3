import { stepsOf } from '../../records/vocabulary/development-steps';
import { developmentRulesCite, standardCite } from '../../standard/cite';
import { branchRule, type BranchIndicator } from '../indicator';
import { casesOfYear, finishCase, isCounted, judgeCases, type CaseContent } from '../judge/development';

/** 上级党委预审: nobody goes to it without a passing review. */
const PRE_REVIEW = 13;

/** Passed, and not after the step before which it is asked. */
const isReviewed = ({ reviewResult, reviewedOn }: CaseContent, preReviewedOn: string): boolean =>
  reviewResult === 'pass' && reviewedOn !== undefined && reviewedOn <= preReviewedOn;

const check: BranchIndicator['check'] = (facts, gathered, at) => {
  const cases = casesOfYear(facts, gathered, at).filter(({ taken }) => {
    const day = stepsOf(taken.steps).dayOf(PRE_REVIEW);
    return day !== undefined && isCounted(day, at);
  });
  return judgeCases(cases, facts, {
    at,
    judge: (one) => {
      const preReviewedOn = stepsOf(one.taken.steps).dayOf(PRE_REVIEW) ?? '';
      const isUnsaid = one.taken.reviewResult === undefined || one.taken.reviewedOn === undefined;
      const remedy =
        isUnsaid && one.taken.reviewResult !== 'fail' ? finishCase(one, { reviewResult: 'pass', reviewedOn: preReviewedOn }) : null;
      return { isMet: isReviewed(one.taken, preReviewedOn), evidenceIds: [one.found._id], remedy };
    },
  });
};

export const reviewedBeforeAdmission = branchRule('1.2.d', {
  statement: 'nobody-goes-to-preliminary-approval-without-a-passing-political-review',
  recordKinds: ['developmentCase'],
  why: 'Only the result and its day are kept; what the review found is never written here.',
  cite: [
    standardCite('一(二)党员发展', '防止“带病入党”'),
    developmentRulesCite('第十六条', '未经政治审查或者政治审查不合格的，不能发展入党'),
  ],
  check,
});
