// Plays made-up histories through the real actions: phones without a network, two recorders, lost replies, everything late and twice.
import type { DeviceKey } from '../../src-shared/contract/binding';
import { proofOf, type OfflineClaim, type ProvedClaim } from '../../src-shared/kernel/offline-claim';
import { codeStepAt, rotatingCode } from '../../src-shared/kernel/rotating-code';
import type { Activity } from '../../src-shared/records/activity';
import { codeKeyOf, issueTicket } from '../../cloudfunctions/shared/meetings/attendance/ticket';
import { openidDigest, openidOf, type TestCloud } from '../cloudfunctions/harness';
import type { Claim, History, Mark } from './offline-history';
import { chanceOf } from './random';

export type Stage = { college: TestCloud; pattern: Activity; devices: ReadonlyMap<string, DeviceKey> };
/** Something a phone sends, and whether it must be taken or must be refused. */
export type Sending = () => Promise<string | null>;

export const activityIdOf = ({ seed }: History): string => `activity:offline-${seed}`;

const at = (ms: number): string => new Date(ms).toISOString();
const iso = (value: string): string => value.replace(/[^A-Za-z0-9_-]/g, '-');

const deviceOf = ({ devices }: Stage, person: string): DeviceKey => {
  const device = devices.get(person);
  if (device === undefined) throw new Error(`${person} has no device key.`);
  return device;
};

const honest = (stage: Stage, history: History, claim: Claim): OfflineClaim => {
  const activityId = activityIdOf(history);
  const key = codeKeyOf(stage.college.secrets.WUHUA_TICKET_KEY, activityId, stage.pattern.signIn.version);
  return {
    claimId: `claim${String(history.seed).padStart(10, '0')}${String(claim.id).padStart(4, '0')}`,
    activityId,
    memberId: claim.person,
    deviceKeyId: deviceOf(stage, claim.person).deviceKeyId,
    code: rotatingCode(key, codeStepAt(claim.codeMs)),
    claimedAt: at(claim.claimedMs),
  };
};

/** What the phone shows and sends: the claim with its proof, or what somebody has made of it. */
const provedOf = (stage: Stage, history: History, claim: Claim): ProvedClaim => {
  const content = honest(stage, history, claim);
  const proof = proofOf(deviceOf(stage, claim.person).deviceKey, content);
  switch (claim.forgery) {
    case null:
    case 'otherPersonSends':
      return { claim: content, proof };
    case 'otherInstant':
      return { claim: { ...content, claimedAt: at(claim.claimedMs + 60_000) }, proof };
    case 'otherCode':
      return {
        claim: {
          ...content,
          code: rotatingCode(codeKeyOf(stage.college.secrets.WUHUA_TICKET_KEY, content.activityId, 0), codeStepAt(claim.codeMs) + 1),
        },
        proof,
      };
    case 'otherActivity':
      return {
        claim: content,
        proof: proofOf(deviceOf(stage, claim.person).deviceKey, { ...content, activityId: `${content.activityId}x` }),
      };
    case 'otherPersonsKey':
      return { claim: content, proof: proofOf(deviceOf(stage, claim.helper).deviceKey, content) };
    case 'madeUpProof':
      return { claim: content, proof: proofOf('f'.repeat(64), content) };
  }
};

const PASSING = ['common.busy', 'common.internal', 'common.conflict'];

/** Sends the same with the same key until it has been heard, as the app's outbox does. */
const untilHeard = async <T extends { ok: boolean }>(send: () => Promise<T>): Promise<T> => {
  for (let turn = 0; turn < 20; turn += 1) {
    const reply = await send().catch(() => null);
    const code = reply === null || reply.ok ? undefined : (reply as unknown as { error: { code: string } }).error.code;
    if (reply !== null && (code === undefined || !PASSING.includes(code))) return reply;
  }
  throw new Error('It was never heard.');
};

