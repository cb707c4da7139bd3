import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import LeavePage from '@/pages/roster/leave/index';
import LeftPage from '@/pages/roster/left/index';
import MembersPage from '@/pages/roster/members/index';
import type { Out } from '../../../src-shared/contract';
import type { LeavingPerson } from '../../../src-shared/contract/roster-leave';
import { fakeCloud } from '../fake-cloud';
import { platform, resetPlatform } from '../mocks/taro';
import { secretaryPlace, sessionOf } from '../sample-session';

const person = (memberId: string, name: string, over: Partial<LeavingPerson> = {}): LeavingPerson => ({
  memberId,
  name,
  rev: 3,
  groupId: 'g-01',
  standing: 'full',
  isExpected: true,
  numberTail: '3306',
  ...over,
});
const form: Out<'roster.leaving'> = {
  orgId: 'b-01',
  name: '石油化工学生党支部',
  today: '2027-06-25',
  groups: [
    { groupId: 'g-01', name: '第一党小组' },
    { groupId: 'g-02', name: '第二党小组' },
  ],
  people: [
    person('m-1', '陈可欣', { department: '油气储运2301' }),
    person('m-2', '邓子豪', { department: '油气储运2301', isExpected: false }),
    person('m-3', '刘子涵', { department: '油气储运2301' }),
    person('m-4', '唐昊', { groupId: 'g-02', department: '应用化工2302' }),
  ],
  held: [{ key: 'post:1', memberId: 'm-3', is: 'post', title: '一组组长', note: '第一党小组', mayStayVacant: true, mayHandOn: true }],
};
const tap = (id: string): void => void fireEvent.click(document.getElementById(id) ?? document.body);
const change = (id: string, value: string): void =>
  void fireEvent.change(document.getElementById(id) ?? document.body, { target: { value } });
const textOf = (id: string): string => document.getElementById(id)?.textContent ?? '';
const names = (id: string): string[] => [...document.querySelectorAll(`#${id} .row-title`)].map((row) => row.textContent ?? '');

describe('办理离开', () => {
  beforeEach(resetPlatform);
  const open = (over: object = {}) =>
    fakeCloud({
      'session.read': sessionOf(secretaryPlace),
      'roster.leaving': form,
      'roster.leave': { people: [{ memberId: 'm-3', rev: 4 }], clearsOn: '2027-07-25' },
      ...over,
    });
  const sent = (cloud: ReturnType<typeof open>, action: string) =>
    cloud.asked.filter((one) => one.action === action).map(({ input }) => input);

  test('a class goes in one act: chosen with one tap, an exception with another, who holds a post first and with a successor', async () => {
    const cloud = open();
    render(<LeavePage />);
    await waitFor(() => expect(document.getElementById('bundle')).toBeTruthy());
    expect(textOf('leave-reason')).toBe('还没有选人');
    tap('bundle-油气储运2301');
    expect(names('leavers')).toEqual(['刘子涵', '陈可欣', '邓子豪']);
    tap('tick-m-1');
    expect([textOf('leave-head'), names('stayers')]).toEqual(['毕业转出 2 人', ['陈可欣', '唐昊']]);
    expect([textOf('expected-then'), textOf('small-g-01'), textOf('clears')].map((words) => words.slice(0, 20))).toEqual([
      '应到从 3 人变为 2 人6月25日起的',
      '第一党小组剩 1 人少于 3 人时建议并',
      '2027年7月25日删除 2 人的个人数',
    ]);
    expect(textOf('leave-reason')).toBe('刘子涵的一组组长还没有接手的人');
    await act(async () => tap('leave-act'));
    expect(sent(cloud, 'roster.leave')).toEqual([]);
    tap('go-choose');
    await waitFor(() => expect(document.getElementById('hand-to-m-1')).toBeTruthy());
    expect(document.getElementById('hand-to-m-2')).toBeNull();
    tap('hand-to-m-1');
    await act(async () => tap('leave-act'));
    expect(sent(cloud, 'roster.leave')).toEqual([
      {
        orgId: 'b-01',
        kind: 'graduated',
        fromOn: '2027-06-25',
        people: [
          { memberId: 'm-3', rev: 3 },
          { memberId: 'm-2', rev: 3 },
        ],
        handovers: [{ key: 'post:1', toMemberId: 'm-1' }],
      },
    ]);
  });

  test('of one person asks where to, but not of who has died, and says each day what it is', async () => {
    platform.parameters = { memberId: 'm-1' };
    const cloud = open();
    render(<LeavePage />);
    await screen.findByText('陈可欣 离开支部');
    expect(screen.getByText('从哪天起（对方接收那天）')).toBeTruthy();
    expect(document.getElementById('leave-to')).toBeTruthy();
    tap('leave-kind-deceased');
    expect([document.getElementById('leave-to'), screen.queryByText('从哪天起（那一天）') !== null]).toEqual([null, true]);
    expect(textOf('leave-act')).toBe('记下');
    change('leave-from', '2027-06-20');
    await act(async () => tap('leave-act'));
    expect(sent(cloud, 'roster.leave')).toEqual([
      { orgId: 'b-01', kind: 'deceased', fromOn: '2027-06-20', people: [{ memberId: 'm-1', rev: 3 }], handovers: [] },
    ]);
  });

  test('what is refused is said where it stands: the day at its field, a sealed list in words', async () => {
    platform.parameters = { memberId: 'm-1' };
    open({ 'roster.leave': { error: { code: 'roster.inSealedList', reason: { name: '陈可欣', day: '2027-06-22' }, requestId: 'r' } } });
    render(<LeavePage />);
    await screen.findByText('陈可欣 离开支部');
    await act(async () => tap('leave-act'));
    expect(textOf('leave-refused')).toBe('2027年6月22日的记录里还有陈可欣，写着到会。请先更正那次名单，或改日期。');
  });
});

