import { activityMenuItem } from '../../../../src-shared/records/kinds/activity-menu-item';
import { assignedDuty } from '../../../../src-shared/records/kinds/assigned-duty';
import { branchChangeRequest } from '../../../../src-shared/records/kinds/branch-change-request';
import { conductFact } from '../../../../src-shared/records/kinds/conduct-fact';
import { developmentPlan } from '../../../../src-shared/records/kinds/development-plan';
import { dutyDivision } from '../../../../src-shared/records/kinds/duty-division';
import { followUp } from '../../../../src-shared/records/kinds/follow-up';
import { halfYearReport } from '../../../../src-shared/records/kinds/half-year-report';
import { handover } from '../../../../src-shared/records/kinds/handover';
import { objection } from '../../../../src-shared/records/kinds/objection';
import { publicNotice } from '../../../../src-shared/records/kinds/public-notice';
import { trainingSession } from '../../../../src-shared/records/kinds/training-session';
import { workSummary } from '../../../../src-shared/records/kinds/work-summary';
import type { RecordState } from '../../../../src-shared/records/vocabulary/life';
import { linkedTo, on, opening, said, say, walk } from './a-branch';

describe('半年报告', () => {
  const check = (
    content: Parameters<NonNullable<typeof halfYearReport.check>>[0],
    today = '2026-12-25',
    state: RecordState = 'submitted',
  ) => said(halfYearReport.check?.(content, on({ today, state })));

  it('asks for the text of each part it names, and of no other', () => {
    expect(check({ half: '2026-H2', reportKinds: ['threeMeetings', 'themeDay', 'work'], partWork: '写了' })).toEqual([
      'partThreeMeetings: 还差“三会一课”一段',
      'partThemeDay: 还差“主题党日”一段',
    ]);
    expect(check({ half: '2026-H2', reportKinds: ['work'], partWork: '写了' })).toEqual([]);
    expect((['draft', 'returned'] as const).map((state) => check({ half: '2026-H2', reportKinds: ['work'] }, '2026-12-25', state))).toEqual(
      [[], []],
    );
  });
  it('is refused on 24 December and 24 June, and may be written from the 25th on', () => {
    const report = { reportKinds: ['work' as const], partWork: '写了' };
    expect(check({ ...report, half: '2026-H2' }, '2026-12-24')).toEqual(['half: 下半年还没过完，12月25日起可以写']);
    expect(check({ ...report, half: '2026-H1' }, '2026-06-24')).toEqual(['half: 上半年还没过完，6月25日起可以写']);
    expect([check({ ...report, half: '2026-H2' }, '2026-12-25'), check({ ...report, half: '2026-H1' }, '2026-06-25')]).toEqual([[], []]);
  });
  it('goes to the committee for three meetings or theme day, to the general branch for the work', () => {
    const receivers = (...reportKinds: ('threeMeetings' | 'themeDay' | 'work')[]) => halfYearReport.receivers?.({ reportKinds });
    expect([receivers('themeDay'), receivers('work'), receivers('threeMeetings', 'work'), receivers()]).toEqual([
      ['partyCommittee'],
      ['generalBranch'],
      ['partyCommittee', 'generalBranch'],
      [],
    ]);
  });
  it('opens for the half that is nearly over, else for the one before', () => {
    const half = (today: string) => halfYearReport.defaults?.(opening({ today })).half;
    expect(['2026-11-24', '2026-12-25', '2027-01-10', '2026-06-24', '2026-06-25'].map(half)).toEqual([
      '2026-H1',
      '2026-H2',
      '2026-H2',
      '2025-H2',
      '2026-H1',
    ]);
  });
  it('stands in the year it speaks of, once for each half', () => {
    expect([halfYearReport.yearsOf?.({ half: '2026-H2' }), halfYearReport.idOf?.({ half: '2026-H2' }, 'o:b1')]).toEqual([
      ['2026'],
      'halfYearReport:o:b1:2026-H2',
    ]);
    expect(halfYearReport.line({ half: '2026-H1', reportKinds: ['themeDay', 'work'] }, say)).toEqual({
      title: '2026年上半年报告',
      note: '主题党日、支部工作',
    });
  });
});

it('总支工作报备 of a half that is not over is refused; of one that is over it goes to the committee', () => {
  expect(said(workSummary.check?.({ half: '2027-H1' }, on()))).toEqual(['half: 2027年上半年还没过完，2027年6月25日起可以写']);
  expect([
    said(workSummary.check?.({ half: '2026-H1' }, on())),
    workSummary.receivers?.({}),
    workSummary.yearsOf?.({ half: '2026-H1' }),
  ]).toEqual([[], ['partyCommittee'], ['2026']]);
});

