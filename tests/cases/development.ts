// A person on the way through the twenty-five steps, with days that keep every rule; a story changes what it is about.
import type { RecordFact } from '../../src-shared/facts/facts';
import { MATERIAL_STEP, MATERIAL_WORDS, type MaterialKey } from '../../src-shared/records/vocabulary/development-steps';
import type { Content } from '../../src-shared/records/kinds';
import { rec, type RecordOver } from './world';

type Steps = Content<'developmentCase'>['steps'];

/** Step 3 on 2018-03-15, step 7 a year later, admitted on 2019-05-10, a full member a year after that. */
export const GOOD_DAYS: Readonly<Record<number, string>> = {
  1: '2018-01-10',
  2: '2018-02-05',
  3: '2018-03-15',
  4: '2018-03-20',
  5: '2018-03-25',
  6: '2018-09-30',
  7: '2019-03-15',
  8: '2019-03-18',
  9: '2019-03-20',
  10: '2019-03-28',
  11: '2019-04-10',
  12: '2019-04-18',
  13: '2019-04-26',
  14: '2019-04-30',
  15: '2019-05-10',
  16: '2019-06-01',
  17: '2019-06-20',
  18: '2019-06-25',
  19: '2019-07-01',
  20: '2019-07-01',
  21: '2020-01-10',
  22: '2020-05-01',
  23: '2020-05-10',
  24: '2020-06-10',
  25: '2020-06-20',
};

/** The steps up to one of them, some on other days; null takes a step out. The votes of 15 and 23 are `v15` and `v23`. */
export const stepsTo = (last: number, over: Readonly<Record<number, string | null>> = {}): Steps =>
  Object.entries({ ...GOOD_DAYS, ...over }).flatMap(([name, doneOn]): Steps => {
    const step = Number(name);
    if (doneOn === null || step > last) return [];
    return [{ step: name as Steps[number]['step'], doneOn, ...(step === 15 || step === 23 ? { voteId: `v${name}` } : {}) }];
  });

/** The file of a case with everything its steps ask for, but for some. */
export const materialsTo = (last: number, without: readonly MaterialKey[] = []): Record<MaterialKey, boolean> =>
  Object.fromEntries(
    (Object.keys(MATERIAL_WORDS) as MaterialKey[]).map((key) => [key, MATERIAL_STEP[key] <= last && !without.includes(key)]),
  ) as Record<MaterialKey, boolean>;

export const caseOf = (steps: Steps, content: Partial<Content<'developmentCase'>> = {}, over: RecordOver = {}): RecordFact =>
  rec('developmentCase', { name: '安宁', birthMonth: '1996-03', unit: '炼油技术系', memberKind: 'student', steps, ...content }, over);

/** The vote of step 15 or 23: nine expected, all nine there and in favour, unless the story says otherwise. */
export const voteOf = (step: 15 | 23, content: Partial<Content<'vote'>> = {}): RecordFact =>
  rec(
    'vote',
    {
      activityId: 'a:vote',
      votedOn: GOOD_DAYS[step] ?? '',
      matter: step === 15 ? 'admission' : 'conversion',
      isSecret: true,
      expectedVoters: 9,
      presentVoters: 9,
      yes: 9,
      no: 0,
      abstain: 0,
      ...content,
    },
    { _id: `v${step}` },
  );
