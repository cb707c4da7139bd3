import type { RecordState } from '../../../../src-shared/records/vocabulary/life';
import { appraisalResult } from '../../../../src-shared/records/kinds/appraisal-result';
import { democraticAppraisal } from '../../../../src-shared/records/kinds/democratic-appraisal';
import { memberCase } from '../../../../src-shared/records/kinds/member-case';
import { changed } from '../../../cases/changed-param';
import { linkedTo, on, opening, PROBATIONARY, said, walk } from './a-branch';

describe('民主评议党员', () => {
  const check = (content: Parameters<NonNullable<typeof democraticAppraisal.check>>[0], linked = linkedTo({})) =>
    said(democraticAppraisal.check?.(content, on({ today: '2027-04-10', linked })));

  it('takes its four steps in their order, the same day allowed', () => {
    expect(check({ pollDoneOn: '2027-01-20', selfDoneOn: '2027-01-10' })).toEqual(['pollDoneOn: 先互评，再测评']);
    expect(check({ selfDoneOn: '2027-01-20', mutualDoneOn: '2027-01-19', pollDoneOn: '2027-01-19', evaluatedOn: '2027-01-18' })).toEqual([
      'mutualDoneOn: 先自评，再互评',
      'evaluatedOn: 先测评，再评定',
    ]);
    expect(check({ selfDoneOn: '2027-01-20', mutualDoneOn: '2027-01-20', pollDoneOn: '2027-01-20', evaluatedOn: '2027-02-01' })).toEqual(
      [],
    );
  });
  it('of 2026 is held from 1 January 2026 to 31 March 2027', () => {
    expect(['2025-12-31', '2026-01-01', '2027-03-31', '2027-04-01'].map((heldOn) => check({ appraisalYear: '2026', heldOn }))).toEqual([
      ['heldOn: 2026年度的评议从 2026年1月1日 起开'],
      [],
      [],
      ['heldOn: 2026年度最晚 2027年3月31日 前开'],
    ]);
  });
  it('of 2026 is held until the end of April, in a college that has adopted that, and opens for 2026 until then', () => {
    const params = changed('appraisalUntil', '2026-01-01', '04-30');
    const held = (heldOn: string) =>
      said(democraticAppraisal.check?.({ appraisalYear: '2026', heldOn }, on({ today: '2027-05-10', params })));
    expect(['2027-04-30', '2027-05-01'].map(held)).toEqual([[], ['heldOn: 2026年度最晚 2027年4月30日 前开']]);
    const opened = (today: string) => democraticAppraisal.defaults?.(opening({ today, params }));
    expect(['2027-04-30', '2027-05-01'].map(opened)).toEqual([{ appraisalYear: '2026' }, { appraisalYear: '2027' }]);
  });
  it('rests on a confirmed appraisal meeting of that very day', () => {
    const content = { activityId: 'a:1', heldOn: '2027-01-20' };
    expect(check(content, linkedTo({ 'a:1': { kinds: ['themeDay'], state: 'submitted', day: '2027-01-21' } }))).toEqual([
      'activityId: 这次活动不是民主评议会',
      'activityId: 评议会的记录还没有确认',
      'heldOn: 那次会是 1月21日 开的',
    ]);
    expect(check(content, linkedTo({ 'a:1': { kinds: ['appraisalMeeting', 'organizationalLifeMeeting'], day: '2027-01-20' } }))).toEqual(
      [],
    );
  });
  it('counts no more ballots in than out, and is counted by two', () => {
    expect(check({ ballotsOut: 20, ballotsIn: 21, ballotsInvalid: 22, tellerIds: ['m:he'] })).toEqual([
      'ballotsIn: 收回 21 张，多于发出',
      'ballotsInvalid: 废票 22 张，多于收回',
      'tellerIds: 计票人要两名以上',
    ]);
    expect(check({ ballotsOut: 20, ballotsIn: 20, ballotsInvalid: 1, tellerIds: ['m:he', 'm:lin'] })).toEqual([]);
  });
  it('is prepared, held, evaluated and published; the ratio is lifted only in between', () => {
    expect(walk(democraticAppraisal.life, 'override', 'hold', 'override', 'evaluate', 'override', 'publish')).toEqual([
      '—',
      'held',
      'held',
      'evaluated',
      '—',
      'published',
    ]);
    expect(democraticAppraisal.defaults?.(opening({ today: '2027-02-01' }))).toEqual({ appraisalYear: '2026' });
  });
});

