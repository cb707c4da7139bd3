import { privateNumberIn } from '../../../../src-shared/kernel/private-number';
import type { Activity } from '../../../../src-shared/records/activity';
import type { HostConfirmation, Presence, PresenceRounds, SignIn } from '../../../../src-shared/records/attendance';
import { COLLECTIONS } from '../../ports/collections';
import type { Documents, Stored, Write } from '../../ports/documents';
import { hostId, presenceId, presenceRoundsId, signInId } from '../../../../src-shared/records/ids/attendance';
import { getOf } from '../../ports/opened';
import type { Refusing } from '../../pipeline/refusal';

const collection = COLLECTIONS.attendance;

export const readRounds = (documents: Documents, activityId: string): Promise<PresenceRounds | null> =>
  getOf(documents, collection, { type: 'presenceRounds', id: presenceRoundsId(activityId) });
export const readPresence = (documents: Documents, activityId: string, memberId: string): Promise<Presence | null> =>
  getOf(documents, collection, { type: 'presence', id: presenceId(activityId, memberId) });
export const readHost = (documents: Documents, activityId: string, memberId: string): Promise<HostConfirmation | null> =>
  getOf(documents, collection, { type: 'hostConfirmation', id: hostId(activityId, memberId) });

/** Who has reported from afar; nobody else is asked and nobody else speaks there. */
export const demandReported = async (
  { ports, refuse }: { ports: { documents: Documents } } & Refusing<'attendance.notReported'>,
  activityId: string,
  memberId: string,
): Promise<SignIn> => {
  const found = await getOf(ports.documents, collection, { type: 'signIn', id: signInId(activityId, memberId) });
  if (found === null || found.mode !== 'online') throw refuse('attendance.notReported');
  return found;
};

export const demandNoPrivateNumber = ({ refuse }: Refusing<'attendance.privateNumber'>, words: string): void => {
  const found = privateNumberIn(words);
  if (found !== null) throw refuse('attendance.privateNumber', { reason: { number: found } });
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
