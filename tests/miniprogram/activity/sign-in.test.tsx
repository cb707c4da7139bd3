import { act } from '@testing-library/react';
import type { ActivityKind } from '@shared/records/activity';
import { alignClock } from '@/platform/clock';
import SignInPage from '@/pages/sign-in/index';
import { activityPage, on } from './samples';
import { answer, asked, byId, clearStage, ledTo, open, Refusal, sent, tap, type, words } from './stage';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

const signedIn = { signedInAt: on('14:26'), mode: 'inPerson', isRepeat: false };

beforeEach(() => {
  clearStage();
  alignClock(on('14:26'));
});

describe('签到', () => {
  it('sends at the sixth character, once, in capitals, with the ticket of the page', async () => {
    answer({ 'activity.read': activityPage(), 'attendance.signIn': signedIn });
    await open(<SignInPage />, { a: 'a1' });
    await type('code-input', 'k7m4q');
    expect(sent('attendance.signIn')).toHaveLength(0);
    await type('code-input', 'k7m 4qd');
    expect(sent('attendance.signIn').map(({ input }) => input)).toEqual([{ ticket: 'ticket-1', mode: 'inPerson', code: 'K7M4QD' }]);
    expect(words('done-title')).toBe('已签到');
    expect(document.body.textContent).toContain('已经保存好，不用截图。');
    await tap('see-agenda');
    expect(ledTo()).toBe('/pages/activity/detail/index?activityId=a1');
  });

  it('opens signed when the link carries the code: no tap, one read, one command', async () => {
    answer({ 'activity.read': activityPage(), 'attendance.signIn': signedIn });
    await open(<SignInPage />, { q: encodeURIComponent('https://x.cn/#/pages/sign-in/index?a=a1&c=K7M4QD') });
    expect(words('done-title')).toBe('已签到');
    expect(asked('activity.read')).toBe(1);
    expect(asked('session.read')).toBe(0);
    expect(sent('attendance.signIn')).toHaveLength(1);
  });

  it('counts each kind for the time the standard asks it of, a meeting of the year for the year it names', async () => {
    const kinds: ActivityKind[] = ['themeDay', 'generalMeeting', 'appraisalMeeting', 'organizationalLifeMeeting'];
    answer({ 'activity.read': activityPage({ kinds, appraisalYear: '2025' }), 'attendance.signIn': signedIn });
    await open(<SignInPage />, { a: 'a1' });
    await type('code-input', 'k7m4qd');
    for (const counted of ['主题党日计 11月', '党员大会计四季度', '民主评议计 2025年', '组织生活会计 2025年'])
      expect(document.body.textContent).toContain(counted);
  });

  it('says 您 14:26 已签到 to who comes again, and sends nothing', async () => {
    answer({ 'activity.read': activityPage({ own: { isExpected: true, mayAttend: true, signedInAt: on('14:26'), mode: 'inPerson' } }) });
    await open(<SignInPage />, { a: 'a1', c: 'K7M4QD' });
    expect(words('done-note')).toBe('您 14:26 已签到，不用再签。');
    expect(sent('attendance.signIn')).toHaveLength(0);
  });

  it('clears the cells and keeps the keyboard when the code has been changed', async () => {
    answer({ 'activity.read': activityPage(), 'attendance.signIn': new Refusal('attendance.codeExpired') });
    await open(<SignInPage />, { a: 'a1' });
    await type('code-input', 'AAAAAA');
    expect(words('refusal')).toContain('这个码已经换了。请看现场屏幕上的新码。');
    expect((byId('code-input') as HTMLInputElement).value).toBe('');
  });

  it('keeps the code and the key when no answer came, so that a retry is the same sign-in', async () => {
    answer({ 'activity.read': activityPage(), 'attendance.signIn': new Refusal('common.network') });
    await open(<SignInPage />, { a: 'a1' });
    await type('code-input', 'K7M4QD');
    answer({ 'activity.read': activityPage(), 'attendance.signIn': signedIn });
    await tap('retry');
    const keys = sent('attendance.signIn').map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    expect(words('done-title')).toBe('已签到');
  });

  it('counts down a pause and takes the cells away until it is over', async () => {
    answer({
      'activity.read': activityPage(),
      'attendance.signIn': new Refusal('attendance.paused', { reason: { seconds: 272, until: on('14:31') } }),
    });
    await open(<SignInPage />, { a: 'a1' });
    await type('code-input', 'AAAAAA');
    expect(words('pause-left')).toMatch(/还要等 4:3[12]/);
    expect(byId('code-input')).toBeNull();
  });

  it('leads to the other meeting when the code is that one’s', async () => {
    answer({
      'activity.read': activityPage(),
      'attendance.signIn': new Refusal('attendance.codeOfOther', { reason: { title: '第二党小组会', activityId: 'a2' } }),
    });
    await open(<SignInPage />, { a: 'a1' });
    await type('code-input', 'BBBBBB');
    expect(words('refusal')).toContain('这是“第二党小组会”的签到码。');
    await tap('go-other');
    expect(ledTo()).toBe('/pages/sign-in/index?a=a2');
  });

  it.each([
    ['before the window', { opensAt: on('14:30') }, '14:30 开始签到，现在还早。'],
    ['after an early end', { closedAt: on('14:20') }, '签到 14:20 已结束。请告诉记录人林晓雯，可以为您补记。'],
    ['without phone sign-in', { isPhoneOn: false }, '这次由记录人点名，到场即可。'],
  ])('%s it says so and shows no cells', async (_when, over, expected) => {
    answer({ 'activity.read': activityPage(over) });
    await open(<SignInPage />, { a: 'a1' });
    expect(words('refusal')).toBe(expected);
    expect(byId('code-input')).toBeNull();
  });

  it('leads an unbound person to 认领', async () => {
    answer({ 'activity.read': new Refusal('common.notBound') });
    await open(<SignInPage />, { a: 'a1', c: 'K7M4QD' });
    await tap('to-binding');
    expect(ledTo()).toBe('/pages/entry/claim/index');
  });

  it('says whose activity it is to a person of another branch', async () => {
    answer({
      'activity.read': new Refusal('activity.otherBranch', {
        reason: { branchName: '炼油技术教工党支部', ownBranchName: '机电学生党支部' },
      }),
    });
    await open(<SignInPage />, { a: 'a1' });
    expect(document.body.textContent).toContain('这是“炼油技术教工党支部”的活动，您在“机电学生党支部”。');
  });

  it('fetches a new ticket before sending when the page has been open for more than 50 seconds', async () => {
    answer({ 'activity.read': activityPage(), 'attendance.signIn': signedIn });
    await open(<SignInPage />, { a: 'a1' });
    answer({ 'activity.read': activityPage({ ticket: 'ticket-2' }), 'attendance.signIn': signedIn });
    await act(async () => alignClock(on('14:27')));
    await type('code-input', 'K7M4QD');
    expect(sent('attendance.signIn')[0]?.input.ticket).toBe('ticket-2');
  });
});
