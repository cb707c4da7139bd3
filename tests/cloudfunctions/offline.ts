// A phone without a network: it has its device key, looks at the recorder's screen and keeps a claim with its proof.
import type { DeviceKey } from '../../src-shared/contract/binding';
import { proofOf, type OfflineClaim, type ProvedClaim } from '../../src-shared/kernel/offline-claim';
import { codeStepAt, rotatingCode } from '../../src-shared/kernel/rotating-code';
import type { TestCloud } from './harness';
import { IDS } from './small-college';

let claims = 0;

export const deviceOf = async (college: TestCloud, who: string): Promise<DeviceKey> =>
  (await college.ask(who, 'binding.deviceKey', {})).device;

/** What the recorder's phone shows without a network at some instant of its own clock. */
export const codeOnScreen = async (college: TestCloud, activityId: string, at: string): Promise<string> => {
  const { codeKey } = await college.ask(IDS.deputy, 'attendance.hostCode', { activityId });
  return rotatingCode(codeKey, codeStepAt(Date.parse(at)));
};

export const provedClaim = (device: DeviceKey, of: Pick<OfflineClaim, 'activityId' | 'memberId' | 'code' | 'claimedAt'>): ProvedClaim => {
  claims += 1;
  const claim = { ...of, claimId: `claim${String(claims).padStart(15, '0')}`, deviceKeyId: device.deviceKeyId };
  return { claim, proof: proofOf(device.deviceKey, claim) };
};

/** A member in the room takes the code off the screen while the phone says `at`. */
export const claimIn = async (college: TestCloud, who: string, activityId: string, at: string): Promise<ProvedClaim> =>
  provedClaim(await deviceOf(college, who), {
    activityId,
    memberId: who,
    code: await codeOnScreen(college, activityId, at),
    claimedAt: at,
  });

export const bring = (college: TestCloud, who: string, proved: ProvedClaim) => college.call(who, 'attendance.claim', proved);
export const bringScans = (college: TestCloud, recorder: string, activityId: string, proved: readonly ProvedClaim[], scannedAt: string) =>
  college.call(recorder, 'attendance.uploadScans', { activityId, scans: proved.map((one) => ({ ...one, scannedAt })) });
