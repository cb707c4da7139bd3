import type { ImportFault } from '../../contract/roster';
import { canonicalJson, type Json } from '../../kernel/canonical';
import { addDays, type Day } from '../../kernel/day';
import type { Member } from '../../records/member';
import type { Post } from '../../records/post';
import type { RosterContent } from '../../records/roster';
import { Faults } from './faults';
import { readMembers } from './members';
import { readOrgs } from './orgs';
import { readPosts } from './posts';
import { SHEETS, type SheetName, type Workbook } from './sheets';

export type ImportPlan = {
  faults: ImportFault[];
  /** Contents that are new or differ; what is equal is not touched. */
  changes: RosterContent[];
  counts: { orgs: number; branches: number; members: number; posts: number };
  added: number;
  updated: number;
  unchanged: number;
  /** People and posts of the roster that the file does not name. */
  missing: Member[];
};

export type ImportSetting = { today: Day; at: string; idOf: (memberNo: string) => string; existing: readonly RosterContent[] };

const openMembership = (member: Member): Member['memberships'][number] | undefined => member.memberships.find((entry) => entry.toOn === undefined);

/** The history of a person goes on: another branch or group ends the open membership the day before and begins a new one. */
const continued = (before: Member, next: Member, today: Day): Member => {
  const open = openMembership(before);
  const wanted = next.memberships[0];
  if (wanted === undefined) return { ...next, memberships: before.memberships };
  const kept = before.statuses.filter((status) => !next.statuses.some((other) => other.id === status.id));
  const ended = kept.map((status) => (status.id.includes(':import:') && status.toOn === undefined ? { ...status, toOn: addDays(today, -1) } : status));
  const base: Member = { ...next, department: next.department ?? before.department, endedOn: before.endedOn, endKind: before.endKind, statuses: [...ended, ...next.statuses], memberships: before.memberships };
  if (open !== undefined && open.branchId === wanted.branchId && open.groupId === wanted.groupId) return base;
  const closed = before.memberships.map((entry) => (entry === open ? { ...entry, toOn: addDays(today, -1) } : entry));
  const isSameDayChange = open !== undefined && open.fromOn >= today;
  const history = isSameDayChange ? before.memberships.filter((entry) => entry !== open) : closed;
  return { ...base, memberships: [...history, { ...wanted, id: `${next._id}:${before.memberships.length + 1}`, fromOn: today }] };
};

/** A post that somebody holds already keeps its document when the file only names another first day. */
const asHeld = (posts: readonly Post[], existing: readonly RosterContent[]): Post[] => {
  const held = existing.filter((content): content is Post => content.type === 'post' && content.toOn === undefined);
  const taken = new Set(posts.map((post) => post._id));
  return posts.map((post) => {
    if (held.some((other) => other._id === post._id)) return post;
    const same = held.find((other) => !taken.has(other._id) && other.orgId === post.orgId && other.memberId === post.memberId && other.postKind === post.postKind);
    if (same === undefined) return post;
    taken.add(same._id);
    return { ...post, _id: same._id };
  });
};

/** What a document keeps of the one before it: its history, and what the file does not say. */
const withHistory = (content: RosterContent, old: RosterContent | undefined, today: Day): RosterContent => {
  if (content.type === 'member' && old?.type === 'member') return continued(old, content, today);
  if (content.type === 'post' && old?.type === 'post') return { ...content, isDualLeader: content.isDualLeader ?? old.isDualLeader };
  if (content.type === 'committeeTerm' && old?.type === 'committeeTerm') return { ...content, extendedUntilOn: content.extendedUntilOn ?? old.extendedUntilOn };
  return content;
};

const substance = (content: RosterContent): string => canonicalJson({ ...content, rev: 0, updatedAt: '' } as unknown as Json);

const refuseEmpty = (workbook: Workbook, faults: Faults): void => {
  for (const name of Object.keys(SHEETS) as SheetName[]) {
    if (name !== 'posts' && workbook[name].length === 0) faults.add(name, { row: 1, cells: {} }, { column: SHEETS[name].columns[0], hint: `“${SHEETS[name].name}”表里没有内容` });
  }
};

/**
 * What an import would change, or every fault of the file. Nothing is removed: people who are not in the file
 * are listed as missing and stay as they are, posts too.
 * @param workbook rows as text, with their numbers
 */
export const planImport = (workbook: Workbook, setting: ImportSetting): ImportPlan => {
  const faults = new Faults();
  refuseEmpty(workbook, faults);
  const { orgs, terms } = readOrgs(workbook.orgs, faults, setting.at);
  const members = readMembers(workbook.members, faults, { orgs, today: setting.today, at: setting.at, idOf: setting.idOf });
  const posts = readPosts(workbook.posts, faults, { orgs, members, today: setting.today, at: setting.at });
  const before = new Map(setting.existing.map((content) => [content._id, content]));
  const read: RosterContent[] = [...orgs, ...terms, ...members, ...asHeld(posts, setting.existing)].map((content) => {
    const old = before.get(content._id);
    return withHistory(content, old, setting.today);
  });
  const isKnown = (content: RosterContent): boolean => before.has(content._id);
  const isEqual = (content: RosterContent): boolean => {
    const old = before.get(content._id);
    return old !== undefined && substance(old) === substance(content);
  };
  const people = read.filter((content) => content.type === 'member');
  const named = new Set(read.map((content) => content._id));
  return {
    faults: faults.list,
    changes: read.filter((content) => !isEqual(content)),
    counts: { orgs: orgs.length, branches: orgs.filter((org) => org.kind === 'branch').length, members: members.length, posts: posts.length },
    added: people.filter((content) => !isKnown(content)).length,
    updated: people.filter((content) => isKnown(content) && !isEqual(content)).length,
    unchanged: people.filter(isEqual).length,
    missing: setting.existing.filter((content): content is Member => content.type === 'member' && content.endedOn === undefined && !named.has(content._id)),
  };
};
