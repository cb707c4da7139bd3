import { countLive, waitsForRecorder, type LivePerson } from '../../../../src-shared/engines/attendance/live';
import type { Activity } from '../../../../src-shared/records/activity';
import { lastSignInMs } from '../../../../src-shared/records/sign-in-window';
import type { Refusing } from '../../pipeline/refusal';

/** What the roll still lacks: somebody who came, and a word about everybody who says to have been there without a network. */
export const missingOfRoll = (people: readonly LivePerson[]): string[] => [
  ...(countLive(people).present === 0 ? ['roll'] : []),
  ...(people.some(waitsForRecorder) ? ['claims'] : []),
];

/** Who is told to be signed in must be in the sealed roll: nothing is sealed while a phone may still be let in. */
export const demandSignInOver = ({ refuse, nowAt }: Refusing<'record.signInOpen'> & { nowAt: string }, { signIn }: Activity): void => {
  const lastMs = lastSignInMs(signIn);
  if (Date.parse(nowAt) <= lastMs) throw refuse('record.signInOpen', { reason: { until: new Date(lastMs).toISOString() } });
};

/** A record may be handed on once the activity is over, everything required is there and somebody has come. */
export const demandReady = (
  { refuse, nowAt }: Refusing<'record.notHeldYet' | 'record.incomplete'> & { nowAt: string },
  activity: Activity,
  { people, alsoMissing }: { people: readonly LivePerson[]; alsoMissing: readonly string[] },
): void => {
  if (nowAt < activity.startAt) throw refuse('record.notHeldYet');
  const missing = [...activity.missing, ...missingOfRoll(people), ...alsoMissing];
  if (missing.length > 0) throw refuse('record.incomplete', { reason: { missing } });
};
