import type { BranchFacts, RecordFact } from '../../../src-shared/facts/facts';
import { addDays } from '../../../src-shared/kernel/day';
import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { having, held, rec, world, type RecordOver } from '../world';
import { foundedLate, notYetFounded } from '../yearly';
import { appraised } from './2-3-a';

type Grade = 'excellent' | 'qualified' | 'basicallyQualified' | 'unqualified';
const result = (
  index: number,
  gradedOn: string,
  over: RecordOver & { grade?: Grade; noGradeReason?: string; year?: string } = {},
): RecordFact =>
  rec(
    'appraisalResult',
    {
      memberId: `m:${index}`,
      appraisalYear: over.year ?? '2026',
      gradedOn,
      ...(over.noGradeReason === undefined ? { grade: over.grade ?? 'qualified' } : { noGradeReason: over.noGradeReason }),
    },
    over,
  );

const three = world({ fullMembers: 3, committee: 0 });
const heldOn = having(three, ...appraised('2026-11-20'));
/** The third member moved to another branch on a day. */
const leftOn = (day: string): BranchFacts => ({
  ...heldOn,
  members: heldOn.members.map((member) =>
    member._id !== 'm:2'
      ? member
      : {
          ...member,
          memberships: [
            { id: 'm:2:1', branchId: 'o:b1', fromOn: '2018-01-01', toOn: addDays(day, -1) },
            { id: 'm:2:2', branchId: 'o:b2', fromOn: day },
          ],
        },
  ),
});
const graded = (...days: string[]): RecordFact[] => days.map((day, index) => result(index, day));

