import { taken } from '../ports/opened';
import type { Member } from '../../../src-shared/records/member';
import type { Org } from '../../../src-shared/records/org';
import type { CommitteeTerm, Post } from '../../../src-shared/records/post';
import { isCommitteePost, isThereIn, thereOn } from '../../../src-shared/roster/branch';
import type { Day } from '../../../src-shared/kernel/day';
import type { Period } from '../../../src-shared/kernel/period';
import {
  countsFromOf,
  keysOf,
  visibleContent,
  type RosterContent,
  type RosterEntry,
  type RosterPointer,
} from '../../../src-shared/records/roster';
import { COLLECTIONS } from '../ports/collections';
import type { Documents, Stored } from '../ports/documents';
import { remembered, type Reads } from './remembered';
import { rosterKey } from '../../../src-shared/records/ids/roster';

/** What is known of one branch: itself, its groups, what stands above it, everybody who ever belonged to it, posts and terms. */
export type BranchRoster = {
  branch: Org;
  groups: Org[];
  superiors: Org[];
  members: Member[];
  posts: Post[];
  terms: CommitteeTerm[];
  /** Who holds a post on its committee and never belonged to it: a teacher who leads a branch of students. */
  officers: Member[];
  /** 从…起计, where the college has said it. */
  countsFromOn?: Day | undefined;
};

const NO_POINTER: RosterPointer = {
  _id: 'roster',
  type: 'rosterPointer',
  generation: 0,
  edits: 0,
  committeeId: null,
  collegeName: '',
  rev: 0,
  updatedAt: '1970-01-01T00:00:00.000Z',
};

/** The pointer of the roster; generation 0 in an empty environment. */
export const readPointer = async (documents: Documents): Promise<RosterPointer> => {
  const stored = await documents.get(COLLECTIONS.settings, 'roster');
  return stored === null ? NO_POINTER : taken('rosterPointer', stored);
};

type Kind = 'orgs' | 'members' | 'posts';

/** Everything the roster says at one generation, so that a reader never sees half of an import. */
export class RosterStore {
  constructor(
    private readonly documents: Reads,
    readonly pointer: RosterPointer,
    /** Everything that is asked from here on is read anew; nothing to do for a roster that remembers nothing. */
    readonly forget: () => void = () => undefined,
  ) {}

  private visible(stored: readonly Stored[], key: string | null): RosterContent[] {
    return stored.flatMap((document) => {
      const content = visibleContent(taken('rosterEntry', document), this.pointer.generation);
      return content !== null && (key === null || keysOf(content).includes(key)) ? [content] : [];
    });
  }

  private async byKey(kind: Kind, key: string): Promise<RosterContent[]> {
    return this.visible(await this.documents.find(COLLECTIONS[kind], { keys: key }), key);
  }

  private async byId(kind: Kind, id: string): Promise<RosterContent | null> {
    const stored = await this.documents.get(COLLECTIONS[kind], id);
    return stored === null ? null : (this.visible([stored], null)[0] ?? null);
  }

  async org(id: string): Promise<Org | null> {
    const content = await this.byId('orgs', id);
    return content?.type === 'org' ? content : null;
  }

  async member(id: string): Promise<Member | null> {
    const content = await this.byId('members', id);
    return content?.type === 'member' ? content : null;
  }

  async post(id: string): Promise<Post | null> {
    const content = await this.byId('posts', id);
    return content?.type === 'post' ? content : null;
  }

  /** Those of the ids that are there; one billed call. */
  async membersById(ids: readonly string[]): Promise<Member[]> {
    if (ids.length === 0) return [];
    const found = this.visible(await this.documents.find(COLLECTIONS.members, { _id: { in: ids } }), null);
    return found.filter((content): content is Member => content.type === 'member');
  }

  /** Organisations by their ids, in the order asked for. */
  async orgsById(ids: readonly string[]): Promise<Org[]> {
    if (ids.length === 0) return [];
    const found = this.visible(await this.documents.find(COLLECTIONS.orgs, { _id: { in: ids } }), null);
    return ids.flatMap((id) => found.filter((content): content is Org => content.type === 'org' && content._id === id));
  }

