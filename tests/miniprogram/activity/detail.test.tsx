import { alignClock } from '@/platform/clock';
import DetailPage from '@/pages/activity/detail/index';
import { platform } from '../mocks/taro';
import { activityPage, officer, on } from './samples';
import { answer, byId, clearStage, ledTo, open, Refusal, sent, tap, type, words } from './stage';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

const at = (time: string, day?: string): string => {
  alignClock(on(time, day));
  return on(time, day);
};

beforeEach(clearStage);

describe('活动详情', () => {
  it('offers 签到 only while the window is open', async () => {
    answer({ 'activity.read': activityPage({ nowAt: at('14:05') }) });
    await open(<DetailPage />, { activityId: 'a1' });
    expect(words('state')).toBe('签到已开放');
    await tap('sign-in');
    expect(ledTo()).toBe('/pages/sign-in/index?a=a1');
  });

  it('gives the secretary the code to show, and the own sign-in beside it', async () => {
    answer({ 'activity.read': activityPage({ nowAt: at('14:05'), may: officer }) });
    await open(<DetailPage />, { activityId: 'a1' });
    expect(words('sign-in')).toBe('自己签到');
    await tap('lead');
    expect(ledTo()).toBe('/pages/activity/host-code/index?activityId=a1');
  });

  it('of a sealed one tells the sealed count and the own part, and nothing that can no longer be done', async () => {
    const own = { isExpected: true, mayAttend: true, marked: 'present' as const };
    answer({
      'activity.read': activityPage({
        nowAt: at('09:00', '2026-12-20'),
        state: 'confirmed',
        may: officer,
        own,
        counts: { expected: 20, present: 18, leave: 2, unmarked: 0 },
      }),
    });
    await open(<DetailPage />, { activityId: 'a1' });
    expect(document.body.textContent).toContain('应到 20，实到 18，请假 2');
    expect(words('own-part')).toContain('记录人已点到');
    for (const gone of ['三天内可以补请假', '可以线上参加', '签到可以用手机']) expect(document.body.textContent).not.toContain(gone);
  });

  it('three days before offers the calendar and 请假, and says when sign-in opens', async () => {
    answer({ 'activity.read': activityPage({ nowAt: at('10:12', '2026-11-24') }) });
    await open(<DetailPage />, { activityId: 'a1' });
    expect(byId('sign-in')).toBeNull();
    expect(words('opening')).toBe('14:00 开放签到，还有 3 天');
    expect(words('add-calendar')).toBe('加入手机日历');
    expect(byId('office')).toBeNull();
  });

  it('takes leave in three taps, without a word typed', async () => {
    answer({ 'activity.read': activityPage({ nowAt: at('10:12', '2026-11-24') }), 'activity.askLeave': { state: 'accepted' } });
    await open(<DetailPage />, { activityId: 'a1' });
    await tap('ask-leave');
    await tap('leave-officialDuty');
    await tap('submit-leave');
    expect(sent('activity.askLeave').map(({ input }) => input)).toEqual([{ activityId: 'a1', category: 'officialDuty' }]);
    expect(words('notice')).toContain('已请假，书记会看到。不用再说明。');
  });

  it('keeps the sheet open with the words when leave is refused', async () => {
    answer({
      'activity.read': activityPage({ nowAt: at('10:12', '2026-11-24') }),
      'activity.askLeave': new Refusal('activity.notExpected'),
    });
    await open(<DetailPage />, { activityId: 'a1' });
    await tap('ask-leave');
    await tap('leave-illness');
    await tap('submit-leave');
    expect(words('leave-refused')).toBe('这次活动不要求您到会，不用请假。');
  });

  it('lets a person on leave sign in all the same, or take the leave back', async () => {
    const own = { isExpected: true, mayAttend: true, leave: { category: 'family' as const, state: 'accepted' as const } };
    answer({ 'activity.read': activityPage({ nowAt: at('14:10'), own }), 'activity.withdrawLeave': {} });
    await open(<DetailPage />, { activityId: 'a1' });
    expect(words('own-part')).toContain('已请假（家事）');
    expect(byId('came-after-all')).not.toBeNull();
    await tap('withdraw-leave');
    expect(sent('activity.withdrawLeave')).toHaveLength(1);
  });

  it('cancels with a reason and not without one', async () => {
    answer({
      'activity.read': activityPage({ nowAt: at('10:12', '2026-11-24'), may: officer }),
      'activity.cancel': { activityId: 'a1', rev: 4 },
    });
    await open(<DetailPage />, { activityId: 'a1' });
    await tap('to-cancel');
    expect(words('confirm')).toContain('取消后党员会在首页看到“已取消”。签到和请假都保留，可以再恢复。');
    await tap('confirm-act');
    expect(sent('activity.cancel')).toHaveLength(0);
    await type('cancel-reason', '与安全检查冲突');
    await tap('confirm-act');
    expect(sent('activity.cancel').map(({ input }) => input)).toEqual([{ activityId: 'a1', rev: 3, reason: '与安全检查冲突' }]);
  });

  it('says why a cancelled activity is cancelled, and an officer can restore it', async () => {
    answer({
      'activity.read': activityPage({ nowAt: at('14:10'), state: 'cancelled', stateReason: '与安全检查冲突', may: officer }),
      'activity.restore': { activityId: 'a1', rev: 5 },
    });
    await open(<DetailPage />, { activityId: 'a1' });
    expect(words('cancelled')).toBe('这次活动已取消：与安全检查冲突');
    expect(byId('sign-in')).toBeNull();
    await tap('to-restore');
    expect(sent('activity.restore').map(({ input }) => input)).toEqual([{ activityId: 'a1', rev: 3 }]);
  });

  it('is shared by kind and day, without anybody’s name', async () => {
    answer({ 'activity.read': activityPage({ nowAt: at('10:12', '2026-11-24') }) });
    await open(<DetailPage />, { activityId: 'a1' });
    expect(platform.share()).toEqual([{ title: '11月27日主题党日·党课', path: '/pages/activity/detail/index?activityId=a1' }]);
  });

  it('shows the number for support when it cannot be opened', async () => {
    answer({ 'activity.read': new Refusal('common.internal', { requestId: 'r-77' }) });
    await open(<DetailPage />, { activityId: 'a1' });
    expect(words('failed')).toContain('r-77');
    answer({ 'activity.read': activityPage({ nowAt: at('14:10') }) });
    await tap('retry');
    expect(words('activity-title')).toBe('冬季装置防冻防凝与安全生产');
  });
});
