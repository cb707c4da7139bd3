// Which required fields the rules of the standard read. A file may leave out what no rule asks; what one asks must be there.
import type { KindName } from '../../records/kinds';

/** By kind, the required fields that some rule reads; those of rows by `rows.field`. tests/src-shared/engines/dataset-check/asked.test.ts finds one that is not here. */
export const ASKED: Readonly<Partial<Record<KindName, readonly string[]>>> = {
  activityRoom: ['openedOn'],
  annualPlan: ['year', 'planKinds'],
  appraisalResult: ['memberId', 'appraisalYear'],
  attestation: ['attestKind', 'isTrue', 'attestedOn'],
  bonusItem: ['year', 'pointsTenths'],
  branchAssessment: ['year'],
  commendation: ['level'],
  democraticAppraisal: ['appraisalYear'],
  developmentCase: ['steps', 'steps.step', 'steps.doneOn'],
  developmentPlan: ['year'],
  disclosureBoard: ['maintainerId'],
  disclosureEntry: ['board'],
  duesAssessment: ['memberId', 'fromMonth', 'assessedOn', 'dueFen'],
  duesPayment: ['day', 'lines', 'lines.memberId', 'lines.month', 'lines.paidFen'],
  dutyDivision: ['lines', 'lines.memberId'],
  exemption: ['ruleId', 'fromOn'],
  halfYearReport: ['half', 'reportKinds'],
  hardshipLedger: ['year', 'reviewedOn', 'isEmpty'],
  heartTalk: ['talkerId', 'withId', 'day'],
  pointsAnnualResult: ['year', 'closedOn'],
  pointsScheme: ['year', 'adoptedActivityId', 'adoptedOn'],
  publicNotice: ['noticeKind', 'minWorkingDays'],
  relationCheck: ['year', 'checkedOn', 'lines', 'lines.memberId'],
  roomCheck: ['roomId', 'year', 'checkedOn', 'haves', 'wallRules', 'wallItems', 'facilitiesInOrder'],
  secretaryReview: ['year', 'memberId'],
  trainingSession: ['sessionKind', 'toOn', 'isConcentrated', 'lines', 'lines.memberId', 'lines.hours'],
  transfer: ['direction', 'openedOn'],
  vote: ['matter', 'expectedVoters', 'presentVoters'],
};
