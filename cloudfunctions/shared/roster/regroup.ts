// What a regrouping would do, thought of on what is there: the same for whoever looks at it and for whoever does it.
import { createHash } from 'node:crypto';
import type { RegroupPlan } from '../../../src-shared/contract/roster-regroup';
import { canonicalJson } from '../../../src-shared/kernel/canonical';
import type { Day } from '../../../src-shared/kernel/day';
import { by } from '../../../src-shared/kernel/order';
import { wholeDayWord } from '../../../src-shared/kernel/time-words';
import type { Member } from '../../../src-shared/records/member';
import type { Org } from '../../../src-shared/records/org';
import type { Post } from '../../../src-shared/records/post';
import type { RosterContent, RosterEntry } from '../../../src-shared/records/roster';
import { membersOn, thereOn } from '../../../src-shared/roster/branch';
import { membershipOn } from '../../../src-shared/roster/on-day';
import { isOpenFor, regrouping, type Destinations, type Regrouping } from '../../../src-shared/roster/regroup';
import type { BoundContext } from '../pipeline/context';
import { COLLECTIONS } from '../ports/collections';
import { briefActivity } from '../score/branch-year';
import { keyedId } from '../secrets/keyed-hash';
import { allEntries, visibleContents } from './import/existing';
import { leaveWords } from './leave/demand';
import { heldBy } from './leave/held';

type Acting = BoundContext<'roster.refused'>;
export type RegroupInput = { orgId: string; fromOn: Day; moves: readonly { toBranchId: string; memberIds: readonly string[] }[] };
type Roster = { orgs: Org[]; members: Member[]; posts: Post[] };
export type Regrouped = { plan: RegroupPlan; contents: RosterContent[]; entries: RosterEntry[] };

const rosterOf = (contents: readonly RosterContent[]): Roster => ({
  orgs: contents.filter((content): content is Org => content.type === 'org').sort(by(({ code }) => code)),
  members: contents.filter((content): content is Member => content.type === 'member'),
  posts: contents.filter((content): content is Post => content.type === 'post'),
});

/** The branches at or below an organisation that are there today. */
export const branchesUnder = (orgs: readonly Org[], orgId: string, today: Day): Org[] =>
  thereOn(orgs, today).filter((org) => org.kind === 'branch' && (org._id === orgId || org.path.includes(orgId)));

const destinationsOf = (context: Acting, { moves, fromOn }: RegroupInput, branches: readonly Org[]): Destinations => {
  const destinations = new Map<string, string>();
  for (const { toBranchId, memberIds } of moves) {
    const to = branches.find(({ _id }) => _id === toBranchId);
    if (!isOpenFor(to, fromOn, context.today))
      throw context.refuse('roster.refused', {
        fields: { moves: to === undefined ? '没有这个支部，请重新选' : `${to.name}那一天还没有成立` },
      });
    for (const memberId of memberIds) {
      if (destinations.has(memberId)) throw context.refuse('roster.refused', { fields: { moves: '同一个人选了两个支部' } });
      destinations.set(memberId, toBranchId);
    }
  }
  return destinations;
};

/** Nobody is of another branch on a day on which a sealed list of the former one has them: the day is put after it. */
const demandNoListSince = async (context: Acting, { moved }: Regrouping, fromOn: Day): Promise<void> => {
  const orgIds = [...new Set(moved.map(({ fromId }) => fromId))];
  if (orgIds.length === 0) return;
  const stored = await context.ports.documents.find(
    COLLECTIONS.records,
    { orgId: { in: orgIds }, type: 'activity', day: { from: fromOn, to: context.today }, state: 'confirmed' },
    { without: ['sections', 'resolution', 'attachments', 'observers', 'agenda'] },
  );
  const going = new Set(moved.map(({ member }) => member._id));
  const days = stored
    .map((document) => briefActivity.parse(document))
    .filter(({ roll }) => roll?.lines.some(({ memberId, status }) => going.has(memberId) && status === 'present'))
    .map(({ day }) => day)
    .sort();
  const last = days[days.length - 1];
  if (last !== undefined)
    throw context.refuse('roster.refused', {
      fields: { fromOn: `${wholeDayWord(last)}他们中有人还在原支部的名单上（已封存），请填那天以后` },
    });
};

