import type { EditFault, Edited } from '../../../src-shared/engines/roster/edit';
import { Problem } from '../../../src-shared/kernel/problem';
import type { Member } from '../../../src-shared/records/member';
import { keysOf, rosterEntry, type RosterEntry, type RosterPointer } from '../../../src-shared/records/roster';
import { COLLECTIONS } from '../collections';
import type { Documents, Write } from '../ports/documents';
import type { Asking } from '../register/roles';
import { membershipOn } from '../../../src-shared/engines/roster/on-day';

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
};

const entryOf = async (documents: Documents, memberId: string): Promise<RosterEntry> => {
  const stored = await documents.get(COLLECTIONS.members, memberId);
  if (stored === null) throw new Problem('common.notFound');
  return rosterEntry.parse(stored);
};

/** What is live changes at once; what an import has staged beside it stays staged, and can no longer be switched on (`edits`). */
const editedEntry = (entry: RosterEntry, content: Member, generation: number): RosterEntry => {
  const next = entry.next !== null && entry.next.generation > generation ? entry.next : null;
  return { ...entry, live: content, next, keys: [...new Set([...keysOf(content), ...(next === null ? [] : keysOf(next.content))])], rev: entry.rev + 1 };
};

/** The writes that change one person of a branch by hand, thought of on the revision that was seen. */
export const editMember = async (asking: Asking, at: { orgId: string; memberId: string; rev: number }, edit: (member: Member) => Edited): Promise<{ member: Member; writes: Write[] }> => {
  const { documents } = asking.ports;
  const { pointer } = asking.roster;
  const [entry, member] = await Promise.all([entryOf(documents, at.memberId), asking.roster.member(at.memberId)]);
  if (member === null || membershipOn(member, asking.today)?.branchId !== at.orgId) throw new Problem('common.notFound');
  if (member.rev !== at.rev) throw new Problem('common.conflict', { reason: { byName: '', rev: member.rev } });
  const edited = edit(member);
  if ('fault' in edited) throw new Problem('roster.refused', { fields: { [edited.fault.field]: WORDS[edited.fault.fault] } });
  const content: Member = { ...edited.member, rev: member.rev + 1, updatedAt: asking.nowAt };
  const moved: RosterPointer = { ...pointer, edits: pointer.edits + 1, rev: pointer.rev + 1, updatedAt: asking.nowAt };
  return {
    member: content,
    writes: [
      { kind: 'replace', collection: COLLECTIONS.members, document: editedEntry(entry, content, pointer.generation), expectedRev: entry.rev },
      { kind: 'replace', collection: COLLECTIONS.settings, document: moved, expectedRev: pointer.rev },
    ],
  };
};
