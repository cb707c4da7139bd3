import type { ActivityFact, BranchFacts } from '../../../src-shared/facts/facts';
import { windowBoundary, windowChanges } from '../appraised';
import type { RuleCases } from '../case';
import { having, held, rec, world, type RecordOver } from '../world';
import { foundedLate, notYetFounded } from '../yearly';

const meeting = (day: string, over: Partial<ActivityFact> = {}): ActivityFact =>
  held(['appraisalMeeting'], day, { appraisalYear: '2026', ...over });
export const appraisal = (heldOn: string | undefined, over: RecordOver & { appraisalYear?: string; overrideReason?: string } = {}) =>
  rec(
    'democraticAppraisal',
    {
      appraisalYear: over.appraisalYear ?? '2026',
      ...(heldOn === undefined ? {} : { heldOn }),
      ...(over.overrideReason === undefined ? {} : { overrideReason: over.overrideReason }),
    },
    over,
  );
const done = (day: string): BranchFacts => having(world(), appraisal(day));

export const cases: RuleCases = {
  met: {
    says: 'held on 2027-03-08 for 2026',
    facts: having(world(), appraisal('2027-03-08', { _id: 'd1' })),
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
      says: 'without a record, the confirmed appraisal meeting of 2026-12-10 that names 2026 does it',
      facts: having(world(), meeting('2026-12-10', { _id: 'm1' })),
      asOfOn: '2026-12-31',
      outcome: 'met',
      share: '1/1',
      evidenceIds: ['m1'],
    },
    { says: 'a meeting of 2027-04-01 does not', facts: having(world(), meeting('2027-04-01')), asOfOn: '2027-04-01', outcome: 'notMet' },
    {
      says: 'where there is a record, its day decides: 2027-04-02 is too late in spite of a meeting in March',
      facts: having(world(), meeting('2027-03-20'), appraisal('2027-04-02')),
      asOfOn: '2027-04-02',
      outcome: 'notMet',
    },
    {
      says: 'a record for 2025 is none for 2026',
      facts: having(world(), appraisal('2026-03-08', { appraisalYear: '2025' })),
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
      facts: having(world(), meeting('2027-03-31', { _id: 'a1', state: 'published' })),
      asOfOn: '2027-03-01',
      outcome: 'notYetDue',
      openIds: ['a1'],
      next: null,
    },
    {
      says: 'one planned for 2027-04-01 comes too late',
      facts: having(world(), meeting('2027-04-01', { _id: 'a1', state: 'published' })),
      asOfOn: '2027-03-01',
      outcome: 'notYetDue',
      openIds: [],
      next: { verb: 'hold' },
    },
    {
      says: 'a meeting of tomorrow has not taken place, whatever its state',
      facts: having(world(), meeting('2026-11-21')),
      asOfOn: '2026-11-20',
      outcome: 'notYetDue',
    },
    {
      says: 'nor has an appraisal that is written down as of tomorrow',
      facts: having(world(), appraisal('2026-11-21', { day: '2026-11-20' })),
      asOfOn: '2026-11-20',
      outcome: 'notYetDue',
    },
    {
      says: 'a record that does not say when it was held leaves it to the meeting',
      facts: having(world(), meeting('2026-11-20', { _id: 'a1' }), appraisal(undefined, { day: '2026-11-25', state: 'held' })),
      asOfOn: '2026-12-31',
      outcome: 'met',
      evidenceIds: ['a1'],
    },
  ],
};
