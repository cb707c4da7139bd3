// What all rules about a meeting in each period have in common, told of each of them by its first quarter or its March.
import type { ActivityFact, BranchFacts } from '../../src-shared/facts/facts';
import { fraction } from '../../src-shared/kernel/fraction';
import type { RuleCase } from './case';
import { changed } from './changed-param';
import { having, rec, world } from './world';

export type MeetingTold = {
  /** As in “a {thing} of 03-31”. */
  thing: string;
  /** The branch without any, and whose first period asked for is the told one. */
  none: BranchFacts;
  make: (day: string, over?: Partial<ActivityFact>) => ActivityFact;
  period: string;
  firstDay: string;
  /** The shares on 2026-07-01 of one period made up: of so many periods that are over. */
  half: string;
};

const on = (told: MeetingTold, day: string, over?: Partial<ActivityFact>): BranchFacts => having(told.none, told.make(day, over));
const madeUp = (told: MeetingTold, day: string): BranchFacts => {
  const meeting = told.make(day);
  return having(told.none, { ...meeting, makesUp: meeting.kinds.map((kind) => ({ kind, period: told.period })) });
};

export const meetingBoundary = (told: MeetingTold): RuleCase[] => [
  {
    says: `a ${told.thing} of ${told.firstDay}, the first day, counts`,
    facts: on(told, told.firstDay),
    asOfOn: '2026-04-08',
    outcome: 'met',
    share: '1/1',
  },
  {
    says: `a ${told.thing} of 2026-03-31, the last day, counts`,
    facts: on(told, '2026-03-31'),
    asOfOn: '2026-04-08',
    outcome: 'met',
    share: '1/1',
  },
  { says: `a ${told.thing} of 2026-04-01 does not`, facts: on(told, '2026-04-01'), asOfOn: '2026-04-08', outcome: 'notMet', share: '0/1' },
  { says: 'without any it is not yet due on 2026-04-07', facts: told.none, asOfOn: '2026-04-07', outcome: 'notYetDue', share: null },
  { says: 'without any it is short on 2026-04-08', facts: told.none, asOfOn: '2026-04-08', outcome: 'notMet', share: '0/1' },
  {
    says: 'held in its time it is counted on the last day, 2026-03-31',
    facts: on(told, '2026-03-20'),
    asOfOn: '2026-03-31',
    outcome: 'met',
    share: '1/1',
  },
  { says: 'and not the day before', facts: on(told, '2026-03-20'), asOfOn: '2026-03-30', outcome: 'notYetDue', share: null },
  { says: 'made up on 2026-04-10 it counts half', facts: madeUp(told, '2026-04-10'), asOfOn: '2026-04-10', outcome: 'met', share: '1/2' },
  {
    says: 'made up on 2026-06-30, the end of the next quarter, it counts half',
    facts: madeUp(told, '2026-06-30'),
    asOfOn: '2026-07-01',
    outcome: told.half === '1/2' ? 'met' : 'notMet',
    share: told.half,
  },
  {
    says: 'made up on 2026-07-01 it counts no more',
    facts: madeUp(told, '2026-07-01'),
    asOfOn: '2026-07-01',
    outcome: 'notMet',
    share: '0/1',
  },
  {
    says: 'one that is not confirmed is none',
    facts: on(told, '2026-03-20', { state: 'submitted' }),
    asOfOn: '2026-04-08',
    outcome: 'notMet',
    share: '0/1',
  },
  {
    says: 'one whose record was written eight months later counts in full',
    facts: on(told, '2026-03-20', { recordedOn: '2026-11-20' }),
    asOfOn: '2026-04-08',
    outcome: 'met',
    share: '1/1',
  },
];

export const meetingChanges = (told: MeetingTold): RuleCase[] => [
  {
    says: 'with fifteen days of grace from 2026-03-31 on, nothing is short on 04-08',
    facts: told.none,
    asOfOn: '2026-04-08',
    params: changed('graceDays', '2026-03-31', 15),
    outcome: 'notYetDue',
    share: null,
  },
  {
    says: 'from 2026-04-01 on is too late for what ended on 03-31',
    facts: told.none,
    asOfOn: '2026-04-08',
    params: changed('graceDays', '2026-04-01', 15),
    outcome: 'notMet',
    share: '0/1',
  },
  {
    says: 'with a quarter for making up from 2026-03-31 on, it counts a quarter',
    facts: madeUp(told, '2026-04-10'),
    asOfOn: '2026-04-10',
    params: changed('makeUpFactor', '2026-03-31', fraction(1, 4)),
    outcome: 'met',
    share: '1/4',
  },
  {
    says: 'from 2026-04-01 on, the missed time still counts by the half of its own day',
    facts: madeUp(told, '2026-04-10'),
    asOfOn: '2026-04-10',
    params: changed('makeUpFactor', '2026-04-01', fraction(1, 4)),
    outcome: 'met',
    share: '1/2',
  },
];

/** Taken from the branch for the whole year by the committee. */
export const exempted = (ruleId: string): RuleCase => ({
  says: 'a branch from which the committee has taken it for 2026 is not asked',
  facts: having(world(), rec('exemption', { ruleId, fromOn: '2026-01-01', toOn: '2026-12-31', reason: '党员都在外实习' })),
  asOfOn: '2027-01-31',
  outcome: 'notApplicable',
  because: 'exempt',
});

/** Founded in spring 2019 (domain §7): the first full quarter is the third. */
export const foundedMidQuarter: readonly RuleCase[] = [
  {
    says: 'founded 2019-04-10: the second quarter is not asked, nothing is short on 2019-07-08',
    facts: world({ foundedOn: '2019-04-10' }),
    year: '2019',
    asOfOn: '2019-07-08',
    outcome: 'notYetDue',
    share: null,
  },
  {
    says: 'founded 2019-04-10: the third quarter is the first asked for',
    facts: world({ foundedOn: '2019-04-10' }),
    year: '2019',
    asOfOn: '2019-10-08',
    outcome: 'notMet',
    share: '0/1',
  },
  {
    says: 'founded 2019-04-01: the second quarter is asked for',
    facts: world({ foundedOn: '2019-04-01' }),
    year: '2019',
    asOfOn: '2019-07-08',
    outcome: 'notMet',
    share: '0/1',
  },
];
export const foundedMidMonth = (more: Parameters<typeof world>[0] = {}): readonly RuleCase[] => [
  {
    says: 'founded 2019-04-10: April is not asked, nothing is short on 2019-05-08',
    facts: world({ foundedOn: '2019-04-10', ...more }),
    year: '2019',
    asOfOn: '2019-05-08',
    outcome: 'notYetDue',
    share: null,
  },
  {
    says: 'founded 2019-04-10: May is the first month asked for',
    facts: world({ foundedOn: '2019-04-10', ...more }),
    year: '2019',
    asOfOn: '2019-06-08',
    outcome: 'notMet',
    share: '0/1',
  },
  {
    says: 'founded 2019-04-01: April is asked for',
    facts: world({ foundedOn: '2019-04-01', ...more }),
    year: '2019',
    asOfOn: '2019-05-08',
    outcome: 'notMet',
    share: '0/1',
  },
];
