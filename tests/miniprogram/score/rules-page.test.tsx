// The page of one item: persons, lists, superiors, what carries no weight, and where its buttons lead.
import { cleanup } from '@testing-library/react';
import ItemRulesPage from '@/pages/score/item/index';
import ScorePage from '@/pages/tabs/score/index';
import { giveConsent } from '@/app/consent';
import type { Finding, ScoreSheetView } from '../../../src-shared/contract/score';
import { answer, byId, clearStage, ledTo, open, tap, words } from '../activity/stage';
import { part, remedy, sampleSheet } from './sample-sheet';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

beforeEach(() => {
  clearStage();
  giveConsent();
});
afterEach(cleanup);

let turn = 0;
/** Each page asks for a branch of its own, since a sheet that was seen is shown again without a call. */
const openItem = async (itemId: string, sheet: ScoreSheetView = sampleSheet()): Promise<void> => {
  turn += 1;
  const orgId = `b-${turn}`;
  answer({ 'score.read': { ...sheet, orgId } });
  await open(<ItemRulesPage />, { orgId, itemId });
};
const changed = (ruleId: string, more: Partial<Finding>): ScoreSheetView => {
  const sheet = sampleSheet();
  return { ...sheet, findings: sheet.findings.map((finding) => (finding.ruleId === ruleId ? { ...finding, ...more } : finding)) };
};
const text = (): string => document.body.textContent ?? '';

describe('a rule about persons', () => {
  it('lists by name with whom it is still owed and leads to the form filled in for the first of them', async () => {
    await openItem('3.6');
    expect(words('people-3-6-a-notYetDue')).toContain('韩立、苏婉');
    expect(words('people-3-6-a-met')).toBe('已办1 人林晓雯');
    expect(text()).toContain('还差 2 人：韩立、苏婉');
    expect(words('item-remedy')).toBe('登记谈心谈话：韩立');
    await tap('item-remedy');
    expect(ledTo()).toMatch(/^\/pages\/register\/form\/index\?orgId=b-\d+&type=heartTalk&period=2026&memberId=m-2$/);
  });

  it('says only how many where names were not sent, without any button', async () => {
    const sheet = changed('3.6.a', { parts: [part('2026', 'met'), part('2026', 'notYetDue'), part('2026', 'notYetDue')] });
    await openItem('3.6', { ...sheet, mayPlan: false, mayTry: false });
    expect(words('people-3-6-a')).toBe('未到期2 人已办1 人');
    expect(byId('item-remedy')).toBeNull();
    expect(document.querySelectorAll('[id$="-do"]')).toHaveLength(0);
  });

  it('names the months a member still owes', async () => {
    const owed = (period: string) =>
      part(period, 'notMet', {
        memberId: 'm-2',
        memberName: '韩立',
        remedy: remedy({ verb: 'enter', by: 'organization', effort: 'form', type: 'duesPayment', period, memberId: 'm-2', isMakeUp: true }),
      });
    await openItem('3.6', changed('3.6.a', { outcome: 'notMet', expected: 2, parts: [owed('2026-03'), owed('2026-04')] }));
    expect(words('people-3-6-a-notMet')).toContain('韩立 3月、4月');
    expect(text()).toContain('组织委员');
  });
});

describe('the other kinds of rules', () => {
  it('opens the record of 登记 a rule rests on', async () => {
    await openItem('3.6');
    await tap('record-talk-m-1');
    expect(ledTo()).toBe('/pages/register/record/index?recordId=talk-m-1');
  });

  it('says of a list how much of it is ticked and finishes the record that is begun', async () => {
    await openItem('5.1');
    expect(text()).toContain('对照清单已有 67%');
    await tap('item-remedy');
    expect(ledTo()).toBe('/pages/register/record/index?recordId=r-room');
  });

  it('waits for a superior in words, with no button and no lack of the branch', async () => {
    await openItem('4.2');
    expect(text()).toContain('等上级');
    expect(text()).toContain('党委还没有录入。等录入后再算，不算支部的缺。');
    expect(text()).toContain('等党委录入');
    expect(byId('item-remedy')).toBeNull();
  });

  it('rests on the roster where no record proves it', async () => {
    await openItem('1.1');
    expect(text()).toContain('党员名册和任职');
    expect(text()).toContain('现在符合。');
  });

  it('keeps what carries no weight apart and closed, each with its word', async () => {
    await openItem('2.1');
    expect(text()).toContain('下面几条只作提醒或说明，不进得分。');
    expect(words('rule-2-1-l')).toContain('建议');
    expect(text()).not.toContain('从不计分');
    await tap('rule-2-1-l');
    expect(text()).toContain('这一项出于自愿或只作说明，从不计分，也不算缺。');
  });

  it('has a page for the plan’s own duties, reached from the sheet', async () => {
    answer({ 'score.read': sampleSheet() });
    await open(<ScorePage />);
    expect(words('item-B')).toBe('方案里的其他要求不计分，只看有没有');
    await tap('item-B');
    expect(ledTo()).toContain('itemId=B');
    cleanup();
    await openItem('B');
    expect(words('rule-B-4')).toContain('活动菜单');
    expect(words('rule-B-4')).toContain('不计分');
  });
});

