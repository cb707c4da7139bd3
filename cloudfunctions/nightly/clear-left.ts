// Thirty days after somebody has left, their own data are deleted (domain §5.3): the name stays in sealed lists, and so does
// that somebody was let off or looked after; why, and how much they earn, does not.
import { dayOfInstant, type At, type Day } from '../../src-shared/kernel/day';
import { bindingId, codeId } from '../../src-shared/records/ids/binding';
import { kindOf, type KindName } from '../../src-shared/records/kinds';
import type { Member } from '../../src-shared/records/member';
import { storedRecord, type StoredRecord } from '../../src-shared/records/vocabulary/schema';
import { cleared, isToBeCleared } from '../../src-shared/roster/clear';
import type { AnyContent } from '../../src-shared/records/vocabulary/kind';
import { withoutSecrets } from '../shared/register/life/secrets';
import { rosterWrites } from '../shared/roster/edit';
import { openRoster, readPointer } from '../shared/roster/roster-store';
import { COLLECTIONS } from '../shared/ports/collections';
import type { Documents, Write } from '../shared/ports/documents';
import type { Ports } from '../shared/ports';

/** Of these the secret fields are about one person; by which field it says whom. */
const ABOUT: { readonly [K in KindName]?: string } = {
  duesAssessment: 'memberId',
  hardshipEntry: 'memberId',
  memberCase: 'memberId',
  appraisalResult: 'memberId',
  heartTalk: 'withId',
  careActivity: 'memberIds',
};

/** About them, and about nobody else. */
const isAbout = ({ type, content }: StoredRecord, memberId: string): boolean => {
  const field = (ABOUT as Readonly<Record<string, string | undefined>>)[type];
  const named = field === undefined ? undefined : content[field];
  return Array.isArray(named) ? named.length === 1 && named[0] === memberId : named === memberId;
};

/** The record without its secret fields, and without the salt: its place in the chain stays and says nothing of it any more. */
const withoutOwn = <T extends { type: string; content: Record<string, unknown>; rev: number }>(record: T): T => {
  const kind = kindOf(record.type);
  if (kind === undefined) return record;
  const { salt: _, ...kept } = record as T & { salt?: string };
  return { ...(kept as unknown as T), content: withoutSecrets(kind.fields, record.content as AnyContent) };
};

const hasSecrets = ({ type, content }: StoredRecord): boolean => {
  const fields = kindOf(type)?.fields ?? {};
  return Object.keys(content).some((name) => fields[name]?.isSecret === true);
};

const clearRecord = async (documents: Documents, record: StoredRecord): Promise<boolean> => {
  const revisions = await documents.find(COLLECTIONS.revisions, { orgId: record.orgId, recordId: record._id });
  const writes: Write[] = [
    {
      kind: 'replace',
      collection: COLLECTIONS.records,
      document: { ...withoutOwn(record), rev: record.rev + 1 },
      expectedRev: record.rev,
    },
    ...revisions.map(({ _id }): Write => ({ kind: 'remove', collection: COLLECTIONS.revisions, id: _id })),
  ];
  return (await documents.commit(writes)) === 'done';
};

const UNANSWERED: readonly string[] = ['draft', 'returned', 'proposed'];
/** Begun by them and never handed in, or asked for and never answered. */
const isOwnDraft = ({ type, state, content }: StoredRecord, memberId: string): boolean => {
  const author = kindOf(type)?.author;
  return UNANSWERED.includes(state) && author !== undefined && content[author] === memberId;
};

const clearRecords = async (documents: Documents, memberId: string): Promise<boolean> => {
  const stored = await documents.find(COLLECTIONS.records, { memberIds: memberId });
  const records = stored.filter(({ type }) => kindOf(String(type)) !== undefined).map((document) => storedRecord.parse(document));
  let isAll = true;
  for (const record of records) {
    if (isOwnDraft(record, memberId)) await documents.remove(COLLECTIONS.records, record._id);
    else if (isAbout(record, memberId) && hasSecrets(record)) isAll = (await clearRecord(documents, record)) && isAll;
  }
  return isAll;
};

/** What is stored under the person and belongs to nobody else: the phone, the code, drafts of points, lists of the week. */
const clearOwn = async (documents: Documents, memberId: string): Promise<void> => {
  await documents.remove(COLLECTIONS.bindings, bindingId(memberId));
  await documents.remove(COLLECTIONS.bindings, codeId(memberId));
  await documents.removeAll(COLLECTIONS.points, { type: 'pointsDeclaration', memberId, state: 'draft' });
  await documents.removeAll(COLLECTIONS.digests, { memberId });
};

/** The roster says last that it is done, so that a night that dies begins again. Whoever edits at that moment goes first. */
const clearPerson = async (ports: Ports, member: Member, today: Day): Promise<boolean> => {
  const { documents } = ports;
  await clearOwn(documents, member._id);
  if (!(await clearRecords(documents, member._id))) return false;
  const pointer = await readPointer(documents);
  const now = await (await openRoster(documents)).member(member._id);
  if (now === null || !isToBeCleared(now, today)) return false;
  const nowAt = ports.now();
  const document: Member = { ...cleared(now, today), rev: now.rev + 1, updatedAt: nowAt };
  return (await documents.commit(await rosterWrites({ ports, nowAt }, pointer, { replaced: [document] }))) === 'done';
};

export type ClearedPeople = { people: number; isAll: boolean };

/** Everybody whose thirty days are over; who could not be cleared is left to the next night. */
export const clearLeft = async (ports: Ports, scheduledAt: At, hasTime: () => boolean): Promise<ClearedPeople> => {
  const today = dayOfInstant(scheduledAt);
  const due = (await (await openRoster(ports.documents)).membersWhoLeft()).filter((member) => isToBeCleared(member, today));
  let people = 0;
  for (const member of due) {
    if (hasTime() && (await clearPerson(ports, member, today))) people += 1;
  }
  return { people, isAll: people === due.length };
};
