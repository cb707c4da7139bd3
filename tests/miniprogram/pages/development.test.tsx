import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import CasePage from '@/pages/development/case/index';
import { limitLine } from '@/pages/development/case/limits';
import { faultsOf } from '@/pages/development/case/use-case';
import CollegePage from '@/pages/development/college/index';
import { quotaWords } from '@/pages/development/college/quota';
import type { In, Out } from '../../../src-shared/contract';
import type { CaseLine, DevelopmentCasePage, NextStepView } from '../../../src-shared/contract/development';
import type { RegisterLine } from '../../../src-shared/contract/register';
import { fakeCloud, opened, type FakeCloud } from '../fake-cloud';
import { platform, resetPlatform } from '../mocks/taro';
import { administratorPlace, secretaryPlace, sessionOf } from '../sample-session';

const session = sessionOf(secretaryPlace);
const tap = (id: string): void => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No ${id} on the page`);
  fireEvent.click(found);
};
const words = (id: string): string | undefined => document.getElementById(id)?.textContent ?? undefined;
const isThere = (id: string): boolean => document.getElementById(id) !== null;
const sent = (cloud: FakeCloud, action: string): unknown[] =>
  cloud.asked.filter((request) => request.action === action).map(({ input }) => input);

const lineOf = (recordId: string, type: string, title: string): RegisterLine => ({
  recordId,
  type,
  orgId: 'b-01',
  day: '2026-11-23',
  state: 'recorded',
  title,
  note: '',
  isRecordedLate: false,
});
const nextOf = (change: Partial<NextStepView> = {}): NextStepView => ({
  step: 8,
  party: 'branch',
  article: '第十三条',
  standing: 'open',
  earliest: { on: '2026-11-20', ground: 'stepBefore', months: 0 },
  materials: [
    { key: 'opinions', isThere: true },
    { key: 'targetFiling', isThere: false },
  ],
  fields: [],
  moreFields: [],
  needsVote: false,
  needsNotice: false,
  halves: [],
  mayTake: true,
  ...change,
});
const pageOf = (change: Partial<DevelopmentCasePage> = {}): DevelopmentCasePage => ({
  recordId: 'dev:1',
  rev: 4,
  orgId: 'b-01',
  orgName: '炼油技术教工党支部',
  today: '2026-11-24',
  line: lineOf('dev:1', 'developmentCase', '沈一诺　发展对象'),
  name: '沈一诺',
  unit: '油气储运2301',
  stage: 'developmentTarget',
  last: 7,
  contactNames: ['王思源', '彭丽'],
  sponsorNames: [],
  appliedOn: '2025-01-06',
  next: nextOf(),
  done: [7, 6, 5, 4, 3, 2, 1].map((step) => ({ step, doneOn: `2026-0${step}-01`, isHistory: step === 1, isLate: step === 2 })),
  ahead: [
    { step: 9, party: 'branch', article: '第十四条' },
    { step: 13, party: 'committee', article: '第十九条', latest: { on: '2027-03-10', ground: 'reviewValid', months: 12 } },
  ],
  linked: [],
  takesBack: 7,
  content: {},
  mayEdit: true,
  ...change,
});
const form: Out<'register.form'> = {
  orgId: 'b-01',
  orgName: '炼油技术教工党支部',
  type: 'developmentCase',
  today: '2026-11-24',
  content: {},
  people: [],
  orgs: [],
  records: {
    'steps.voteId': [lineOf('vote:1', 'vote', '接收沈一诺')],
    'steps.noticeId': [lineOf('notice:1', 'publicNotice', '拟接收公示')],
  },
  isCorrection: false,
};
const saved = { recordId: 'dev:1', rev: 5, state: 'open' as const, missing: [], warnings: [] };
const show = async (change: Partial<DevelopmentCasePage> = {}, answers: Parameters<typeof fakeCloud>[0] = {}): Promise<FakeCloud> => {
  const cloud = fakeCloud({ 'session.read': session, 'development.case': pageOf(change), 'register.form': form, ...answers });
  platform.parameters = { recordId: 'dev:1' };
  render(<CasePage />);
  await screen.findByText('沈一诺');
  return cloud;
};

const widen = (width: number): void => {
  Object.defineProperty(window, 'innerWidth', { value: width, configurable: true });
  window.dispatchEvent(new Event('resize'));
};

beforeEach(() => {
  resetPlatform();
  widen(375);
});

describe('个案', () => {
  test('has the next step on top with its days, its ground and who enters it, then what is done and what lies ahead', async () => {
    await show();
    expect([words('stage'), words('place'), words('next-name'), words('party')]).toEqual([
      '发展对象',
      '第 8 步，共 25 步',
      '报上级党委备案',
      '由支部登记',
    ]);
    expect(document.body.textContent).toContain('培养联系人 王思源、彭丽');
    expect(document.body.textContent).toContain('《发展党员工作细则》第十三条（条号待核对）');
    expect([words('earliest'), words('latest')]).toEqual(['最早11月20日 周五上一步那天起', '最晚没有规定']);
    expect([words('material-opinions'), words('material-targetFiling')]).toEqual(['听取意见记录', '缺 发展对象备案表登记收到']);
    expect(words('ahead-13')).toBe('13上级党委预审最晚 2027年3月10日，本院：政审一年内有效；由学院党委登记');
    expect(words('ahead-9')).toBe('9确定入党介绍人');
    expect(isThere('late') || isThere('too-early') || isThere('linked')).toBe(false);
  });

  test('folds what is done after five, and says which was late and which is history', async () => {
    await show();
    expect(document.querySelectorAll('#done .step')).toHaveLength(5);
    tap('all-done');
    expect(document.querySelectorAll('#done .step')).toHaveLength(7);
    expect([words('done-2'), words('done-1')]).toEqual(['2 党组织派人谈话2月1日办得晚', '1 递交入党申请书1月1日起计日以前']);
    tap('all-done');
    expect(document.querySelectorAll('#done .step')).toHaveLength(5);
  });

  test('before its day there is no button, and the day is said', async () => {
    await show({
      next: nextOf({ step: 7, standing: 'tooEarly', earliest: { on: '2026-12-03', ground: 'trained', months: 12 }, needsNotice: true }),
    });
    expect([words('too-early'), isThere('take'), words('earliest')]).toEqual([
      '12月3日 才能办这一步。',
      false,
      '最早12月3日 周四培养教育满一年',
    ]);
    expect(document.body.textContent).toContain('一般先公示 5 个工作日');
  });

  test('past its last day that is said, and the step can be entered all the same', async () => {
    const late = {
      step: 17,
      party: 'committee' as const,
      latest: { on: '2026-08-20', ground: 'approvalDue' as const, months: 3 },
      longest: { on: '2026-11-20', ground: 'approvalLongest' as const, months: 6 },
    };
    await show({ next: nextOf({ ...late, standing: 'late' }) });
    expect([words('late'), words('is-late'), isThere('take'), words('latest')]).toEqual([
      '已过 8月20日。照样登记，过期会显示在这里。',
      '已过最晚日',
      true,
      '最晚8月20日 周四大会后三个月内',
    ]);
    expect(document.body.textContent).toContain('特殊情况最长到 11月20日');
  });

  test('past the longest time it says what follows', async () => {
    await show({
      next: nextOf({ step: 17, standing: 'tooLate', longest: { on: '2026-11-20', ground: 'approvalLongest', months: 6 } }),
    });
    expect([words('late'), words('is-late')]).toEqual(['已过 11月20日，审批超过最长期限，登记后记为不合规。', '过最长期限']);
  });

  test('whoever does not enter it reads for whom it waits, and until when', async () => {
    await show({
      next: nextOf({ step: 17, party: 'committee', mayTake: false, latest: { on: '2027-03-11', ground: 'approvalDue', months: 3 } }),
      takesBack: null,
      mayEdit: false,
    });
    expect([words('waits'), isThere('take'), isThere('take-back'), isThere('receive-targetFiling'), isThere('edit')]).toEqual([
      '等学院党委登记，不晚于 2027年3月11日。',
      false,
      false,
      false,
      false,
    ]);
  });

  test('of a branch’s step it waits for the branch', async () => {
    await show({ next: nextOf({ mayTake: false }) });
    expect(words('waits')).toBe('等支部登记。');
  });

  test('is entered in one sheet: the day stands there, what came in is ticked, and the step is told', async () => {
    const cloud = await show({}, { 'development.takeStep': saved });
    await act(async () => tap('take'));
    expect(document.body.textContent).toContain('第 8 步：报上级党委备案');
    expect((document.getElementById('doneOn') as HTMLInputElement).value).toBe('2026-11-24');
    fireEvent.change(document.getElementById('doneOn') ?? document.body, { target: { value: '2026-11-22' } });
    tap('came-targetFiling');
    await act(async () => tap('confirm-act'));
    expect(sent(cloud, 'development.takeStep')).toEqual([
      { recordId: 'dev:1', rev: 4, step: 8, doneOn: '2026-11-22', content: {}, materials: ['targetFiling'] },
    ]);
    expect(sent(cloud, 'development.case')).toHaveLength(2);
    expect(document.body.textContent).toContain('第 8 步已登记');
  });

  test('a refusal is said in the sheet and at its field, and nothing is closed', async () => {
    const refused = {
      error: {
        code: 'register.refused' as const,
        requestId: 'r',
        faults: [
          { path: 'steps.7.doneOn', words: '完成日不能晚于今天' },
          { path: 'sponsorIds', words: '入党介绍人要两名正式党员' },
        ],
      },
    };
    await show({}, { 'development.takeStep': refused });
    await act(async () => tap('take'));
    await act(async () => tap('confirm-act'));
    expect([words('error-doneOn'), words('step-refused')]).toEqual([
      '完成日不能晚于今天',
      '这样还不能保存。请看标出的地方。入党介绍人要两名正式党员',
    ]);
  });

  test('too early, another’s, or not the next one is told with the step', async () => {
    const told = async (error: object): Promise<string | undefined> => {
      await show({}, { 'development.takeStep': { error: { requestId: 'r', ...error } as never } });
      await act(async () => tap('take'));
      await act(async () => tap('confirm-act'));
      const said = words('step-refused');
      cleanup();
      return said;
    };
    expect(await told({ code: 'development.tooEarly', reason: { step: 7, name: '确定发展对象', earliestOn: '2026-12-03' } })).toBe(
      '第 7 步（确定发展对象）最早 2026年12月3日 才能办。',
    );
    expect(await told({ code: 'development.byCommittee', reason: { step: 13, name: '上级党委预审' } })).toBe(
      '第 13 步（上级党委预审）由学院党委登记。',
    );
    expect(await told({ code: 'development.notNext', reason: { step: 9, name: '确定入党介绍人' } })).toBe(
      '下一步是第 9 步（确定入党介绍人）。请看最新的内容。',
    );
    expect(await told({ code: 'development.notNext', reason: { step: 0, name: '' } })).toBe('25 步都办完了。');
  });

  test('the approval says that it enters the person for good', async () => {
    await show({ next: nextOf({ step: 17, party: 'committee', fields: ['memberNo'] }) });
    expect(document.body.textContent).toContain('还要填：工号或学号');
    await act(async () => tap('take'));
    expect(document.body.textContent).toContain('编入名册。这一步不能撤回。');
    expect(isThere('field-memberNo')).toBe(true);
  });

  test('where the meeting decides and none has voted, it is arranged first; the step can be entered beside it', async () => {
    await show({ next: nextOf({ step: 15, needsVote: true, needsNotice: true }) });
    expect(words('arrange')).toBe('安排党员大会');
    expect(document.body.textContent).toContain('还要一次有效的无记名投票');
    tap('arrange');
    expect(opened()[0]).toMatch(/pages\/activity\/plan\/index\?.*kind=generalMeeting.*topic=admission/);
  });

  test('a meeting about full membership is arranged as such', async () => {
    await show({ next: nextOf({ step: 23, needsVote: true }) });
    tap('arrange');
    expect(opened()[0]).toContain('topic=conversion');
  });

  test('the one vote and the one notice about the person stand there, and go with the step', async () => {
    const linked = [
      { line: lineOf('vote:1', 'vote', '接收沈一诺') },
      { line: lineOf('notice:1', 'publicNotice', '拟接收公示') },
      { line: lineOf('notice:0', 'publicNotice', '列为发展对象公示'), step: 7 },
    ];
    const cloud = await show(
      { next: nextOf({ step: 15, needsVote: true, needsNotice: true, halves: ['2026-H1'] }), linked },
      { 'development.takeStep': saved },
    );
    expect([isThere('arrange'), words('linked-2')]).toEqual([false, '列为发展对象公示第 7 步·11月23日已登记']);
    expect(document.body.textContent).toContain('还差上半年的考察');
    expect(document.body.textContent).not.toContain('还要一次有效的无记名投票');
    await act(async () => tap('take'));
    await act(async () => tap('confirm-act'));
    expect(sent(cloud, 'development.takeStep')).toMatchObject([{ step: 15, voteId: 'vote:1', noticeId: 'notice:1' }]);
    expect(document.getElementById('linked-0')?.tabIndex).toBe(0);
    tap('linked-0');
    expect(opened()[0]).toContain('recordId=vote');
  });

  test('of two votes none is taken for granted', async () => {
    const linked = [{ line: lineOf('vote:1', 'vote', '一') }, { line: lineOf('vote:2', 'vote', '二') }];
    const cloud = await show({ next: nextOf({ step: 15, needsVote: true }), linked }, { 'development.takeStep': saved });
    await act(async () => tap('take'));
    await act(async () => tap('confirm-act'));
    expect(sent(cloud, 'development.takeStep')[0]).not.toHaveProperty('voteId');
  });

  test('a material that came in is ticked at once', async () => {
    const cloud = await show({}, { 'development.receive': saved });
    await act(async () => tap('receive-targetFiling'));
    expect(sent(cloud, 'development.receive')).toEqual([{ recordId: 'dev:1', rev: 4, material: 'targetFiling' }]);
    expect(sent(cloud, 'development.case')).toHaveLength(2);
  });

  test('the last step is taken back after one question; a refusal stays in the sheet', async () => {
    const cloud = await show(
      {},
      { 'development.takeBack': { error: { code: 'development.onlyLast', requestId: 'r', reason: { last: 8 } } } },
    );
    tap('take-back');
    expect(document.body.textContent).toContain('撤回第 7 步？');
    await act(async () => tap('confirm-act'));
    expect(words('back-refused')).toBe('只能撤回最后一步，先撤回第 8 步。');
    cloud.answers['development.takeBack'] = saved;
    await act(async () => tap('confirm-act'));
    expect(sent(cloud, 'development.takeBack')).toEqual(Array.from({ length: 2 }, () => ({ recordId: 'dev:1', rev: 4, step: 7 })));
    expect(isThere('back-refused')).toBe(false);
  });

  test('ended or all done it has no next step, and says so', async () => {
    await show({ next: null, mayEdit: true, last: 25 });
    expect([isThere('next'), words('place'), words('to-file')]).toEqual([false, '25 步都办完了', expect.stringContaining('归档')]);
  });

  test('a case that was ended says why', async () => {
    await show({ next: null, mayEdit: false, endWords: '本人撤回', done: [], ahead: [], takesBack: null });
    expect([words('ended'), isThere('to-file'), isThere('done')]).toEqual(['已终止：本人撤回', false, false]);
  });
});

test('the limits of a step ahead are said in a line, with what is known; a fault of the new row stands at its field', () => {
  const step = { step: 17, party: 'committee' as const, article: '' };
  expect(limitLine(step, '2026-11-24')).toBe('');
  expect(
    limitLine(
      {
        ...step,
        earliest: { on: '2026-12-01', ground: 'requestOpens', months: 1 },
        latest: { on: '2027-01-05', ground: 'meetingDue', months: 2 },
      },
      '2026-11-24',
    ),
  ).toBe('最早 12月1日，本院：期满前一个月；最晚 2027年1月5日，本院：预审后两个月内');
  expect(
    faultsOf({
      faults: [
        { path: 'steps.14.voteId', words: '还差第 15 步的表决' },
        { path: 'sponsorIds', words: '要两名' },
      ],
    }),
  ).toEqual({ voteId: '还差第 15 步的表决', sponsorIds: '要两名' });
});

describe('全院', () => {
  const line = (name: string, change: Partial<CaseLine> = {}): CaseLine => ({
    recordId: `dev:${name}`,
    orgId: 'b-01',
    orgName: '炼油教工党支部',
    name,
    stage: 'probationary',
    last: 16,
    next: { step: 17, party: 'committee', standing: 'open', earliestOn: '2026-06-10', latestOn: '2026-12-20' },
    ...change,
  });
  const college = (change: Partial<Out<'development.college'>> = {}): Out<'development.college'> => ({
    orgId: 'c-1',
    orgName: '学院党委',
    isCommittee: true,
    mayEnter: false,
    today: '2026-11-24',
    year: '2026',
    cases: [],
    plans: [],
    quota: null,
    ...change,
  });
  const plan = (orgId: string, change: object = {}) => ({
    orgId,
    name: `${orgId} 支部`,
    isFiled: true,
    isNone: false,
    planned: 2,
    quota: 1 as number | null,
    used: 1,
    ...change,
  });
  const showCollege = async (change: Partial<Out<'development.college'>>): Promise<FakeCloud> => {
    const cloud = fakeCloud({ 'session.read': sessionOf(administratorPlace), 'development.college': college(change) });
    render(<CollegePage />);
    await waitFor(() => expect(isThere('view')).toBe(true));
    return cloud;
  };

  test('the overdue stand first and apart, each with its step, days and whose it is; each can be reached with Tab and opens the case', async () => {
    const late = line('甲', { next: { step: 2, party: 'branch', standing: 'late', latestOn: '2026-10-10' } });
    const worse = line('乙', { next: { step: 17, party: 'committee', standing: 'tooLate' } });
    const cloud = await showCollege({ cases: [late, worse, line('丙'), line('丁', { next: null, last: 25, stage: 'full' })] });
    expect((sent(cloud, 'development.college')[0] as In<'development.college'>).orgId).toBe('c-1');
    expect(document.body.textContent).toContain('过了最晚日 2 件');
    expect(document.body.textContent).toContain('在办 4 件');
    expect([...document.querySelectorAll('.section .head')].map((head) => head.textContent)).toEqual([
      '过了最晚日 2 件',
      '25 步都办完了，等归档·1 件',
      '第 17 步 上级党委审批·1 件',
    ]);
    expect([words('overdue-0'), words('overdue-1')]).toEqual([
      '甲　预备党员炼油教工党支部下一步：第 2 步 党组织派人谈话最晚 10月10日过期支部办',
      '乙　预备党员炼油教工党支部下一步：第 17 步 上级党委审批过期党委办',
    ]);
    expect([words('step-17-0'), words('step-0-0')]).toEqual([
      '丙　预备党员炼油教工党支部最早 6月10日最晚 12月20日党委办',
      '丁　正式党员炼油教工党支部',
    ]);
    expect(document.getElementById('overdue-0')?.tabIndex).toBe(0);
    tap('overdue-0');
    expect(opened()[0]).toContain('pages/development/case/index?recordId=dev');
    expect(isThere('add-case')).toBe(false);
  });

  test('on a wide screen the cases are a table, and the case has what lies ahead beside what is done', async () => {
    widen(1280);
    await showCollege({ cases: [line('丙')] });
    expect([...document.querySelectorAll('[role=columnheader]')].map((head) => head.textContent)).toEqual([
      '姓名',
      '支部',
      '阶段',
      '下一步',
      '最早、最晚',
      '谁办',
    ]);
    expect(words('step-17-0')).toBe('丙炼油教工党支部预备党员第 17 步 上级党委审批最早 6月10日、最晚 12月20日党委办');
    cleanup();
    await show();
    expect([...document.querySelectorAll('.columns > *')].map((side) => side.querySelector('#ahead') !== null)).toEqual([true, false]);
  });

  test('without a running case it says so; a branch begins one', async () => {
    await showCollege({ mayEnter: true, isCommittee: false, orgId: 'b-01', plans: [plan('b-01')] });
    expect(isThere('no-cases')).toBe(true);
    tap('view-plan');
    expect([isThere('plan-b-01'), isThere('quota-college'), isThere('no-cases')]).toEqual([true, false, false]);
    tap('add-case');
    expect(opened()[0]).toMatch(/register\/form\/index\?.*type=developmentCase/);
  });

  test('plan, quota, used and left stand for each branch and for the college, and what is over is marked', async () => {
    await showCollege({
      quota: 4,
      planId: 'developmentPlan:c-1:2026',
      plans: [
        plan('a'),
        plan('b', { quota: 4, used: 5 }),
        plan('c', { isFiled: false, planned: 0, quota: null, used: 0 }),
        plan('d', { isNone: true, planned: 0, quota: 0, used: 0 }),
        plan('e', { planned: 3, quota: null, used: 0 }),
      ],
    });
    tap('view-plan');
    expect(['a', 'b', 'c', 'd', 'e'].map((orgId) => words(`plan-${orgId}`))).toEqual([
      'a 支部计划 2核定 1已用 1还可 0',
      'b 支部计划 2核定 4已用 5超了 1超了',
      'c 支部还没有报计划已用 0',
      'd 支部本年度无计划',
      'e 支部计划 3还没有核定已用 0',
    ]);
    expect(words('quota-college')).toBe('全院超了计划 7核定 4已用 6超了 2各支部合计核定 5看全院的计划');
    expect(words('given-over')).toBe('各支部合计比全院核定数多 1，请先核对。');
    tap('own-plan');
    expect(opened()[0]).toContain('pages/register/record/index');
  });

  test('without a quota of the college its plan is begun here, and nothing is over', async () => {
    await showCollege({ plans: [plan('a')] });
    tap('view-plan');
    expect([words('quota-college'), isThere('given-over')]).toEqual(['全院计划 2还没有核定已用 1各支部合计核定 1填全院的核定数', false]);
    tap('own-plan');
    expect(opened()[0]).toMatch(/register\/form\/index\?.*type=developmentPlan.*period=2026/);
  });

  test('a college that keeps within its quota is told nothing of it', async () => {
    await showCollege({ quota: 1, plans: [plan('a')] });
    tap('view-plan');
    expect([isThere('given-over'), quotaWords({ planned: 0, quota: 1, used: 1 })]).toEqual([
      false,
      ['计划 0', '核定 1', '已用 1', '还可 0'],
    ]);
  });
});
