import type { StepRow } from '../../../../src-shared/records/kind/development-steps';

/** The days of a case that was handled as it should be: step 3 on 2018-03-15, step 7 a year later, admitted on 2019-05-10. */
export const GOOD_DAYS: Readonly<Record<number, string>> = {
  1: '2018-01-10', 2: '2018-02-05', 3: '2018-03-15', 4: '2018-03-20', 5: '2018-03-25', 6: '2018-09-30', 7: '2019-03-15', 8: '2019-03-18', 9: '2019-03-20', 10: '2019-03-28',
  11: '2019-04-10', 12: '2019-04-18', 13: '2019-04-26', 14: '2019-04-30', 15: '2019-05-10', 16: '2019-06-01', 17: '2019-06-20', 18: '2019-06-25', 19: '2019-07-01', 20: '2019-07-01',
  21: '2020-01-10', 22: '2020-05-01', 23: '2020-05-10', 24: '2020-06-10', 25: '2020-06-20',
};

/** The steps up to one of them, some on other days; null takes a step out. The votes of 15 and 23 are `v15` and `v23`. */
export const stepsTo = (last: number, over: Readonly<Record<number, string | null>> = {}): StepRow[] =>
  Object.entries({ ...GOOD_DAYS, ...over }).flatMap(([name, doneOn]): StepRow[] => {
    const step = Number(name);
    if (doneOn === null || step > last) return [];
    return [{ step: name, doneOn, ...(step === 15 || step === 23 ? { voteId: `v${name}` } : {}) }];
  });