describe('发展党员计划', () => {
  const check = (content: Parameters<NonNullable<typeof developmentPlan.check>>[0], state: RecordState = 'submitted') =>
    said(developmentPlan.check?.(content, on({ state })));
  const planned = [{ stage: 'activeApplicant' as const, people: 4 }];

  it('takes numbers or the word that there is no plan, and one of both', () => {
    expect([check({ planned }), check({ isNone: true, planned: [] })]).toEqual([[], []]);
    expect([check({ isNone: false }), check({ isNone: false }, 'draft')]).toEqual([['planned: 填人数，或点“本年度无计划”'], []]);
    expect(check({ isNone: true, planned })).toEqual(['isNone: 填了人数就不用点“本年度无计划”']);
  });
  it('says its numbers in one line', () => {
    expect([
      developmentPlan.line({ year: '2026', planned }, say).note,
      developmentPlan.line({ year: '2026', isNone: true }, say).note,
    ]).toEqual(['入党积极分子 4', '本年度无计划']);
  });
});

describe('交办任务和行为事实', () => {
  it('in March what is confirmed speaks of the year before, in April of this one', () => {
    expect(['2027-03-31', '2027-04-01'].map((today) => assignedDuty.defaults?.(opening({ today })).year)).toEqual(['2026', '2027']);
    expect(assignedDuty.line({ memberId: 'm:lin', result: 'done', day: '2026-12-20' }, say)).toEqual({
      title: '林晓雯',
      note: '完成·12月20日',
    });
  });
  it('the basis of a fact is a number and a day, no words about it', () => {
    expect(said(conductFact.check?.({ basis: '在会上吵架' }, on()))).toEqual(['basis: 只写文号和日期，不写内容']);
    expect(said(conductFact.check?.({ basis: '院党发〔2026〕3号，2026-05-06' }, on()))).toEqual([]);
  });
});

describe('公示', () => {
  const check = (content: Parameters<NonNullable<typeof publicNotice.check>>[0], linked = linkedTo({})) =>
    said(publicNotice.check?.(content, on({ linked })));

  it('names what it speaks of: a quarter, a year or a subject', () => {
    expect([check({ noticeKind: 'points' }), check({ noticeKind: 'annualPlan' }), check({ noticeKind: 'development' })]).toEqual([
      ['quarter: 还差季度'],
      ['year: 还差年度'],
      ['subjectId: 还差对象'],
    ]);
    expect([
      check({ noticeKind: 'dues', quarter: '2026-Q3' }),
      check({ noticeKind: 'appraisal', year: '2026' }),
      check({ noticeKind: 'commendation', subjectId: 'commend:1' }),
      check({ noticeKind: 'other' }),
    ]).toEqual([[], [], [], []]);
  });
  it('comes a second time only after the first was withdrawn, under the next number', () => {
    const again = { noticeKind: 'points' as const, quarter: '2026-Q3', previousId: 'notice:o:b1:points:2026-Q3:1' };
    expect(check(again, linkedTo({ [again.previousId]: { type: 'publicNotice', state: 'published' } }))).toEqual([
      'previousId: 前一次还没有撤回',
    ]);
    expect(check(again, linkedTo({ [again.previousId]: { type: 'publicNotice', state: 'withdrawn' } }))).toEqual([]);
    expect([
      publicNotice.idOf?.({ ...again, previousId: undefined }, 'o:b1'),
      publicNotice.idOf?.(again, 'o:b1'),
      publicNotice.idOf?.({ noticeKind: 'other' }, 'o:b1'),
    ]).toEqual(['notice:o:b1:points:2026-Q3:1', 'notice:o:b1:points:2026-Q3:2', undefined]);
  });
  it('warns of less than five working days, and of points and dues 16 days after the quarter', () => {
    const warn = (content: Parameters<NonNullable<typeof publicNotice.warn>>[0], today: string) =>
      said(publicNotice.warn?.(content, on({ today })));
    expect(warn({ noticeKind: 'development', minWorkingDays: 4 }, '2026-10-15')).toEqual(['minWorkingDays: 一般不少于 5 个工作日']);
    expect(warn({ noticeKind: 'points', quarter: '2026-Q3', minWorkingDays: 5 }, '2026-10-16')).toEqual([
      'quarter: 季度结束 15 天后发布，只算一半',
    ]);
    expect([
      warn({ noticeKind: 'points', quarter: '2026-Q3', minWorkingDays: 5 }, '2026-10-15'),
      warn({ noticeKind: 'dues', quarter: '2026-Q3', minWorkingDays: 0, publishedOn: '2026-10-10' }, '2026-11-24'),
      warn({ noticeKind: 'annualPlan', minWorkingDays: 0 }, '2026-10-15'),
    ]).toEqual([[], [], []]);
  });
  it('is over when its days are over, not before', () => {
    const ends = (today: string) =>
      said(publicNotice.check?.({ noticeKind: 'other', endsOn: '2026-12-01' }, on({ today, state: 'ended' })));
    expect([ends('2026-11-30'), ends('2026-12-01')]).toEqual([['endsOn: 公示到 12月1日，还没有期满'], []]);
  });
  it('of the fourth quarter, published in January, belongs to the year it speaks of', () => {
    expect([
      publicNotice.yearsOf?.({ quarter: '2026-Q4', publishedOn: '2027-01-10' }),
      publicNotice.dayOf({ publishedOn: '2027-01-10' }),
    ]).toEqual([['2026'], '2027-01-10']);
  });
  it('is published, runs out or is withdrawn with a reason, and then is over', () => {
    expect(walk(publicNotice.life, 'publish', 'end', 'withdraw')).toEqual(['published', 'ended', '—']);
    expect(walk(publicNotice.life, 'publish', 'withdraw', 'publish')).toEqual(['published', 'withdrawn', '—']);
    expect(publicNotice.life.counting).toEqual(['published', 'ended']);
  });
});

