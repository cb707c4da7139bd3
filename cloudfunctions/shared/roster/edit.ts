import { taken } from '../ports/opened';
import type { EditFault, Edited } from '../../../src-shared/roster/edit';
import { membershipOn } from '../../../src-shared/roster/on-day';
import { refusal } from '../pipeline/refusal';
import type { Member } from '../../../src-shared/records/member';
import { keysOf, type RosterContent, type RosterEntry, type RosterPointer } from '../../../src-shared/records/roster';
import { COLLECTIONS } from '../ports/collections';
import type { Documents, Write } from '../ports/documents';
import type { Asking } from '../pipeline/context';
import { liveEntry, readPointer } from './roster-store';

const WORDS: Readonly<Record<EditFault['fault'], string>> = {
  future: '日期不能在今天以后',
  beforeJoining: '这一天还不是党员，或已经离开',
  twice: '这种情况已经登记，还没有结束',
  beforeBegin: '结束日不能早于开始日',
  decision: '免于硬性要求要有支部决定，请选那次会议',
  unknown: '没有找到这一条，请刷新再看',
  notHere: '这位同志现在不在本支部',
  same: '已经在这个党小组',
  tooEarly: '早于现在这个党小组的开始日',
  notByHand: '停止党籍由上级决定，随名册导入',
};

export const editWords = ({ fault }: EditFault): string => WORDS[fault];

const entryOf = async (documents: Documents, collection: string, id: string): Promise<RosterEntry> => {
  const stored = await documents.get(collection, id);
  if (stored === null) throw refusal('common.notFound');
  return taken('rosterEntry', stored);
};

/** What is live changes at once; what an import has staged beside it stays staged, and can no longer be switched on (`edits`). */
const editedEntry = (entry: RosterEntry, content: RosterContent, generation: number): RosterEntry => {
  const next = entry.next !== null && entry.next.generation > generation ? entry.next : null;
  return {
    ...entry,
    live: content,
    next,
    keys: [...new Set([...keysOf(content), ...(next === null ? [] : keysOf(next.content))])],
    rev: entry.rev + 1,
  };
};

const collectionOf = (content: RosterContent): string =>
  content.type === 'member' ? COLLECTIONS.members : content.type === 'org' ? COLLECTIONS.orgs : COLLECTIONS.posts;

/**
 * The pointer as it stands when an edit by hand begins, before anything else is read: whoever edits or imports in between
 * moves it, and then the edit is thought of again on what is there. After a whole import the caller has to look first.
 */
export const beginEdit = async ({ ports, roster }: Asking): Promise<RosterPointer> => {
  roster.forget();
  const pointer = await readPointer(ports.documents);
  if (pointer.generation !== roster.pointer.generation) throw refusal('common.conflict', { reason: { byName: '', rev: pointer.rev } });
  return pointer;
};

/** The writes by which contents of the roster stand from now on; all edits by hand go through the pointer, one after the other. */
export const rosterWrites = async (
  { ports, nowAt }: Pick<Asking, 'ports' | 'nowAt'>,
  pointer: RosterPointer,
  changed: { replaced?: readonly RosterContent[]; added?: readonly RosterContent[] },
): Promise<Write[]> => {
  const moved: RosterPointer = { ...pointer, edits: pointer.edits + 1, rev: pointer.rev + 1, updatedAt: nowAt };
  const writes = await Promise.all(
    (changed.replaced ?? []).map(async (content): Promise<Write> => {
      const entry = await entryOf(ports.documents, collectionOf(content), content._id);
      return {
        kind: 'replace',
        collection: collectionOf(content),
        document: editedEntry(entry, content, pointer.generation),
        expectedRev: entry.rev,
      };
    }),
  );
  return [
    ...writes,
    ...(changed.added ?? []).map((content): Write => ({ kind: 'insert', collection: collectionOf(content), document: liveEntry(content) })),
    { kind: 'replace', collection: COLLECTIONS.settings, document: moved, expectedRev: pointer.rev },
  ];
};

/** The writes that change one person of a branch by hand, thought of on the revision that was seen. */
export const editMember = async (
  asking: Asking<'roster.refused'>,
  /** `also`: what else changes with the person. */
  at: { orgId: string; memberId: string; rev: number; also?: (member: Member) => Promise<readonly RosterContent[]> },
  edit: (member: Member) => Edited,
): Promise<{ member: Member; writes: Write[] }> => {
  const pointer = await beginEdit(asking);
  const member = await asking.roster.member(at.memberId);
  if (member === null || membershipOn(member, asking.today)?.branchId !== at.orgId) throw refusal('common.notFound');
  if (member.rev !== at.rev) throw refusal('common.conflict', { reason: { byName: '', rev: member.rev } });
  const edited = edit(member);
  if ('fault' in edited) throw asking.refuse('roster.refused', { fields: { [edited.fault.field]: editWords(edited.fault) } });
  const content: Member = { ...edited.member, rev: member.rev + 1, updatedAt: asking.nowAt };
  return { member: content, writes: await rosterWrites(asking, pointer, { replaced: [content, ...((await at.also?.(member)) ?? [])] }) };
};
