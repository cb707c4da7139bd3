import type { ActivityFact, BranchFacts } from '../../facts/facts';
import type { Gathered } from '../../facts/summary';
import { addDays } from '../../kernel/day';
import { lastDayOf, periodsOfYear, type Period, type PeriodKind } from '../../kernel/period';
import { by } from '../../kernel/order';
import type { ActivityKind } from '../../records/activity';
import { settle } from '../finding';
import type { CheckAt, Finding, NotApplicableBecause, Part, Remedy } from '../indicator';
import { valueOn } from '../../standard/params';
import { wouldMeet } from '../remedy-records';
import { recordRemedy } from './record-remedy';
import { isOpen, makeUpUntil, notAsked, partNotAsked } from './when';

/** How a rule that asks for a meeting in each period is judged. */
export type MeetingRule = {
  /** The kind to hold; one that is held is looked for under `kinds`, where several discharge the rule. */
  kind: ActivityKind;
  kinds?: readonly ActivityKind[];
  /** Which of them are looked at, and the topics by which what is held will be. */
  only?: (activity: ActivityFact) => boolean;
  topics?: ActivityFact['topics'];
  each: PeriodKind;
  /** Of whom it is asked in a period: null stands for the whole branch; or why it is not asked. */
  askedOf: (facts: BranchFacts, period: Period) => readonly (string | null)[] | NotApplicableBecause;
  /** The records among those held that prove the period; empty when they do not suffice. */
  proves: (held: readonly ActivityFact[], asked: Asked) => readonly ActivityFact[];
  /** Who came decides: what is to come, of which there is no roll yet, may still prove it. */
  readsRoll?: true;
};

export type Asked = { facts: BranchFacts; gathered: Gathered; period: Period; groupId: string | null; at: CheckAt };

const idsOf = (activities: readonly ActivityFact[]): string[] => [...new Set(activities.map((activity) => activity._id))];

const ofGroup = (activities: readonly ActivityFact[], groupId: string | null): ActivityFact[] =>
  activities.filter((activity) => groupId === null || activity.groupId === groupId);

type Shelf = (kind: ActivityKind, period: Period) => readonly ActivityFact[];

/** What stands on a shelf for the rule: of each of its kinds, each activity once, by day. */
const onShelf = (rule: MeetingRule, shelf: Shelf, { period, groupId }: Asked): ActivityFact[] => {
  const kinds = rule.kinds ?? [rule.kind];
  const found = [...new Set(kinds.flatMap((kind) => shelf(kind, period)))].sort(
    by(
      ({ day }) => day,
      ({ _id }) => _id,
    ),
  );
  return ofGroup(rule.only === undefined ? found : found.filter(rule.only), groupId);
};

/** What is planned covers a period when, together with what was held, it would prove it; one of which the roll is still to come may yet. */
const covering = (rule: MeetingRule, asked: Asked, done: readonly ActivityFact[]): ActivityFact[] => {
  const open = onShelf(rule, asked.gathered.openIn, asked);
  if (open.length === 0) return [];
  const mayYet = rule.readsRoll === true && open.some((activity) => activity.lines === undefined);
  return mayYet || rule.proves([...done, ...open], asked).length > 0 ? open : [];
};

type Judged = Pick<Part, 'outcome' | 'isMadeUp' | 'evidenceIds' | 'countsFromOn'> & { open: ActivityFact[] };

/** Looks for proofs in two places: held in time; held in time together with made up. */
const judgeAsked = (rule: MeetingRule, asked: Asked): Judged => {
  const { gathered, period, at } = asked;
  const last = lastDayOf(period);
  const held = onShelf(rule, gathered.heldIn, asked);
  const until = makeUpUntil(period, at);
  const later = onShelf(rule, gathered.makingUp, asked).filter((activity) => activity.day <= until);
  const missedFromOn = addDays(last, valueOn(at.params.graceDays, last) + 1);
  const open = covering(rule, asked, [...held, ...later]);
  const inTime = rule.proves(held, asked);
  if (inTime.length > 0) return { outcome: 'met', isMadeUp: false, evidenceIds: idsOf(inTime), open, countsFromOn: last };
  const made = later.length === 0 ? [] : rule.proves([...held, ...later], asked);
  if (made.length > 0) return { outcome: 'met', isMadeUp: true, evidenceIds: idsOf(made), open, countsFromOn: missedFromOn };
  const outcome = gathered.asOfOn < missedFromOn ? 'notYetDue' : 'notMet';
  return { outcome, isMadeUp: false, evidenceIds: idsOf([...held, ...later]), open, countsFromOn: missedFromOn };
};

/** Write down what was held; else hold what the period still lacks, or make it up. Nothing for what is planned. */
const remedyFor = (rule: MeetingRule, asked: Asked, found: Judged & { makeUpUntilOn: string }): Remedy | null => {
  const { facts, gathered, period, groupId, at } = asked;
  if (!isOpen(found, at.asOfOn)) return null;
  const would = wouldMeet(facts, { kind: rule.kind, period, groupId, topics: rule.topics, asOfOn: gathered.asOfOn });
  const held = found.open.find((activity) => activity.day < at.asOfOn);
  if (held) return recordRemedy(held, at, held.lines ?? would.lines);
  if (found.open.length > 0) return null;
  const isMakeUp = lastDayOf(period) < at.asOfOn;
  return {
    verb: 'hold',
    by: groupId !== null && rule.kind === 'groupMeeting' ? 'groupLeader' : 'secretary',
    effort: 'meeting',
    kinds: [rule.kind],
    period,
    ...(groupId === null ? {} : { groupId }),
    byOn: isMakeUp ? found.makeUpUntilOn : lastDayOf(period),
    isMakeUp,
    would: [would],
  };
};

const partsOf = (rule: MeetingRule, facts: BranchFacts, on: { gathered: Gathered; at: CheckAt }): Part[] =>
  periodsOfYear(on.at.year, rule.each).flatMap((period): Part[] => {
    const asked = notAsked(facts.branch, period, on.at) ?? rule.askedOf(facts, period);
    const common = { period, lastOn: lastDayOf(period), makeUpUntilOn: makeUpUntil(period, on.at) };
    if (typeof asked === 'string') return [partNotAsked(asked, common)];
    return asked.map((groupId) => {
      const whom: Asked = { facts, period, groupId, ...on };
      const { open, ...judged } = judgeAsked(rule, whom);
      const remedy = remedyFor(rule, whom, { ...judged, open, makeUpUntilOn: common.makeUpUntilOn });
      return { ...common, ...(groupId === null ? {} : { groupId }), ...judged, openIds: idsOf(open), remedy };
    });
  });

/** The finding of a rule that asks for a meeting in each period of the year. */
export const judgeMeetings = (rule: MeetingRule, facts: BranchFacts, on: { gathered: Gathered; at: CheckAt }): Finding =>
  settle(partsOf(rule, facts, on), on.at);
