import { membersOn } from '../../../../src-shared/roster/branch';
import { isActiveOn, mayVoteOn, membershipOn, standingOn } from '../../../../src-shared/roster/on-day';
import { namedIn } from '../../../../src-shared/rights/content';
import type { Day } from '../../../../src-shared/kernel/day';
import { faultsIn } from '../../../../src-shared/records/vocabulary/checks';
import type { AnyContent, CheckContext, Fault, Kind, LinkedRecord } from '../../../../src-shared/records/vocabulary/kind';
import type { RecordState } from '../../../../src-shared/records/vocabulary/life';
import type { Member } from '../../../../src-shared/records/member';
import type { Org } from '../../../../src-shared/records/org';
import { behaviourOf } from '../../kinds';
import { COLLECTIONS } from '../../ports/collections';
import type { Stored } from '../../ports/documents';
import { numbersInForce } from '../../score/pack';
import { idsIn, peopleAt } from '../../../../src-shared/records/vocabulary/content';
import { recordIn } from '../reading/load';
import { openStands, orgOf } from './roles';
import type { Asking } from '../../pipeline/context';
import { isInSight } from '../../../../src-shared/rights/sight';

/** `before`: what it named already stays lawful, also where whoever changes the rest may not look. */
export type Checking = { org: Org; kind: Kind; content: AnyContent; state: RecordState; before?: AnyContent | undefined };
/** What a content names, as it is stored: everybody of the branch besides the persons named, and the records the caller may look at. */
export type Known = {
  members: ReadonlyMap<string, Member>;
  orgs: ReadonlyMap<string, Org>;
  linked: ReadonlyMap<string, LinkedRecord>;
  context: CheckContext;
};

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

const linkedOf = (stored: Stored): LinkedRecord => ({
  type: String(stored.type),
  state: String(stored.state),
  day: String(stored.day),
  kinds: Array.isArray(stored.kinds) ? (stored.kinds as string[]) : undefined,
  orgId: String(stored.orgId),
});

const mayName = async (asking: Asking, stored: Stored, standsOf: ReturnType<typeof openStands>): Promise<boolean> => {
  const stand = await standsOf(await orgOf(asking, String(stored.orgId)));
  if (stored.type === 'activity') return stand.isMember || stand.isOfficer || stand.looksFromAbove;
  const found = recordIn(stored);
  // A draft may be named by whoever will read it: a vote at the meeting speaks of the scheme that it is to adopt.
  return found !== null && isInSight(stand, found.record, found.kind);
};

const recordIdsIn = (kind: Kind, content: AnyContent): string[] =>
  distinct(idsIn(kind.fields, content, { is: 'record' }).map((entry) => entry.id));

const linkedIn = async (asking: Asking, { kind, content, before }: Checking): Promise<Map<string, LinkedRecord>> => {
  const ids = recordIdsIn(kind, content);
  if (ids.length === 0) return new Map();
  const named = new Set(before === undefined ? [] : recordIdsIn(kind, before));
  const stored = await asking.ports.documents.find(COLLECTIONS.records, { _id: { in: ids } });
  const standsOf = openStands(asking);
  const visible = await Promise.all(stored.map((document) => named.has(document._id) || mayName(asking, document, standsOf)));
  return new Map(stored.flatMap((document, index) => (visible[index] === true ? [[document._id, linkedOf(document)] as const] : [])));
};

/** The people of the branch and whoever else is named. A general branch or the committee has no members of its own. */
const peopleFor = async ({ roster }: Asking, org: Org, ids: readonly string[]): Promise<Map<string, Member>> => {
  const own = org.kind === 'branch' ? await roster.membersOf(org._id) : [];
  const members = new Map(own.map((member) => [member._id, member]));
  const others = await roster.membersById(ids.filter((memberId) => !members.has(memberId)));
  for (const member of others) members.set(member._id, member);
  return members;
};

/** Reads beforehand whatever a check may ask, since checks are pure. */
export const knownFor = async (asking: Asking, checking: Checking): Promise<Known> => {
  const { org, kind, content, state } = checking;
  const numbers = numbersInForce(asking.ports.documents);
  const [members, linked, orgs, stand, params, special] = await Promise.all([
    peopleFor(asking, org, namedIn(kind.fields, content)),
    linkedIn(asking, checking),
    asking.roster.orgsById(distinct(idsIn(kind.fields, content, { is: 'org' }).map((entry) => entry.id))),
    openStands(asking)(org),
    numbers,
    numbers.then((params) => behaviourOf(kind).known?.(asking, { ...checking, params })),
  ]);
  const isIn = (memberId: string, day: Day): Member | null => {
    const member = members.get(memberId);
    return member !== undefined && (org.kind !== 'branch' || membershipOn(member, day)?.branchId === org._id) ? member : null;
  };
  const context: CheckContext = {
    today: asking.today,
    params,
    org,
    state,
    nameOf: (memberId) => members.get(memberId)?.name ?? '',
    isMemberOn: (memberId, day) => {
      const member = isIn(memberId, day);
      return member !== null && isActiveOn(member, day);
    },
    isFullOn: (memberId, day) => {
      const member = members.get(memberId);
      return member !== undefined && standingOn(member, day) === 'full';
    },
    mayVoteOn: (memberId, day) => {
      const member = members.get(memberId);
      return member !== undefined && mayVoteOn(member, day);
    },
    membersOn: (day) => (org.kind === 'branch' ? membersOn([...members.values()], org._id, day).map((member) => member._id) : []),
    linked: (recordId) => linked.get(recordId) ?? null,
    isCommittee: stand.actsFromCommittee,
    ...special,
  };
  return { members, orgs: new Map(orgs.map((found) => [found._id, found])), linked, context };
};

/** What is known once a content has brought people into the roster with it. */
export const knownWith = (known: Known, people: readonly Member[]): Known => ({
  ...known,
  members: new Map([...known.members, ...people.map((member) => [member._id, member] as const)]),
});

/** A name that leads nowhere, or to something of another sort than the field asks for. */
const danglingIn = ({ kind, content }: Checking, known: Known): Fault[] => [
  ...peopleAt(kind.fields, content).flatMap(({ field, memberId }) =>
    known.members.has(memberId) ? [] : [{ field, words: '名册里没有这个人，请重新选' }],
  ),
  ...idsIn(kind.fields, content, { is: 'org' }).flatMap(({ field, id, types }) =>
    types.includes(known.orgs.get(id)?.kind ?? '') ? [] : [{ field, words: '没有这个组织，请重新选' }],
  ),
  ...idsIn(kind.fields, content, { is: 'record' }).flatMap(({ field, id, types }) =>
    types.includes(known.linked.get(id)?.type ?? '') ? [] : [{ field, words: '没有找到这条记录，请重新选' }],
  ),
];

/** Everything that is wrong with a content, by field. */
export const checkedFaults = (checking: Checking, known: Known): Fault[] => {
  const dangling = danglingIn(checking, known);
  return dangling.length > 0 ? dangling : faultsIn(checking.kind, checking.content, known.context);
};
