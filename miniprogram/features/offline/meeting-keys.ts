import type { Out } from '@shared/contract';
import { isPastCodes } from '@shared/records/sign-in-window';
import { call } from '@/api/call';
import type { ReplyTo } from '@/api/reply';
import { nowMs } from '@/platform/clock';
import { readStored, removeStored, writeStored } from '@/platform/storage';
import { noteCutOff, noteReached } from './reach';

export type HostCode = Out<'attendance.hostCode'>;

/** A key is good for a screen as long as people sign in, and is not kept a moment longer. */
const isOver = ({ closedAt, closesAt }: HostCode): boolean => closedAt !== undefined || isPastCodes(closesAt, nowMs());

const kept = (): HostCode[] => readStored('meetingKeys') ?? [];

const put = (hosts: readonly HostCode[]): void => {
  if (hosts.length === 0) removeStored('meetingKeys');
  else writeStored('meetingKeys', '', [...hosts]);
};

export const keepMeetingKey = (host: HostCode): void =>
  put([...kept().filter((other) => other.activityId !== host.activityId), host].filter((entry) => !isOver(entry)));

/** Whatever is over is forgotten. */
export const sweepMeetingKeys = (): void => put(kept().filter((host) => !isOver(host)));

/** What a screen without a network can show of a meeting. */
export const meetingKey = (activityId: string): HostCode | undefined => {
  sweepMeetingKeys();
  return kept().find((host) => host.activityId === activityId);
};

export const forgetMeetingKeys = (): void => removeStored('meetingKeys');

/** The host's screen: from the cloud, and without a network from what was kept. */
export const readHostCode = async (activityId: string): Promise<ReplyTo<'attendance.hostCode'>> => {
  const reply = await call('attendance.hostCode', { activityId });
  if (reply.ok) {
    keepMeetingKey(reply.data);
    noteReached();
  }
  const known = reply.ok || reply.error.code !== 'common.network' ? undefined : meetingKey(activityId);
  if (known === undefined) return reply;
  noteCutOff();
  return { ok: true, data: known };
};

/** Beforehand, when a recorder looks at the meeting: once, so that the basement needs no network. */
export const needMeetingKey = async (activityId: string): Promise<void> => {
  if (meetingKey(activityId) === undefined) await readHostCode(activityId);
};
