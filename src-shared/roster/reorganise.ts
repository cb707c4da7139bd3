// 支部调整: what an approved request does to the roster from a day on — a branch is set up, split, merged, dissolved or renamed,
// its groups, posts and terms with it, and its people are of another branch from that very day (支部工作条例第四条至第七条).
// The last day of what goes is the day before; nothing that was sealed moves.
import { addDays, type Day } from '../kernel/day';
import { nameKey } from '../kernel/name-key';
import { earlierOf } from '../kernel/span';
import { orgIdOfCode, postId } from '../records/ids/roster';
import type { Member } from '../records/member';
import type { BranchKind, Org } from '../records/org';
import type { CommitteeTerm, Post } from '../records/post';
import type { RosterContent } from '../records/roster';
import { inRosterOrder, isThereOn, lastDayOfTerm, thereOn } from './branch';
import { endedWith, withBranch, type LeaveFault } from './leave';
import { membershipOn, type Roster } from './on-day';

/** A branch that there is to be: from the day on, with these people and, where one is named, its secretary. */
export type PlannedBranch = { name: string; memberIds: readonly string[]; secretaryId?: string | undefined };
/** `into` of what is dissolved: where its people go; null where nobody is left in it. */
export type Reorganisation =
  | { kind: 'setUp' | 'split'; branches: readonly PlannedBranch[] }
  | { kind: 'merge' | 'dissolve'; into: Org | null }
  | { kind: 'rename'; name: string };

export type ReorganisationFault =
  | { field: 'effectiveOn'; fault: 'future' | 'beforeFounding' | 'groupSince' }
  | { field: 'changeKind'; fault: 'notABranch' | 'gone' }
  | { field: 'intoOrgId'; fault: 'none' | 'itself' | 'notThere' }
  | { field: 'newOrgs'; fault: 'none' | 'sameName' | 'twice' | 'notOfIt' | 'secretaryElsewhere'; name: string }
  | { field: 'newName'; fault: 'none' | 'sameName'; name: string }
  | { field: 'people'; fault: LeaveFault['fault']; name: string };

/** What stands otherwise afterwards. `moved`, `ended` and `dissolved` are also in the lists that are written. */
export type Reorganised = {
  replaced: RosterContent[];
  added: RosterContent[];
  founded: Org[];
  dissolved: Org[];
  renamed: { before: string; after: string } | null;
  moved: { member: Member; fromId: string; toId: string }[];
  ended: Post[];
  begun: Post[];
};
export type Made = { made: Reorganised } | { fault: ReorganisationFault };

/** `owner` is whose request it is; `idOf` gives each person's new stay its id. */
export type ReorganisingAt = { owner: Org; fromOn: Day; today: Day; at: string; idOf: (memberId: string) => string };

const faultOf = (fault: ReorganisationFault): { fault: ReorganisationFault } => ({ fault });
const NOTHING: Reorganised = { replaced: [], added: [], founded: [], dissolved: [], renamed: null, moved: [], ended: [], begun: [] };

const SHORT = 12;
const CODE_STEM = 16;
const BRANCHES_MOST = 999;

/** A code below its superior's that no organisation has or had. */
const freeCodes = (parent: Org, orgs: readonly Org[]): string[] => {
  const given = new Set(orgs.flatMap(({ code, _id }) => [code, _id]));
  return Array.from({ length: BRANCHES_MOST }, (_, at) => `${parent.code.slice(0, CODE_STEM)}B${String(at + 1).padStart(2, '0')}`).filter(
    (code) => !given.has(code) && !given.has(orgIdOfCode(code)),
  );
};

/** Of one kind where all its people are, else mixed; nobody says it of a branch without people. */
const branchKindOf = (people: readonly Member[]): BranchKind | undefined => {
  const kinds = [...new Set(people.map(({ memberKind }) => memberKind))];
  return kinds.length > 1 ? 'mixed' : kinds[0];
};

