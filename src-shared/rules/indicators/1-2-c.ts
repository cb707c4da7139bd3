import { MATERIAL_STEP, MATERIAL_WORDS, stepsOf, type MaterialKey } from '../../records/vocabulary/development-steps';
import { planCite } from '../../standard/cite';
import { branchRule, type BranchIndicator, type CheckAt } from '../indicator';
import { casesOfYear, finishCase, isCounted, judgeCases, type CaseContent } from '../judge/development';

const KEYS = Object.keys(MATERIAL_WORDS) as MaterialKey[];

/** What should be in the file after the steps taken; of those before the day from which the college counts nothing is asked. */
export const materialsAsked = (taken: CaseContent, at: Pick<CheckAt, 'countsFromOn'> = {}): MaterialKey[] => {
  const steps = stepsOf(taken.steps);
  return KEYS.filter((key) => {
    const day = steps.dayOf(MATERIAL_STEP[key]);
    return day !== undefined && isCounted(day, at);
  });
};

const check: BranchIndicator['check'] = (facts, gathered, at) =>
  judgeCases(casesOfYear(facts, gathered, at), facts, {
    at,
    judge: (one) => {
      const asked = materialsAsked(one.taken, at);
      const ticked = one.taken.materials;
      const complete = Object.fromEntries(KEYS.map((key) => [key, ticked?.[key] === true || asked.includes(key)])) as Record<
        MaterialKey,
        boolean
      >;
      return {
        isMet: asked.every((key) => ticked?.[key] === true),
        evidenceIds: [one.found._id],
        remedy: finishCase(one, { materials: complete }),
      };
    },
  });

export const developmentFilesComplete = branchRule('1.2.c', {
  statement: 'every-development-case-of-the-year-has-the-materials-of-its-steps',
  recordKinds: ['developmentCase'],
  why: 'What is not in the file when a step is closed is hard to find years later.',
  cite: [planCite('二(三)', '充分运用《发展党员综合资料》等规范发展党员工作')],
  check,
});
