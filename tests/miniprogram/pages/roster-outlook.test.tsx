// 往前看: what is said of what is coming, how members are spread, and how the months are entered.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import CollegePage from '@/pages/roster/college/index';
import MembersPage from '@/pages/roster/members/index';
import OutlookPage from '@/pages/roster/outlook/index';
import { dayOf, partsOf, whenWord } from '@/pages/roster/outlook/months';
import { actWords, bandWords, comingTitle, peopleWord } from '@/text/outlook';
import type { Out } from '../../../src-shared/contract';
import type { ComingView, SpreadView } from '../../../src-shared/contract/roster-outlook';
import { AGE_BANDS } from '../../../src-shared/engines/outlook/spread';
import { ACTS } from '../../../src-shared/records/vocabulary/coming';
import { fakeCloud, opened } from '../fake-cloud';
import { platform, resetPlatform } from '../mocks/taro';
import { administratorPlace, secretaryPlace, sessionOf } from '../sample-session';

const TODAY = '2026-11-24';

const spread: SpreadView = {
  orgId: 'b-01',
  name: '炼油技术教工党支部',
  total: 8,
  full: 7,
  ages: [1, 2, 0, 4, 0, 0],
  agesUnknown: 1,
  kinds: { staff: 6, student: 2, retired: 0 },
  educations: { college: 0, bachelor: 2, master: 4, doctor: 0, other: 0 },
  educationsUnknown: 2,
  unknownEnds: { students: 1, staff: 2 },
};
const coming = (part: Partial<ComingView>): ComingView => ({
  kind: 'graduation',
  day: '2027-06-30',
  orgId: 'b-01',
  orgName: '炼油技术教工党支部',
  orgKind: 'branch',
  people: [],
  advice: [],
  ...part,
});
const graduation = coming({
  people: [
    { memberId: 'm-1', name: '唐一鸣', posts: [], isProbationary: false },
    {
      memberId: 'm-2',
      name: '方知夏',
      posts: [{ orgName: '第一党小组', orgKind: 'partyGroup', postKind: 'groupLeader' }],
      isProbationary: false,
    },
  ],
  advice: [
    { act: 'findSuccessor', byOn: '2027-06-30', cites: [0, 0] },
    { act: 'fetchReceipt', byOn: '2027-09-28', cites: [1] },
  ],
});
const tooFew = coming({
  kind: 'line',
  line: 'tooFew',
  day: '2026-11-01',
  numbers: { full: 2, members: 3, committee: 0, limit: 3 },
  advice: [{ act: 'merge', byOn: '2027-01-30', cites: [0] }],
});
const cite = {
  source: 'branchRegulation',
  title: '中国共产党支部工作条例（试行）',
  article: '第二十条',
  quote: '应当设立',
  checkedOn: '2026-11-24',
};
const outlook: Out<'roster.outlook'> = {
  orgId: 'b-01',
  name: '炼油技术教工党支部',
  kind: 'branch',
  today: TODAY,
  until: '2027-11-24',
  coming: [tooFew, graduation],
  ageBands: [...AGE_BANDS],
  spreads: [spread],
  dual: [
    {
      orgId: 'b-01',
      name: '炼油技术教工党支部',
      secretary: { memberId: 'm-9', name: '林晓雯', education: 'doctor' },
      isDual: true,
      suited: [],
    },
    {
      orgId: 'b-02',
      name: '机电教工党支部',
      isDual: false,
      suited: Array.from({ length: 6 }, (_, at) => ({ memberId: `s-${at}`, name: `教师${at}`, title: 'senior' as const })),
    },
  ],
  organizers: [
    { orgId: 'g-01', name: '石油化工学院党总支', members: 150, least: 2, most: 3, people: [{ memberId: 'm-5', name: '何静' }] },
    { orgId: 'g-02', name: '机关党总支', members: 40, least: 1, most: 1, people: [{ memberId: 'm-6', name: '韩立' }] },
  ],
  organizersAbove: [{ memberId: 'm-7', name: '苏婉' }],
  citations: [cite, { source: 'packDefault', title: '默认口径（学院可另定）', article: '介绍信有效期', checkedOn: '2026-11-24' }],
  cites: { spread: [], dual: [0], organizers: [1] },
};
const ends: Out<'roster.outlook'>['ends'] = [
  { memberId: 'm-1', name: '唐一鸣', rev: 3, memberKind: 'student', department: '石化2401' },
  { memberId: 'm-2', name: '方知夏', rev: 4, memberKind: 'student', expectedEndIn: '2027-06' },
  { memberId: 'm-3', name: '林晓雯', rev: 5, memberKind: 'staff' },
];
const above: Out<'roster.outlook'> = {
  ...outlook,
  kind: 'generalBranch',
  name: '石油化工学院党总支',
  spreads: [{ ...spread, orgId: 'g-01', name: '石油化工学院党总支', total: 20, full: 20 }, spread],
};

