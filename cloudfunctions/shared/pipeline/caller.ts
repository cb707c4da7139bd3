import { taken } from '../ports/opened';
import type { Code } from '../../../src-shared/contract/errors';
import type { Right } from '../../../src-shared/rights/right';
import { hasRight } from '../../../src-shared/rights/rights';
import { coversDay, mayEnterOn, membershipOn } from '../../../src-shared/roster/on-day';
import { dayOfInstant } from '../../../src-shared/kernel/day';
import { refusal } from './refusal';
import type { Org } from '../../../src-shared/records/org';
import { COLLECTIONS } from '../ports/collections';
import { openidDigestOf } from '../secrets/keyed-hash';
import type { Ports } from '../ports';
import { openRosterOfCall, type RosterStore } from '../roster/roster-store';
import type { Context, Who } from './context';
import { refuseAny } from './problem';

const findWho = async (ports: Ports, roster: RosterStore, asked: { openidDigest: string; today: string }): Promise<Who | null> => {
  const stored = (await ports.documents.find(COLLECTIONS.bindings, { openidDigest: asked.openidDigest }, { limit: 1 }))[0];
  if (stored === undefined) return null;
  const bound = taken('binding', stored);
  if (bound.state !== 'active') return null;
  const [member, posts] = await Promise.all([roster.member(bound.memberId), roster.postsOfMember(bound.memberId)]);
  // Who has left is nobody from that day on, whatever the phone is bound to.
  if (member === null || !mayEnterOn(member, asked.today)) return null;
  const membership = membershipOn(member, asked.today);
  return {
    member,
    memberId: member._id,
    posts: posts.filter((post) => coversDay(post, asked.today)).map(({ orgId, postKind }) => ({ orgId, postKind })),
    branchIds: membership === null ? [] : [membership.branchId],
  };
};

/** A call as the pipeline holds it: whatever the action declares can be raised in it. */
export type OpenCall = Context<Code> & { wasDemanded: () => boolean };

/** Answers who is calling, from the WeChat id the platform names and from nothing else. */
export const contextOf = async (
  ports: Ports,
  call: { openid: string; requestId: string; key: string; needsWho: boolean },
): Promise<OpenCall> => {
  const nowAt = ports.now();
  const today = dayOfInstant(nowAt);
  const openidDigest = openidDigestOf(ports.secrets.digestKey, call.openid);
  const roster = call.needsWho ? await openRosterOfCall(ports.documents) : unopened;
  const who = call.needsWho ? await findWho(ports, roster, { openidDigest, today }) : null;
  let isDemanded = false;
  const has = (right: Right, org: Org): boolean => who !== null && hasRight(who, right, { orgId: org._id, path: org.path });
  return {
    ports,
    nowAt,
    today,
    requestId: call.requestId,
    openidDigest,
    who,
    roster,
    key: call.key,
    has,
    demand: async (right, orgId, also = false) => {
      isDemanded = true;
      const org = await roster.org(orgId);
      if (org === null) throw refusal('common.notFound');
      if (!also && !has(right, org)) throw refusal('common.forbidden', { reason: { right, orgName: org.name } });
      return org;
    },
    refuse: refuseAny,
    wasDemanded: () => isDemanded,
  };
};

// A sign-in is two billed calls; the ticket says who it is, so the roster is not asked.
const unopened: RosterStore = new Proxy({} as RosterStore, {
  get: () => {
    throw new Error('This action does not read the roster.');
  },
});
