import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { having, held, rec, world, type RecordOver } from '../world';
import { foundedInTime, foundedLate, notYetFounded } from '../yearly';

export const scheme = (
  adoptedOn: string,
  year = '2026',
  { adoptedActivityId = 'a:elsewhere', ...over }: RecordOver & { adoptedActivityId?: string } = {},
) => rec('pointsScheme', { year, version: 1, lines: [], bonusMaxPoints: 30, deductionMaxPoints: 20, adoptedActivityId, adoptedOn }, over);

/** A scheme with the general meeting that adopted it. */
export const adopted = (adoptedOn: string, year = '2026', over: RecordOver = {}) => {
  const by = held(['generalMeeting'], adoptedOn);
  return [by, scheme(adoptedOn, year, { ...over, adoptedActivityId: by._id })];
};

const meeting = held(['generalMeeting'], '2026-03-20');
const committee = held(['committeeMeeting'], '2026-03-20');

export const cases: RuleCases = {
  met: {
    says: 'a scheme adopted by the general meeting of 2026-03-20, looked at on 04-01, is on time',
    facts: having(world(), meeting, scheme('2026-03-20', '2026', { _id: 's1', adoptedActivityId: meeting._id })),
    asOfOn: '2026-04-01',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['s1'],
  },
  notMet: { says: 'without a scheme it is short on 2026-04-01', facts: world(), asOfOn: '2026-04-01', outcome: 'notMet', share: '0/1' },
  notApplicable: foundedLate,
  boundary: [
    {
      says: 'adopted on 2026-03-31 it counts in full',
      facts: having(world(), ...adopted('2026-03-31')),
      asOfOn: '2026-04-01',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'adopted on 2026-04-01 it counts half',
      facts: having(world(), ...adopted('2026-04-01')),
      asOfOn: '2026-04-01',
      outcome: 'met',
      share: '1/2',
    },
    { says: 'without a scheme it is not yet due on 2026-03-31', facts: world(), asOfOn: '2026-03-31', outcome: 'notYetDue', share: null },
    {
      says: 'adopted on 2027-01-31 for 2026 it still counts half',
      facts: having(world(), ...adopted('2027-01-31')),
      asOfOn: '2027-02-01',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'adopted on 2027-02-01 for 2026 it counts no more',
      facts: having(world(), ...adopted('2027-02-01')),
      asOfOn: '2027-02-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'founded on 2026-03-20, a branch has thirty days: not yet due on 04-19',
      facts: world({ foundedOn: '2026-03-20' }),
      asOfOn: '2026-04-19',
      outcome: 'notYetDue',
    },
    {
      says: 'founded on 2026-03-20, it is short on 04-20',
      facts: world({ foundedOn: '2026-03-20' }),
      asOfOn: '2026-04-20',
      outcome: 'notMet',
    },
    foundedInTime(),
  ],
  beforeFounding: notYetFounded,
  valueChanges: [
    {
      says: 'with 04-30 as the day from 2026 on, a scheme of 2026-04-20 is on time',
      facts: having(world(), ...adopted('2026-04-20')),
      asOfOn: '2026-05-01',
      params: changed('planUntil', '2026-01-01', '04-30'),
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'and in 2025 such a scheme would have been late',
      facts: having(world(), ...adopted('2025-04-20', '2025')),
      year: '2025',
      asOfOn: '2025-05-01',
      params: changed('planUntil', '2026-01-01', '04-30'),
      outcome: 'met',
      share: '1/2',
    },
  ],
  others: [
    {
      says: 'no points scheme all year: 3.1.a, 3.1.c, 3.1.d all notMet',
      facts: world(),
      asOfOn: '2027-02-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'a scheme adopted by the committee alone is none',
      facts: having(world(), committee, scheme('2026-03-20', '2026', { adoptedActivityId: committee._id })),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
    {
      says: 'a scheme of 2025 is none for 2026',
      facts: having(world(), ...adopted('2025-03-20', '2025')),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
    {
      says: 'a draft is none yet',
      facts: having(world(), ...adopted('2026-03-20', '2026', { state: 'draft' })),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
    {
      says: 'a scheme replaced within the year was adopted when it was',
      facts: having(world(), ...adopted('2026-03-20', '2026', { state: 'superseded' }), ...adopted('2026-09-10')),
      asOfOn: '2026-12-31',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'a scheme of another branch is none',
      facts: having(world(), ...adopted('2026-03-20', '2026', { orgId: 'o:b2' })),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
    {
      says: 'what is adopted on 2026-03-25 is not known on 03-24',
      facts: having(world(), ...adopted('2026-03-25')),
      asOfOn: '2026-03-24',
      outcome: 'notYetDue',
    },
    {
      says: 'a draft of the scheme of 2025 is not continued for 2026',
      facts: having(world(), { ...scheme('2026-01-10', '2025'), state: 'draft' as const }),
      asOfOn: '2026-02-01',
      outcome: 'notYetDue',
      openIds: [],
      next: { verb: 'enter' },
    },
    {
      says: 'a scheme adopted by a meeting that was cancelled is none',
      facts: having(world(), { ...meeting, state: 'cancelled' as const }, scheme('2026-03-20', '2026', { adoptedActivityId: meeting._id })),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
    {
      says: 'nor is one whose meeting of 2026-03-20 is not confirmed: its record is to be completed',
      facts: having(world(), { ...meeting, state: 'submitted' as const }, scheme('2026-03-20', '2026', { adoptedActivityId: meeting._id })),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
      next: { verb: 'confirm', activityId: meeting._id },
    },
    {
      says: 'nor one that names a meeting of another branch',
      facts: having(world(), { ...meeting, orgId: 'o:b2' }, scheme('2026-03-20', '2026', { adoptedActivityId: meeting._id })),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
    {
      says: 'nor one whose meeting nobody wrote down',
      facts: having(world(), scheme('2026-03-20')),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
    {
      says: 'a college that counts from 2026-03-25 has no meeting of 03-20, and is not asked for the one behind the scheme',
      facts: { ...having(world(), scheme('2026-03-20')), countsFromOn: '2026-03-25' },
      asOfOn: '2026-04-01',
      outcome: 'met',
    },
    {
      says: 'nor one that names a record as its meeting',
      facts: having(
        world(),
        rec('annualPlan', { year: '2026', planKinds: ['threeMeetings'] }, { _id: 'plan' }),
        scheme('2026-03-20', '2026', { adoptedActivityId: 'plan' }),
      ),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
    {
      says: 'it would be adopted by a general meeting of today',
      facts: world(),
      asOfOn: '2026-02-10',
      outcome: 'notYetDue',
      next: {
        verb: 'enter',
        by: 'secretary',
        effort: 'meeting',
        would: [
          expect.objectContaining({ kinds: ['generalMeeting'], day: '2026-02-10' }) as never,
          expect.objectContaining({
            type: 'pointsScheme',
            content: {
              year: '2026',
              version: 1,
              lines: [],
              bonusMaxPoints: 0,
              deductionMaxPoints: 0,
              adoptedActivityId: 'would:generalMeeting:2026-Q1',
              adoptedOn: '2026-02-10',
            },
          }) as never,
        ],
      },
    },
  ],
};
