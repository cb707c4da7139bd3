import type { Photo } from '../../../../src-shared/contract/record';
import type { StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import type { Ports } from '../../ports';
import { demandRecord, type Found } from '../reading/load';
import { isEditable, mayWrite } from '../../../../src-shared/rights/moves';
import { forbidden } from './roles';
import type { Asking } from '../../pipeline/context';

type Attached = NonNullable<StoredRecord['attachments']>[number];

export const photosOf = async (ports: Ports, attachments: readonly Attached[]): Promise<Photo[]> => {
  if (attachments.length === 0) return [];
  const links = await ports.files.links(attachments.map((attachment) => attachment.fileId));
  return attachments.map(({ sha256, mime, sizeBytes, caption, fileId }) => ({
    sha256,
    mime,
    sizeBytes,
    ...(caption === undefined ? {} : { caption }),
    url: links.get(fileId) ?? '',
  }));
};

/**
 * A record that takes photos and may take them now: a draft, or one that counted from the moment it was saved, since
 * a photo can only be hung on what is there already. The seal does not cover them.
 */
export const demandPhotoTaker = async (asking: Asking<'register.wrongState'>, recordId: string): Promise<Found> => {
  const found = await demandRecord(asking, recordId);
  if (!mayWrite(found)) throw forbidden(found.org);
  const isOpen = isEditable(found) || found.kind.life.initial === found.record.state;
  if (found.kind.takesPhotos !== true || !isOpen) throw asking.refuse('register.wrongState', { reason: { state: found.record.state } });
  return found;
};

/** The next revision with other photos; a seal on the content stays. */
export const withPhotos = (asking: Asking, record: StoredRecord, attachments: Attached[]): StoredRecord => ({
  ...record,
  attachments,
  rev: record.rev + 1,
  updatedAt: asking.nowAt,
  updatedBy: asking.who.memberId,
});
