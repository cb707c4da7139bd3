import { Problem } from '../../../../src-shared/kernel/problem';
import { privateNumberIn } from '../../../../src-shared/kernel/private-number';
import type { Activity } from '../../../../src-shared/records/activity';
import {
  hostConfirmation,
  presence,
  presenceRounds,
  signIn,
  type HostConfirmation,
  type Presence,
  type PresenceRounds,
  type SignIn,
} from '../../../../src-shared/records/attendance';
import { COLLECTIONS } from '../../ports/collections';
import type { Documents, Stored, Write } from '../../ports/documents';
import { hostId, presenceId, presenceRoundsId, signInId } from '../../../../src-shared/records/ids/attendance';

const collection = COLLECTIONS.attendance;

const parsed = <T>(stored: Stored | null, schema: { parse: (value: unknown) => T }): T | null =>
  stored === null ? null : schema.parse(stored);

export const readRounds = async (documents: Documents, activityId: string): Promise<PresenceRounds | null> =>
  parsed(await documents.get(collection, presenceRoundsId(activityId)), presenceRounds);
export const readPresence = async (documents: Documents, activityId: string, memberId: string): Promise<Presence | null> =>
  parsed(await documents.get(collection, presenceId(activityId, memberId)), presence);
export const readHost = async (documents: Documents, activityId: string, memberId: string): Promise<HostConfirmation | null> =>
  parsed(await documents.get(collection, hostId(activityId, memberId)), hostConfirmation);

/** Who has reported from afar; nobody else is asked and nobody else speaks there. */
export const demandReported = async (documents: Documents, activityId: string, memberId: string): Promise<SignIn> => {
  const stored = await documents.get(collection, signInId(activityId, memberId));
  const found = stored?.type === 'signIn' ? signIn.parse(stored) : null;
  if (found === null || found.mode !== 'online') throw new Problem('attendance.notReported');
  return found;
};

export const demandNoPrivateNumber = (words: string): void => {
  const found = privateNumberIn(words);
  if (found !== null) throw new Problem('attendance.privateNumber', { reason: { number: found } });
};

/** The first or the next revision of a document of live attendance. */
export const writeLive = (before: { rev: number } | null, document: Stored & { rev: number }): Write =>
  before === null
    ? { kind: 'insert', collection, document: { ...document, rev: 0 } }
    : { kind: 'replace', collection, document: { ...document, rev: before.rev + 1 }, expectedRev: before.rev };

export const newPresence = (activity: Activity, memberId: string): Presence => ({
  _id: presenceId(activity._id, memberId),
  type: 'presence',
  activityId: activity._id,
  orgId: activity.orgId,
  memberId,
  day: activity.day,
  asked: 0,
  answered: 0,
  rev: 0,
});