describe('what is to be done on the sheet', () => {
  it('keeps the button of a record that is begun, and has none for a meeting that is planned to make up', async () => {
    const begun = part('2026-H1', 'notMet', {
      isPlanned: true,
      remedy: remedy({ verb: 'finish', effort: 'form', type: 'halfYearReport', recordId: 'r-9', period: '2026-H1', isMakeUp: true }),
    });
    const planned = part('2026-Q3', 'notMet', { isPlanned: true });
    const sheet = changed('2.1.c', { parts: [begun] });
    answer({
      'score.read': {
        ...sheet,
        findings: sheet.findings.map((finding) => (finding.ruleId === '2.1.d' ? { ...finding, parts: [planned], remedy: null } : finding)),
      },
    });
    await open(<ScorePage />);
    await tap('open-list-more');
    expect(words('open-2-1-d-2026-q3')).toContain('已过期，补办已安排');
    expect(byId('open-2-1-d-2026-q3-do')).toBeNull();
    await tap('open-2-1-c-2026-h1-r-9-do');
    expect(ledTo()).toBe('/pages/register/record/index?recordId=r-9');
  });

  it('says the last day once: in the leaf, not beside it', async () => {
    answer({ 'score.read': sampleSheet() });
    await open(<ScorePage />);
    await tap('open-list-more');
    expect(words('open-2-1-f-2026-07-g-2')).toBe('3112月止7月第二党小组会已过期，补办按一半计补办');
  });

  it('stands there once where it serves two rules, and says so', async () => {
    answer({ 'score.read': sampleSheet() });
    await open(<ScorePage />);
    await tap('open-list-more');
    expect(words('open-list').split('上半年报告')).toHaveLength(2);
    expect(words('open-2-1-c-2026-h1')).toContain('一次办成 2 项');
    await tap('open-2-1-c-2026-h1-do');
    expect(ledTo()).toBe('/pages/register/form/index?orgId=branch-1&type=halfYearReport&period=2026-H1');
  });

  it('leaves out months that have not begun and what a superior does', async () => {
    const ahead = part('2026-12', 'notYetDue', { remedy: remedy({ kinds: ['committeeMeeting'], period: '2026-12' }) });
    answer({ 'score.read': changed('2.1.e', { parts: [ahead] }) });
    await open(<ScorePage />);
    await tap('open-list-more');
    expect(words('open-list')).not.toContain('12月支委会');
    expect(words('open-list')).not.toContain('党委');
  });

  it('shows bonus points apart from the score, and leads to the standard it was read by', async () => {
    answer({ 'score.read': sampleSheet({ bonusTenths: 15 }) });
    await open(<ScorePage />);
    expect(words('bonus')).toBe('另有加分 1.5，单独列出，不算在得分里。');
    expect(words('stat-first')).toBe('91.2');
    await tap('open-standard');
    expect(ledTo()).toBe('/pages/standard/pack/index');
  });

  it.each([
    ['2.2.a', '一票否决：没有开组织生活会，补上后重新计算'],
    ['2.3.a', '一票否决：没有民主评议党员，补上后重新计算'],
    ['falsifiedRecord', '一票否决：党委认定有记录不实'],
  ])('says the veto %s in words and offers the quickest way to whoever may try', async (id, said) => {
    answer({ 'score.read': sampleSheet({ isQualified: false, blockedBy: [{ kind: 'veto', id }] }) });
    await open(<ScorePage />);
    expect(words('verdict-words')).toContain(said);
    expect([...document.querySelectorAll('.button-primary')].map((button) => button.textContent)).toEqual(['怎样最快达标']);
    await tap('what-if');
    expect(ledTo()).toBe('/pages/score/what-if/index?orgId=branch-1&year=2026');
  });
});
