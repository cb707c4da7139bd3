import fc from 'fast-check';
import { CODE_ALPHABET, CODE_LENGTH, codeStepAt, judgeCode, normalizeCode, rotatingCode } from '../../../src-shared/kernel/rotating-code';

const KEY = 'the key of one meeting';
const OPENS_MS = Date.parse('2026-11-24T06:00:00.000Z');
const judge = (code: string, nowMs: number): string => judgeCode(KEY, code, { nowMs, opensMs: OPENS_MS });
const seconds = (count: number): number => OPENS_MS + count * 1000;

describe('the code on the screen', () => {
  it('has six of 32 letters and digits, none of which is 0, O, 1 or I', () => {
    expect(CODE_ALPHABET).toHaveLength(32);
    expect(CODE_ALPHABET).not.toMatch(/[0O1I]/);
    fc.assert(
      fc.property(fc.string(), fc.nat(), (key, step) => {
        const code = rotatingCode(key, step);
        return code.length === CODE_LENGTH && [...code].every((letter) => CODE_ALPHABET.includes(letter));
      }),
    );
  });

  it.each([
    [0, 'current'],
    [29.999, 'current'],
    [30, 'current'],
    [119.999, 'current'],
    [120, 'expired'],
    [7200, 'expired'],
  ])('shown from the opening on is, %d s later, %s', (after, verdict) =>
    expect(judge(rotatingCode(KEY, codeStepAt(OPENS_MS)), seconds(after))).toBe(verdict),
  );

  it('is wrong before it is shown, before the opening and for another meeting', () => {
    expect(judge(rotatingCode(KEY, codeStepAt(seconds(330))), seconds(300))).toBe('wrong');
    expect(judge(rotatingCode(KEY, codeStepAt(seconds(-30))), seconds(10))).toBe('wrong');
    expect(judge(rotatingCode('the key of another', codeStepAt(seconds(300))), seconds(300))).toBe('wrong');
    expect(judge('', seconds(300))).toBe('wrong');
  });

  it('is taken as people type it', () => {
    const code = rotatingCode(KEY, codeStepAt(seconds(300)));
    for (const typed of [code.toLowerCase(), ` ${code.slice(0, 3)} ${code.slice(3)} `, `${code.slice(0, 3)}-${code.slice(3)}`])
      expect(judge(typed, seconds(300))).toBe('current');
    expect(normalizeCode(' abc-234 ')).toBe('ABC234');
  });
});
