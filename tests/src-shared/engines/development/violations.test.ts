import { stepDaysOf, stepsUntil } from '../../../../src-shared/facts/development/step-days';
import { hardViolationsOf, VIOLATION_REASONS, type StepVote, type VoteOf } from '../../../../src-shared/facts/development/violations';
import type { StepRow } from '../../../../src-shared/records/vocabulary/development-steps';
import { stepsTo } from '../../../cases/development';

const good: Readonly<Record<string, StepVote>> = {
  v15: { matter: 'admission', isValid: true, isPassed: true },
  v23: { matter: 'conversion', isValid: true, isPassed: true },
};
const votes =
  (over: Readonly<Record<string, Partial<StepVote> | null>> = {}): VoteOf =>
  (voteId) => {
    const found = good[voteId];
    const change = over[voteId];
    return found === undefined || change === null ? null : { ...found, ...change };
  };
const found = (steps: readonly StepRow[], voteOf: VoteOf = votes(), extendedToOn?: string): string[] =>
  hardViolationsOf({ steps, extendedToOn }, voteOf).map(({ step, reason }) => `${step} ${reason}`);

it('a case handled as it should be has none, at whatever step it stands', () => {
  for (let last = 0; last <= 25; last += 1) expect(found(stepsTo(last))).toEqual([]);
});

describe('the days between steps (domain §7)', () => {
  it('with step 3 on 2018-03-15 step 7 may be taken on 2019-03-15 and not a day earlier', () => {
    expect(stepDaysOf({ steps: stepsTo(6) }).step7FromOn).toBe('2019-03-15');
    expect(found(stepsTo(7))).toEqual([]);
    expect(found(stepsTo(7, { 7: '2019-03-14' }))).toEqual(['7 underOneYear']);
  });
  it('with step 15 on 2019-05-10 step 17 is due by 2019-08-10, and for good late after 2019-11-10', () => {
    expect(stepDaysOf({ steps: stepsTo(15) })).toMatchObject({
      step17UntilOn: '2019-08-10',
      step17LatestOn: '2019-11-10',
      probationEndOn: '2020-05-10',
    });
    expect(found(stepsTo(17, { 16: '2019-08-01', 17: '2019-08-11' }))).toEqual([]);
    expect(found(stepsTo(17, { 17: '2019-11-10' }))).toEqual([]);
    expect(found(stepsTo(17, { 17: '2019-11-11' }))).toEqual(['17 approvedTooLate']);
  });
  it('probation ends on 2020-05-10: the meeting of step 23 may be held then, not the day before', () => {
    expect(found(stepsTo(23))).toEqual([]);
    expect(found(stepsTo(23, { 22: '2020-05-01', 23: '2020-05-09' }))).toEqual(['23 probationTooShort']);
  });
  it('step 24 is due three months after step 23, which is advice only', () => {
    expect(stepDaysOf({ steps: stepsTo(23) }).step24UntilOn).toBe('2020-08-10');
    expect(found(stepsTo(24, { 24: '2020-12-01' }))).toEqual([]);
  });
  it('a month that has no such day ends on its last: 2018-11-30 and three months are 2019-02-28, 2019-11-30 and three are 2020-02-29', () => {
    expect(stepDaysOf({ steps: [{ step: '15', doneOn: '2018-11-30' }] }).step17UntilOn).toBe('2019-02-28');
    expect(stepDaysOf({ steps: [{ step: '15', doneOn: '2019-11-30' }] }).step17UntilOn).toBe('2020-02-29');
    expect(stepDaysOf({ steps: [{ step: '3', doneOn: '2020-02-29' }] }).step7FromOn).toBe('2021-02-28');
  });
  it('nothing follows from a step that is open', () => {
    expect(stepDaysOf({ steps: stepsTo(2) })).toEqual({
      step7FromOn: undefined,
      step17UntilOn: undefined,
      step17LatestOn: undefined,
      probationEndOn: undefined,
      step24UntilOn: undefined,
    });
  });
});

