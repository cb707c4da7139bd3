import type { ActivityFact, BranchFacts } from '../../../src-shared/facts/facts';
import { windowBoundary, windowChanges } from '../appraised';
import type { RuleCases } from '../case';
import { having, held, rec, world, type RecordOver } from '../world';
import { foundedLate, notYetFounded } from '../yearly';

export const appraisalMeeting = (day: string, over: Partial<ActivityFact> = {}): ActivityFact =>
  held(['appraisalMeeting'], day, { appraisalYear: '2026', ...over });
export const appraisal = (
  heldOn: string | undefined,
  over: RecordOver & { appraisalYear?: string; overrideReason?: string; activityId?: string } = {},
) =>
  rec(
    'democraticAppraisal',
    {
      appraisalYear: over.appraisalYear ?? '2026',
      ...(heldOn === undefined ? {} : { heldOn }),
      ...(over.activityId === undefined ? {} : { activityId: over.activityId }),
      ...(over.overrideReason === undefined ? {} : { overrideReason: over.overrideReason }),
    },
    over,
  );
/** The record of an appraisal with its confirmed meeting. */
export const appraised = (heldOn: string, over: Parameters<typeof appraisal>[1] = {}) => {
  const { appraisalYear = '2026' } = over;
  const meeting = appraisalMeeting(heldOn, { appraisalYear });
  return [meeting, appraisal(heldOn, { ...over, activityId: meeting._id })];
};
const done = (day: string): BranchFacts => having(world(), ...appraised(day));