export const cases: RuleCases = {
  met: {
    says: 'held on 2026-11-20, all three graded on 12-01: met on 12-20, the thirtieth day',
    facts: having(heldOn, ...graded('2026-12-01', '2026-12-01', '2026-12-01')),
    asOfOn: '2026-12-20',
    outcome: 'met',
    share: '1/1',
  },
  notMet: {
    says: 'two of three graded: two thirds on 2026-12-21',
    facts: having(heldOn, ...graded('2026-12-01', '2026-12-01')),
    asOfOn: '2026-12-21',
    outcome: 'notMet',
    share: '2/3',
  },
  notApplicable: foundedLate,
  boundary: [
    {
      says: 'held on 2026-11-20 and nobody graded, it is not yet due on 12-20',
      facts: heldOn,
      asOfOn: '2026-12-20',
      outcome: 'notYetDue',
      share: null,
    },
    { says: 'and short on 2026-12-21', facts: heldOn, asOfOn: '2026-12-21', outcome: 'notMet', share: '0/1' },
    {
      says: 'all graded, it is not counted before 2026-12-20',
      facts: having(heldOn, ...graded('2026-12-01', '2026-12-01', '2026-12-01')),
      asOfOn: '2026-12-19',
      outcome: 'notYetDue',
      share: null,
    },
    { says: 'never held, it is not yet due on 2027-03-31', facts: three, asOfOn: '2027-03-31', outcome: 'notYetDue', share: null },
    {
      says: 'never held, it is short for all three from 2027-04-01 on: a skipped appraisal does not pay',
      facts: three,
      asOfOn: '2027-04-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'held on 2027-03-31, it is due on 04-30',
      facts: having(three, ...appraised('2027-03-31')),
      asOfOn: '2027-04-30',
      outcome: 'notYetDue',
      share: null,
    },
    {
      says: 'and short on 2027-05-01',
      facts: having(three, ...appraised('2027-03-31')),
      asOfOn: '2027-05-01',
      outcome: 'notMet',
      share: '0/1',
    },
  ],
  beforeFounding: notYetFounded,
  valueChanges: [
    {
      says: 'with sixty days from 2026-11-20 on, nothing is short on 12-21',
      facts: heldOn,
      asOfOn: '2026-12-21',
      params: changed('gradeDays', '2026-11-20', 60),
      outcome: 'notYetDue',
      share: null,
    },
    {
      says: 'from 2026-11-21 on, the thirty days of the meeting’s day hold',
      facts: heldOn,
      asOfOn: '2026-12-21',
      params: changed('gradeDays', '2026-11-21', 60),
      outcome: 'notMet',
      share: '0/1',
    },
  ],
  others: [
    {
      says: 'graded late, on 2027-01-15, it counts in full',
      facts: having(heldOn, ...graded('2027-01-15', '2027-01-15', '2027-01-15')),
      asOfOn: '2027-01-15',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'a reason stands for a grade',
      facts: having(heldOn, ...graded('2026-12-01', '2026-12-01'), result(2, '2026-12-01', { noGradeReason: '长期在外，尚未联系上' })),
      asOfOn: '2026-12-20',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'grades without an appraisal do not pay: short on 2027-04-01',
      facts: having(three, ...graded('2026-12-01', '2026-12-01', '2026-12-01')),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'an appraisal of 2027-04-02 comes too late for all',
      facts: having(three, ...appraised('2027-04-02'), ...graded('2027-04-03', '2027-04-03', '2027-04-03')),
      asOfOn: '2027-05-10',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'a probationary member takes part and needs no grade',
      facts: having(
        world({ fullMembers: 3, probationary: 1, committee: 0 }),
        ...appraised('2026-11-20'),
        ...graded('2026-12-01', '2026-12-01', '2026-12-01'),
      ),
      asOfOn: '2026-12-31',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'a sheet that is not confirmed is none',
      facts: having(heldOn, ...graded('2026-12-01', '2026-12-01'), result(2, '2026-12-01', { state: 'draft' })),
      asOfOn: '2026-12-21',
      outcome: 'notMet',
      share: '2/3',
    },
    {
      says: 'a grade of 2025 is none for 2026',
      facts: having(heldOn, ...graded('2026-12-01', '2026-12-01'), result(2, '2026-01-10', { year: '2025' })),
      asOfOn: '2026-12-21',
      outcome: 'notMet',
      share: '2/3',
    },
    {
      says: 'the meeting alone, held on 2026-11-20, starts no thirty days: without its record there is no appraisal yet',
      facts: having(three, held(['appraisalMeeting'], '2026-11-20', { appraisalYear: '2026' })),
      asOfOn: '2026-12-21',
      outcome: 'notYetDue',
      share: null,
    },
    {
      says: 'a member who left on 2026-09-01 after eight months is still this branch’s to grade (Q26)',
      facts: having(leftOn('2026-09-01'), ...graded('2026-12-01', '2026-12-01')),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      share: '2/3',
    },
    {
      says: 'one who left on 2026-05-01 after four months is the other branch’s',
      facts: having(leftOn('2026-05-01'), ...graded('2026-12-01', '2026-12-01')),
      asOfOn: '2026-12-31',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'a branch of probationary members only has nobody to grade',
      facts: having(world({ fullMembers: 0, probationary: 2, committee: 0 }), ...appraised('2026-11-20')),
      asOfOn: '2026-12-31',
      outcome: 'notApplicable',
      because: 'noMembers',
    },
    {
      says: 'a sheet with neither grade nor reason is none',
      facts: having(
        heldOn,
        ...graded('2026-12-01', '2026-12-01'),
        rec('appraisalResult', { memberId: 'm:2', appraisalYear: '2026', gradedOn: '2026-12-01' }),
      ),
      asOfOn: '2026-12-21',
      outcome: 'notMet',
      share: '2/3',
    },
    {
      says: 'an empty reason is none',
      facts: having(heldOn, ...graded('2026-12-01', '2026-12-01'), result(2, '2026-12-01', { noGradeReason: '' })),
      asOfOn: '2026-12-21',
      outcome: 'notMet',
      share: '2/3',
    },
    {
      says: 'a draft of 2025 is not continued for 2026',
      facts: having(heldOn, ...graded('2026-12-01', '2026-12-01'), result(2, '2026-01-10', { _id: 'r1', state: 'draft', year: '2025' })),
      asOfOn: '2026-12-10',
      outcome: 'notYetDue',
      openIds: [],
      next: { verb: 'enter', memberId: 'm:2' },
    },
    {
      says: 'after the appraisal only the sheet is to be written, before it the meeting comes first',
      facts: having(heldOn, ...graded('2026-12-01', '2026-12-01')),
      asOfOn: '2026-12-10',
      outcome: 'notYetDue',
      next: {
        verb: 'enter',
        would: [
          expect.objectContaining({
            type: 'appraisalResult',
            day: '2026-12-10',
            content: { memberId: 'm:2', appraisalYear: '2026', noGradeReason: '—' },
          }) as never,
        ],
      },
    },
    {
      says: 'not yet held, it would be held today and the sheet written then',
      facts: three,
      asOfOn: '2026-12-10',
      outcome: 'notYetDue',
      next: {
        verb: 'enter',
        would: [
          expect.objectContaining({ type: 'activity', day: '2026-12-10' }) as never,
          expect.objectContaining({ type: 'democraticAppraisal', day: '2026-12-10' }) as never,
          expect.objectContaining({ type: 'appraisalResult', day: '2026-12-10' }) as never,
        ],
      },
    },
  ],
};
