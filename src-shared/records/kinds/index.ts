// Every kind of record that is entered as such; one line each.
import type { Draft } from '../vocabulary/field';
import type { ContentOf, Kind } from '../vocabulary/kind';
import { annualPlan } from './annual-plan';
import { halfYearReport } from './half-year-report';
import { workSummary } from './work-summary';
import { developmentPlan } from './development-plan';
import { developmentCase } from './development-case';
import { pointsScheme } from './points-scheme';
import { pointsAnnualResult } from './points-annual-result';
import { assignedDuty } from './assigned-duty';
import { conductFact } from './conduct-fact';
import { publicNotice } from './public-notice';
import { objection } from './objection';
import { trainingSession } from './training-session';
import { branchChangeRequest } from './branch-change-request';
import { handover } from './handover';
import { democraticAppraisal } from './democratic-appraisal';
import { appraisalResult } from './appraisal-result';
import { memberCase } from './member-case';
import { menuRemark } from './menu-remark';
import { activityMenuItem } from './activity-menu-item';
import { followUp } from './follow-up';
import { pairing } from './pairing';
import { pioneerPost } from './pioneer-post';
import { pledge } from './pledge';
import { vote } from './vote';
import { dutyDivision } from './duty-division';
import { activityRoom } from './activity-room';
import { attestation } from './attestation';
import { bonusItem } from './bonus-item';
import { book } from './book';
import { branchAssessment } from './branch-assessment';
import { budgetAllocation } from './budget-allocation';
import { budgetEntry } from './budget-entry';
import { careActivity } from './care-activity';
import { collegeDocument } from './college-document';
import { collegeMeeting } from './college-meeting';
import { commendation } from './commendation';
import { concern } from './concern';
import { disclosureBoard } from './disclosure-board';
import { disclosureEntry } from './disclosure-entry';
import { duesAssessment } from './dues-assessment';
import { duesPayment } from './dues-payment';
import { exemption } from './exemption';
import { featuredBranch } from './featured-branch';
import { feedback } from './feedback';
import { flowChart } from './flow-chart';
import { hardshipEntry } from './hardship-entry';
import { hardshipLedger } from './hardship-ledger';
import { heartTalk } from './heart-talk';
import { leaderContact } from './leader-contact';
import { learningMaterial } from './learning-material';
import { lifeMeeting } from './life-meeting';
import { massContact } from './mass-contact';
import { mobileContact } from './mobile-contact';
import { partyBrand } from './party-brand';
import { pioneerActivity } from './pioneer-activity';
import { rectificationItem } from './rectification-item';
import { relationCheck } from './relation-check';
import { roomCheck } from './room-check';
import { secretaryReview } from './secretary-review';
import { siteVisit } from './site-visit';
import { transfer } from './transfer';

export const KINDS = {
  annualPlan,
  halfYearReport,
  workSummary,
  developmentPlan,
  developmentCase,
  pointsScheme,
  pointsAnnualResult,
  assignedDuty,
  conductFact,
  publicNotice,
  objection,
  trainingSession,
  branchChangeRequest,
  handover,
  democraticAppraisal,
  appraisalResult,
  memberCase,
  activityMenuItem,
  menuRemark,
  book,
  followUp,
  vote,
  dutyDivision,
  attestation,
  activityRoom,
  roomCheck,
  disclosureBoard,
  disclosureEntry,
  relationCheck,
  transfer,
  mobileContact,
  duesAssessment,
  duesPayment,
  pioneerActivity,
  pledge,
  pairing,
  pioneerPost,
  heartTalk,
  hardshipLedger,
  hardshipEntry,
  careActivity,
  commendation,
  massContact,
  secretaryReview,
  branchAssessment,
  siteVisit,
  rectificationItem,
  bonusItem,
  exemption,
  collegeMeeting,
  concern,
  leaderContact,
  learningMaterial,
  lifeMeeting,
  collegeDocument,
  flowChart,
  budgetAllocation,
  budgetEntry,
  featuredBranch,
  partyBrand,
  feedback,
};

export type KindName = keyof typeof KINDS;
export type Content<T extends KindName> = ContentOf<(typeof KINDS)[T]>;

/** The content of a kind while anything may still be missing. */
export type DraftOf<T extends KindName> = Draft<(typeof KINDS)[T]['fields']>;

/** The kind of a type as the general machinery sees it; undefined for an unknown one. */
export const kindOf = ((type: string): Kind | undefined =>
  Object.prototype.hasOwnProperty.call(KINDS, type) ? (KINDS[type as KindName] as unknown as Kind) : undefined) as {
  (type: KindName): Kind;
  (type: string): Kind | undefined;
};
export const KIND_NAMES = Object.keys(KINDS) as KindName[];
