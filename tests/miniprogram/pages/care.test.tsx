// 关怀和联系: every list in a line with what is owed, each list with its forms a tap away. On 2026-11-24.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import CareListPage from '@/pages/care/list/index';
import CareListsPage from '@/pages/care/lists/index';
import { careStateWord } from '@/text/care';
import type { Out } from '../../../src-shared/contract';
import type { CareListView, CareRowView } from '../../../src-shared/contract/care';
import { CARE_LISTS, CARE_STATES, type CareList } from '../../../src-shared/records/vocabulary/care';
import { fakeCloud, opened } from '../fake-cloud';
import { platform, resetPlatform } from '../mocks/taro';
import { secretaryPlace, sessionOf } from '../sample-session';

const row = (memberId: string, name: string, part: Partial<CareRowView>): CareRowView => ({
  memberId,
  name,
  state: 'owed',
  mayEnter: false,
  ...part,
});
const listOf = (list: CareList, rows: CareRowView[], part: Partial<CareListView> = {}): CareListView => ({
  list,
  rows,
  seesAll: true,
  mayAdd: 'nobody',
  ...part,
});
const talks = listOf('talks', [
  row('m-2', '罗志强', { dueOn: '2026-12-31', mayEnter: true }),
  row('m-3', '蒋伟', { state: 'done', lastOn: '2026-03-02', dueOn: '2026-12-31', mayEnter: true }),
  row('m-4', '何静', { state: 'notAsked' }),
]);
const contacts = listOf('contacts', [
  row('m-2', '罗志强', { state: 'overdue', fromOn: '2025-09-01', lastOn: '2026-01-05', dueOn: '2026-07-05', mayEnter: true }),
  row('m-5', '韩立', { state: 'running', fromOn: '2026-09-01', dueOn: '2027-03-01' }),
]);
const hardships = listOf(
  'hardships',
  [
    row('m-9', '梁秋实', { recordId: 'h:1', fromOn: '2026-03-01', lastOn: '2025-09-01', dueOn: '2026-12-31', mayEnter: true }),
    row('m-8', '邓佳宁', { recordId: 'h:2', state: 'running', fromOn: '2026-03-01', lastOn: '2026-09-01', mayEnter: true }),
  ],
  { mayAdd: 'anybody', review: { dueOn: '2026-12-31', mayEnter: true } },
);
const pledges = listOf(
  'pledges',
  [
    row('m-2', '罗志强', { recordId: 'p:1', state: 'overdue', words: '每周答疑', fromOn: '2026-03-01', dueOn: '2026-11-01' }),
    row('m-3', '蒋伟', { recordId: 'p:2', state: 'waiting', words: '实训室巡检', fromOn: '2026-11-20', dueOn: '2026-12-31' }),
    row('m-4', '何静', { recordId: 'p:3', state: 'running', words: '带教一人', fromOn: '2026-03-01' }),
    row('m-5', '韩立', { recordId: 'p:4', state: 'done', words: '值班', fromOn: '2026-03-01', lastOn: '2026-09-01', dueOn: '2026-12-31' }),
    row('m-6', '苏婉', { recordId: 'p:5', state: 'declined', words: '写得太泛', fromOn: '2026-03-01' }),
  ],
  { mayAdd: 'anybody' },
);
const page: Out<'care.lists'> = {
  orgId: 'b-01',
  orgName: '炼油技术教工党支部',
  today: '2026-11-24',
  year: '2026',
  me: 'm-1',
  isSecretary: true,
  lists: [talks, contacts, hardships, pledges, listOf('pairings', []), listOf('posts', [])],
};

const tap = (id: string): void => void fireEvent.click(document.getElementById(id) ?? document.body);
const text = (id: string): string => document.getElementById(id)?.textContent ?? '';
const body = (): string => document.body.textContent ?? '';
const cloud = (over: Partial<Out<'care.lists'>> = {}): void => {
  resetPlatform();
  fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'care.lists': { ...page, ...over } });
};
const openAll = async (over: Partial<Out<'care.lists'>> = {}): Promise<void> => {
  cloud(over);
  render(<CareListsPage />);
  await screen.findByText(over.lists?.length === 0 ? '这里没有您能看的单子' : '谈心谈话');
};
const openList = async (list: string, over: Partial<Out<'care.lists'>> = {}, shown = `care-${list}`): Promise<void> => {
  cleanup();
  cloud(over);
  platform.parameters = { list, orgId: 'b-01' };
  render(<CareListPage />);
  await waitFor(() => expect(document.querySelector(`#${shown}, #care-unknown`)).not.toBeNull());
};