const tap = (id: string): void => void fireEvent.click(document.getElementById(id) ?? document.body);
const change = (id: string, value: string): void =>
  void fireEvent.change(document.getElementById(id) ?? document.body, { target: { value } });
const textOf = (id: string): string => document.getElementById(id)?.textContent ?? '';
const open = async (reply: Out<'roster.outlook'>, place = secretaryPlace) => {
  const cloud = fakeCloud({
    'session.read': sessionOf(place),
    'roster.outlook': reply,
    'roster.setExpectedEnd': { orgId: 'b-01', changed: 1 },
  });
  render(<OutlookPage />);
  await screen.findByText(/看到/);
  return cloud;
};

beforeEach(resetPlatform);
afterEach(cleanup);

describe('往前看', () => {
  it('says what should have come, then what comes month by month, each with what to do by when and where it stands', async () => {
    await open(outlook);
    expect(textOf('outlook-head')).toBe('炼油技术教工党支部，看到2027年11月24日');
    expect(textOf('month-past')).toContain('日子已经到了的');
    expect(textOf('coming-past-0')).toBe(
      '11月1日起正式党员 2 人，不足 3 人2027年1月30日前 交支部调整申请：与别的支部合并，或撤销依据：中国共产党支部工作条例（试行）·第二十条',
    );
    expect(textOf('month-2027-06')).toContain('2027年6月');
    expect(textOf('coming-2027-06-0')).toBe(
      '2027年6月30日2 人预计毕业唐一鸣、方知夏（第一党小组组长）2027年6月30日前 还担任职务，先定好接任的人依据：中国共产党支部工作条例（试行）·第二十条2027年9月28日前 收齐回执，没有接收的逐个联系依据：默认口径（学院可另定）·介绍信有效期',
    );
  });

  it('of many things one sort can be looked at, and all again; of one sort there is nothing to choose', async () => {
    await open(outlook);
    const shown = () => [...document.querySelectorAll('#coming .outlook-line')].map(({ id }) => id);
    expect([...document.querySelectorAll('#sort .choice')].map((choice) => choice.textContent)).toEqual(['全部', '人数和支委', '毕业']);
    tap('sort-graduation');
    expect(shown()).toEqual(['coming-2027-06-0']);
    tap('sort-all');
    expect(shown()).toEqual(['coming-past-0', 'coming-2027-06-0']);
    cleanup();
    await open({ ...outlook, coming: [graduation] });
    expect(document.getElementById('sort')).toBeNull();
  });

  it('an empty year says so and what would fill it; the spread stands all the same', async () => {
    await open({ ...outlook, coming: [] });
    expect(textOf('nothing-coming')).toContain('一年内没有要提前办的');
    expect(document.getElementById('coming')).toBeNull();
    expect(textOf('spread-total')).toBe('8 人，其中正式党员 7 人，预备党员 1 人');
  });

  it('shows the spread by age, kind and degree with what is not registered, and of each organisation that is chosen', async () => {
    await open(above);
    const rows = (id: string) => [...document.querySelectorAll(`#${id} .spread-row`)].map((row) => row.textContent);
    expect(textOf('spread-total')).toContain('20 人');
    change('spread-of', 'b-01');
    expect(rows('spread-ages')).toEqual([
      '25 岁及以下1 人13%',
      '26–35 岁2 人25%',
      '36–45 岁0 人0%',
      '46–55 岁4 人50%',
      '56–60 岁0 人0%',
      '61 岁及以上0 人0%',
      '没有登记1 人13%',
    ]);
    expect(rows('spread-kinds')).toEqual(['在职教职工6 人75%', '学生2 人25%', '离退休0 人0%']);
    expect(rows('spread-educations')).toEqual(['博士0 人0%', '硕士4 人50%', '本科2 人25%', '大专0 人0%', '其他0 人0%', '没有登记2 人25%']);
  });

  it('a branch without members has no tables', async () => {
    await open({ ...outlook, spreads: [{ ...spread, total: 0 }] });
    expect(textOf('spread-none')).toBe('还没有党员。');
    expect(document.getElementById('spread-ages')).toBeNull();
  });

  it('names first who does not lead in both and who might, then who does; and the organisers with what lacks', async () => {
    await open(above);
    expect([...document.querySelectorAll('#dual .row')].map((row) => row.textContent)).toEqual([
      '机电教工党支部没有书记·可以培养：教师0（正高）、教师1（正高）、教师2（正高）、教师3（正高）、教师4（正高）等 6 人还不是',
      '炼油技术教工党支部林晓雯（博士）双带头',
    ]);
    expect(textOf('dual')).toContain('教师党支部 2 个，书记是双带头人的 1 个');
    expect([...document.querySelectorAll('#organizers .row')].map((row) => row.textContent)).toEqual([
      '石油化工学院党总支150 名党员，应配 2–3 名；现有 1 名：何静缺 1 名',
      '机关党总支40 名党员，应配 1 名；现有 1 名：韩立够了',
    ]);
    expect(textOf('organizers-above')).toContain('苏婉');
  });

  it('whoever looks on from above sees which branch, and has neither doors nor a form; a branch has no organisers', async () => {
    await open(above);
    expect(textOf('coming-past-0')).toContain('炼油技术教工党支部');
    for (const id of ['leave-2027-06-0', 'request-past-0', 'enter-ends']) expect(document.getElementById(id)).toBeNull();
    expect(textOf('unknown-ends')).toContain('1 名学生、2 名快到退休年龄的在职党员没有登记');
    expect(textOf('unknown-ends')).toContain('由支部书记在这一页登记');
    cleanup();
    await open({ ...outlook, organizers: [], organizersAbove: [], dual: [] });
    for (const id of ['organizers', 'dual']) expect(document.getElementById(id)).toBeNull();
  });

  it('says nothing of months that are not registered where all are', async () => {
    await open({ ...outlook, spreads: [{ ...spread, unknownEnds: { students: 0, staff: 0 } }] });
    expect(document.getElementById('unknown-ends')).toBeNull();
  });

  it('leads the secretary to where it is done: leaving with its people, the request, the cases', async () => {
    await open({ ...outlook, ends, coming: [tooFew, coming({ kind: 'probationEnd', day: '2027-05-20' }), graduation] });
    tap('leave-2027-06-0');
    tap('request-past-0');
    tap('case-2027-05-0');
    expect(opened().map((url) => decodeURIComponent(url))).toEqual([
      '/pages/roster/leave/index?orgId=b-01&memberIds=m-1,m-2',
      '/pages/register/form/index?orgId=b-01&type=branchChangeRequest',
      '/pages/register/list/index?orgId=b-01&type=developmentCase',
    ]);
  });

  it('a refusal stands on the page with its words', async () => {
    fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'roster.outlook': { error: { code: 'common.forbidden' } } });
    render(<OutlookPage />);
    expect(await screen.findByText('这一页由支部书记或有职务的同志办理。')).toBeTruthy();
  });

  it('on a phone the articles are shown word for word to who asks', async () => {
    await open(outlook);
    expect(screen.queryByText('应当设立')).toBeNull();
    tap('show-sources');
    expect(screen.getByText('应当设立')).toBeTruthy();
    expect(document.querySelectorAll('.citation')).toHaveLength(2);
  });

  it('is printed with every name as it stands in the roster, and shows them told apart again afterwards', async () => {
    const onPaper: (string | null)[] = [];
    const head = () => document.getElementById('outlook-head')?.textContent ?? null;
    const print = jest.spyOn(window, 'print').mockImplementation(() => void onPaper.push(head()));
    const cloud = await open(outlook);
    cloud.answers['roster.outlook'] = ({ forPrint }) => (forPrint === true ? { ...outlook, name: '照名册的写法' } : outlook);
    const before = head();
    await act(async () => tap('print-outlook'));
    expect(cloud.asked[cloud.asked.length - 1]).toMatchObject({ action: 'roster.outlook', input: { orgId: 'b-01', forPrint: true } });
    expect(onPaper).toEqual([expect.stringContaining('照名册的写法')]);
    expect(head()).toBe(before);
    print.mockRestore();
  });
});

