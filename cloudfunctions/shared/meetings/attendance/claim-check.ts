import { taken } from '../../ports/opened';
import { codeFaultOf } from '../../../../src-shared/engines/attendance/claims';
import { proofOf, type ProvedClaim } from '../../../../src-shared/kernel/offline-claim';
import type { Activity } from '../../../../src-shared/records/activity';
import type { Binding } from '../../../../src-shared/records/binding';
import { isSameDigest } from '../../roster/binding/code';
import { deviceKeyOf } from '../../roster/binding/device-key';
import { COLLECTIONS } from '../../ports/collections';
import type { Ports } from '../../ports';
import { codeKeyOf } from './ticket';
import { bindingId } from '../../../../src-shared/records/ids/binding';

/** Why a claim counts for nothing; the recorder reads it among the tries that failed. */
export type ClaimRefusal = 'claimOther' | 'claimKey' | 'claimProof' | 'claimCode' | 'claimClock';

/** The bindings of the people of some claims, by person: one billed call. */
export const bindingsOf = async ({ documents }: Ports, memberIds: readonly string[]): Promise<Map<string, Binding>> => {
  const stored = await documents.find(COLLECTIONS.bindings, {
    _id: { in: [...new Set(memberIds)].map((memberId) => bindingId(memberId)) },
  });
  return new Map(stored.map((document) => taken('binding', document)).map((bound) => [bound.memberId, bound]));
};

/** More versions than anybody opens and closes a sign-in; the newest are tried. */
const VERSIONS_MOST = 20;

const codeKeysOf = ({ secrets }: Ports, { _id, signIn }: Activity): string[] =>
  Array.from({ length: Math.min(VERSIONS_MOST, signIn.version + 1) }, (_, back) =>
    codeKeyOf(secrets.ticketKey, _id, signIn.version - back),
  );

export type Known = { activity: Activity; bindings: ReadonlyMap<string, Binding> };

/** Holds a claim against the device key of its person's binding and the codes that stood on the screen; whether the person is asked to come, the roll looks at. Null when all is well. */
export const refusalOfClaim = (ports: Ports, { activity, bindings }: Known, { claim, proof }: ProvedClaim): ClaimRefusal | null => {
  if (claim.activityId !== activity._id) return 'claimOther';
  const bound = bindings.get(claim.memberId);
  const device = bound === undefined ? null : deviceKeyOf(ports, bound);
  if (device === null || device.deviceKeyId !== claim.deviceKeyId) return 'claimKey';
  if (!isSameDigest(proofOf(device.deviceKey, claim), proof)) return 'claimProof';
  return codeFaultOf(claim, activity.signIn, codeKeysOf(ports, activity));
};
