import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { call } from '@/api/call';
import { forgetSession } from '@/app/session-store';
import { writeStored } from '@/platform/storage';
import ScorePage from '@/pages/tabs/score/index';
import ItemRulesPage from '@/pages/score/item/index';
import type { Place } from '../../../src-shared/contract/session';
import { platform, resetPlatform } from '../mocks/taro';
import { sampleSheet } from './sample-sheet';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));
jest.mock('@/app/consent', () => ({ isConsentGiven: () => true }));

const asked = jest.mocked(call);
const branch: Place = {
  orgId: 'branch-1',
  name: '炼油技术教工党支部',
  shortName: '炼油教工',
  kind: 'branch',
  posts: ['secretary'],
  isMember: true,
  rights: ['readBranch', 'plan'],
};
const generalBranch: Place = {
  ...branch,
  orgId: 'general-1',
  name: '石化学院党总支',
  kind: 'generalBranch',
  posts: ['organizer'],
  isMember: false,
  rights: ['oversee'],
};
const college = {
  orgs: [
    {
      orgId: 'general-1',
      name: '石化学院党总支',
      shortName: '石化总支',
      kind: 'generalBranch',
      parentId: null,
      code: '01',
      secretaryName: '',
      memberCount: 0,
    },
    {
      orgId: 'branch-1',
      name: '炼油技术教工党支部',
      shortName: '炼油教工',
      kind: 'branch',
      parentId: 'general-1',
      code: '0101',
      secretaryName: '周明远',
      memberCount: 22,
    },
  ],
  lastImport: null,
};

type Replies = Partial<Record<string, unknown>>;

/** What the cloud answers to each action; an Error stands for a refusal with that code. */
const answer = (replies: Replies, place: Place = branch): void => {
  const session = {
    nowAt: '2026-11-24T06:00:00.000Z',
    today: '2026-11-24',
    collegeName: '示例石化职业学院',
    generation: 1,
    person: { memberId: 'm-1', name: '周明远', memberNo: '1', standing: 'full', places: [place] },
  };
  asked.mockImplementation((name) => {
    const known: Replies = { 'session.read': session, 'roster.college': college, ...replies };
    const reply = known[name];
    return Promise.resolve(
      reply instanceof Error ? { ok: false, error: { code: reply.message, requestId: 'r-1' } } : { ok: true, data: reply },
    ) as never;
  });
};

const tap = (id: string): void => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`Nothing to tap: ${id}`);
  fireEvent.click(found);
};
const urlOf = (): unknown => (platform.asked.find(({ name }) => name === 'navigateTo')?.options as { url?: string } | undefined)?.url;
const open = async (page: JSX.Element): Promise<void> => {
  await act(async () => void render(page));
};
const calls = (name: string): number => asked.mock.calls.filter(([action]) => action === name).length;

beforeEach(() => {
  resetPlatform();
  forgetSession();
  asked.mockReset();
});

