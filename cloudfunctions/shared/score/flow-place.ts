import type { FlowPlace } from '../../../src-shared/contract/flow';
import { unwrittenOf } from '../../../src-shared/engines/duties/duties';
import { heartTalkStep, threeMeetingsStep } from '../../../src-shared/engines/flow/steps';
import type { JudgedBranch } from '../../../src-shared/engines/score/judged';
import { yearBefore, yearOf } from '../../../src-shared/kernel/period';
import { APPRAISAL_STEP_WORDS, FLOW_STEPS, placeOfStep, type FlowKind } from '../../../src-shared/records/flow-steps';
import { stepsOf, type StepRow } from '../../../src-shared/records/vocabulary/development-steps';
import type { StoredRecord } from '../../../src-shared/records/vocabulary/schema';
import type { Org } from '../../../src-shared/records/org';
import { yearAppraisedOn } from '../../../src-shared/standard/year-end';
import { openStands } from '../register/life/roles';
import type { Asking } from '../pipeline/context';
import { branchYearOf, type BriefActivity } from './branch-year';

type Books = { activities: BriefActivity[]; records: StoredRecord[]; judged: JudgedBranch };

const STRUCK: readonly string[] = ['voided', 'cancelled', 'withdrawn', 'draft'];

/** What the branch itself has stored of the year, and of the one before, and how it is judged by that today. */
const booksOf = async ({ ports, roster, today }: Asking, orgId: string): Promise<Books | null> => {
  const branch = await roster.branch(orgId);
  if (branch === null) return null;
  const year = yearOf(today);
  const { activities, records, judged } = await branchYearOf(ports.documents, branch, { year, asOfOn: today, also: [yearBefore(year)] });
  return {
    activities: activities
      .filter((found) => found.orgId === orgId && !STRUCK.includes(found.state))
      .sort((one, other) => (one.startAt < other.startAt ? 1 : -1)),
    // A sheet of an appraisal is a draft until it is decided, and is looked at all the same.
    records: records.filter((record) => record.orgId === orgId && (record.type === 'appraisalResult' || !STRUCK.includes(record.state))),
    judged,
  };
};

/** The newest meeting that is not over: planned, under way, to be recorded or to be confirmed. */
const meetingStep = (flowKind: FlowKind, activities: readonly BriefActivity[], nowAt: string): number[] => {
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

const yearStep = ({ judged }: Books, { today, nowAt }: Asking): number[] => {
  const owesRecord = unwrittenOf(judged, nowAt).length > 0;
  const key = threeMeetingsStep(judged.sheet(yearOf(today)).findings, { today, owesRecord });
  return [placeOfStep('threeMeetings', key) ?? 1];
};

const appraisalStep = ({ records, judged }: Books, { today }: Asking): number[] => {
  const years = [yearOf(today), yearAppraisedOn(today, judged.pack.params)];
  const appraisal = records
    .filter((record) => record.type === 'democraticAppraisal' && years.includes(String(record.content.appraisalYear)))
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

const talkStep = ({ judged }: Books, { today }: Asking): number[] => {
  const key = heartTalkStep(judged.sheet(yearOf(today)).findings);
  return key === null ? [] : [placeOfStep('heartTalk', key) ?? 1];
};

/** Where a branch stands in each of the six charts, as its records say. */
export const flowPlaces = async (asking: Asking, org: Org): Promise<FlowPlace[]> => {
  const [books, stand] = await Promise.all([booksOf(asking, org._id), openStands(asking)(org)]);
  // A general branch and the committee walk through none of the six themselves.
  if (books === null) return (Object.keys(FLOW_STEPS) as FlowKind[]).map((flowKind) => ({ flowKind, now: [] }));
  const themeDays = books.activities.filter((found) => found.kinds.includes('themeDay'));
  return [
    { flowKind: 'organizationalLife', now: meetingStep('organizationalLife', books.activities, asking.nowAt) },
    { flowKind: 'threeMeetings', now: yearStep(books, asking) },
    { flowKind: 'memberDevelopment', now: developmentSteps(books, stand.isOfficer) },
    { flowKind: 'democraticAppraisal', now: appraisalStep(books, asking) },
    { flowKind: 'heartTalk', now: talkStep(books, asking) },
    { flowKind: 'themeDay', now: meetingStep('themeDay', themeDays, asking.nowAt) },
  ];
};
