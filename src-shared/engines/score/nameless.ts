// A file without names: people are codes, in an order of their own, and nothing stands there that tells who they are but what a score needs.
import type { Day } from '../../kernel/day';
import { by } from '../../kernel/order';
import { laterOf } from '../../kernel/span';
import type { Dataset } from '../../records/dataset';
import { peopleAt } from '../../records/vocabulary/content';
import type { Fields } from '../../records/vocabulary/field';
import type { AnyContent } from '../../records/vocabulary/kind';
import { kindOf } from '../../records/kinds';
import { namelessPostId } from '../../records/ids/roster';
import { JUDGED } from '../../rules/indicators';

const SOMETHING = '·';

const fieldsOf = (type: string): Fields => kindOf(type)?.fields ?? {};

/** Everybody whom the file names anywhere: of the roster, in posts, on rolls, as lecturers, in records; also those of other branches. */
const peopleIn = ({ members, posts, activities, records }: Dataset): string[] => [
  ...new Set([
    ...members.map(({ _id }) => _id),
    ...posts.map(({ memberId }) => memberId),
    ...activities.flatMap(({ lines, lecture }) => [
      ...(lines ?? []).map(({ memberId }) => memberId),
      ...(lecture?.lecturerId === undefined ? [] : [lecture.lecturerId]),
    ]),
    ...records.flatMap(({ type, memberIds, content }) => [
      ...memberIds,
      ...peopleAt(fieldsOf(type), content as AnyContent).map(({ memberId }) => memberId),
    ]),
  ]),
];

/** Every occurrence of a person's id, also inside other ids, by the code; the longest id first, so that none is found inside another. */
const coded = <T>(value: T, codes: ReadonlyMap<string, string>): T => {
  if (typeof value === 'string') {
    const exact = codes.get(value);
    if (exact !== undefined) return exact as T;
    let text: string = value;
    if (text.includes('m:')) for (const [id, code] of codes) text = text.split(id).join(code);
    return text as T;
  }
  if (Array.isArray(value)) return value.map((entry: unknown) => coded(entry, codes)) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, coded(entry as unknown, codes)])) as T;
  return value;
};

/** The field that makes rows a list of people: their first. Months of a plan and inspections of a case name somebody too, and stand in the order of time. */
const listedBy = (fields: Fields): string | undefined => {
  const [first] = Object.entries(fields);
  return first?.[1].is === 'person' ? first[0] : undefined;
};

/** Lists of people stand in roster order everywhere; here by codes instead, or the third would be known as the third. */
const reordered = (fields: Fields, content: AnyContent): AnyContent =>
  Object.fromEntries(
    Object.entries(content).map(([name, value]) => {
      const field = fields[name];
      if (!Array.isArray(value)) return [name, value];
      if (field?.is === 'people') return [name, [...(value as string[])].sort()];
      const key = field?.is === 'rows' ? listedBy(field.of) : undefined;
      return [name, key === undefined ? value : [...(value as AnyContent[])].sort(by((row) => String(row[key] ?? '')))];
    }),
  ) as AnyContent;

/** `p:1f…` without its first letters. */
const tailOfCode = (code: string): string => code.slice(code.indexOf(':') + 1);

/** The days of a person, a post or a membership before it: 「很早以前」 for whoever reads, and long past for every rule. */
const longAgo = ({ years }: Dataset): Day => `${Number([...years].sort()[0]) - YEARS_BEFORE}-01-01`;

/** No rule looks further back from a year than to the silent months and the crossings of the year before it. */
const YEARS_BEFORE = 2;

/** Each of these days where it lies in the time that is looked at; else the first day of it. */
const clipped = <T extends object>(entry: T, first: Day, names: readonly (keyof T)[]): T => ({
  ...entry,
  ...Object.fromEntries(names.flatMap((name) => (entry[name] === undefined ? [] : [[name, laterOf(entry[name] as Day, first)]]))),
});

/** Why nothing is demanded of somebody is nobody's business; that it is so, a score needs (domain Q10). */
const AS_FRAIL: ReadonlySet<string> = new Set(['longIllness', 'disability']);

type Entry = { rev: number; updatedAt: string };
/** When an entry was last changed, and how often, would tell one from another. */
const unmarked = <T extends Entry>(entry: T, { exportedAt }: Dataset): T => ({ ...entry, rev: 0, updatedAt: exportedAt });

