// A table made elsewhere lacks many things. What it does not say stays as it is; what is to go is written; a formula that
// failed is a fault; and nobody becomes a probationer because a cell was empty.
import type { Member, MemberStatus } from '../../../../src-shared/records/member';
import type { Org } from '../../../../src-shared/records/org';
import type { Post } from '../../../../src-shared/records/post';
import type { RosterContent } from '../../../../src-shared/records/roster';
import { MEMBERS, ORGS, planOf, POSTS, workbook, type Cells, type Over } from './a-workbook';

/** Everything that can be said of a person, said. */
const FULL: Over = {
  members: { zhou: { 情况: '流动', 情况起: '2026-01-01', 接收组织: '外地某支部' } },
  orgs: { B1: { 支委延期至: '2027-03-31' } },
};
const known = planOf(workbook(FULL)).changes;
const LATER = '2026-12-01';
const later = (over: Over, before: readonly RosterContent[] = known) => planOf(workbook(over), before, LATER);
const zhou = (cells: Cells): Over => ({ members: { zhou: cells } });
const memberAfter = (over: Over, before = known): Member => {
  const found = later(over, before).changes.find(({ _id }) => _id === 'm:A1001');
  if (found?.type !== 'member') throw new Error('The person is unchanged.');
  return found;
};
const withZhou = (change: (member: Member) => Member): RosterContent[] =>
  known.map((content) => (content.type === 'member' && content._id === 'm:A1001' ? change(content) : content));
const faultsOf = (over: Over, before: readonly RosterContent[] = []) =>
  planOf(workbook(over), before, LATER).faults.map(({ sheet, row, column, value, hint }) => [sheet, row, column, value, hint]);

const emptied = (row: Cells | undefined, columns: readonly string[]): Cells => ({
  ...row,
  ...Object.fromEntries(columns.map((column) => [column, ''])),
});
const OPTIONAL = ['性别', '出生年月', '转正日期', '党小组', '情况', '情况起', '接收组织', '部门'];

const OPTIONAL_OF_ORGS = ['名称', '简称', '层级', '上级代码', '人员类别', '单位性质', '成立日期', '支委任期起', '支委任期止', '支委延期至'];

