import { hmacBytes } from './hash';

/** 32 letters and digits without 0, O, 1 and I, which people mistake for each other. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const CODE_LENGTH = 6;
export const CODE_STEP_MS = 30_000;
/** A code is taken for so long after it has left the screen. */
export const CODE_GRACE_MS = 90_000;

/** The number of the 30-second step of an instant in ms; the screen and the server count the same steps. */
export const codeStepAt = (nowMs: number): number => Math.floor(nowMs / CODE_STEP_MS);

/** The six characters shown during a step, from the meeting's key. */
export const rotatingCode = (codeKey: string, step: number): string => {
  const digest = hmacBytes(codeKey, `step:${step}`);
  let code = '';
  for (let index = 0; index < CODE_LENGTH; index += 1) code += CODE_ALPHABET[(digest[index] ?? 0) & 31];
  return code;
};

/** The step, between two instants in ms and both included, during which the screen showed a code; the latest first, null when it showed it at none. */
export const stepOfCode = (codeKey: string, typed: string, window: { fromMs: number; toMs: number }): number | null => {
  const code = normalizeCode(typed);
  for (let step = codeStepAt(window.toMs); step >= codeStepAt(window.fromMs); step -= 1) {
    if (rotatingCode(codeKey, step) === code) return step;
  }
  return null;
};

/** What the typed code is worth: in time, out of time, or of no step since `opensMs`. */
export const judgeCode = (codeKey: string, typed: string, window: { nowMs: number; opensMs: number }): 'current' | 'expired' | 'wrong' => {
  const step = stepOfCode(codeKey, typed, { fromMs: window.opensMs, toMs: window.nowMs });
  if (step === null) return 'wrong';
  return step >= codeStepAt(window.nowMs) - CODE_GRACE_MS / CODE_STEP_MS ? 'current' : 'expired';
};

/** People type lower case and spaces. */
export const normalizeCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();
