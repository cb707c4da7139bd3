import { branchBookOf } from '../../../../src-shared/engines/books/branch-book';
import type { QueryHandler } from '../../../shared/pipeline/context';
import { orgOf } from '../../../shared/register/life/roles';
import { tablesFile } from '../../../shared/register/reading/table';

/** Of a branch itself, or of all below a general branch or the committee. */
export const branchBook: QueryHandler<'roster.branchBook'> = async (context, { orgId }) => {
  const root = await orgOf(context, orgId);
  const all = await context.roster.orgsOn(context.today);
  const branches = all.filter((org) => org.kind === 'branch' && (org._id === orgId || org.path.includes(orgId)));
  const branchIds = branches.map((org) => org._id);
  const below = all.filter((org) => org.parentId !== null && branchIds.includes(org.parentId));
  const [members, { posts, terms }] = await Promise.all([
    context.roster.membersOfAll(branchIds),
    context.roster.postsAndTermsOfAll([...branchIds, ...below.map((org) => org._id)]),
  ]);
  const superiors = all.filter((org) => org.kind !== 'branch' && org.kind !== 'partyGroup');
  const book = branchBookOf(
    { orgs: [...superiors, ...branches, ...below], members, posts, terms },
    {
      day: context.today,
      // As on the page of a branch: whoever only looks in is not told when people were admitted.
      isOfficer: branches.every((branch) => context.has('plan', branch) || context.has('administer', branch)),
    },
  );
  const title = `${root.name}管理台账（${context.today}）`;
  const file = await tablesFile([
    { sheet: '党支部', title, table: book.branches },
    { sheet: '党员', title: `${title}·党员`, table: book.people },
  ]);
  return { fileName: `${root.name}管理台账${context.today}.xlsx`, base64: file.toString('base64') };
};
