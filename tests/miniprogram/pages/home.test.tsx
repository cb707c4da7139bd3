import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { Duty } from '../../../src-shared/contract/home';
import HomePage from '@/pages/tabs/home/index';
import { fakeCloud, opened } from '../fake-cloud';
import { resetPlatform } from '../mocks/taro';
import { branchPlace, duty, emptyHome, secretaryPlace, sessionOf, unboundSession, upcoming } from '../sample-session';

const tap = (id: string): void => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No ${id} on the page`);
  fireEvent.click(found);
};
const primaries = (): string[] => [...document.querySelectorAll('.button-primary')].map((button) => button.textContent ?? '');

beforeEach(resetPlatform);

test('a WeChat that is not bound is led to the roster', async () => {
  fakeCloud({ 'session.read': unboundSession });
  render(<HomePage />);
  await waitFor(() => expect(opened()).toEqual(['/pages/entry/claim/index']));
});

test('while sign-in is open a member has one red button, and it signs in', async () => {
  fakeCloud({ 'session.read': sessionOf(branchPlace), 'home.read': { ...emptyHome, upcoming: [upcoming] } });
  render(<HomePage />);
  await screen.findByText('签到已开放');
  expect(primaries()).toEqual(['签到']);
  tap('sign-in');
  expect(opened()).toEqual(['/pages/sign-in/index?a=a-01']);
});

test('whoever stands before the room has the code as the red button, and the own sign-in beside it', async () => {
  fakeCloud({
    'session.read': sessionOf(secretaryPlace),
    'home.read': { ...emptyHome, upcoming: [{ ...upcoming, leads: true }], duties: [duty({})] },
  });
  render(<HomePage />);
  await screen.findByText('签到已开放');
  expect(primaries()).toEqual(['现场签到']);
  expect(document.getElementById('sign-in')?.textContent).toBe('自己签到');
  tap('lead');
  expect(opened()).toEqual(['/pages/activity/host-code/index?activityId=a-01']);
});

test('where nobody signs in by phone the red button calls the roll', async () => {
  fakeCloud({
    'session.read': sessionOf(secretaryPlace),
    'home.read': { ...emptyHome, upcoming: [{ ...upcoming, isPhoneOn: false, leads: true }] },
  });
  render(<HomePage />);
  await screen.findByText('点名');
  tap('lead');
  expect(opened()).toEqual(['/pages/activity/roll-call/index?activityId=a-01']);
});

test('what a meeting gave to somebody stands on their first page until its day and after, opens where it is closed, and is not late while the secretary decides', async () => {
  const followUps = [
    { recordId: 'r-1', text: '更换 B302 的伴热带', dueOn: '2026-11-20' },
    { recordId: 'r-2', text: '整理巡查记录', dueOn: '2026-12-01' },
    { recordId: 'r-3', text: '联系车间', dueOn: '2026-11-20', isHeldUp: true },
  ];
  fakeCloud({ 'session.read': sessionOf(branchPlace), 'home.read': { ...emptyHome, followUps } });
  render(<HomePage />);
  await screen.findByText('会上定您办，12月1日前');
  expect(document.getElementById('follow-up-r-1')?.textContent).toContain('已过期');
  expect(document.getElementById('follow-up-r-2')?.textContent).not.toContain('已过期');
  expect(document.getElementById('follow-up-r-3')?.textContent).toMatch(/等书记定$/);
  tap('follow-up-r-1');
  expect(opened()).toEqual(['/pages/register/record/index?recordId=r-1']);
});

test('the secretary reads the reason where it waits', async () => {
  const duties = [
    duty({
      dutyId: 'answer:r-1',
      verb: 'answerFiling',
      ruleIds: [],
      kinds: [],
      type: 'followUp',
      kindName: '决议待办',
      recordId: 'r-1',
      title: '更换 B302 的伴热带',
      because: '年底停产检修',
      dueOn: '2026-11-20',
    }),
  ];
  fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'home.read': { ...emptyHome, duties } });
  render(<HomePage />);
  await screen.findByText('更换 B302 的伴热带');
  expect(screen.getByText('决议待办·说办不了：年底停产检修')).toBeTruthy();
});

test('who has signed in sees when and has no red button', async () => {
  const signedIn = { ...upcoming, own: { ...upcoming.own, signedInAt: '2026-11-24T06:26:00.000Z', mode: 'inPerson' as const } };
  fakeCloud({ 'session.read': sessionOf(branchPlace), 'home.read': { ...emptyHome, upcoming: [signedIn] } });
  render(<HomePage />);
  await screen.findByText('已签到 14:26');
  expect(primaries()).toEqual([]);
});

test('while a 季度公示 runs a member finds it in one tap, with its last day', async () => {
  const openNotices = [{ noticeId: 'notice:b-01:points:2026-Q3:1', title: '三季度积分公示', endsOn: '2026-12-01', isRunning: true }];
  fakeCloud({ 'session.read': sessionOf(branchPlace), 'home.read': { ...emptyHome, openNotices } });
  render(<HomePage />);
  await screen.findByText('三季度积分公示');
  expect(document.getElementById('concerns')?.textContent).toContain('公示中，12月1日止');
  tap('notice-notice-b-01-points-2026-Q3-1');
  expect(opened()).toEqual(['/pages/points/notice/index?orgId=b-01&noticeId=notice%3Ab-01%3Apoints%3A2026-Q3%3A1']);
});

test('a member without anything planned reads what comes next', async () => {
  fakeCloud({ 'session.read': sessionOf(branchPlace), 'home.read': emptyHome });
  render(<HomePage />);
  await screen.findByText('近期没有安排');
  expect(screen.getByText('书记排好后会出现在这里。')).toBeTruthy();
});

test('the duty that is still to be held opens the plan with kind, period and group filled in', async () => {
  const duties = [duty({ kinds: ['groupMeeting'], ruleIds: ['2.1.f'], groupId: 'g-02', groupName: '第二党小组' })];
  fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'home.read': { ...emptyHome, duties } });
  render(<HomePage />);
  await screen.findByText('11月第二党小组会');
  expect(screen.getByText('7 天内要办 1 件')).toBeTruthy();
  tap('do-d-01');
  expect(opened()).toEqual(['/pages/activity/plan/index?orgId=b-01&kind=groupMeeting&period=2026-11&groupId=g-02']);
});

test('on 24 November what is due on 5 December stands under 往后, what is owed since October is marked', async () => {
  const duties = [
    duty({ dutyId: 'd-old', period: '2026-10', dueOn: '2026-10-31', isOverdue: true, canBeMadeUpUntilOn: '2026-12-31' }),
    duty({ dutyId: 'd-late', verb: 'decideDeclarations', ruleIds: ['3.1.b'], kinds: [], dueOn: '2026-12-05', count: 4 }),
  ];
  fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'home.read': { ...emptyHome, duties } });
  render(<HomePage />);
  await screen.findByText('已过 10月31日');
  expect(screen.getByText('还没开。12月31日前补办，计一半')).toBeTruthy();
  expect(document.getElementById('duties-later')?.textContent).toContain('已收 4 条，可一次确认');
  expect(primaries()).toEqual(['补办']);
});

const doors: [string, Partial<Duty>, string, string][] = [
  [
    'a record that is missing opens its form, filled in',
    { verb: 'enter', type: 'annualPlan', ruleIds: ['2.1.a', '4.1.a'], period: '2026' },
    '年度计划',
    '/pages/register/form/index?orgId=b-01&type=annualPlan&period=2026&ruleId=2.1.a',
  ],
  [
    'a record that is begun opens at the record',
    { verb: 'finish', type: 'halfYearReport', ruleIds: ['2.1.c'], period: '2026-H1', recordId: 'r-07' },
    '上半年报告',
    '/pages/register/record/index?recordId=r-07',
  ],
  [
    'what the roster must say opens the members',
    { verb: 'roster', ruleIds: ['3.4.b'], period: '2026' },
    '编入支部',
    '/pages/roster/members/index?orgId=b-01',
  ],
  [
    'the study of the branch’s own work is planned as a meeting that says so',
    { verb: 'hold', kinds: ['committeeMeeting'], ruleIds: ['4.1.b'] },
    '11月支部委员会',
    '/pages/activity/plan/index?orgId=b-01&kind=committeeMeeting&period=2026-11&topic=partyBuilding',
  ],
  [
    'what was handed in opens at the record',
    { verb: 'answerFiling', ruleIds: [], recordId: 'r-09', title: '上半年报告', dueOn: '2026-11-20' },
    '上半年报告',
    '/pages/register/record/index?recordId=r-09',
  ],
];

test.each(doors)('%s', async (_what, change, title, page) => {
  fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'home.read': { ...emptyHome, duties: [duty({ kinds: [], ...change })] } });
  render(<HomePage />);
  await screen.findByText(title);
  tap('do-d-01');
  expect(opened()).toEqual([page]);
});

test('people it is still owed to are named in roster order, two of them, and the form opens for the first', async () => {
  const members = ['韩立', '苏婉', '孟凡超'].map((name, at) => ({ memberId: `m-1${at}`, name }));
  fakeCloud({
    'session.read': sessionOf(secretaryPlace),
    'home.read': {
      ...emptyHome,
      duties: [duty({ verb: 'enter', type: 'heartTalk', kinds: [], ruleIds: ['3.6.a'], period: '2026', members, dueOn: '2026-11-30' })],
    },
  });
  render(<HomePage />);
  await screen.findByText('还差 3 人：韩立、苏婉…');
  expect(primaries()).toEqual(['记一次']);
  tap('do-d-01');
  expect(opened()).toEqual(['/pages/register/form/index?orgId=b-01&type=heartTalk&period=2026&memberId=m-10&ruleId=3.6.a']);
});

test('one act that serves several rules says so, a record that is late how long it still counts', async () => {
  const duties = [
    duty({
      verb: 'enter',
      type: 'halfYearReport',
      kinds: [],
      ruleIds: ['2.1.c', '2.4.b', '4.1.c'],
      period: '2026-H1',
      dueOn: '2026-07-15',
      isOverdue: true,
      canBeMadeUpUntilOn: '2026-12-31',
    }),
  ];
  fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'home.read': { ...emptyHome, duties } });
  render(<HomePage />);
  await screen.findByText('上半年报告');
  expect(screen.getByText('已过期，12月31日前补上，计一半·一次办成三项')).toBeTruthy();
});

test('of eleven duties six stand there, the others a tap away', async () => {
  const duties = Array.from({ length: 11 }, (_, at) => duty({ dutyId: `d-${at}`, dueOn: '2026-11-30' }));
  fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'home.read': { ...emptyHome, duties } });
  render(<HomePage />);
  await screen.findByText('还有 5 件');
  expect(document.querySelectorAll('[id^="do-d-"]')).toHaveLength(6);
  tap('duties-now-more');
  expect(document.querySelectorAll('[id^="do-d-"]')).toHaveLength(11);
});

describe('above the branches', () => {
  const committee = {
    ...secretaryPlace,
    orgId: 'c-00',
    name: '示例石化职业学院党委',
    kind: 'partyCommittee' as const,
    posts: ['administrator' as const],
    isMember: false,
  };

  test('what was handed in stands under 等您处理, with where it comes from and since when', async () => {
    const duties = [
      duty({
        dutyId: 'answer:r-1',
        verb: 'answerFiling',
        ruleIds: [],
        kinds: [],
        type: 'halfYearReport',
        recordId: 'r-1',
        title: '上半年报告',
        dueOn: '2026-11-20',
      }),
    ];
    fakeCloud({ 'session.read': sessionOf(committee), 'home.read': { ...emptyHome, orgId: 'c-00', duties } });
    render(<HomePage />);
    await screen.findByText('等您处理 1 件');
    expect([screen.getByText('炼油技术教工党支部'), screen.getByText('11月20日交来')]).toHaveLength(2);
    expect(primaries()).toEqual(['去看']);
  });

  test('what its title does not say the kind of record says, and a secretary there is no 支部书记', async () => {
    const general = { ...committee, kind: 'generalBranch' as const, posts: ['secretary' as const] };
    const duties = [
      duty({
        dutyId: 'answer:r-2',
        verb: 'answerFiling',
        ruleIds: [],
        kinds: [],
        type: 'orgChange',
        kindName: '支部调整',
        recordId: 'r-2',
        title: '拆分',
        dueOn: '2026-11-20',
      }),
    ];
    fakeCloud({ 'session.read': sessionOf(general), 'home.read': { ...emptyHome, orgId: 'c-00', duties } });
    render(<HomePage />);
    await screen.findByText('支部调整·炼油技术教工党支部');
    expect(document.body.textContent).toContain('总支书记 周明远');
  });

  test('with nothing waiting there is no red button', async () => {
    fakeCloud({ 'session.read': sessionOf(committee), 'home.read': { ...emptyHome, orgId: 'c-00' } });
    render(<HomePage />);
    await screen.findByText('没有等您处理的');
    expect(primaries()).toEqual([]);
  });
});

describe('本周要办', () => {
  const line = (dutyId: string, over: object) => ({
    dutyId,
    verb: 'hold' as const,
    ruleIds: ['2.1.e'],
    kinds: ['committeeMeeting' as const],
    period: '2026-11',
    people: 0,
    dueOn: '2026-11-30',
    isOverdue: false,
    isDone: false,
    ...over,
  });
  const digest = {
    digestId: 'digest:b-01:m-01:2026-11-23',
    mondayOn: '2026-11-23',
    lines: [
      line('w-1', { isDone: true }),
      line('w-2', { ruleIds: ['2.4.a'], kinds: ['themeDay'], period: '2026-10', dueOn: '2026-10-31', isOverdue: true }),
    ],
  };

  test('says what is left and what has been done since Monday, what is left first', async () => {
    fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'home.read': { ...emptyHome, digest } });
    render(<HomePage />);
    await screen.findByText('本周要办');
    expect(document.getElementById('week-count')?.textContent).toBe('11月23日列出·还有 1 件，已办好 1 件');
    expect([...document.querySelectorAll('.week-line')].map((entry) => entry.textContent)).toEqual([
      '10月主题党日已过 10月31日',
      '11月支部委员会已办',
    ]);
  });

  test('is put away for good, and the page asks anew', async () => {
    const cloud = fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'home.read': { ...emptyHome, digest }, 'home.putAwayDigest': {} });
    render(<HomePage />);
    await screen.findByText('本周要办');
    cloud.answers['home.read'] = emptyHome;
    await act(async () => tap('put-away-week'));
    await waitFor(() => expect(document.getElementById('week')).toBeNull());
    expect(cloud.asked.find(({ action }) => action === 'home.putAwayDigest')?.input).toEqual({ orgId: 'b-01', digestId: digest.digestId });
  });
});

test('an officer who leads no open meeting signs in first and keeps a single red button', async () => {
  fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'home.read': { ...emptyHome, upcoming: [upcoming], duties: [duty({})] } });
  render(<HomePage />);
  await screen.findByText('签到已开放');
  expect(primaries()).toEqual(['签到']);
});

test('a score never stands without its coverage, and says what keeps it from the line', async () => {
  const score = {
    orgId: 'b-01',
    scoreTenths: 908,
    coveragePercent: 93,
    isQualified: false,
    isInsufficientPeriod: false,
    lowDimensions: ['管理服务精细化'],
  };
  fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'home.read': { ...emptyHome, score } });
  render(<HomePage />);
  await screen.findByText('未达标。管理服务精细化还低于 80%。');
  expect(document.getElementById('stat-first')?.textContent).toBe('90.8');
  expect(document.getElementById('stat-second')?.textContent).toBe('93%');
});

test('a person with two places switches, and the page asks for the other organisation', async () => {
  const general = { ...secretaryPlace, orgId: 'g-00', name: '石化工程学院党总支', kind: 'generalBranch' as const, isMember: false };
  const cloud = fakeCloud({ 'session.read': sessionOf(secretaryPlace, general), 'home.read': emptyHome });
  render(<HomePage />);
  await waitFor(() => expect(document.getElementById('switch-place')).toBeTruthy());
  tap('switch-place');
  await act(async () => tap('place-g-00'));
  await waitFor(() =>
    expect(cloud.asked.filter(({ action }) => action === 'home.read').map(({ input }) => input)).toEqual([
      { orgId: 'b-01' },
      { orgId: 'g-00' },
    ]),
  );
});

test('a failure names the number for support and tries again when asked', async () => {
  const cloud = fakeCloud({ 'session.read': sessionOf(branchPlace), 'home.read': { error: { code: 'common.internal' } } });
  render(<HomePage />);
  await screen.findByText('（编号 r-1）');
  cloud.answers['home.read'] = emptyHome;
  await act(async () => tap('retry'));
  await screen.findByText('近期没有安排');
});
