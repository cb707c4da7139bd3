// Five workbooks that no program of ours wrote are read as whoever made them sees them, and say the same.
import { refuseAny } from '../../cloudfunctions/shared/pipeline/problem';
import { readWorkbook } from '../../cloudfunctions/shared/roster/import/read-workbook';
import { planImport, type ImportPlan } from '../../src-shared/engines/roster-import/plan';
import type { Member } from '../../src-shared/records/member';
import {
  foreignBook,
  inline,
  MEMBER_LINES,
  ORG_LINES,
  POST_LINES,
  serialOf,
  sharing,
  sheetXml,
  type CellXml,
  type ForeignBook,
} from './foreign-workbooks';

const planOf = (book: ForeignBook): ImportPlan =>
  planImport(readWorkbook({ refuse: refuseAny }, foreignBook(book)), {
    today: '2026-11-24',
    at: '2026-11-24T00:00:00.000Z',
    idOf: (memberNo) => `m:${memberNo}`,
    existing: [],
  });
const peopleOf = ({ changes }: ImportPlan): string[] =>
  changes
    .filter((content): content is Member => content.type === 'member')
    .map(({ name, memberNo, birthMonth = '', admittedOn, fullMemberOn = '' }) =>
      [name, memberNo, birthMonth, admittedOn, fullMemberOn].join(' '),
    );
const PEOPLE = ['何某甲 001030 1985-03 2008-06-01 2009-06-01', '买某某·艾某某 A1001 1980-05 2005-06-01 2006-06-01'];
const sheetsBy = (cell: CellXml, titles: readonly string[][] = []): ForeignBook['sheets'] => [
  { name: '党组织', xml: sheetXml(ORG_LINES, inline) },
  { name: '党员', xml: sheetXml([...titles, ...MEMBER_LINES], cell) },
  { name: '任职', xml: sheetXml(POST_LINES, cell) },
];
const expectSame = (book: ForeignBook): void => {
  const plan = planOf(book);
  expect(plan.faults).toEqual([]);
  expect(peopleOf(plan)).toEqual(PEOPLE);
  expect(plan.counts).toEqual({ orgs: 3, branches: 1, groups: 0, members: 2, posts: 2 });
};

/** Days as numbers with a format, and the number of a person as a number with zeros before it, as table programs keep them. */
const typed =
  (isFrom1904: boolean): CellXml =>
  (text, place, at) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `<c r="${place}" s="1"><v>${serialOf(text, isFrom1904)}</v></c>`;
    if (/^\d{4}-\d{2}$/.test(text)) return `<c r="${place}" s="2"><v>${serialOf(`${text}-01`, isFrom1904)}</v></c>`;
    return /^0\d+$/.test(text) ? `<c r="${place}" s="3"><v>${Number(text)}</v></c>` : inline(text, place, at);
  };
const TYPED_STYLES =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="000000"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="57"/><xf numFmtId="165"/></cellXfs>';

it('texts in one list, in runs, with their reading above them', () => {
  const { cell, strings } = sharing();
  const sheets = sheetsBy(cell);
  expectSame({ sheets, strings });
});

it('texts in their cells, cells without places, every name with a prefix', () => {
  const bare: CellXml = (text, _place, at) => inline(text, 'A1', at)?.replace(' r="A1"', '') ?? null;
  const dense = (lines: readonly (readonly string[])[]): string =>
    sheetXml(
      lines.map((line) => line.map((text) => (text === '' ? ' ' : text))),
      bare,
    )
      .replace(/ r="\d+"/g, '')
      .replace(/<(\/?)(row|c|is|t|sheetData)\b/g, '<$1x:$2');
  expectSame({
    prefix: 'x',
    sheets: [
      { name: '党组织', xml: dense(ORG_LINES) },
      { name: '党员', xml: dense(MEMBER_LINES) },
      { name: '任职', xml: dense(POST_LINES) },
    ].map(({ name, xml }) => ({ name, xml })),
  });
});

it('days as numbers in the formats of a free office, numbers with their zeros by a format', () => {
  expectSame({ sheets: sheetsBy(typed(false)), styles: TYPED_STYLES });
});

