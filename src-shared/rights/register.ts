// Who may read, enter and move a record of a kind. All of it follows from open posts, from belonging, and from whom the record names.
import type { Sight } from '../records/vocabulary/field';
import type { Writer } from '../records/vocabulary/kind';
import type { Mover } from '../records/vocabulary/life';
import type { OrgKind } from '../records/org';
import type { PostKind } from '../records/post';
import type { Caller, Place } from './rights';

const OFFICERS: readonly PostKind[] = [
  'secretary',
  'deputySecretary',
  'organizationMember',
  'publicityMember',
  'disciplineMember',
  'committeeMember',
];
const SECRETARIES: Readonly<Record<OrgKind, readonly PostKind[]>> = {
  partyCommittee: ['secretary', 'deputySecretary', 'committeeLeader', 'committeeStaff', 'administrator'],
  generalBranch: ['secretary', 'deputySecretary', 'organizer'],
  branch: ['secretary', 'deputySecretary'],
  partyGroup: ['secretary', 'deputySecretary'],
};
/** Acts for a general branch or the committee. An auditor only looks. */
const ACTING_ABOVE: readonly PostKind[] = [...OFFICERS, 'organizer', 'committeeLeader', 'committeeStaff', 'administrator'];
const LOOKING_ABOVE: readonly PostKind[] = [...ACTING_ABOVE, 'auditor'];

/** What the roster says of the caller besides the posts: the organisations they belong to, with all above these, and the people of the groups they lead. */
export type Home = { belongsTo: readonly string[]; ledMemberIds: readonly string[] };

/** How somebody stands towards one organisation and its books. */
export type Stand = {
  memberId: string;
  isMember: boolean;
  isSecretary: boolean;
  isOrganization: boolean;
  isOfficer: boolean;
  /** Leads a group of it. */
  isGroupLeader: boolean;
  ledMemberIds: readonly string[];
  looksFromAbove: boolean;
  actsFromAbove: boolean;
  looksFromCommittee: boolean;
  actsFromCommittee: boolean;
  /** Organisations for which the caller may receive what is handed in. */
  receivesFor: readonly string[];
};

/** As much of a record as its sight hangs on: `memberIds` whom it concerns, `namedIds` everybody it names. */
export type Concern = { memberIds: readonly string[]; namedIds: readonly string[] };

export const standAt = (caller: Caller, place: Place & { kind: OrgKind }, home: Home): Stand => {
  const holds = (orgIds: readonly string[], kinds: readonly PostKind[]): boolean =>
    caller.posts.some((post) => orgIds.includes(post.orgId) && kinds.includes(post.postKind));
  const here = [place.orgId];
  const isUpper = place.kind === 'partyCommittee' || place.kind === 'generalBranch';
  const upper = isUpper ? [...place.path, place.orgId] : place.path;
  const committee = upper.slice(0, 1);
  const isSecretary = holds(here, SECRETARIES[place.kind]);
  return {
    memberId: caller.memberId,
    isMember: home.belongsTo.includes(place.orgId),
    isSecretary,
    isOrganization: isSecretary || holds(here, ['organizationMember']),
    isOfficer: isSecretary || holds(here, isUpper ? ACTING_ABOVE : OFFICERS),
    isGroupLeader: home.ledMemberIds.length > 0,
    ledMemberIds: home.ledMemberIds,
    looksFromAbove: holds(upper, LOOKING_ABOVE),
    actsFromAbove: holds(upper, ACTING_ABOVE),
    looksFromCommittee: holds(committee, LOOKING_ABOVE),
    actsFromCommittee: holds(committee, ACTING_ABOVE),
    receivesFor: upper.filter((orgId) => holds([orgId], ACTING_ABOVE)),
  };
};

const isLedWholly = (stand: Stand, memberIds: readonly string[]): boolean =>
  memberIds.length > 0 && memberIds.every((memberId) => stand.ledMemberIds.includes(memberId));

