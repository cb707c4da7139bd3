import type { FlowPlace } from '../../../src-shared/contract/flow';
import type { Activity } from '../../../src-shared/records/activity';
import { activity } from '../../../src-shared/records/activity';
import { APPRAISAL_STEP_WORDS, FLOW_STEPS, placeOfStep, type FlowKind } from '../../../src-shared/records/flow-steps';
import { stepsOf, type StepRow } from '../../../src-shared/records/vocabulary/development-steps';
import { storedRecord, type StoredRecord } from '../../../src-shared/records/vocabulary/schema';
import { membersOn } from '../../../src-shared/roster/branch';
import type { Org } from '../../../src-shared/records/org';
import { COLLECTIONS } from '../ports/collections';
import { openStands, type Asking } from '../register/life/roles';

type Books = { activities: Activity[]; records: StoredRecord[] };

const TYPES = [
  'activity',
  'annualPlan',
  'publicNotice',
  'halfYearReport',
  'developmentCase',
  'democraticAppraisal',
  'appraisalResult',
  'heartTalk',
] as const;
const STRUCK: readonly string[] = ['voided', 'cancelled', 'withdrawn', 'draft'];

const booksOf = async ({ ports, today }: Asking, orgId: string): Promise<Books> => {
  const year = Number(today.slice(0, 4));
  const sheets = [`${orgId}:${year}`, `${orgId}:open`, ...(today.slice(5) < '04' ? [`${orgId}:${year - 1}`] : [])];
  const stored = (
    await ports.documents.find(
      COLLECTIONS.records,
      { sheets: { in: sheets }, type: { in: TYPES } },
      { without: ['sections', 'resolution', 'attachments', 'reasons'] },
    )
  ).filter((document) => document.orgId === orgId && (document.type === 'appraisalResult' || !STRUCK.includes(String(document.state))));
  return {
    activities: stored
      .flatMap((document) =>
        document.type === 'activity' ? [activity.parse({ ...document, sections: [], resolution: '', attachments: [] })] : [],
      )
      .sort((one, other) => (one.startAt < other.startAt ? 1 : -1)),
    records: stored.filter((document) => document.type !== 'activity').map((document) => storedRecord.parse(document)),
  };
};

/** The newest meeting that is not over: planned, under way, to be recorded or to be confirmed. */
const meetingStep = (flowKind: FlowKind, activities: readonly Activity[], nowAt: string): number[] => {
  const open = [...activities].reverse().find((found) => found.state !== 'confirmed');
  if (open === undefined) return [];
  const key =
    open.state === 'submitted'
      ? 'submitted'
      : open.state === 'returned' || nowAt > open.endAt
        ? 'record'
        : nowAt >= open.startAt
          ? 'roll'
          : 'leave';
  return [placeOfStep(flowKind, key) ?? 1];
};

const yearStep = ({ records, activities }: Books, today: string): number[] => {
  const of = (type: string): StoredRecord[] => records.filter((record) => record.type === type);
  const step = (key: string): number[] => [placeOfStep('threeMeetings', key) ?? 1];
  if (of('annualPlan').length === 0) return step('plan');
  if (!of('publicNotice').some((record) => record.content.noticeKind === 'annualPlan')) return step('notice');
  const half = today.slice(5) >= '07' ? `${today.slice(0, 4)}-H1` : undefined;
  if (half !== undefined && !of('halfYearReport').some((record) => record.content.half === half)) return step('report');
  return activities.some((found) => found.state !== 'confirmed' && found.day < today) ? step('records') : step('meetings');
};

const appraisalStep = ({ records }: Books): number[] => {
  const appraisal = records
    .filter((record) => record.type === 'democraticAppraisal')
    .sort((one, other) => (String(one.content.appraisalYear) < String(other.content.appraisalYear) ? 1 : -1))[0];
  if (appraisal === undefined) return [];
  const step = (key: string): number[] => [placeOfStep('democraticAppraisal', key) ?? 1];
  if (appraisal.state === 'preparing') return step('prepare');
  if (appraisal.state === 'held')
    return step(Object.keys(APPRAISAL_STEP_WORDS).find((name) => appraisal.content[name] === undefined) ?? 'evaluatedOn');
  if (appraisal.state === 'evaluated') return step('publish');
  const results = records.filter(
    (record) => record.type === 'appraisalResult' && record.content.appraisalYear === appraisal.content.appraisalYear,
  );
  return results.some((record) => record.content.feedbackOn === undefined) ? step('feedBack') : [];
};

/** The next step of each person on the way; who they are is not told, and members are not told where. */
const developmentSteps = ({ records }: Books, isOfficer: boolean): number[] => {
  const open = isOfficer ? records.filter((record) => record.type === 'developmentCase' && record.state === 'open') : [];
  const next = open.map((record) => stepsOf((record.content.steps ?? []) as StepRow[]).last + 1);
  return [...new Set(next)].filter((step) => step <= FLOW_STEPS.memberDevelopment.length).sort((one, other) => one - other);
};

const talkStep = async ({ roster, today }: Asking, org: Org, { records }: Books): Promise<number[]> => {
  const talked = new Set(
    records
      .filter((record) => record.type === 'heartTalk' && record.day.startsWith(today.slice(0, 4)))
      .flatMap((record) => [String(record.content.talkerId), String(record.content.withId)]),
  );
  const members = membersOn(await roster.membersOf(org._id), org._id, today);
  return members.every((member) => talked.has(member._id)) ? [] : [placeOfStep('heartTalk', talked.size === 0 ? 'list' : 'talk') ?? 1];
};

/** Where a branch stands in each of the six charts, as its records say. */
export const flowPlaces = async (asking: Asking, org: Org): Promise<FlowPlace[]> => {
  const [books, stand] = await Promise.all([booksOf(asking, org._id), openStands(asking)(org)]);
  const themeDays = books.activities.filter((found) => found.kinds.includes('themeDay'));
  return [
    { flowKind: 'organizationalLife', now: meetingStep('organizationalLife', books.activities, asking.nowAt) },
    { flowKind: 'threeMeetings', now: yearStep(books, asking.today) },
    { flowKind: 'memberDevelopment', now: developmentSteps(books, stand.isOfficer) },
    { flowKind: 'democraticAppraisal', now: appraisalStep(books) },
    { flowKind: 'heartTalk', now: await talkStep(asking, org, books) },
    { flowKind: 'themeDay', now: meetingStep('themeDay', themeDays, asking.nowAt) },
  ];
};
