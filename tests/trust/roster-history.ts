// Random lives of one person in the roster: entered by hand, by records and by an import, many of them late; and what the
// engines say of every day of the year, against the calendar of tests/oracle/roster-model.
import { continuedMember } from '../../src-shared/engines/roster-import/continued';
import { addDays, daysBetween, type Day } from '../../src-shared/kernel/day';
import type { Member } from '../../src-shared/records/member';
import { fullMemberCountOn, membersOn } from '../../src-shared/roster/branch';
import { cleared } from '../../src-shared/roster/clear';
import { withStatus } from '../../src-shared/roster/edit';
import { peopleOf } from '../../src-shared/roster/expected';
import { newMember, withDays } from '../../src-shared/roster/join';
import { withBranch, withLeave, withRestored, withReturn, type Left } from '../../src-shared/roster/leave';
import { mayEnterOn, membershipOn, owesDuesOf } from '../../src-shared/roster/on-day';
import { answersOf, calendarOf, owesIn, type Answers, type DayOf, type Event } from '../oracle/roster-model';
import { chanceOf, type Chance } from './random';

export const FIRST: Day = '2026-01-01';
const DAYS = 365;
const BRANCHES = ['o:b1', 'o:b2', 'o:b3'];
const LATE_MOST = 45;

/** What the histories are played with; a test puts a faulty part in the place of one. */
export const ENGINE = { withLeave, withRestored, withReturn, withBranch, withDays, membershipOn, mayEnterOn, newMember, continuedMember };
export type Engine = typeof ENGINE;

type Life = { member: Member; events: Event[] };
type Turn = { engine: Engine; random: Chance; today: Day; id: string };

const placeOf = (day: Day): number => daysBetween(FIRST, day);
const oneOf = <T>({ random }: Turn, list: readonly T[]): T => random.one(list);
const lateDay = ({ random, today }: Turn): Day => addDays(today, -random.below(LATE_MOST));

/** What the engine took, painted into the calendar; what it refused changes nothing on either side. */
const taken = (life: Life, made: Left, events: (before: readonly Event[]) => Event[]): Life =>
  'fault' in made ? life : { member: made.member, events: events(life.events) };
const then =
  (event: Event) =>
  (before: readonly Event[]): Event[] => [...before, event];

const leave = (life: Life, turn: Turn): Life => {
  const fromOn = lateDay(turn);
  const branchId = oneOf(turn, BRANCHES);
  const isSuspension = turn.random.below(4) === 0;
  const leaving = { branchId, kind: isSuspension ? 'suspended' : 'transferredOut', fromOn } as const;
  const event: Event = { is: isSuspension ? 'suspend' : 'leave', from: placeOf(fromOn) };
  return taken(life, turn.engine.withLeave(life.member, leaving, turn), then(event));
};

/** Taken back where they are gone, else the end of a suspension. */
const restore = (life: Life, turn: Turn): Life => {
  const fromOn = lateDay(turn);
  const isGone = calendarOf(life.events, DAYS)[placeOf(turn.today)]?.isGone === true;
  return taken(life, turn.engine.withRestored(life.member, { fromOn }, turn.today), (before) => {
    if (!isGone) return [...before, { is: 'resume', from: placeOf(fromOn) }];
    const last = before.map(({ is }) => is).lastIndexOf('leave');
    return before.map((event, place) => (place === last && event.is === 'leave' ? { ...event, isTakenBack: true } : event));
  });
};

const joins = (life: Life, turn: Turn, how: 'withReturn' | 'withBranch'): Life => {
  const joining = { branchId: oneOf(turn, BRANCHES), fromOn: lateDay(turn) };
  const event: Event = { is: 'join', from: placeOf(joining.fromOn), branch: joining.branchId };
  return taken(life, turn.engine[how](life.member, joining, turn), then(event));
};

const convert = (life: Life, turn: Turn): Life => {
  const fullMemberOn = lateDay(turn);
  const days = { admittedOn: life.member.admittedOn, fullMemberOn };
  if (life.member.fullMemberOn !== undefined || fullMemberOn < life.member.admittedOn) return life;
  const made = turn.engine.withDays(life.member, days, { admittedOn: undefined, fullMemberOn: undefined });
  return 'fault' in made ? life : { member: made.member, events: [...life.events, { is: 'full', from: placeOf(fullMemberOn) }] };
};

const excuse = (life: Life, turn: Turn): Life => {
  const fromOn = lateDay(turn);
  const status = { kind: 'abroad', fromOn, decidedActivityId: 'activity:1' } as const;
  const made = withStatus(life.member, status, turn);
  return 'fault' in made ? life : { member: made.member, events: [...life.events, { is: 'excuse', from: placeOf(fromOn), to: DAYS - 1 }] };
};

