import { act } from '@testing-library/react';
import { alignClock } from '@/platform/clock';
import CalendarPage from '@/pages/tabs/calendar/index';
import HostCodePage from '@/pages/activity/host-code/index';
import RemotePage from '@/pages/activity/remote/index';
import type { LastDay } from '../../../src-shared/contract/last-days';
import { rotatingCode, codeStepAt } from '../../../src-shared/kernel/rotating-code';
import { platform } from '../mocks/taro';
import { activityPage, on } from './samples';
import { answer, asked, byId, clearStage, ledTo, open, sent, tap, words } from './stage';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

const lastDay = (over: Partial<LastDay>): LastDay => ({
  dutyId: 'd1',
  ruleIds: ['2.1.e'],
  verb: 'hold',
  kinds: ['committeeMeeting'],
  period: '2026-11',
  people: 0,
  dueOn: '2026-11-30',
  isOverdue: false,
  nearDays: 7,
  ...over,
});

const month = (over: object = {}) => ({
  orgId: 'b1',
  month: '2026-11',
  today: '2026-11-24',
  mayPlan: true,
  activities: [
    {
      activityId: 'a1',
      kinds: ['themeDay', 'partyLecture'],
      title: '冬季防冻',
      scope: 'branch',
      day: '2026-11-27',
      startAt: on('14:30'),
      endAt: on('16:30'),
      place: '实训楼 B302',
      state: 'published',
    },
  ],
  lastDays: [lastDay({})],
  ...over,
});

beforeEach(() => {
  clearStage();
  alignClock(on('10:00', '2026-11-24'));
});
afterEach(() => jest.useRealTimers());

