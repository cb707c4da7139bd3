import { standAt, type Home, type Stand } from '../../../../src-shared/rights/register';
import { membershipOn } from '../../../../src-shared/roster/on-day';
import { refusal, type Problem } from '../../pipeline/refusal';
import type { Org } from '../../../../src-shared/records/org';
import type { Asking } from '../../pipeline/context';

/** Where the caller belongs, and so whose books are theirs too: the branch, the general branch above it, the college. */
const belongingOf = async ({ roster, who }: Asking): Promise<string[]> => {
  const orgs = await roster.orgsById([...new Set([...who.branchIds, ...who.posts.map((post) => post.orgId)])]);
  return [...new Set(orgs.flatMap((org) => [org._id, ...org.path]))];
};

/** The people of the groups of an organisation that the caller leads. */
const ledIn = async ({ roster, who, today }: Asking, org: Org): Promise<string[]> => {
  const led = who.posts.filter((post) => post.postKind === 'groupLeader').map((post) => post.orgId);
  if (org.kind !== 'branch' || led.length === 0) return [];
  const here = (await roster.orgsById(led)).filter((group) => group.parentId === org._id).map((group) => group._id);
  if (here.length === 0) return [];
  const members = await roster.membersOf(org._id);
  return members.filter((member) => here.includes(membershipOn(member, today)?.groupId ?? '')).map((member) => member._id);
};

type Stands = (org: Org) => Promise<Stand>;
/** Of the calls under way: within one call nobody's posts change. */
const opened = new WeakMap<Asking, Stands>();

/** Answers how the caller stands towards organisations, each asked for once in a call. */
export const openStands = (asking: Asking): Stands => {
  const before = opened.get(asking);
  if (before !== undefined) return before;
  const known = new Map<string, Promise<Stand>>();
  let belonging: Promise<string[]> | null = null;
  const find = async (org: Org): Promise<Stand> => {
    belonging ??= belongingOf(asking);
    const home: Home = { belongsTo: await belonging, ledMemberIds: await ledIn(asking, org) };
    return standAt(asking.who, { orgId: org._id, path: org.path, kind: org.kind }, home);
  };
  const stands: Stands = (org) => {
    const found = known.get(org._id) ?? find(org);
    known.set(org._id, found);
    return found;
  };
  opened.set(asking, stands);
  return stands;
};

export const orgOf = async ({ roster }: Asking, orgId: string): Promise<Org> => {
  const org = await roster.org(orgId);
  if (org === null) throw refusal('common.notFound');
  return org;
};

export const forbidden = (org: Org): Problem => refusal('common.forbidden', { reason: { right: 'readBranch', orgName: org.name } });