describe('a table with empty cells, of people who are known', () => {
  it('changes nobody and nothing: every cell that may be empty, of everybody', () => {
    const over: Over = {
      orgs: Object.fromEntries(Object.entries(ORGS).map(([key, row]) => [key, emptied(row, OPTIONAL_OF_ORGS)])),
      members: Object.fromEntries(
        Object.entries(MEMBERS).map(([key, row]) => [key, emptied(row, [...OPTIONAL, '类别', '入党日期', '支部'])]),
      ),
      posts: Object.fromEntries(
        Object.entries(POSTS).map(([key, row]) => [
          key,
          { ...emptied(row, ['双带头人', '任职日期']), ...(row['组织'] === '炼油教工' ? { 组织: 'B1' } : {}) },
        ]),
      ),
    };
    expect(later(over)).toMatchObject({ faults: [], changes: [], lines: [], added: 0, updated: 0, unchanged: 4 });
  });

  it.each(OPTIONAL.filter((column) => column !== '情况' && column !== '情况起'))('%s alone', (column) => {
    expect(later({ ...FULL, members: { zhou: { ...FULL.members?.zhou, [column]: '' } } })).toMatchObject({ faults: [], changes: [] });
  });

  it('keeps what no table has: education, title, what the secretary entered and ended, and that somebody has left', () => {
    const byHand: MemberStatus = { id: 'status:1', kind: 'longIllness', fromOn: '2026-05-01', decidedActivityId: 'activity:1' };
    const before = withZhou((member) => ({
      ...member,
      education: 'master',
      title: 'senior',
      statuses: [...member.statuses.map((status) => ({ ...status, toOn: '2026-10-31' })), byHand],
    }));
    expect(later(zhou({ 党小组: '' }), before)).toMatchObject({ faults: [], changes: [] });
    expect(later(FULL, before)).toMatchObject({ faults: [], changes: [] });
    expect(memberAfter(zhou({ 姓名: '周明' }), before)).toMatchObject({
      name: '周明',
      education: 'master',
      title: 'senior',
      statuses: before.find((content): content is Member => content._id === 'm:A1001')?.statuses,
    });
  });

  it('lets a post that has ended and a branch that is dissolved stay so', () => {
    const before = known.map((content): RosterContent => {
      if (content.type === 'post' && content.postKind === 'organizationMember') return { ...content, toOn: '2026-09-30' } satisfies Post;
      return content.type === 'org' && content._id === 'o:G1' ? ({ ...content, dissolvedOn: '2026-11-01' } satisfies Org) : content;
    });
    expect(later(FULL, before)).toMatchObject({ faults: [], changes: [] });
  });

  it('puts nobody back into a group or a branch that was dissolved since, and says what to write', () => {
    const gone = (id: string): RosterContent[] =>
      withZhou((member) => ({ ...member, memberships: [{ id: 'm:A1001:1', branchId: 'o:B2', fromOn: '2019-03-01' }] })).map((content) =>
        content._id === id && content.type === 'org' ? { ...content, dissolvedOn: '2026-11-01' } : content,
      );
    expect(faultsOf(zhou({ 支部: 'B1', 党小组: '第一党小组' }), gone('o:G1'))).toMatchObject([
      [expect.anything(), expect.anything(), '党小组', '第一党小组', '第一党小组到 2026-11-01 为止已经撤销，请改成现在的党小组'],
    ]);
    expect(faultsOf(zhou({ 支部: 'B1', 党小组: '' }), gone('o:B1')).map(([, , column, , hint]) => [column, hint])).toContainEqual([
      '支部',
      expect.stringContaining('到 2026-11-01 为止已经撤销，请改成现在的支部'),
    ]);
  });

  it('another branch does not take the group of the old one along', () => {
    expect(memberAfter({ ...zhou({ 支部: 'B2', 党小组: '' }) }).memberships.at(-1)).toEqual({
      id: 'm:A1001:2',
      branchId: 'o:B2',
      fromOn: LATER,
    });
  });
});

describe('what is to go is written', () => {
  const cleared = (...columns: string[]): Over => ({
    ...FULL,
    members: { zhou: { ...FULL.members?.zhou, ...Object.fromEntries(columns.map((column) => [column, '清空'])) } },
  });

  it.each([
    ['性别', 'sex'],
    ['出生年月', 'birthMonth'],
    ['部门', 'department'],
    ['转正日期', 'fullMemberOn'],
  ] as const)('%s', (column, field) => {
    const plan = later(cleared(column));
    expect(plan.faults).toEqual([]);
    expect(memberAfter(cleared(column))[field]).toBeUndefined();
    expect(plan.lines).toEqual([expect.objectContaining({ sheet: '党员', who: '周明远（A1001）', column, after: '' })]);
  });

  it('the group, from today', () => {
    expect(memberAfter(cleared('党小组')).memberships.map(({ groupId, toOn }) => [groupId, toOn])).toEqual([
      ['o:G1', '2026-11-30'],
      [undefined, undefined],
    ]);
  });

  it('a 情况, which ended yesterday, whoever entered it; one of today never was', () => {
    const byHand = { id: 'status:1', kind: 'frail' as const, fromOn: '2026-05-01' };
    const before = withZhou((member) => ({
      ...member,
      statuses: [...member.statuses, byHand, { id: 'status:2', kind: 'abroad', fromOn: LATER }],
    }));
    expect(memberAfter({ members: { zhou: { 情况: '清空' } } }, before).statuses.map(({ kind, toOn }) => [kind, toOn])).toEqual([
      ['mobile', '2026-11-30'],
      ['frail', '2026-11-30'],
    ]);
  });

  it('the host of somebody who stays mobile', () => {
    expect(memberAfter(cleared('接收组织')).statuses).toStrictEqual([
      { id: 'm:A1001:import:mobile:2026-01-01', kind: 'mobile', fromOn: '2026-01-01' },
    ]);
  });

  it('the postponement of an election', () => {
    expect(later({ ...FULL, orgs: { B1: { 支委延期至: '清空' } } }).lines).toEqual([
      { sheet: '党组织', who: '炼油技术教工党支部', column: '支委延期至', before: '2027-03-31', after: '' },
    ]);
  });

  it('is refused of what nobody can be without', () => {
    expect(
      faultsOf({ members: { zhou: { 姓名: '清空' } }, orgs: { B2: { 人员类别: '清空' } }, posts: { secretary: { 双带头人: '清空' } } }),
    ).toEqual(
      expect.arrayContaining([
        ['党员', 2, '姓名', '清空', '这一项不能清空'],
        ['党组织', 5, '人员类别', '清空', '还没有填人员类别'],
        ['任职', 2, '双带头人', '清空', '这一项不能清空'],
      ]),
    );
  });
});

