import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { Out } from '../../../src-shared/contract';
import LetterPage from '@/pages/feedback/letter/index';
import { readStored } from '@/platform/storage';
import { fakeCloud } from '../fake-cloud';
import { platform, resetPlatform } from '../mocks/taro';
import { branchPlace, sessionOf, unboundSession } from '../sample-session';

type Mine = Out<'feedback.mine'>;
const nowAt = '2026-11-24T06:00:00.000Z';
const nothing: Mine = { nowAt, today: '2026-11-24', letters: [], publicAnswers: [], mayAnswer: false, committeeId: 'o-c' };
const sent = { nowAt, number: 'T-4YC-D0', answerDueOn: '2026-12-01' };

const byId = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
const write = (text: string): void => void fireEvent.change(byId('text'), { target: { value: text } });
const submit = () => act(async () => void fireEvent.click(byId('submit')));

beforeEach(resetPlatform);

describe('投诉建议', () => {
  test('is three taps: one text, sent under the own name, with a number and the day of the answer', async () => {
    const cloud = fakeCloud({ 'session.read': sessionOf(branchPlace), 'feedback.mine': nothing, 'feedback.send': sent });
    render(<LetterPage />);
    await screen.findByText('署名：周明远');
    write('签到页打不开');
    await submit();
    await screen.findByText('已收到，12月1日前答复。编号 T-4YC-D0。');
    expect(cloud.asked.find(({ action }) => action === 'feedback.send')?.input).toMatchObject({
      text: '签到页打不开',
      isAnonymous: false,
      feedbackId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(readStored('letters')).toBeUndefined();
  });

  test('without a name only this phone keeps the id by which the answer is found', async () => {
    const cloud = fakeCloud({ 'session.read': sessionOf(branchPlace), 'feedback.mine': nothing, 'feedback.send': sent });
    render(<LetterPage />);
    await screen.findByText('署名：周明远');
    fireEvent.click(byId('anonymous'));
    write('字太小');
    await submit();
    await screen.findByText(/编号 T-4YC-D0/);
    const input = cloud.asked.find(({ action }) => action === 'feedback.send')?.input as { feedbackId: string; isAnonymous: boolean };
    expect(input.isAnonymous).toBe(true);
    expect(readStored('letters')).toEqual([input.feedbackId]);
    await waitFor(() =>
      expect(cloud.asked.filter(({ action }) => action === 'feedback.mine').at(-1)?.input).toEqual({ feedbackIds: [input.feedbackId] }),
    );
  });

  test('a second try after a lost reply sends the same id, so that it is one letter', async () => {
    const cloud = fakeCloud({
      'session.read': unboundSession,
      'feedback.mine': nothing,
      'feedback.send': { error: { code: 'common.network' } },
    });
    render(<LetterPage />);
    await waitFor(() => expect(byId('unbound').textContent).toContain('这封信不署名'));
    write('字太小');
    await submit();
    cloud.answers['feedback.send'] = sent;
    await submit();
    const ids = cloud.asked
      .filter(({ action }) => action === 'feedback.send')
      .map(({ input }) => (input as { feedbackId: string }).feedbackId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test('opened from an error says from where, and carries the number of the error', async () => {
    platform.parameters = { page: '没能打开', requestId: 'r-77' };
    const cloud = fakeCloud({ 'session.read': sessionOf(branchPlace), 'feedback.mine': nothing, 'feedback.send': sent });
    render(<LetterPage />);
    await screen.findByText('从“没能打开”写来');
    write('打不开');
    await submit();
    expect(cloud.asked.find(({ action }) => action === 'feedback.send')?.input).toMatchObject({
      text: '打不开（出错编号 r-77）',
      page: '没能打开',
    });
  });

  test('an empty text is not sent, and says so at the field', async () => {
    const cloud = fakeCloud({ 'session.read': sessionOf(branchPlace), 'feedback.mine': nothing });
    render(<LetterPage />);
    await screen.findByText('署名：周明远');
    await submit();
    expect(byId('error-text').textContent).toBe('请先写几个字');
    expect(cloud.asked.some(({ action }) => action === 'feedback.send')).toBe(false);
  });

  test('shows what was answered, and says of what is late that it is late', async () => {
    const letter = { feedbackId: 'a', number: 'T-1', text: '字太小', isAnonymous: false, sentOn: '2026-11-02', answerDueOn: '2026-11-09' };
    fakeCloud({
      'session.read': sessionOf(branchPlace),
      'feedback.mine': {
        ...nothing,
        letters: [letter, { ...letter, feedbackId: 'b', number: 'T-2', answer: '已改', answeredOn: '2026-11-05' }],
      },
    });
    render(<LetterPage />);
    await screen.findByText('已改');
    expect(byId('own').textContent).toContain('应在11月9日前答复，还没有答复');
    expect(byId('own').textContent).toContain('11月5日答复');
  });
});