it('days counted from 1904', () => {
  expectSame({ sheets: sheetsBy(typed(true)), styles: TYPED_STYLES, workbookPr: '<workbookPr date1904="1"/>' });
});

it('everything as text with blanks, full width and a title above, a sheet named with a blank, headings with stars', () => {
  const wide: CellXml = (text, place, at) =>
    inline(
      /^[\d-]+$/.test(text) ? text.replace(/\d/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0)) : ` ${text}\u200b`,
      place,
      at,
    );
  const [head = [], ...rest] = MEMBER_LINES;
  const starred = head.map((column) => (column === '入党日期' ? '*入党\n日期（必填）' : column));
  expectSame({
    sheets: [
      { name: '党组织\u00a0', xml: sheetXml(ORG_LINES, inline) },
      { name: ' 党员', xml: sheetXml([['示例石化职业学院党员名册'], ['填报单位：学院党委'], starred, ...rest], wide) },
      { name: '任职', xml: sheetXml(POST_LINES, wide) },
    ],
  });
});

describe('what a cell is besides its text is seen', () => {
  const withCell = (column: string, xml: string, extra = ''): ImportPlan =>
    planOf({
      styles: TYPED_STYLES,
      sheets: [
        { name: '党组织', xml: sheetXml(ORG_LINES, inline) },
        { name: '党员', xml: `${sheetXml(MEMBER_LINES, (text, place, at) => (place === column ? xml : inline(text, place, at)))}${extra}` },
        { name: '任职', xml: sheetXml(POST_LINES, inline) },
      ],
    });
  const hintsOf = ({ faults }: ImportPlan): string[] => faults.map(({ row, column, hint }) => `${row} ${column} ${hint}`);

  it.each([
    [
      'a month that a table program made of 2008年6月',
      'F2',
      `<c r="F2" s="2"><v>${serialOf('2008-06-01')}</v></c>`,
      '2 入党日期 缺是哪一日（支部大会通过那天），写成 2019-03-01',
    ],
    [
      'a day that lost its format',
      'F2',
      `<c r="F2"><v>${serialOf('2008-06-01')}</v></c>`,
      '2 入党日期 这一格成了一个数，请设成日期格式，或写成 2019-03-01',
    ],
    [
      'a number of 17 figures',
      'B3',
      '<c r="B3"><v>2.0211234567890124E16</v></c>',
      '3 工号或学号 这个号超过 15 位，表格程序已经改了末几位。请把这一列设成“文本”，重新填上原来的号',
    ],
    [
      'a number without the zeros that others have',
      'B3',
      '<c r="B3"><v>1031</v></c>',
      '3 工号或学号 前面的 0 丢了吗？应是 001031 的话，请把“工号或学号”这一列设成“文本”再填',
    ],
    ['1980.1 as a number', 'D2', '<c r="D2"><v>1980.1</v></c>', '2 出生年月 1980.1 分不清是 1 月还是 10 月，写成 1980-01 或 1980-10'],
    [
      'a formula without a result',
      'C2',
      '<c r="C2"><f>IF(1,"女","")</f><v></v></c>',
      '2 性别 这一格是公式，还没有算出结果，请改成实际内容',
    ],
  ])('%s', (_, place, xml, hint) => {
    expect(hintsOf(withCell(place, xml))).toEqual([hint]);
  });

  it('a day that another program wrote some seconds before midnight is the day that was meant', () => {
    expect(peopleOf(withCell('F2', `<c r="F2" s="1"><v>${serialOf('2008-06-01') - 43 / 86_400}</v></c>`))).toEqual(PEOPLE);
  });

  it('merged cells are told once, and nobody in them is taken', () => {
    const plan = withCell('H3', '<c r="H3"/>', '<mergeCells count="1"><mergeCell ref="H2:H3"/></mergeCells>');
    expect(hintsOf(plan)).toEqual(['2 支部 第 2–3 行合并成了一格。请取消合并，每一行、每一列都填上']);
  });
});
