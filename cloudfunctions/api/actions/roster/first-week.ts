import type { Lacking } from '../../../../src-shared/contract/roster-first-week';
import { dayOfInstant } from '../../../../src-shared/kernel/day';
import { yearOf } from '../../../../src-shared/kernel/period';
import { annualPlanId } from '../../../../src-shared/records/ids/records';
import { openSheetKey, sheetKeysOf } from '../../../../src-shared/records/ids/sheets';
import type { Org } from '../../../../src-shared/records/org';
import { isActiveOn } from '../../../../src-shared/roster/on-day';
import { postsOn } from '../../../../src-shared/roster/branch';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { taken } from '../../../shared/ports/opened';

const NAMED = 3;
/** A plan is handed in by the end of March; from November on it is that of the coming year. */
const NEXT_YEAR_FROM = '11-01';

const lackingOf = (orgs: readonly Org[]): Lacking => ({
  count: orgs.length,
  names: orgs.slice(0, NAMED).map(({ shortName, name }) => (shortName === '' ? name : shortName)),
  ...(orgs[0] === undefined ? {} : { firstId: orgs[0]._id }),
});

/** The branches for which slips have been printed, by the audit: what became of a code is not looked at. */
const printedFor = async ({ ports }: BoundContext, branches: readonly Org[]): Promise<ReadonlySet<string>> => {
  if (branches.length === 0) return new Set();
  const lines = await ports.documents.find(COLLECTIONS.audit, {
    subjectId: { in: branches.map(({ _id }) => _id) },
    action: 'binding.issueSlips',
  });
  return new Set(lines.map(({ subjectId }) => String(subjectId)));
};

const roomOwners = async ({ ports }: BoundContext, orgs: readonly Org[]): Promise<ReadonlySet<string>> => {
  if (orgs.length === 0) return new Set();
  const rooms = await ports.documents.find(COLLECTIONS.records, {
    sheets: { in: orgs.map(({ _id }) => openSheetKey(_id)) },
    type: 'activityRoom',
    state: 'open',
  });
  return new Set(rooms.map(({ orgId }) => String(orgId)));
};

const planned = async ({ ports }: BoundContext, branches: readonly Org[], years: readonly string[]): Promise<ReadonlySet<string>> => {
  if (branches.length === 0) return new Set();
  const ids = branches.flatMap(({ _id }) => years.map((year) => annualPlanId(_id, year)));
  const found = await ports.documents.find(COLLECTIONS.records, { _id: { in: ids } });
  return new Set(found.filter(({ state }) => state !== 'voided').map(({ orgId }) => String(orgId)));
};

const importedOn = async ({ ports }: BoundContext, orgId: string): Promise<{ importedOn?: string }> => {
  const jobs = await ports.documents.find(COLLECTIONS.jobs, { type: 'rosterImport', orgId });
  const last = jobs
    .map((job) => taken('rosterImport', job).report.at)
    .sort()
    .pop();
  return last === undefined ? {} : { importedOn: dayOfInstant(last) };
};

export const firstWeek: QueryHandler<'roster.firstWeek'> = async (context, { orgId }) => {
  const { roster, today } = context;
  const orgs = (await roster.orgsOn(today)).filter((org) => org.path.includes(orgId));
  const branches = orgs.filter(({ kind }) => kind === 'branch');
  const generals = orgs.filter(({ kind }) => kind === 'generalBranch');
  const ids = branches.map(({ _id }) => _id);
  const years = [yearOf(today), String(Number(yearOf(today)) + 1)];
  const [members, { posts }, printed, owners, plans, menu, imported] = await Promise.all([
    roster.membersOfAll(ids),
    roster.postsAndTermsOfAll(ids),
    printedFor(context, branches),
    roomOwners(context, [...generals, ...branches]),
    planned(context, branches, years),
    context.ports.documents.find(COLLECTIONS.records, { sheets: { in: sheetKeysOf(orgId, years) }, type: 'activityMenuItem' }),
    importedOn(context, orgId),
  ]);
  const hasSecretary = ({ _id }: Org): boolean => postsOn(posts, _id, today).some(({ postKind }) => postKind === 'secretary');
  const hasRoom = (general: Org): boolean =>
    owners.has(general._id) || branches.some(({ _id, path }) => path.includes(general._id) && owners.has(_id));
  const menuItems = menu.filter(({ state }) => state === 'published').length;
  const lacking = {
    posts: lackingOf(branches.filter((branch) => !hasSecretary(branch))),
    slips: lackingOf(branches.filter(({ _id }) => !printed.has(_id))),
    rooms: lackingOf(generals.filter((general) => !hasRoom(general))),
    plans: lackingOf(branches.filter(({ _id }) => !plans.has(_id))),
  };
  const isThere = branches.length > 0;
  const isDone = [
    isThere,
    isThere && lacking.posts.count === 0,
    isThere && lacking.slips.count === 0,
    isThere && lacking.rooms.count === 0,
    isThere && menuItems > 0 && lacking.plans.count === 0,
  ];
  return {
    orgId,
    collegeName: roster.pointer.collegeName,
    generals: generals.length,
    branches: branches.length,
    members: members.filter((member) => isActiveOn(member, today)).length,
    ...imported,
    ...lacking,
    menuItems,
    plansDueOn: `${today.slice(5) >= NEXT_YEAR_FROM ? Number(yearOf(today)) + 1 : yearOf(today)}-03-31`,
    done: isDone.filter(Boolean).length,
  };
};