describe('the months', () => {
  const sent = (cloud: { asked: { action: string; input: unknown }[] }) =>
    cloud.asked.filter(({ action }) => action === 'roster.setExpectedEnd').map(({ input }) => input);

  it('shows who lacks one, presets nobody and no month, and says what is missing', async () => {
    const cloud = await open({ ...outlook, ends });
    tap('enter-ends');
    expect([...document.querySelectorAll('#ends-people .choice')].map((choice) => choice.textContent)).toEqual([
      '唐一鸣 石化2401',
      '林晓雯',
    ]);
    await act(async () => tap('save-ends'));
    expect(textOf('error-ends-people')).toBe('先选是哪些人');
    expect(textOf('error-ends-year')).toBe('请选哪年哪月');
    tap('ends-people-m-1');
    change('ends-year', '2027');
    await act(async () => tap('save-ends'));
    expect(sent(cloud)).toEqual([]);
  });

  it('sends one month for those chosen, says how many, and looks again', async () => {
    const cloud = await open({ ...outlook, ends });
    tap('enter-ends');
    for (const id of ['m-1', 'm-3', 'm-3']) tap(`ends-people-${id}`);
    change('ends-year', '2027');
    change('ends-month', '06');
    await act(async () => tap('save-ends'));
    expect(sent(cloud)).toEqual([{ orgId: 'b-01', people: [{ memberId: 'm-1', rev: 3 }], expectedEndIn: '2027-06' }]);
    expect(await screen.findByText('已登记 1 人')).toBeTruthy();
    expect(cloud.asked.filter(({ action }) => action === 'roster.outlook').length).toBeGreaterThan(1);
  });

  it('of everybody shows what is registered and can take it away; of who lacks one there is nothing to take', async () => {
    const cloud = await open({ ...outlook, ends });
    tap('enter-ends');
    expect(document.getElementById('forget-ends')).toBeNull();
    tap('ends-shown-all');
    expect(textOf('ends-people-m-2')).toBe('方知夏 2027-06');
    tap('ends-people-m-2');
    await act(async () => tap('forget-ends'));
    expect(sent(cloud)).toEqual([{ orgId: 'b-01', people: [{ memberId: 'm-2', rev: 4 }], expectedEndIn: null }]);
  });

  it('what is refused stands at the month, and the sheet stays', async () => {
    const cloud = await open({ ...outlook, ends });
    cloud.answers['roster.setExpectedEnd'] = {
      error: { code: 'roster.refused', faults: [{ path: 'expectedEndIn', words: '唐一鸣：请填本月或以后的年月' }] },
    };
    tap('enter-ends');
    tap('ends-people-m-1');
    change('ends-year', '2026');
    change('ends-month', '10');
    await act(async () => tap('save-ends'));
    expect(textOf('error-ends-year')).toBe('唐一鸣：请填本月或以后的年月');
    expect(document.getElementById('save-ends')).toBeTruthy();
  });
});

