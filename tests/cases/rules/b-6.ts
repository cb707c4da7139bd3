import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { meetingOf } from '../college-meeting';
import { college, world } from '../world';

const on = (...days: string[]) => college(world(), ...days.map((day) => meetingOf('politicalWorkMeeting', day)));
const empty = on();

export const cases: RuleCases = {
  met: {
    says: 'with one in each of the first two quarters of 2026, it is met',
    facts: on('2026-03-05', '2026-06-05'),
    asOfOn: '2026-07-08',
    outcome: 'met',
    share: '1/1',
  },
  notMet: {
    says: 'with none in the second quarter, it is short',
    facts: on('2026-03-05'),
    asOfOn: '2026-07-08',
    outcome: 'notMet',
    share: '1/2',
  },
  notApplicable: {
    says: 'a committee founded on 2026-10-02 has no full quarter in 2026',
    facts: { ...empty, committee: { ...empty.committee, foundedOn: '2026-10-02' } },
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  boundary: [
    { says: 'held on 2026-03-31, it is met', facts: on('2026-03-31'), asOfOn: '2026-04-08', outcome: 'met' },
    { says: 'held on 2026-04-01 only, it is short', facts: on('2026-04-01'), asOfOn: '2026-04-08', outcome: 'notMet' },
    { says: 'with none by 2026-04-07, it is not yet due', facts: empty, asOfOn: '2026-04-07', outcome: 'notYetDue' },
  ],
  beforeFounding: {
    says: 'in 2019 a committee founded in 2020 was not asked',
    facts: { ...empty, committee: { ...empty.committee, foundedOn: '2020-01-01' } },
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: [
    {
      says: 'with 14 days of waiting from 2026 on, it is not yet due on 2026-04-08',
      facts: empty,
      asOfOn: '2026-04-08',
      params: changed('graceDays', '2026-01-01', 14),
      outcome: 'notYetDue',
    },
  ],
  others: [
    {
      says: 'a summing-up meeting is not this one',
      facts: college(world(), meetingOf('annualSummary', '2026-03-05')),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
    },
    {
      says: 'a draft of its minutes is not enough',
      facts: college(world(), { ...meetingOf('politicalWorkMeeting', '2026-03-05'), state: 'draft' }),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
    },
  ],
};