describe('评议结果', () => {
  const check = (content: Parameters<NonNullable<typeof appraisalResult.check>>[0], state: RecordState = 'confirmed') =>
    said(appraisalResult.check?.({ appraisalYear: '2026', ...content }, on({ today: '2027-02-01', state })));

  it('gives no grade to a probationary member, who takes part all the same', () => {
    expect(check({ memberId: PROBATIONARY, grade: 'qualified', gradedOn: '2027-01-20' })).toEqual(['grade: 预备党员参加评议，不定等次']);
    expect(check({ memberId: PROBATIONARY })).toEqual([]);
  });
  it('looks at the standing on 31 December of the year, not on the day of the meeting', () => {
    const asked: string[] = [];
    const isFullOn = (_: string, day: string) => asked.push(day) > 0;
    appraisalResult.check?.({ memberId: 'm:lin', appraisalYear: '2026', grade: 'qualified' }, on({ today: '2027-02-01', isFullOn }));
    appraisalResult.check?.({ memberId: 'm:lin', appraisalYear: '2026', grade: 'qualified' }, on({ today: '2026-11-24', isFullOn }));
    expect(asked).toEqual(['2026-12-31', '2026-11-24']);
  });
  it('of a full member has a grade with its day, or the reason why there is none', () => {
    expect(check({ memberId: 'm:lin' })).toEqual(['grade: 还差等次或未定等次原因']);
    expect(check({ memberId: 'm:lin', grade: 'excellent' })).toEqual(['gradedOn: 还差评定日']);
    expect([check({ memberId: 'm:lin' }, 'draft'), check({ memberId: 'm:lin', grade: 'excellent' }, 'returned')]).toEqual([[], []]);
    expect([
      check({ memberId: 'm:lin', grade: 'excellent', gradedOn: '2027-01-20' }),
      check({ memberId: 'm:lin', noGradeReason: '在外地治病' }),
    ]).toEqual([[], []]);
  });
  it('is told to the member after it was decided', () => {
    const graded = { memberId: 'm:lin', grade: 'qualified' as const, gradedOn: '2027-01-20' };
    expect([check({ ...graded, feedbackOn: '2027-01-19' }), check({ ...graded, feedbackOn: '2027-01-20' })]).toEqual([
      ['feedbackOn: 反馈日要晚于评定日'],
      [],
    ]);
  });
});

describe('党员个案', () => {
  const check = (content: Parameters<NonNullable<typeof memberCase.check>>[0]) => said(memberCase.check?.(content, on()));

  it('is decided only after the person was told and heard', () => {
    expect(check({ decision: 'criticism', decidedOn: '2026-11-20' })).toEqual(['decision: 先听本人说明，再作决定']);
    expect(check({ decision: 'criticism', informedOn: '2026-11-10', heardOn: '2026-11-21', decidedOn: '2026-11-20' })).toEqual([
      'decision: 先听本人说明，再作决定',
    ]);
    expect(check({ informedOn: '2026-11-10', heardOn: '2026-11-09' })).toEqual(['heardOn: 听取说明日要晚于告知本人日']);
    expect(check({ decision: 'criticism', informedOn: '2026-11-10', heardOn: '2026-11-10', decidedOn: '2026-11-20' })).toEqual([]);
  });
  it('goes step by step to the decision, the appeal and its answer', () => {
    expect(walk(memberCase.life, 'decide', 'inform', 'hear', 'decide', 'appeal', 'answer')).toEqual([
      '—',
      'informed',
      'heard',
      'decided',
      'appealed',
      'answered',
    ]);
  });
  it('is closed by a correction before the decision, never after it', () => {
    expect([walk(memberCase.life, 'inform', 'close'), walk(memberCase.life, 'inform', 'hear', 'decide', 'close')]).toEqual([
      ['informed', 'closed'],
      ['informed', 'heard', 'decided', '—'],
    ]);
    expect((['open', 'heard', 'appealed', 'decided', 'closed'] as const).map((state) => memberCase.isOpenEnded?.({}, state))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
