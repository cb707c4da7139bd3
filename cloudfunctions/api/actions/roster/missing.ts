import type { MissingBranch, MissingState } from '../../../../src-shared/contract/roster-import';
import { isThereOn } from '../../../../src-shared/roster/branch';
import { coversDay, membershipOn, standingOn } from '../../../../src-shared/roster/on-day';
import type { QueryHandler } from '../../../shared/pipeline/context';
import { jobNamed } from '../../../shared/roster/import/job';

/** What a file had not, as it stands now: who has left meanwhile needs no decision any more. */
export const missing: QueryHandler<'roster.missing'> = async ({ ports, roster, today }, { orgId, jobId }) => {
  const job = await jobNamed(ports, jobId, orgId);
  const { missing: people, missingOrgs = [], missingPosts = [], fileName } = job.report;
  const kept = new Set(job.kept ?? []);
  const stateOf = (id: string, isEnded: boolean): MissingState => (isEnded ? 'ended' : kept.has(id) ? 'kept' : 'open');
  const [members, orgs, posts] = await Promise.all([
    roster.membersById(people.map(({ memberId }) => memberId)),
    roster.orgsEver(),
    Promise.all(missingPosts.map(({ postId }) => roster.post(postId))),
  ]);
  const byId = new Map(members.map((member) => [member._id, member]));
  const orgById = new Map(orgs.map((org) => [org._id, org]));
  const branches = new Map<string, MissingBranch>();
  for (const { memberId, name, memberNo } of people) {
    const member = byId.get(memberId);
    const isEnded = member === undefined || standingOn(member, today) === 'ended';
    // Who has left stands with the branch that they were in.
    const branchId =
      member === undefined ? '' : ((membershipOn(member, today) ?? member.memberships[member.memberships.length - 1])?.branchId ?? '');
    const branch = branches.get(branchId) ?? { branchId, name: orgById.get(branchId)?.name ?? '', people: [] };
    branch.people.push({ memberId, name, memberNo, state: stateOf(memberId, isEnded) });
    branches.set(branchId, branch);
  }
  const found = {
    branches: [...branches.values()].filter(({ branchId }) => branchId !== ''),
    orgs: missingOrgs.map((line) => {
      const org = orgById.get(line.orgId);
      return { ...line, state: stateOf(line.orgId, org === undefined || !isThereOn(org, today)) };
    }),
    posts: missingPosts.map((line, at) => {
      const post = posts[at] ?? null;
      return { ...line, orgId: post?.orgId ?? '', state: stateOf(line.postId, post === null || !coversDay(post, today)) };
    }),
  };
  const states = [...found.branches.flatMap((branch) => branch.people), ...found.orgs, ...found.posts].map((line) => line.state);
  return {
    fileName,
    openCount: states.filter((state) => state === 'open').length,
    ...found,
    posts: found.posts.filter((line) => line.orgId !== ''),
  };
};
