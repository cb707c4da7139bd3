// What would stand in a development case once everything that was done is written down: its steps without a gap, its votes, its days as they are.
import type { Fact, RecordFact } from '../../../src-shared/facts/facts';
import { summariseBranch } from '../../../src-shared/facts/summary';
import { developmentInOrder } from '../../../src-shared/rules/indicators/1-2-b';
import { PARAMS } from '../../../src-shared/standard/params';
import { caseOf, GOOD_DAYS, stepsTo, voteOf } from '../../cases/development';
import { having, world } from '../../cases/world';

const wouldOf = (given: readonly RecordFact[], asOfOn = '2020-12-31', facts = world()): readonly Fact[] => {
  const branch = having(facts, ...given);
  return (
    developmentInOrder.check(branch, summariseBranch(branch).on(asOfOn), {
      year: '2020',
      asOfOn,
      onDay: asOfOn,
      params: PARAMS,
      isExemptOn: () => false,
    }).remedy?.would ?? []
  );
};
const stepsIn = (would: readonly Fact[]): unknown => (would[would.length - 1] as RecordFact<'developmentCase'> | undefined)?.content.steps;
const voteless = (last: number, over = {}) => stepsTo(last, over).map(({ voteId: _, ...row }) => row);
const id = { _id: 'dev:a' };

describe('a case to its end', () => {
  it('without its votes gets both, of all full members and in favour, on the days of their steps', () => {
    const would = wouldOf([caseOf(voteless(25), {}, id)]);
    const vote = (step: string, matter: string, votedOn: string) => ({
      _id: `would:vote:o:b1:dev:a:${step}`,
      type: 'vote',
      orgId: 'o:b1',
      day: votedOn,
      state: 'recorded',
      missing: [],
      memberIds: [],
      filedTo: undefined,
      content: {
        activityId: 'would:generalMeeting',
        votedOn,
        matter,
        caseId: 'dev:a',
        isSecret: true,
        expectedVoters: 9,
        presentVoters: 9,
        yes: 9,
        no: 0,
        abstain: 0,
      },
    });
    expect(would.slice(0, 2)).toEqual([vote('15', 'admission', '2019-05-10'), vote('23', 'conversion', '2020-05-10')]);
    expect(stepsIn(would)).toEqual(
      stepsTo(25).map((row) => (row.voteId === undefined ? row : { ...row, voteId: `would:vote:o:b1:dev:a:${row.step}` })),
    );
  });
  it('with one of them keeps it, and with one that is not in the books gets another', () => {
    expect(wouldOf([caseOf(stepsTo(25), {}, id), voteOf(23)]).map(({ _id }) => _id)).toEqual(['would:vote:o:b1:dev:a:15', 'dev:a']);
    expect(wouldOf([caseOf(stepsTo(25), {}, id), voteOf(15)]).map(({ _id }) => _id)).toEqual(['would:vote:o:b1:dev:a:23', 'dev:a']);
  });
  it('names the meeting its step names, and one voter at least', () => {
    const rows = voteless(25).map((row) => (row.step === '15' ? { ...row, activityId: 'a:may' } : row));
    expect(wouldOf([caseOf(rows, {}, id)])[0]).toMatchObject({ content: { activityId: 'a:may' } });
    expect(wouldOf([caseOf(voteless(25), {}, id)], '2020-12-31', world({ fullMembers: 0, committee: 0 }))[0]).toMatchObject({
      content: { expectedVoters: 1, presentVoters: 1, yes: 1 },
    });
  });
});

describe('a step that was passed over', () => {
  const votes = [voteOf(15), voteOf(23)];
  it('was taken on the day of the one before it', () => {
    expect(stepsIn(wouldOf([caseOf(stepsTo(25, { 4: null, 5: null }), {}, id), ...votes]))).toEqual(
      stepsTo(25, { 4: GOOD_DAYS[3] ?? '', 5: GOOD_DAYS[3] ?? '' }),
    );
  });
  it('and the first on the day of the earliest', () => {
    expect(
      stepsIn(wouldOf([caseOf([...stepsTo(25, { 1: null, 2: null })].reverse(), {}, { ...id, day: '2018-03-15' }), ...votes])),
    ).toEqual(stepsTo(25, { 1: GOOD_DAYS[3] ?? '', 2: GOOD_DAYS[3] ?? '' }));
  });
});

it('a step of a later day stays as it is, one of the asked day is taken already', () => {
  const would = wouldOf([caseOf(stepsTo(25, { 4: null, 25: '2021-01-10' }), {}, id), voteOf(15), voteOf(23)]);
  expect(stepsIn(would)).toEqual([...stepsTo(24, { 4: GOOD_DAYS[3] ?? '' }), { step: '25', doneOn: '2021-01-10' }]);
  const onTheDay = wouldOf([caseOf(stepsTo(25, { 4: null, 25: '2020-12-31' }), {}, id), voteOf(15), voteOf(23)]);
  expect(stepsIn(onTheDay)).toEqual(stepsTo(25, { 4: GOOD_DAYS[3] ?? '', 25: '2020-12-31' }));
});

it('a case of which nobody wrote down a step is no case of the year, and one of a single step is whole', () => {
  expect(wouldOf([caseOf([], {}, id)])).toEqual([]);
  expect(wouldOf([caseOf([{ step: '1', doneOn: '2020-03-01' }], {}, id)])).toEqual([]);
});
