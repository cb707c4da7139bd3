import { shareFor } from '../appraisal/share';
import type { Behaviour } from './behaviour';

// Both speak of grades, of which only a share may be 优秀.
export const appraisalResult: Behaviour<'appraisalResult'> = {
  known: async (asking, { org, content, params }) =>
    content.appraisalYear === undefined
      ? {}
      : { shareOfExcellent: await shareFor(asking, org, { year: content.appraisalYear, params, sheet: content }) },
};

export const democraticAppraisal: Behaviour<'democraticAppraisal'> = {
  known: async (asking, { org, content, params }) =>
    content.appraisalYear === undefined
      ? {}
      : { shareOfExcellent: await shareFor(asking, org, { year: content.appraisalYear, params, appraisal: content }) },
};
