// 计划和核定数: how many a branch means to admit in a year, how many it may, and how many it has.
import { yearOf, type Year } from '../../kernel/period';
import type { DraftOf } from '../../records/kinds';
import type { StepRow } from '../../records/vocabulary/development-steps';
import { stepsOf } from '../../records/vocabulary/development-steps';

type Plan = Pick<DraftOf<'developmentPlan'>, 'planned' | 'isNone' | 'quota'>;
/** `endKind`: of a case that has ended. */
export type QuotaCase = { steps: readonly StepRow[]; endKind?: string | undefined };

/** Ended so, nobody was admitted by it, whatever its meeting said. */
const NOT_ADMITTED: readonly string[] = ['withdrew', 'notSuitable', 'notApproved'];

/** The number of people whom a meeting of the year admitted, and who were not turned down afterwards (step 15: 党章第七条). */
export const admittedIn = (cases: readonly QuotaCase[], year: Year): number =>
  cases.filter(({ steps, endKind }) => {
    const admittedOn = stepsOf(steps).dayOf(15);
    return admittedOn !== undefined && yearOf(admittedOn) === year && !NOT_ADMITTED.includes(endKind ?? '');
  }).length;

/** Whom a plan means to admit: its probationary members; 0 for none, or without a plan. */
export const plannedIn = (plan: Plan | undefined): number =>
  (plan?.planned ?? []).reduce((sum, { stage, people }) => sum + (stage === 'probationary' ? (people ?? 0) : 0), 0);

/** What was approved from above; null where nothing was, 0 for a plan of none. */
export const quotaOf = (plan: Plan | undefined): number | null => plan?.quota ?? (plan?.isNone === true ? 0 : null);