describe('已离开的同志', () => {
  beforeEach(resetPlatform);
  const left = (memberId: string, name: string, over: object = {}) => ({
    memberId,
    name,
    rev: 4,
    kind: 'graduated' as const,
    fromOn: '2027-06-25',
    clearsOn: '2027-07-25',
    mayRestore: true,
    ...over,
  });

  test('lists how and since when, names open destinations, and brings back one or all of a class by a later entry', async () => {
    const people = [
      left('m-1', '陈可欣'),
      left('m-2', '邓子豪', { destination: '升学院校' }),
      left('m-9', '旧人', { mayRestore: false, kind: 'deceased' }),
    ];
    const cloud = fakeCloud({
      'session.read': sessionOf(secretaryPlace),
      'roster.left': { orgId: 'b-01', today: '2027-06-26', people },
      'roster.restore': { people: [] },
      'roster.setDestination': { memberId: 'm-1', rev: 5 },
    });
    render(<LeftPage />);
    await screen.findByText('1 人去向还没填');
    expect(textOf('left-m-2')).toContain('2027年6月25日毕业转出·升学院校·2027年7月25日删除个人数据');
    expect(document.getElementById('back-m-9')).toBeNull();
    tap('to-m-1');
    fireEvent.input(document.getElementById('destination') ?? document.body, { target: { value: '签约单位' } });
    await act(async () => tap('save-destination'));
    tap('back-m-1');
    await waitFor(() => expect(document.getElementById('restore-all')).toBeTruthy());
    tap('restore-all');
    await act(async () => tap('confirm-act'));
    const asked = cloud.asked.filter(({ action }) => action === 'roster.restore' || action === 'roster.setDestination');
    expect(asked.map(({ input }) => input)).toEqual([
      { orgId: 'b-01', memberId: 'm-1', rev: 4, destination: '签约单位' },
      {
        orgId: 'b-01',
        people: [
          { memberId: 'm-1', rev: 4 },
          { memberId: 'm-2', rev: 4 },
        ],
        fromOn: '2027-06-26',
      },
    ]);
  });

  test('of a branch that has gone says when the data go and asks for the destination, and offers no way back into it', async () => {
    const people = [left('m-1', '陈可欣', { mayRestore: false })];
    fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'roster.left': { orgId: 'b-01', today: '2027-06-26', people } });
    render(<LeftPage />);
    await screen.findByText('1 人去向还没填');
    expect(textOf('left-m-1')).toContain('2027年7月25日删除个人数据');
    expect(document.getElementById('back-m-1')).toBeNull();
  });
});

describe('党员和小组, with somebody on the way from another branch', () => {
  beforeEach(resetPlatform);

  test('names who and until when, and says from which day they are of this branch', async () => {
    const letter = {
      recordId: 'transfer:1',
      rev: 2,
      name: '何静',
      fromName: '炼油技术教工党支部',
      openedOn: '2026-11-02',
      untilOn: '2027-01-31',
    };
    const branch = {
      orgId: 'b-01',
      name: '机电学生党支部',
      foundedOn: '2019-03-01',
      groups: [],
      members: [person('m-1', '陈可欣')].map((one) => ({ ...one, posts: [], isMobile: false })),
    };
    const cloud = fakeCloud({
      'session.read': sessionOf(secretaryPlace),
      'roster.branch': { ...branch, mayChange: true, mayChangePosts: false, meetings: [], mayIssueCodes: true },
      'roster.incoming': { orgId: 'b-01', today: '2026-11-24', transfers: [letter] },
      'roster.receiveTransfer': { recordId: 'transfer:1', rev: 3 },
    });
    render(<MembersPage />);
    await screen.findByText('从炼油技术教工党支部转来，2027年1月31日前确认');
    tap('arrived-0');
    await waitFor(() => expect(document.getElementById('arrived-on')).toBeTruthy());
    change('arrived-on', '2026-11-20');
    await act(async () => tap('confirm-act'));
    expect(cloud.asked.filter(({ action }) => action === 'roster.receiveTransfer').map(({ input }) => input)).toEqual([
      { orgId: 'b-01', recordId: 'transfer:1', rev: 2, receivedOn: '2026-11-20' },
    ]);
  });
});