describe('all lists', () => {
  it('say in a line each what is owed and by when, else what runs or that there is nothing, and open', async () => {
    await openAll();
    expect(text('list-talks')).toContain('还有 1 人没谈·12月31日前');
    expect(text('list-contacts')).toContain('1 人该联系了·应在7月5日前');
    expect(text('list-hardships')).toContain('1 人今年还没有看望·12月31日前·今年还没有核对');
    expect(text('list-pledges')).toContain('2 件要办·应在11月1日前');
    expect(text('list-pairings')).toContain('还没有结对');
    tap('list-pledges');
    expect(opened()).toEqual([expect.stringMatching(/care\/list\/index\?.*list=pledges/)]);
  });
  it('with nothing left to do say so, and whatever runs', async () => {
    const [, done = row('m', '', {})] = talks.rows;
    const review = { reviewedOn: '2026-09-03', dueOn: '2026-12-31', mayEnter: true };
    const running = [row('m-8', '邓佳宁', { recordId: 'h:2', state: 'running', lastOn: '2026-09-01' })];
    await openAll({
      lists: [
        listOf('talks', [done]),
        listOf('contacts', []),
        listOf('hardships', running, { review }),
        listOf('pledges', pledges.rows.slice(3)),
        listOf('posts', pledges.rows.slice(2, 3)),
      ],
    });
    expect([text('list-talks'), text('list-contacts'), text('list-hardships'), text('list-pledges'), text('list-posts')]).toEqual([
      '谈心谈话今年没有还要谈的了',
      '流动党员联系现在没有流动党员',
      '困难党员1 人，今年都看望过',
      '承诺践诺今年的都办完了',
      '先锋岗位1 件进行中',
    ]);
  });
  it('tell a member of their own line, and never that there is nobody else', async () => {
    const own = { seesAll: false, mayAdd: 'self' } as const;
    const mine = (rows: readonly CareRowView[]): CareRowView[] => rows.map((line) => ({ ...line, memberId: 'm-1' }));
    await openAll({
      isSecretary: false,
      lists: [
        listOf('talks', mine(talks.rows.slice(0, 1)), { ...own, mayAdd: 'nobody' }),
        // Of a group that the reader leads.
        listOf('contacts', contacts.rows.slice(0, 1), { ...own, mayAdd: 'nobody' }),
        listOf('pledges', mine(pledges.rows.slice(1, 2)), own),
        listOf('pairings', [], own),
        listOf('posts', mine(pledges.rows.slice(1, 3)), own),
      ],
    });
    expect(text('list-contacts')).toBe('流动党员联系1 人该联系了·应在7月5日前1');
    expect([text('list-talks'), text('list-pledges'), text('list-pairings'), text('list-posts')]).toEqual([
      '谈心谈话还没有谈过·12月31日前1',
      '承诺践诺实训室巡检·11月20日提出·到12月31日1',
      '结对没有和您有关的',
      '先锋岗位1 件要办·12月31日前1',
    ]);
  });
  it('tell those above of the hardship register that it was gone through, and of nobody in it', async () => {
    const of = (reviewedOn?: string) =>
      listOf('hardships', [], {
        seesAll: false,
        review: { dueOn: '2026-12-31', mayEnter: false, ...(reviewedOn === undefined ? {} : { reviewedOn }) },
      });
    await openAll({ isSecretary: false, lists: [listOf('talks', []), of('2026-09-03')] });
    expect(text('list-hardships')).toBe('困难党员今年核对过，9月3日');
    await openList('hardships', { isSecretary: false, lists: [of()] }, 'care-review');
    expect(text('care-review')).toContain('今年还没有核对');
    expect([document.getElementById('care-hardships'), document.getElementById('review'), document.getElementById('add')]).toEqual([
      null,
      null,
      null,
    ]);
  });
  it('where the reader may see none, whose they are', async () => {
    await openAll({ lists: [] });
    expect(body()).toContain('由各支部自己记');
  });
});

describe('talks', () => {
  it('shows to whom one is owed, the others a tap away, and opens the form for just the one that was tapped', async () => {
    await openList('talks');
    expect(text('row-m-2')).toContain('还没有谈过·12月31日前');
    expect(document.getElementById('row-m-3')).toBeNull();
    tap('care-rest');
    expect(text('row-m-3')).toContain('上次 3月2日');
    expect(text('row-m-3')).not.toContain('前');
    expect(text('row-m-4')).toContain('今年不要求');
    tap('care-rest');
    expect(document.getElementById('row-m-3')).toBeNull();
    tap('do-m-2');
    expect(opened()).toHaveLength(1);
    expect(opened()[0]).toMatch(/register\/form\/index\?/);
    expect(opened()[0]).toContain('type=heartTalk');
    expect(opened()[0]).toContain('memberId=m-2');
    expect(document.getElementById('add')).toBeNull();
  });
  it('a member reads in their own line how it stands and has nothing to press', async () => {
    const own = { ...talks, rows: [row('m-2', '罗志强', { dueOn: '2026-12-31' })] };
    await openList('talks', { isSecretary: false, lists: [own] });
    expect(text('row-m-2')).toContain('还没谈');
    expect(document.getElementById('do-m-2')).toBeNull();
  });
});

