import { countLive, waitsForRecorder, type LivePerson } from '../../../../src-shared/engines/attendance/live';
import { Problem } from '../../../../src-shared/kernel/problem';
import type { Activity } from '../../../../src-shared/records/activity';
import { lastSignInMs } from '../../../../src-shared/records/sign-in-window';

/** What the roll still lacks: somebody who came, and a word about everybody who says to have been there without a network. */
export const missingOfRoll = (people: readonly LivePerson[]): string[] => [
  ...(countLive(people).present === 0 ? ['roll'] : []),
  ...(people.some(waitsForRecorder) ? ['claims'] : []),
];

/** Who is told to be signed in must be in the sealed roll: nothing is sealed while a phone may still be let in. */
export const demandSignInOver = ({ signIn }: Activity, nowAt: string): void => {
  const lastMs = lastSignInMs(signIn);
  if (Date.parse(nowAt) <= lastMs) throw new Problem('record.signInOpen', { reason: { until: new Date(lastMs).toISOString() } });
};

/** A record may be handed on once the activity is over, everything required is there and somebody has come. */
export const demandReady = (
  activity: Activity,
  people: readonly LivePerson[],
  at: { nowAt: string; alsoMissing: readonly string[] },
): void => {
  if (at.nowAt < activity.startAt) throw new Problem('record.notHeldYet');
  const missing = [...activity.missing, ...missingOfRoll(people), ...at.alsoMissing];
  if (missing.length > 0) throw new Problem('record.incomplete', { reason: { missing } });
};