describe('不同意见', () => {
  it('that holds needs the correcting entry first', () => {
    expect(said(objection.check?.({ isUpheld: true }, on()))).toEqual(['correctionId: 成立的，请先记一笔更正']);
    expect([
      said(objection.check?.({ isUpheld: true, correctionId: 'a:1' }, on())),
      said(objection.check?.({ isUpheld: false }, on())),
    ]).toEqual([[], []]);
  });
  it('shows its words in a list and not whose they are', () => {
    expect(objection.line({ memberId: 'm:lin', text: '三月的那次我到了', answeredOn: '2026-10-20' }, say)).toEqual({
      title: '三月的那次我到了',
      note: '10月20日答复',
    });
  });
  it('is answered, passed on to the committee and answered there, and runs until then', () => {
    expect(walk(objection.life, 'forward', 'answer', 'forward', 'answerAbove')).toEqual(['—', 'answered', 'forwarded', 'answered']);
    expect([walk(objection.life, 'uphold', 'withdraw'), walk(objection.life, 'withdraw', 'answer')]).toEqual([
      ['answered', '—'],
      ['withdrawn', '—'],
    ]);
    expect((['open', 'answered', 'forwarded'] as const).map((state) => objection.isOpenEnded?.({}, state))).toEqual([true, false, true]);
  });
});

describe('学习培训', () => {
  const check = (content: Parameters<NonNullable<typeof trainingSession.check>>[0]) => said(trainingSession.check?.(content, on()));
  const line = (memberId: string, hours: number) => ({ memberId, hours });

  it('ends on the day it began or later, with nobody in it twice', () => {
    expect(check({ fromOn: '2026-05-08', toOn: '2026-05-07', lines: [line('m:lin', 8), line('m:he', 8), line('m:lin', 4)] })).toEqual([
      'toOn: 结束日要晚于开始日',
      'lines.2.memberId: 林晓雯已在名单里',
    ]);
    expect(check({ fromOn: '2026-05-07', toOn: '2026-05-07', lines: [line('m:lin', 8), line('m:he', 8)] })).toEqual([]);
  });
  it('says its day, its people and its longest hours', () => {
    expect(trainingSession.line({ title: '书记培训班', toOn: '2026-05-09', lines: [line('m:lin', 24), line('m:he', 16)] }, say)).toEqual({
      title: '书记培训班',
      note: '5月9日·2 人·24 学时',
    });
  });
});

