// The room of a branch: its own, or that of its general branch (domain §1.3: either counts).
import { coversDay } from '../../roster/on-day';
import type { BranchFacts, RecordFact } from '../../facts/facts';
import { fraction } from '../../kernel/fraction';
import { firstDayOf, lastDayOf, type Year } from '../../kernel/period';
import type { Day } from '../../kernel/day';
import { HAVES, WALL_ITEMS, WALL_RULES } from '../../records/kinds/room-check';
import type { Content } from '../../records/kinds';
import type { Org } from '../../records/org';
import type { Finding, NotApplicableBecause, Remedy } from '../indicator';
import { dayWithin, UNWRITTEN, wouldRecord } from '../remedy-records';
import { judgeDue, type On } from './due';
import { enterRemedy } from './enter';

export const generalBranchOf = ({ superiors }: Pick<BranchFacts, 'superiors'>): Org | undefined =>
  superiors.find((org) => org.kind === 'generalBranch');

const isOpenOn = ({ content }: RecordFact<'activityRoom'>, day: Day): boolean =>
  coversDay({ fromOn: content.openedOn, toOn: content.closedOn }, day);

/** Rooms that can be used on a day: its own first, then those of its general branch. */
export const roomsOn = (facts: BranchFacts, { gathered }: Pick<On, 'gathered'>, day: Day): RecordFact<'activityRoom'>[] => {
  const open = gathered.records('activityRoom').filter((room) => isOpenOn(room, day));
  const general = generalBranchOf(facts);
  return [...open.filter((room) => room.orgId === facts.branch._id), ...open.filter((room) => room.orgId === general?._id)];
};

/** Q28: a branch of the administration may do without a room of its own; where no general branch has one for it, nothing is asked. */
export const needsNoRoom = (facts: BranchFacts, on: Pick<On, 'gathered'>, day: Day): NotApplicableBecause | null =>
  facts.branch.unitKind === 'organ' && generalBranchOf(facts) === undefined && roomsOn(facts, on, day).length === 0
    ? 'noGeneralBranch'
    : null;

type Check = Content<'roomCheck'>;
const allOf = <Key extends string>(words: Readonly<Record<Key, string>>): Record<Key, boolean> =>
  Object.fromEntries(Object.keys(words).map((key) => [key, true])) as Record<Key, boolean>;

/** What of a yearly check a rule reads: how many ticks there are, of how many. */
export type Ticks = (check: Check) => { ticked: number; total: number };
export const ticksOf =
  (list: (check: Check) => Readonly<Record<string, boolean>>, words: Readonly<Record<string, string>>): Ticks =>
  (check) => {
    const marks = list(check);
    const keys = Object.keys(words);
    return { ticked: keys.filter((key) => marks[key] === true).length, total: keys.length };
  };

/** The checks of a year, the best ticked first; among equals the own room, then the earlier one. */
const checksOf = (facts: BranchFacts, { gathered }: On, asked: { year: Year; ticks: Ticks }): RecordFact<'roomCheck'>[] => {
  const general = generalBranchOf(facts);
  const isIn = ({ content }: RecordFact<'roomCheck'>): boolean =>
    content.year === asked.year && content.checkedOn >= firstDayOf(asked.year) && content.checkedOn <= lastDayOf(asked.year);
  const found = gathered.records('roomCheck').filter(isIn);
  const known = [...found.filter((check) => check.orgId === facts.branch._id), ...found.filter((check) => check.orgId === general?._id)];
  return known.sort((a, b) => asked.ticks(b.content).ticked - asked.ticks(a.content).ticked);
};

/** Check the own room, setting one up first where there is none; the general branch's is checked by the general branch. */
const checkRemedy = (facts: BranchFacts, { gathered, at }: On, year: Year): Omit<Remedy, 'byOn' | 'isMakeUp' | 'period'> => {
  const day = dayWithin(year, at.asOfOn);
  const orgId = facts.branch._id;
  const room = roomsOn(facts, { gathered }, day)[0];
  if (room !== undefined && room.orgId !== orgId)
    return { verb: 'await', by: 'generalBranch', effort: 'form', kinds: [], type: 'roomCheck', would: [] };
  const setUp = wouldRecord({ type: 'activityRoom', orgId, day, content: { name: UNWRITTEN, place: UNWRITTEN, openedOn: day } });
  const roomId = (room ?? setUp)._id;
  const open = gathered
    .records('roomCheck')
    .find((check) => check.orgId === orgId && check.content.year === year && check.content.roomId === roomId);
  const content: Check = {
    roomId,
    year,
    haves: allOf(HAVES),
    wallRules: allOf(WALL_RULES),
    wallItems: allOf(WALL_ITEMS),
    facilitiesInOrder: true,
    checkedOn: day,
  };
  return enterRemedy({
    open,
    would: wouldRecord({ type: 'roomCheck', orgId, day, key: year, content }),
    by: 'secretary',
    ...(room === undefined ? { effort: 'long', first: [setUp] } : {}),
  });
};

/** The finding of a rule that reads the yearly check of the room. It is asked whether there is a room or not: to have none must not pay. */
export const judgeRoomCheck = (ticks: Ticks, facts: BranchFacts, on: On): Finding =>
  judgeDue(
    {
      each: 'year',
      lateness: 'happening',
      dueOn: lastDayOf,
      askedIn: () => needsNoRoom(facts, on, on.at.onDay),
      done: (year) =>
        checksOf(facts, on, { year, ticks })
          .slice(0, 1)
          .map((check) => {
            const { ticked, total } = ticks(check.content);
            return { doneOn: check.content.checkedOn, evidenceIds: [check._id], share: fraction(ticked, total) };
          }),
      open: () => [],
      remedy: (year) => checkRemedy(facts, on, year),
    },
    facts,
    on,
  );
