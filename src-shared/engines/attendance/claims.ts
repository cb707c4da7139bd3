// 离线签到: the one home of what a late claim is worth and of how the two sides of it come together.
import type { At } from '../../kernel/day';
import { stepOfCode } from '../../kernel/rotating-code';
import type { OfflineClaim } from '../../kernel/offline-claim';
import type { Activity } from '../../records/activity';
import type { ClaimState, SignInClaim } from '../../records/attendance';

/** Either side may wait so long for a network; what comes later is for the recorder to look into. */
export const CLAIM_WAIT_MS = 72 * 3_600_000;
/** The clocks of a phone in the room and of the recorder's phone may be so far from ours. */
const CLOCKS_DIFFER_MS = 30 * 60_000;

const earlier = (a: At, b: At): At => (a <= b ? a : b);

type Scan = SignInClaim['scans'][number];

const earlierScan = (a: Scan, b: Scan): Scan => ({
  by: a.by,
  scannedAt: earlier(a.scannedAt, b.scannedAt),
  receivedAt: earlier(a.receivedAt, b.receivedAt),
});

/**
 * Two states of one claim become one. Commutative, associative and idempotent: which side came first, how often and
 * in which order is not to be seen in the result. `rev` is the writer's business and stays that of `a`.
 */
export const mergeClaims = (a: SignInClaim, b: SignInClaim): SignInClaim => {
  const scans = new Map<string, Scan>();
  for (const scan of [...a.scans, ...b.scans]) {
    const standing = scans.get(scan.by);
    scans.set(scan.by, standing === undefined ? scan : earlierScan(standing, scan));
  }
  return { ...a, receivedAt: earlier(a.receivedAt, b.receivedAt), scans: [...scans.values()].sort((x, y) => (x.by < y.by ? -1 : 1)) };
};

const isInTime = (claimedAt: At, receivedAt: At): boolean => Date.parse(receivedAt) - Date.parse(claimedAt) <= CLAIM_WAIT_MS;

/** What a claim is worth by itself: verified by a scan that reached us in time, else what the person says, else handed to the recorder. */
export const standingOfClaim = ({
  claimedAt,
  receivedAt,
  scans,
}: Pick<SignInClaim, 'claimedAt' | 'receivedAt' | 'scans'>): Exclude<ClaimState, 'refused'> => {
  if (scans.some((scan) => isInTime(claimedAt, scan.receivedAt))) return 'verified';
  return isInTime(claimedAt, receivedAt) ? 'selfReported' : 'handedOver';
};

const WEIGHT: Readonly<Record<ClaimState, number>> = { verified: 0, selfReported: 1, handedOver: 2, refused: 3 };

/** Of several claims of one person at one activity the one that says most, of equal ones the earliest; undefined when there is none. */
export const bestClaimOf = (claims: readonly SignInClaim[], memberId: string): SignInClaim | undefined =>
  claims
    .filter((claim) => claim.memberId === memberId)
    .sort(
      (a, b) =>
        WEIGHT[standingOfClaim(a)] - WEIGHT[standingOfClaim(b)] ||
        (a.claimedAt === b.claimedAt ? (a._id < b._id ? -1 : 1) : a.claimedAt < b.claimedAt ? -1 : 1),
    )[0];

export type ClaimFault = 'claimCode' | 'claimClock';

/**
 * Whether the code of a claim stood on the recorder's screen about when the phone says. Null when it did. `codeKeys`
 * are the keys of all versions of the sign-in: opening it again changes the key, and an offline screen goes on with the old one.
 */
export const codeFaultOf = (
  claim: Pick<OfflineClaim, 'code' | 'claimedAt'>,
  signIn: Pick<Activity['signIn'], 'opensAt' | 'closesAt'>,
  codeKeys: readonly string[],
): ClaimFault | null => {
  const [claimedMs, opensMs, closesMs] = [Date.parse(claim.claimedAt), Date.parse(signIn.opensAt), Date.parse(signIn.closesAt)];
  if (claimedMs < opensMs - CLOCKS_DIFFER_MS || claimedMs > closesMs + CLOCKS_DIFFER_MS) return 'claimClock';
  const window = { fromMs: Math.max(claimedMs, opensMs) - CLOCKS_DIFFER_MS, toMs: Math.min(claimedMs, closesMs) + CLOCKS_DIFFER_MS };
  return codeKeys.some((key) => stepOfCode(key, claim.code, window) !== null) ? null : 'claimCode';
};
