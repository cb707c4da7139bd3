import type { Photo } from '../../../../src-shared/contract/record';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { takePhoto } from '../../../shared/files/take';
import { demandPhotoTaker, photosOf, withPhotos } from '../../../shared/register/life/photos';
import type { CommandHandler } from '../../../shared/pipeline/context';

const PHOTOS_MAX = 9;

/** The same picture sent again is the same picture: nothing is doubled. */
export const attachPhoto: CommandHandler<'register.attachPhoto'> = async (context, input) => {
  const { record } = await demandPhotoTaker(context, input.recordId);
  const attached = record.attachments ?? [];
  const replyWith = async (rev: number, entry: (typeof attached)[number]): Promise<{ recordId: string; rev: number; photo: Photo }> => {
    const [photo] = await photosOf(context.ports, [entry]);
    if (photo === undefined) throw new Error('Cannot happen: one attachment makes one photo.');
    return { recordId: record._id, rev, photo };
  };
  const known = attached.find((entry) => entry.sha256 === input.sha256);
  if (known !== undefined) return { reply: await replyWith(record.rev, known), writes: [] };
  if (attached.length >= PHOTOS_MAX) throw context.refuse('record.photoTooMany');
  const { fileId, sha256, caption } = input;
  const { attachment, isHeld, afterwards } = await takePhoto(context, { fileId, sha256, caption, documentId: record._id, held: attached });
  const twin = attached.find((entry) => entry.sha256 === attachment.sha256);
  if (isHeld && twin !== undefined) return { reply: await replyWith(record.rev, twin), writes: [], afterwards };
  const after = withPhotos(context, record, [...attached, attachment]);
  return {
    reply: await replyWith(after.rev, attachment),
    writes: [{ kind: 'replace', collection: COLLECTIONS.records, document: after, expectedRev: record.rev }],
    afterwards,
    subject: { id: record._id, orgId: record.orgId },
  };
};
