// One record: what it says, which steps are open, and what each asks for.
import { cleanup } from '@testing-library/react';
import type { RegisterPage } from '../../../src-shared/contract/register';
import { kindOf } from '../../../src-shared/records/kinds';
import RegisterRecordPage from '@/pages/register/record/index';
import { answer, asked, byId, clearStage, ledTo, open, Refusal, sent, tap, type, words } from '../activity/stage';
import { formOf, line, pageOf } from './samples';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

beforeEach(clearStage);
afterEach(cleanup);

const plan = { year: '2026', planKinds: ['threeMeetings', 'partyBuilding'], workText: '一、抓学习\n二、抓安全' };
const planLine = (state: RegisterPage['line']['state']) =>
  line({
    recordId: 'annualPlan:b1:2026',
    type: 'annualPlan',
    state,
    title: '2026年计划',
    note: '三会一课计划、党建工作计划',
    day: '2026-01-12',
  });
const move = (
  verb: RegisterPage['moves'][number]['verb'],
  word: string,
  over: Partial<RegisterPage['moves'][number]> = {},
): RegisterPage['moves'][number] => ({
  verb,
  word,
  to: 'submitted',
  needsReason: false,
  asks: [],
  ...over,
});
const moved = (state: string) => ({ recordId: 'annualPlan:b1:2026', rev: 5, state, missing: [], warnings: [] });

const openRecord = (page: RegisterPage, answers: Record<string, unknown> = {}): Promise<void> => {
  answer({ 'register.read': page, ...answers });
  return open(<RegisterRecordPage />, { recordId: page.line.recordId });
};
const reds = (): string[] => [...document.querySelectorAll('.button-primary')].map((button) => button.textContent ?? '');

