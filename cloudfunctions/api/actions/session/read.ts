import { RIGHTS } from '../../../../src-shared/rights/right';
import type { Place } from '../../../../src-shared/contract/session';
import { isThereOn } from '../../../../src-shared/roster/branch';
import { standingOn, statusesOn } from '../../../../src-shared/roster/on-day';
import type { Org } from '../../../../src-shared/records/org';
import { POST_KINDS } from '../../../../src-shared/records/post';
import { uploadFolderOf } from '../../../shared/files/paths';
import type { BoundContext, Handler } from '../../../shared/pipeline/context';

const placeOf = (context: BoundContext, org: Org): Place => ({
  orgId: org._id,
  name: org.name,
  shortName: org.shortName,
  kind: org.kind,
  posts: POST_KINDS.filter((kind) => context.who.posts.some((post) => post.orgId === org._id && post.postKind === kind)),
  isMember: context.who.branchIds.includes(org._id),
  rights: RIGHTS.filter((right) => context.has(right, org)),
});

/** A group's leader acts in the branch: the group itself is no place to choose, nor is what has been dissolved. */
const placeIdsOf = async (context: BoundContext): Promise<Org[]> => {
  const ids = [...new Set([...context.who.branchIds, ...context.who.posts.map((post) => post.orgId)])];
  const orgs = await Promise.all(ids.map((id) => context.roster.org(id)));
  return orgs.filter((org): org is Org => org !== null && org.kind !== 'partyGroup' && isThereOn(org, context.today));
};

export const read: Handler<'session.read'> = async (context) => {
  const { nowAt, today, roster, ports, openidDigest } = context;
  const base = {
    nowAt,
    today,
    collegeName: roster.pointer.collegeName,
    generation: roster.pointer.generation,
    uploadFolder: uploadFolderOf(ports.secrets.digestKey, openidDigest),
  };
  if (context.who === null) return { ...base, person: null };
  const bound: BoundContext = { ...context, who: context.who };
  const orgs = await placeIdsOf(bound);
  const noVote = statusesOn(bound.who.member, today).find(({ kind }) => kind === 'noVote');
  return {
    ...base,
    person: {
      memberId: bound.who.memberId,
      name: bound.who.member.name,
      memberNo: bound.who.member.memberNo,
      standing: standingOn(bound.who.member, today),
      ...(noVote === undefined ? {} : { noVoteFrom: noVote.fromOn }),
      places: orgs.map((org) => placeOf(bound, org)),
    },
  };
};