/** What people have in hand in their former branches: decisions to carry out and applicants to look after. Posts end by themselves. */
const tasksOf = async (
  context: Acting,
  { moved }: Regrouping,
  at: { orgs: readonly Org[]; fromOn: Day },
): Promise<RegroupPlan['blocked']> => {
  const branches = at.orgs.filter(({ _id }) => moved.some(({ fromId }) => fromId === _id));
  const held = await Promise.all(
    branches.map((branch) => {
      const memberIds = moved.filter(({ fromId }) => fromId === branch._id).map(({ member }) => member._id);
      return heldBy(context, branch, { memberIds, on: at.fromOn });
    }),
  );
  const tasks = held.flat().filter(({ is }) => is !== 'post');
  return moved.flatMap(({ member }) => {
    const own = tasks.filter(({ memberId }) => memberId === member._id).map(({ title }) => title);
    return own.length === 0 ? [] : [{ memberId: member._id, name: member.name, words: `还有没交接的：${own.join('、')}` }];
  });
};

const waysOf = ({ moved }: Regrouping, orgs: readonly Org[]): RegroupPlan['ways'] => {
  const nameOf = (orgId: string): string => orgs.find(({ _id }) => _id === orgId)?.name ?? '';
  const ways = new Map<string, RegroupPlan['ways'][number]>();
  for (const { member, fromId, toId } of moved) {
    const key = `${fromId} ${toId}`;
    const way = ways.get(key) ?? { fromName: nameOf(fromId), toName: nameOf(toId), names: [] };
    ways.set(key, { ...way, names: [...way.names, member.name] });
  }
  const place = (key: string): string =>
    key
      .split(' ')
      .map((orgId) => orgs.find(({ _id }) => _id === orgId)?.code ?? '')
      .join(' ');
  return [...ways.keys()].sort(by(place)).flatMap((key) => ways.get(key) ?? []);
};

/** The digest of everything that is done: another plan, or the same on another roster, is another. */
const seenOf = ({ moved, ended }: Regrouping, fromOn: Day): string =>
  createHash('sha256')
    .update(
      canonicalJson([fromOn, moved.map(({ member, toId }) => [member._id, member.rev, toId]), ended.map(({ _id, rev }) => [_id, rev])]),
    )
    .digest('hex')
    .slice(0, 40);

const branchLines = (
  found: Regrouping,
  branches: readonly Org[],
  at: { members: readonly Member[]; today: Day },
): RegroupPlan['branches'] =>
  branches
    .filter(({ _id }) => found.moved.some(({ fromId, toId }) => fromId === _id || toId === _id))
    .map(({ _id, name }) => {
      const before = membersOn(at.members, _id, at.today).length;
      const counted = (side: 'fromId' | 'toId'): number => found.moved.filter((one) => one[side] === _id).length;
      return { orgId: _id, name, before, after: before - counted('fromId') + counted('toId') };
    });

/** The plan, and what the roster will say. Refuses what is wrong with the act as a whole; what is wrong with single people is in the plan. */
export const regroupOf = async (context: Acting, input: RegroupInput): Promise<Regrouped> => {
  const { today, nowAt, roster } = context;
  const { orgId, fromOn } = input;
  const entries = await allEntries(context.ports);
  const { orgs, members, posts } = rosterOf(visibleContents(entries, roster.pointer.generation));
  const branches = branchesUnder(orgs, orgId, today);
  if (fromOn > today) throw context.refuse('roster.refused', { fields: { fromOn: '日期不能在今天以后' } });
  const destinations = destinationsOf(context, input, branches);
  const isUnder = (member: Member): boolean => branches.some(({ _id }) => _id === membershipOn(member, today)?.branchId);
  const people = members.filter((member) => destinations.has(member._id));
  if (people.length < destinations.size || !people.every(isUnder))
    throw context.refuse('roster.refused', { fields: { moves: '有人已不在这些支部，请刷新再选' } });
  const found = regrouping({ people, posts, orgs }, destinations, {
    fromOn,
    today,
    at: nowAt,
    idOf: (memberId) => keyedId('stay', [memberId, fromOn, destinations.get(memberId) ?? '']),
  });
  await demandNoListSince(context, found, fromOn);
  const nameOf = (memberId: string): string => people.find(({ _id }) => _id === memberId)?.name ?? '';
  return {
    entries,
    contents: [...found.moved.map(({ member }) => member), ...found.ended],
    plan: {
      ways: waysOf(found, orgs),
      moving: found.moved.length,
      posts: found.ended.map((post) => ({
        name: nameOf(post.memberId),
        postKind: post.postKind,
        orgName: orgs.find(({ _id }) => _id === post.orgId)?.name ?? '',
      })),
      blocked: [
        ...found.blocked.map(({ member, fault }) => ({
          memberId: member._id,
          name: member.name,
          words: leaveWords({ field: 'memberId', fault }),
        })),
        ...(await tasksOf(context, found, { orgs, fromOn })),
      ],
      branches: branchLines(found, branches, { members, today }),
      seen: seenOf(found, fromOn),
    },
  };
};
