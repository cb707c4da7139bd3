// What a file names must be there, as far as the file by its own nature holds it: a branch's file has its organisations,
// its people and the meetings of its years, but not the people and papers of others.
import type { Dataset } from '../../records/dataset';
import { kindOf } from '../../records/kinds';
import type { Org, OrgKind } from '../../records/org';
import { idsIn, peopleAt } from '../../records/vocabulary/content';
import type { Field, Fields } from '../../records/vocabulary/field';
import type { AnyContent, Kind } from '../../records/vocabulary/kind';
import { ORG_WORDS } from '../../text/org-words';
import { at, faultAt, quoted, type FileFault } from './fault';

type Held = {
  orgs: ReadonlyMap<string, Org>;
  members: ReadonlySet<string>;
  /** Members, and whoever holds a post here and is a member elsewhere. */
  people: ReadonlySet<string>;
  /** Types of activities and records by their ids. */
  types: ReadonlyMap<string, string>;
  /** The first and the last day of which a file of these years has every meeting. */
  first: string;
  last: string;
};

const heldIn = ({ orgs, members, posts, activities, records, years }: Dataset): Held => {
  const sorted = [...years].sort();
  return {
    orgs: new Map(orgs.map((org) => [org._id, org])),
    members: new Set(members.map(({ _id }) => _id)),
    people: new Set([...members.map(({ _id }) => _id), ...posts.map(({ memberId }) => memberId)]),
    types: new Map([...activities, ...records].map(({ _id, type }) => [_id, type])),
    first: `${sorted[0] ?? ''}-01-01`,
    last: `${sorted[sorted.length - 1] ?? ''}-12-31`,
  };
};

const PARENTS: Readonly<Record<OrgKind, readonly OrgKind[]>> = {
  partyCommittee: [],
  generalBranch: ['partyCommittee'],
  branch: ['partyCommittee', 'generalBranch'],
  partyGroup: ['branch'],
};

/** No organisation has more above it than a group: committee, general branch, branch. */
const LEVELS_MOST = 3;

/** The organisations above one, from the top down, by their parents; null where these lead nowhere or in a circle, which is told where it breaks. */
const chainAbove = ({ parentId }: Org, orgs: Held['orgs']): string[] | null => {
  const chain: string[] = [];
  for (let next = parentId; next !== null; next = orgs.get(next)?.parentId ?? null) {
    if (!orgs.has(next) || chain.length >= LEVELS_MOST) return null;
    chain.unshift(next);
  }
  return chain;
};

const orgFaults = (org: Org, place: string, { orgs }: Held): FileFault[] => {
  const parent = org.parentId === null ? undefined : orgs.get(org.parentId);
  const isAtTop = org.parentId === null && org.kind === 'partyCommittee';
  if (!isAtTop && (parent === undefined || !PARENTS[org.kind].includes(parent.kind)))
    return [
      faultAt(
        at(place, 'parentId'),
        `应是文件里的${PARENTS[org.kind].map((kind) => ORG_WORDS[kind]).join('或') || '空值 null'}`,
        org.parentId,
      ),
    ];
  const above = chainAbove(org, orgs);
  if (above !== null && org.path.join(' ') !== above.join(' '))
    return [
      {
        place: at(place, 'path'),
        expected: `应是由上到下的各级上级（${above.join('、') || '没有上级'}）`,
        found: org.path.length === 0 ? '是空的列表' : `是${quoted(org.path.join('、'))}`,
      },
    ];
  return org.dissolvedOn !== undefined && org.dissolvedOn < org.foundedOn
    ? [faultAt(at(place, 'dissolvedOn'), `应不早于成立日 ${org.foundedOn}`, org.dissolvedOn)]
    : [];
};

const isOf = (orgs: Held['orgs'], id: string | undefined, kind: OrgKind): boolean => id !== undefined && orgs.get(id)?.kind === kind;

const memberFaults = (member: Dataset['members'][number], place: string, { orgs }: Held): FileFault[] => [
  ...(member.memberships.some(({ branchId }) => isOf(orgs, branchId, 'branch'))
    ? []
    : [faultAt(at(place, 'memberships'), '至少一段隶属应是文件里的支部', member.memberships)]),
  ...(member.fullMemberOn !== undefined && member.fullMemberOn < member.admittedOn
    ? [faultAt(at(place, 'fullMemberOn'), `应不早于入党日 ${member.admittedOn}`, member.fullMemberOn)]
    : []),
];

const activityFaults = (activity: Dataset['activities'][number], place: string, { orgs, people }: Held): FileFault[] => {
  const isOwn = isOf(orgs, activity.orgId, 'branch');
  const isHere = isOwn || (activity.participatingOrgIds ?? []).some((id) => isOf(orgs, id, 'branch'));
  const group = activity.groupId === undefined ? undefined : orgs.get(activity.groupId);
  return [
    ...(isHere ? [] : [faultAt(at(place, 'orgId'), '应是文件里的支部', activity.orgId)]),
    ...(isOwn && activity.groupId !== undefined && group?.parentId !== activity.orgId
      ? [faultAt(at(place, 'groupId'), '应是这个支部的党小组', activity.groupId)]
      : []),
    // Guests of a joint activity are of other branches, whose people are not in the file.
    ...(isOwn && activity.scope !== 'joint'
      ? (activity.lines ?? []).flatMap(({ memberId }, line) =>
          people.has(memberId) ? [] : [faultAt(at(place, 'lines', line, 'memberId'), '应是文件里的党员', memberId)],
        )
      : []),
  ];
};

