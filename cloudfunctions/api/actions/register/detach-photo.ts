import { COLLECTIONS } from '../../../shared/ports/collections';
import { removeKept } from '../../../shared/files/take-upload';
import type { Write } from '../../../shared/ports/documents';
import { demandPhotoTaker, withPhotos } from '../../../shared/register/life/photos';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** Takes a photo off the record. Its file goes with it; a slip is put right by sending the picture again. */
export const detachPhoto: CommandHandler<'register.detachPhoto'> = async (context, { recordId, sha256 }) => {
  const { record } = await demandPhotoTaker(context, recordId);
  const attached = record.attachments ?? [];
  const left = attached.filter((entry) => entry.sha256 !== sha256);
  if (left.length === attached.length) return { reply: { recordId, rev: record.rev }, writes: [] };
  const dropped = attached.filter((entry) => entry.sha256 === sha256).map((entry) => entry.fileId);
  const afterwards = (): Promise<void> => removeKept(context.ports, record._id, dropped);
  const after = withPhotos(context, record, left);
  const writes: Write[] = [{ kind: 'replace', collection: COLLECTIONS.records, document: after, expectedRev: record.rev }];
  return { reply: { recordId, rev: after.rev }, writes, afterwards, subject: { id: recordId, orgId: record.orgId } };
};
