import { createHmac, timingSafeEqual } from 'node:crypto';
import { CODE_ALPHABET } from '../../../../src-shared/kernel/rotating-code';

/** 31 letters and digits: without 0, O, 1, I and also L, because these codes are read out and written on paper. */
export const CLAIM_ALPHABET = CODE_ALPHABET.replace('L', '');
const LENGTH = 8;
/** Bytes from here on would make some characters likelier than others. */
const FAIR_BYTES = 31 * 8;

/** A code of eight characters that follows from the person and the command, so that a retry gives the same one and nothing lies in clear. */
export const claimCodeOf = (digestKey: string, seed: string): string => {
  let code = '';
  for (let round = 0; code.length < LENGTH; round += 1) {
    for (const byte of createHmac('sha256', digestKey).update(`claim:${seed}:${round}`).digest()) {
      if (byte < FAIR_BYTES && code.length < LENGTH) code += CLAIM_ALPHABET.charAt(byte % 31);
    }
  }
  return code;
};

/** People type lower case, spaces and dashes. */
export const normalizeClaimCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();

export const claimDigestOf = (digestKey: string, salt: string, code: string): string =>
  createHmac('sha256', digestKey).update(`${salt}:${code}`).digest('hex');

export const isSameDigest = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
