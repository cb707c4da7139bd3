import { taken } from '../../ports/opened';
import type { Sight } from '../../../../src-shared/records/vocabulary/field';
import { mayBeNamed, visibleContent, type Seen } from '../../../../src-shared/rights/content';
import type { Stand } from '../../../../src-shared/rights/register';
import { refusal } from '../../pipeline/refusal';
import type { AnyContent, Kind } from '../../../../src-shared/records/vocabulary/kind';
import type { StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import { kindOf } from '../../../../src-shared/records/kinds';
import type { Org } from '../../../../src-shared/records/org';
import { COLLECTIONS } from '../../ports/collections';
import type { Stored } from '../../ports/documents';
import { forbidden, openStands, orgOf } from '../life/roles';
import type { Asking } from '../../pipeline/context';
import { withSecretsOpen } from '../life/secrets';
import { lettersFor, mayLookAt } from '../../../../src-shared/rights/sight';

/** A record with its kind, its organisation and how the caller stands towards it. `content` is open. */
export type Found = { record: StoredRecord; kind: Kind; org: Org; stand: Stand; letters: ReadonlySet<Sight>; content: AnyContent };

/** The kind of a type that may stand in the books of an organisation. */
export const demandKind = (type: string, org?: Org): Kind => {
  const kind = kindOf(type);
  if (kind === undefined || (org !== undefined && !kind.owners.includes(org.kind)))
    throw refusal('common.badInput', { fields: { type: 'unknown' } });
  return kind;
};

/** A stored document as a record of a kind; null for anything else. */
export const recordIn = (stored: Stored | null): { record: StoredRecord; kind: Kind } | null => {
  const kind = stored === null ? undefined : kindOf(String(stored.type));
  return stored === null || kind === undefined ? null : { record: taken('record', stored), kind };
};

export const readRecord = async ({ ports }: Asking, recordId: string): Promise<{ record: StoredRecord; kind: Kind }> => {
  const found = recordIn(await ports.documents.get(COLLECTIONS.records, recordId));
  if (found === null) throw refusal('common.notFound');
  return found;
};

export const openContent = ({ ports }: Asking, record: StoredRecord, kind: Kind): AnyContent =>
  withSecretsOpen(kind.fields, record.content as AnyContent, { key: ports.secrets, recordId: record._id });

/** A record that the caller may look at. `isEntitled`: an action of its own has demanded another right. */
export const demandRecord = async (asking: Asking, recordId: string, isEntitled = false): Promise<Found> => {
  const { record, kind } = await readRecord(asking, recordId);
  const org = await orgOf(asking, record.orgId);
  const stand = await openStands(asking)(org);
  const isSeen = isEntitled || mayLookAt(stand, record, kind);
  await asking.demand('readBranch', org._id, isSeen);
  if (!isSeen) throw forbidden(org);
  return { record, kind, org, stand, letters: lettersFor(stand, record, kind), content: openContent(asking, record, kind) };
};

/** What the caller may see of a record's content. */
export const seenOf = ({ kind, content, letters, stand }: Pick<Found, 'kind' | 'content' | 'letters' | 'stand'>): Seen =>
  visibleContent(kind.fields, content, { sight: kind.sight, viewer: { letters, memberId: stand.memberId } });

/** Whom the caller may be told of besides the content: of a record that hides somebody from them only those they see in it. */
export const mayName = (found: Pick<Found, 'kind' | 'content' | 'letters' | 'stand'>): ((memberId: string) => boolean) =>
  mayBeNamed(found.kind.fields, found.content, seenOf(found).content);

/** A write that was thought of on an older state is refused, with the name of whoever changed it where that may be told. */
export const demandRev = async ({ roster }: Asking, found: Found, rev: number | undefined): Promise<void> => {
  const { record } = found;
  if (record.rev === rev) return;
  const by = mayName(found)(record.updatedBy) ? await roster.member(record.updatedBy) : null;
  throw refusal('common.conflict', { reason: { byName: by?.name ?? '', rev: record.rev } });
};
