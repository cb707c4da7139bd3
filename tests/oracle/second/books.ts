// What the second reader takes out of a file for one branch: its own books, its people, the organisations above it.
import type { Dataset } from '../../../src-shared/records/dataset';
import { earlier, later, type Day, type Period } from './calendar';

export type Activity = Dataset['activities'][number];
export type Paper = Dataset['records'][number];
export type Person = Dataset['members'][number];
export type Content = { readonly [key: string]: unknown };

/** One branch of a file, asked for one year on one day. */
export type Books = {
  year: number;
  /** The asked day. */
  today: Day;
  /** The asked day, in a year sheet 12-31 (§1.3 “Days”). */
  readOn: Day;
  branch: Dataset['orgs'][number];
  generalBranchId: string | null;
  committeeId: string | null;
  file: Dataset;
  /** Confirmed, by the asked day, of this branch or held jointly with it. */
  activities: Activity[];
  /** Every activity in the branch's own books by the asked day, whatever its state. */
  ownActivities: Activity[];
  /** Whether the branch existed for the whole of a period, and was counted then. */
  had: (period: Pick<Period, 'first' | 'last'>) => boolean;
  existedOn: (day: Day) => boolean;
  hasAnnualDuties: boolean;
  /** The day from which the college counts: what lies before is not known here, and nothing of it is asked. */
  countsFrom: Day;
  /** Whether the rule is not asked of a day: exempt (Q33), before the college counts, after the branch was dissolved (Q8). */
  isLetOffOn: (day: Day) => boolean;
  /** Records the Party committee found to be false: they stay and stop counting (records.md §5, 17). */
  falsifiedIds: ReadonlySet<string>;
};

const RUNNING = new Set(['transfer', 'developmentCase']);
const DEAD = new Set(['draft', 'voided', 'withdrawn', 'cancelled', 'declined', 'proposed']);

/** Records of one type, of one organisation, that are not void. “Only own records count.” */
export const papersOf = (books: Pick<Books, 'file' | 'falsifiedIds' | 'today'>, type: string, orgId: string | null): Paper[] =>
  books.file.records.filter(
    (record) =>
      record.type === type &&
      record.orgId === orgId &&
      record.day <= books.today &&
      !DEAD.has(record.state) &&
      // A paper that lacks a required field proves nothing; what runs on by itself is not hidden by one.
      (record.missing.length === 0 || RUNNING.has(type)) &&
      !books.falsifiedIds.has(record._id),
  );
export const own = (books: Books, type: string): Paper[] => papersOf(books, type, books.branch._id);

export const text = (content: Content, key: string): string | undefined => {
  const value = content[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
export const rows = (content: Content, key: string): Content[] => {
  const value = content[key];
  return Array.isArray(value) ? (value as Content[]) : [];
};
export const words = (content: Content, key: string): string[] => {
  const value = content[key];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
};
export const number = (content: Content, key: string): number | undefined => {
  const value = content[key];
  return typeof value === 'number' ? value : undefined;
};

/** A day of a record that lies at or before another, or undefined: nothing is known before it happened. */
export const dayBy = (content: Content, key: string, limit: Day): Day | undefined => {
  const day = text(content, key);
  return day !== undefined && day <= limit ? day : undefined;
};

const above = (file: Dataset, branchId: string): Dataset['orgs'] => {
  const chain: Dataset['orgs'] = [];
  const byId = new Map(file.orgs.map((org) => [org._id, org]));
  for (let at = byId.get(branchId)?.parentId; at; at = byId.get(at)?.parentId) {
    const org = byId.get(at);
    if (org === undefined || chain.includes(org)) break;
    chain.push(org);
  }
  return chain;
};

/** “Falsification is an attestation by the Party committee that names the record” (records.md §5, 17), by a day. */
export const falsifications = (file: Dataset, today: Day): Paper[] =>
  file.records.filter(
    ({ type, content, state, missing }) =>
      type === 'attestation' &&
      state === 'recorded' &&
      missing.length === 0 &&
      content.attestKind === 'falsifiedRecord' &&
      content.isTrue === true &&
      dayBy(content, 'attestedOn', today) !== undefined,
  );
/** Q16: a lecture or a theme day serves several branches, and no other meeting does. */
const isJointKind = ({ kinds }: Activity): boolean => kinds.some((kind) => kind === 'partyLecture' || kind === 'themeDay');

const falsifiedIds = (file: Dataset, today: Day): Set<string> =>
  new Set(falsifications(file, today).flatMap(({ content }) => text(content, 'recordId') ?? []));

/** What the file itself says, else the first of its years: what nobody handed over is no silent year. */
const countsFromIn = ({ countsFromOn, years }: Dataset): Day => countsFromOn ?? `${[...years].sort()[0] ?? '0000'}-01-01`;

export type Asked = { year: number; today: Day };

/** Opens a file at one branch. */
export const openBooks = (file: Dataset, branchId: string, asked: Asked): Books => {
  const countsFrom = countsFromIn(file);
  const branch = file.orgs.find(({ _id }) => _id === branchId);
  if (branch === undefined) throw new Error(`no branch ${branchId}`);
  const { year, today } = asked;
  const chain = above(file, branchId);
  const bornOn = later(branch.foundedOn, countsFrom);
  const false_ = falsifiedIds(file, today);
  const known = file.activities.filter(({ day }) => day <= today);
  const had = ({ first, last }: Pick<Period, 'first' | 'last'>): boolean =>
    bornOn <= first && (branch.dissolvedOn === undefined || last <= branch.dissolvedOn);
  return {
    year,
    today,
    readOn: earlier(today, `${year}-12-31`),
    branch,
    generalBranchId: chain.find(({ kind }) => kind === 'generalBranch')?._id ?? null,
    committeeId: chain.find(({ kind }) => kind === 'partyCommittee')?._id ?? null,
    file,
    activities: known.filter(
      (activity) =>
        activity.state === 'confirmed' &&
        !false_.has(activity._id) &&
        (activity.orgId === branchId || (isJointKind(activity) && (activity.participatingOrgIds ?? []).includes(branchId))),
    ),
    ownActivities: known.filter(({ orgId }) => orgId === branchId),
    had,
    existedOn: (day) => branch.foundedOn <= day && countsFrom <= day && (branch.dissolvedOn === undefined || day <= branch.dissolvedOn),
    // Q7: founded on or before 30 September. Q8: a branch that did not see the year's end has no full year behind it.
    countsFrom,
    isLetOffOn: (day) => day < countsFrom || day > (branch.dissolvedOn ?? day),
    hasAnnualDuties: bornOn <= `${year}-09-30` && (branch.dissolvedOn === undefined || branch.dissolvedOn >= `${year}-12-31`),
    falsifiedIds: false_,
  };
};
