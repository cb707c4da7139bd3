import { lastDayOfTerm, membersOn, thereOn } from '../../../../src-shared/roster/branch';
import { byFirstDay } from '../../../../src-shared/kernel/order';
import { POST_KINDS } from '../../../../src-shared/records/post';
import { demandAdministered } from '../../../shared/roster/edit-posts';
import type { QueryHandler } from '../../../shared/pipeline/context';

export const posts: QueryHandler<'roster.posts'> = async (context, { orgId }) => {
  const { branch } = await demandAdministered(context, orgId);
  const { today } = context;
  const orgs = [branch.branch, ...thereOn(branch.groups, today)];
  const nameOf = new Map(branch.members.map(({ _id, name }) => [_id, name]));
  const held = branch.posts.filter((post) => post.toOn === undefined || post.toOn >= today);
  const latest = branch.terms
    .filter((term) => term.orgId === branch.branch._id)
    .sort(byFirstDay)
    .pop();
  return {
    orgId: branch.branch._id,
    orgName: branch.branch.name,
    today,
    posts: POST_KINDS.flatMap((kind) => held.filter((post) => post.postKind === kind)).map(
      ({ _id, orgId: of, memberId, postKind, fromOn, toOn }) => ({
        postId: _id,
        orgId: of,
        orgName: orgs.find((org) => org._id === of)?.name ?? '',
        memberId,
        name: nameOf.get(memberId) ?? '',
        postKind,
        fromOn,
        ...(toOn === undefined ? {} : { toOn }),
      }),
    ),
    term: latest === undefined ? null : { fromOn: latest.fromOn, lastOn: lastDayOfTerm(latest), seats: latest.seats },
    orgs: orgs.map((org) => ({
      orgId: org._id,
      name: org.kind === 'branch' ? org.shortName : org.name,
      isGroup: org.kind === 'partyGroup',
    })),
    people: membersOn(branch.members, branch.branch._id, today).map(({ _id, name }) => ({ memberId: _id, name })),
  };
};