/** The letters of sight that hold for the caller, towards one record or towards the books as such. */
export const sightOf = (stand: Stand, record: Concern = { memberIds: [], namedIds: [] }): ReadonlySet<Sight> => {
  const isOfficer = stand.isOfficer || stand.looksFromAbove || isLedWholly(stand, record.memberIds);
  const held: Readonly<Record<Sight, boolean>> = {
    P: true,
    B: stand.isMember || isOfficer,
    O: isOfficer,
    S: stand.isSecretary,
    D: stand.isOrganization,
    M: record.memberIds.includes(stand.memberId),
    T: record.namedIds.includes(stand.memberId),
    G: stand.looksFromAbove,
    C: stand.looksFromCommittee,
  };
  return new Set((Object.keys(held) as Sight[]).filter((letter) => held[letter]));
};

export const seesAny = (letters: ReadonlySet<Sight>, sight: readonly Sight[]): boolean => sight.some((letter) => letters.has(letter));

const holdsWriter = (stand: Stand, writer: Writer): boolean => {
  switch (writer) {
    case 'secretary':
      return stand.isSecretary;
    case 'organization':
      return stand.isOrganization;
    case 'officer':
      return stand.isOfficer;
    case 'groupLeader':
      return stand.isGroupLeader;
    case 'member':
      return stand.isMember;
    case 'above':
      return stand.actsFromAbove;
    case 'committee':
      return stand.actsFromCommittee;
  }
};

/** Whether the caller may enter records of a kind at all. */
export const mayEnter = (stand: Stand, writers: readonly Writer[]): boolean => writers.some((writer) => holdsWriter(stand, writer));

/**
 * Whom a record is about. `ownIds`: whose own record it is, where its kind says so; `enteredBy`: who entered it first.
 * To be named in a record is not to be its writer: `memberIds` alone give nobody the right to change it.
 */
export type About = {
  isAboutPeople: boolean;
  memberIds: readonly string[];
  ownIds?: readonly string[] | undefined;
  enteredBy?: string | undefined;
};

/** A leader of a group writes of the people of that group; of themself only what they entered themself. */
const isOfOwnGroup = (stand: Stand, { memberIds, enteredBy }: About): boolean =>
  memberIds.every((memberId) => (memberId === stand.memberId ? enteredBy === stand.memberId : stand.ledMemberIds.includes(memberId)));

/**
 * Whether the caller may enter one about these people. The secretary writes for everybody. What is somebody's own is
 * written by them alone besides; a member writes nothing else, a leader of a group what concerns that group. Where a
 * kind concerns nobody (`isAboutPeople` false) all its writers may write it.
 */
export const mayEnterAbout = (stand: Stand, writers: readonly Writer[], about: About): boolean =>
  writers.some((writer) => {
    if (!holdsWriter(stand, writer)) return false;
    if (!about.isAboutPeople || writer === 'secretary') return true;
    if (about.ownIds !== undefined) return about.ownIds.includes(stand.memberId);
    return writer === 'groupLeader' ? isOfOwnGroup(stand, about) : writer !== 'member';
  });

/** As much of a record as moving it hangs on. `handedTo`: the organisations that have not answered yet. */
export type Movable = About & { writers: readonly Writer[]; handedTo: readonly string[] };

export const mayMove = (stand: Stand, by: readonly Mover[], record: Movable): boolean =>
  by.some((mover) => {
    switch (mover) {
      case 'writer':
        return mayEnterAbout(stand, record.writers, record);
      case 'secretary':
        return stand.isSecretary;
      case 'receiver':
        return record.handedTo.some((orgId) => stand.receivesFor.includes(orgId));
      case 'committee':
        return stand.actsFromCommittee;
      case 'above':
        return stand.actsFromAbove;
      case 'subject':
        return record.memberIds.includes(stand.memberId);
    }
  });
