import type { RuleCases } from '../case';
import { changed } from '../change';
import { having, rec, world, type RecordOver } from '../world';

const plan = (filedOn: string) => rec('annualPlan', { year: '2026', planKinds: ['threeMeetings', 'partyBuilding'] }, { filedOn });
const notice = (publishedOn: string, over: RecordOver & { year?: string } = {}) =>
  rec('publicNotice', { noticeKind: 'annualPlan', year: over.year ?? '2026', title: '三会一课年度计划', body: '见附件', minWorkingDays: 5, publishedOn }, over);

export const cases: RuleCases = {
  met: { says: 'handed in on 2026-03-10 and made known on 03-12', facts: having(world(), plan('2026-03-10'), notice('2026-03-12', { _id: 'n1' })), asOfOn: '2026-03-17', outcome: 'met', share: '1/1', evidenceIds: ['n1'] },
  notMet: { says: 'handed in on 2026-03-10 and not made known: short on 03-18', facts: having(world(), plan('2026-03-10')), asOfOn: '2026-03-18', outcome: 'notMet', share: '0/1' },
  notApplicable: { says: 'a branch founded on 2026-10-01 owes none for 2026', facts: world({ foundedOn: '2026-10-01' }), asOfOn: '2026-12-31', outcome: 'notApplicable', because: 'foundedLate' },
  boundary: [
    { says: 'seven days after the handing-in of 2026-03-10, on 03-17, it is on time', facts: having(world(), plan('2026-03-10'), notice('2026-03-17')), asOfOn: '2026-03-18', outcome: 'met', share: '1/1' },
    { says: 'on 2026-03-18 it is late and counts half', facts: having(world(), plan('2026-03-10'), notice('2026-03-18')), asOfOn: '2026-03-18', outcome: 'met', share: '1/2' },
    { says: 'without a notice it is not yet due on 2026-03-17', facts: having(world(), plan('2026-03-10')), asOfOn: '2026-03-17', outcome: 'notYetDue', share: null },
    { says: 'without a plan it is not yet due on 2026-04-07', facts: world(), asOfOn: '2026-04-07', outcome: 'notYetDue', share: null },
    { says: 'without a plan it is short on 2026-04-08: a skipped plan does not pay', facts: world(), asOfOn: '2026-04-08', outcome: 'notMet', share: '0/1' },
    { says: 'made known on 2027-01-31 it counts half', facts: having(world(), plan('2026-03-10'), notice('2027-01-31')), asOfOn: '2027-01-31', outcome: 'met', share: '1/2' },
    { says: 'on 2027-02-01 no more', facts: having(world(), plan('2026-03-10'), notice('2027-02-01')), asOfOn: '2027-02-01', outcome: 'notMet', share: '0/1' },
  ],
  beforeFounding: { says: 'of 2019 nothing is asked from a branch founded in 2020', facts: world({ foundedOn: '2020-02-01' }), year: '2019', asOfOn: '2019-12-31', outcome: 'notApplicable', because: 'beforeFounding' },
  valueChanges: [
    { says: 'with fourteen days from 2026-12-31 on, a notice of 2026-03-24 is on time', facts: having(world(), plan('2026-03-10'), notice('2026-03-24')), asOfOn: '2026-04-01', params: changed('planNoticeDays', '2026-12-31', 14), outcome: 'met', share: '1/1' },
    { says: 'from 2027-01-01 on it is late for 2026', facts: having(world(), plan('2026-03-10'), notice('2026-03-24')), asOfOn: '2026-04-01', params: changed('planNoticeDays', '2027-01-01', 14), outcome: 'met', share: '1/2' },
    { says: 'with 04-30 for the plan, nothing is short on 2026-05-07', facts: world(), asOfOn: '2026-05-07', params: changed('planUntil', '2026-01-01', '04-30'), outcome: 'notYetDue', share: null },
  ],
  others: [
    { says: 'a notice of a plan that was never handed in does not pay: short on 2026-04-08', facts: having(world(), notice('2026-03-12')), asOfOn: '2026-04-08', outcome: 'notMet', share: '0/1' },
    { says: 'a plan handed in late, on 2026-05-10, is to be made known within seven days', facts: having(world(), plan('2026-05-10'), notice('2026-05-17')), asOfOn: '2026-05-18', outcome: 'met', share: '1/1' },
    { says: 'made known before it was handed in it is on time', facts: having(world(), plan('2026-03-10'), notice('2026-03-08')), asOfOn: '2026-03-17', outcome: 'met', share: '1/1' },
    { says: 'withdrawn, it was not made known', facts: having(world(), plan('2026-03-10'), notice('2026-03-12', { state: 'withdrawn' })), asOfOn: '2026-03-18', outcome: 'notMet', share: '0/1' },
    { says: 'a notice of the plan of 2025 is none', facts: having(world(), plan('2026-03-10'), notice('2026-03-12', { year: '2025' })), asOfOn: '2026-03-18', outcome: 'notMet', share: '0/1' },
    { says: 'founded on 2026-03-20, a branch has until 04-19 even without a plan', facts: world({ foundedOn: '2026-03-20' }), asOfOn: '2026-04-19', outcome: 'notYetDue', share: null },
    { says: 'and is short on 2026-04-20', facts: world({ foundedOn: '2026-03-20' }), asOfOn: '2026-04-20', outcome: 'notMet', share: '0/1' },
    { says: 'of two plans the first that was handed in sets the day', facts: having(world(), plan('2026-03-10'), plan('2026-02-10')), asOfOn: '2026-02-18', outcome: 'notMet', share: '0/1' },
    { says: 'handed in on 2027-01-31, the last day of all, a plan is made known within a week', facts: having(world(), plan('2027-01-31'), notice('2027-02-07')), asOfOn: '2027-02-08', outcome: 'met', share: '1/1' },
    { says: 'handed in after that it is none: short since 2026-04-08 as if there were no plan', facts: having(world(), plan('2027-02-01'), notice('2027-02-02')), asOfOn: '2027-02-02', outcome: 'notMet', share: '0/1' },
    { says: 'a notice about something else is none', facts: having(world(), plan('2026-03-10'), { ...notice('2026-03-12'), content: { noticeKind: 'points', year: '2026', title: '积分', body: '见附件', minWorkingDays: 5, publishedOn: '2026-03-12' } }), asOfOn: '2026-03-18', outcome: 'notMet', share: '0/1' },
    { says: 'one that does not say when it was put up was put up on its day', facts: having(world(), plan('2026-03-10'), rec('publicNotice', { noticeKind: 'annualPlan', year: '2026', title: '计划', body: '见附件', minWorkingDays: 5 }, { day: '2026-03-17' })), asOfOn: '2026-03-18', outcome: 'met', share: '1/1' },
    { says: 'a draft of a notice of 2025 is not continued', facts: having(world(), plan('2026-03-10'), notice('2026-01-12', { year: '2025', state: 'draft' })), asOfOn: '2026-03-12', outcome: 'notYetDue', openIds: [], next: { verb: 'enter', would: [expect.objectContaining({ type: 'publicNotice' }) as never] } },
    { says: 'without a plan the plan comes first, with it the notice alone', facts: world(), asOfOn: '2026-03-12', outcome: 'notYetDue', next: { verb: 'enter', would: [expect.objectContaining({ type: 'annualPlan' }) as never, expect.objectContaining({ type: 'publicNotice' }) as never] } },
  ],
};