describe('a record of 登记', () => {
  it('says its content in words: people by name, days, ticks with what is lacking, money in yuan, rows as lines', async () => {
    await openRecord(
      pageOf({
        line: line({ type: 'duesPayment', state: 'recorded', title: '11月党费' }),
        content: { day: '2026-11-20', receivedBy: 'm1', lines: [{ memberId: 'm0', month: '2026-11', paidFen: 4322 }] },
      }),
    );
    expect(words('fact-receivedBy')).toBe('收款人林晓雯');
    expect(words('fact-day')).toBe('日期11月20日');
    expect(words('fact-lines')).toContain('周明远11月·实交 43.22 元');
    cleanup();
    await openRecord(
      pageOf({
        line: line({ type: 'roomCheck', state: 'recorded' }),
        content: { haves: { venue: true, facilities: false, signs: true, flag: true, books: true, rules: true } },
      }),
    );
    const ticks = [...document.querySelectorAll('#fact-haves .chip')].map((chip) => chip.textContent);
    expect(ticks).toHaveLength(6);
    expect(ticks.filter((word) => word?.startsWith('缺'))).toEqual(['缺设施']);
  });

  it('carries its state with a sign, 「补记」, its seal and its correction', async () => {
    await openRecord(
      pageOf({
        line: { ...planLine('received'), isRecordedLate: true },
        seal: { seq: 42, hash: 'ab'.repeat(32) },
        correctionReason: '漏了一条',
      }),
    );
    expect(words('state')).toBe('已收悉');
    expect(document.querySelector('#state .icon')).not.toBeNull();
    expect(words('state-late')).toBe('补记');
    expect(words('seal-number')).toBe('封存第 42 号');
    expect(words('correction')).toContain('更正：漏了一条');
  });

  it('leads from a named record to it: an activity has its own page', async () => {
    const linked = {
      'a-77': line({ recordId: 'a-77', type: 'activity', title: '支部党员大会', note: '' }),
      'n-1': line({ recordId: 'n-1', type: 'publicNotice', title: '三季度积分' }),
    };
    await openRecord(pageOf({ line: planLine('draft'), content: { ...plan, adoptedActivityId: 'a-77' }, linked }));
    const link = document.querySelector('#fact-adoptedActivityId .fact-link');
    if (link) link.id = 'the-link';
    await tap('the-link');
    expect(ledTo()).toBe('/pages/record/edit/index?activityId=a-77');
  });

  it('a decision given to somebody: 办结 is the red button; 办不了 asks for the reason, says who decides, and sends it', async () => {
    const given = line({ recordId: 'f1', type: 'followUp', state: 'open', title: '联系车间' });
    const moves = [move('close', '办结', { to: 'closed' }), move('report', '办不了', { to: 'heldUp', asks: ['cannotBecause'] })];
    await openRecord(pageOf({ line: given, rev: 2, moves }), {
      'register.move': { recordId: 'f1', rev: 3, state: 'heldUp', missing: [], warnings: [] },
    });
    expect(reds()).toEqual(['办结']);
    await tap('move-report');
    expect(document.querySelector('.confirm-words')?.textContent).toContain('由书记决定继续办还是不再办理');
    await tap('confirm-act');
    expect(sent('register.move')).toHaveLength(0);
    await type('cannotBecause', '年底停产检修');
    await tap('confirm-act');
    expect(sent('register.move')[0]?.input).toEqual({ recordId: 'f1', rev: 2, verb: 'report', content: { cannotBecause: '年底停产检修' } });
    expect(words('notice')).toBe('办不了，等书记定');
  });

  it('a decision that cannot be done: the secretary reads why, and may keep it or drop it', async () => {
    const given = line({ recordId: 'f1', type: 'followUp', state: 'heldUp', title: '联系车间' });
    const moves = [
      move('keep', '继续办', { to: 'open' }),
      move('close', '办结', { to: 'closed' }),
      move('drop', '不再办理', { to: 'dropped', needsReason: true }),
    ];
    await openRecord(pageOf({ line: given, content: { text: '联系车间', cannotBecause: '年底停产检修' }, moves }));
    expect(words('fact-cannotBecause')).toBe('办不了的原因年底停产检修');
    expect([reds(), words('others')]).toEqual([['继续办'], '办结不再办理']);
  });

  it('says of a hidden field who may read it, and nothing of what stands there', async () => {
    await openRecord(
      pageOf({ line: line({ type: 'heartTalk', state: 'recorded' }), content: { talkerId: 'm0', withId: 'm1' }, hidden: ['summary'] }),
    );
    expect(words('fact-summary')).toBe('谈话内容只有双方能看');
  });

  it('tells to whom it was handed in, and whether they have received it', async () => {
    await openRecord(
      pageOf({
        line: planLine('submitted'),
        content: plan,
        filedTo: [
          { receiverOrgId: 'o-dw', receiver: 'partyCommittee', state: 'received', firstSubmittedOn: '2026-01-15' },
          { receiverOrgId: 'o-zz', receiver: 'generalBranch', state: 'submitted', firstSubmittedOn: '2026-01-15' },
        ],
      }),
    );
    expect(words('filings')).toContain('学院党委1月15日报送已收悉');
    expect(words('filings')).toContain('党总支1月15日报送已报送，等收悉');
    expect(words('state')).toBe('等收悉');
  });

  it('says a warning about a row with the row’s own name, and a day no more than once', async () => {
    const content = {
      year: '2026',
      lines: [
        { memberId: 'm0', result: 'inOrder' },
        { memberId: 'm2', result: 'shouldTransfer' },
      ],
    };
    await openRecord(
      pageOf({
        line: line({ type: 'relationCheck', state: 'draft', day: '2026-11-20', note: '2 人·11月20日' }),
        content,
        warnings: [{ field: 'lines.1.transferId', words: '要不要现在办转接？' }],
      }),
    );
    expect(words('warning-0')).toBe('孟凡超：要不要现在办转接？');
    expect(words('record-note')).toBe('炼油技术教工党支部·11月20日·2 人');
  });

  it('keeps the history folded until it is asked for', async () => {
    await openRecord(
      pageOf({
        line: planLine('draft'),
        history: [{ at: '2026-01-12T02:00:00.000Z', byName: '周明远', word: '退回', reason: '补上月份' }],
      }),
    );
    expect(words('history')).toBe('办理过程1 条');
    await tap('history-fold');
    expect(words('history')).toContain('退回：补上月份周明远·1月12日 10:00');
  });
});

it('a link that names no record says so instead of waiting for ever', async () => {
  answer({});
  await open(<RegisterRecordPage />, {});
  expect(words('failed')).toContain('没有找到');
});

