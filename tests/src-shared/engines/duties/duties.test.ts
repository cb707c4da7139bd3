import { judgedOn } from '../../../../src-shared/engines/score/judged';
import { dutiesOn, dutyYears, type BranchDuty } from '../../../../src-shared/engines/duties/duties';
import type { ActivityFact, BranchFacts } from '../../../../src-shared/facts/facts';
import { DEFAULT_PACK } from '../../../../src-shared/rules/packs/default';
import { having, held, rec, world } from '../../../cases/world';
import { factsOf, fullYear, meetingPack } from '../activities';
import { groupOrg } from '../people';

const on = (facts: BranchFacts, asOfOn: string, nowAt?: string): BranchDuty[] => dutiesOn(judgedOn(facts, meetingPack, asOfOn), nowAt);
const ids = (duties: BranchDuty[]): string[] => duties.map((duty) => duty.dutyId);
const until = (day: string, activities: ActivityFact[] = fullYear('2026')): ActivityFact[] =>
  activities.filter((activity) => activity.day <= day);

describe('what a branch owes', () => {
  it('on 2026-11-24, all done until October: the meetings of November, then those of the quarter', () => {
    expect(on(factsOf(until('2026-10-31')), '2026-11-24').map(({ dutyId, dueOn, isOverdue }) => [dutyId, dueOn, isOverdue])).toEqual([
      ['hold:committeeMeeting:2026-11', '2026-11-30', false],
      ['hold:themeDay:2026-11', '2026-11-30', false],
      ['hold:generalMeeting:2026-Q4', '2026-12-31', false],
      ['hold:partyLecture:2026-Q4', '2026-12-31', false],
    ]);
  });
  it('one planned activity of several kinds takes over the duties of all of them', () => {
    const plan = held(['themeDay', 'generalMeeting', 'partyLecture'], '2026-11-27', { state: 'published' });
    expect(ids(on(factsOf([...until('2026-10-31'), plan]), '2026-11-24'))).toEqual(['hold:committeeMeeting:2026-11']);
  });
  it('a plan for one of two groups does not take over the theme day of the branch', () => {
    const plan = held(['themeDay'], '2026-11-27', { state: 'published', scope: 'group', groupId: 'o:A' });
    const facts = factsOf([...until('2026-10-31'), plan], { groups: [groupOrg('A'), groupOrg('B')] });
    expect(ids(on(facts, '2026-11-24'))).toContain('hold:themeDay:2026-11');
    const both = factsOf([...facts.activities, { ...plan, _id: 'b', groupId: 'o:B' }], { groups: facts.groups });
    expect(ids(on(both, '2026-11-24'))).not.toContain('hold:themeDay:2026-11');
  });
  it('a cancelled plan gives the duty back', () => {
    const plan = held(['themeDay'], '2026-11-27', { state: 'cancelled' });
    expect(ids(on(factsOf([...until('2026-10-31'), plan]), '2026-11-24'))).toContain('hold:themeDay:2026-11');
  });
  it('a missed quarter is overdue and can be made up until the end of the next one', () => {
    const activities = until('2026-10-31').filter((activity) => activity.day !== '2026-09-11');
    const missed = on(factsOf(activities), '2026-11-24').find((duty) => duty.dutyId === 'hold:generalMeeting:2026-Q3');
    expect(missed).toMatchObject({ dueOn: '2026-09-30', isOverdue: true, canBeMadeUpUntilOn: '2026-12-31' });
    expect(ids(on(factsOf(activities), '2027-01-01'))).not.toContain('hold:generalMeeting:2026-Q3');
  });
  it('each group owes its own meeting', () => {
    const facts = factsOf([...until('2026-10-31'), held(['groupMeeting'], '2026-11-03', { scope: 'group', groupId: 'o:A' })], {
      groups: [groupOrg('A', { foundedOn: '2026-11-01' }), groupOrg('B', { foundedOn: '2026-11-01' })],
    });
    const owed = on(facts, '2026-11-24').filter((duty) => duty.ruleIds.includes('2.1.f'));
    expect(owed).toMatchObject([{ dutyId: 'hold:groupMeeting:2026-11:o:B', groupId: 'o:B', kinds: ['groupMeeting'] }]);
  });
  it('on 2027-01-05 last December is still owed beside January; on 2027-03-15 it is past', () => {
    const december = until('2026-11-30');
    expect(ids(on(factsOf(december), '2027-01-05'))).toEqual([
      'hold:committeeMeeting:2026-12',
      'hold:themeDay:2026-12',
      'hold:generalMeeting:2026-Q4',
      'hold:partyLecture:2026-Q4',
      'hold:committeeMeeting:2027-01',
      'hold:themeDay:2027-01',
      'hold:generalMeeting:2027-Q1',
      'hold:partyLecture:2027-Q1',
    ]);
    expect(ids(on(factsOf(december), '2027-03-15')).some((id) => id.includes('2026'))).toBe(false);
    expect([dutyYears(DEFAULT_PACK, '2027-03-31'), dutyYears(DEFAULT_PACK, '2027-04-01')]).toEqual([['2026', '2027'], ['2027']]);
  });
  it('nothing is owed for a branch that did everything', () => {
    expect(on(factsOf(fullYear('2026')), '2026-12-31')).toEqual([]);
  });
});

