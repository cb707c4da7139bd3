import { by } from '../../kernel/order';
import { DATASET_VERSION, type Dataset } from '../../records/dataset';
import type { Field, Fields } from '../../records/vocabulary/field';
import type { AnyContent } from '../../records/vocabulary/kind';
import { kindOf } from '../../records/kinds';
import { contentStamp } from '../../records/open-record';
import { adoptedPack } from '../../rules/packs/adopted';
import type { RulePack } from '../../rules/packs/pack';
import { type Tailoring } from '../../rules/packs/tailoring';
import type { ActivityFact, BranchFacts, RecordFact } from '../../facts/facts';
import { KINDS_OF_OTHERS, recordsBearingOn } from '../../facts/of-branch';
import type { Day } from '../../kernel/day';
import { firstDayOf } from '../../kernel/period';
import { earlierOf } from '../../kernel/span';
import { withoutNames } from './nameless';

const LONG_TEXT = 60;

/** Long texts prove nothing and secrets are nobody's: both stay out of what is computed with. */
const isLeftOut = (field: Field): boolean => field.isSecret === true || (field.is === 'text' && field.most > LONG_TEXT);

/** A short text or an address only has to be there: without names it is a dot. */
const bareValue = (field: Field, value: AnyContent[string], keepsWords: boolean): AnyContent[string] => {
  if (field.is === 'rows' && Array.isArray(value))
    return (value as AnyContent[]).map((row) => bareContent(field.of, row, keepsWords)) as AnyContent[string];
  return (field.is === 'text' || field.is === 'link') && !keepsWords && value !== '' ? '·' : value;
};

const bareContent = (fields: Fields, content: AnyContent, keepsWords: boolean): AnyContent =>
  Object.fromEntries(
    Object.entries(content).flatMap(([name, value]): [string, AnyContent[string]][] => {
      const field = fields[name];
      return field === undefined || isLeftOut(field) ? [] : [[name, bareValue(field, value, keepsWords)]];
    }),
  );

/** A record as it may be computed with elsewhere: without secrets and long texts, and without words where names are not asked for. */
export const bareRecord = (record: RecordFact, keepsWords = true): RecordFact => {
  const kind = kindOf(record.type);
  return kind === undefined
    ? record
    : {
        ...record,
        ...contentStamp(kind),
        content: bareContent(kind.fields, record.content as AnyContent, keepsWords) as RecordFact['content'],
      };
};

/** The facts of a branch without secrets and long texts. */
export const withoutSecretFields = (facts: BranchFacts): BranchFacts => ({
  ...facts,
  records: facts.records.map((record) => bareRecord(record)),
});

/** `codeOf`: what stands for a person where there are no names, in all files of one export the same, so that several can be joined. */
export type Exporting = {
  years: readonly string[];
  exportedAt: string;
  hasNames: boolean;
  tailorings: readonly Tailoring[];
  codeOf: (memberId: string) => string;
};

/** The file of a branch. Without names, people are codes, words of records are dots and titles are empty: the score is the same. */
export const datasetOf = (facts: BranchFacts, { years, exportedAt, hasNames, tailorings, codeOf }: Exporting): Dataset => {
  const file = {
    version: DATASET_VERSION,
    exportedAt,
    hasNames,
    years: [...years],
    // Said also where the college has set none: a reader would else take the first of the years for it.
    countsFromOn: facts.countsFromOn ?? facts.branch.foundedOn,
    orgs: [...facts.superiors, facts.branch, ...facts.groups],
    // Who has no vote for a time is seen by three, and no score asks it.
    members: facts.members.map((member) => ({ ...member, statuses: member.statuses.filter(({ kind }) => kind !== 'noVote') })),
    posts: [...facts.posts],
    terms: [...facts.terms],
    activities: [...facts.activities] as Dataset['activities'],
    records: facts.records.map((record) => bareRecord(record, hasNames)) as unknown as Dataset['records'],
    tailorings: [...tailorings],
  };
  return hasNames ? file : withoutNames(file, codeOf);
};

