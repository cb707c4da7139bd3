import {
  nextNumberOf,
  nextStepOf,
  partyOf,
  standingOf,
  stepsAhead,
  stepsDone,
  type FlowCase,
} from '../../../../src-shared/facts/development/next-step';
import {
  articleOf,
  isHistory,
  LIMIT_GROUNDS,
  spanOf,
  STEP_COUNT,
  tooEarlyFor,
  type Limit,
} from '../../../../src-shared/records/vocabulary/development-days';
import { stepsOf } from '../../../../src-shared/records/vocabulary/development-steps';
import { PARAMS } from '../../../../src-shared/standard/params';
import { changed } from '../../../cases/changed-param';
import { GOOD_DAYS, materialsTo, stepsTo } from '../../../cases/development';

const said = (limit: Limit | undefined): string | undefined => limit && `${limit.on} ${limit.ground}`;
const span = (
  step: number,
  over: Parameters<typeof stepsTo>[1] = {},
  more: { extendedToOn?: string; reviewedOn?: string; params?: typeof PARAMS } = {},
) => {
  const { params = PARAMS, ...days } = more;
  const found = spanOf(step, { steps: stepsOf(stepsTo(step - 1, over)), ...days }, params);
  return [said(found.earliest), said(found.latest), said(found.longest)];
};
const next = (last: number, found: Partial<FlowCase> = {}, today = '2019-05-10') =>
  nextStepOf({ steps: stepsTo(last), ...found }, { today, params: PARAMS });

describe('the days of the steps (细则)', () => {
  it('step 1 has none, and every step without a rule of its own may be taken from the day of the one before it', () => {
    expect(span(1)).toEqual([undefined, undefined, undefined]);
    for (const step of [3, 4, 5, 6, 8, 9, 10, 11, 12, 14, 16, 18, 19, 20, 21, 25])
      expect([step, ...span(step)]).toEqual([step, `${GOOD_DAYS[step - 1]} stepBefore`, undefined, undefined]);
  });
  it('applied on 2018-01-10, the talk of step 2 is due by 2018-02-10 (Art. 7)', () => {
    expect(span(2)).toEqual(['2018-01-10 stepBefore', '2018-02-10 talkDue', undefined]);
  });
  it('an activist since 2018-03-15 is a target on 2019-03-15 at the earliest (Art. 13), later where step 6 was later', () => {
    expect(span(7)).toEqual(['2019-03-15 trained', undefined, undefined]);
    expect(span(7, { 6: '2019-03-15' })[0]).toBe('2019-03-15 trained');
    expect(span(7, { 6: '2019-03-16' })[0]).toBe('2019-03-16 stepBefore');
    expect(span(7, { 6: null })[0]).toBe('2019-03-15 trained');
    expect(span(7, { 3: null })[0]).toBe('2018-09-30 stepBefore');
  });
  it('a review of 2019-03-28 stands a year for the preview of step 13: the day that is written of it before the day of step 10', () => {
    expect(span(13)).toEqual(['2019-04-18 stepBefore', '2020-03-28 reviewValid', undefined]);
    expect(span(13, {}, { reviewedOn: '2019-03-20' })[1]).toBe('2020-03-20 reviewValid');
    expect(span(13, { 10: null })[1]).toBeUndefined();
  });
  it('previewed on 2019-04-26, the meeting is due by 2019-05-26 (the college’s own)', () => {
    expect(span(15)).toEqual(['2019-04-30 stepBefore', '2019-05-26 meetingDue', undefined]);
  });
  it('admitted on 2019-05-10, it is approved by 2019-08-10 and never after 2019-11-10 (Art. 24–27)', () => {
    expect(span(17)).toEqual(['2019-06-01 stepBefore', '2019-08-10 approvalDue', '2019-11-10 approvalLongest']);
  });
  it('the request is made from 2020-04-10 on, a month before the probation ends; an extension, decided on it, does not move that', () => {
    expect(span(22)).toEqual(['2020-04-10 requestOpens', undefined, undefined]);
    expect(span(22, {}, { extendedToOn: '2020-11-10' })[0]).toBe('2020-04-10 requestOpens');
    expect(span(22, { 21: '2020-04-11' })[0]).toBe('2020-04-11 stepBefore');
    expect(span(22, { 15: null })[0]).toBe('2020-01-10 stepBefore');
  });
  it('the meeting of step 23 is held from 2020-05-10 on, or from the day to which the probation was extended (Art. 32)', () => {
    expect(span(23)).toEqual(['2020-05-10 probationEnds', undefined, undefined]);
    expect(span(23, {}, { extendedToOn: '2020-11-10' })[0]).toBe('2020-11-10 probationEnds');
    expect(span(23, { 15: null })[0]).toBe('2020-05-01 stepBefore');
  });
  it('agreed to on 2020-05-10, full membership is approved by 2020-08-10 (Art. 34)', () => {
    expect(span(24)).toEqual(['2020-05-10 stepBefore', '2020-08-10 conversionDue', undefined]);
  });
  it('goes by the college’s numbers on the day from which it is counted', () => {
    expect(span(13, {}, { params: changed('politicalReviewMonths', '2019-03-28', 6) })[1]).toBe('2019-09-28 reviewValid');
    expect(span(13, {}, { params: changed('politicalReviewMonths', '2019-03-29', 6) })[1]).toBe('2020-03-28 reviewValid');
    expect(span(15, {}, { params: changed('admissionMeetingMonths', '2019-04-26', 2) })[1]).toBe('2019-06-26 meetingDue');
    expect(span(22, {}, { params: changed('conversionRequestMonths', '2020-05-10', 2) })[0]).toBe('2020-03-10 requestOpens');
    expect(span(22, {}, { params: changed('conversionRequestMonths', '2020-05-11', 2) })[0]).toBe('2020-04-10 requestOpens');
  });
  it('says of how many months each limit is, so that a page can tell', () => {
    const months = [2, 7, 13, 15, 17, 22, 23, 24].flatMap((step) => {
      const { earliest, latest, longest } = spanOf(step, { steps: stepsOf(stepsTo(step - 1)) }, PARAMS);
      return [earliest, latest, longest].flatMap((limit) => (limit === undefined ? [] : [`${limit.ground} ${limit.months}`]));
    });
    expect([...new Set(months)].sort()).toEqual([
      'approvalDue 3',
      'approvalLongest 6',
      'conversionDue 3',
      'meetingDue 1',
      'probationEnds 12',
      'requestOpens 1',
      'reviewValid 12',
      'stepBefore 0',
      'talkDue 1',
      'trained 12',
    ]);
    expect([...new Set(months.map((word) => word.split(' ')[0]))].sort()).toEqual([...LIMIT_GROUNDS].sort());
  });
  it('has an article for each of the 25 steps and none beyond', () => {
    expect(STEP_COUNT).toBe(25);
    expect([1, 2, 7, 15, 17, 23, 24, 25].map(articleOf)).toEqual([
      '第五条、第六条',
      '第七条',
      '第十三条',
      '第二十条至第二十二条',
      '第二十四条至第二十七条',
      '第三十二条、第三十三条',
      '第三十四条',
      '第三十七条',
    ]);
    expect([articleOf(0), articleOf(26)]).toEqual(['', '']);
    expect(Array.from({ length: 25 }, (_, at) => articleOf(at + 1)).every((article) => /^第.+条$/.test(article))).toBe(true);
  });
});

