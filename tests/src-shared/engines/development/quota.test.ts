import { admittedIn, plannedIn, quotaOf } from '../../../../src-shared/facts/development/quota';
import { stepsTo } from '../../../cases/development';

const admitted = (last: number, endKind?: string, over: Parameters<typeof stepsTo>[1] = {}) => ({ steps: stepsTo(last, over), endKind });

it('whoever a meeting of the year admitted has used a place, on 2019-01-01 and on 2019-12-31, approved or not yet', () => {
  const cases = [
    admitted(15),
    admitted(25),
    admitted(14),
    admitted(15, undefined, { 15: '2019-01-01' }),
    admitted(15, undefined, { 15: '2019-12-31' }),
  ];
  expect([
    admittedIn(cases, '2019'),
    admittedIn(cases, '2018'),
    admittedIn([admitted(15, undefined, { 15: '2020-01-01' })], '2019'),
  ]).toEqual([4, 0, 0]);
});

it('whom the committee did not approve, who withdrew or was not suitable has not; who left afterwards or lost it has', () => {
  expect(['notApproved', 'withdrew', 'notSuitable', 'left', 'cancelled'].map((end) => admittedIn([admitted(15, end)], '2019'))).toEqual([
    0, 0, 0, 1, 1,
  ]);
});

it('a plan means to admit its probationary members, and no other stage', () => {
  const planned = [
    { stage: 'activeApplicant' as const, people: 4 },
    { stage: 'probationary' as const, people: 2 },
    { stage: 'full' as const, people: 7 },
    { stage: 'probationary' as const, people: undefined as never },
    { stage: 'probationary' as const, people: 1 },
  ];
  expect([plannedIn({ planned }), plannedIn({ isNone: true }), plannedIn(undefined)]).toEqual([3, 0, 0]);
});

it('the quota is what was approved; nothing of a plan of none; unknown without either', () => {
  expect([
    quotaOf({ quota: 3 }),
    quotaOf({ quota: 0 }),
    quotaOf({ isNone: true }),
    quotaOf({ isNone: true, quota: 1 }),
    quotaOf({}),
    quotaOf(undefined),
  ]).toEqual([3, 0, 0, 1, null, null]);
});