/** A workbook names the person in a branch: who left stays away, who is elsewhere is moved from today on. */
const importRow = (life: Life, turn: Turn): Life => {
  const { member, events } = life;
  const branchId = oneOf(turn, BRANCHES);
  const row: Member = { ...member, memberships: [{ id: `${turn.id}:i`, branchId, fromOn: turn.today }], statuses: [] };
  const { endedOn: _on, endKind: _kind, formerEnds: _former, ...said } = row;
  const now = turn.engine.continuedMember({ member: said, saysGroup: false, status: 'unsaid', clearsHost: false }, member, turn.today);
  const on = calendarOf(events, DAYS)[placeOf(turn.today)];
  const isMoved = on?.isGone === false && on.branch !== branchId;
  return { member: now, events: isMoved ? [...events, { is: 'join', from: placeOf(turn.today), branch: branchId }] : events };
};

const ACTS = [
  leave,
  leave,
  restore,
  (life: Life, turn: Turn) => joins(life, turn, 'withReturn'),
  (life: Life, turn: Turn) => joins(life, turn, 'withBranch'),
  convert,
  excuse,
  importRow,
];

const begin = (turn: Turn): Life => {
  const fromOn = addDays(FIRST, turn.random.below(60));
  const branchId = oneOf(turn, BRANCHES);
  const person = { name: '陈安', memberNo: 'S1', memberKind: 'student', admittedOn: fromOn } as const;
  const member = turn.engine.newMember(person, { id: 'm:1', branchId, fromOn, at: '' }, []);
  return { member, events: [{ is: 'join', from: placeOf(fromOn), branch: branchId }] };
};

/** What the engines say of one day. */
const saidOn = ({ membershipOn: where, mayEnterOn: mayEnter }: Engine, member: Member, day: Day): Answers => {
  const branch = where(member, day)?.branchId ?? null;
  const at = BRANCHES.find((branchId) => membersOn([member], branchId, day).length > 0);
  const roster = { orgs: [], members: [member], posts: [], terms: [] };
  const people = BRANCHES.flatMap((orgId) => peopleOf({ orgId, kinds: ['themeDay'], scope: 'branch', day }, roster));
  return {
    branch,
    isCounted: at !== undefined,
    votes: BRANCHES.some((branchId) => fullMemberCountOn([member], branchId, day) > 0),
    isExpected: people.some(({ isExpected }) => isExpected),
    mayEnter: mayEnter(member, day),
  };
};

const dayFaults = (engine: Engine, { member }: Life, calendar: readonly DayOf[]): string[] =>
  calendar.flatMap((on, place) => {
    const day = addDays(FIRST, place);
    const [told, asked] = [JSON.stringify(answersOf(on)), JSON.stringify(saidOn(engine, member, day))];
    return told === asked ? [] : [`${day}: ${asked}, not ${told}`];
  });

const duesFaults = ({ member }: Life, calendar: readonly DayOf[]): string[] =>
  ['2026-02', '2026-05', '2026-08', '2026-11'].flatMap((month) => {
    const first = placeOf(`${month}-01`);
    const last = placeOf(addDays(`${month}-28`, month === '2026-02' ? 0 : month === '2026-11' ? 2 : 3));
    return BRANCHES.flatMap((branch) => {
      const [told, asked] = [owesIn(calendar, branch, [first, last]), owesDuesOf(member, branch, month)];
      return told === asked ? [] : [`dues of ${month} to ${branch}: ${String(asked)}, not ${String(told)}`];
    });
  });

/** Everything in which the engines and the calendar differ over one history; empty where they agree on every day. */
export const faultsOfHistory = (seed: number, engine: Engine = ENGINE): string[] => {
  const random = chanceOf(seed);
  let today = addDays(FIRST, 60);
  let life = begin({ engine, random, today, id: 'a' });
  for (let count = 0; today < addDays(FIRST, DAYS - 1) && count < 12; count += 1) {
    const act = ACTS[random.below(ACTS.length)] ?? leave;
    life = act(life, { engine, random, today, id: `e${count}` });
    today = addDays(today, random.below(40));
    if (today >= addDays(FIRST, DAYS)) break;
  }
  const calendar = calendarOf(life.events, DAYS);
  const faults = [...dayFaults(engine, life, calendar), ...duesFaults(life, calendar)];
  // What is deleted of who has left changes no answer.
  const after = { ...life, member: cleared(life.member, today) };
  return [...faults, ...(faults.length > 0 ? [] : dayFaults(engine, after, calendar).map((fault) => `cleared ${fault}`))];
};