describe('the words', () => {
  it('every act has its own words, and each kind of coming thing and line its title', () => {
    expect(new Set(ACTS.map((name) => actWords[name])).size).toBe(ACTS.length);
    const numbers = { full: 7, members: 31, committee: 2, limit: 30 };
    const line = (name: NonNullable<ComingView['line']>) => comingTitle(coming({ kind: 'line', line: name, numbers }));
    expect([
      comingTitle(coming({ kind: 'retirement', people: graduation.people })),
      comingTitle(coming({ kind: 'probationEnd', people: graduation.people })),
      comingTitle(coming({ kind: 'termEnd', orgKind: 'generalBranch' })),
      comingTitle(coming({ kind: 'department', department: '教务处', numbers })),
      line('needsCommittee'),
      line('committeeShort'),
      line('needsNoCommittee'),
      line('tooLarge'),
      line('overLimit'),
    ]).toEqual([
      '2 人预计退休',
      '2 名预备党员预备期满',
      '总支委员会任期届满',
      '教务处：正式党员 7 人，没有单独的支部',
      '正式党员 7 人，满 30 人，要有支部委员会',
      '支部委员会只有 2 人，不足 30 人（正式党员 7 人）',
      '正式党员 7 人，不足 30 人，不设支部委员会',
      '党员 31 人，超过 30 人',
      '党员 31 人，超过 30 人的上限',
    ]);
  });

  it('days are said as they are meant: since, until, from, between, over', () => {
    const when = (part: Partial<ComingView['advice'][number]>) => whenWord({ act: 'elect', cites: [], ...part }, TODAY);
    expect([
      when({ byOn: '2026-12-01' }),
      when({ fromOn: '2026-12-01' }),
      when({ fromOn: '2026-12-01', byOn: '2027-01-01' }),
      when({}),
      when({ byOn: '2026-11-23' }),
      when({ byOn: TODAY }),
    ]).toEqual(['12月1日前', '12月1日起', '12月1日至2027年1月1日', '', '11月23日前（已过）', '11月24日前']);
    expect([
      dayOf({ kind: 'termEnd', day: '2026-11-23' }, TODAY),
      dayOf({ kind: 'termEnd', day: TODAY }, TODAY),
      dayOf({ kind: 'line', day: '2027-07-01' }, TODAY),
      dayOf({ kind: 'department', day: '2026-11-24' }, TODAY),
    ]).toEqual(['11月23日已到', '11月24日', '2027年7月1日起', '11月24日起']);
  });

  it('today belongs to its month and not to what is over; months without anything are left out', () => {
    const parts = partsOf({ today: TODAY, coming: ['2026-11-23', '2026-11-24', '2026-11-30', '2027-02-01'].map((day) => coming({ day })) });
    expect(parts.map(({ key, title, lines }) => [key, title, lines.length])).toEqual([
      ['past', '日子已经到了的', 1],
      ['2026-11', '11月', 2],
      ['2027-02', '2027年2月', 1],
    ]);
  });

  it('bands of age run on without a gap, whatever they are; posts are said with where they are', () => {
    expect(bandWords([30, 40])).toEqual(['30 岁及以下', '31–40 岁', '41 岁及以上']);
    expect(
      peopleWord([
        {
          memberId: 'm',
          name: '甲',
          isProbationary: false,
          posts: [{ orgName: '石化总支', orgKind: 'generalBranch', postKind: 'secretary' }],
        },
      ]),
    ).toBe('甲（石化总支书记）');
  });
});

