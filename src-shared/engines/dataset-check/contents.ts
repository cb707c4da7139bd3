// The records of a file against their kinds: type, state, owner, and what stands in them.
import { activity } from '../../records/activity';
import type { Dataset } from '../../records/dataset';
import { KINDS, kindOf, type KindName } from '../../records/kinds';
import { attestOwner } from '../../records/kinds/attestation';
import type { OrgKind } from '../../records/org';
import { missingIn, numberFault } from '../../records/vocabulary/checks';
import type { Fields } from '../../records/vocabulary/field';
import type { AnyContent, Kind } from '../../records/vocabulary/kind';
import { labelAt } from '../../records/vocabulary/labels';
import { STATE_WORDS, type Life, type RecordState } from '../../records/vocabulary/life';
import { contentSchema } from '../../records/vocabulary/schema';
import { ASKED } from './asked';
import { ORG_WORDS } from '../../text/org-words';
import { at, faultAt, NOTHING, quoted, type FileFault } from './fault';
import { faultsOfIssues, type Issue } from './shape';

type FileRecord = Dataset['records'][number];
type Schema = ReturnType<typeof contentSchema>;

const schemas = new Map<string, Schema>();
/** Built once for a kind: a college's file has a hundred thousand records. */
const schemaOf = (kind: Kind): Schema => {
  const found = schemas.get(kind.type) ?? contentSchema(kind.fields);
  schemas.set(kind.type, found);
  return found;
};

/** Every state a record of such a life can be in. */
const statesOf = ({ initial, counting, moves }: Life): RecordState[] => [
  ...new Set([initial, ...counting, ...moves.flatMap(({ from, to }) => [...from, to])]),
];

const stateFaults = (record: FileRecord, kind: Kind, place: string): FileFault[] => {
  const states = statesOf(kind.life);
  if (states.includes(record.state)) return [];
  const words = states.map((state) => `${state}（${STATE_WORDS[state]}）`).join('、');
  return [faultAt(at(place, 'state'), `“${kind.name}”的状态只能是 ${words}`, record.state)];
};

const ownersWords = (owners: readonly OrgKind[]): string => owners.map((owner) => ORG_WORDS[owner]).join('、');

const ownerFaults = (record: FileRecord, kind: Kind, { place, owner }: { place: string; owner: OrgKind }): FileFault[] => {
  const attested = kind.type === 'attestation' ? attestOwner(record.content.attestKind) : undefined;
  const owners = attested === undefined ? kind.owners : [attested];
  if (owners.includes(owner)) return [];
  return [
    {
      place: at(place, 'orgId'),
      expected: `“${kind.name}”应记在${ownersWords(owners)}名下`,
      found: `是${ORG_WORDS[owner]}${quoted(record.orgId)}`,
    },
  ];
};

const numberFaults = (fields: Fields, content: AnyContent, place: string): FileFault[] =>
  Object.entries(fields).flatMap(([name, field]): FileFault[] => {
    const value = content[name];
    if (value === undefined) return [];
    if (field.is === 'rows') return (value as AnyContent[]).flatMap((row, index) => numberFaults(field.of, row, at(place, name, index)));
    const words = field.is === 'number' ? numberFault(field, value as number) : null;
    return words === null ? [] : [faultAt(at(place, name), words, value)];
  });

/** What a rule reads and is not there, of a record that counts and does not itself say that it is missing. */
const absentFaults = ({ content, state, missing, type }: FileRecord, kind: Kind, place: string): FileFault[] => {
  if (!kind.life.counting.includes(state)) return [];
  const asked = ASKED[type as KindName] ?? [];
  return missingIn(kind.fields, content as AnyContent)
    .filter((path) => asked.includes(path.replace(/\.\d+\./g, '.')) && !missing.includes(path))
    .map((path) => ({
      place: at(place, path),
      expected: `“${kind.name}”要有${labelAt(kind.fields, path)}`,
      found: NOTHING,
    }));
};

const contentFaults = (record: FileRecord, kind: Kind, place: string): FileFault[] => {
  const inside = at(place, 'content');
  const parsed = schemaOf(kind).safeParse(record.content);
  if (!parsed.success) return faultsOfIssues(parsed.error.issues as readonly Issue[], record.content, inside);
  return [...numberFaults(kind.fields, record.content as AnyContent, inside), ...absentFaults(record, kind, inside)];
};

/** A type that reads almost like this one. */
const likeType = (type: string): string => {
  const found = Object.keys(KINDS).find((name) => name.startsWith(type) || type.startsWith(name));
  return found === undefined || type === '' ? '' : `，是不是 ${found}`;
};

const recordFaults = (record: FileRecord, place: string, kindsOfOrgs: ReadonlyMap<string, OrgKind>): FileFault[] => {
  const kind = kindOf(record.type);
  if (kind === undefined) return [faultAt(at(place, 'type'), `应是 --schema 里的记录种类${likeType(record.type)}`, record.type)];
  const owner = kindsOfOrgs.get(record.orgId);
  return [
    ...stateFaults(record, kind, place),
    ...(owner === undefined ? [] : ownerFaults(record, kind, { place, owner })),
    ...contentFaults(record, kind, place),
  ];
};

/** What is wrong with the records of a file by their kinds. What a form refuses beyond that is for the standard to judge: a file may tell of an admission without a vote. */
export const faultsOfContents = ({ orgs, activities, records }: Dataset): FileFault[] => {
  const kindsOfOrgs = new Map(orgs.map(({ _id, kind }) => [_id, kind]));
  return [
    ...activities.flatMap(({ studyHours }, index) => {
      const parsed = activity.shape.studyHours.safeParse(studyHours);
      return parsed.success ? [] : [faultAt(at('activities', index, 'studyHours'), '应是 0 到 8 小时，半小时为一档', studyHours)];
    }),
    ...records.flatMap((record, index) => recordFaults(record, at('records', index), kindsOfOrgs)),
  ];
};
