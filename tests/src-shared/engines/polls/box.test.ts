import fc from 'fast-check';
import { castInto, digestOfBallots, EMPTY_BOX, isCounted, resultsOf } from '../../../../src-shared/engines/polls/box';
import { receiptOf, typedReceipt } from '../../../../src-shared/kernel/receipt';
import type { Ballot, BoxInside } from '../../../../src-shared/records/poll';

const VOTERS = ['m:1', 'm:2', 'm:3', 'm:4', 'm:5', 'm:6'];
const poll = { eligibleIds: VOTERS, subjectIds: ['m:1', 'm:2', 'm:3'] };
const idOf = (letter: string): string => letter.repeat(32);
const put = (inside: BoxInside, voterId: string, ballot: Ballot, isLent = false): BoxInside => {
  const cast = castInto(poll, inside, { voterId, ballot, isLent });
  if (cast.outcome !== 'cast') throw new Error(cast.outcome);
  return cast.inside;
};

const hexId = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
const ballots = fc.uniqueArray(fc.record({ id: hexId, answers: fc.stringMatching(/^[0-3]{3}$/) }), {
  selector: ({ id }) => id,
  minLength: 6,
  maxLength: 6,
});

it('leaves the same box whoever came first, so that the box does not know the order', () => {
  fc.assert(
    fc.property(ballots, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (drawn, order) => {
      const castIn = (places: readonly number[]): BoxInside =>
        places.reduce((inside, place) => put(inside, VOTERS[place] ?? '', drawn[place] ?? { id: '', answers: '' }, place === 2), EMPTY_BOX);
      expect(castIn(order)).toEqual(castIn([0, 1, 2, 3, 4, 5]));
    }),
    { numRuns: 300 },
  );
});

it('has voters and borrowers in the order of the roster, and ballots in the order of their ids', () => {
  expect(EMPTY_BOX).toEqual({ votedIds: [], lentIds: [], ballots: [] });
  const [a, b, c] = [
    { id: idOf('a'), answers: '000' },
    { id: idOf('b'), answers: '111' },
    { id: idOf('c'), answers: '222' },
  ];
  const inside = put(put(put(EMPTY_BOX, 'm:6', c, true), 'm:2', a, true), 'm:4', b);
  expect(inside).toEqual({ votedIds: ['m:2', 'm:4', 'm:6'], lentIds: ['m:2', 'm:6'], ballots: [a, b, c] });
});

it('knows a retry by marker and id together, and refuses a second ballot, a foreign id and a ballot that leaves somebody out', () => {
  const once = put(EMPTY_BOX, 'm:1', { id: idOf('a'), answers: '000' });
  expect(castInto(poll, once, { voterId: 'm:1', ballot: { id: idOf('a'), answers: '333' }, isLent: false })).toEqual({
    outcome: 'repeated',
  });
  expect(castInto(poll, once, { voterId: 'm:1', ballot: { id: idOf('b'), answers: '000' }, isLent: false })).toEqual({
    outcome: 'alreadyVoted',
  });
  expect(castInto(poll, once, { voterId: 'm:2', ballot: { id: idOf('a'), answers: '000' }, isLent: false })).toEqual({
    outcome: 'wrongBallot',
  });
  expect(castInto(poll, once, { voterId: 'm:2', ballot: { id: idOf('b'), answers: '00' }, isLent: false })).toEqual({
    outcome: 'wrongBallot',
  });
});

it('counts five ballots by subject and grade, and says nothing of four', () => {
  const four = ['a', 'b', 'c', 'd'].reduce(
    (inside, letter, at) => put(inside, VOTERS[at] ?? '', { id: idOf(letter), answers: '012' }),
    EMPTY_BOX,
  );
  expect(resultsOf(poll, four)).toBeNull();
  const five = put(four, 'm:5', { id: idOf('e'), answers: '333' });
  expect(resultsOf(poll, five)).toEqual([
    { memberId: 'm:1', counts: { excellent: 4, qualified: 0, basicallyQualified: 0, unqualified: 1 } },
    { memberId: 'm:2', counts: { excellent: 0, qualified: 4, basicallyQualified: 0, unqualified: 1 } },
    { memberId: 'm:3', counts: { excellent: 0, qualified: 0, basicallyQualified: 4, unqualified: 1 } },
  ]);
});

it('finds a counted ballot by its receipt alone, however it was written down', () => {
  const id = '2798d0ffffffffffffffffffffffffff';
  const inside = put(EMPTY_BOX, 'm:1', { id, answers: '000' });
  expect(receiptOf(id)).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{2}$/);
  expect(isCounted(inside, typedReceipt(` ${receiptOf(id).toLowerCase().replace('-', ' ')} `) ?? '')).toBe(true);
  expect(isCounted(inside, receiptOf(idOf('b')))).toBe(false);
  const both = put(inside, 'm:2', { id: idOf('b'), answers: '111' });
  expect([id, idOf('b'), idOf('c')].map((one) => isCounted(both, receiptOf(one)))).toEqual([true, true, false]);
  expect([typedReceipt('4F29'), typedReceipt('4F2-9U'), typedReceipt('4f2-9o')]).toEqual([null, null, '4F2-90']);
});

it('has one digest for the same ballots in any order', () => {
  const [one, other] = [
    { id: idOf('a'), answers: '0' },
    { id: idOf('b'), answers: '1' },
  ];
  expect(digestOfBallots([one, other])).toBe(digestOfBallots([other, one]));
  expect(digestOfBallots([one, other])).not.toBe(digestOfBallots([one, { ...other, answers: '2' }]));
});