describe('too early', () => {
  const early = (doneOn: string | undefined, countsFromOn?: string) =>
    said(tooEarlyFor(7, doneOn, { days: { steps: stepsOf(stepsTo(6)) }, params: PARAMS, countsFromOn }));
  it('is step 7 on 2019-03-14, and not on 2019-03-15', () => {
    expect([early('2019-03-14'), early('2019-03-15'), early(undefined)]).toEqual(['2019-03-15 trained', undefined, undefined]);
  });
  it('is nothing that lay before the day from which the college counts', () => {
    expect([early('2019-03-14', '2019-03-15'), early('2019-03-14', '2019-03-14'), early('2019-03-14', '2019-01-01')]).toEqual([
      undefined,
      '2019-03-15 trained',
      '2019-03-15 trained',
    ]);
    expect([isHistory(undefined, '2019-01-01'), isHistory('2018-12-31', undefined), isHistory('2018-12-31', '2019-01-01')]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('the next step of a case', () => {
  it('is the first that was not taken; of a case with a gap the gap; none after the 25th', () => {
    expect([0, 6, 14, 24].map((last) => next(last)?.step)).toEqual([1, 7, 15, 25]);
    expect(next(25)).toBeNull();
    expect(nextNumberOf(stepsOf(stepsTo(8, { 4: null })))).toBe(4);
    expect(nextStepOf({}, { today: '2019-05-10', params: PARAMS })).toMatchObject({ step: 1, party: 'branch', article: '第五条、第六条' });
  });
  it('13, 16, 17, 18 and 24 are the committee’s to enter, all others the branch’s', () => {
    const theirs = Array.from({ length: 25 }, (_, at) => at + 1).filter((step) => partyOf(step) === 'committee');
    expect(theirs).toEqual([13, 16, 17, 18, 24]);
    expect([next(12)?.party, next(14)?.party]).toEqual(['committee', 'branch']);
  });
  it('stands by the day: too early, open, late, and late for good', () => {
    const on = (last: number, today: string) => next(last, {}, today)?.standing;
    expect([on(6, '2019-03-14'), on(6, '2019-03-15'), on(6, '2025-01-01')]).toEqual(['tooEarly', 'open', 'open']);
    expect([on(1, '2018-02-10'), on(1, '2018-02-11')]).toEqual(['open', 'late']);
    expect([on(16, '2019-08-10'), on(16, '2019-08-11'), on(16, '2019-11-10'), on(16, '2019-11-11')]).toEqual([
      'open',
      'late',
      'late',
      'tooLate',
    ]);
    expect(standingOf({}, '2019-01-01')).toBe('open');
  });
  it('names its own materials and what earlier steps still owe, not what they have', () => {
    const materials = (last: number, has: FlowCase['materials']) =>
      next(last, { materials: has })?.materials.map(({ key, isThere }) => `${key} ${isThere}`);
    expect(materials(5, materialsTo(5))).toEqual(['thoughtReports false', 'inspectionForm false']);
    expect(materials(14, materialsTo(15, ['opinions']))).toEqual(['opinions false', 'admissionResolution true']);
    expect(materials(1, undefined)).toEqual(['application false', 'talkNote false']);
  });
  it('names the fields that must be filled for it and are not', () => {
    const fields = (last: number, found: Partial<FlowCase> = {}) => next(last, found)?.fields;
    expect([fields(4), fields(4, { trainingContactIds: [] }), fields(4, { trainingContactIds: ['m:he'] })]).toEqual([
      ['trainingContactIds'],
      ['trainingContactIds'],
      [],
    ]);
    expect([fields(6), fields(6, { opinionsPeople: 0 })]).toEqual([['opinionsHeardOn', 'opinionsPeople'], ['opinionsHeardOn']]);
    expect([fields(8), fields(9), fields(10), fields(12, { reviewResult: 'pass' })]).toEqual([
      ['sponsorIds'],
      ['reviewResult', 'reviewedOn'],
      ['trainingFromOn', 'trainingToOn', 'trainingHours'],
      ['reviewedOn'],
    ]);
    expect([fields(16), fields(16, { memberNo: '' }), fields(16, { memberNo: 'S1' }), fields(16, { memberId: 'm:1' })]).toEqual([
      ['memberNo'],
      ['memberNo'],
      [],
      [],
    ]);
    expect(fields(8, { memberId: 'm:1' })).toEqual(['sponsorIds']);
    expect([fields(5), fields(20), fields(22), fields(0)]).toEqual([[], [], [], []]);
  });
  it('votes at 15 and 23; is put up at 3, 7, 15 and 23', () => {
    const all = Array.from({ length: 25 }, (_, last) => next(last));
    expect(all.flatMap((found) => (found?.needsVote ? [found.step] : []))).toEqual([15, 23]);
    expect(all.flatMap((found) => (found?.needsNotice ? [found.step] : []))).toEqual([3, 7, 15, 23]);
  });
  it('names the half-years since step 3, and of the probation, that nobody has looked into', () => {
    const halves = (last: number, today: string, inspections?: { half: string }[]) =>
      next(last, inspections === undefined ? {} : { inspections: inspections as FlowCase['inspections'] }, today)?.halves;
    expect(halves(6, '2019-01-01')).toEqual(['2018-H2']);
    expect([halves(6, '2018-12-31'), halves(6, '2019-03-01', [{ half: '2018-H2' }]), halves(2, '2019-03-01')]).toEqual([[], [], []]);
    expect(halves(7, '2020-03-01')).toEqual(['2018-H2']);
    expect(halves(15, '2020-03-01')).toEqual(['2018-H2', '2019-H2']);
  });
});

describe('what lies ahead and behind', () => {
  it('ahead are the steps after the next one, with the days that are known', () => {
    const ahead = stepsAhead({ steps: stepsTo(14) }, PARAMS);
    expect(ahead.map(({ step }) => step)).toEqual([16, 17, 18, 19, 20, 21, 22, 23, 24, 25]);
    expect(ahead[1]).toMatchObject({ step: 17, party: 'committee', earliest: undefined, latest: undefined });
    expect(said(stepsAhead({ steps: stepsTo(15) }, PARAMS)[0]?.latest)).toBe('2019-08-10 approvalDue');
    expect([stepsAhead({ steps: stepsTo(24) }, PARAMS), stepsAhead({ steps: stepsTo(25) }, PARAMS)]).toEqual([[], []]);
    expect(stepsAhead({}, PARAMS)).toHaveLength(24);
  });
  it('behind is the last one first; a late one is late, one on its last day is not, and history is neither', () => {
    const done = (over: Parameters<typeof stepsTo>[1], countsFromOn?: string) =>
      stepsDone({ steps: stepsTo(17, over) }, { params: PARAMS, countsFromOn });
    expect(done({}).map(({ step }) => step)).toEqual(Array.from({ length: 17 }, (_, at) => 17 - at));
    expect(done({}).some(({ isLate, isHistory: isOld }) => isLate || isOld)).toBe(false);
    expect(done({ 17: '2019-08-11' })[0]).toEqual({ step: 17, doneOn: '2019-08-11', isHistory: false, isLate: true });
    expect(done({ 17: '2019-11-11' })[0]?.isLate).toBe(true);
    expect(done({ 17: '2019-08-11' }, '2019-08-12')[0]).toMatchObject({ isHistory: true, isLate: false });
    expect(stepsDone({ steps: [{ step: '1', doneOn: undefined as never }] }, { params: PARAMS, countsFromOn: undefined })).toEqual([
      { step: 1, doneOn: undefined, isHistory: false, isLate: false },
    ]);
    expect(stepsDone({}, { params: PARAMS, countsFromOn: undefined })).toEqual([]);
  });
});
