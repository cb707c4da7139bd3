import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
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
  expect(opened()).toEqual(['/pages/sign-in/index?activityId=a-01']);
});

test('who has signed in sees when and has no red button', async () => {
  const signedIn = { ...upcoming, own: { ...upcoming.own, signedInAt: '2026-11-24T06:26:00.000Z', mode: 'inPerson' as const } };
  fakeCloud({ 'session.read': sessionOf(branchPlace), 'home.read': { ...emptyHome, upcoming: [signedIn] } });
  render(<HomePage />);
  await screen.findByText('已签到 14:26');
  expect(primaries()).toEqual([]);
});

test('a member without anything planned reads what comes next', async () => {
  fakeCloud({ 'session.read': sessionOf(branchPlace), 'home.read': emptyHome });
  render(<HomePage />);
  await screen.findByText('近期没有安排');
  expect(screen.getByText('书记排好后会出现在这里。')).toBeTruthy();
});

test('the duty that is still to be held opens the plan with kind, period and group filled in', async () => {
  const duties = [duty({ kinds: ['groupMeeting'], groupId: 'g-02', groupName: '第二党小组' })];
  fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'home.read': { ...emptyHome, duties } });
  render(<HomePage />);
  await screen.findByText('第二党小组11月党小组会');
  expect(screen.getByText('7 天内要办 1 件')).toBeTruthy();
  tap('do-d-01');
  expect(opened()).toEqual(['/pages/activity/plan/index?orgId=b-01&kind=groupMeeting&period=2026-11&groupId=g-02']);
});

test('on 24 November what is due on 5 December stands under 往后, what is owed since October is marked', async () => {
  const duties = [
    duty({ dutyId: 'd-old', period: '2026-10', dueOn: '2026-10-31', isOverdue: true, canBeMadeUpUntilOn: '2026-12-31' }),
    duty({ dutyId: 'd-late', kind: 'decideDeclarations', kinds: [], dueOn: '2026-12-05', count: 4 }),
  ];
  fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'home.read': { ...emptyHome, duties } });
  render(<HomePage />);
  await screen.findByText('已过 10月31日');
  expect(screen.getByText('还没开。12月31日前补办，计一半')).toBeTruthy();
  expect(document.getElementById('duties-later')?.textContent).toContain('已收 4 条，可一次确认');
  expect(primaries()).toEqual(['安排']);
});

test('a secretary whose activity is open signs in first and keeps a single red button', async () => {
  fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'home.read': { ...emptyHome, upcoming: [upcoming], duties: [duty({})] } });
  render(<HomePage />);
  await screen.findByText('签到已开放');
  expect(primaries()).toEqual(['签到']);
});

test('a score never stands without its coverage, and says what keeps it from the line', async () => {
  const score = { orgId: 'b-01', scoreTenths: 908, coveragePercent: 93, isQualified: false, isInsufficientPeriod: false, lowDimensions: ['管理服务精细化'] };
  fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'home.read': { ...emptyHome, score } });
  render(<HomePage />);
  await screen.findByText('暂未达标：管理服务精细化低于 80%');
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
  await waitFor(() => expect(cloud.asked.filter(({ action }) => action === 'home.read').map(({ input }) => input)).toEqual([{ orgId: 'b-01' }, { orgId: 'g-00' }]));
});

test('a failure names the number for support and tries again when asked', async () => {
  const cloud = fakeCloud({ 'session.read': sessionOf(branchPlace), 'home.read': { error: { code: 'common.internal' } } });
  render(<HomePage />);
  await screen.findByText('（编号 r-1）');
  cloud.answers['home.read'] = emptyHome;
  await act(async () => tap('retry'));
  await screen.findByText('近期没有安排');
});
