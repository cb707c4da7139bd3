// A file without names: people are codes, in an order of their own, and nothing stands there that tells who they are but what a score needs.
import { by } from '../../kernel/order';
import type { Dataset } from '../../records/dataset';
import type { Fields } from '../../records/vocabulary/field';
import type { AnyContent } from '../../records/vocabulary/kind';
import { kindOf } from '../../records/kinds';
import { namelessPostId } from '../../records/ids/roster';

const SOMETHING = '·';

/** Everybody whom the file names anywhere: of the roster, in posts, on rolls, as lecturers, in records; also those of other branches. */
const peopleIn = ({ members, posts, activities, records }: Dataset): string[] => {
  const inContent = (fields: Fields, content: AnyContent): string[] =>
    Object.entries(fields).flatMap(([name, field]): string[] => {
      const value = content[name];
      if (field.is === 'person') return typeof value === 'string' ? [value] : [];
      if (!Array.isArray(value)) return [];
      if (field.is === 'people') return value as string[];
      return field.is === 'rows' ? (value as AnyContent[]).flatMap((row) => inContent(field.of, row)) : [];
    });
  return [
    ...new Set([
      ...members.map(({ _id }) => _id),
      ...posts.map(({ memberId }) => memberId),
      ...activities.flatMap(({ lines, lecture }) => [
        ...(lines ?? []).map(({ memberId }) => memberId),
        ...(lecture?.lecturerId === undefined ? [] : [lecture.lecturerId]),
      ]),
      ...records.flatMap(({ type, memberIds, content }) => [...memberIds, ...inContent(kindOf(type)?.fields ?? {}, content as AnyContent)]),
    ]),
  ];
};

/** Every occurrence of a person's id, also inside other ids, by the code; the longest id first, so that none is found inside another. */
const coded = <T>(value: T, codes: ReadonlyMap<string, string>): T => {
  if (typeof value === 'string') {
    const exact = codes.get(value);
    if (exact !== undefined) return exact as T;
    let text: string = value;
    if (text.includes('m:')) for (const [id, code] of codes) if (text.includes(id)) text = text.split(id).join(code);
    return text as T;
  }
  if (Array.isArray(value)) return value.map((entry: unknown) => coded(entry, codes)) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, coded(entry as unknown, codes)])) as T;
  return value;
};

/** The field that makes rows a list of people: their first. Months of a plan and inspections of a case name somebody too, and stand in the order of time. */
const listedBy = (fields: Fields): string | undefined => {
  const first = Object.keys(fields)[0];
  return first !== undefined && fields[first]?.is === 'person' ? first : undefined;
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

const memberAt = (member: Dataset['members'][number], place: number): Dataset['members'][number] => {
  const { sex: _, birthMonth: __, education: ___, title: ____, department, ...rest } = member;
  return {
    ...rest,
    name: `党员${place + 1}`,
    memberNo: `N${place + 1}`,
    rosterOrder: place,
    // That there is one is asked by a rule; which one would tell of whom the file speaks.
    ...(department === undefined ? {} : { department: SOMETHING }),
    statuses: member.statuses.map((status) =>
      status.hostOrganization === undefined ? status : { ...status, hostOrganization: SOMETHING },
    ),
  };
};

/** The same file for those who may not know who is who. The words of its records are left out before. */
export const withoutNames = (file: Dataset, codeOf: (memberId: string) => string): Dataset => {
  const ids = peopleIn(file).sort((a, b) => b.length - a.length);
  const all = coded(file, new Map(ids.map((id) => [id, codeOf(id)])));
  return {
    ...all,
    members: [...all.members].sort(by(({ _id }) => _id)).map(memberAt),
    // The id of a post has that of the person without its first letters.
    posts: all.posts.map((post) => ({ ...post, _id: namelessPostId(post) })).sort(by(({ _id }) => _id)),
    activities: all.activities.map(({ lines, ...activity }) => ({
      ...activity,
      title: '',
      ...(lines === undefined ? {} : { lines: [...lines].sort(by(({ memberId }) => memberId)) }),
    })),
    records: all.records.map((record) => ({
      ...record,
      memberIds: [...record.memberIds].sort(),
      content: reordered(kindOf(record.type)?.fields ?? {}, record.content as AnyContent) as Record<string, unknown>,
    })),
  };
};
