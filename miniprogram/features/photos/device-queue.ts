import { send } from '@/api/call';
import { readUploadFolder } from '@/app/session-store';
import { uploadFile } from '@/platform/cloud';
import { dropFile, fileAddress, keepFile } from '@/platform/kept-files';
import { makeKey } from '@/platform/random';
import { readStored, writeStored } from '@/platform/storage';
import { PhotoQueue } from './photo-queue';

let queue: PhotoQueue | undefined;

/** The one queue of this device; opened once, it goes on where it was left. */
export const deviceQueue = (): PhotoQueue => {
  queue ??= new PhotoQueue({
    readQueue: () => readStored('photos'),
    writeQueue: (entries) => writeStored('photos', '', [...entries]),
    keepFile,
    fileAddress,
    dropFile,
    uploadFolder: readUploadFolder,
    upload: async (cloudPath, address) => {
      const uploaded = await uploadFile(cloudPath, address);
      return uploaded.ok
        ? { ok: true, value: uploaded.fileId }
        : { ok: false, code: uploaded.cause === 'network' ? 'common.network' : 'common.badReply' };
    },
    attach: async ({ owner, activityId, ...file }, key) => {
      if (owner === 'register') {
        const reply = await send('register.attachPhoto', { recordId: activityId, ...file }, key);
        return reply.ok
          ? { ok: true, value: { activityId: reply.data.recordId, rev: reply.data.rev } }
          : { ok: false, code: reply.error.code };
      }
      if (owner === 'voice') {
        const reply = await send('attendance.attachVoice', { activityId, ...file }, key);
        return reply.ok ? { ok: true, value: reply.data } : { ok: false, code: reply.error.code };
      }
      if (owner === 'host') {
        const reply = await send('attendance.attachHostPhoto', { activityId, ...file }, key);
        return reply.ok ? { ok: true, value: reply.data } : { ok: false, code: reply.error.code };
      }
      const reply = await send('record.attachPhoto', { activityId, ...file }, key);
      return reply.ok
        ? { ok: true, value: { activityId: reply.data.activityId, rev: reply.data.rev } }
        : { ok: false, code: reply.error.code };
    },
    makeKey,
  });
  return queue;
};