/** Everybody who is in a branch today, also who need not come, is suspended, or has left since the day and would be left behind. */
const peopleOf = (members: readonly Member[], branchId: string, { fromOn, today }: ReorganisingAt): Member[] =>
  inRosterOrder(
    members.filter(
      (member) => [fromOn, today].some((day) => membershipOn(member, day)?.branchId === branchId) && !hasMovedOn(member, branchId, today),
    ),
  );
const hasMovedOn = (member: Member, branchId: string, today: Day): boolean => {
  const now = membershipOn(member, today);
  return now !== null && now.branchId !== branchId;
};

type Moves = { moved: Reorganised['moved']; people: Member[] } | { fault: ReorganisationFault };

/** The people with another branch from the day on; who is there already stays as they are. The first who cannot go is named. */
const movedTo = (people: readonly Member[], toId: string, { fromOn, today, at, idOf }: ReorganisingAt): Moves => {
  const moved: Reorganised['moved'] = [];
  for (const member of people) {
    const fromId = membershipOn(member, today)?.branchId ?? membershipOn(member, fromOn)?.branchId;
    if (fromId === toId) continue;
    const made = withBranch(member, { branchId: toId, fromOn }, { id: idOf(member._id), today });
    if ('fault' in made) return faultOf({ field: 'people', fault: made.fault.fault, name: member.name });
    moved.push({ member: { ...made.member, rev: member.rev + 1, updatedAt: at }, fromId: fromId ?? '', toId });
  }
  return { moved, people: moved.map(({ member }) => member) };
};

const isOpenFrom = ({ toOn }: Pick<Post, 'toOn'>, fromOn: Day): boolean => toOn === undefined || toOn >= fromOn;

/** The posts of organisations, or of people in organisations that they leave, end the day before. */
const postsEnded = (
  posts: readonly Post[],
  isEnding: (post: Post) => boolean,
  { fromOn, at }: Pick<ReorganisingAt, 'fromOn' | 'at'>,
): Post[] =>
  endedWith(
    posts.filter((post) => isOpenFrom(post, fromOn) && isEnding(post)),
    fromOn,
    at,
  );

const termsEnded = (terms: readonly CommitteeTerm[], orgId: string, { fromOn, at }: ReorganisingAt): CommitteeTerm[] =>
  terms
    .filter((term) => term.orgId === orgId && lastDayOfTerm(term) >= fromOn)
    .map((term) => ({ ...term, endedOn: earlierOf(addDays(fromOn, -1), lastDayOfTerm(term)), rev: term.rev + 1, updatedAt: at }));

/** Posts within a branch: its own and those of its groups. A member's other posts are not tied to where they belong. */
export const postsLeftBehind = (
  roster: Pick<Roster, 'orgs' | 'posts'>,
  moved: Reorganised['moved'],
  at: Pick<ReorganisingAt, 'fromOn' | 'at'>,
): Post[] => {
  const from = new Map(moved.map(({ member, fromId }) => [member._id, fromId]));
  const branchOf = new Map(roster.orgs.map((org) => [org._id, org.kind === 'partyGroup' ? org.parentId : org._id]));
  return postsEnded(roster.posts, (post) => from.has(post.memberId) && branchOf.get(post.orgId) === from.get(post.memberId), at);
};

/** Who was in the branch on the day or later and is of another one today: on those days they would be where there is nothing. */
const wentSince = (members: readonly Member[], branchId: string, { fromOn, today }: ReorganisingAt): Member | undefined =>
  inRosterOrder(members).find(
    (member) =>
      hasMovedOn(member, branchId, today) &&
      member.memberships.some((stay) => stay.branchId === branchId && (stay.toOn === undefined || stay.toOn >= fromOn)),
  );

