// A revision of a record: everything around its content that follows from its content.
import { dayOfInstant, type At, type Day } from '../../kernel/day';
import { yearOf } from '../../kernel/period';
import type { Member } from '../../records/member';
import type { Org } from '../../records/org';
import { contentStamp } from '../../records/open-record';
import { RECORD_VERSION } from '../../records/vocabulary/version';
import { concernedIn, missingIn } from '../../records/vocabulary/checks';
import { collegePeopleIn, idsIn, isSame } from '../../records/vocabulary/content';
import type { AnyContent, Kind } from '../../records/vocabulary/kind';
import type { RecordState } from '../../records/vocabulary/life';
import type { FiledTo, StoredRecord } from '../../records/vocabulary/schema';
import { isAboutPeople, ownIdsOf } from '../../rights/sight';
import { membershipOn } from '../../roster/on-day';
import { waitsFor } from './waiting';
import { sheetKey } from '../../records/ids/sheets';

/** Stands where the writer's id would stand. */
export const UNSIGNED = 'unsigned';

/** Who writes a revision and when. `lock` makes the secret fields of a content unreadable, each for its record and place. */
export type Stamp = { nowAt: At; today: Day; by: string; lock: (kind: Kind, content: AnyContent, recordId: string) => AnyContent };
/** The people a content names, as the roster has them. */
export type Named = { members: ReadonlyMap<string, Member> };

/** A record as it stands, with its content open. */
export type OpenRecord = { kind: Kind; org: Org; record: StoredRecord; content: AnyContent };
/** A revision as it shall stand; `before` is null for a new record. */
export type Revision = {
  id: string;
  kind: Kind;
  org: Org;
  content: AnyContent;
  state: RecordState;
  before: Pick<OpenRecord, 'record' | 'content'> | null;
  filedTo?: FiledTo[] | undefined;
};

/** The organisations a record bears on: its own, those it names, and the branches of the people of the college it names. */
const bearsOn = ({ kind, org, content }: Revision, known: Named, day: Day): string[] => {
  const branches = collegePeopleIn(kind.fields, content).flatMap((memberId) => {
    const member = known.members.get(memberId);
    const branchId = member === undefined ? undefined : membershipOn(member, day)?.branchId;
    return branchId === undefined ? [] : [branchId];
  });
  return [...new Set([org._id, ...idsIn(kind.fields, content, { is: 'org' }).map((entry) => entry.id), ...branches])];
};

const sheetsOf = (revision: Revision, known: Named, day: Day): string[] => {
  const { kind, content, state } = revision;
  const years = kind.yearsOf?.(content) ?? [];
  const keys = [...(years.length === 0 ? [yearOf(day)] : years), ...(kind.isOpenEnded?.(content, state) === true ? ['open'] : [])];
  return bearsOn(revision, known, day).flatMap((orgId) => keys.map((key) => sheetKey(orgId, key)));
};

/** Somebody else typed it for the person it concerns. */
const isTypedForAnother = (kind: Kind, memberIds: readonly string[], by: string): boolean =>
  kind.writers.includes('member') && isAboutPeople(kind) && memberIds.length > 0 && !memberIds.includes(by);

/** Ciphertext that could not be opened (an older key) is carried on, so that changing another field does not lose it. */
const unopened = ({ kind, content, before }: Revision): AnyContent =>
  Object.fromEntries(
    Object.entries(before?.record.content ?? {}).filter(
      ([name]) => kind.fields[name]?.isSecret === true && before?.content[name] === undefined && content[name] === undefined,
    ),
  ) as AnyContent;

/** A step that leaves the content alone leaves its ciphertext alone too, and so its seal. */
const lockedContent = ({ lock }: Stamp, revision: Revision): AnyContent => {
  const { kind, content, before, id } = revision;
  if (before !== null && isSame(before.content, content)) return before.record.content as AnyContent;
  return { ...unopened(revision), ...lock(kind, content, id) };
};

/** The document of a revision. What follows from the content is computed here and nowhere else. */
export const revisionOf = (stamp: Stamp, revision: Revision, known: Named): StoredRecord => {
  const { kind, org, content, state, id } = revision;
  const before = revision.before?.record ?? null;
  const createdAt = before?.createdAt ?? stamp.nowAt;
  const day = kind.dayOf(content) ?? dayOfInstant(createdAt);
  const memberIds = concernedIn(kind.fields, content);
  const missing = missingIn(kind.fields, content);
  const filedTo = revision.filedTo ?? before?.filedTo;
  // 录入日: the first day on which it was complete; later edits do not move it.
  const recordedOn = before?.recordedOn ?? (missing.length === 0 ? stamp.today : undefined);
  // A record whose writer chose not to sign is stored without them.
  const author = before === null && kind.isUnsigned?.(content) === true ? UNSIGNED : stamp.by;
  const createdBy = before?.createdBy ?? author;
  const isOnBehalf = before === null ? isTypedForAnother(kind, memberIds, stamp.by) : before.isOnBehalf;
  const writerIds = ownIdsOf(kind, content) ?? (createdBy === UNSIGNED ? [] : [createdBy]);
  return {
    ...(before ?? {}),
    _id: id,
    v: RECORD_VERSION,
    type: kind.type,
    orgId: org._id,
    rev: before === null ? 0 : before.rev + 1,
    createdAt,
    createdBy,
    updatedAt: stamp.nowAt,
    updatedBy: author,
    ...(isOnBehalf === true ? { isOnBehalf } : {}),
    sheets: sheetsOf(revision, known, day),
    memberIds,
    day,
    state,
    ...(recordedOn === undefined ? {} : { recordedOn }),
    missing,
    ...(filedTo === undefined ? {} : { filedTo }),
    waitsFor: waitsFor(kind, { state, content, org, filedTo: filedTo ?? [], memberIds, writerIds }),
    ...contentStamp(kind),
    content: lockedContent(stamp, revision),
  };
};

const REASONS_MOST = 50;

/** The record with the reason of this step, where there is one. */
export const withReason = (record: StoredRecord, step: string, words: string | undefined): StoredRecord =>
  words === undefined
    ? record
    : { ...record, reasons: [...(record.reasons ?? []), { at: record.updatedAt, step, words }].slice(-REASONS_MOST) };
