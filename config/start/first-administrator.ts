// How an environment comes to its first administrator: by somebody who can run a command on it, never by being first.
import { issueCode } from '../../cloudfunctions/shared/roster/binding/issue';
import { COLLECTIONS } from '../../cloudfunctions/shared/ports/collections';
import type { Ports } from '../../cloudfunctions/shared/ports';
import type { Write } from '../../cloudfunctions/shared/ports/documents';
import { liveEntry, openRoster, type RosterStore } from '../../cloudfunctions/shared/roster/roster-store';
import { collectionOf, memberIdOf } from '../../cloudfunctions/shared/roster/import/existing';
import { coversDay } from '../../src-shared/roster/on-day';
import { dayOfInstant, type At } from '../../src-shared/kernel/day';
import type { Member } from '../../src-shared/records/member';
import type { Org } from '../../src-shared/records/org';
import type { Post } from '../../src-shared/records/post';
import type { RosterContent, RosterPointer } from '../../src-shared/records/roster';
import { auditId } from '../../src-shared/records/ids/binding';
import { orgIdOfCode, postId } from '../../src-shared/records/ids/roster';

export type Administrator = { name: string; memberNo: string; collegeName: string };
export type AdministratorCode = { code: string; expiresAt: At; isNew: boolean };

/** Why no code was given, in one line. */
export class AdministratorRefused extends Error {}

const COMMITTEE_CODE = 'DW';
const VALID_DAYS = 1;

/** What must be there before anybody can import a roster: the committee, the person and the post. An import of the same number updates these very documents. */
const foundingContents = (person: Administrator, { digestKey, nowAt }: { digestKey: string; nowAt: At }): [Org, Member, Post] => {
  const today = dayOfInstant(nowAt);
  const orgId = orgIdOfCode(COMMITTEE_CODE);
  const memberId = memberIdOf(digestKey, person.memberNo);
  const same = { v: 1, rev: 0, updatedAt: nowAt } as const;
  return [
    {
      ...same,
      _id: orgId,
      type: 'org',
      kind: 'partyCommittee',
      name: `${person.collegeName}党委`,
      shortName: '学院党委',
      code: COMMITTEE_CODE,
      parentId: null,
      path: [],
      foundedOn: today,
    },
    {
      ...same,
      _id: memberId,
      type: 'member',
      name: person.name,
      memberNo: person.memberNo,
      memberKind: 'staff',
      admittedOn: today,
      memberships: [],
      statuses: [],
      rosterOrder: 0,
    },
    {
      ...same,
      _id: postId({ code: COMMITTEE_CODE, postKind: 'administrator', memberId, fromOn: today }),
      type: 'post',
      orgId,
      memberId,
      postKind: 'administrator',
      fromOn: today,
    },
  ];
};

const foundingWrites = (contents: readonly RosterContent[], { collegeName }: Administrator, nowAt: At): Write[] => {
  const pointer: RosterPointer = {
    _id: 'roster',
    type: 'rosterPointer',
    generation: 0,
    edits: 0,
    committeeId: orgIdOfCode(COMMITTEE_CODE),
    collegeName,
    rev: 0,
    updatedAt: nowAt,
  };
  return [
    { kind: 'insert', collection: COLLECTIONS.settings, document: pointer },
    ...contents.map((content): Write => ({ kind: 'insert', collection: COLLECTIONS[collectionOf(content)], document: liveEntry(content) })),
  ];
};

const existingAdministrator = async (roster: RosterStore, person: Administrator, nowAt: At): Promise<Member> => {
  const member = await roster.memberByNumber(person.memberNo);
  const posts = member === null ? [] : await roster.postsOfMember(member._id);
  const isAdministrator = posts.some((post) => post.postKind === 'administrator' && coversDay(post, dayOfInstant(nowAt)));
  if (member === null || member.name !== person.name || !isAdministrator) {
    throw new AdministratorRefused('这个环境已有名册，只给其中的管理员发码：名册里没有这个姓名和工号的管理员。');
  }
  return member;
};

/**
 * A code by which an administrator binds, valid for 24 hours. In an environment without a roster the committee, the
 * person and the post are founded with it in one commit; with a roster only its administrators are given one.
 */
export const firstAdministrator = async (ports: Ports, person: Administrator): Promise<AdministratorCode> => {
  const nowAt = ports.now();
  const roster = await openRoster(ports.documents);
  const isNew = roster.pointer.committeeId === null && (await roster.orgsEver()).length === 0;
  const contents = foundingContents(person, { digestKey: ports.secrets.digestKey, nowAt });
  const memberId = isNew ? contents[1]._id : (await existingAdministrator(roster, person, nowAt))._id;
  const seed = ports.randomHex(16);
  const { code, expiresAt, writes: codeWrites } = await issueCode(ports, { memberId, issuedBy: memberId, seed, nowAt, days: VALID_DAYS });
  const audit = {
    _id: auditId(nowAt, seed),
    type: 'auditLine',
    at: nowAt,
    personId: memberId,
    action: 'admin-code',
    subjectId: memberId,
    outcome: isNew ? 'founded' : 'issued',
    requestId: seed,
  };
  const writes: Write[] = [
    ...(isNew ? foundingWrites(contents, person, nowAt) : []),
    ...codeWrites,
    { kind: 'insert', collection: COLLECTIONS.audit, document: audit },
  ];
  if ((await ports.documents.commit(writes)) === 'conflict') throw new AdministratorRefused('刚才有人同时改了这个环境，请再试一次。');
  return { code, expiresAt, isNew };
};
