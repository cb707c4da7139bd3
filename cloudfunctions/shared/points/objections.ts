import { taken } from '../ports/opened';
import type { ObjectionView } from '../../../src-shared/contract/points-public';
import { standingCounts } from '../../../src-shared/engines/points/correction';
import { endOfWorkingDays } from '../../../src-shared/standard/working-days';
import { dayOfInstant } from '../../../src-shared/kernel/day';
import { FACT_NAMES } from '../../../src-shared/records/vocabulary/points-words';
import type { Content } from '../../../src-shared/records/kinds';
import type { StoredRecord } from '../../../src-shared/records/vocabulary/schema';
import { COLLECTIONS } from '../ports/collections';
import type { Documents } from '../ports/documents';
import { POINTS } from './declarations';
import { entriesIn } from './entries';

/** 书面答复 within five working days (records.md, objection). */
const ANSWER_WORKING_DAYS = 5;

type Objected = { record: StoredRecord; content: Partial<Content<'objection'>> };

/** Objections of a branch, the newest first. */
export const objectionsOf = async (documents: Documents, orgId: string): Promise<Objected[]> => {
  const stored = await documents.find(COLLECTIONS.records, { orgId, type: 'objection' });
  return stored
    .map((document) => taken('record', document))
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .map((record) => ({ record, content: record.content as Partial<Content<'objection'>> }));
};

/** The Party committee was asked, and may have answered since. */
export const wasForwarded = ({ record, content }: Objected): boolean =>
  record.state === 'forwarded' || content.superiorAnsweredOn !== undefined;

const entriesFor = async (documents: Documents, objected: readonly Objected[]): Promise<Map<string, ObjectionView['entry']>> => {
  const ids = [...new Set(objected.flatMap(({ content }) => content.entryId ?? []))];
  if (ids.length === 0) return new Map();
  const entries = entriesIn(await documents.find(POINTS, { _id: { in: ids } }));
  const all =
    entries.length === 0
      ? []
      : entriesIn(
          await documents.find(POINTS, { memberId: { in: [...new Set(entries.map(({ memberId }) => memberId))] }, type: 'pointsPosting' }),
        );
  return new Map(
    entries.map((entry) => [
      entry._id,
      { lineKey: entry.lineKey, counts: standingCounts(entry, all), names: [...FACT_NAMES[entry.lineKey]] },
    ]),
  );
};

const noticesFor = async (documents: Documents, objected: readonly Objected[]): Promise<Map<string, string>> => {
  const ids = [...new Set(objected.flatMap(({ content }) => content.noticeId ?? []))];
  if (ids.length === 0) return new Map();
  return new Map(
    (await documents.find(COLLECTIONS.records, { _id: { in: ids } })).map((document) => [
      document._id,
      String((document.content as { title?: unknown }).title ?? ''),
    ]),
  );
};

/** As its reader sees it: the name stands only where the reader may know it, and so does the entry's id, which holds the id of a person. */
export const viewsOfObjections = async (
  documents: Documents,
  objected: readonly Objected[],
  nameOf: (memberId: string) => string | undefined,
): Promise<ObjectionView[]> => {
  const [entries, notices] = await Promise.all([entriesFor(documents, objected), noticesFor(documents, objected)]);
  return objected.map(({ record, content }): ObjectionView => {
    const writtenOn = dayOfInstant(record.createdAt);
    const name = content.memberId === undefined ? undefined : nameOf(content.memberId);
    const entry = content.entryId === undefined ? undefined : entries.get(content.entryId);
    const noticeTitle = content.noticeId === undefined ? undefined : notices.get(content.noticeId);
    return {
      objectionId: record._id,
      rev: record.rev,
      state: record.state as ObjectionView['state'],
      text: content.text ?? '',
      writtenOn,
      answerDueOn: endOfWorkingDays(writtenOn, ANSWER_WORKING_DAYS),
      ...(name === undefined
        ? {}
        : { name, memberId: content.memberId, ...(content.entryId === undefined ? {} : { entryId: content.entryId }) }),
      ...(content.entryWords === undefined ? {} : { entryWords: content.entryWords }),
      ...(content.noticeId === undefined ? {} : { noticeId: content.noticeId }),
      ...(noticeTitle === undefined ? {} : { noticeTitle }),
      ...(content.isUpheld === undefined ? {} : { isUpheld: content.isUpheld }),
      ...(content.answer === undefined ? {} : { answer: content.answer }),
      ...(content.answeredOn === undefined ? {} : { answeredOn: content.answeredOn }),
      ...(content.superiorAnswer === undefined ? {} : { superiorAnswer: content.superiorAnswer }),
      ...(entry === undefined ? {} : { entry }),
    };
  });
};
