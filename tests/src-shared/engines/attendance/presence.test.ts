import fc from 'fast-check';
import { askedOf, drawRounds } from '../../../../src-shared/engines/attendance/presence';

const OPENS = '2026-11-24T06:00:00.000Z';
const at = (time: string): string => `2026-11-24T${time}Z`;
const minutesAfter = (minutes: number): string => new Date(Date.parse(OPENS) + minutes * 60_000).toISOString();
/** A draw that gives these numbers one after the other. */
const draws = (...numbers: number[]): (() => number) => {
  let next = 0;
  return () => numbers[next++ % numbers.length] ?? 0;
};

describe('the moments at which those who are away are asked', () => {
  it('are three in two hours, one in each third of what is left without the first and last three minutes', () => {
    expect(drawRounds(OPENS, at('08:00:00.000'), draws(0))).toEqual([at('06:03:00.000'), at('06:41:00.000'), at('07:19:00.000')]);
  });

  it('lie within their third as they are drawn, and never in its last fifth', () => {
    expect(drawRounds(OPENS, at('08:00:00.000'), draws(0, 0.5, 0.75))).toEqual([
      at('06:03:00.000'),
      at('06:56:12.000'),
      at('07:41:48.000'),
    ]);
  });

  it('are three from an hour between the edges on, and two a millisecond below it', () => {
    expect(drawRounds(OPENS, at('07:06:00.000'), draws(0))).toEqual([at('06:03:00.000'), at('06:23:00.000'), at('06:43:00.000')]);
    expect(drawRounds(OPENS, at('07:05:59.999'), draws(0))).toEqual([at('06:03:00.000'), at('06:32:59.999')]);
  });

  it('are two in a quarter of an hour, and none in less', () => {
    expect(drawRounds(OPENS, at('06:15:00.000'), draws(0.25))).toEqual([at('06:03:54.000'), at('06:08:24.000')]);
    expect(drawRounds(OPENS, at('06:14:59.999'), draws(0.25))).toEqual([]);
  });

  it('are none where the time ends before it begins', () => {
    expect(drawRounds(at('08:00:00.000'), OPENS, draws(0.25))).toEqual([]);
  });

  it('stand in order, away from the edges and a fifth of a part from each other, whatever is drawn', () => {
    const time = fc.tuple(
      fc.integer({ min: 15, max: 600 }),
      fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 3, maxLength: 3 }),
    );
    fc.assert(
      fc.property(time, ([minutes, numbers]) => {
        const rounds = drawRounds(OPENS, minutesAfter(minutes), draws(...numbers)).map((round) => Date.parse(round));
        expect(rounds).toHaveLength(minutes >= 66 ? 3 : 2);
        expect(Math.min(...rounds)).toBeGreaterThanOrEqual(Date.parse(minutesAfter(3)));
        expect(Math.max(...rounds)).toBeLessThan(Date.parse(minutesAfter(minutes - 3)));
        const fifthMs = ((minutes - 6) * 60_000) / rounds.length / 5;
        for (const [index, round] of rounds.slice(1).entries())
          expect(round - (rounds[index] ?? 0)).toBeGreaterThanOrEqual(Math.floor(fifthMs));
      }),
    );
  });
});

describe('how often somebody was asked', () => {
  const rounds = [at('06:20:00.000'), at('06:50:00.000'), at('07:30:00.000')];

  it.each([
    ['is all three for who was there from the beginning and stayed', '06:00:00.000', '08:00:00.000', 3],
    ['leaves out what was asked before the report', '06:20:00.001', '08:00:00.000', 2],
    ['has the question of the very moment of the report', '06:20:00.000', '08:00:00.000', 3],
    ['leaves out what is still to be asked', '06:00:00.000', '07:29:59.999', 2],
    ['has the question of this very moment', '06:00:00.000', '07:30:00.000', 3],
    ['is once for who came in the middle, seen in the middle', '06:30:00.000', '07:00:00.000', 1],
    ['is never for who came after the last', '07:40:00.000', '08:00:00.000', 0],
  ])('%s', (_, joined, now, count) => {
    expect(askedOf(rounds, at(joined), at(now))).toBe(count);
  });
});