type FileMember = Dataset['members'][number];

const statusBare = ({ id, kind, fromOn, toOn, hostOrganization }: FileMember['statuses'][number]): FileMember['statuses'][number] => ({
  id,
  kind: AS_FRAIL.has(kind) ? 'frail' : kind,
  fromOn,
  ...(toOn === undefined ? {} : { toOn }),
  ...(hostOrganization === undefined ? {} : { hostOrganization: hostOrganization === '' ? '' : SOMETHING }),
});

const memberAt = (member: FileMember, place: number, file: Dataset): FileMember => {
  const { sex: _, birthMonth: __, education: ___, title: ____, endKind: _____, expectedEndIn: ______, department, ...rest } = member;
  const first = longAgo(file);
  return {
    ...unmarked(clipped(rest, first, ['admittedOn', 'fullMemberOn', 'endedOn']), file),
    name: `党员${place + 1}`,
    // By the code, so that the files of several branches can be joined.
    memberNo: `N${tailOfCode(member._id)}`,
    rosterOrder: place,
    // That there is one is asked by a rule; which one would tell of whom the file speaks.
    ...(department === undefined ? {} : { department: SOMETHING }),
    // Who meets in which group, no rule asks: it asks whether the group met.
    memberships: member.memberships.map(({ groupId: ______, ...stay }) => clipped(stay, first, ['fromOn', 'toOn'])),
    statuses: member.statuses.map((status) => clipped(statusBare(status), first, ['fromOn', 'toOn'])),
  };
};

/** Posts by codes; two that a person held before the time that is looked at begin on the same day by now. */
const namelessPosts = (file: Dataset): Dataset['posts'] => {
  const seen = new Map<string, number>();
  return file.posts
    .map((post) => unmarked(clipped(post, longAgo(file), ['fromOn', 'toOn']), file))
    .map((post) => {
      const id = namelessPostId(post);
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      return { ...post, _id: times === 1 ? id : `${id}:${times}` };
    })
    .sort(by(({ _id }) => _id));
};

/** A group is often called by who leads it. */
const namelessOrgs = (file: Dataset): Dataset['orgs'] => {
  let groups = 0;
  return file.orgs.map((org) => {
    if (org.kind !== 'partyGroup') return unmarked(org, file);
    groups += 1;
    return unmarked({ ...org, name: `党小组${groups}`, shortName: `小组${groups}`, code: `P${groups}` }, file);
  });
};

/** Kinds of record that some rule of a branch rests on, and its exemptions; a file without names has no others. */
const NEEDED: ReadonlySet<string> = new Set<string>([
  ...Object.values(JUDGED)
    .filter(({ subject }) => subject === 'branch')
    .flatMap(({ recordKinds }) => recordKinds),
  'exemption',
]);

/** What tells who somebody is and no rule asks. */
const TELLING: ReadonlySet<string> = new Set(['birthMonth', 'sex', 'payerKind']);

const untelling = (content: AnyContent): AnyContent =>
  Object.fromEntries(Object.entries(content).filter(([name]) => !TELLING.has(name))) as AnyContent;

/** The same file for those who may not know who is who. The words of its records are left out before. */
export const withoutNames = (file: Dataset, codeOf: (memberId: string) => string): Dataset => {
  const needed = { ...file, records: file.records.filter(({ type }) => NEEDED.has(type)) };
  const ids = peopleIn(needed).sort((a, b) => b.length - a.length);
  const all = coded(needed, new Map(ids.map((id) => [id, codeOf(id)])));
  return {
    ...all,
    orgs: namelessOrgs(all),
    members: [...all.members].sort(by(({ _id }) => _id)).map((member, place) => memberAt(member, place, all)),
    // The id of a post has that of the person without its first letters.
    posts: namelessPosts(all),
    terms: all.terms.map((term) => unmarked(term, all)),
    activities: all.activities.map(({ lines, ...activity }) => ({
      ...activity,
      title: '',
      ...(lines === undefined ? {} : { lines: [...lines].sort(by(({ memberId }) => memberId)) }),
    })),
    // Of one kind they were often entered person after person, as the roster stands.
    records: all.records
      .map((record) => ({
        ...record,
        memberIds: [...record.memberIds].sort(),
        content: untelling(reordered(fieldsOf(record.type), record.content as AnyContent)) as Record<string, unknown>,
      }))
      .sort(by(({ _id }) => _id)),
  };
};
