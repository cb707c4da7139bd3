import { addDays, type Day } from '../../kernel/day';
import { firstDayOf, type Period } from '../../kernel/period';
import type { ActivityKind } from '../../records/activity';
import type { ActivityFact, BranchFacts } from '../score/facts';
import type { ScoreSheet, WeighedFinding } from '../score/sheet';

/** Something a branch owes. The id stays the same from day to day. */
export type BranchDuty = {
  dutyId: string;
  kind: 'hold' | 'record' | 'confirm';
  ruleId?: string | undefined;
  kinds: ActivityKind[];
  period?: Period | undefined;
  groupId?: string | undefined;
  dueOn: Day;
  isOverdue: boolean;
  canBeMadeUpUntilOn?: Day | undefined;
  activityId?: string | undefined;
};

const holdDuties = (finding: WeighedFinding, asOfOn: Day): BranchDuty[] =>
  finding.indicator.kind !== 'periodic'
    ? []
    : finding.periods
        // A planned or held activity has taken the duty over; a period that has not begun is nobody's yet.
        .filter((found) => (found.outcome === 'notYetDue' || found.outcome === 'notMet') && found.openIds.length === 0 && firstDayOf(found.period) <= asOfOn && asOfOn <= found.makeUpUntilOn)
        .map((found) => {
          const isOverdue = asOfOn > found.lastOn;
          return {
            dutyId: ['hold', finding.indicator.id, found.period, ...(found.groupId === undefined ? [] : [found.groupId])].join(':'),
            kind: 'hold' as const,
            ruleId: finding.indicator.id,
            kinds: [...finding.indicator.activityKinds],
            period: found.period,
            groupId: found.groupId,
            dueOn: found.lastOn,
            isOverdue,
            canBeMadeUpUntilOn: isOverdue ? found.makeUpUntilOn : undefined,
          };
        });

const recordDuty = (activity: ActivityFact, asOfOn: Day, recordDays: number): BranchDuty => {
  const kind = activity.state === 'submitted' ? 'confirm' : 'record';
  const dueOn = addDays(activity.day, recordDays);
  return { dutyId: `${kind}:${activity._id}`, kind, kinds: activity.kinds, groupId: activity.groupId, dueOn, isOverdue: asOfOn > dueOn, activityId: activity._id };
};

const byDay = (a: BranchDuty, b: BranchDuty): number => (a.dueOn === b.dueOn ? (a.dutyId < b.dutyId ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1);

/**
 * What is owed by when, from the same findings as the score: meetings of running periods, missed ones that can
 * still be made up, and records of meetings held that are not written or not confirmed. Soonest first.
 */
export const dutiesOf = (sheet: ScoreSheet, facts: BranchFacts, recordDays = 7): BranchDuty[] => {
  const held = facts.activities.filter(
    (activity) => activity.orgId === facts.branch._id && activity.day <= sheet.asOfOn && ['published', 'draft', 'submitted', 'returned'].includes(activity.state),
  );
  return [...sheet.findings.flatMap((finding) => holdDuties(finding, sheet.asOfOn)), ...held.map((activity) => recordDuty(activity, sheet.asOfOn, recordDays))].sort(byDay);
};
