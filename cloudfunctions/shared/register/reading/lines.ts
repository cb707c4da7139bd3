import type { RegisterLine } from '../../../../src-shared/contract/register';
import { visibleContent } from '../../../../src-shared/rights/content';
import type { Stand } from '../../../../src-shared/rights/register';
import { addDays, type Day } from '../../../../src-shared/kernel/day';
import type { Field, Fields } from '../../../../src-shared/records/vocabulary/field';
import type { AnyContent, Kind, Say } from '../../../../src-shared/records/vocabulary/kind';
import type { StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import { kindsWord } from '../../../../src-shared/text/activity-words';
import type { BriefActivity } from '../../score/branch-year';
import type { Stored } from '../../ports/documents';
import { recordIn } from './load';
import { openStands } from '../life/roles';
import type { Asking } from '../../pipeline/context';
import { withoutSecrets } from '../life/secrets';
import { lettersFor, mayLookAt, type Look } from '../../../../src-shared/rights/sight';

/** 补记: entered more than a week after the day. Shown, never held against anybody. */
const LATE_AFTER_DAYS = 7;

export type Listed = { record: StoredRecord; kind: Kind; stand: Stand };

const isLate = (day: Day, recordedOn: Day | undefined): boolean => recordedOn !== undefined && recordedOn > addDays(day, LATE_AFTER_DAYS);

/** What a list may know of a record: nothing secret, and nothing the caller may not see. */
export const listedContent = ({ record, kind, stand }: Listed): AnyContent => {
  const open = withoutSecrets(kind.fields, record.content as AnyContent);
  return visibleContent(kind.fields, open, {
    sight: kind.sight,
    viewer: { letters: lettersFor(stand, record, kind), memberId: stand.memberId },
  }).content;
};

const SPEAKING: readonly Field['is'][] = ['person', 'people', 'text', 'record', 'link', 'rows'];
/** A row with nobody and no words in it, so that a line can still say how many there are. */
const countedRow = (fields: Fields, row: AnyContent): AnyContent =>
  Object.fromEntries(
    Object.entries(row).filter(
      ([name]) => fields[name] !== undefined && fields[name].sight === undefined && !SPEAKING.includes(fields[name].is),
    ),
  ) as AnyContent;

/** What a line is made of: what the caller may see, and of a list they may not see, or only in part, the number of its rows. */
const lineContent = ({ record, kind }: Listed, content: AnyContent): AnyContent => {
  const open = withoutSecrets(kind.fields, record.content as AnyContent);
  const counted = Object.entries(kind.fields).flatMap(([name, field]) => {
    const [rows, seen] = [open[name], content[name]];
    if (field.is !== 'rows' || !Array.isArray(rows) || (Array.isArray(seen) && seen.length === rows.length)) return [];
    return [[name, (rows as AnyContent[]).map((row) => countedRow(field.of, row))] as const];
  });
  return { ...content, ...Object.fromEntries(counted) } as AnyContent;
};

export const lineOf = (listed: Listed, say: Say): RegisterLine => {
  const { record, kind } = listed;
  const content = listedContent(listed);
  const { title, note } = kind.line(lineContent(listed, content), say);
  return {
    recordId: record._id,
    type: record.type,
    orgId: record.orgId,
    day: record.day,
    state: record.state,
    title: title.trim() === '' ? kind.name : title.trim(),
    note: note.trim(),
    isRecordedLate: isLate(record.day, kind.dayOf(content) === undefined ? undefined : record.recordedOn),
    ...(record.sealSeq === undefined ? {} : { sealSeq: record.sealSeq }),
  };
};

type LineActivity = Pick<BriefActivity, '_id' | 'orgId' | 'day' | 'state' | 'title' | 'kinds' | 'recordedOn'>;

/** An activity among records, for a field that names one. */
export const lineOfActivity = (activity: LineActivity, say: Say): RegisterLine => ({
  recordId: activity._id,
  type: 'activity',
  orgId: activity.orgId,
  day: activity.day,
  state: activity.state,
  title: activity.title,
  note: `${kindsWord(activity.kinds)}·${say.day(activity.day)}`,
  isRecordedLate: isLate(activity.day, activity.recordedOn),
});

/** The stored records among documents that the caller may look at, with how they stand towards each. */
export const listedIn = async (asking: Asking, stored: readonly Stored[], look: Look = mayLookAt): Promise<Listed[]> => {
  const standsOf = openStands(asking);
  const found = stored.flatMap((document) => recordIn(document) ?? []);
  const orgs = await asking.roster.orgsById([...new Set(found.map(({ record }) => record.orgId))]);
  const stands = new Map(await Promise.all(orgs.map(async (org) => [org._id, await standsOf(org)] as const)));
  return found.flatMap(({ record, kind }) => {
    const stand = stands.get(record.orgId);
    return stand !== undefined && look(stand, record, kind) ? [{ record, kind, stand }] : [];
  });
};

/** Newest day first; of one day what was entered last. */
export const newestFirst = (
  one: Pick<StoredRecord, 'day' | 'createdAt' | '_id'>,
  other: Pick<StoredRecord, 'day' | 'createdAt' | '_id'>,
): number => {
  const [a, b] = [`${one.day} ${one.createdAt} ${one._id}`, `${other.day} ${other.createdAt} ${other._id}`];
  return a < b ? 1 : a > b ? -1 : 0;
};
