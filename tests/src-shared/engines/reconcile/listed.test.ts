// What is read of an export, whoever made it: its columns by their names, and nothing that looks like a number of a person.
import { columnWord, listedIn, type Listed } from '../../../../src-shared/engines/reconcile/listed';
import { but, gridOf, HEADINGS, LI, LINES, ZHOU } from './an-export';

const read = (...lines: readonly (readonly string[])[]) => listedIn([gridOf([HEADINGS, ...lines])]);
const only = (over: Readonly<Record<string, string>>): Listed | undefined => read(but(ZHOU, over)).people[0];

it('a line of the export is a person with a place, a month of birth, and days', () => {
  expect(read(ZHOU).people).toEqual([
    {
      sheet: 1,
      row: 2,
      name: '周某远',
      branch: '石油化工学院第一党支部',
      sex: 'male',
      birthMonth: '1975-07',
      education: 'master',
      admittedOn: '1999-07-01',
      fullOn: '2000-07-01',
      standing: 'normal',
    },
  ]);
});

describe('headings', () => {
  it.each([
    [
      ['所在党支部', '党员姓名', '入党日期'],
      ['branch', 'name', 'admitted'],
    ],
    [
      ['支部名称', '姓名', '出生年月'],
      ['branch', 'name', 'birth'],
    ],
    [
      ['党支部名称', '姓 名', '最高学历'],
      ['branch', 'name', 'education'],
    ],
    [
      ['所属党组织', '*姓名', '文化程度'],
      ['branch', 'name', 'education'],
    ],
    [
      ['所在党组织', '姓名', '出生年月日'],
      ['branch', 'name', 'birth'],
    ],
    [
      ['支部', '姓名', '加入党组织日期'],
      ['branch', 'name', 'admitted'],
    ],
    [
      ['党支部', '姓名', '加入党组织时间'],
      ['branch', 'name', 'admitted'],
    ],
    [
      ['所在支部', '姓名', '加入中共组织日期'],
      ['branch', 'name', 'admitted'],
    ],
    [
      ['所属支部', '姓名', '转正日期'],
      ['branch', 'name', 'full'],
    ],
    [
      ['姓名', '性别', '转为正式党员日期'],
      ['name', 'sex', 'full'],
    ],
    [
      ['姓名', '出生时间', '转为正式党员时间'],
      ['name', 'birth', 'full'],
    ],
    [
      ['姓名', '性别', '党员状态'],
      ['name', 'sex', 'standing'],
    ],
  ])('%j are read as they are meant', (headings, columns) => {
    expect(listedIn([gridOf([headings, headings.map((_, at) => (columns[at] === 'name' ? '周某远' : '1999-07-01'))])]).read).toEqual(
      expect.arrayContaining(columns),
    );
  });

  it('a title and two notes stand above them: rows are counted as in the file', () => {
    const table = listedIn([gridOf([['示例石化职业学院党员信息'], ['导出时间', '2026-11-20'], ['姓名', '备注'], HEADINGS, ...LINES])]);
    expect(table.people.map(({ row }) => row)).toEqual([5, 6, 7, 8]);
    expect(table.read).toHaveLength(HEADINGS.length);
  });

  it('stand in the thirtieth row: read; in the thirty-first: not looked for', () => {
    const titles = (count: number) => Array.from({ length: count }, () => ['说明']);
    expect(listedIn([gridOf([...titles(29), HEADINGS, ZHOU])]).people).toHaveLength(1);
    expect(listedIn([gridOf([...titles(30), HEADINGS, ZHOU])]).people).toHaveLength(0);
  });

  it('a name and one more are no table of people, a name and two more are; without the name three are none', () => {
    expect(
      listedIn([
        gridOf([
          ['姓名', '性别'],
          ['周某远', '男'],
        ]),
      ]).people,
    ).toEqual([]);
    expect(
      listedIn([
        gridOf([
          ['姓名', '性别', '学历'],
          ['周某远', '男', '本科'],
        ]),
      ]).people,
    ).toHaveLength(1);
    expect(
      listedIn([
        gridOf([
          ['入党时间', '性别', '学历'],
          ['1999-07-01', '男', '本科'],
        ]),
      ]).people,
    ).toEqual([]);
  });

  it('a column stands twice: the first is read, the second is counted with those not read; an empty heading is none', () => {
    const table = listedIn([
      gridOf([
        ['姓名', '性别', '学历', '学历', '', '手机'],
        ['周某远', '男', '本科', '博士', '乙', '丙'],
      ]),
    ]);
    expect(table.people[0]?.education).toBe('bachelor');
    expect(table.ignoredColumns).toBe(2);
  });

  it('two rows look like headings: the one with more of them is', () => {
    const table = listedIn([gridOf([['姓名', '性别', '学历'], HEADINGS, ZHOU])]);
    expect(table.people).toHaveLength(1);
    expect(table.people[0]?.fullOn).toBe('2000-07-01');
  });
});

