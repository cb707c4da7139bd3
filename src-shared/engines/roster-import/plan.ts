import type { ImportFault } from '../../records/import-fault';
import { canonicalJson, type Json } from '../../kernel/canonical';
import type { Day } from '../../kernel/day';
import type { Member } from '../../records/member';
import type { Post } from '../../records/post';
import type { RosterContent } from '../../records/roster';
import { changesOf, type RosterChange } from './changes';
import { continued, continuedMember } from './continued';
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
  /** Whose what would change, where it is known already; a new person is only counted. */
  lines: RosterChange[];
  /** People and posts of the roster that the file does not name. */
  missing: Member[];
};

export type ImportSetting = { today: Day; at: string; idOf: (memberNo: string) => string; existing: readonly RosterContent[] };

/** A post that somebody holds already keeps its document when the file only names another first day. */
const asHeld = (posts: readonly Post[], existing: readonly RosterContent[]): Post[] => {
  const held = existing.filter((content): content is Post => content.type === 'post' && content.toOn === undefined);
  const taken = new Set(posts.map((post) => post._id));
  return posts.map((post) => {
    if (held.some((other) => other._id === post._id)) return post;
    const same = held.find(
      (other) =>
        !taken.has(other._id) && other.orgId === post.orgId && other.memberId === post.memberId && other.postKind === post.postKind,
    );
    if (same === undefined) return post;
    taken.add(same._id);
    return { ...post, _id: same._id };
  });
};

const substance = (content: RosterContent): string => canonicalJson({ ...content, rev: 0, updatedAt: '' } as unknown as Json);

const isEqual = (content: RosterContent, old: RosterContent | undefined): boolean =>
  old !== undefined && substance(old) === substance(content);

/** Another row of the table is another place in lists, and nothing about the person. */
const inNoOrder = (content: RosterContent | undefined): RosterContent | undefined =>
  content?.type === 'member' ? { ...content, rosterOrder: 0 } : content;

const refuseEmpty = (workbook: Workbook, faults: Faults): void => {
  for (const name of Object.keys(SHEETS) as SheetName[]) {
    if (name !== 'posts' && workbook[name].length === 0)
      faults.add(name, { row: 1, cells: {} }, { column: SHEETS[name].columns[0], hint: `“${SHEETS[name].name}”表里没有内容` });
  }
};

/**
 * What an import would change, or every fault of the file. Nothing is removed: people who are not in the file
 * are listed as missing and stay as they are, posts too.
 * @param workbook rows as text, with their numbers
 */
export const planImport = (workbook: Workbook, setting: ImportSetting): ImportPlan => {
  const faults = new Faults();
  const { today, at, existing } = setting;
  refuseEmpty(workbook, faults);
  const before = new Map(existing.map((content) => [content._id, content]));
  const { orgs, terms } = readOrgs(workbook.orgs, faults, { at, before });
  const people = readMembers(workbook.members, faults, { orgs, today, at, idOf: setting.idOf, before });
  const posts = readPosts(workbook.posts, faults, { orgs, members: people.map(({ member }) => member), today, at });
  const members = people.map((read) => continuedMember(read, before.get(read.member._id), today));
  const others = [...orgs, ...terms, ...asHeld(posts, existing)].map((content) => continued(content, before.get(content._id)));
  const read: RosterContent[] = [
    ...others.filter(({ type }) => type !== 'post'),
    ...members,
    ...others.filter(({ type }) => type === 'post'),
  ];
  const isKnown = (content: RosterContent): boolean => before.has(content._id);
  const changes = read.filter((content) => !isEqual(content, before.get(content._id)));
  const updated = changes.filter(
    (content) =>
      isKnown(content) && content.type === 'member' && !isEqual({ ...content, rosterOrder: 0 }, inNoOrder(before.get(content._id))),
  );
  const named = new Set(read.map((content) => content._id));
  const added = members.filter((content) => !isKnown(content)).length;
  return {
    faults: faults.list,
    changes,
    counts: {
      orgs: orgs.length,
      branches: orgs.filter((org) => org.kind === 'branch').length,
      members: members.length,
      posts: posts.length,
    },
    added,
    updated: updated.length,
    unchanged: members.length - added - updated.length,
    lines: changesOf(changes, { before, all: [...existing, ...read] }),
    missing: existing.filter(
      (content): content is Member => content.type === 'member' && content.endedOn === undefined && !named.has(content._id),
    ),
  };
};
