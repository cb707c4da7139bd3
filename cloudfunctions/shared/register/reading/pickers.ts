import type { PickedOrg, PickedPerson, RegisterLine } from '../../../../src-shared/contract/register';
import { membersOn } from '../../../../src-shared/roster/branch';
import { coversDay, isActiveOn, membershipOn, standingOn, staysIn } from '../../../../src-shared/roster/on-day';
import { addDays } from '../../../../src-shared/kernel/day';
import { yearOf } from '../../../../src-shared/kernel/period';
import type { Fields } from '../../../../src-shared/records/vocabulary/field';
import type { Kind, Say } from '../../../../src-shared/records/vocabulary/kind';
import type { Member } from '../../../../src-shared/records/member';
import type { Org } from '../../../../src-shared/records/org';
import { COLLECTIONS } from '../../ports/collections';
import type { Stored } from '../../ports/documents';
import { lineOf, lineOfActivity, listedIn } from './lines';
import { activitiesIn } from './linked';
import type { Asking } from '../../pipeline/context';
import { sheetKeysWithOpen } from '../../../../src-shared/records/ids/sheets';

/** Records of former days name people who have left since. */
const LEFT_WITHIN_DAYS = 366;
const RECORDS_MOST = 60;
const NOT_TO_BE_NAMED: readonly string[] = ['voided', 'withdrawn', 'cancelled'];

type Wanted = { from: ReadonlySet<string>; orgKinds: ReadonlySet<string>; records: { field: string; types: readonly string[] }[] };

/** What the pickers of a form need, rows included. A field in a row is named `row.field`. */
const wantedIn = (fields: Fields, prefix = ''): { from: string[]; orgKinds: string[]; records: Wanted['records'] } => {
  const found = { from: [] as string[], orgKinds: [] as string[], records: [] as Wanted['records'] };
  for (const [name, field] of Object.entries(fields)) {
    if (field.isComputed === true) continue;
    if (field.is === 'person' || field.is === 'people') found.from.push(field.from);
    if (field.is === 'org') found.orgKinds.push(...field.kinds);
    if (field.is === 'record') found.records.push({ field: `${prefix}${name}`, types: field.types });
    if (field.is !== 'rows') continue;
    const inner = wantedIn(field.of, `${prefix}${name}.`);
    found.from.push(...inner.from);
    found.orgKinds.push(...inner.orgKinds);
    found.records.push(...inner.records);
  }
  return found;
};

const noteOf = (member: Member, branchId: string, today: string): string => {
  if (membershipOn(member, today)?.branchId !== branchId || !isActiveOn(member, today)) return '已不在本支部';
  if (standingOn(member, today) === 'probationary') return '预备党员';
  return member.statuses.some((status) => status.kind === 'mobile' && coversDay(status, today)) ? '流动党员' : '';
};

const wasThereLately = (member: Member, branchId: string, today: string): boolean =>
  staysIn(member, branchId).some(({ toOn }) => toOn === undefined || toOn >= addDays(today, -LEFT_WITHIN_DAYS));

/** The people of one branch in roster order, those who left within a year last. */
const peopleOfBranch = async ({ roster, today }: Asking, branchId: string): Promise<PickedPerson[]> => {
  const known = await roster.branch(branchId);
  if (known === null) return [];
  const present = membersOn(known.members, branchId, today);
  const former = known.members.filter((member) => !present.includes(member) && wasThereLately(member, branchId, today));
  const groupOf = (member: Member): string => known.groups.find((group) => group._id === membershipOn(member, today)?.groupId)?.name ?? '';
  return [...present, ...former].map((member) => ({
    memberId: member._id,
    name: member.name,
    group: groupOf(member),
    note: noteOf(member, branchId, today),
  }));
};

const peopleOfCollege = async ({ roster, today }: Asking, branches: readonly Org[]): Promise<PickedPerson[]> => {
  const members = await roster.membersOfAll(branches.map((branch) => branch._id));
  return branches.flatMap((branch) =>
    membersOn(members, branch._id, today).map((member) => ({
      memberId: member._id,
      name: member.name,
      group: branch.shortName,
      note: noteOf(member, branch._id, today),
    })),
  );
};

const isBelow = (org: Org, above: Org): boolean => org._id === above._id || org.path.includes(above._id);

/** The own people first; those of the college after them, where a field asks for them. */
const peopleFor = async (asking: Asking, org: Org, at: { from: readonly string[]; orgs: readonly Org[] }): Promise<PickedPerson[]> => {
  if (at.from.length === 0) return [];
  const own = org.kind === 'branch' ? await peopleOfBranch(asking, org._id) : [];
  if (org.kind === 'branch' && !at.from.includes('college')) return own;
  const within = (branch: Org): boolean =>
    branch.kind === 'branch' && branch._id !== org._id && (at.from.includes('college') || isBelow(branch, org));
  const others = await peopleOfCollege(asking, at.orgs.filter(within));
  return [...own, ...others.filter((person) => !own.some((known) => known.memberId === person.memberId))];
};

export type Pickers = { people: PickedPerson[]; orgs: PickedOrg[]; linesFor: (say: Say) => Record<string, RegisterLine[]> };

const recordsFor = async (asking: Asking, org: Org, types: readonly string[]): Promise<Stored[]> => {
  if (types.length === 0) return [];
  const year = Number(yearOf(asking.today));
  const places = [org._id, ...org.path];
  const stored = await asking.ports.documents.find(
    COLLECTIONS.records,
    { sheets: { in: places.flatMap((orgId) => sheetKeysWithOpen(orgId, [`${year}`, `${year - 1}`])) }, type: { in: types } },
    { without: ['sections', 'resolution', 'attachments', 'reasons'] },
  );
  return stored.filter((document) => !NOT_TO_BE_NAMED.includes(String(document.state)));
};

/** Whatever the pickers of a kind offer: people, organisations, and records of the organisation and of those above it from this year and last. */
export const pickersFor = async (asking: Asking, org: Org, kind: Kind): Promise<Pickers> => {
  const wanted = wantedIn(kind.fields);
  const needsOrgs = wanted.orgKinds.length > 0 || wanted.from.includes('college') || (wanted.from.length > 0 && org.kind !== 'branch');
  const orgs = needsOrgs ? await asking.roster.orgsOn(asking.today) : [];
  const types = [...new Set(wanted.records.flatMap((entry) => entry.types))];
  const [people, stored] = await Promise.all([peopleFor(asking, org, { from: wanted.from, orgs }), recordsFor(asking, org, types)]);
  const [listed, activities] = await Promise.all([listedIn(asking, stored), activitiesIn(asking, stored)]);
  return {
    people,
    orgs: orgs
      .filter((entry) => wanted.orgKinds.includes(entry.kind))
      .map((entry) => ({ orgId: entry._id, name: entry.name, kind: entry.kind })),
    linesFor: (say) => {
      const lines = [...listed.map((entry) => lineOf(entry, say)), ...activities.map((activity) => lineOfActivity(activity, say))].sort(
        (one, other) => (one.day < other.day ? 1 : -1),
      );
      return Object.fromEntries(
        wanted.records.map(({ field, types: asked }) => [field, lines.filter((line) => asked.includes(line.type)).slice(0, RECORDS_MOST)]),
      );
    },
  };
};