describe('records that are owed', () => {
  const plan = held(['themeDay'], '2026-11-24', { state: 'published', endAt: '2026-11-24T08:00:00.000Z' });
  const record = (given: ActivityFact, asOfOn: string, nowAt?: string): BranchDuty | undefined =>
    on(factsOf([given]), asOfOn, nowAt).find((duty) => duty.verb !== 'hold');

  it('nothing before the meeting is over, then its record within seven days', () => {
    expect(record(plan, '2026-11-24', '2026-11-24T07:59:59.000Z')).toBeUndefined();
    expect(record(plan, '2026-11-24', '2026-11-24T08:00:00.000Z')).toMatchObject({
      verb: 'record',
      activityId: plan._id,
      dueOn: '2026-12-01',
      isOverdue: false,
    });
    expect(record(plan, '2026-12-02')?.isOverdue).toBe(true);
  });
  it('a submitted record is to be confirmed, a returned one to be written again, a confirmed one is done', () => {
    expect(record({ ...plan, state: 'submitted' }, '2026-11-25')?.verb).toBe('confirm');
    expect(record({ ...plan, state: 'returned' }, '2026-11-25')?.verb).toBe('record');
    expect(record({ ...plan, state: 'confirmed' }, '2026-11-25')).toBeUndefined();
  });
  it('what was held and not written down is not asked to be held again', () => {
    expect(ids(on(factsOf([plan]), '2026-11-25'))).not.toContain('hold:themeDay:2026-11');
  });
});

describe('records that are to be entered', () => {
  const owed = (facts: BranchFacts, asOfOn: string): BranchDuty[] => dutiesOn(judgedOn(facts, DEFAULT_PACK, asOfOn));
  const ofType = (type: string, facts: BranchFacts, asOfOn: string): BranchDuty[] =>
    owed(facts, asOfOn).filter((duty) => duty.type === type);

  it('the report of the first half is one duty for the three rules it serves', () => {
    expect(ofType('halfYearReport', world(), '2026-06-30')).toMatchObject([
      {
        dutyId: 'enter:halfYearReport:2026-H1',
        verb: 'enter',
        by: 'secretary',
        ruleIds: ['2.1.c', '2.4.b', '4.1.c'],
        period: '2026-H1',
        dueOn: '2026-07-15',
        isOverdue: false,
      },
    ]);
  });
  it('late it is overdue and can be handed in until 09-30', () => {
    expect(ofType('halfYearReport', world(), '2026-07-16')[0]).toMatchObject({
      dueOn: '2026-07-15',
      isOverdue: true,
      canBeMadeUpUntilOn: '2026-09-30',
    });
    expect(ofType('halfYearReport', world(), '2026-10-01').map((duty) => duty.period)).toEqual(['2026-H2']);
  });
  it('a report that was begun is to be finished', () => {
    const facts = having(
      world(),
      rec('halfYearReport', { half: '2026-H1', reportKinds: ['work'] }, { _id: 'draft', state: 'draft', day: '2026-06-26' }),
    );
    expect(ofType('halfYearReport', facts, '2026-06-30')).toMatchObject([
      { dutyId: 'finish:halfYearReport:2026-H1:draft', verb: 'finish', recordId: 'draft', ruleIds: ['2.1.c', '2.4.b', '4.1.c'] },
    ]);
  });
  it('what is owed towards people is one duty that names them', () => {
    const facts = having(
      world({ fullMembers: 3, committee: 0 }),
      held(['appraisalMeeting'], '2026-11-20', { appraisalYear: '2026' }),
      rec('democraticAppraisal', { appraisalYear: '2026', heldOn: '2026-11-20' }),
      rec('appraisalResult', { memberId: 'm:1', appraisalYear: '2026', grade: 'qualified', gradedOn: '2026-11-25' }),
    );
    expect(ofType('appraisalResult', facts, '2026-11-25')).toMatchObject([
      { dutyId: 'enter:appraisalResult:2026', ruleIds: ['2.3.b'], memberIds: ['m:0', 'm:2'], dueOn: '2026-12-20' },
    ]);
  });
  it('a life meeting is due by the year’s end and may be held until the end of March', () => {
    const life = (day: string): BranchDuty | undefined =>
      owed(world(), day).find((duty) => duty.dutyId === 'hold:organizationalLifeMeeting:2026');
    expect(life('2026-11-24')).toMatchObject({ dueOn: '2026-12-31', isOverdue: false });
    expect(life('2027-01-05')).toMatchObject({ isOverdue: true, canBeMadeUpUntilOn: '2027-03-31' });
    expect(life('2027-04-01')).toBeUndefined();
  });
});
