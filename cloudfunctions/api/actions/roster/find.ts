import type { FoundPerson } from '../../../../src-shared/contract/roster-posts';
import { nameKey } from '../../../../src-shared/kernel/name-key';
import { by } from '../../../../src-shared/kernel/order';
import type { Member } from '../../../../src-shared/records/member';
import { coversDay, membershipOn, standingOn } from '../../../../src-shared/roster/on-day';
import type { QueryHandler } from '../../../shared/pipeline/context';

const MOST = 30;

/** Everybody below an organisation today, whatever way their name is written; the number is shown to who administers only, and must be whole. */
export const find: QueryHandler<'roster.find'> = async (context, { orgId, search }) => {
  const { roster, today } = context;
  const top = await context.demand('oversee', orgId);
  const mayNumber = context.has('administer', top);
  const orgs = await roster.orgsOn(today);
  const branches = orgs.filter((org) => org.kind === 'branch' && (org._id === orgId || org.path.includes(orgId)));
  const key = nameKey(search);
  const isMeant = ({ name, memberNo }: Member): boolean => nameKey(name).includes(key) || (mayNumber && nameKey(memberNo) === key);
  const branchOf = (member: Member) => branches.find(({ _id }) => _id === membershipOn(member, today)?.branchId);
  const found = (await roster.membersOfAll(branches.map(({ _id }) => _id)))
    .filter((member) => isMeant(member) && standingOn(member, today) !== 'ended' && branchOf(member) !== undefined)
    .sort(
      by(
        (member) => branchOf(member)?.code ?? '',
        ({ rosterOrder }) => rosterOrder,
      ),
    );
  const shown = found.slice(0, MOST);
  const posts = await roster.postsOfMembers(shown.map(({ _id }) => _id));
  const nameOf = (id: string | undefined): string => orgs.find(({ _id }) => _id === id)?.name ?? '';
  const people = shown.map((member): FoundPerson => {
    const stay = membershipOn(member, today);
    return {
      memberId: member._id,
      name: member.name,
      branchId: stay?.branchId ?? '',
      branchName: nameOf(stay?.branchId),
      ...(stay?.groupId === undefined ? {} : { groupName: nameOf(stay.groupId) }),
      ...(mayNumber ? { memberNo: member.memberNo } : {}),
      posts: posts
        .filter((post) => post.memberId === member._id && coversDay(post, today))
        .map((post) => ({ orgName: nameOf(post.orgId), postKind: post.postKind })),
    };
  });
  return { orgId, people, isMore: found.length > MOST };
};
