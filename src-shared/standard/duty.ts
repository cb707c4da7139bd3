// What makes two duties one, when one is owed and where it stands in a list: asked by every page that speaks of it.
import type { Day } from '../kernel/day';
import { firstDayOf, kindOfPeriod, yearOf, type Period } from '../kernel/period';
import { earlierOf } from '../kernel/span';
import { RULES, type Rule, type RuleId } from './rules';

/** What is to be done, as far as it tells two duties apart. */
export type Step = {
  verb: string;
  kinds: readonly string[];
  type?: string | undefined;
  period?: Period | undefined;
  groupId?: string | undefined;
  recordId?: string | undefined;
};

/** Entered once for a year, whichever of its months or quarters cannot do without. */
const OF_A_YEAR: ReadonlySet<string | undefined> = new Set(['duesAssessment', 'pointsScheme']);

/** The time for which a step is asked. */
export const periodAsked = ({ type, period }: Pick<Step, 'type' | 'period'>): Period | undefined =>
  period !== undefined && OF_A_YEAR.has(type) ? yearOf(firstDayOf(period)) : period;

/** What such a record is about differs by the rule it is for: a notice of the points is none of the dues. */
export const OF_MANY_SORTS: ReadonlySet<string | undefined> = new Set([
  'publicNotice',
  'attestation',
  'disclosureEntry',
  'trainingSession',
]);

type Meeting = Pick<Step, 'kinds' | 'period'>;

const isAskedIn = ({ period: each }: Rule, { period }: Meeting): boolean => period !== undefined && each === kindOfPeriod(period);

/** Everybody knows it by its own name: the monthly committee meeting, not one lecture among those of a year. */
const isKnown = (meeting: Meeting): boolean =>
  meeting.kinds.every((kind) => RULES.some((rule) => rule.meeting === kind && isAskedIn(rule, meeting)));

/**
 * The rule by which a meeting goes that a rule asks for by itself; undefined where it goes by what it is. Of several the
 * first: the others ask for another meeting.
 */
export const ruleOfMeeting = (meeting: Meeting): RuleId | undefined =>
  isKnown(meeting)
    ? undefined
    : RULES.find((rule) => isAskedIn(rule, meeting) && meeting.kinds.every((kind) => rule.activityKinds?.includes(kind) === true))?.id;

/** Whether what is asked is told from others like it by the rule alone. */
const isToldByRule = (step: Step, ruleId: string): boolean =>
  step.verb === 'hold' ? (ruleOfMeeting(step) ?? ruleId) !== ruleId : OF_MANY_SORTS.has(step.type);

/**
 * What makes two duties one: the same meeting, or the same record, of the same time. Whatever its name is made of stands in
 * it, so that duties of one key have one name, whichever of their rules a page looks at.
 */
export const dutyKey = (step: Step, ruleId: string): string => {
  const what = step.verb === 'hold' ? step.kinds.join('+') : (step.type ?? ruleId);
  return [step.verb, what, periodAsked(step), step.groupId, step.recordId, isToldByRule(step, ruleId) ? ruleId : undefined]
    .filter((word) => word !== undefined)
    .join(':');
};

/** The same with the writing-down of what was held, which is one act whatever it was held for. */
export const stepKey = (step: Step & { activityId?: string | undefined }, ruleId: string): string =>
  step.activityId === undefined ? dutyKey(step, ruleId) : `${step.verb}:${step.activityId}`;

/** The key of what it goes on from: what is begun was to be entered, what waits to be confirmed was to be written. */
export const keyBefore = (step: Step & { activityId?: string | undefined }, ruleId: string): string | undefined => {
  if (step.verb === 'finish') return dutyKey({ ...step, verb: 'enter', recordId: undefined }, ruleId);
  return step.verb === 'confirm' ? stepKey({ ...step, verb: 'record' }, ruleId) : undefined;
};

const isWriting = ({ verb }: { verb: string }): boolean => verb === 'record' || verb === 'confirm';

/**
 * The day by which a part is owed: once that is over it stays the day, however long it can still be made up. What was held
 * is written down by a day of its own, whatever it was held for.
 */
export const dueOnOf = ({ lastOn }: { lastOn: Day }, step: { verb: string; byOn: Day }, asOfOn: Day): Day => {
  if (isWriting(step)) return step.byOn;
  return asOfOn > lastOn ? lastOn : earlierOf(step.byOn, lastOn);
};

/** What a superior does is none of the branch's own steps. */
export const isOfSuperior = ({ by, verb }: { by: string; verb: string }): boolean =>
  by === 'generalBranch' || by === 'committee' || verb === 'await';

/** What the place of a duty in a list is read from; nothing of it differs from page to page. */
export type Placed = { dueOn: Day; period?: Period | undefined; dutyId: string };

const MONTHS = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;

/** What is asked more often stands first among equals; what has no period is asked of the year. */
const lengthOf = ({ period, dutyId }: Placed): number =>
  period === undefined || isWriting({ verb: dutyId.split(':')[0] ?? '' }) ? MONTHS.year : MONTHS[kindOfPeriod(period)];

/** The one order of what is owed, on every page: the day by which it is owed, then the shorter period, then what it is. */
export const inDutyOrder = (one: Placed, other: Placed): number => {
  if (one.dueOn !== other.dueOn) return one.dueOn < other.dueOn ? -1 : 1;
  if (one.dutyId === other.dutyId) return 0;
  return lengthOf(one) - lengthOf(other) || (one.dutyId < other.dutyId ? -1 : 1);
};

/** How a thing of the year stands: done, done after its time, missed, arranged or begun, open. */
export type YearState = 'done' | 'late' | 'missing' | 'planned' | 'open';

const WORST_FIRST: readonly YearState[] = ['missing', 'open', 'planned', 'late', 'done'];

/** Where groups or members share a period, it stands as it does for the one it is worst for; undefined where nobody is asked. */
export const worstOf = (states: readonly YearState[]): YearState | undefined => WORST_FIRST.find((state) => states.includes(state));
