// Cells that are more than their text, rows that are none, and the order of a table.
import type { Area, Grid, GridCell } from '../../../../src-shared/engines/roster-import/grid';
import { columnName } from '../../../../src-shared/engines/roster-import/grid';
import { inFileOrder } from '../../../../src-shared/engines/roster-import/order';
import { lostZerosHint, widthOfZeros, withLostZeros } from '../../../../src-shared/engines/roster-import/lost-zeros';
import { missingOf } from '../../../../src-shared/engines/roster-import/missing';
import { SHEETS, type Row } from '../../../../src-shared/engines/roster-import/sheets';
import { workbookFrom } from '../../../../src-shared/engines/roster-import/table';
import type { RosterContent } from '../../../../src-shared/records/roster';
import { branchOrg, person, post } from '../people';

const POSTS = [...SHEETS.posts.columns];
const LINE = ['炼油教工', '周某', 'A1', '书记', '2024-07-01', '是'];
type Cell = string | GridCell;
const sheet = (lines: readonly (readonly Cell[])[], merges: readonly Area[] = [], name = '任职', rows: readonly number[] = []): Grid => ({
  name,
  merges,
  rows: lines.map((cells, at) => ({
    row: rows[at] ?? at + 1,
    cells: cells.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)),
  })),
});
const read = (...args: Parameters<typeof sheet>) => workbookFrom([sheet(...args)]);
const hints = (...args: Parameters<typeof sheet>) =>
  (read(...args).shape?.faults ?? [])
    .filter((fault) => fault.sheet === '任职')
    .map(({ row, column, value, hint, cause }) => ({ row, column, value, hint, cause }));
const area = (fromRow: number, toRow: number, fromColumn: number, toColumn = fromColumn): Area => ({
  fromRow,
  toRow,
  fromColumn,
  toColumn,
});

