import type { FlowPlace } from '../../../src-shared/contract/flow';
import { unwrittenOf } from '../../../src-shared/engines/duties/duties';
import { heartTalkStep, isAppraised, threeMeetingsStep } from '../../../src-shared/engines/flow/steps';
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

/** What the charts are read from. */
export type FlowBooks = { activities: readonly BriefActivity[]; records: readonly StoredRecord[]; judged: JudgedBranch };
type Moment = Pick<Asking, 'today' | 'nowAt'>;

const STRUCK: readonly string[] = ['voided', 'cancelled', 'withdrawn', 'draft'];

/** What the branch itself has stored; a sheet of an appraisal is a draft until it is decided, and is looked at all the same. */
const ownIn = ({ activities, records, judged }: FlowBooks): FlowBooks => {
  const orgId = judged.facts.branch._id;
  return {
    activities: activities
      .filter((found) => found.orgId === orgId && !STRUCK.includes(found.state))
      .sort((one, other) => (one.startAt < other.startAt ? -1 : 1)),
    records: records.filter((record) => record.orgId === orgId && (record.type === 'appraisalResult' || !STRUCK.includes(record.state))),
    judged,
  };
};

/** The oldest meeting whose record is owed, as on the first page; where there is none, the next one, planned or under way. */
const meetingStep = (
  flowKind: 'organizationalLife' | 'themeDay',
  { activities, judged }: FlowBooks,
  { today, nowAt }: Moment,
): number[] => {
  const isAsked = ({ kinds }: Pick<BriefActivity, 'kinds'>): boolean => flowKind !== 'themeDay' || kinds.includes('themeDay');
  const step = (key: string): number[] => [placeOfStep(flowKind, key) ?? 1];
  const [owed] = unwrittenOf(judged, nowAt)
    .filter(isAsked)
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  if (owed !== undefined) return step(owed.state === 'submitted' ? 'submitted' : 'record');
  const next = activities.find((found) => isAsked(found) && found.state !== 'confirmed' && found.day >= today);
  if (next === undefined) return [];
  return step(nowAt >= next.startAt ? 'roll' : 'leave');
};

const yearStep = ({ judged }: FlowBooks, { today, nowAt }: Moment): number[] => {
  const owesRecord = unwrittenOf(judged, nowAt).length > 0;
  const key = threeMeetingsStep(judged.sheet(yearOf(today)).findings, { today, owesRecord });
  return [placeOfStep('threeMeetings', key) ?? 1];
};

const appraisalStep = ({ records, judged }: FlowBooks, { today }: Moment): number[] => {
  const years = [yearOf(today), yearAppraisedOn(today, judged.pack.params)];
  const appraisal = records
    .filter((record) => record.type === 'democraticAppraisal' && years.includes(String(record.content.appraisalYear)))
    .sort((one, other) => (String(one.content.appraisalYear) < String(other.content.appraisalYear) ? 1 : -1))[0];
  if (appraisal === undefined) return [];
  const step = (key: string): number[] => [placeOfStep('democraticAppraisal', key) ?? 1];
  const isHeld = isAppraised(judged.sheet(String(appraisal.content.appraisalYear)).findings);
  if (appraisal.state === 'preparing' && !isHeld) return step('prepare');
  if (appraisal.state === 'preparing' || appraisal.state === 'held')
    return step(Object.keys(APPRAISAL_STEP_WORDS).find((name) => appraisal.content[name] === undefined) ?? 'evaluatedOn');
  if (appraisal.state === 'evaluated') return step('publish');
  const results = records.filter(
    (record) => record.type === 'appraisalResult' && record.content.appraisalYear === appraisal.content.appraisalYear,
  );
  return results.some((record) => record.content.feedbackOn === undefined) ? step('feedBack') : [];
};

/** The next step of each person on the way; who they are is not told, and members are not told where. */
const developmentSteps = ({ records }: FlowBooks, isOfficer: boolean): number[] => {
  const open = isOfficer ? records.filter((record) => record.type === 'developmentCase' && record.state === 'open') : [];
  const next = open.map((record) => stepsOf((record.content.steps ?? []) as StepRow[]).last + 1);
  return [...new Set(next)].filter((step) => step <= FLOW_STEPS.memberDevelopment.length).sort((one, other) => one - other);
};

const talkStep = ({ judged }: FlowBooks, { today }: Moment): number[] => {
  const key = heartTalkStep(judged.sheet(yearOf(today)).findings);
  return key === null ? [] : [placeOfStep('heartTalk', key) ?? 1];
};

/** Where a branch stands in each of the six charts, as its records say. */
export const flowPlacesIn = (books: FlowBooks, at: Moment & { isOfficer: boolean }): FlowPlace[] => {
  const own = ownIn(books);
  return [
    { flowKind: 'organizationalLife', now: meetingStep('organizationalLife', own, at) },
    { flowKind: 'threeMeetings', now: yearStep(own, at) },
    { flowKind: 'memberDevelopment', now: developmentSteps(own, at.isOfficer) },
    { flowKind: 'democraticAppraisal', now: appraisalStep(own, at) },
    { flowKind: 'heartTalk', now: talkStep(own, at) },
    { flowKind: 'themeDay', now: meetingStep('themeDay', own, at) },
  ];
};

/** The same from what is stored now, of this year and the one before. */
export const flowPlaces = async (asking: Asking, org: Org): Promise<FlowPlace[]> => {
  const { ports, roster, today, nowAt } = asking;
  const [branch, stand] = await Promise.all([roster.branch(org._id), openStands(asking)(org)]);
  // A general branch and the committee walk through none of the six themselves.
  if (branch === null) return (Object.keys(FLOW_STEPS) as FlowKind[]).map((flowKind) => ({ flowKind, now: [] }));
  const year = yearOf(today);
  const books = await branchYearOf(ports.documents, branch, { year, asOfOn: today, also: [yearBefore(year)] });
  return flowPlacesIn(books, { today, nowAt, isOfficer: stand.isOfficer });
};
