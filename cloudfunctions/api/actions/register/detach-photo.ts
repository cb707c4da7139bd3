import { COLLECTIONS } from '../../../shared/ports/collections';
import { demandPhotoTaker, withPhotos } from '../../../shared/register/life/photos';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** Takes a photo off the record. The file itself stays until the sweep, so that a slip can be put right by sending it again. */
export const detachPhoto: CommandHandler<'register.detachPhoto'> = async (context, { recordId, sha256 }) => {
  const { record } = await demandPhotoTaker(context, recordId);
  const attached = record.attachments ?? [];
  const left = attached.filter((entry) => entry.sha256 !== sha256);
  if (left.length === attached.length) return { reply: { recordId, rev: record.rev }, writes: [] };
  const after = withPhotos(context, record, left);
  return {
    reply: { recordId, rev: after.rev },
    writes: [{ kind: 'replace', collection: COLLECTIONS.records, document: after, expectedRev: record.rev }],
    subject: { id: recordId, orgId: record.orgId },
  };
};