describe('the order of the steps', () => {
  it('a step that was passed over is told at its own number', () => {
    expect(found(stepsTo(8, { 4: null }))).toEqual(['4 stepSkipped']);
    expect(found(stepsTo(8, { 4: null, 5: null }))).toEqual(['4 stepSkipped', '5 stepSkipped']);
  });
  it('a step on an earlier day than its predecessor is out of order, one on the same day is not', () => {
    expect(found(stepsTo(8, { 5: '2018-03-19' }))).toEqual(['5 outOfOrder']);
    expect(found(stepsTo(8, { 5: '2018-03-20' }))).toEqual([]);
  });
  it('the rows may stand in any order', () => {
    expect(found([...stepsTo(25)].reverse())).toEqual([]);
  });
});

describe('the votes of steps 15 and 23', () => {
  it('a step without a vote, or with one that is not there, has none', () => {
    expect(found(stepsTo(15).map(({ step, doneOn }) => ({ step, doneOn })))).toEqual(['15 noVote']);
    expect(found(stepsTo(23), votes({ v23: null }))).toEqual(['23 noVote']);
  });
  it('an invalid vote is told as such, one that was valid and lost too', () => {
    expect(found(stepsTo(15), votes({ v15: { isValid: false, isPassed: false } }))).toEqual(['15 voteInvalid']);
    expect(found(stepsTo(15), votes({ v15: { isPassed: false } }))).toEqual(['15 voteLost']);
  });
  it('a vote on something else does not admit anybody', () => {
    expect(found(stepsTo(15), votes({ v15: { matter: 'reward' } }))).toEqual(['15 voteInvalid']);
    expect(found(stepsTo(23), votes({ v23: { matter: 'conversionCancel' } }))).toEqual([]);
  });
  it.each(['conversion', 'conversionExtension', 'conversionCancel'] as const)(
    'the meeting of step 23 may decide on %s, that of step 15 may not',
    (matter) => {
      expect(found(stepsTo(23), votes({ v23: { matter } }))).toEqual([]);
      expect(found(stepsTo(15), votes({ v15: { matter } }))).toEqual(['15 voteInvalid']);
    },
  );
  it('a step that names no vote has none, whatever votes there are', () => {
    expect(
      found(
        stepsTo(15).map(({ step, doneOn }) => ({ step, doneOn })),
        () => ({ matter: 'admission', isValid: true, isPassed: true }),
      ),
    ).toEqual(['15 noVote']);
  });
  it('other steps ask for no vote', () => {
    expect(found(stepsTo(14), () => null)).toEqual([]);
  });
});

describe('an extended probation', () => {
  const late = stepsTo(23, { 22: '2020-11-01', 23: '2020-11-10' });
  it('ends on the day to which it was extended, half a year to a year later', () => {
    expect(found(late, votes(), '2020-11-10')).toEqual([]);
    expect(found(stepsTo(23, { 22: '2020-11-01', 23: '2020-11-09' }), votes(), '2020-11-10')).toEqual(['23 probationTooShort']);
    expect(found(stepsTo(22), votes(), '2021-05-10')).toEqual([]);
  });
  it('of somebody who was never admitted is held against nothing', () => {
    expect(found(stepsTo(14), votes(), '2020-11-10')).toEqual([]);
  });
  it('may not be shorter than half a year, nor longer than a year', () => {
    expect(found(late, votes(), '2020-11-09')).toEqual(['23 extensionOutOfBounds']);
    expect(found(stepsTo(22), votes(), '2021-05-11')).toEqual(['23 extensionOutOfBounds']);
  });
});

it('as a case stood on a day, later steps were not yet taken', () => {
  expect(stepsUntil({ steps: stepsTo(25) }, '2019-05-10').steps.map((row) => row.step)).toEqual(stepsTo(15).map((row) => row.step));
});

it('every reason can be given, and several are told together by step', () => {
  const all = [
    ...found(
      stepsTo(23, { 4: null, 6: '2018-02-01', 7: '2019-01-15', 17: '2019-12-01', 23: '2020-01-02' }),
      votes({ v15: { isValid: false }, v23: { isPassed: false } }),
      '2020-06-10',
    ),
    ...found(stepsTo(15), () => null),
  ];
  expect([...new Set(all.map((line) => line.split(' ')[1]))].sort()).toEqual([...VIOLATION_REASONS].sort());
  const steps = all.slice(0, -1).map((line) => Number(line.split(' ')[0]));
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
});