export const cases: RuleCases = {
  met: {
    says: 'held on 2027-03-08 for 2026',
    facts: having(world(), ...appraised('2027-03-08', { _id: 'd1' })),
    asOfOn: '2027-03-08',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['d1'],
  },
  notMet: {
    says: 'only prepared by 2027-04-01',
    facts: having(world(), appraisal(undefined, { state: 'preparing', day: '2026-12-01' })),
    asOfOn: '2027-04-01',
    outcome: 'notMet',
    share: '0/1',
  },
  notApplicable: foundedLate,
  boundary: windowBoundary('appraisal', done),
  beforeFounding: notYetFounded,
  valueChanges: windowChanges('appraisal', done),
  others: [
    {
      says: 'without a record, the confirmed appraisal meeting of 2026-12-10 that names 2026 does not do it: the record is to be entered',
      facts: having(world(), appraisalMeeting('2026-12-10', { _id: 'm1' })),
      asOfOn: '2026-12-31',
      outcome: 'notYetDue',
      next: { verb: 'enter', type: 'democraticAppraisal', kinds: [], byOn: '2026-12-31' },
    },
    {
      says: 'nor does a record whose meeting of 2026-12-10 is not confirmed: it is to be',
      facts: having(
        world(),
        appraisalMeeting('2026-12-10', { _id: 'm1', state: 'submitted' }),
        appraisal('2026-12-10', { activityId: 'm1' }),
      ),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
    },
    {
      says: 'and until 2027-03-31 the meeting is to be confirmed',
      facts: having(
        world(),
        appraisalMeeting('2026-12-10', { _id: 'm1', state: 'submitted' }),
        appraisal('2026-12-10', { activityId: 'm1' }),
      ),
      asOfOn: '2027-02-01',
      outcome: 'notYetDue',
      next: { verb: 'confirm', activityId: 'm1' },
    },
    {
      says: 'nor a record whose meeting is not there',
      facts: having(world(), appraisal('2026-12-10', { activityId: 'gone' })),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
    },
    {
      says: 'nor one whose meeting was of another kind, or of another branch',
      facts: having(
        world(),
        held(['study'], '2026-12-10', { _id: 'm1', appraisalYear: '2026' }),
        appraisalMeeting('2026-12-12', { _id: 'm2', orgId: 'o:b2' }),
        appraisal('2026-12-10', { activityId: 'm1' }),
        appraisal('2026-12-12', { activityId: 'm2' }),
      ),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
    },
    {
      says: 'nor the record of another branch in which a teller of this one is named',
      facts: having(world(), appraisalMeeting('2026-12-10', { orgId: 'o:b2' }), {
        ...appraisal('2026-12-10', { orgId: 'o:b2' }),
        memberIds: ['m:1'],
      }),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
    },
    {
      says: 'a record that names no meeting rests on the confirmed one that names the year',
      facts: having(world(), appraisalMeeting('2026-12-10'), appraisal('2026-12-10', { _id: 'd1' })),
      asOfOn: '2026-12-31',
      outcome: 'met',
      evidenceIds: ['d1'],
    },
    {
      says: 'a meeting of 2027-04-01 does not',
      facts: having(world(), appraisalMeeting('2027-04-01')),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
    },
    {
      says: 'where there is a record, its day decides: 2027-04-02 is too late in spite of a meeting in March',
      facts: having(world(), appraisalMeeting('2027-03-20'), ...appraised('2027-04-02')),
      asOfOn: '2027-04-02',
      outcome: 'notMet',
    },
    {
      says: 'a record for 2025 is none for 2026',
      facts: having(world(), ...appraised('2026-03-08', { appraisalYear: '2025' })),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
    },
    {
      says: 'a life meeting that names 2026 is no appraisal',
      facts: having(world(), held(['organizationalLifeMeeting'], '2026-12-10', { appraisalYear: '2026' })),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
    },
    {
      says: 'a preparation of the year is finished with the day of the meeting',
      facts: having(world(), appraisal(undefined, { _id: 'd1', state: 'preparing', day: '2026-11-01' })),
      asOfOn: '2026-11-20',
      outcome: 'notYetDue',
      openIds: ['d1'],
      next: { verb: 'finish', type: 'democraticAppraisal', recordId: 'd1' },
    },
    {
      says: 'one of another year is not',
      facts: having(world(), appraisal(undefined, { _id: 'd1', state: 'preparing', day: '2026-01-10', appraisalYear: '2025' })),
      asOfOn: '2026-11-20',
      outcome: 'notYetDue',
      openIds: [],
      next: { verb: 'hold', byOn: '2026-12-31' },
    },
    {
      says: 'on 2027-01-01 the day to hold it by is 03-31',
      facts: world(),
      asOfOn: '2027-01-01',
      outcome: 'notYetDue',
      next: { verb: 'hold', byOn: '2027-03-31', isMakeUp: false },
    },
    {
      says: 'and on 2026-12-31 it is that day',
      facts: world(),
      asOfOn: '2026-12-31',
      outcome: 'notYetDue',
      next: { verb: 'hold', byOn: '2026-12-31' },
    },
    {
      says: 'a meeting planned for 2027-03-31 is waited for',
      facts: having(world(), appraisalMeeting('2027-03-31', { _id: 'a1', state: 'published' })),
      asOfOn: '2027-03-01',
      outcome: 'notYetDue',
      openIds: ['a1'],
      next: null,
    },
    {
      says: 'one planned for 2027-04-01 comes too late',
      facts: having(world(), appraisalMeeting('2027-04-01', { _id: 'a1', state: 'published' })),
      asOfOn: '2027-03-01',
      outcome: 'notYetDue',
      openIds: [],
      next: { verb: 'hold' },
    },
    {
      says: 'a meeting of tomorrow has not taken place, whatever its state',
      facts: having(world(), appraisalMeeting('2026-11-21')),
      asOfOn: '2026-11-20',
      outcome: 'notYetDue',
    },
    {
      says: 'nor has an appraisal that is written down as of tomorrow',
      facts: having(world(), ...appraised('2026-11-21', { day: '2026-11-20' })),
      asOfOn: '2026-11-20',
      outcome: 'notYetDue',
    },
    {
      says: 'a record that does not say when it was held is finished with the day of the meeting',
      facts: having(
        world(),
        appraisalMeeting('2026-11-20', { _id: 'a1' }),
        appraisal(undefined, { day: '2026-11-25', state: 'held', _id: 'd1' }),
      ),
      asOfOn: '2026-12-31',
      outcome: 'notYetDue',
      next: { verb: 'finish', recordId: 'd1' },
    },
  ],
};