const memberSends =
  (stage: Stage, history: History, claim: Claim, round: number): Sending =>
  async () => {
    const sender = claim.forgery === 'otherPersonSends' ? claim.helper : claim.person;
    const reply = await untilHeard(() =>
      stage.college.call(
        sender,
        'attendance.claim',
        provedOf(stage, history, claim),
        iso(`claim-${history.seed}-${claim.id}-${round}-0000`),
      ),
    );
    const isRefused = !reply.ok && reply.error.code === 'attendance.claimRefused';
    return isRefused === (claim.forgery !== null)
      ? null
      : `claim ${claim.id} (${claim.forgery ?? 'honest'}) was answered ${JSON.stringify(reply)}`;
  };

/** A recorder sends all that the phone has scanned of the meeting in one go. What another member cannot send, a recorder who has scanned the right phone may. */
const recorderSends =
  (stage: Stage, history: History, recorder: string, round: number): Sending =>
  async () => {
    const claims = history.claims.filter(
      (claim) =>
        claim.forgery !== 'otherPersonSends' && claim.scans.some((scan) => scan.recorder === recorder && scan.rounds.includes(round)),
    );
    if (claims.length === 0) return null;
    const scans = claims.map((claim) => ({ ...provedOf(stage, history, claim), scannedAt: at(claim.claimedMs + 30_000) }));
    const reply = await untilHeard(() =>
      stage.college.call(
        recorder,
        'attendance.uploadScans',
        { activityId: activityIdOf(history), scans },
        iso(`scans-${history.seed}-${recorder}-${round}-0000`),
      ),
    );
    if (!reply.ok) return `scans were answered ${JSON.stringify(reply)}`;
    const wrong = claims.filter((claim, place) => (reply.data.results[place]?.outcome === 'refused') !== (claim.forgery !== null));
    return wrong.length === 0
      ? null
      : `scans of ${wrong.map((claim) => `${claim.id} (${claim.forgery ?? 'honest'})`).join(', ')} were answered wrongly`;
  };

const recorderTicks =
  (stage: Stage, history: History, mark: Mark, round: number): Sending =>
  async () => {
    const { person: memberId, status } = mark;
    const reply = await untilHeard(() =>
      stage.college.call(
        mark.recorder,
        'attendance.mark',
        { activityId: activityIdOf(history), isPaper: false, markedAt: at(mark.saidMs), marks: [{ memberId, status }] },
        iso(`mark-${history.seed}-${mark.id}-${round}-00000`),
      ),
    );
    return reply.ok ? null : `a mark was answered ${JSON.stringify(reply)}`;
  };

/** Who had a network after all signs in as usual, in the first round. */
const signsIn =
  (stage: Stage, history: History, memberId: string): Sending =>
  async () => {
    const { college, pattern } = stage;
    const activity = { ...pattern, _id: activityIdOf(history) };
    const nowMs = college.clock.now();
    const { ticket } = issueTicket(college.secrets.WUHUA_TICKET_KEY, activity, {
      openidDigest: openidDigest(openidOf(memberId)),
      memberId,
      recorderName: '',
      nowAt: at(nowMs),
    });
    const code = rotatingCode(codeKeyOf(college.secrets.WUHUA_TICKET_KEY, activity._id, activity.signIn.version), codeStepAt(nowMs));
    const reply = await untilHeard(() => college.call(memberId, 'attendance.signIn', { ticket, mode: 'inPerson', code }));
    return reply.ok ? null : `a sign-in was answered ${JSON.stringify(reply)}`;
  };

/** All that is sent of a history in one round, shuffled: no order among these is promised to anybody. */
export const sendingsOf = (stage: Stage, history: History, round: number): Sending[] => {
  const twice = <T extends { sentIn: number[] }>(of: readonly T[], make: (one: T) => Sending): Sending[] =>
    of.flatMap((one) => one.sentIn.filter((entry) => entry === round).map(() => make(one)));
  const recorders = [
    ...new Set(history.claims.flatMap((claim) => claim.scans.filter((scan) => scan.rounds.includes(round)).map((scan) => scan.recorder))),
  ];
  const sendings = [
    ...(round === 0 ? history.online.map((person) => signsIn(stage, history, person)) : []),
    ...twice(history.claims, (claim) => memberSends(stage, history, claim, round)),
    ...recorders.map((recorder) => recorderSends(stage, history, recorder, round)),
    ...twice(history.marks, (mark) => recorderTicks(stage, history, mark, round)),
  ];
  return chanceOf(history.seed * 31 + round).some(sendings, sendings.length);
};