describe('the error of a formula is a fault at its cell', () => {
  const HINT = '这一格是公式出错的结果，请改成实际内容；空着就不改';

  it.each(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!', '#SPILL!', '#GETTING_DATA', ' #n/a '])('%s', (value) => {
    expect(faultsOf(zhou({ 部门: value }), known)).toEqual([['党员', 2, '部门', value, HINT]]);
  });

  it('each of them once, in every sheet, required or not', () => {
    const of = (...columns: string[]): Cells => Object.fromEntries(columns.map((column) => [column, '#N/A']));
    const told = faultsOf(
      {
        orgs: { B2: of('简称', '成立日期') },
        members: { lin: of('性别', '类别', '转正日期', '情况', '情况起') },
        posts: { student: of('任职日期') },
      },
      known,
    );
    expect(
      told
        .map(([sheet, , column, , hint]) => [sheet, column, hint])
        .filter(([, , hint]) => hint === HINT)
        .map(([sheet, column]) => `${sheet ?? ''}${column ?? ''}`),
    ).toEqual(['党组织简称', '党组织成立日期', '党员性别', '党员类别', '党员转正日期', '党员情况', '党员情况起', '任职任职日期']);
    expect(told.filter(([sheet, row]) => sheet === '党员' && row === 3)).toHaveLength(5);
  });
});

describe('somebody admitted more than two years ago of whom no day of full membership is known', () => {
  const ASKED = '入党已满两年，还没有转正日期。已转正的填日期，仍是预备党员的填“预备”';
  const admitted = (admittedOn: string, full = ''): Over => zhou({ 入党日期: admittedOn, 转正日期: full });
  const admittedOld = (admittedOn: string, full = ''): Over => zhou({ 出生年月: '1930-05', 入党日期: admittedOn, 转正日期: full });

  it('is asked about: in 1998, and on the day when two years are full', () => {
    for (const day of ['1998-06-01', '2024-12-01']) expect(faultsOf(admitted(day))).toEqual([['党员', 2, '转正日期', '', ASKED]]);
  });
  it('is not, a day before two years are full', () => {
    expect(faultsOf(admitted('2024-12-02'))).toEqual([]);
  });
  it('is not where the roster knows the day', () => {
    expect(faultsOf(zhou({ 转正日期: '' }), known)).toEqual([]);
  });
  it('is asked about again where the roster does not know it either', () => {
    const without = withZhou(({ fullMemberOn: _, ...member }) => member);
    expect(faultsOf(zhou({ 转正日期: '' }), without)).toHaveLength(1);
  });
  it('is a probationer where the table says so, unless the roster knows better', () => {
    expect(planOf(workbook(admitted('2024-06-01', '预备'))).changes.find(({ _id }) => _id === 'm:A1001')).not.toHaveProperty(
      'fullMemberOn',
      expect.anything(),
    );
    expect(faultsOf(admitted('2024-06-01', '预备'))).toEqual([]);
    expect(faultsOf(zhou({ 转正日期: '预备' }), known)).toEqual([
      ['党员', 2, '转正日期', '预备', '名册里是 2006-06-01 转正。确实要改回预备党员，请写“清空”'],
    ]);
  });
  it('needs none where there was no probation: full from the day of admission', () => {
    expect(faultsOf(admittedOld('1975-07-01', '1975-07-01'))).toEqual([]);
    expect(planOf(workbook(admittedOld('1975-07-01'))).changes.find(({ _id }) => _id === 'm:A1001')).toMatchObject({
      fullMemberOn: '1975-07-01',
    });
    expect(faultsOf(admittedOld('1975-07-01', '1975-06-30'))).toEqual([
      ['党员', 2, '转正日期', '1975-06-30', '不能早于入党日期 1975-07-01'],
    ]);
    expect(faultsOf(admittedOld('1954-07-01', '1955-01-01'))).toEqual([]);
    expect(faultsOf(admittedOld('1977-08-12', '1977-09-01'))).toEqual([
      ['党员', 2, '转正日期', '1977-09-01', '预备期为一年，最早 1978-08-12'],
    ]);
  });
  it('of the years without probation, known without a day, is asked about and not changed by an empty cell', () => {
    const without = withZhou(({ fullMemberOn: _, ...member }) => ({ ...member, admittedOn: '1975-07-01' }));
    expect(faultsOf(admittedOld('1975-07-01'), without)).toEqual([['党员', 2, '转正日期', '', '那几年没有预备期，转正日期填入党日期']]);
  });
  it('a later admission does not leave a full membership before its time', () => {
    expect(faultsOf(admitted('2005-08-01'), known)).toEqual([['党员', 2, '转正日期', '', '预备期为一年，最早 2006-08-01']]);
  });
});