  /** All organisations that ever were, in the order of their codes: for names and for the past. What is asked of an organisation is asked by `orgsOn`. */
  async orgsEver(): Promise<Org[]> {
    const found = await this.byKey('orgs', 'all');
    return found.filter((content): content is Org => content.type === 'org').sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  /** The organisations that there are on a day, in the order of their codes. */
  async orgsOn(day: Day): Promise<Org[]> {
    return thereOn(await this.orgsEver(), day);
  }

  /** All branches that ever were, in the order of their codes. */
  async branchesEver(): Promise<Org[]> {
    return (await this.orgsEver()).filter((org) => org.kind === 'branch');
  }

  /** The branches that there are on a day. */
  async branchesOn(day: Day): Promise<Org[]> {
    return thereOn(await this.branchesEver(), day);
  }

  /** The branches that there are on at least one day of a period. */
  async branchesIn(period: Period): Promise<Org[]> {
    return (await this.branchesEver()).filter((branch) => isThereIn(branch, period));
  }

  async membersOf(branchId: string): Promise<Member[]> {
    const found = await this.byKey('members', rosterKey.branch(branchId));
    return found
      .filter((content): content is Member => content.type === 'member')
      .sort((a, b) => a.rosterOrder - b.rosterOrder || (a._id < b._id ? -1 : 1));
  }

  /** Everybody who ever belonged to one of these branches, each once. */
  async membersOfAll(branchIds: readonly string[]): Promise<Member[]> {
    const found =
      branchIds.length === 0
        ? []
        : this.visible(await this.documents.find(COLLECTIONS.members, { keys: { in: branchIds.map((id) => rosterKey.branch(id)) } }), null);
    return found
      .filter((content): content is Member => content.type === 'member')
      .sort((a, b) => a.rosterOrder - b.rosterOrder || (a._id < b._id ? -1 : 1));
  }

  async memberByNumber(memberNo: string): Promise<Member | null> {
    const found = await this.byKey('members', rosterKey.memberNo(memberNo));
    return found.find((content): content is Member => content.type === 'member') ?? null;
  }

  /** Who has left and whose data are not yet deleted. */
  async membersWhoLeft(): Promise<Member[]> {
    return (await this.byKey('members', rosterKey.left)).filter((content): content is Member => content.type === 'member');
  }

  /** Open and former posts of a person. */
  async postsOfMember(memberId: string): Promise<Post[]> {
    return (await this.byKey('posts', rosterKey.member(memberId))).filter((content): content is Post => content.type === 'post');
  }

  /** The same of several; one billed call. */
  async postsOfMembers(memberIds: readonly string[]): Promise<Post[]> {
    const keys = memberIds.map((id) => rosterKey.member(id));
    const found = keys.length === 0 ? [] : this.visible(await this.documents.find(COLLECTIONS.posts, { keys: { in: keys } }), null);
    return found.filter((content): content is Post => content.type === 'post');
  }

  async postsAndTermsOf(orgId: string): Promise<{ posts: Post[]; terms: CommitteeTerm[] }> {
    const found = await this.byKey('posts', rosterKey.org(orgId));
    return {
      posts: found.filter((content): content is Post => content.type === 'post'),
      terms: found.filter((content): content is CommitteeTerm => content.type === 'committeeTerm'),
    };
  }

  async postsAndTermsOfAll(orgIds: readonly string[]): Promise<{ posts: Post[]; terms: CommitteeTerm[] }> {
    const found =
      orgIds.length === 0
        ? []
        : this.visible(await this.documents.find(COLLECTIONS.posts, { keys: { in: orgIds.map((id) => rosterKey.org(id)) } }), null);
    return {
      posts: found.filter((content): content is Post => content.type === 'post'),
      terms: found.filter((content): content is CommitteeTerm => content.type === 'committeeTerm'),
    };
  }

  /** Four readings side by side. Null when there is no such branch. */
  async branch(branchId: string): Promise<BranchRoster | null> {
    const [branch, below, members, own] = await Promise.all([
      this.org(branchId),
      this.byKey('orgs', rosterKey.under(branchId)),
      this.membersOf(branchId),
      this.postsAndTermsOf(branchId),
    ]);
    if (branch === null || branch.kind !== 'branch') return null;
    const groups = below
      .filter((content): content is Org => content.type === 'org' && content.kind === 'partyGroup')
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    const [superiors, ...ofGroups] = await Promise.all([
      this.orgsById(branch.path),
      ...groups.map((group) => this.postsAndTermsOf(group._id)),
    ]);
    const posts = [...own.posts, ...ofGroups.flatMap((found) => found.posts)];
    const known = new Set(members.map(({ _id }) => _id));
    const elsewhere = own.posts.filter(({ postKind, memberId }) => isCommitteePost(postKind) && !known.has(memberId));
    const officers = await this.membersById([...new Set(elsewhere.map(({ memberId }) => memberId))]);
    return { branch, groups, superiors, members, officers, posts, terms: own.terms, countsFromOn: countsFromOf(this.pointer) };
  }
}

export const openRoster = async (documents: Documents): Promise<RosterStore> => new RosterStore(documents, await readPointer(documents));

/** The roster of one call: each reading is billed once, however many ask for it. A job that runs for long opens one that does not remember. */
export const openRosterOfCall = async (documents: Documents): Promise<RosterStore> => {
  const reads = remembered(documents);
  return new RosterStore(reads, await readPointer(documents), reads.forget);
};

/** The stored form of a content that is live at once (a demo college, a change by hand). */
export const liveEntry = (content: RosterContent, rev = 0): RosterEntry => ({
  _id: content._id,
  type: content.type,
  keys: keysOf(content),
  live: content,
  next: null,
  rev,
});
