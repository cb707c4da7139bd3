// The roster of a day as the tables that an import reads: given out and read back, it changes nothing.
import type { Day } from '../../kernel/day';
import { by, byFirstDay } from '../../kernel/order';
import type { Member } from '../../records/member';
import type { Org } from '../../records/org';
import { POST_KINDS, type CommitteeTerm, type Post } from '../../records/post';
import { inRosterOrder, isThereOn } from '../../roster/branch';
import { standingOn, type Roster } from '../../roster/on-day';
import { orgNamed } from './names';
import { SHEETS, STATUS_KINDS, STILL_PROBATIONARY, wordOf, type SheetName } from './sheets';
import { orgTold, personTold, postTold, termTold, type Told } from './told';

/** Lines of cells in the order of the columns, without the headings. */
export type RosterTables = Readonly<Record<SheetName, readonly (readonly string[])[]>>;

const lineOf = (name: SheetName, told: Told): string[] => SHEETS[name].columns.map((column) => told[column] ?? '');

/** Parents before those below them, as the table is read from the top. */
const inTreeOrder = (orgs: readonly Org[]): Org[] => {
  const below = (parentId: string | null): Org[] =>
    orgs
      .filter((org) => org.parentId === parentId)
      .sort(by((org) => org.code))
      .flatMap((org) => [org, ...below(org._id)]);
  const placed = below(null);
  return [...placed, ...orgs.filter((org) => !placed.includes(org))];
};

/** By its name where that means nothing else, else by its code. */
const naming =
  (orgs: readonly Org[]) =>
  (org: Org | undefined): string => {
    if (org === undefined) return '';
    const found = orgNamed(orgs, org.name);
    return found.length === 1 && found[0] === org ? org.name : org.code;
  };

const latestTerm = (org: Org, terms: readonly CommitteeTerm[]): CommitteeTerm | undefined => {
  const open = terms.filter((term) => term.orgId === org._id && term.endedOn === undefined).sort(byFirstDay);
  return open[open.length - 1];
};

/** One 情况 of those that hold: that of the last table before what was entered by hand, as a row has one place for it. */
const statusTold = ({ statuses }: Member): Told => {
  const open = statuses.filter(({ kind, toOn }) => toOn === undefined && wordOf(STATUS_KINDS, kind) !== '');
  const status = open.find(({ id }) => id.includes(':import:')) ?? open[0];
  return status === undefined
    ? {}
    : { 情况: wordOf(STATUS_KINDS, status.kind), 情况起: status.fromOn, 接收组织: status.hostOrganization ?? '' };
};

/** Said of a probationer, so that the table does not ask about somebody admitted long ago. */
const fullTold = ({ fullMemberOn }: Member): Told => (fullMemberOn === undefined ? { 转正日期: STILL_PROBATIONARY } : {});

/**
 * Organisations, people and posts that there are on a day.
 * @param roster everything the roster knows; who has left, what is dissolved and posts that have ended are left out
 */
export const rosterTables = ({ orgs, members, posts, terms }: Roster, today: Day): RosterTables => {
  const living = orgs.filter((org) => isThereOn(org, today));
  const byId = new Map(living.map((org) => [org._id, org]));
  const branches = living.filter((org) => org.kind === 'branch');
  const present = inRosterOrder(members.filter((member) => standingOn(member, today) !== 'ended'));
  const people = new Map(present.map((member) => [member._id, member]));
  const branchName = naming(branches);
  const orgName = naming(living);
  const placeTold = (member: Member): Told => {
    const open = member.memberships.find((entry) => entry.toOn === undefined);
    const group = byId.get(open?.groupId ?? '');
    const siblings = living.filter((org) => org.parentId === open?.branchId);
    return { 支部: branchName(byId.get(open?.branchId ?? '')), 党小组: group === undefined ? '' : naming(siblings)(group) };
  };
  const held = posts
    .filter((post) => (post.toOn === undefined || post.toOn >= today) && people.has(post.memberId) && byId.has(post.orgId))
    .sort(
      by<Post>(
        (post) => byId.get(post.orgId)?.code ?? '',
        (post) => POST_KINDS.indexOf(post.postKind),
        (post) => post._id,
      ),
    );
  return {
    orgs: inTreeOrder(living).map((org) => {
      const term = latestTerm(org, terms);
      return lineOf('orgs', { ...orgTold(org, byId.get(org.parentId ?? '')?.code ?? ''), ...(term === undefined ? {} : termTold(term)) });
    }),
    members: present.map((member) =>
      lineOf('members', { ...personTold(member), ...fullTold(member), ...placeTold(member), ...statusTold(member) }),
    ),
    posts: held.map((post) => {
      const person = people.get(post.memberId);
      return lineOf('posts', {
        组织: orgName(byId.get(post.orgId)),
        姓名: person?.name ?? '',
        工号或学号: person?.memberNo ?? '',
        ...postTold(post),
      });
    }),
  };
};