describe('五化 of a branch', () => {
  it('shows the score beside its coverage, the verdict, and what the sheet is not', async () => {
    answer({ 'score.read': sampleSheet() });
    await open(<ScorePage />);
    expect(document.getElementById('stat-first')?.textContent).toBe('91.2');
    expect(document.getElementById('stat-second')?.textContent).toBe('88%');
    expect(document.getElementById('verdict-words')?.textContent).toBe('达标。这一年都已定了。');
    expect(document.body.textContent).toContain('这是支部对照标准的自查，不是考核结果，也不与其他支部比较');
  });

  it('says what blocks it when the total is enough and one dimension is below 80 %', async () => {
    const sheet = sampleSheet({ isQualified: false, blockedBy: [{ kind: 'dimension', id: 'd2.orgLife' }] });
    const dimensions = sheet.dimensions.map((line) =>
      line.dimensionId === 'd2.orgLife' ? { ...line, percentTenths: 782, isBelowFloor: true } : line,
    );
    answer({ 'score.read': { ...sheet, dimensions } });
    await open(<ScorePage />);
    expect(document.getElementById('verdict-words')?.textContent).toBe(
      '未达标。总分已过线，但“组织生活正常化”只有 78.2%，每一化都要到 80%。',
    );
    expect(screen.getByText('低于 80%')).toBeTruthy();
  });

  it('names a veto and a meeting below its floor, and leaves the verdict open while the year is', async () => {
    const floors = ['2.1.d', '2.1.e', '2.1.g'].map((id) => ({ kind: 'floor' as const, id }));
    const blockedBy = [{ kind: 'veto' as const, id: 'sixMonthsWithoutLife' }, ...floors];
    answer({ 'score.read': sampleSheet({ isQualified: false, blockedBy }) });
    await open(<ScorePage />);
    expect(document.getElementById('verdict-words')?.textContent).toBe(
      '未达标。总分已过线，但一票否决：连续六个月没有开展组织生活，“党员大会”“支委会”等 3 项不到一半。',
    );
    cleanup();
    answer({ 'score.read': sampleSheet({ isQualified: null }) });
    await open(<ScorePage />);
    expect(document.getElementById('verdict-words')?.textContent).toBe('还没有下结论。目前没有挡住达标的项，全年到期后再判断。');
    cleanup();
    answer({ 'score.read': sampleSheet({ isQualified: null, blockedBy: [{ kind: 'veto', id: 'sixMonthsWithoutLife' }] }) });
    await open(<ScorePage />);
    expect(document.getElementById('verdict-words')?.textContent).toBe(
      '还没有下结论。按现在的记录，总分已过线，但一票否决：连续六个月没有开展组织生活。还能补的都定了再下结论。',
    );
    expect(document.getElementById('standing')?.textContent).toBe('全年要求的分里：已定做到 12，已定没做到 1.5，还没定 86.5。');
  });

  it('opens a dimension in its place, and from there the rules of an item', async () => {
    answer({ 'score.read': sampleSheet() });
    await open(<ScorePage />);
    expect(document.getElementById('item-2-1')).toBeNull();
    tap('dimension-d2');
    expect(document.getElementById('item-2-1')?.textContent).toContain('缺上半年三会一课报告，缺三季度党员大会，等 4 条');
    tap('item-2-1');
    expect(urlOf()).toBe('/pages/score/item/index?orgId=branch-1&itemId=2.1');
  });

  it('leads from a missed meeting of a group to a plan filled in with kind, period and group', async () => {
    answer({ 'score.read': sampleSheet() });
    await open(<ScorePage />);
    tap('open-list-more');
    tap('open-2-1-f-2026-07-g-2-do');
    expect(urlOf()).toBe('/pages/activity/plan/index?orgId=branch-1&kind=groupMeeting&period=2026-07&groupId=g-2');
  });

  it('offers no button for a month that can no longer be made up, and says so on the page of the item', async () => {
    const sheet = sampleSheet();
    const findings = sheet.findings.map((finding) => ({
      ...finding,
      parts: finding.parts.map((entry) => ({
        ...entry,
        makeUpUntilOn: '2026-09-30',
        remedy: entry.outcome === 'notMet' ? null : entry.remedy,
      })),
    }));
    answer({ 'score.read': { ...sheet, orgId: 'branch-7', findings } });
    platform.parameters = { orgId: 'branch-7', itemId: '2.1' };
    await open(<ItemRulesPage />);
    expect(document.getElementById('open-2-1-d-2026-q3-do')).toBeNull();
    expect(document.body.textContent).toContain('另有 1 项已过补办期，不再计入。');
  });

  it('gives a member the same figures without any button that acts', async () => {
    answer({ 'score.read': sampleSheet({ mayPlan: false }) });
    await open(<ScorePage />);
    expect(document.getElementById('stat-first')?.textContent).toBe('91.2');
    expect(document.getElementById('first-remedy')).toBeNull();
    expect(document.querySelectorAll('[id$="-do"]')).toHaveLength(0);
  });

  it('has no number in the first year, and none when nothing was due yet', async () => {
    answer({ 'score.read': sampleSheet({ isInsufficientPeriod: true, scoreTenths: null, isQualified: null }) });
    await open(<ScorePage />);
    expect(document.getElementById('stat-first')?.textContent).toBe('—');
    expect(document.getElementById('verdict-words')?.textContent).toBe('考核期不足。成立或起计不满一年，只看进度。');
  });

  it('says a refusal in words and asks again on retry', async () => {
    answer({ 'score.read': new Error('common.busy') });
    await open(<ScorePage />);
    expect(document.getElementById('failed')?.textContent).not.toContain('common.');
    answer({ 'score.read': sampleSheet() });
    tap('retry');
    await waitFor(() => expect(document.getElementById('stat-first')?.textContent).toBe('91.2'));
  });

  it('lets the general branch choose one of its branches, listed without any figure', async () => {
    answer({ 'score.read': sampleSheet() }, generalBranch);
    await open(<ScorePage />);
    expect(calls('score.read')).toBe(0);
    await act(async () => tap('view-branches'));
    expect(document.getElementById('branches')?.textContent).toBe('炼油技术教工党支部石化总支');
    await act(async () => tap('branch-branch-1'));
    expect(document.getElementById('stat-first')?.textContent).toBe('91.2');
  });
});

describe('the rules of an item', () => {
  it('shows the short rules first with what was found, and leads to the record, without a second call', async () => {
    answer({ 'score.read': sampleSheet() });
    await open(<ScorePage />);
    cleanup();
    platform.parameters = { orgId: 'branch-1', itemId: '2.1' };
    await open(<ItemRulesPage />);
    expect(calls('score.read')).toBe(1);
    const heads = [...document.querySelectorAll('.rule-head .mini')].map(({ textContent }) => textContent);
    expect(heads).toEqual(['2.1.c', '2.1.d', '2.1.f', '2.1.k', '2.1.e', '2.1.g', '2.1.l']);
    expect(document.body.textContent).toContain('支部党员大会一般每季度召开1次。');
    expect(document.body.textContent).toContain('条文据公开转载，待核对');
    expect(document.getElementById('item-remedy')?.textContent).toBe('登记上半年报告');
    tap('record-a-q2');
    expect(urlOf()).toBe('/pages/record/edit/index?activityId=a-q2');
  });

  it('asks the cloud itself when it is opened from a link', async () => {
    answer({ 'score.read': sampleSheet({ orgId: 'branch-9', mayPlan: false }) });
    writeStored('place', '', 'branch-9');
    platform.parameters = { orgId: 'branch-9', itemId: '2.4' };
    await open(<ItemRulesPage />);
    expect(calls('score.read')).toBe(1);
    expect(document.getElementById('item-remedy')).toBeNull();
    expect(document.body.textContent).toContain('其中 1 次是补办的');
  });

  it('says that an unknown item is not there', async () => {
    answer({ 'score.read': sampleSheet() });
    platform.parameters = { orgId: 'branch-1', itemId: '9.9' };
    await open(<ItemRulesPage />);
    expect(document.body.textContent).toContain('没有找到这一项');
  });
});
