import { membershipOn } from '../../../../src-shared/roster/on-day';
import { dayOfInstant, type Day } from '../../../../src-shared/kernel/day';
import { yearOf } from '../../../../src-shared/kernel/period';
import { concernedIn, missingIn } from '../../../../src-shared/records/vocabulary/checks';
import type { AnyContent, Kind } from '../../../../src-shared/records/vocabulary/kind';
import type { RecordState } from '../../../../src-shared/records/vocabulary/life';
import type { FiledTo, StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import type { Org } from '../../../../src-shared/records/org';
import { keyedId } from '../../secrets/keyed-hash';
import type { FieldKey } from '../../secrets/field-cipher';
import type { Known } from './check';
import { isAboutPeople } from '../reading/sight';
import { collegePeopleIn, idsIn } from './named';
import type { Asking } from './roles';
import { isSame, withSecretsLocked } from './secrets';
import { isUnsigned, UNSIGNED } from './unsigned';
import { waitsFor } from '../standing/waiting';

/** Who writes a revision, when, and the key of its secret fields. */
export type Stamp = Pick<Asking, 'nowAt' | 'today'> & { who: Pick<Asking['who'], 'memberId'>; ports: { secrets: FieldKey } };
type Named = Pick<Known, 'members'>;

/** What stands now, with its content open. */
export type Standing = { record: StoredRecord; content: AnyContent };
/** A revision as it shall stand; `before` is null for a new record. */
export type Revision = {
  kind: Kind;
  org: Org;
  content: AnyContent;
  state: RecordState;
  before: Standing | null;
  filedTo?: FiledTo[] | undefined;
};

/** Where there may be one only, the content says which; otherwise each command makes its own, and a repeated one the same. */
export const idOfNew = ({ key, who }: Asking, at: { kind: Kind; content: AnyContent; orgId: string }): string =>
  at.kind.idOf?.(at.content, at.orgId) ?? keyedId(at.kind.type, [who.memberId, 'register.save', key]);

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
  return bearsOn(revision, known, day).flatMap((orgId) => keys.map((key) => `${orgId}:${key}`));
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
const lockedContent = (asking: Stamp, revision: Revision, recordId: string): AnyContent => {
  const { kind, content, before } = revision;
  if (before !== null && isSame(before.content, content)) return before.record.content as AnyContent;
  return { ...unopened(revision), ...withSecretsLocked(kind.fields, content, { key: asking.ports.secrets, recordId }) };
};

/** The document of a revision. What follows from the content is computed here and nowhere else. */
export const documentOf = (asking: Stamp, revision: Revision & { id: string }, known: Named): StoredRecord => {
  const { kind, org, content, state, id } = revision;
  const before = revision.before?.record ?? null;
  const createdAt = before?.createdAt ?? asking.nowAt;
  const day = kind.dayOf(content) ?? dayOfInstant(createdAt);
  const memberIds = concernedIn(kind.fields, content);
  const missing = missingIn(kind.fields, content);
  const filedTo = revision.filedTo ?? before?.filedTo;
  // 录入日: the first day on which it was complete; later edits do not move it.
  const recordedOn = before?.recordedOn ?? (missing.length === 0 ? asking.today : undefined);
  const author = before === null && isUnsigned(kind.type, content) ? UNSIGNED : asking.who.memberId;
  const isOnBehalf = before === null ? isTypedForAnother(kind, memberIds, asking.who.memberId) : before.isOnBehalf;
  return {
    ...(before ?? {}),
    _id: id,
    v: 1,
    type: kind.type,
    orgId: org._id,
    rev: before === null ? 0 : before.rev + 1,
    createdAt,
    createdBy: before?.createdBy ?? author,
    updatedAt: asking.nowAt,
    updatedBy: author,
    ...(isOnBehalf === true ? { isOnBehalf } : {}),
    sheets: sheetsOf(revision, known, day),
    memberIds,
    day,
    state,
    ...(recordedOn === undefined ? {} : { recordedOn }),
    missing,
    ...(filedTo === undefined ? {} : { filedTo }),
    waitsFor: waitsFor(kind, { state, org, filedTo: filedTo ?? [], memberIds }),
    content: lockedContent(asking, revision, id),
  };
};