it.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [53, 'BA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('column %i is called %s', (column, name) => expect(columnName(column)).toBe(name));

describe('rows', () => {
  it('have the place they have in the file, blanks and unseen signs at the ends of a cell gone, and those within kept', () => {
    expect(read([POSTS, ['  炼油 教工\u200B\u200B', '\u3000\u3000周 某 ', ...LINE.slice(2)]], [], '任职', [3, 7]).posts).toEqual([
      { row: 7, cells: { 组织: '炼油 教工', 姓名: '周 某', 工号或学号: 'A1', 职务: '书记', 任职日期: '2024-07-01', 双带头人: '是' } },
    ]);
  });
  it('without anything below the known headings are none, nor are examples and what stands above; a short row has empty cells', () => {
    const lines = [
      ['名册'],
      [...POSTS, '备注'],
      ['', ' ', '', '', '', '', '小计'],
      ['（示例）炼油教工', ...LINE.slice(1)],
      ['炼油教工', '（示例）某', ...LINE.slice(2)],
      ['炼油教工', '周（示例）'],
    ];
    expect(read(lines).posts).toEqual([
      { row: 6, cells: { 组织: '炼油教工', 姓名: '周（示例）', 工号或学号: '', 职务: '', 任职日期: '', 双带头人: '' } },
    ]);
  });
  it('say what their cells are besides', () => {
    const [row, plain] = read([
      POSTS,
      ['炼油教工', '周某', { text: '1', mark: 'number' }, '书记', { text: '', mark: 'uncomputed' }, '是'],
      LINE,
    ]).posts;
    expect(row?.marks).toEqual({ 工号或学号: 'number', 任职日期: 'uncomputed' });
    expect(plain).not.toHaveProperty('marks');
  });
  it('of columns in another order are read by their headings', () => {
    expect(read([[...POSTS].reverse(), [...LINE].reverse()]).posts).toEqual(read([POSTS, LINE]).posts);
  });
});

describe('a larger cell', () => {
  const CAUSE = '有几处合并了单元格。请取消合并，每一行、每一列都填上';
  it('among the rows is told with its rows and the first column of it, and each row of it is marked', () => {
    const lines = [['名册'], POSTS, LINE, ['', ...LINE.slice(1)], LINE];
    expect(hints(lines, [area(3, 4, 1)])).toEqual([
      { row: 3, column: '组织', value: '', hint: '第 3–4 行合并成了一格。请取消合并，每一行、每一列都填上', cause: CAUSE },
    ]);
    expect(read(lines, [area(3, 4, 1)]).posts.map(({ marks }) => marks)).toEqual([{ 组织: 'merged' }, { 组织: 'merged' }, undefined]);
  });
  it('over two columns of one row marks both', () => {
    const lines = [POSTS, LINE, LINE];
    expect(hints(lines, [area(2, 2, 2, 3)])).toMatchObject([
      { row: 2, column: '姓名', hint: '第 2 行合并成了一格。请取消合并，每一行、每一列都填上' },
    ]);
    expect(read(lines, [area(2, 2, 2, 3)]).posts.map(({ marks }) => marks)).toEqual([{ 姓名: 'merged', 工号或学号: 'merged' }, undefined]);
  });
  it('of title and heading, or beside the table, harms nobody; one from the heading down is told from the first row of people', () => {
    const lines = [['名册'], POSTS, LINE];
    expect(hints(lines, [area(1, 1, 1, 6), area(1, 2, 1), area(3, 3, 7, 9)])).toEqual([]);
    expect(read(lines, [area(1, 2, 1)]).posts[0]).not.toHaveProperty('marks');
    expect(hints(lines, [area(2, 3, 6)])).toMatchObject([
      { row: 3, column: '双带头人', hint: expect.stringContaining('第 3 行') as string },
    ]);
  });
});

describe('headings', () => {
  it('are looked for in thirty rows: of two candidates the one with more, of equals the first', () => {
    const titles = (count: number) => Array.from({ length: count }, () => ['说明']);
    expect(read([...titles(29), POSTS, LINE]).posts).toHaveLength(1);
    expect(read([...titles(30), POSTS, LINE]).posts).toHaveLength(0);
    expect(read([['组织', '姓名'], POSTS, LINE]).posts).toHaveLength(1);
    expect(read([POSTS, POSTS, LINE]).posts).toHaveLength(2);
  });
  it('of which only one is known are none; two are enough', () => {
    expect(
      hints(
        [
          ['组织', '甲'],
          ['a', 'b'],
        ],
        [],
        '任职',
        [4, 5],
      ),
    ).toMatchObject([{ row: 4, column: '', hint: expect.stringContaining('没有找到列名那一行') as string }]);
    expect(
      hints([
        ['组织', '姓名'],
        ['a', 'b'],
      ]).map(({ column }) => column),
    ).toEqual(['工号或学号', '职务', '任职日期']);
  });
  it('written three times are told for each; the first is read', () => {
    expect(
      hints([
        [...POSTS, '姓名', '姓名'],
        [...LINE, '乙', '丙'],
      ]),
    ).toEqual([
      { row: 1, column: '姓名', value: '姓名', hint: 'B 列和 G 列都叫“姓名”，只留一列', cause: 'B 列和 G 列都叫“姓名”，只留一列' },
      { row: 1, column: '姓名', value: '姓名', hint: 'B 列和 H 列都叫“姓名”，只留一列', cause: 'B 列和 H 列都叫“姓名”，只留一列' },
    ]);
    expect(
      read([
        [...POSTS, '姓名'],
        [...LINE, '乙'],
      ]).posts[0]?.cells.姓名,
    ).toBe('周某');
  });
  it.each<[string, string, string[]]>([
    ['任职日期', '任职时间', ['没有“任职日期”这一列；有一列叫“任职时间”，是同一列就把列名改成“任职日期”']],
    ['职务', '党内职务', ['没有“职务”这一列；有一列叫“党内职务”，是同一列就把列名改成“职务”']],
    ['职务', '职级', ['没有“职务”这一列，请照模板补上']],
    ['双带头人', '备注', []],
    ['双带头人', '是否双带头人', ['没有“双带头人”这一列；有一列叫“是否双带头人”，是同一列就把列名改成“双带头人”']],
    ['双带头人', '双带头者', ['没有“双带头人”这一列；有一列叫“双带头者”，是同一列就把列名改成“双带头人”']],
    ['双带头人', '双人', []],
  ])('%s is called %s', (wanted, called, said) => {
    expect(hints([POSTS.map((head) => (head === wanted ? called : head)), LINE]).map(({ hint }) => hint)).toEqual(said);
  });
  it('of several like names the likest is proposed', () => {
    const heads = [...POSTS.map((head) => (head === '任职日期' ? '任职' : head)), '任职的日期', '日期'];
    expect(hints([heads, LINE])).toMatchObject([{ column: '任职日期', value: '任职的日期' }]);
  });
});

describe('sheets', () => {
  it('an empty sheet of the right name is no fault; one that lacks makes every column lack', () => {
    expect(hints([])).toEqual([]);
    const book = workbookFrom([sheet([])]);
    expect(book.shape?.lacks.posts).toEqual(new Set());
    expect(book.shape?.lacks.members).toEqual(new Set(SHEETS.members.columns));
    expect([book.orgs, book.members, book.posts]).toEqual([[], [], []]);
  });
  it('of another name are known by more than half of the headings, an empty one is not meant', () => {
    const saying = (...grids: Grid[]) => workbookFrom(grids).shape?.faults.find((fault) => fault.sheet === '任职');
    expect(saying(sheet([POSTS.slice(0, 4)], [], 'S1'))).toMatchObject({ row: 1, value: 'S1', column: '' });
    expect(saying(sheet([POSTS.slice(0, 3)], [], 'S1'))).toMatchObject({ value: '', hint: '没有“任职”这张表，请照模板补上' });
    expect(saying(sheet([], [], '任职表'))).toMatchObject({ value: '', hint: '没有“任职”这张表，请照模板补上' });
    expect(saying(sheet([['甲']], [], '任职表'))).toMatchObject({ value: '任职表' });
  });
});

describe('numbers that lost their zeros', () => {
  const rows = (...texts: string[]): Row[] => texts.map((text, at) => ({ row: at + 2, cells: { 工号: text } }));
  it('the longest of those that begin with zero says how long they are', () => {
    expect(widthOfZeros(rows('0012', ' 00012 ', '1234567', '0A12345678', ''), '工号')).toBe(5);
    expect(widthOfZeros(rows('12', '0A1'), '工号')).toBe(0);
    expect(widthOfZeros(rows('0012'), '别的')).toBe(0);
    expect(widthOfZeros([], '工号')).toBe(0);
  });
  const lost = (number: string, over: Partial<Parameters<typeof withLostZeros>[1]> = {}) =>
    withLostZeros(number, { isNumber: true, width: 5, known: [], ...over });
  it('are those typed as numbers and shorter', () => {
    expect(lost('123')).toBe('00123');
    expect(lost('12345')).toBeUndefined();
    expect(lost('123456')).toBeUndefined();
    expect(lost('12A')).toBeUndefined();
    expect(lost('123', { isNumber: false })).toBeUndefined();
    expect(lost('123', { width: 0 })).toBeUndefined();
  });
  it('are also those by which the roster knows somebody with zeros', () => {
    expect(lost('123', { isNumber: false, known: ['999', '000123'] })).toBe('000123');
    expect(lost('0123', { isNumber: false, known: ['000123'] })).toBe('000123');
    expect(lost('123', { isNumber: false, known: ['123'] })).toBeUndefined();
    expect(lost('100', { isNumber: false, known: ['0010', '01000'] })).toBeUndefined();
    expect(lost('123', { isNumber: false, known: ['A0123', '1230'] })).toBeUndefined();
  });
  it('are told with what they may have been', () =>
    expect(lostZerosHint('00123', '工号或学号')).toBe('前面的 0 丢了吗？应是 00123 的话，请把“工号或学号”这一列设成“文本”再填'));
});

describe('what the table does not name', () => {
  const TODAY = '2026-11-24';
  const contents: RosterContent[] = [
    person('甲'),
    person('乙', { endedOn: '2026-11-23', endKind: 'removed' }),
    person('丙'),
    branchOrg(),
    branchOrg({ _id: 'o:b2', dissolvedOn: '2026-11-23' }),
    post('m:丙', 'secretary', { _id: 'p1' }),
    post('m:丙', 'secretary', { _id: 'p0', fromOn: '2017-01-01', toOn: TODAY }),
    post('m:丙', 'secretary', { _id: 'p2', toOn: '2026-11-23' }),
    post('m:甲', 'secretary', { _id: 'p3' }),
    post('m:丁', 'secretary', { _id: 'p4' }),
  ];
  const missing = (...named: string[]) => {
    const { members, orgs, posts } = missingOf(contents, new Set(named), TODAY);
    return [members.map(({ name }) => name), orgs.map(({ _id }) => _id), posts.map(({ _id }) => _id)];
  };
  it('is who has not left, what is not dissolved, and posts still held by who is named, the oldest first', () => {
    expect(missing('m:丙', 'o:b1')).toEqual([['甲'], [], ['p0', 'p1']]);
    expect(missing('m:丙', 'm:甲', 'o:b1', 'p1')).toEqual([[], [], ['p0', 'p3']]);
  });
  it('a post goes with its missing holder or organisation and is not asked about itself', () => {
    expect(missing('o:b1')).toEqual([['甲', '丙'], [], []]);
    expect(missing('m:甲', 'm:丙')).toEqual([[], ['o:b1'], []]);
  });
});

describe('the order of a table', () => {
  const at = (name: string, rosterOrder: number) => person(name, { rosterOrder });
  const before = new Map<string, RosterContent>([at('甲', 3), at('乙', 5), at('丙', 9)].map((member) => [member._id, member]));
  before.set('o:b1', branchOrg());
  const order = (...names: string[]) =>
    inFileOrder(
      names.map((name, row) => at(name, row)),
      before,
    ).map(({ name, rosterOrder }) => `${name}${rosterOrder}`);
  it('is the old one where the known stand in it, some missing, and the new ones behind', () => {
    expect(order('甲', '乙', '丙')).toEqual(['甲3', '乙5', '丙9']);
    expect(order('甲', '丙', '新', '又')).toEqual(['甲3', '丙9', '新12', '又13']);
  });
  it('is that of the rows where the known are in another order, or new ones stand among them, or nobody is known', () => {
    expect(order('乙', '甲')).toEqual(['乙0', '甲1']);
    expect(order('甲', '新', '乙')).toEqual(['甲0', '新1', '乙2']);
    expect(order('新', '又')).toEqual(['新0', '又1']);
    expect(order()).toEqual([]);
  });
});
