// When a branch crosses a line of its numbers: counted on, day by day on which something happens, with everybody gone who is
// expected to go and everybody full whose probation is over by then. An estimate, and called one on the page.
import { addDays, type Day } from '../../kernel/day';
import { laterOf } from '../../kernel/span';
import type { Org } from '../../records/org';
import type { CommitteeTerm } from '../../records/post';
import { committeeIdsOn, fullMemberCountOn, hasCommitteeOn, lastDayOfTerm, membersOn } from '../../roster/branch';
import type { Roster } from '../../roster/on-day';
import { branchRegulationCite, standardCite, type RuleCite } from '../../standard/cite';
import { valueOn } from '../../standard/params';
import type { Act, Line } from '../../records/vocabulary/coming';
import { daysOfChange, expectedOf } from '../../roster/ahead';
import { branchesOf, citesOf, type Advice, type Ahead, type Coming } from './ahead';

type Numbers = { full: number; members: number; committee: number; hasCommittee: boolean };

const numbersOn = (branch: Org, roster: Roster, day: Day): Numbers => ({
  full: fullMemberCountOn(roster.members, branch._id, day),
  members: membersOn(roster.members, branch._id, day).length,
  committee: committeeIdsOn(roster, branch._id, day).length,
  hasCommittee: hasCommitteeOn(roster.terms, branch._id, day),
});

type Asks = (numbers: Numbers, ahead: Ahead) => boolean;
type Limit = 'ownBranchFullMembers' | 'committeeFullMembers' | 'committeeLeast' | 'branchMembersAdvised' | 'branchMembersMost';
type Crossed = {
  line: Line;
  act: Act;
  /** The number by which it is judged. */
  limit: Limit;
  isCrossed: Asks;
  /** The number alone, from whose crossing the days run; the whole where nothing else is asked. */
  isBeyond?: Asks;
  cites: (ahead: Ahead) => readonly RuleCite[];
};

const of = (ahead: Ahead, param: Limit): number => valueOn(ahead.params[param], ahead.today);

/** Full members enough for a committee (支部工作条例第二十条). */
const isLargeEnough: Asks = ({ full }, ahead) => full >= of(ahead, 'committeeFullMembers');

const CROSSED: readonly Crossed[] = [
  {
    line: 'tooFew',
    act: 'merge',
    limit: 'ownBranchFullMembers',
    isCrossed: ({ full }, ahead) => full < of(ahead, 'ownBranchFullMembers'),
    cites: ({ params, today }) => [
      ...citesOf(params.ownBranchFullMembers, today),
      branchRegulationCite('第七条', '不再符合设立条件的党支部，上级党组织应当及时予以调整或者撤销。'),
    ],
  },
  {
    line: 'needsCommittee',
    act: 'addCommittee',
    limit: 'committeeFullMembers',
    isBeyond: isLargeEnough,
    isCrossed: (numbers, ahead) => isLargeEnough(numbers, ahead) && numbers.committee === 0,
    cites: ({ params, today }) => [...citesOf(params.committeeFullMembers, today), ...citesOf(params.committeeLeast, today)],
  },
  {
    line: 'committeeShort',
    act: 'fillCommittee',
    limit: 'committeeLeast',
    isBeyond: isLargeEnough,
    isCrossed: (numbers, ahead) =>
      isLargeEnough(numbers, ahead) && numbers.committee > 0 && numbers.committee < of(ahead, 'committeeLeast'),
    cites: ({ params, today }) => citesOf(params.committeeLeast, today),
  },
  {
    line: 'needsNoCommittee',
    act: 'dropCommittee',
    limit: 'committeeFullMembers',
    isCrossed: ({ full, hasCommittee }, ahead) =>
      hasCommittee && full < of(ahead, 'committeeFullMembers') && full >= of(ahead, 'ownBranchFullMembers'),
    cites: () => [standardCite('一(一)组织设置', '党员不足7人的党支部，不设支部委员会，设支部书记1人，必要时增设副书记1人')],
  },
  {
    line: 'tooLarge',
    act: 'split',
    limit: 'branchMembersAdvised',
    isCrossed: ({ members }, ahead) => members > of(ahead, 'branchMembersAdvised') && members <= of(ahead, 'branchMembersMost'),
    cites: ({ params, today }) => citesOf(params.branchMembersAdvised, today),
  },
  {
    line: 'overLimit',
    act: 'splitAtOnce',
    limit: 'branchMembersMost',
    isCrossed: ({ members }, ahead) => members > of(ahead, 'branchMembersMost'),
    cites: ({ params, today }) => citesOf(params.branchMembersMost, today),
  },
];