/** Several files of one college as one: each organisation, person and record once. */
export const joined = (files: readonly Dataset[]): Dataset => {
  const [first] = files;
  if (first === undefined) throw new RangeError('No dataset.');
  const once = <T extends { _id: string }>(lists: readonly (readonly T[])[]): T[] => [
    ...new Map(lists.flat().map((entry) => [entry._id, entry])).values(),
  ];
  return {
    ...first,
    hasNames: files.every((file) => file.hasNames),
    years: [...new Set(files.flatMap((file) => file.years))].sort(),
    // Each file says the college's day, or else its own branch's founding: no branch counts from before its own.
    countsFromOn: files
      .map(countsFromIn)
      .reduce((one, other) => (one === undefined || other === undefined ? undefined : earlierOf(one, other))),
    orgs: once(files.map((file) => file.orgs)),
    members: once(files.map((file) => file.members)),
    posts: once(files.map((file) => file.posts)),
    terms: once(files.map((file) => file.terms)),
    activities: once(files.map((file) => file.activities)),
    records: once(files.map((file) => file.records)),
  };
};

/** The branches of a file, by their codes. */
export const branchesIn = ({ orgs }: Dataset): string[] =>
  orgs
    .filter((org) => org.kind === 'branch')
    .sort(by((org) => org.code))
    .map((org) => org._id);

/** What a file holds, by the organisation it belongs to; read once, however many branches are asked for. */
type Index = {
  membersOf: ReadonlyMap<string, Dataset['members']>;
  postsOf: ReadonlyMap<string, Dataset['posts']>;
  activitiesOf: ReadonlyMap<string, Dataset['activities']>;
  recordsOf: ReadonlyMap<string, Dataset['records']>;
  /** Records of kinds of which others' may bear on a branch. */
  ofOthers: Dataset['records'];
};

const grouped = <T>(list: readonly T[], keysOf: (entry: T) => readonly string[]): Map<string, T[]> => {
  const found = new Map<string, T[]>();
  for (const entry of list)
    for (const key of new Set(keysOf(entry))) {
      const known = found.get(key);
      if (known === undefined) found.set(key, [entry]);
      else known.push(entry);
    }
  return found;
};

const indexes = new WeakMap<Dataset, Index>();
const indexOf = (file: Dataset): Index => {
  const known = indexes.get(file);
  if (known !== undefined) return known;
  const index: Index = {
    membersOf: grouped(file.members, ({ memberships }) => memberships.map(({ branchId }) => branchId)),
    postsOf: grouped(file.posts, ({ orgId }) => [orgId]),
    activitiesOf: grouped(file.activities, ({ orgId, participatingOrgIds = [] }) => [orgId, ...participatingOrgIds]),
    recordsOf: grouped(file.records, ({ orgId }) => [orgId]),
    ofOthers: file.records.filter(({ type }) => KINDS_OF_OTHERS.has(type)),
  };
  indexes.set(file, index);
  return index;
};

/**
 * From when on the college of a file counts: as the file says; else from the first day of the first year it carries.
 * A file of 2019 says nothing of 2018, and what nobody handed over is no silent year.
 */
export const countsFromIn = ({ countsFromOn, years }: Pick<Dataset, 'countsFromOn' | 'years'>): Day | undefined => {
  const first = [...years].sort()[0];
  return countsFromOn ?? (first === undefined ? undefined : firstDayOf(first));
};

/** The facts of one branch of a file, chosen as on the server. Throws RangeError when it is not in it. */
export const factsIn = (file: Dataset, branchId: string): BranchFacts => {
  const branch = file.orgs.find((org) => org._id === branchId && org.kind === 'branch');
  if (branch === undefined) throw new RangeError(`这个文件里没有支部 ${branchId}`);
  const { membersOf, postsOf, activitiesOf, recordsOf, ofOthers } = indexOf(file);
  const superiors = branch.path.flatMap((id) => file.orgs.filter((org) => org._id === id));
  const groups = file.orgs.filter((org) => org.kind === 'partyGroup' && org.parentId === branchId);
  const members = membersOf.get(branchId) ?? [];
  const bears = recordsBearingOn({ branch, superiors, members });
  const others = (ofOthers as unknown as RecordFact[]).filter((record) => record.orgId !== branchId && bears(record));
  return {
    branch,
    groups,
    superiors,
    members,
    posts: [branchId, ...groups.map((group) => group._id)].flatMap((orgId) => postsOf.get(orgId) ?? []),
    terms: file.terms.filter((term) => term.orgId === branchId),
    activities: (activitiesOf.get(branchId) ?? []) as ActivityFact[],
    records: [...((recordsOf.get(branchId) ?? []) as unknown as RecordFact[]), ...others],
    countsFromOn: countsFromIn(file),
  };
};

/** The standard as the college of a file had adopted it. */
export const packOf = (file: Pick<Dataset, 'tailorings'>): RulePack => adoptedPack(file.tailorings);