describe('the steps', () => {
  it('one red button: with a gap it leads to the form, without it is the next step', async () => {
    await openRecord(
      pageOf({
        line: planLine('draft'),
        content: { year: '2026' },
        missing: ['planKinds'],
        mayEdit: true,
        moves: [move('submit', '报送'), move('void', '作废', { to: 'voided', needsReason: true })],
      }),
    );
    expect(reds()).toEqual(['补完']);
    expect(words('missing')).toBe('还差：包含');
    await tap('fill');
    expect(ledTo()).toBe('/pages/register/form/index?orgId=b1&type=annualPlan&recordId=annualPlan%3Ab1%3A2026');
    cleanup();
    await openRecord(
      pageOf({
        line: planLine('draft'),
        content: plan,
        mayEdit: true,
        moves: [move('submit', '报送'), move('void', '作废', { to: 'voided', needsReason: true })],
      }),
    );
    expect(reds()).toEqual(['报送']);
    expect(words('others')).toBe('作废');
  });

  it('asks once before what seals, says so, and sends the step with the revision that was seen', async () => {
    await openRecord(pageOf({ line: planLine('draft'), content: plan, mayEdit: true, moves: [move('submit', '报送')] }), {
      'register.move': moved('submitted'),
    });
    await tap('move-submit');
    expect(sent('register.move')).toHaveLength(0);
    expect(words('confirm')).toContain('之后封存，内容不再改动');
    await tap('confirm-act');
    expect(sent('register.move')[0]?.input).toEqual({ recordId: 'annualPlan:b1:2026', rev: 4, verb: 'submit' });
    expect(words('notice')).toBe('已交，待确认');
    expect(asked('register.read')).toBe(2);
  });

  it('a receiver receives at once, and gives back only with a reason', async () => {
    const moves = [move('receive', '收悉', { to: 'received' }), move('return', '退回', { to: 'returned', needsReason: true })];
    await openRecord(pageOf({ line: planLine('submitted'), content: plan, moves }), { 'register.move': moved('returned') });
    expect(reds()).toEqual(['收悉']);
    await tap('move-return');
    await tap('confirm-act');
    expect(sent('register.move')).toHaveLength(0);
    expect(words('error-move-reason')).toBe('请写一句原因');
    await type('move-reason', '补上四季度');
    await tap('confirm-act');
    expect(sent('register.move')[0]?.input).toEqual({ recordId: 'annualPlan:b1:2026', rev: 4, verb: 'return', reason: '补上四季度' });
  });

  it('shows on top why it was given back', async () => {
    await openRecord(pageOf({ line: planLine('returned'), content: plan, stateReason: '补上四季度', mayEdit: true }));
    expect(words('state-reason')).toBe('退回：补上四季度。改好后再交，不影响按时。');
  });

  it('asks in the sheet for what the step needs, with pickers filled from the form', async () => {
    const kind = kindOf('memberCase');
    const page = pageOf({
      line: line({ type: 'memberCase', state: 'heard', title: '孟凡超：三次未到' }),
      content: { memberId: 'm2' },
      moves: [move('decide', '作出决定', { to: 'decided', asks: ['studiedActivityId', 'decision', 'decidedActivityId', 'decidedOn'] })],
    });
    await openRecord(page, { 'register.form': formOf('memberCase', kind?.fields ?? {}), 'register.move': moved('decided') });
    await tap('move-decide');
    await tap('confirm-act');
    expect(sent('register.move')).toHaveLength(0);
    expect(words('error-decision')).toBe('还差决定');
    await tap('decision-criticism');
    for (const name of ['studiedActivityId', 'decidedActivityId']) {
      await tap(name);
      await tap(`${name}-0`);
    }
    await type('decidedOn', '2026-11-26');
    await tap('confirm-act');
    expect(sent('register.move')[0]?.input).toMatchObject({
      verb: 'decide',
      content: { studiedActivityId: 'a-77', decision: 'criticism', decidedActivityId: 'a-77', decidedOn: '2026-11-26' },
    });
  });

  it('a part that is filled in already is no longer the next step', async () => {
    const moves = [
      move('reportToMembers', '录入向党员述职', { to: 'open', asks: ['toMembersOn'] }),
      move('complete', '四项已齐', { to: 'complete' }),
    ];
    await openRecord(pageOf({ line: line({ type: 'secretaryReview', state: 'open' }), content: {}, moves }));
    expect(reds()).toEqual(['录入向党员述职']);
    cleanup();
    await openRecord(pageOf({ line: line({ type: 'secretaryReview', state: 'open' }), content: { toMembersOn: '2026-11-01' }, moves }));
    expect(reds()).toEqual(['四项已齐']);
  });

  it('a refused step says in the sheet what is wrong, field by field', async () => {
    const refusal = new Refusal('register.incomplete', { reason: { missing: ['items'] } });
    await openRecord(pageOf({ line: planLine('draft'), content: plan, moves: [move('submit', '报送')] }), { 'register.move': refusal });
    await tap('move-submit');
    await tap('confirm-act');
    expect(words('move-refused')).toBe('还有要填的地方，填好再交。还差：逐月安排');
  });

  it('whoever confirms is not asked to hand it over first', async () => {
    const moves = [
      move('submit', '交书记确认'),
      move('confirm', '确认', { to: 'confirmed' }),
      move('void', '作废', { to: 'voided', needsReason: true }),
    ];
    await openRecord(pageOf({ line: line({ type: 'relationCheck', state: 'draft' }), content: {}, moves }));
    expect(reds()).toEqual(['确认']);
    expect(words('others')).toBe('作废');
  });

  it('a sealed record is corrected through its form', async () => {
    await openRecord(pageOf({ line: planLine('received'), content: plan, mayCorrect: true }));
    expect(reds()).toEqual([]);
    await tap('correct');
    expect(ledTo()).toContain('/pages/register/form/index?orgId=b1&type=annualPlan&recordId=');
  });

  it('photos are welcome where the kind takes them, never asked for, and closed to readers', async () => {
    const page = pageOf({ line: line({ type: 'pioneerActivity', state: 'recorded' }), mayCorrect: true });
    await openRecord(page);
    expect(words('photos')).toContain('可不传，不影响得分');
    cleanup();
    await openRecord({ ...page, mayCorrect: false });
    expect(byId('photos')).toBeNull();
  });
});