type Step = { day: Day; numbers: Numbers };

/** The first day of what holds today, by going back from change to change; not before the branch, nor before the day from which the college counts. */
const heldSince = (asks: Asks, branch: Org, { ahead, changes }: Counted): Day => {
  const first = laterOf(branch.foundedOn, ahead.countsFromOn ?? branch.foundedOn);
  const before = [first, ...changes.filter((day) => day > first && day <= ahead.today)].reverse();
  const broken = before.findIndex((day) => !asks(numbersOn(branch, ahead.roster, day), ahead));
  return (broken === -1 ? before[before.length - 1] : before[broken - 1]) ?? ahead.today;
};

/** The first day on which something holds, today's run or one to come; undefined when it does not within the time looked at. */
const firstDayOf = (asks: Asks, branch: Org, counted: Counted): Step | undefined => {
  const { now, steps, ahead } = counted;
  return asks(now, ahead) ? { day: heldSince(asks, branch, counted), numbers: now } : steps.find(({ numbers }) => asks(numbers, ahead));
};

/** How a branch stands today, and on each day to come on which that may change. */
type Counted = { now: Numbers; steps: readonly Step[]; changes: readonly Day[]; ahead: Ahead };

/** A branch that no longer asks for a committee keeps the one it has until its term is over. */
const lastDayOfCommittee = ({ roster }: Ahead): Day | undefined => roster.terms.map(lastDayOfTerm).sort().pop();

/** Ninety days from the day on which the number was crossed (支部设置 1.1), and not before what is wrong begins. */
const adviceOf = (crossed: Crossed, branch: Org, { day, counted }: { day: Day; counted: Counted }): Advice => {
  const { act, cites, isCrossed, isBeyond = isCrossed } = crossed;
  const { ahead } = counted;
  if (act === 'dropCommittee') {
    const last = lastDayOfCommittee(ahead);
    return { act, ...(last === undefined ? {} : { byOn: last }), cites: cites(ahead) };
  }
  const { params, today } = ahead;
  const from = firstDayOf(isBeyond, branch, counted)?.day ?? day;
  return {
    act,
    byOn: laterOf(day, addDays(from, valueOn(params.crossingDays, today))),
    cites: [...cites(ahead), ...citesOf(params.crossingDays, today)],
  };
};

/** A committee whose term ends meanwhile is the matter of the election, not of the numbers: here it goes on. */
const goingOn = ({ today, until }: Ahead, term: CommitteeTerm): CommitteeTerm =>
  lastDayOfTerm(term) >= today && term.endedOn === undefined ? { ...term, termEndOn: laterOf(term.termEndOn, until) } : term;

const countedOn = (branch: Org, whole: Ahead): Counted => {
  const members = whole.roster.members.filter(({ memberships }) => memberships.some(({ branchId }) => branchId === branch._id));
  const posts = whole.roster.posts.filter(({ orgId }) => orgId === branch._id);
  const terms = whole.roster.terms.filter(({ orgId }) => orgId === branch._id);
  const ahead: Ahead = { ...whole, roster: { ...whole.roster, members, posts, terms } };
  const expected: Roster = {
    ...ahead.roster,
    members: members.map((member) => expectedOf(member, branch, ahead)),
    terms: terms.map((term) => goingOn(ahead, term)),
  };
  const steps = daysOfChange(expected)
    .filter((day) => day > ahead.today && day <= ahead.until)
    .map((day) => ({ day, numbers: numbersOn(branch, expected, day) }));
  return { now: numbersOn(branch, ahead.roster, ahead.today), steps, changes: daysOfChange(ahead.roster), ahead };
};

const ofBranch = (branch: Org, whole: Ahead): Coming[] => {
  const counted = countedOn(branch, whole);
  return CROSSED.flatMap((crossed): Coming[] => {
    const first = firstDayOf(crossed.isCrossed, branch, counted);
    if (first === undefined) return [];
    const { day, numbers } = first;
    return [
      {
        kind: 'line',
        day,
        orgId: branch._id,
        line: crossed.line,
        numbers: {
          full: numbers.full,
          members: numbers.members,
          committee: numbers.committee,
          limit: of(counted.ahead, crossed.limit),
        },
        people: [],
        advice: [adviceOf(crossed, branch, { day, counted })],
      },
    ];
  });
};

/** Branches on the wrong side of a line today, with the day since when, and those that come to it; each line once, at its first day. */
export const comingOfLines = (ahead: Ahead): Coming[] => branchesOf(ahead).flatMap((branch) => ofBranch(branch, ahead));
