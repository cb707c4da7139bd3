// What the roll must say of a history, told in the plainest way and without any of the program's own code.
import { roundMs, type Claim, type History, type Mark } from './offline-history';

export type Expected = {
  status: 'present' | 'absentUnexcused' | 'absentExcused' | null;
  source: 'phone' | 'claim' | 'rollCall' | 'none';
  claim: 'verified' | 'selfReported' | 'handedOver' | 'refused' | null;
};

const THREE_DAYS = 3 * 24 * 60 * 60 * 1000;

const saidLast = (marks: Mark[]): Mark | null => {
  let last: Mark | null = null;
  for (const mark of marks) if (mark.sentIn.length > 0 && (last === null || mark.saidMs > last.saidMs)) last = mark;
  return last;
};

const wasSentInTime = (claim: Claim, sendings: number[]): boolean =>
  sendings.some((round) => roundMs(round) - claim.claimedMs <= THREE_DAYS);

/** What one honest claim has come to; null when neither side ever got through. */
const fateOf = (claim: Claim): 'verified' | 'selfReported' | 'handedOver' | null => {
  const scanned = claim.scans.flatMap((scan) => scan.rounds);
  if (wasSentInTime(claim, scanned)) return 'verified';
  if (scanned.length + claim.sentIn.length === 0) return null;
  return wasSentInTime(claim, [...scanned, ...claim.sentIn]) ? 'selfReported' : 'handedOver';
};

export const expectedOf = (history: History, person: string): Expected => {
  const fates = history.claims.filter((claim) => claim.person === person && claim.forgery === null).map(fateOf);
  const best = (['verified', 'selfReported', 'handedOver'] as const).find((fate) => fates.includes(fate)) ?? null;
  const mark = saidLast(history.marks.filter((one) => one.person === person));
  if (mark !== null && mark.status !== null)
    return { status: mark.status, source: 'rollCall', claim: best === null ? null : mark.status === 'present' ? 'verified' : 'refused' };
  if (history.online.includes(person)) return { status: 'present', source: 'phone', claim: best };
  if (best === 'verified') return { status: 'present', source: 'claim', claim: best };
  return { status: null, source: 'none', claim: best };
};