describe('cells', () => {
  it.each([
    ['大专', 'college'],
    ['大学本科毕业', 'bachelor'],
    ['本科', 'bachelor'],
    ['硕士研究生毕业', 'master'],
    ['研究生', 'master'],
    ['博士研究生', 'doctor'],
    ['博士 研究生', 'doctor'],
    ['不详', undefined],
    ['', undefined],
  ])('学历 %j is %j', (words, education) => expect(only({ 学历: words })?.education).toBe(education));

  it.each([
    ['正常', 'normal'],
    ['正式党员', 'full'],
    ['预备党员', 'probationary'],
    ['预备党员（正常）', 'probationary'],
    ['停止党籍', 'suspended'],
    ['中止', 'suspended'],
    ['停止党籍（已转出）', 'suspended'],
    ['已转出', 'ended'],
    ['出党', 'ended'],
    ['除名', 'ended'],
    ['开除', 'ended'],
    ['退党', 'ended'],
    ['自行脱党', 'ended'],
    ['死亡', 'ended'],
    ['去世', 'ended'],
    ['取消预备党员资格', 'ended'],
    ['注销', 'ended'],
    ['历史党员', 'ended'],
    ['未知', undefined],
  ])('党籍状态 %j is %j', (words, standing) => expect(only({ 党籍状态: words })?.standing).toBe(standing));

  it.each([
    ['男', 'male'],
    ['女', 'female'],
    ['女性', 'female'],
    ['性', undefined],
    ['不详', undefined],
  ])('性别 %j is %j', (words, sex) => expect(only({ 性别: words })?.sex).toBe(sex));

  it('a month is as much as a file may say; what is no day is not there', () => {
    expect(only({ 入党时间: '1999.07', 转正时间: '2000年7月', 出生日期: '197507' })).toMatchObject({
      admittedOn: '1999-07',
      fullOn: '2000-07',
      birthMonth: '1975-07',
    });
    const none = only({ 入党时间: '不详', 转正时间: '2000', 出生日期: '' });
    expect([none?.admittedOn, none?.fullOn, none?.birthMonth]).toEqual([undefined, undefined, undefined]);
  });

  it('1980.1 typed as a number could be January or October and is not there; as a text it is January', () => {
    const lines = [HEADINGS, but(ZHOU, { 出生日期: '1980.1' })];
    expect(listedIn([gridOf(lines)]).people[0]?.birthMonth).toBe('1980-01');
    expect(listedIn([gridOf(lines, 'number')]).people[0]?.birthMonth).toBeUndefined();
  });

  it('blanks and unseen signs around a name are not part of it, those within are kept as written', () => {
    expect(only({ 姓名: '\u200B 周 某远\u200B\u3000' })?.name).toBe('周 某远');
  });

  it('a name of 40 signs is one, of 41 is none; a row without a name is counted and not handed on', () => {
    expect(read(but(ZHOU, { 姓名: '某'.repeat(40) })).people).toHaveLength(1);
    for (const name of ['某'.repeat(41), '', '13843123456', '周1234', '\u200B'])
      expect(read(but(ZHOU, { 姓名: name }))).toMatchObject({ people: [], unreadRows: 1 });
    expect(read(but(ZHOU, { 姓名: '周123' })).people).toHaveLength(1);
  });

  it('a telephone in the column of branches is not handed on, a year in the name of a branch is; a long one is cut', () => {
    expect(only({ 所属党支部: '138 4312 3456' })?.branch).toBe('');
    expect(only({ 所属党支部: '联系123456' })?.branch).toBe('');
    expect(only({ 所属党支部: '2024级第12345党支部' })?.branch).toBe('2024级第12345党支部');
    expect(only({ 所属党支部: '支'.repeat(90) })?.branch).toBe('支'.repeat(80));
  });
});

describe('rows', () => {
  it('an empty row, and one that says something only where nothing is read, are none', () => {
    const table = listedIn([gridOf([[...HEADINGS, '备注'], ['', '', '', '', '', '', '', '', '小计'], [''], [...ZHOU, '甲']])]);
    expect(table).toMatchObject({ unreadRows: 0, repeatedRows: 0, ignoredColumns: 1 });
    expect(table.people.map(({ row }) => row)).toEqual([4]);
  });

  it('a line said again is counted and compared once, however its name is padded; one that says otherwise is another', () => {
    expect(read(ZHOU, but(ZHOU, { 姓名: '周 某 远' }))).toMatchObject({ people: [{ row: 2 }], repeatedRows: 1 });
    expect(read(ZHOU, but(ZHOU, { 学历: '博士' }))).toMatchObject({ people: [{ row: 2 }, { row: 3 }], repeatedRows: 0 });
  });

  it('stand on several sheets: each with its own headings, what is not read is that of the sheet with most', () => {
    const table = listedIn([
      gridOf([['本表由系统导出']]),
      gridOf([[...HEADINGS, '手机', '住址'], ZHOU]),
      gridOf([
        ['姓名', '所属党支部', '备注', '性别'],
        [LI[1] ?? '', LI[0] ?? '', '甲', '男'],
      ]),
    ]);
    expect(table.people.map(({ sheet, row, name }) => [sheet, row, name])).toEqual([
      [2, 2, '周某远'],
      [3, 2, '李某'],
    ]);
    expect(table).toMatchObject({
      ignoredColumns: 2,
      read: ['branch', 'name', 'sex', 'birth', 'education', 'admitted', 'full', 'standing'],
    });
  });
});

it('each column has the word that we write', () => {
  expect((['branch', 'name', 'sex', 'birth', 'education', 'admitted', 'full', 'standing'] as const).map(columnWord)).toEqual(HEADINGS);
});
