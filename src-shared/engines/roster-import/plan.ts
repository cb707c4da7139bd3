import { canonicalJson, type Json } from '../../kernel/canonical';
import type { Day } from '../../kernel/day';
import type { Member } from '../../records/member';
import type { Org } from '../../records/org';
import type { Post } from '../../records/post';
import type { RosterContent } from '../../records/roster';
import { goneFromOn } from '../../roster/leave';
import { standingOn } from '../../roster/on-day';
import { changesOf, type RosterChange } from './changes';
import { continued, continuedMember } from './continued';
import { Faults } from './faults';
import { readMembers, type ReadMember } from './members';
import { missingOf, type Missing } from './missing';
import { inFileOrder } from './order';
import { readOrgs } from './orgs';
import { readPosts } from './posts';
import { SHEETS, type Fault, type SheetName, type Workbook } from './sheets';

export type ImportPlan = {
  faults: Fault[];
  /** Contents that are new or differ; what is equal is not touched. */
  changes: RosterContent[];
  /** Of the whole file, faulty rows too. */
  counts: { orgs: number; branches: number; groups: number; members: number; posts: number };
  added: number;
  updated: number;
  unchanged: number;
  /** Whose what would change; somebody new is one line. */
  lines: RosterChange[];
  /** Of the roster, and not named by the file. */
  missing: Missing;
};

export type ImportSetting = { today: Day; at: string; idOf: (memberNo: string) => string; existing: readonly RosterContent[] };

type Before = ReadonlyMap<string, RosterContent>;

const substance = (content: RosterContent): string => canonicalJson({ ...content, rev: 0, updatedAt: '' } as unknown as Json);

const isEqual = (content: RosterContent, old: RosterContent | undefined): boolean =>
  old !== undefined && substance(old) === substance(content);

/** Another row of the table is another place in lists, and nothing about the person. */
const inNoOrder = (content: RosterContent | undefined): RosterContent | undefined =>
  content?.type === 'member' ? { ...content, rosterOrder: 0 } : content;

const refuseEmpty = (workbook: Workbook, faults: Faults): void => {
  for (const name of Object.keys(SHEETS) as SheetName[]) {
    if (name !== 'posts' && workbook[name].length === 0 && !faults.isLacking(name, SHEETS[name].columns[0]))
      faults.add(name, { row: 1, cells: {} }, { column: SHEETS[name].columns[0], hint: `“${SHEETS[name].name}”表里没有内容` });
  }
};

type Known = { faults: Faults; before: Before; today: Day };

/** Whoever has left is not made a member again by an old table. */
const refuseLeft = (read: readonly ReadMember[], workbook: Workbook, { faults, before, today }: Known): void => {
  for (const { member, row } of read) {
    const known = before.get(member._id);
    if (known?.type !== 'member' || standingOn(known, today) !== 'ended') continue;
    const hint = `${known.name}从 ${goneFromOn(known) ?? today} 起已离开名册。已离开的请删去这一行；回来的先在名册里恢复`;
    const told = { column: '姓名', hint, cause: '这些同志已离开名册。已离开的请删去这几行；回来的先在名册里恢复' };
    faults.add('members', workbook.members.find((line) => line.row === row) ?? { row, cells: {} }, told);
  }
};

const heldIn = (existing: readonly RosterContent[], today: Day): Post[] =>
  existing.filter((content): content is Post => content.type === 'post' && (content.toOn === undefined || content.toOn >= today));

const countsOf = (workbook: Workbook, orgs: readonly Org[]): ImportPlan['counts'] => {
  const groups = orgs.filter((org) => org.kind === 'partyGroup').length;
  return {
    orgs: workbook.orgs.length - groups,
    branches: orgs.filter((org) => org.kind === 'branch').length,
    groups,
    members: workbook.members.length,
    posts: workbook.posts.length,
  };
};

type ReadFile = { orgs: Org[]; people: ReadMember[]; contents: RosterContent[]; members: Member[] };

const readFile = (workbook: Workbook, faults: Faults, setting: ImportSetting & { before: Before }): ReadFile => {
  const { today, at, before, existing } = setting;
  const orgs = readOrgs(workbook.orgs, faults, { at, before, today });
  const people = readMembers(workbook.members, faults, { orgs, today, at, idOf: setting.idOf, before });
  refuseLeft(people, workbook, { faults, before, today });
  const nameOf = (id: string): string => {
    const found = before.get(id);
    return found?.type === 'member' ? found.name : '';
  };
  const posts = readPosts(workbook.posts, faults, { orgs, people, held: heldIn(existing, today), nameOf, today, at });
  const members = inFileOrder(
    people.filter(({ isSound }) => isSound).map((read) => continuedMember(read, before.get(read.member._id), today)),
    before,
  );
  const sound = orgs.orgs.filter(({ _id }) => !orgs.faulty.has(_id));
  const others = [...sound, ...orgs.terms, ...posts].map((content) => continued(content, before.get(content._id)));
  const isPost = ({ type }: RosterContent): boolean => type === 'post';
  return {
    orgs: orgs.orgs,
    people,
    members,
    contents: [...others.filter((content) => !isPost(content)), ...members, ...others.filter(isPost)],
  };
};

/**
 * What an import would change, or every fault of the file in one round. Nothing is removed: what is not in the file
 * is listed as missing and stays as it is.
 * @param workbook rows as text, with their numbers
 */
export const planImport = (workbook: Workbook, setting: ImportSetting): ImportPlan => {
  const { existing } = setting;
  const faults = new Faults(workbook.shape);
  refuseEmpty(workbook, faults);
  const before: Before = new Map(existing.map((content) => [content._id, content]));
  const { orgs, people, members, contents } = readFile(workbook, faults, { ...setting, before });
  const changes = contents.filter((content) => !isEqual(content, before.get(content._id)));
  const updated = changes.filter(
    (content) =>
      before.has(content._id) && content.type === 'member' && !isEqual({ ...content, rosterOrder: 0 }, inNoOrder(before.get(content._id))),
  ).length;
  const added = members.filter((content) => !before.has(content._id)).length;
  const named = new Set([...contents, ...orgs, ...people.map(({ member }) => member)].map(({ _id }) => _id));
  return {
    faults: faults.list,
    changes,
    counts: countsOf(workbook, orgs),
    added,
    updated,
    unchanged: members.length - added - updated,
    lines: changesOf(changes, { before, all: [...existing, ...contents] }),
    missing: missingOf(existing, named, setting.today),
  };
};
