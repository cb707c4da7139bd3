import { sha256Hex } from '../../../../src-shared/kernel/hash';
import { sniffSound, type SniffedSound } from '../../../../src-shared/kernel/sound-bytes';
import { demandActivity } from '../../../shared/meetings/activities/load';
import { demandReported, newPresence, readPresence, writeLive } from '../../../shared/meetings/attendance/remote-attendance';
import { takeUpload, type Looked } from '../../../shared/files/take-upload';
import type { CommandHandler } from '../../../shared/pipeline/context';
import type { Refusing } from '../../../shared/pipeline/refusal';

/** A minute at the phone's usual rate is a third of this. */
const BYTES_MAX = 1_500_000;

const lookAt = (
  { refuse }: Refusing<'attendance.voiceUnreadable' | 'record.photoAltered'>,
  bytes: Uint8Array | null,
  sha256: string,
): Looked & Pick<SniffedSound, 'mime'> => {
  const sniffed = bytes === null || bytes.length > BYTES_MAX ? null : sniffSound(bytes);
  if (bytes === null || sniffed === null) throw refuse('attendance.voiceUnreadable');
  if (sha256Hex(bytes) !== sha256) throw refuse('record.photoAltered');
  return { bytes, ...sniffed };
};

/** 说两句, spoken. A second recording takes the place of the first; the same one sent again is the same. */
export const attachVoice: CommandHandler<'attendance.attachVoice'> = async (context, { activityId, fileId, sha256 }) => {
  const { documents } = context.ports;
  const { memberId } = context.who;
  const { activity } = await demandActivity(context, activityId, 'readBranch');
  if (activity.state === 'confirmed') throw context.refuse('attendance.sealed');
  const [, before] = await Promise.all([demandReported(context, activityId, memberId), readPresence(documents, activityId, memberId)]);
  if (before?.voice?.sha256 === sha256) return { reply: { activityId, rev: before.rev }, writes: [] };
  const own = before ?? newPresence(activity, memberId);
  const replaced = own.voice === undefined ? [] : [own.voice];
  const taken = await takeUpload(context, { fileId, documentId: own._id, replaced, look: (sent) => lookAt(context, sent, sha256) });
  const next = { ...own, voice: { fileId: taken.fileId, sha256, mime: taken.mime, sizeBytes: taken.bytes.length } };
  return {
    reply: { activityId, rev: before === null ? 0 : before.rev + 1 },
    writes: [writeLive(before, next)],
    afterwards: taken.afterwards,
  };
};