describe('组织生活', () => {
  it('shows words in the days, amber only for a last day, and plans it from its row', async () => {
    answer({ 'activity.calendar': month() });
    await open(<CalendarPage />);
    expect(words('day-2026-11-27')).toBe('27党日');
    expect(byId('day-2026-11-30')?.querySelector('.month-attn')?.textContent).toBe('支委会');
    expect(words('activity-a1')).toContain('主题党日·党课');
    expect(words('last-day-d1')).toContain('11月支部委员会7 天内还没安排');
    await tap('do-d1');
    expect(ledTo()).toBe('/pages/activity/plan/index?orgId=b1&kind=committeeMeeting&period=2026-11');
  });

  it('opens the form of a record that is due, for the first of the persons it is owed to', async () => {
    answer({
      'activity.calendar': month({
        lastDays: [
          lastDay({
            verb: 'enter',
            kinds: [],
            type: 'duesPayment',
            ruleIds: ['3.3.b'],
            people: 9,
            memberId: 'm7',
            nearDays: 1,
            dueOn: '2026-11-25',
          }),
        ],
      }),
    });
    await open(<CalendarPage />);
    expect(byId('day-2026-11-25')?.querySelector('.month-attn')?.textContent).toBe('党费');
    expect(words('last-day-d1')).toContain('11月党费登记明天止还差 9 人');
    await tap('do-d1');
    expect(ledTo()).toBe('/pages/dues/month/index?orgId=b1&month=2026-11');
  });

  it('puts what was missed where it can still be made up, and says until when', async () => {
    const missed = lastDay({
      ruleIds: ['2.4.a'],
      kinds: ['themeDay'],
      period: '2026-08',
      dueOn: '2026-08-31',
      isOverdue: true,
      canBeMadeUpUntilOn: '2026-11-30',
      nearDays: 1,
    });
    answer({ 'activity.calendar': month({ lastDays: [missed] }) });
    await open(<CalendarPage />);
    expect(byId('day-2026-11-30')?.querySelector('.month-attn')?.textContent).toBe('党日');
    expect(words('last-day-d1')).toContain('8月主题党日已过期11月30日前补办，计一半');
  });

  it('gathers the many last days of one day, and opens them by the day', async () => {
    const lastDays = ['annualPlan', 'careActivity', 'commendation', 'heartTalk'].map((type, at) =>
      lastDay({
        dutyId: `e${at}`,
        verb: 'enter',
        kinds: [],
        type,
        ruleIds: [['4.1.a', '3.6.c', '3.6.d', '3.6.a'][at] ?? ''],
        period: '2026',
      }),
    );
    answer({ 'activity.calendar': month({ lastDays }) });
    await open(<CalendarPage />);
    expect(byId('day-2026-11-30')?.querySelector('.month-attn')?.textContent).toBe('4件');
    expect(words('many-2026-11-30')).toContain('4 件到期年度计划、关怀帮扶、通报表扬等');
    await tap('many-2026-11-30');
    expect([0, 1, 2, 3].map((at) => byId(`last-day-e${at}`) !== null)).toEqual([true, true, true, true]);
  });

  it('of those above names the branches without a theme day, and gathers the meetings of a full day', async () => {
    const meeting = (at: number) => ({
      activityId: `a${at}`,
      kinds: ['themeDay'],
      title: '防冻',
      scope: 'branch',
      branchName: `支部${at}`,
      day: '2026-11-27',
      startAt: on('14:30'),
      endAt: on('16:30'),
      place: 'B302',
      state: 'published',
    });
    answer({
      'activity.calendar': month({
        mayPlan: false,
        lastDays: [],
        activities: [1, 2, 3, 4].map(meeting),
        withoutThemeDay: [
          { orgId: 'b9', name: '化工教工' },
          { orgId: 'b8', name: '机电学生' },
        ],
      }),
    });
    await open(<CalendarPage />);
    expect(words('without-theme-day')).toBe('2 个支部本月还没有主题党日化工教工、机电学生');
    expect(words('day-2026-11-27')).toBe('274场');
    expect(words('meetings-2026-11-27')).toContain('4 场组织生活支部1、支部2、支部3等');
    await tap('meetings-2026-11-27');
    expect(words('activity-a4')).toContain('支部4 主题党日');
  });

  it('saves one file for the phone’s calendar, and says how many things are in it', async () => {
    const saved: string[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    URL.createObjectURL = () => 'blob:1';
    answer({
      'activity.calendar': month(),
      'activity.calendarFile': { fileName: '炼油教工日历.ics', text: 'BEGIN:VCALENDAR', events: 12 },
    });
    await open(<CalendarPage />);
    await tap('save-calendar');
    expect(saved).toEqual(['炼油教工日历.ics']);
    expect(document.body.textContent).toContain('已下载，共 12 项。打开文件就能导入日历。');
    jest.restoreAllMocks();
  });

  it('leads officers to the whole year, members not', async () => {
    answer({ 'activity.calendar': month() });
    await open(<CalendarPage />);
    await tap('go-year');
    expect(ledTo()).toBe('/pages/activity/year/index?orgId=b1');
  });

  it('turns to the month before and after, one call each', async () => {
    answer({
      'activity.calendar': (input: { month: string }) => month({ month: input.month, activities: [], lastDays: [], mayPlan: false }),
    });
    await open(<CalendarPage />);
    await tap('month-next');
    expect(words('month-title')).toBe('2026年12月');
    expect(words('calendar-empty')).toContain('这个月还没有安排。');
    expect([byId('plan'), byId('go-year')]).toEqual([null, null]);
    expect(asked('activity.calendar')).toBe(2);
  });
});

const host = (over: object = {}) => ({
  nowAt: on('14:26'),
  activityId: 'a1',
  title: '冬季防冻',
  place: '实训楼',
  codeKey: 'key-1',
  opensAt: on('14:00'),
  closesAt: on('16:30'),
  rev: 1,
  counts: { expected: 22, present: 15, leave: 2 },
  state: 'open',
  ...over,
});

describe('现场签到', () => {
  it('shows the code of server time though the phone’s own clock is three days off, and changes it after 30 seconds', async () => {
    jest.useFakeTimers({ now: Date.parse(on('14:26', '2026-11-24')) });
    alignClock(on('14:26'));
    answer({ 'attendance.hostCode': host() });
    await open(<HostCodePage />, { activityId: 'a1' });
    const step = codeStepAt(Date.parse(on('14:26')));
    expect(words('code')).toBe(rotatingCode('key-1', step));
    await act(async () => void jest.advanceTimersByTime(31_000));
    expect(words('code')).toBe(rotatingCode('key-1', step + 1));
    // Once at first and every fifteen seconds.
    expect(asked('attendance.hostCode')).toBe(3);
    expect(words('present-count')).toBe('15');
  });

  it('ends the sign-in after asking, and opens it again', async () => {
    alignClock(on('14:26'));
    answer({ 'attendance.hostCode': host(), 'attendance.closeSignIn': { closedAt: on('14:26') }, 'attendance.reopenSignIn': {} });
    await open(<HostCodePage />, { activityId: 'a1' });
    await tap('end-sign-in');
    expect(words('confirm')).toContain('之后到的人由记录人点名。可以再开放。');
    answer({
      'attendance.hostCode': host({ state: 'closed', closedAt: on('14:26') }),
      'attendance.closeSignIn': { closedAt: on('14:26') },
      'attendance.reopenSignIn': {},
    });
    await tap('confirm-act');
    expect(byId('code')).toBeNull();
    expect(words('host-say')).toBe('签到 14:26 已结束。之后到的人由记录人点名。');
    await tap('reopen-sign-in');
    expect(sent('attendance.reopenSignIn')).toHaveLength(1);
  });
});

describe('线上参加', () => {
  it('reports without a code and copies the link', async () => {
    alignClock(on('14:28'));
    answer({
      'activity.read': activityPage({ nowAt: on('14:28') }),
      'attendance.signIn': { signedInAt: on('14:28'), mode: 'online', isRepeat: false },
    });
    await open(<RemotePage />, { activityId: 'a1' });
    await tap('report');
    expect(sent('attendance.signIn')[0]?.input).toEqual({ ticket: 'ticket-1', mode: 'online' });
    expect(words('report-state')).toBe('已报到 14:28');
    await tap('copy-link');
    expect(platform.asked.find(({ name }) => name === 'setClipboardData')?.options).toEqual({
      data: 'https://meeting.example.cn/438221907',
    });
  });

  it('says that remote attendance is off and offers no button', async () => {
    alignClock(on('14:28'));
    answer({ 'activity.read': activityPage({ nowAt: on('14:28'), isRemoteAllowed: false, meetingLink: undefined }) });
    await open(<RemotePage />, { activityId: 'a1' });
    expect(words('remote-note')).toBe('这次没有开放线上参加。请到现场，或请假。');
    expect(byId('report')).toBeNull();
  });
});
