import { differenceOf, standingCounts, wrongCounts } from '../../../../src-shared/engines/points/correction';
import { effectsOf, inBookedOrder } from '../../../../src-shared/engines/points/effects';
import { DEFAULT_SCHEME } from '../../../../src-shared/engines/points/scheme';
import { addFact, factsIn, type Sums } from '../../../../src-shared/engines/points/sums';
import { posting } from './entry';

describe('a correction', () => {
  it('adds to what stands while it is posted, and to what it corrects only', () => {
    const fix = (_id: string, corrects: string, state: 'posted' | 'voided' | 'pending') =>
      posting(_id, { corrects, state, counts: { present: -1, excused: 1 } });
    expect(
      standingCounts(posting('1'), [
        posting('1'),
        fix('2', '1', 'posted'),
        fix('3', '1', 'voided'),
        fix('4', '1', 'pending'),
        fix('5', '0', 'posted'),
      ]),
    ).toEqual({ expected: 1, present: 0, excused: 1 });
  });

  it.each([
    ['base.orgLife', { present: 1, confirmed: 1 }, 'unknown'],
    ['base.orgLife', { expected: 2, present: 1, excused: 1 }, null],
    ['base.orgLife', { expected: 1, present: 1, excused: 1 }, 'moreThanExpected'],
    ['base.orgLife', { present: 1 }, 'moreThanExpected'],
    ['base.study', { expected: 1, excused: 2 }, 'moreThanExpected'],
    ['base.dues', { dueMonths: 1, paidOnTime: 1 }, null],
    ['base.dues', { dueMonths: 1, paidOnTime: 2 }, 'moreThanExpected'],
    ['base.dues', { expected: 1 }, 'unknown'],
    ['bonus.award', { college: 1, province: 32 }, 'outside'],
    ['bonus.award', { college: 1, province: -1 }, 'outside'],
    ['bonus.urgent', { confirmed: 31 }, null],
    ['bonus.urgent', { confirmed: 0 }, null],
    ['base.assigned', { done: 3 }, null],
    ['peer', {}, null],
  ] as const)('of %s to %o is wrong as: %s', (lineKey, counts, wrong) => {
    expect(wrongCounts(lineKey, counts)).toBe(wrong);
  });

  it('is written in the order of the names of the facts', () => {
    expect(
      Object.entries(differenceOf('base.orgLife', { present: 1, excused: 2, expected: 4 }, { present: 2, excused: 1, expected: 1 })),
    ).toEqual([
      ['excused', 1],
      ['expected', 3],
      ['present', -1],
    ]);
  });
});

describe('the effect of an entry', () => {
  const gave = (_id: string, month: string, confirmed = 1) => posting(_id, { month, lineKey: 'bonus.volunteering', counts: { confirmed } });
  const entries = [gave('a', '2026-04', 2), gave('d', '2026-03'), gave('b', '2026-03', 2), gave('c', '2026-02')];

  it('is told in the order in which entries were booked, of one month by their ids', () => {
    expect(inBookedOrder(entries).map(({ _id }) => _id)).toEqual(['c', 'b', 'd', 'a']);
    expect(inBookedOrder([...entries].reverse()).map(({ _id }) => _id)).toEqual(['c', 'b', 'd', 'a']);
    expect(entries.map(({ _id }) => _id)).toEqual(['a', 'd', 'b', 'c']);
  });

  it('is what was left up to the most of the line: of the last two times only one', () => {
    expect([...effectsOf(DEFAULT_SCHEME, entries)]).toEqual([
      ['c', 20],
      ['b', 40],
      ['d', 20],
      ['a', 20],
    ]);
  });

  it('is nothing of an entry that is not posted, nor of a line the scheme has not', () => {
    expect([...effectsOf(DEFAULT_SCHEME, [{ ...gave('p', '2026-01', 5), state: 'pending' }, gave('q', '2026-02')])]).toEqual([
      ['p', 0],
      ['q', 20],
    ]);
    expect([...effectsOf({ ...DEFAULT_SCHEME, lines: [] }, [gave('q', '2026-02')])]).toEqual([['q', 0]]);
  });
});

describe('facts that are summed', () => {
  const key = { memberId: 'm:a', lineKey: 'base.orgLife' as const, factMonth: '2026-03' };

  it('come in one order whatever order they came in, without what is nought', () => {
    const sums: Sums = new Map();
    addFact(sums, { ...key, factMonth: '2026-04' }, { counts: { present: 1 }, sourceId: 's:1' });
    addFact(sums, { ...key, memberId: 'm:b' }, { counts: { expected: 0 }, sourceId: 's:4' });
    addFact(sums, key, { counts: { present: 1, expected: 1 }, sourceId: 's:3' });
    addFact(sums, key, { counts: { present: -1, expected: 1, absent: 1, excused: 0 }, sourceId: 's:2' });
    addFact(sums, key, { counts: {} });
    addFact(sums, key, { counts: {}, sourceId: 's:2' });
    addFact(sums, { ...key, factMonth: '2026-02' }, { counts: { expected: 1 } });
    const facts = factsIn(sums);
    expect(facts).toEqual([
      { ...key, factMonth: '2026-02', counts: { expected: 1 }, sourceIds: [] },
      { ...key, counts: { absent: 1, expected: 2 }, sourceIds: ['s:2', 's:3'] },
      { ...key, factMonth: '2026-04', counts: { present: 1 }, sourceIds: ['s:1'] },
    ]);
    expect(facts.map(({ counts }) => Object.keys(counts))).toEqual([['expected'], ['absent', 'expected'], ['present']]);
    expect(sums.get('m:b base.orgLife 2026-03')).toEqual({ ...key, memberId: 'm:b', counts: {}, sourceIds: new Set(['s:4']) });
  });
});
