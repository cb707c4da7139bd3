// What is special about a kind, each in a file of its own. Most kinds need nothing here.
import type { AnyContent, Kind } from '../../../src-shared/records/vocabulary/kind';
import { appraisalResult, democraticAppraisal } from './appraisal';
import type { BehaviourOn, Behaviours } from './behaviour';
import { branchChangeRequest } from './branch-change-request';
import { developmentCase } from './development-case';
import { halfYearReport } from './half-year-report';
import { lifeMeeting } from './life-meeting';
import { pointsAnnualResult } from './points-annual-result';
import { publicNotice } from './public-notice';
import { transfer } from './transfer';
import { vote } from './vote';
import { workSummary } from './work-summary';

const BEHAVIOURS: Behaviours = {
  appraisalResult,
  branchChangeRequest,
  democraticAppraisal,
  developmentCase,
  halfYearReport,
  lifeMeeting,
  pointsAnnualResult,
  publicNotice,
  transfer,
  vote,
  workSummary,
};

/** The behaviour of a kind whose own types have been laid aside. */
export const behaviourOf = ({ type }: Pick<Kind, 'type'>): BehaviourOn<AnyContent> =>
  (BEHAVIOURS as Readonly<Record<string, BehaviourOn<AnyContent> | undefined>>)[type] ?? {};