describe('支部调整申请和工作交接', () => {
  it('a merger names the branch it goes into', () => {
    expect(said(branchChangeRequest.check?.({ changeKind: 'merge' }, on()))).toEqual(['intoOrgId: 并入哪个支部？']);
    expect([
      said(branchChangeRequest.check?.({ changeKind: 'merge', intoOrgId: 'o:b2' }, on())),
      said(branchChangeRequest.check?.({ changeKind: 'addCommittee' }, on())),
    ]).toEqual([[], []]);
  });
  it('a split says into what and with whom, a new name what it is', () => {
    expect(said(branchChangeRequest.check?.({ changeKind: 'split' }, on()))).toEqual(['newOrgs: 写上调整后的支部']);
    expect(said(branchChangeRequest.check?.({ changeKind: 'setUp', newOrgs: [{ name: '新支部' }] }, on()))).toEqual([]);
    expect(said(branchChangeRequest.check?.({ changeKind: 'split', newOrgs: [{ name: '新支部' }] }, on()))).toEqual([
      'newOrgs: 选上每个新支部的党员，没有选的留在原支部',
    ]);
    expect(said(branchChangeRequest.check?.({ changeKind: 'rename' }, on()))).toEqual(['newName: 改成什么名称？']);
  });
  it('a request is handed in, agreed to and done; a declined one is over, yet was handed in', () => {
    expect(walk(branchChangeRequest.life, 'approve', 'submit', 'approve', 'done')).toEqual(['—', 'submitted', 'approved', 'done']);
    expect(walk(branchChangeRequest.life, 'submit', 'decline', 'done')).toEqual(['submitted', 'declined', '—']);
    expect(branchChangeRequest.life.counting).toContain('declined');
  });
  it('nobody hands over to himself', () => {
    expect(said(handover.check?.({ fromMemberId: 'm:he', toMemberId: 'm:he' }, on()))).toEqual(['toMemberId: 移交人和接收人不能是同一人']);
    expect(said(handover.check?.({ fromMemberId: 'm:he', toMemberId: 'm:lin' }, on()))).toEqual([]);
  });
  it('what is handed over is accepted by the one who comes, and only then is evidence', () => {
    expect(walk(handover.life, 'accept', 'handOver', 'takeBack', 'handOver', 'accept')).toEqual([
      '—',
      'handedOver',
      'draft',
      'handedOver',
      'accepted',
    ]);
    expect([
      handover.fields.fromMemberId.isConcerned,
      handover.fields.toMemberId.isConcerned,
      handover.life.moves.find(({ verb }) => verb === 'accept')?.by,
    ]).toEqual([false, true, ['subject']]);
  });
});

describe('菜单、待办和分工', () => {
  it('an item of the menu is published and withdrawn, each with its day', () => {
    expect(walk(activityMenuItem.life, 'withdraw', 'publish', 'withdraw')).toEqual(['—', 'published', 'withdrawn']);
    expect(activityMenuItem.life.moves.flatMap(({ stamps }) => stamps ?? [])).toEqual(['publishedOn', 'withdrawnOn']);
    expect(activityMenuItem.line({ title: '参观厂史馆', category: 'culture', agenda: [{ title: '集合', minutes: 10 }] }, say).note).toBe(
      '文化传承·1 项议程',
    );
  });
  it('a decision is due in a fortnight, closed by its owner, and held up by the owner alone: only the secretary keeps or drops it', () => {
    expect(followUp.defaults?.(opening()).dueOn).toBe('2026-12-08');
    expect(walk(followUp.life, 'report', 'keep', 'report', 'drop', 'reopen', 'report', 'close')).toEqual([
      'heldUp',
      'open',
      'heldUp',
      'dropped',
      'open',
      'heldUp',
      'closed',
    ]);
    const movers = (verb: string) => followUp.life.moves.find((move) => move.verb === verb)?.by;
    expect([movers('report'), movers('keep'), movers('drop')]).toEqual([['subject'], ['secretary'], ['secretary']]);
    expect([walk(followUp.life, 'close', 'reopen', 'drop'), movers('close')]).toEqual([
      ['closed', 'open', 'dropped'],
      ['writer', 'secretary', 'subject'],
    ]);
    expect(followUp.line({ text: '联系车间', ownerId: 'm:zhao', dueOn: '2026-12-10' }, say)).toEqual({
      title: '联系车间',
      note: '赵明·12月10日前',
    });
  });
  it('a division of duties names each member once, and is in force until it is voided', () => {
    const lines = [
      { memberId: 'm:he', duty: '全面' },
      { memberId: 'm:he', duty: '宣传' },
    ];
    expect(said(dutyDivision.check?.({ lines }, on()))).toEqual(['lines.1.memberId: 何静已在名单里']);
    expect(said(dutyDivision.check?.({ lines: lines.slice(1) }, on()))).toEqual([]);
    expect((['recorded', 'voided'] as const).map((state) => dutyDivision.isOpenEnded?.({}, state))).toEqual([true, false]);
  });
});
