import { dutiesOn, dutyYears, type BranchDuty } from '../../../../src-shared/engines/duties/duties';
import type { ActivityFact, BranchFacts } from '../../../../src-shared/engines/score/facts';
import { DEFAULT_PACK } from '../../../../src-shared/rules/packs/default';
import { factsOf, fullYear, held } from '../activities';
import { groupOrg } from '../people';

const on = (facts: BranchFacts, asOfOn: string, nowAt?: string): BranchDuty[] => dutiesOn(facts, DEFAULT_PACK, { asOfOn, nowAt });
const ids = (duties: BranchDuty[]): string[] => duties.map((duty) => duty.dutyId);
const until = (day: string, activities: ActivityFact[] = fullYear('2026')): ActivityFact[] => activities.filter((activity) => activity.day <= day);

describe('what a branch owes', () => {
  it('on 2026-11-24, all done until October: the meetings of November, then those of the quarter', () => {
    expect(on(factsOf(until('2026-10-31')), '2026-11-24').map(({ dutyId, dueOn, isOverdue }) => [dutyId, dueOn, isOverdue])).toEqual([
      ['hold:2.1.e:2026-11', '2026-11-30', false],
      ['hold:2.4.a:2026-11', '2026-11-30', false],
      ['hold:2.1.d:2026-Q4', '2026-12-31', false],
      ['hold:2.1.g:2026-Q4', '2026-12-31', false],
    ]);
  });
  it('one planned activity of several kinds takes over the duties of all of them', () => {
    const plan = held(['themeDay', 'generalMeeting', 'partyLecture'], '2026-11-27', { state: 'published' });
    expect(ids(on(factsOf([...until('2026-10-31'), plan]), '2026-11-24'))).toEqual(['hold:2.1.e:2026-11']);
  });
  it('a plan for one of two groups does not take over the theme day of the branch', () => {
    const plan = held(['themeDay'], '2026-11-27', { state: 'published', scope: 'group', groupId: 'o:A' });
    const facts = factsOf([...until('2026-10-31'), plan], { groups: [groupOrg('A'), groupOrg('B')] });
    expect(ids(on(facts, '2026-11-24'))).toContain('hold:2.4.a:2026-11');
    const both = factsOf([...facts.activities, { ...plan, _id: 'b', groupId: 'o:B' }], { groups: facts.groups });
    expect(ids(on(both, '2026-11-24'))).not.toContain('hold:2.4.a:2026-11');
  });
  it('a cancelled plan gives the duty back', () => {
    const plan = held(['themeDay'], '2026-11-27', { state: 'cancelled' });
    expect(ids(on(factsOf([...until('2026-10-31'), plan]), '2026-11-24'))).toContain('hold:2.4.a:2026-11');
  });
  it('a missed quarter is overdue and can be made up until the end of the next one', () => {
    const activities = until('2026-10-31').filter((activity) => activity.day !== '2026-09-11');
    const missed = on(factsOf(activities), '2026-11-24').find((duty) => duty.dutyId === 'hold:2.1.d:2026-Q3');
    expect(missed).toMatchObject({ dueOn: '2026-09-30', isOverdue: true, canBeMadeUpUntilOn: '2026-12-31' });
    expect(ids(on(factsOf(activities), '2027-01-01'))).not.toContain('hold:2.1.d:2026-Q3');
  });
  it('each group owes its own meeting', () => {
    const facts = factsOf([...until('2026-10-31'), held(['groupMeeting'], '2026-11-03', { scope: 'group', groupId: 'o:A' })], { groups: [groupOrg('A', { foundedOn: '2026-11-01' }), groupOrg('B', { foundedOn: '2026-11-01' })] });
    const owed = on(facts, '2026-11-24').filter((duty) => duty.ruleId === '2.1.f');
    expect(owed).toMatchObject([{ dutyId: 'hold:2.1.f:2026-11:o:B', groupId: 'o:B', kinds: ['groupMeeting'] }]);
  });
  it('on 2027-01-05 last December is still owed beside January; on 2027-03-15 it is past', () => {
    const december = until('2026-11-30');
    expect(ids(on(factsOf(december), '2027-01-05'))).toEqual([
      'hold:2.1.d:2026-Q4', 'hold:2.1.e:2026-12', 'hold:2.1.g:2026-Q4', 'hold:2.4.a:2026-12', 'hold:2.1.e:2027-01', 'hold:2.4.a:2027-01', 'hold:2.1.d:2027-Q1', 'hold:2.1.g:2027-Q1',
    ]);
    expect(ids(on(factsOf(december), '2027-03-15')).some((id) => id.includes('2026'))).toBe(false);
    expect([dutyYears(DEFAULT_PACK, '2027-01-31'), dutyYears(DEFAULT_PACK, '2027-02-01')]).toEqual([['2026', '2027'], ['2027']]);
  });
  it('nothing is owed for a branch that did everything', () => {
    expect(on(factsOf(fullYear('2026')), '2026-12-31')).toEqual([]);
  });
});

describe('records that are owed', () => {
  const plan = held(['themeDay'], '2026-11-24', { state: 'published', endAt: '2026-11-24T08:00:00.000Z' });
  const record = (given: ActivityFact, asOfOn: string, nowAt?: string): BranchDuty | undefined => on(factsOf([given]), asOfOn, nowAt).find((duty) => duty.kind !== 'hold');

  it('nothing before the meeting is over, then its record within seven days', () => {
    expect(record(plan, '2026-11-24', '2026-11-24T07:59:59.000Z')).toBeUndefined();
    expect(record(plan, '2026-11-24', '2026-11-24T08:00:00.000Z')).toMatchObject({ kind: 'record', activityId: plan._id, dueOn: '2026-12-01', isOverdue: false });
    expect(record(plan, '2026-12-02')?.isOverdue).toBe(true);
  });
  it('a submitted record is to be confirmed, a returned one to be written again, a confirmed one is done', () => {
    expect(record({ ...plan, state: 'submitted' }, '2026-11-25')?.kind).toBe('confirm');
    expect(record({ ...plan, state: 'returned' }, '2026-11-25')?.kind).toBe('record');
    expect(record({ ...plan, state: 'confirmed' }, '2026-11-25')).toBeUndefined();
  });
  it('what was held and not written down is not asked to be held again', () => {
    expect(ids(on(factsOf([plan]), '2026-11-25'))).not.toContain('hold:2.4.a:2026-11');
  });
});
