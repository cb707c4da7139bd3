import { taken } from '../../../shared/ports/opened';
import type { OrgLine } from '../../../../src-shared/contract/roster';
import { by } from '../../../../src-shared/kernel/order';
import { dayToLookAt, thereOn } from '../../../../src-shared/roster/branch';
import { coversDay, isActiveOn, membershipOn } from '../../../../src-shared/roster/on-day';
import type { Member } from '../../../../src-shared/records/member';
import type { Org } from '../../../../src-shared/records/org';
import type { Post } from '../../../../src-shared/records/post';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { allEntries, visibleContents } from '../../../shared/roster/import/existing';
import { countsFromView } from '../../../shared/roster/counts-from';
import { reportOf } from '../../../shared/roster/import/job';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';

const FAULTS_SHOWN = 20;

const lineOf = (org: Org, known: { members: readonly Member[]; posts: readonly Post[]; today: string }): OrgLine => {
  const secretary = known.posts.find((post) => post.orgId === org._id && post.postKind === 'secretary' && coversDay(post, known.today));
  return {
    orgId: org._id,
    name: org.name,
    shortName: org.shortName,
    kind: org.kind,
    parentId: org.parentId,
    code: org.code,
    ...(org.branchKind === undefined ? {} : { branchKind: org.branchKind }),
    secretaryName: known.members.find((member) => member._id === secretary?.memberId)?.name ?? '',
    memberCount: known.members.filter(
      (member) => membershipOn(member, known.today)?.branchId === org._id && isActiveOn(member, known.today),
    ).length,
  };
};

const lastImportOf = async (context: BoundContext, orgId: string) => {
  const stored = await context.ports.documents.find(COLLECTIONS.jobs, { type: 'rosterImport', orgId });
  const jobs = stored.map((job) => taken('rosterImport', job)).sort((a, b) => (a.report.at < b.report.at ? 1 : -1));
  return jobs[0] === undefined ? null : reportOf(jobs[0]);
};

/** What the last night that came to its end has found. */
const storedCheckOf = async ({ ports }: BoundContext) => {
  const stored = await ports.documents.get(COLLECTIONS.jobs, 'storedCheck');
  const last = stored === null ? undefined : taken('storedCheck', stored).last;
  if (last === undefined) return {};
  const { finishedAt, checked, faultCount, faults } = last;
  return { storedCheck: { finishedAt, checked, faultCount, faults: faults.slice(0, FAULTS_SHOWN) } };
};

export const college: QueryHandler<'roster.college'> = async (context, { orgId }) => {
  const contents = visibleContents(await allEntries(context.ports), context.roster.pointer.generation);
  const orgs = contents.filter(
    (content): content is Org => content.type === 'org' && (content._id === orgId || content.path.includes(orgId)),
  );
  const members = contents.filter((content): content is Member => content.type === 'member');
  const posts = contents.filter((content): content is Post => content.type === 'post');
  const mayAdminister = orgs.some((org) => org._id === orgId && context.has('administer', org));
  const inOrder = orgs.sort(by(({ code }) => code));
  const living = thereOn(inOrder, context.today);
  const former = inOrder.filter((org) => org.kind === 'branch' && !living.includes(org) && org.foundedOn <= context.today);
  return {
    orgs: living.map((org) => lineOf(org, { members, posts, today: context.today })),
    ...(former.length === 0
      ? {}
      : { former: former.map((org) => ({ orgId: org._id, name: org.name, lastOn: dayToLookAt(org, context.today) })) }),
    lastImport: mayAdminister ? await lastImportOf(context, orgId) : null,
    ...(mayAdminister && context.roster.pointer.committeeId === orgId ? { countsFrom: countsFromView(context.roster.pointer) } : {}),
    ...(mayAdminister ? await storedCheckOf(context) : {}),
  };
};