/** The branch and its groups are gone from the day on, and everybody of it is of the other. */
const dissolvedInto = (into: Org | null, roster: Roster, at: ReorganisingAt): Made => {
  const { owner, fromOn, today } = at;
  if (owner.kind !== 'branch') return faultOf({ field: 'changeKind', fault: 'notABranch' });
  if (!isThereOn(owner, today)) return faultOf({ field: 'changeKind', fault: 'gone' });
  if (fromOn <= owner.foundedOn) return faultOf({ field: 'effectiveOn', fault: 'beforeFounding' });
  const own = roster.orgs.filter((org) => org.kind === 'partyGroup' && org.parentId === owner._id);
  if (own.some(({ foundedOn }) => foundedOn >= fromOn)) return faultOf({ field: 'effectiveOn', fault: 'groupSince' });
  const gone = wentSince(roster.members, owner._id, at);
  if (gone !== undefined) return faultOf({ field: 'people', fault: 'sinceJoined', name: gone.name });
  const people = peopleOf(roster.members, owner._id, at);
  if (into === null && people.length > 0) return faultOf({ field: 'intoOrgId', fault: 'none' });
  if (into?._id === owner._id) return faultOf({ field: 'intoOrgId', fault: 'itself' });
  if (into !== null && (into.kind !== 'branch' || !isThereOn(into, fromOn) || !isThereOn(into, today)))
    return faultOf({ field: 'intoOrgId', fault: 'notThere' });
  const moves = movedTo(people, into?._id ?? '', at);
  if ('fault' in moves) return moves;
  const dissolved = [owner, ...thereOn(own, fromOn)].map((org) => ({
    ...org,
    dissolvedOn: addDays(fromOn, -1),
    rev: org.rev + 1,
    updatedAt: at.at,
  }));
  const ending = new Set(dissolved.map(({ _id }) => _id));
  const ended = postsEnded(roster.posts, (post) => ending.has(post.orgId), at);
  return {
    made: {
      ...NOTHING,
      replaced: [...dissolved, ...moves.people, ...ended, ...termsEnded(roster.terms, owner._id, at)],
      dissolved,
      moved: moves.moved,
      ended,
    },
  };
};

const namedAlready = (orgs: readonly Org[], name: string, { today }: ReorganisingAt): Org | undefined =>
  thereOn(orgs, today).find((org) => org.kind === 'branch' && nameKey(org.name) === nameKey(name));

const newBranch = (
  { name, code, people }: { name: string; code: string; people: readonly Member[] },
  parent: Org,
  at: ReorganisingAt,
): Org => {
  const branchKind = branchKindOf(people) ?? at.owner.branchKind;
  const unitKind = parent.unitKind ?? at.owner.unitKind;
  return {
    _id: orgIdOfCode(code),
    v: 1,
    type: 'org',
    kind: 'branch',
    name,
    shortName: name.slice(0, SHORT),
    code,
    parentId: parent._id,
    path: [...parent.path, parent._id],
    ...(branchKind === undefined ? {} : { branchKind }),
    ...(unitKind === undefined ? {} : { unitKind }),
    foundedOn: at.fromOn,
    rev: 0,
    updatedAt: at.at,
  };
};

const firstSecretary = (branch: Org, memberId: string, at: ReorganisingAt): Post => ({
  _id: postId({ code: branch.code, memberId, postKind: 'secretary', fromOn: at.fromOn }),
  v: 1,
  type: 'post',
  orgId: branch._id,
  memberId,
  postKind: 'secretary',
  fromOn: at.fromOn,
  rev: 0,
  updatedAt: at.at,
});

type Founding = Extract<Reorganisation, { branches: unknown }>;

const faultInPlan = ({ kind, branches }: Founding, { owner }: ReorganisingAt): ReorganisationFault | null => {
  const [first] = branches;
  if (first === undefined) return { field: 'newOrgs', fault: 'none', name: '' };
  if (kind === 'split' && owner.kind !== 'branch') return { field: 'changeKind', fault: 'notABranch' };
  const names = branches.map(({ name }) => nameKey(name));
  const again = branches.find((_, at) => names.indexOf(names[at] ?? '') < at);
  if (again !== undefined) return { field: 'newOrgs', fault: 'twice', name: again.name };
  const ids = branches.flatMap(({ memberIds }) => memberIds);
  return new Set(ids).size < ids.length ? { field: 'newOrgs', fault: 'twice', name: '' } : null;
};