describe('what would change is listed, whose and what', () => {
  it('of people, organisations, terms and posts, in the words of the table', () => {
    const plan = later({
      orgs: { B1: { 名称: '炼油教工第一党支部' }, B2: { 支委任期起: '2026-11-01', 支委任期止: '2029-10-31' } },
      members: { zhou: { ...FULL.members?.zhou, 支部: 'B1', 情况: '出国', 部门: '机电系' }, tang: { 姓名: '唐鸣' } },
      posts: {
        secretary: { 组织: 'B1', 双带头人: '否' },
        student: { 姓名: '唐鸣' },
        more: { 组织: 'B2', 姓名: '唐鸣', 职务: '委员', 任职日期: '2026-11-01' },
      },
    });
    expect(plan.faults).toEqual([]);
    expect(plan.lines.map(({ sheet, who, column, before, after }) => `${sheet} ${who} ${column} ${before} → ${after}`)).toEqual([
      '党组织 炼油教工第一党支部 名称 炼油技术教工党支部 → 炼油教工第一党支部',
      '党组织 机电学生党支部 新增  → 支委任期 2026-11-01 至 2029-10-31',
      '党员 周明远（A1001） 情况 流动（2026-01-01 起，外地某支部） → 流动（2026-01-01 至 2026-11-30，外地某支部）、出国（境）（2026-01-01 起，外地某支部）',
      '党员 周明远（A1001） 部门 炼油技术系 → 机电系',
      '党员 唐鸣（S2001） 姓名 唐一鸣 → 唐鸣',
      '任职 炼油教工第一党支部·周明远·书记 双带头人 是 → 否',
      '任职 机电学生党支部·唐鸣·委员 新增  → 2026-11-01 起',
    ]);
    expect(plan.updated).toBe(2);
  });

  it('another order of the rows is none of it, and is stored all the same', () => {
    const book = workbook(FULL);
    const moved = planOf({ ...book, members: [...book.members].reverse().map((row, index) => ({ ...row, row: index + 2 })) }, known, LATER);
    expect(moved).toMatchObject({ faults: [], lines: [], added: 0, updated: 0, unchanged: 4 });
    expect(moved.changes).toHaveLength(4);
  });
});

it('a day or a host without the 情况 it belongs to is not passed over', () => {
  for (const cells of [{ 情况起: '2026-01-01' }, { 接收组织: '外地某支部' }])
    expect(faultsOf({ members: { tang: cells } })).toEqual([['党员', 5, '情况', '', '写了情况起或接收组织，也要写是哪种情况']]);
});
