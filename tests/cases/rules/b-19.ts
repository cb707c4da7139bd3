import type { RuleCases } from '../case';
import { meetingOf } from '../college-meeting';
import { college, world } from '../world';

const both = college(world(), meetingOf('kickoff', '2019-05-10'), meetingOf('overallSummary', '2020-10-20'));
const foundedOn = (day: string) => ({ ...college(world()), committee: { ...both.committee, foundedOn: day } });

export const cases: RuleCases = {
  met: {
    says: 'begun in May 2019 and summed up in October 2020, it is met',
    facts: both,
    asOfOn: '2026-03-01',
    outcome: 'met',
    share: '1/1',
  },
  notMet: {
    says: 'only begun, in 2026, it is short',
    facts: college(world(), meetingOf('kickoff', '2019-05-10')),
    asOfOn: '2026-03-01',
    outcome: 'notMet',
    share: '1/2',
  },
  notApplicable: {
    says: 'a committee founded in 2021 came after the plan',
    facts: foundedOn('2021-01-01'),
    asOfOn: '2026-03-01',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  boundary: [
    {
      says: 'not begun on 2019-05-31, it is not yet due',
      facts: college(world()),
      year: '2019',
      asOfOn: '2019-05-31',
      outcome: 'notYetDue',
    },
    {
      says: 'not begun on 2019-06-01, it is short',
      facts: college(world()),
      year: '2019',
      asOfOn: '2019-06-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'begun, and not summed up on 2020-10-31, it is met',
      facts: college(world(), meetingOf('kickoff', '2019-05-10')),
      year: '2020',
      asOfOn: '2020-10-31',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'begun, and not summed up on 2020-11-01, it is short',
      facts: college(world(), meetingOf('kickoff', '2019-05-10')),
      year: '2020',
      asOfOn: '2020-11-01',
      outcome: 'notMet',
      share: '1/2',
    },
  ],
  beforeFounding: {
    says: 'a committee founded in 2020 is asked for the summing up alone',
    facts: foundedOn('2020-01-01'),
    asOfOn: '2026-03-01',
    outcome: 'notMet',
    share: '0/1',
  },
  valueChanges: { cannotOccur: 'the days are those of the plan’s own stages' },
  others: [
    {
      says: 'on the day of the meeting it was held',
      facts: college(world(), meetingOf('kickoff', '2019-05-10'), meetingOf('overallSummary', '2020-10-20')),
      year: '2020',
      asOfOn: '2020-10-20',
      outcome: 'met',
    },
    {
      says: 'on the day before the second was still to come',
      facts: college(world(), meetingOf('kickoff', '2019-05-10'), { ...meetingOf('overallSummary', '2020-10-20'), day: '2020-10-01' }),
      year: '2020',
      asOfOn: '2020-10-19',
      outcome: 'met',
    },
    {
      says: 'a committee founded on the last day of the first stage is asked for it',
      facts: foundedOn('2019-05-31'),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      share: '0/1',
    },
  ],
};
