import { addDays, type At, type Day } from '../../kernel/day';
import { firstDayOf, yearBefore, yearOf, type Period } from '../../kernel/period';
import type { ActivityKind } from '../../records/activity';
import type { KindName } from '../../records/kinds';
import type { Part, Remedy } from '../../rules/indicator';
import { recordDueOn } from '../../rules/judge/record-remedy';
import type { RulePack } from '../../rules/packs/pack';
import { dueOnOf, dutyKey, inDutyOrder, periodAsked } from '../../standard/duty';
import { isThereOn } from '../../roster/branch';
import { rulesThat } from '../../standard/rules';
import { verdictDay } from '../../standard/year-end';
import type { ActivityFact } from '../../facts/facts';
import type { JudgedBranch } from '../score/judged';
import type { WeighedFinding } from '../score/sheet';

/** Something a branch owes. The id stays the same from day to day. */
export type BranchDuty = {
  dutyId: string;
  verb: Remedy['verb'];
  by: Remedy['by'];
  /** The rules it serves; one record that satisfies several closes them all. */
  ruleIds: string[];
  kinds: ActivityKind[];
  type?: KindName | undefined;
  period?: Period | undefined;
  groupId?: string | undefined;
  /** Persons it is still owed to; empty where it is the branch's as a whole. */
  memberIds: string[];
  dueOn: Day;
  isOverdue: boolean;
  /** What was missed still counts in part until this day. */
  canBeMadeUpUntilOn?: Day | undefined;
  /** The held activity, or the begun record, it is about. */
  activityId?: string | undefined;
  recordId?: string | undefined;
};

/** The day, and the moment for what ends today: an activity that is over now owes its record. */
export type DutiesAt = { asOfOn: Day; nowAt?: At | undefined };

const RECORD_VERBS: ReadonlySet<Remedy['verb']> = new Set(['record', 'confirm']);

const dutyOf = (finding: WeighedFinding, owed: { part: Part; remedy: Remedy }, { asOfOn }: DutiesAt): BranchDuty => {
  const { part, remedy } = owed;
  const isOverdue = asOfOn > part.lastOn;
  return {
    dutyId: dutyKey(remedy, finding.indicator.id),
    verb: remedy.verb,
    by: remedy.by,
    ruleIds: [finding.indicator.id],
    kinds: [...remedy.kinds],
    type: remedy.type,
    period: periodAsked(remedy),
    groupId: remedy.groupId,
    memberIds: remedy.memberId === undefined ? [] : [remedy.memberId],
    dueOn: dueOnOf(part, remedy, asOfOn),
    isOverdue,
    canBeMadeUpUntilOn: isOverdue && part.makeUpUntilOn >= asOfOn ? part.makeUpUntilOn : undefined,
    recordId: remedy.recordId,
  };
};

/** What a finding asks for and nobody has planned or begun. What was held and not written down is a duty of its own. */
const owedBy = (finding: WeighedFinding, at: DutiesAt): BranchDuty[] => {
  if (finding.indicator.kind === 'quality') return [];
  return finding.parts.flatMap((part) => {
    const { remedy } = part;
    return remedy === null || RECORD_VERBS.has(remedy.verb) || remedy.verb === 'await' ? [] : [dutyOf(finding, { part, remedy }, at)];
  });
};

const isOver = (activity: ActivityFact, { asOfOn, nowAt }: DutiesAt): boolean =>
  activity.day < asOfOn || (activity.day === asOfOn && nowAt !== undefined && activity.endAt <= nowAt);

/** Begun is what was handed in or given back, which is possible on the day itself; what lies ahead owes nothing yet. */
const isUnwritten = (activity: ActivityFact, at: DutiesAt): boolean => {
  if (activity.state === 'confirmed' || activity.state === 'cancelled' || activity.day > at.asOfOn) return false;
  return activity.state === 'submitted' || activity.state === 'returned' || isOver(activity, at);
};

const recordDuty = (activity: ActivityFact, pack: RulePack, { asOfOn }: DutiesAt): BranchDuty => {
  const verb = activity.state === 'submitted' ? 'confirm' : 'record';
  const dueOn = recordDueOn(activity, pack);
  return {
    dutyId: `${verb}:${activity._id}`,
    verb,
    by: verb === 'confirm' ? 'secretary' : 'recorder',
    ruleIds: rulesThat(({ kind }) => kind === 'quality'),
    kinds: [...activity.kinds],
    groupId: activity.groupId,
    memberIds: [],
    dueOn,
    isOverdue: asOfOn > dueOn,
    activityId: activity._id,
  };
};

/** Duties of the same key are one: it serves all their rules and is due when the first of them is. */
const merged = (duties: readonly BranchDuty[]): BranchDuty[] => {
  const byId = new Map<string, BranchDuty>();
  for (const duty of duties) {
    const known = byId.get(duty.dutyId);
    if (known === undefined) byId.set(duty.dutyId, duty);
    else {
      const first = duty.dueOn < known.dueOn ? duty : known;
      byId.set(duty.dutyId, {
        ...first,
        ruleIds: [...new Set([...known.ruleIds, ...duty.ruleIds])],
        memberIds: [...new Set([...known.memberIds, ...duty.memberIds])],
      });
    }
  }
  return [...byId.values()];
};

/**
 * The years of which something can be owed on a day: its own, and until the last verdict's day the one before, which can
 * still be made up, reported, appraised.
 */
export const dutyYears = (pack: RulePack, asOfOn: Day): string[] => {
  const year = yearOf(asOfOn);
  const last = yearBefore(year);
  return asOfOn < verdictDay(last, pack.params) ? [last, year] : [year];
};

/** The branch's own activities that are held and not written down, or not confirmed; none once it has been dissolved. */
export const unwrittenOf = ({ facts, asOfOn }: Pick<JudgedBranch, 'facts' | 'asOfOn'>, nowAt?: At): ActivityFact[] =>
  isThereOn(facts.branch, asOfOn)
    ? facts.activities.filter((activity) => activity.orgId === facts.branch._id && isUnwritten(activity, { asOfOn, nowAt }))
    : [];

/**
 * What a branch owes, from the same findings as the score: meetings and records of the whole year that are neither there
 * nor planned, missed ones that can still be made up, and records of meetings held that are not written or confirmed.
 * The nearest last day first.
 * @param judged its facts with the activities of half a year back, so that in January the last quarter is there.
 * @param nowAt the moment, for what ends today.
 */
export const dutiesOfYear = (judged: JudgedBranch, nowAt?: At): BranchDuty[] => {
  const { pack, asOfOn } = judged;
  const at = { asOfOn, nowAt };
  return merged([
    ...dutyYears(pack, asOfOn).flatMap((year) => judged.sheet(year).findings.flatMap((finding) => owedBy(finding, at))),
    ...unwrittenOf(judged, nowAt).map((activity) => recordDuty(activity, pack, at)),
  ]).sort(inDutyOrder);
};

/** Of the year's duties those that can be done on the day: their period has begun. */
export const dutiesOn = (judged: JudgedBranch, nowAt?: At): BranchDuty[] =>
  dutiesOfYear(judged, nowAt).filter((duty) => duty.period === undefined || firstDayOf(duty.period) <= judged.asOfOn);

/** 30、7、1 天: how near a duty is, for its mark; null while it is further off. */
export const nearnessOf = (dueOn: Day, asOfOn: Day): 30 | 7 | 1 | null => {
  if (dueOn <= addDays(asOfOn, 1)) return 1;
  if (dueOn <= addDays(asOfOn, 7)) return 7;
  return dueOn <= addDays(asOfOn, 30) ? 30 : null;
};