describe('contacts and who is in need', () => {
  it('says since when somebody is away, when they should have been called, and by when the next is due', async () => {
    await openList('contacts');
    expect(text('row-m-2')).toContain('2025年9月1日起在外·上次 1月5日·应在7月5日前');
    expect(text('row-m-5')).toContain('9月1日起在外·还没有联系过·2027年3月1日前');
    expect(text('row-m-5')).toContain('有联系');
    tap('do-m-2');
    expect(opened()[0]).toContain('type=mobileContact');
    expect(opened()[0]).toContain('memberId=m-2');
  });
  it('of who is in need the last visit; the button enters a visit to them, the line opens their entry, a new one names nobody', async () => {
    await openList('hardships');
    expect(text('row-h-1')).toContain('3月1日列入·上次 2025年9月1日·12月31日前');
    expect(text('row-h-2')).toContain('3月1日列入·上次 9月1日');
    tap('do-h-1');
    tap('row-h-1');
    tap('add');
    expect(opened()[0]).toContain('type=careActivity');
    expect(opened()[0]).toContain('memberId=m-9');
    expect(opened()[1]).toMatch(/register\/record\/index\?.*recordId=h/);
    expect(opened()[2]).toContain('type=hardshipEntry');
    expect(opened()[2]).not.toContain('memberId');
  });
  it('asks for the review of the year until it was done, and of who may not do it asks nothing', async () => {
    await openList('hardships');
    expect(text('care-review')).toContain('今年还没有核对，12月31日前');
    tap('review');
    expect(opened()[0]).toContain('type=hardshipLedger');
    expect(opened()[0]).toContain('period=2026');
    const review = { reviewedOn: '2026-09-03', dueOn: '2026-12-31', mayEnter: false };
    await openList('hardships', { lists: [listOf('hardships', [], { review })] });
    expect(text('care-review')).toBe('今年核对过，9月3日');
    expect(text('care-hardships')).toContain('台账里没有人');
  });
});

describe('what members undertake', () => {
  it('stands with its words, how it stands, and what the secretary does next', async () => {
    await openList('pledges');
    expect(text('row-p-1')).toBe('罗志强每周答疑·到11月1日·点开，写兑现情况到期了');
    expect(text('row-p-2')).toBe('蒋伟实训室巡检·11月20日提出·到12月31日·点开，同意或不同意等您同意');
    expect(text('row-p-3')).toBe('何静带教一人进行中');
    expect(document.getElementById('row-p-4')).toBeNull();
    tap('care-rest');
    expect(text('row-p-4')).toBe('韩立值班·9月1日结束已兑现');
    expect(text('row-p-5')).toBe('苏婉写得太泛没有同意');
    tap('row-p-2');
    tap('add');
    expect(opened()[0]).toMatch(/register\/record\/index\?.*recordId=p/);
    expect(opened()[1]).toContain('type=pledge');
    expect(opened()[1]).not.toContain('memberId');
    expect(text('add')).toContain('替人登记');
  });
  it('a member waits for the secretary, and asks for themself', async () => {
    const own = listOf('posts', pledges.rows.slice(1, 2), { mayAdd: 'self' });
    await openList('posts', { isSecretary: false, lists: [own] });
    expect(text('row-p-2')).toBe('蒋伟实训室巡检·11月20日提出·到12月31日等书记同意');
    expect(text('add')).toContain('我要申请');
    tap('add');
    expect(opened()[0]).toContain('type=pioneerPost');
    expect(opened()[0]).toContain('memberId=m-1');
  });
});

it('a list that there is not, or that the reader may not see, is said to be none', async () => {
  for (const [list, lists] of [
    ['gossip', page.lists],
    ['talks', []],
  ] as const) {
    await openList(list, { lists: [...lists] });
    expect(body()).toContain('没有这一张单子');
  }
});

it('words of a state are those of its list, and at most six signs long', () => {
  expect(careStateWord('talks', 'done', true).word).toBe('谈过了');
  expect(careStateWord('pledges', 'done', true).word).toBe('已兑现');
  expect(careStateWord('contacts', 'overdue', false)).toMatchObject({ word: '该联系了', tone: 'attn' });
  const words = CARE_LISTS.flatMap((list) => CARE_STATES.map((state) => careStateWord(list, state, true).word));
  expect(words.filter((word) => word.length === 0 || word.length > 6)).toEqual([]);
});