/** New branches below the superior of the one that asks, with the people named; what is there already by its name under that superior is not founded again. */
const founding = ({ kind, branches }: Founding, roster: Roster, at: ReorganisingAt): Made => {
  const wrong = faultInPlan({ kind, branches }, at);
  if (wrong !== null) return faultOf(wrong);
  const { owner, fromOn, today } = at;
  const parent = owner.kind === 'branch' ? roster.orgs.find(({ _id }) => _id === owner.parentId) : owner;
  if (parent === undefined || !isThereOn(owner, today)) return faultOf({ field: 'changeKind', fault: 'gone' });
  if (fromOn < parent.foundedOn || (kind === 'split' && fromOn <= owner.foundedOn))
    return faultOf({ field: 'effectiveOn', fault: 'beforeFounding' });
  const codes = freeCodes(parent, roster.orgs);
  const sum: Reorganised = { ...NOTHING, replaced: [], added: [], founded: [], moved: [], begun: [] };
  for (const [place, { name, memberIds, secretaryId }] of branches.entries()) {
    const known = namedAlready(roster.orgs, name, at);
    if (known !== undefined && (kind === 'split' || known.parentId !== parent._id))
      return faultOf({ field: 'newOrgs', fault: 'sameName', name });
    const people = inRosterOrder(roster.members.filter(({ _id }) => memberIds.includes(_id)));
    const stranger = people.find((member) => kind === 'split' && membershipOn(member, today)?.branchId !== owner._id);
    if (stranger !== undefined || people.length < memberIds.length)
      return faultOf({ field: 'newOrgs', fault: 'notOfIt', name: stranger?.name ?? '' });
    const branch = known ?? newBranch({ name, code: codes[place] ?? '', people }, parent, at);
    const moves = movedTo(people, branch._id, at);
    if ('fault' in moves) return moves;
    if (known === undefined) sum.founded.push(branch);
    sum.moved.push(...moves.moved);
    if (secretaryId === undefined || known !== undefined) continue;
    if (!roster.members.some(({ _id }) => _id === secretaryId)) return faultOf({ field: 'newOrgs', fault: 'secretaryElsewhere', name });
    sum.begun.push(firstSecretary(branch, secretaryId, at));
  }
  const ended = postsLeftBehind(roster, sum.moved, at);
  return {
    made: {
      ...sum,
      ended,
      replaced: [...sum.moved.map(({ member }) => member), ...ended],
      added: [...sum.founded, ...sum.begun],
    },
  };
};

const renaming = (name: string, roster: Roster, at: ReorganisingAt): Made => {
  const { owner, today } = at;
  if (owner.kind !== 'branch') return faultOf({ field: 'changeKind', fault: 'notABranch' });
  if (!isThereOn(owner, today)) return faultOf({ field: 'changeKind', fault: 'gone' });
  if (nameKey(name) === '') return faultOf({ field: 'newName', fault: 'none', name });
  if (
    namedAlready(
      roster.orgs.filter(({ _id }) => _id !== owner._id),
      name,
      at,
    ) !== undefined
  )
    return faultOf({ field: 'newName', fault: 'sameName', name });
  if (name === owner.name) return { made: NOTHING };
  const renamed: Org = { ...owner, name, shortName: name.slice(0, SHORT), rev: owner.rev + 1, updatedAt: at.at };
  return { made: { ...NOTHING, replaced: [renamed], renamed: { before: owner.name, after: name } } };
};

/**
 * What the roster is after the change.
 * @param roster everything of the branches whose people move, their groups, posts and terms; of other organisations at least all that ever were, so that no code and no name is given twice
 * @returns the contents that stand otherwise, or the first reason why it cannot be
 */
export const reorganised = (change: Reorganisation, roster: Roster, at: ReorganisingAt): Made => {
  if (at.fromOn > at.today) return faultOf({ field: 'effectiveOn', fault: 'future' });
  switch (change.kind) {
    case 'setUp':
    case 'split':
      return founding(change, roster, at);
    case 'merge':
    case 'dissolve':
      return dissolvedInto(change.into, roster, at);
    case 'rename':
      return renaming(change.name, roster, at);
  }
};
