import { taken } from '../ports/opened';
import { kindOf } from '../../../src-shared/records/kinds';
import type { LifeMeetingPage } from '../../../src-shared/contract/appraisal';
import { activity, type Activity } from '../../../src-shared/records/activity';
import type { AnyContent } from '../../../src-shared/records/vocabulary/kind';
import type { StoredRecord } from '../../../src-shared/records/vocabulary/schema';
import type { Org } from '../../../src-shared/records/org';
import type { Params } from '../../../src-shared/standard/params';
import { appraisalLastDay } from '../../../src-shared/standard/year-end';
import { COLLECTIONS } from '../ports/collections';
import { withoutUndefined } from '../pipeline/without-undefined';
import { openContent, seenOf } from '../register/reading/load';
import { openStands } from '../register/life/roles';
import type { Asking } from '../pipeline/context';
import { lettersFor } from '../../../src-shared/rights/sight';
import { participantsOf } from './participants';
import { openSheetKey, sheetKey } from '../../../src-shared/records/ids/sheets';

const kind = kindOf('lifeMeeting');
const TYPES = ['lifeMeeting', 'heartTalk', 'rectificationItem', 'activity'] as const;
const STRUCK: readonly string[] = ['voided', 'cancelled', 'withdrawn'];

type Books = { meeting: Activity | undefined; life: StoredRecord | undefined; talks: StoredRecord[]; items: StoredRecord[] };

type Year = { year: string; params: Params };

const booksOf = async ({ ports }: Asking, orgId: string, { year, params }: Year): Promise<Books> => {
  const stored = (
    await ports.documents.find(
      COLLECTIONS.records,
      { sheets: { in: [sheetKey(orgId, year), sheetKey(orgId, Number(year) + 1), openSheetKey(orgId)] }, type: { in: TYPES } },
      { without: ['sections', 'resolution', 'attachments', 'reasons'] },
    )
  ).filter((document) => document.orgId === orgId && !STRUCK.includes(String(document.state)));
  const records = stored.filter((document) => document.type !== 'activity').map((document) => taken('record', document));
  const meeting = stored
    .flatMap((document) =>
      document.type === 'activity' ? [activity.parse({ ...document, sections: [], resolution: '', attachments: [] })] : [],
    )
    .filter((found) => found.kinds.includes('organizationalLifeMeeting') && found.appraisalYear === year)
    .sort((one, other) => (one.day < other.day ? 1 : -1))[0];
  return {
    meeting,
    life: records.find((record) => record.type === 'lifeMeeting' && record.content.appraisalYear === year),
    talks: records.filter(
      (record) =>
        record.type === 'heartTalk' &&
        record.content.talkKind === 'lifeMeeting' &&
        record.day >= `${year}-01-01` &&
        record.day <= appraisalLastDay(year, params),
    ),
    items: records.filter(
      (record) => record.type === 'rectificationItem' && meeting !== undefined && record.content.sourceId === meeting._id,
    ),
  };
};

const namedIn = (talks: readonly StoredRecord[]): Set<string> =>
  new Set(talks.flatMap(({ content }) => [String(content.talkerId), String(content.withId)]));

/** The five things around the meeting, each counted from the records that show it. */
export const lifeMeetingView = async (asking: Asking, org: Org, at: Year): Promise<Omit<LifeMeetingPage, 'mayManage'>> => {
  const { year } = at;
  const [{ meeting, life, talks, items }, participants, stand] = await Promise.all([
    booksOf(asking, org._id, at),
    participantsOf(asking, org._id, year),
    openStands(asking)(org),
  ]);
  const content: AnyContent = life === undefined ? {} : openContent(asking, life, kind);
  const { opinions, analysisCount = 0, criticism } = content as { opinions?: unknown[]; analysisCount?: number; criticism?: string };
  const seen =
    life === undefined ? {} : (seenOf({ kind, content, letters: lettersFor(stand, life, kind), stand }).content as { criticism?: string });
  const talked = [...namedIn(talks)].filter((memberId) => participants.some(({ member }) => member._id === memberId)).length;
  const heard = opinions?.length ?? 0;
  return {
    ...withoutUndefined({ recordId: life?._id, rev: life?.rev, criticism: seen.criticism }),
    ...(meeting === undefined
      ? {}
      : { meeting: { activityId: meeting._id, title: meeting.title, day: meeting.day, state: meeting.state } }),
    orgId: org._id,
    orgName: org.name,
    year,
    state: (life?.state ?? 'none') as LifeMeetingPage['state'],
    checks: [
      { check: 'talks', isDone: talked >= participants.length && talked > 0, count: talked, of: participants.length },
      { check: 'opinions', isDone: heard > 0, count: heard },
      { check: 'analysis', isDone: analysisCount > 0, count: analysisCount, of: participants.length },
      { check: 'criticism', isDone: (criticism ?? '') !== '', count: (criticism ?? '') === '' ? 0 : 1 },
      { check: 'rectification', isDone: items.length > 0, count: items.length },
    ],
  };
};
