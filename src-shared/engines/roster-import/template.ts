// The template explains itself: a row for each level as an example, the words that a column takes, and what each column means.
import { CLEAR_WORD, COLUMNS_THAT_MAY_LACK, EXAMPLE_MARK, SHEETS, STILL_PROBATIONARY, WORDS_OF, type SheetName } from './sheets';

/** One row for each level, kind and rank that a college has; the first cell is marked, so that one left behind is no person. */
export const EXAMPLES: Readonly<Record<SheetName, readonly (readonly string[])[]>> = {
  orgs: [
    ['DW', '示例石化职业学院党委', '学院党委', '党委', '', '', '', '2010-01-01', '', '', ''],
    ['Z01', '石油化工学院党总支', '石化总支', '党总支', 'DW', '', '教学单位', '2015-01-01', '', '', ''],
    ['Z01B01', '炼油技术教工党支部', '炼油教工', '党支部', 'Z01', '教职工', '教学单位', '2019-03-01', '2024-07-01', '2027-06-30', ''],
    ['Z01B01G1', '第一党小组', '', '党小组', 'Z01B01', '', '', '2019-03-01', '', '', ''],
  ],
  members: [
    [
      '周明远',
      'A1001',
      '男',
      '1980-05',
      '在职教职工',
      '2005-06-01',
      '2006-06-01',
      '炼油技术教工党支部',
      '第一党小组',
      '',
      '',
      '',
      '炼油技术系',
      '硕士',
      '副高',
      '',
    ],
    [
      '孟凡超',
      '001030',
      '男',
      '1950-05',
      '离退休',
      '1975-07-01',
      '1975-07-01',
      '炼油技术教工党支部',
      '',
      '流动',
      '2026-01-01',
      '外地某社区党支部',
      '',
      '',
      '',
      '',
    ],
    [
      '唐一鸣',
      '2024010203',
      '女',
      '2005-09',
      '学生',
      '2026-06-01',
      STILL_PROBATIONARY,
      '炼油技术教工党支部',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '2027-06',
    ],
  ],
  posts: [
    ['示例石化职业学院党委', '周明远', 'A1001', '管理员', '2024-01-01', ''],
    ['石油化工学院党总支', '周明远', 'A1001', '书记', '2024-07-01', ''],
    ['炼油技术教工党支部', '周明远', 'A1001', '书记', '2024-07-01', '是'],
    ['Z01B01G1', '孟凡超', '001030', '党小组组长', '2024-07-01', ''],
  ],
};

/** What a column is for, where its name does not say it. */
const NOTES: Readonly<Record<SheetName, Readonly<Record<string, string>>>> = {
  orgs: {
    组织代码: '字母、数字和短横，全院不重复；以后再导入靠它认出是哪个组织',
    名称: '全称，最多 40 字',
    简称: '页面上短的地方用，最多 12 字；空着取名称的前 12 字',
    层级: '党小组也要占一行',
    上级代码: '党委空着；总支写党委的代码，支部写总支或党委的代码，党小组写支部的代码',
    人员类别: '支部要填',
    单位性质: '总支和支部要填',
    成立日期: '写成 2019-03-01',
    支委任期起: '本届支委会从哪天起；没有支委会的空着',
    支委任期止: '本届到哪天止；和任期起一起填',
    支委延期至: '上级批准延期的，最长一年',
  },
  members: {
    姓名: '照证件写；少数民族姓名中间的点照写',
    工号或学号: '全院不重复，不是身份证号；这一列是文本，前面的 0 留着',
    出生年月: '写成 1980-05',
    入党日期: '支部大会通过那天，写成 2005-06-01',
    转正日期: `预备期满那天；还是预备党员的写“${STILL_PROBATIONARY}”；1969 年 4 月至 1977 年 8 月入党的没有预备期，写入党日期`,
    支部: '写支部的名称、简称或代码',
    党小组: '写党小组的名称；党小组要先在“党组织”表里占一行',
    情况: '没有就空着；有的话“情况起”也要填',
    情况起: '从哪天起，写成 2026-01-01',
    接收组织: '流动党员在哪里过组织生活',
    部门: '行政上在哪个系、处',
    预计毕业或退休: '学生写预计毕业的年月，快退休的写退休年月，如 2027-06；不知道的空着',
  },
  posts: {
    组织: '写组织的名称、简称或代码',
    工号或学号: '有同名的必须填',
    任职日期: '写成 2024-07-01',
    双带头人: '教师支部书记是双带头人的写“是”',
  },
};

const REQUIRED: Readonly<Record<SheetName, ReadonlySet<string>>> = {
  orgs: new Set(['组织代码', '名称', '层级', '成立日期']),
  members: new Set(['姓名', '工号或学号', '类别', '入党日期', '支部']),
  posts: new Set(['组织', '姓名', '职务', '任职日期']),
};

/** Of several words for one thing the first: the others are read, and not offered. */
const offered = (words: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(words).filter((word, at, all) => all.findIndex((other) => words[other] === words[word]) === at);

export type TemplateColumn = { name: string; note: string; isRequired: boolean; words: readonly string[] };

export const templateColumns = (sheet: SheetName): TemplateColumn[] =>
  SHEETS[sheet].columns.map((name) => {
    const words = WORDS_OF[sheet][name];
    return {
      name,
      note: NOTES[sheet][name] ?? '',
      isRequired: REQUIRED[sheet].has(name),
      words: words === undefined ? [] : offered(words),
    };
  });

/** The example rows as they stand in the template. */
export const markedExamples = (sheet: SheetName): string[][] =>
  EXAMPLES[sheet].map((row) => row.map((value, at) => (at === 0 ? `${EXAMPLE_MARK}${value}` : value)));

export const GUIDE_SHEET = '填写说明';

/** The sheet of explanations: general rules, then a line for each column. */
export const guideLines = (): string[][] => [
  ['写“（示例）”的行不会导入，可以留着，也可以删。上面加标题行、列的先后不一样，都可以。'],
  [`再导入时，空着的格子不改原来的内容；要去掉某一项，写“${CLEAR_WORD}”。`],
  ['表里没有而名册里有的人和支部不会删除，导入时列出来，由您决定。'],
  [],
  ['表', '列', '要不要填', '填什么', '可以填的词'],
  ...(Object.keys(SHEETS) as SheetName[]).flatMap((sheet) =>
    templateColumns(sheet).map(({ name, note, isRequired, words }) => [
      SHEETS[sheet].name,
      name,
      isRequired ? '要填' : COLUMNS_THAT_MAY_LACK.has(name) ? '可以没有这一列' : '有就填',
      note,
      words.join('、'),
    ]),
  ),
];
