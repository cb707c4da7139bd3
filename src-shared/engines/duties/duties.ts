import type { Day } from '../../kernel/day';
import { yearOf, type Period } from '../../kernel/period';
import type { ActivityKind } from '../../records/activity';
import type { RulePack } from '../../rules/packs/default';
import { valueOn } from '../../rules/params';
import { isOpen, recordDueOn } from '../../rules/remedy';
import type { ActivityFact, BranchFacts } from '../score/facts';
import { computeSheet, type WeighedFinding } from '../score/sheet';

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
  /** A missed meeting still counts in part until this day. */
  canBeMadeUpUntilOn?: Day | undefined;
  /** The held activity a record duty is about. */
  activityId?: string | undefined;
};

/** The asked day, and the instant where it is known: what ended today can be written down today. */
export type DutiesAt = { asOfOn: Day; nowAt?: string | undefined };

const holdDuties = (finding: WeighedFinding, { asOfOn }: DutiesAt): BranchDuty[] => {
  if (finding.indicator.kind !== 'periodic') return [];
  // What is planned, or held and not written down, has taken the duty over; one activity of several kinds closes several.
  const owed = finding.periods.filter((found) => isOpen(found, asOfOn) && found.openIds.length === 0);
  return owed.map((found) => {
    const isOverdue = asOfOn > found.lastOn;
    return {
      dutyId: ['hold', finding.indicator.id, found.period, ...(found.groupId === undefined ? [] : [found.groupId])].join(':'),
      kind: 'hold',
      ruleId: finding.indicator.id,
      kinds: [...finding.indicator.activityKinds],
      period: found.period,
      groupId: found.groupId,
      dueOn: found.lastOn,
      isOverdue,
      canBeMadeUpUntilOn: isOverdue ? found.makeUpUntilOn : undefined,
    };
  });
};

const isOver = (activity: ActivityFact, { asOfOn, nowAt }: DutiesAt): boolean =>
  activity.day < asOfOn || (activity.day === asOfOn && nowAt !== undefined && activity.endAt <= nowAt);

const isUnwritten = (activity: ActivityFact, at: DutiesAt): boolean => {
  if (activity.state === 'confirmed' || activity.state === 'cancelled') return false;
  return activity.state === 'submitted' || isOver(activity, at);
};

const recordDuty = (activity: ActivityFact, pack: RulePack, { asOfOn }: DutiesAt): BranchDuty => {
  const kind = activity.state === 'submitted' ? 'confirm' : 'record';
  const dueOn = recordDueOn(activity, pack);
  return { dutyId: `${kind}:${activity._id}`, kind, ruleId: '2.1.k', kinds: [...activity.kinds], groupId: activity.groupId, dueOn, isOverdue: asOfOn > dueOn, activityId: activity._id };
};

const byDay = (a: BranchDuty, b: BranchDuty): number => (a.dueOn === b.dueOn ? (a.dutyId < b.dutyId ? -1 : a.dutyId > b.dutyId ? 1 : 0) : a.dueOn < b.dueOn ? -1 : 1);

/** The years of which something can be owed on a day: its own, and in January the last one, which can still be made up. */
export const dutyYears = (pack: RulePack, asOfOn: Day): string[] => {
  const year = yearOf(asOfOn);
  const last = String(Number(year) - 1);
  return asOfOn <= `${year}-${valueOn(pack.params.makeUpUntil, `${last}-12-31`)}` ? [last, year] : [year];
};

/**
 * What a branch owes on a day, from the same findings as the score: meetings of running periods, missed ones that can
 * still be made up, and records of meetings held that are not written or not confirmed. The nearest last day first.
 * @param facts with the activities of half a year back, so that in January the last quarter is there.
 */
export const dutiesOn = (facts: BranchFacts, pack: RulePack, at: DutiesAt): BranchDuty[] => {
  const findings = dutyYears(pack, at.asOfOn).flatMap((year) => computeSheet(facts, pack, { year, asOfOn: at.asOfOn }).findings);
  const unwritten = facts.activities.filter((activity) => activity.orgId === facts.branch._id && isUnwritten(activity, at));
  return [...findings.flatMap((finding) => holdDuties(finding, at)), ...unwritten.map((activity) => recordDuty(activity, pack, at))].sort(byDay);
};