const fieldAt = (fields: Fields, path: string): Field | undefined => {
  const [name = '', , inner] = path.split('.');
  const field = fields[name];
  return field?.is === 'rows' && inner !== undefined ? field.of[inner] : field;
};

/** The days written beside a reference, in its row or in the record: about then it took place. */
const daysBeside = (kind: Kind, content: AnyContent, path: string): string[] => {
  const [name = '', row] = path.split('.');
  const field = kind.fields[name];
  const [fields, values] =
    field?.is === 'rows' ? [field.of, (content[name] as unknown as AnyContent[])[Number(row)] ?? {}] : [kind.fields, content];
  return Object.entries(fields).flatMap(([key, { is }]) => (is === 'day' && values[key] !== undefined ? [String(values[key])] : []));
};

type FileRecord = Dataset['records'][number];

/** A meeting on which a record rests must be in the file where the record and all its days lie in the file's years. */
const linkFaults = ({ content, day }: FileRecord, kind: Kind, { place, held }: { place: string; held: Held }): FileFault[] =>
  idsIn(kind.fields, content as AnyContent, { is: 'record' }).flatMap(({ field, id, types }): FileFault[] => {
    const type = held.types.get(id);
    const isMeeting = types.length === 1 && types[0] === 'activity';
    if (!isMeeting || type === 'activity') return [];
    if (type !== undefined) return [faultAt(at(place, 'content', field), '应是一次组织生活的编号', id)];
    const days = [day, ...daysBeside(kind, content as AnyContent, field)];
    const isWithin = days.every((one) => one >= held.first && one <= held.last);
    return isWithin ? [faultAt(at(place, 'content', field), '应是文件里一次组织生活的编号', id)] : [];
  });

type Named = ReturnType<typeof peopleAt>;

/** A record of another organisation bears on the file's branches where it names their people, or them. */
const namesUs = ({ content, memberIds }: FileRecord, kind: Kind, { named, held }: { named: Named; held: Held }): boolean =>
  memberIds.some((id) => held.members.has(id)) ||
  named.some(({ memberId }) => held.members.has(memberId)) ||
  idsIn(kind.fields, content as AnyContent, { is: 'org' }).some(({ id }) => held.orgs.has(id));

const peopleFaults = (
  { memberIds }: FileRecord,
  kind: Kind,
  { place, held, named }: { place: string; held: Held; named: Named },
): FileFault[] => [
  ...memberIds.flatMap((id, index) =>
    held.people.has(id) || named.some(({ memberId }) => memberId === id)
      ? []
      : [faultAt(at(place, 'memberIds', index), '应是文件里的党员', id)],
  ),
  ...named.flatMap(({ field, memberId }): FileFault[] => {
    if (held.people.has(memberId)) return [];
    const asked = fieldAt(kind.fields, field);
    const isOwn = (asked?.is === 'person' || asked?.is === 'people') && asked.from === 'branch';
    return isOwn ? [faultAt(at(place, 'content', field), '应是文件里的党员', memberId)] : [];
  }),
];

const recordFaults = (record: FileRecord, place: string, held: Held): FileFault[] => {
  const kind = kindOf(record.type);
  if (kind === undefined) return [];
  const named = peopleAt(kind.fields, record.content as AnyContent);
  if (!held.orgs.has(record.orgId))
    return namesUs(record, kind, { named, held }) ? [] : [faultAt(at(place, 'orgId'), '应是文件里的党组织', record.orgId)];
  if (!isOf(held.orgs, record.orgId, 'branch')) return [];
  return [...peopleFaults(record, kind, { place, held, named }), ...linkFaults(record, kind, { place, held })];
};

/** What names something that is not there. Contents have been laid against their kinds before. */
export const faultsOfReferences = (file: Dataset): FileFault[] => {
  const held = heldIn(file);
  return [
    ...(file.orgs.some(({ kind }) => kind === 'branch') ? [] : [faultAt('orgs', '至少要有一个支部', file.orgs)]),
    ...file.orgs.flatMap((org, index) => orgFaults(org, at('orgs', index), held)),
    ...file.members.flatMap((member, index) => memberFaults(member, at('members', index), held)),
    // Who holds a post may be a member of another branch: the teacher who leads a branch of students.
    ...(['posts', 'terms'] as const).flatMap((list) =>
      file[list].flatMap(({ orgId }, index): FileFault[] =>
        held.orgs.has(orgId) ? [] : [faultAt(at(list, index, 'orgId'), '应是文件里的党组织', orgId)],
      ),
    ),
    ...file.activities.flatMap((activity, index) => activityFaults(activity, at('activities', index), held)),
    ...file.records.flatMap((record, index) => recordFaults(record, at('records', index), held)),
  ];
};
