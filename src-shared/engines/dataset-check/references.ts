// What a file names must be there, as far as the file by its own nature holds it: a branch's file has its organisations,
// its people and the meetings of its years, but not the people and papers of others.
import type { Day } from '../../kernel/day';
import { yearOf, type Year } from '../../kernel/period';
import type { Dataset } from '../../records/dataset';
import { kindOf } from '../../records/kinds';
import type { Org, OrgKind } from '../../records/org';
import { idsIn, peopleAt, type NamedId } from '../../records/vocabulary/content';
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
  years: readonly Year[];
};

const heldIn = ({ orgs, members, posts, activities, records, years }: Dataset): Held => ({
  orgs: new Map(orgs.map((org) => [org._id, org])),
  members: new Set(members.map(({ _id }) => _id)),
  people: new Set([...members.map(({ _id }) => _id), ...posts.map(({ memberId }) => memberId)]),
  types: new Map([...activities, ...records].map(({ _id, type }) => [_id, type])),
  years,
});

/** Of the time from the first to the last of its years a file has every meeting. */
const hasMeetingsOf = (day: Day, { years }: Held): boolean =>
  years.some((year) => year <= yearOf(day)) && years.some((year) => year >= yearOf(day));

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
  let next = parentId;
  while (next !== null) {
    const above = orgs.get(next);
    if (above === undefined || chain.length >= LEVELS_MOST) return null;
    chain.unshift(next);
    next = above.parentId;
  }
  return chain;
};

const isOf = (orgs: Held['orgs'], id: string, kind: OrgKind): boolean => orgs.get(id)?.kind === kind;

/** A day of something that cannot come before another. */
const earlyFaults = (place: string, day: Day | undefined, { notBefore, what }: { notBefore: Day; what: string }): FileFault[] =>
  (day ?? notBefore) < notBefore ? [faultAt(place, `应不早于${what} ${notBefore}`, day)] : [];

const orgFaults = (org: Org, place: string, { orgs }: Held): FileFault[] => {
  const { parentId } = org;
  const parents = PARENTS[org.kind];
  if (parentId === null ? parents.length > 0 : !parents.some((kind) => isOf(orgs, parentId, kind)))
    return [faultAt(at(place, 'parentId'), `应是文件里的${parents.map((kind) => ORG_WORDS[kind]).join('或') || '空值 null'}`, parentId)];
  const above = chainAbove(org, orgs);
  if (above !== null && org.path.join(' ') !== above.join(' '))
    return [
      {
        place: at(place, 'path'),
        expected: `应是由上到下的各级上级（${above.join('、') || '没有上级'}）`,
        found: org.path.length === 0 ? '是空的列表' : `是${quoted(org.path.join('、'))}`,
      },
    ];
  return earlyFaults(at(place, 'dissolvedOn'), org.dissolvedOn, { notBefore: org.foundedOn, what: '成立日' });
};

const memberFaults = (member: Dataset['members'][number], place: string, { orgs }: Held): FileFault[] => [
  ...(member.memberships.some(({ branchId }) => isOf(orgs, branchId, 'branch'))
    ? []
    : [faultAt(at(place, 'memberships'), '至少一段隶属应是文件里的支部', member.memberships)]),
  ...earlyFaults(at(place, 'fullMemberOn'), member.fullMemberOn, { notBefore: member.admittedOn, what: '入党日' }),
];

const activityFaults = (activity: Dataset['activities'][number], place: string, { orgs, people }: Held): FileFault[] => {
  const isOwn = isOf(orgs, activity.orgId, 'branch');
  const isHere = isOwn || activity.participatingOrgIds?.some((id) => isOf(orgs, id, 'branch')) === true;
  return [
    ...(isHere ? [] : [faultAt(at(place, 'orgId'), '应是文件里的支部', activity.orgId)]),
    ...(isOwn && activity.groupId !== undefined && orgs.get(activity.groupId)?.parentId !== activity.orgId
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

/** The days written beside a reference, in its row or in the record: about then it took place. */
const daysBeside = ({ fields, content }: NamedId['within']): string[] =>
  Object.entries(fields).flatMap(([key, { is }]) => (is === 'day' && content[key] !== undefined ? [String(content[key])] : []));

type FileRecord = Dataset['records'][number];

/** A meeting on which a record rests must be in the file where the record and all its days lie in the file's years. */
const linkFaults = ({ content, day }: FileRecord, kind: Kind, { place, held }: { place: string; held: Held }): FileFault[] =>
  idsIn(kind.fields, content as AnyContent, { is: 'record' }).flatMap(({ field, id, types, within }): FileFault[] => {
    const type = held.types.get(id);
    const isMeeting = types.length === 1 && types[0] === 'activity';
    if (!isMeeting || type === 'activity') return [];
    if (type !== undefined) return [faultAt(at(place, 'content', field), '应是一次组织生活的编号', id)];
    const isWithin = [day, ...daysBeside(within)].every((one) => hasMeetingsOf(one, held));
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
  ...named.flatMap(({ field, memberId, from }) =>
    held.people.has(memberId) || from !== 'branch' ? [] : [faultAt(at(place, 'content', field), '应是文件里的党员', memberId)],
  ),
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
