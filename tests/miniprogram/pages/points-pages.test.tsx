import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { Out } from '../../../src-shared/contract';
import type { NoticeView, ObjectionView } from '../../../src-shared/contract/points-public';
import CollegePointsPage from '@/pages/points/college/index';
import NoticePage from '@/pages/points/notice/index';
import ObjectionsPage from '@/pages/points/objections/index';
import { countsIn } from '@/pages/points/objections/use-objections';
import SchemePage from '@/pages/points/scheme/index';
import YearPage from '@/pages/points/year/index';
import { fakeCloud, opened } from '../fake-cloud';
import { resetPlatform } from '../mocks/taro';
import { secretaryPlace, sessionOf } from '../sample-session';

const session = sessionOf(secretaryPlace);
const tap = (id: string): void => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No ${id} on the page`);
  fireEvent.click(found);
};
const type = (id: string, value: string): void => {
  fireEvent.change(document.getElementById(id) ?? document.body, { target: { value } });
};
const saved = (rev: number) => ({ recordId: 'notice:b-01:points:2026-Q3:1', rev, state: 'draft' as const, missing: [], warnings: [] });

beforeEach(resetPlatform);

const notice = (change: Partial<NoticeView> = {}): NoticeView => ({
  orgId: 'b-01',
  orgName: '炼油教工党支部',
  today: '2026-10-12',
  quarter: '2026-Q3',
  title: '三季度党员积分',
  body: '',
  state: 'none',
  endsOn: '2026-10-19',
  workingDaysLeft: 5,
  isCalendarDoubtful: false,
  scheme: { version: 1, schemeId: 's', adoptedOn: '2026-03-20' },
  waiting: 0,
  isMonthFrozen: true,
  month: '2026-09',
  lines: [
    {
      memberId: 'm-01',
      name: '周明远',
      group: '',
      isInScheme: true,
      baseTenths: 600,
      bonusTenths: 80,
      deductionTenths: 0,
      totalTenths: 680,
    },
    {
      memberId: 'm-02',
      name: '林晓雯',
      group: '',
      isInScheme: true,
      baseTenths: 591,
      bonusTenths: 120,
      deductionTenths: 20,
      totalTenths: 691,
    },
    { memberId: 'm-03', name: '刘庆华', group: '', isInScheme: false, baseTenths: 0, bonusTenths: 0, deductionTenths: 0, totalTenths: 0 },
  ],
  ownId: 'm-02',
  objections: { all: 0, answered: 0, corrected: 0 },
  mine: [],
  mayPublish: true,
  ...change,
});

describe('季度公示', () => {
  test('shows the sheet as members will see it, in roster order, and is put up after one question, as a draft first', async () => {
    const cloud = fakeCloud({ 'session.read': session, 'points.notice': notice(), 'register.save': saved(0), 'register.move': saved(1) });
    render(<NoticePage />);
    await screen.findByText('三季度党员积分');
    expect([...document.querySelectorAll('.notice-name')].map((part) => part.textContent)).toEqual(['姓名', '周明远', '林晓雯', '刘庆华']);
    expect(document.getElementById('line-m-03')?.textContent).toContain('不参与积分');
    tap('publish');
    expect(document.body.textContent).toContain('公示到 10月19日。写错了可以更正，更正会留痕。');
    await act(async () => tap('confirm-act'));
    expect(
      cloud.asked
        .filter(({ action }) => action.startsWith('register.'))
        .map(({ action, input }) => [action, (input as { verb?: string; type?: string }).verb ?? (input as { type?: string }).type]),
    ).toEqual([
      ['register.save', 'publicNotice'],
      ['register.move', 'publish'],
    ]);
  });

  test('with something waiting leads to it instead', async () => {
    fakeCloud({ 'session.read': session, 'points.notice': notice({ waiting: 2 }) });
    render(<NoticePage />);
    await waitFor(() => expect(document.getElementById('waiting')?.textContent).toContain('还有 2 条待审，先审完再公示。'));
    expect(document.getElementById('publish')).toBeNull();
    tap('go-review');
    expect(opened()[0]).toContain('/pages/points/review/index');
  });

  test('says at its end what came of it', async () => {
    fakeCloud({
      'session.read': session,
      'points.notice': notice({
        state: 'ended',
        publishedOn: '2026-10-12',
        mayPublish: false,
        objections: { all: 1, answered: 1, corrected: 1 },
      }),
    });
    render(<NoticePage />);
    await waitFor(() => expect(document.getElementById('over')?.textContent).toBe('公示期满，1 条异议已答复，更正 1 笔'));
  });
});

describe('不同意见', () => {
  const asked: ObjectionView = {
    objectionId: 'objection:1',
    rev: 0,
    state: 'open',
    name: '林晓雯',
    memberId: 'm-02',
    text: '漏记一次',
    entryId: 'post:1',
    entryWords: '组织生活 应到 2 次，到 1 次',
    writtenOn: '2026-10-12',
    answerDueOn: '2026-10-19',
    entry: { lineKey: 'base.orgLife', counts: { expected: 2, present: 1 }, names: ['expected', 'excused', 'present'] },
  };

  test('upheld, it asks what the entry should have said and sends answer and correction together', async () => {
    const cloud = fakeCloud({
      'session.read': session,
      'points.objections': { orgId: 'b-01', today: '2026-10-12', mayAnswer: true, mayAnswerAbove: false, objections: [asked] },
      'points.answer': { objectionId: 'objection:1', rev: 1, entryId: 'fix:1', month: '2026-10' },
    });
    render(<ObjectionsPage />);
    await screen.findByText('10月19日前答复');
    tap('answer-objection:1');
    await act(async () => tap('answer-send'));
    expect(document.getElementById('error-upheld')?.textContent).toBe('请先选成立或不成立');
    tap('upheld-yes');
    type('count-present', '3');
    type('answer-words', '核对过了');
    await act(async () => tap('answer-send'));
    expect(cloud.asked.some(({ action }) => action === 'points.answer')).toBe(false);
    type('count-present', '2');
    await act(async () => tap('answer-send'));
    expect(cloud.asked.find(({ action }) => action === 'points.answer')?.input).toEqual({
      orgId: 'b-01',
      objectionId: 'objection:1',
      rev: 0,
      isUpheld: true,
      answer: '核对过了',
      counts: { expected: 2, excused: 0, present: 2 },
    });
  });

  test('counts are whole, and no more came or were excused than were expected', () => {
    expect([
      countsIn({ expected: '2', present: '1', excused: '1' }),
      countsIn({ expected: '2', present: '2', excused: '1' }),
      countsIn({ confirmed: 'x' }),
      countsIn({ confirmed: '32' }),
    ]).toEqual([{ expected: 2, present: 1, excused: 1 }, null, null, null]);
  });
});

describe('年底综合评定', () => {
  const year = (change: Partial<Out<'points.year'>> = {}): Out<'points.year'> => ({
    orgId: 'b-01',
    orgName: '炼油教工党支部',
    today: '2027-01-12',
    year: '2026',
    stage: 'none',
    isFrozen: true,
    waiting: 0,
    late: 2,
    ballots: 0,
    scheme: { version: 1, schemeId: 's', adoptedOn: '2026-03-20' },
    lines: [
      {
        memberId: 'm-01',
        name: '周明远',
        isInScheme: true,
        isProbationary: false,
        baseTenths: 600,
        bonusTenths: 80,
        deductionTenths: 0,
        totalTenths: 680,
      },
      {
        memberId: 'm-02',
        name: '罗志强',
        isInScheme: true,
        isProbationary: true,
        baseTenths: 600,
        bonusTenths: 0,
        deductionTenths: 0,
        totalTenths: 600,
      },
    ],
    ...change,
  });

  test('is closed in its first stage, with what is late said beforehand', async () => {
    const cloud = fakeCloud({ 'session.read': session, 'points.year': year(), 'register.save': saved(0), 'register.move': saved(1) });
    render(<YearPage />);
    await screen.findByText('定稿时一并记入晚到的 2 笔。');
    tap('close-year');
    await act(async () => tap('confirm-act'));
    expect(cloud.asked.filter(({ action }) => action === 'register.move').map(({ input }) => (input as { verb: string }).verb)).toEqual([
      'closeFirst',
    ]);
  });

  test('once complete suggests to full members, never to a probationary one, and has no button left', async () => {
    fakeCloud({
      'session.read': session,
      'points.year': year({
        stage: 'complete',
        closedOn: '2027-01-12',
        completedOn: '2027-02-20',
        recordId: 'r',
        rev: 3,
        late: 0,
        lines: [
          {
            memberId: 'm-01',
            name: '周明远',
            isInScheme: true,
            isProbationary: false,
            baseTenths: 600,
            bonusTenths: 200,
            deductionTenths: 0,
            peerTenths: 92,
            totalTenths: 892,
            suggested: 'qualified',
          },
          {
            memberId: 'm-02',
            name: '罗志强',
            isInScheme: true,
            isProbationary: true,
            baseTenths: 600,
            bonusTenths: 0,
            deductionTenths: 0,
            peerTenths: 90,
            totalTenths: 690,
          },
        ],
      }),
    });
    render(<YearPage />);
    await waitFor(() => expect(document.getElementById('year-m-01')?.textContent).toContain('建议 合格'));
    expect(document.getElementById('year-m-02')?.textContent).toContain('预备党员，不定等次');
    expect(document.getElementById('close-year')).toBeNull();
  });
});

describe('积分办法', () => {
  const scheme = (change: Partial<Out<'points.scheme'>> = {}): Out<'points.scheme'> => ({
    orgId: 'b-01',
    orgName: '炼油教工党支部',
    today: '2026-03-21',
    year: '2026',
    inForce: { version: 0, schemeId: null, adoptedOn: null },
    bonusMaxTenths: 300,
    deductionMaxTenths: 200,
    mayWrite: true,
    versions: [],
    lines: [
      { key: 'base.orgLife', label: '组织生活', tenths: null, maxTenths: 250, counts: {} },
      { key: 'bonus.volunteering', label: '志愿服务', tenths: 20, maxTenths: 100, counts: {} },
    ],
    meetings: [{ activityId: 'a-1', title: '一季度党员大会', day: '2026-03-20' }],
    ...change,
  });

  test('is written within the cap of each line, and refused beyond it before anything is sent', async () => {
    const cloud = fakeCloud({ 'session.read': session, 'points.scheme': scheme(), 'register.save': saved(0) });
    render(<SchemePage />);
    await waitFor(() => expect(document.getElementById('in-force')?.textContent).toContain('支部还没通过今年的积分办法'));
    await act(async () => tap('scheme-write'));
    type('most-bonus-volunteering', '10.5');
    await act(async () => tap('scheme-save'));
    expect(document.getElementById('error-most-bonus-volunteering')?.textContent).toContain('0 到上限之间');
    type('most-bonus-volunteering', '8');
    await act(async () => tap('scheme-save'));
    const content = (
      cloud.asked.find(({ action }) => action === 'register.save')?.input as {
        content: { version: number; lines: { key: string; maxPoints: number; perPoints?: number }[] };
      }
    ).content;
    expect(content.version).toBe(1);
    expect(content.lines).toEqual([
      { key: 'base.orgLife', label: '组织生活', rule: 'share', maxPoints: 25 },
      { key: 'bonus.volunteering', label: '志愿服务', rule: 'perCount', maxPoints: 8, perPoints: 2 },
    ]);
  });

  test('is adopted by a general meeting that was held, which goes into the draft first', async () => {
    const form: Out<'register.form'> = {
      orgId: 'b-01',
      orgName: '',
      type: 'pointsScheme',
      today: '2026-03-21',
      recordId: 'd-1',
      rev: 2,
      state: 'draft',
      content: { year: '2026', version: 1 },
      people: [],
      orgs: [],
      records: {},
      isCorrection: false,
    };
    const cloud = fakeCloud({
      'session.read': session,
      'points.scheme': scheme({ draft: { recordId: 'd-1', rev: 2, version: 1 } }),
      'register.form': form,
      'register.save': saved(3),
      'register.move': saved(4),
    });
    render(<SchemePage />);
    await screen.findByText('党员大会已通过');
    tap('adopt');
    await act(async () => tap('meeting-a-1'));
    expect(cloud.asked.find(({ action }) => action === 'register.save')?.input).toMatchObject({
      recordId: 'd-1',
      rev: 2,
      content: { adoptedActivityId: 'a-1', adoptedOn: '2026-03-20' },
    });
    expect(cloud.asked.find(({ action }) => action === 'register.move')?.input).toMatchObject({ verb: 'adopt', rev: 3 });
  });
});

test('the college sees which steps each branch has taken, in the order of the organisation, and no figure of anybody', async () => {
  const branch = (
    orgId: string,
    name: string,
    change: Partial<Out<'points.coverage'>['branches'][number]> = {},
  ): Out<'points.coverage'>['branches'][number] => ({
    orgId,
    name,
    schemeOn: '2026-03-20',
    declared: 3,
    waiting: 0,
    months: ['2026-09'],
    quarters: ['2026-Q1', '2026-Q2'],
    quartersDue: 3,
    stage: 'none',
    ...change,
  });
  fakeCloud({
    'session.read': session,
    'points.coverage': {
      orgId: 'o:Z01',
      orgName: '石化总支',
      today: '2026-10-20',
      year: '2026',
      branches: [branch('b-01', '炼油教工党支部'), branch('b-02', '机电学生党支部', { quarters: ['2026-Q1', '2026-Q2', '2026-Q3'] })],
    },
  });
  render(<CollegePointsPage />);
  await waitFor(() => expect(document.getElementById('coverage-b-01')?.textContent).toContain('公示：2/3 个季度'));
  expect(document.getElementById('coverage-b-01')?.textContent).toContain('有缺');
  expect(document.getElementById('coverage-b-02')?.textContent).toContain('都到位');
  expect(document.getElementById('coverage')?.textContent).not.toMatch(/\d+\.\d|名次|排名/);
});
