// What is asked for a year and may be held until the end of March of the next: 组织生活会 and 民主评议.
import type { ActivityFact, BranchFacts, Fact } from '../../facts/facts';
import type { Gathered } from '../../facts/summary';
import { addDays, type Day } from '../../kernel/day';
import { firstDayOf, lastDayOf, type Year } from '../../kernel/period';
import type { ActivityKind } from '../../records/activity';
import type { Content } from '../../records/kinds';
import { appraisalLastDay } from '../../standard/year-end';
import { settle } from '../finding';
import type { CheckAt, Finding, Remedy } from '../indicator';
import { wouldMeet } from '../remedy-records';
import { earliestOf, type Doing, type On } from './due';
import { recordRemedy } from './record-remedy';
import { isOfUncountedTime, restsOnMeeting } from './rests-on';
import { isOpen, notAsked, partNotAsked } from './when';

/** The last day on which it can be held for a year. */
export const appraisedUntil = (year: Year, at: Pick<CheckAt, 'params'>): Day => appraisalLastDay(year, at.params);

/** The branch's own activities of a kind that name the year, planned ones among them: from its first day on. A joint one is nobody's meeting of this kind. */
const namedFor = (kind: ActivityKind, facts: BranchFacts, { gathered, at }: On): ActivityFact[] =>
  gathered
    .appraising(at.year)
    .filter(
      (activity) =>
        activity.orgId === facts.branch._id &&
        activity.scope !== 'joint' &&
        activity.kinds.includes(kind) &&
        activity.day >= firstDayOf(at.year),
    );

export const meetingsHeld = (kind: ActivityKind, facts: BranchFacts, on: On): Doing[] =>
  namedFor(kind, facts, on)
    .filter((activity) => activity.state === 'confirmed' && activity.day <= on.at.asOfOn)
    .map((activity) => ({ doneOn: activity.day, evidenceIds: [activity._id] }));

/** The meeting of an appraisal is confirmed: the one its record names, or, where it names none, one that names the year. */
const isMeetingConfirmed = ({ activityId, heldOn }: Content<'democraticAppraisal'>, facts: BranchFacts, on: On): boolean =>
  heldOn !== undefined && activityId === undefined && !isOfUncountedTime(heldOn, on.at)
    ? meetingsHeld('appraisalMeeting', facts, on).length > 0
    : restsOnMeeting({ activityId, doneOn: heldOn ?? on.at.asOfOn }, 'appraisalMeeting', { facts, ...on });

/** The record of an appraisal that says when it was held, with its meeting confirmed; neither proves it alone (records.md §3, 2.3.a). */
export const appraisalsHeld = (facts: BranchFacts, on: On): Doing[] =>
  on.gathered
    .records('democraticAppraisal')
    .flatMap(({ _id, content }): Doing[] =>
      content.appraisalYear === on.at.year &&
      content.heldOn !== undefined &&
      content.heldOn >= firstDayOf(on.at.year) &&
      content.heldOn <= on.at.asOfOn &&
      isMeetingConfirmed(content, facts, on)
        ? [{ doneOn: content.heldOn, evidenceIds: [_id] }]
        : [],
    );

/** The appraisal of the year, when it was held in time. */
export const appraisalInTime = (facts: BranchFacts, on: On): Doing | undefined =>
  earliestOf(appraisalsHeld(facts, on).filter((held) => held.doneOn <= appraisedUntil(on.at.year, on.at)));

export type ToHold = Omit<Remedy, 'byOn' | 'isMakeUp' | 'period'>;

export type Appraised = {
  kind: ActivityKind;
  done: readonly Doing[];
  /** Records begun for it, besides planned meetings. */
  openIds?: readonly string[];
  /** What to do instead of holding the meeting. */
  instead?: ToHold | undefined;
  /** What is to be recorded besides, once the meeting is. */
  then?: (meeting: ActivityFact) => readonly Fact[];
};

/** A meeting that names the year; held after the year it makes nothing up, it simply counts. */
export const appraisalMeetingToHold = (
  kind: ActivityKind,
  facts: BranchFacts,
  { gathered, at }: { gathered: Pick<Gathered, 'asOfOn'>; at: CheckAt },
): ToHold => {
  const { makesUp: _, ...would } = wouldMeet(facts, { kind, period: at.year, asOfOn: gathered.asOfOn, appraisalYear: at.year });
  return { verb: 'hold', by: 'secretary', effort: 'meeting', kinds: [kind], would: [would] };
};

const remedyFor = (rule: Appraised, facts: BranchFacts, { on, open }: { on: On; open: readonly ActivityFact[] }): Remedy | null => {
  const { at } = on;
  const held = open.find((activity) => activity.day < at.asOfOn);
  if (held !== undefined) {
    const remedy = recordRemedy(held, at);
    return { ...remedy, would: [...remedy.would, ...(rule.then?.(held) ?? [])], period: at.year };
  }
  if (open.length > 0) return null;
  const byOn = at.asOfOn > lastDayOf(at.year) ? appraisedUntil(at.year, at) : lastDayOf(at.year);
  return { ...(rule.instead ?? appraisalMeetingToHold(rule.kind, facts, on)), period: at.year, byOn, isMakeUp: false };
};

/** The finding of what is asked once a year and may still be held in the first months of the next; it then counts in full. */
export const judgeAppraised = (rule: Appraised, facts: BranchFacts, on: On): Finding => {
  const { at } = on;
  const period = at.year;
  const lastOn = lastDayOf(period);
  const makeUpUntilOn = appraisedUntil(period, at);
  const because = notAsked(facts.branch, period, at);
  if (because !== null) return settle([partNotAsked(because, { period, lastOn, makeUpUntilOn })], at);
  const done = earliestOf(rule.done.filter((held) => held.doneOn <= makeUpUntilOn));
  const open = namedFor(rule.kind, facts, on).filter((activity) => activity.state !== 'confirmed' && activity.day <= makeUpUntilOn);
  const outcome = done !== undefined ? 'met' : at.asOfOn <= makeUpUntilOn ? 'notYetDue' : 'notMet';
  const base = {
    period,
    lastOn,
    makeUpUntilOn,
    outcome,
    isMadeUp: false,
    evidenceIds: done?.evidenceIds ?? [],
    openIds: [...open.map((activity) => activity._id), ...(rule.openIds ?? [])],
    countsFromOn: done === undefined ? addDays(makeUpUntilOn, 1) : lastOn,
  } as const;
  return settle([{ ...base, remedy: isOpen(base, at.asOfOn) ? remedyFor(rule, facts, { on, open }) : null }], at);
};