describe('looking for somebody over the college', () => {
  const college: Out<'roster.college'> = {
    orgs: [
      {
        orgId: 'c-1',
        name: '学院党委',
        shortName: '党委',
        kind: 'partyCommittee',
        parentId: null,
        code: 'DW',
        secretaryName: '',
        memberCount: 0,
      },
      {
        orgId: 'b-01',
        name: '炼油技术教工党支部',
        shortName: '炼油',
        kind: 'branch',
        parentId: 'c-1',
        code: 'B',
        secretaryName: '林晓雯',
        memberCount: 8,
      },
    ],
    lastImport: null,
  };
  const found = { memberId: 'm-5', name: '陈思齐', branchId: 'b-01', branchName: '炼油技术教工党支部', groupName: '第一党小组', posts: [] };
  const search = async (place: typeof administratorPlace) => {
    const cloud = fakeCloud({
      'session.read': sessionOf(place),
      'roster.college': college,
      'roster.find': ({ search: word }) => ({ orgId: 'c-1', people: word === '陈' ? [found] : [], isMore: word === '陈' }),
    });
    render(<CollegePage />);
    await screen.findByText('炼油技术教工党支部');
    return cloud;
  };

  it('the page of the college finds by a part of the name and opens the person where they are', async () => {
    await search(administratorPlace);
    await act(async () => tap('person-go'));
    expect(screen.getByText('先写姓名里的字')).toBeTruthy();
    fireEvent.input(document.getElementById('person') ?? document.body, { target: { value: ' 陈 ' } });
    await act(async () => tap('person-go'));
    expect(textOf('person-m-5')).toBe('陈思齐炼油技术教工党支部·第一党小组');
    expect(screen.getByText('还有更多，请多写一个字。')).toBeTruthy();
    tap('person-m-5');
    expect(opened()).toEqual(['/pages/roster/members/index?orgId=b-01&memberId=m-5']);
  });

  it('the number is offered to whoever administers, and to nobody else', async () => {
    await search(administratorPlace);
    expect(document.getElementById('person')?.getAttribute('placeholder')).toContain('工号');
    cleanup();
    await search({ ...administratorPlace, posts: ['committeeLeader'], rights: ['oversee'] });
    expect(document.getElementById('person')?.getAttribute('placeholder')).toBe('姓名里的字');
    fireEvent.input(document.getElementById('person') ?? document.body, { target: { value: '没有' } });
    await act(async () => tap('person-go'));
    expect(textOf('person-none')).toBe('没有找到。换一个字试试。');
  });

  it('the page of the branch opens at the person', async () => {
    platform.parameters = { orgId: 'b-01', memberId: 'm-5' };
    fakeCloud({
      'session.read': sessionOf(administratorPlace),
      'roster.branch': {
        orgId: 'b-01',
        name: '炼油技术教工党支部',
        foundedOn: '2019-03-01',
        groups: [],
        members: [{ memberId: 'm-5', name: '陈思齐', standing: 'full', posts: [], isMobile: false }],
        mayIssueCodes: false,
        mayChange: false,
        mayChangePosts: false,
        meetings: [],
      },
    });
    render(<MembersPage />);
    await screen.findByText(/1 人/);
    expect(await screen.findByText('正式党员')).toBeTruthy();
  });
});
