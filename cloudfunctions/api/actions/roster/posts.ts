import type { PostLine } from '../../../../src-shared/contract/roster-posts';
import { addDays, addMonths, type Day } from '../../../../src-shared/kernel/day';
import { byFirstDay } from '../../../../src-shared/kernel/order';
import { POST_KINDS, type Post } from '../../../../src-shared/records/post';
import { lastDayOfTerm, membersOn, postsOn, thereOn } from '../../../../src-shared/roster/branch';
import { demandAdministered, type Administered } from '../../../shared/roster/edit-posts';
import type { QueryHandler } from '../../../shared/pipeline/context';

/** Who was before is said of the last three years. */
const FORMER_MONTHS = 36;
const FORMER_MOST = 12;

/** The day after the last secretary's last; nothing where there is one, and where there never was. */
const vacantSince = ({ org, posts }: Administered, today: Day): { vacantSince: Day } | undefined => {
  const own = posts.filter(({ orgId, postKind }) => orgId === org._id && postKind === 'secretary');
  if (postsOn(own, org._id, today).length > 0) return undefined;
  const last = own
    .flatMap(({ toOn }) => (toOn !== undefined && toOn < today ? [toOn] : []))
    .sort()
    .pop();
  return last === undefined ? undefined : { vacantSince: addDays(last, 1) };
};

export const posts: QueryHandler<'roster.posts'> = async (context, { orgId }) => {
  const found = await demandAdministered(context, orgId);
  const { today } = context;
  const { branch } = found;
  const org = branch?.branch ?? found.org;
  const orgs = [org, ...(branch === null ? [] : thereOn(branch.groups, today))];
  const held = found.posts.filter((post) => post.toOn === undefined || post.toOn >= today);
  const since = addMonths(today, -FORMER_MONTHS);
  const former = found.posts
    .filter(({ toOn }) => toOn !== undefined && toOn < today && toOn >= since)
    .sort((one, other) => ((one.toOn ?? '') < (other.toOn ?? '') ? 1 : -1))
    .slice(0, FORMER_MOST);
  const people = await context.roster.membersById([...new Set([...held, ...former].map(({ memberId }) => memberId))]);
  const nameOf = new Map([...people, ...(branch?.members ?? [])].map(({ _id, name }) => [_id, name]));
  const lineOf = ({ _id, orgId: of, memberId, postKind, fromOn, toOn }: Post): PostLine => ({
    postId: _id,
    orgId: of,
    orgName: [...orgs, ...(branch?.groups ?? [])].find((one) => one._id === of)?.name ?? '',
    memberId,
    name: nameOf.get(memberId) ?? '',
    postKind,
    fromOn,
    ...(toOn === undefined ? {} : { toOn }),
  });
  const latest = found.terms
    .filter((term) => term.orgId === org._id)
    .sort(byFirstDay)
    .pop();
  return {
    orgId: org._id,
    orgName: org.name,
    today,
    kind: org.kind,
    posts: POST_KINDS.flatMap((kind) => held.filter((post) => post.postKind === kind)).map(lineOf),
    former: former.map(lineOf),
    ...vacantSince({ ...found, org }, today),
    term: latest === undefined ? null : { fromOn: latest.fromOn, lastOn: lastDayOfTerm(latest), seats: latest.seats },
    orgs: orgs.map((one) => ({
      orgId: one._id,
      name: one.kind === 'branch' ? one.shortName : one.name,
      isGroup: one.kind === 'partyGroup',
    })),
    people: branch === null ? [] : membersOn(branch.members, org._id, today).map(({ _id, name }) => ({ memberId: _id, name })),
  };
};
