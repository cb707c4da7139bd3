// Workbooks as other programs write them, byte by byte: none of what wrote these knows the writer of this program.
import { zipSync } from 'fflate';

export type ForeignSheet = { name: string; xml: string };
export type ForeignBook = {
  sheets: readonly ForeignSheet[];
  strings?: readonly string[];
  styles?: string;
  workbookPr?: string;
  prefix?: string;
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** An .xlsx of the parts as they are given. `prefix` stands before every name of an element, as some programs write it. */
export const foreignBook = ({ sheets, strings = [], styles = '', workbookPr = '', prefix = '' }: ForeignBook): Uint8Array => {
  const p = prefix === '' ? '' : `${prefix}:`;
  const ns = prefix === '' ? `xmlns="${MAIN}"` : `xmlns:${prefix}="${MAIN}"`;
  const lines = sheets.map((sheet, at) => `<${p}sheet name="${escaped(sheet.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('');
  const relations = sheets
    .map((_, at) => `<Relationship Id="rId${at + 1}" Type="${REL}/worksheet" Target="/xl/worksheets/s${at + 1}.xml"/>`)
    .join('');
  return zipSync({
    '[Content_Types].xml': bytes('<?xml version="1.0"?><Types/>'),
    '_rels/.rels': bytes(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="a" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': bytes(
      `<?xml version="1.0" encoding="UTF-8"?><${p}workbook ${ns} xmlns:r="${REL}">${workbookPr}<${p}sheets>${lines}</${p}sheets></${p}workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': bytes(
      `<Relationships xmlns="${PACKAGE}">${relations}<Relationship Id="rS" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rF" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': bytes(`<sst xmlns="${MAIN}">${strings.join('')}</sst>`),
    'xl/styles.xml': bytes(`<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`),
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [
        `xl/worksheets/s${at + 1}.xml`,
        bytes(`<?xml version="1.0"?><${p}worksheet ${ns}><${p}sheetData>${xml}</${p}worksheet>`),
      ]),
    ),
  });
};

const letter = (at: number): string => String.fromCharCode(65 + at);
/** A cell of a row as its program writes it; null is no cell at all. */
export type CellXml = (text: string, place: string, at: number) => string | null;

export const sheetXml = (lines: readonly (readonly string[])[], cell: CellXml, firstRow = 1): string =>
  `${lines
    .map(
      (line, row) =>
        `<row r="${row + firstRow}">${line.map((text, at) => (text === '' ? '' : (cell(text, `${letter(at)}${row + firstRow}`, at) ?? ''))).join('')}</row>`,
    )
    .join('')}</sheetData>`;

/** Texts in their cells. */
export const inline: CellXml = (text, place) => `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** Texts in one list, to which the cells point; in runs with their reading above them, as a table program keeps what was pasted. */
export const sharing = (): { cell: CellXml; strings: string[] } => {
  const strings: string[] = [];
  const cell: CellXml = (text, place) => {
    const half = Math.ceil(text.length / 2);
    strings.push(
      `<si><r><t>${escaped(text.slice(0, half))}</t></r><r><rPr><b/></rPr><t>${escaped(text.slice(half))}</t></r><rPh sb="0" eb="1"><t>zhùyīn</t></rPh></si>`,
    );
    return `<c r="${place}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  return { cell, strings };
};

const DAY_MS = 86_400_000;
/** The number of a day in a table that counts from 1900, or from 1904. */
export const serialOf = (day: string, isFrom1904 = false): number =>
  (Date.parse(day) - (isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / DAY_MS;

export const ORG_LINES: readonly (readonly string[])[] = [
  ['组织代码', '名称', '简称', '层级', '上级代码', '人员类别', '单位性质', '成立日期', '支委任期起', '支委任期止', '支委延期至'],
  ['DW', '示例石化职业学院党委', '', '党委', '', '', '', '2010-01-01', '', '', ''],
  ['Z01', '石油化工学院党总支', '', '党总支', 'DW', '', '教学单位', '2015-01-01', '', '', ''],
  ['B1', '炼油技术教工党支部', '炼油教工', '党支部', 'Z01', '教职工', '教学单位', '2019-03-01', '', '', ''],
];
export const MEMBER_LINES: readonly (readonly string[])[] = [
  ['姓名', '工号或学号', '性别', '出生年月', '类别', '入党日期', '转正日期', '支部', '党小组', '情况', '情况起', '接收组织', '部门'],
  ['何某甲', '001030', '女', '1985-03', '在职教职工', '2008-06-01', '2009-06-01', '炼油教工', '', '', '', '', ''],
  ['买某某·艾某某', 'A1001', '男', '1980-05', '在职教职工', '2005-06-01', '2006-06-01', 'B1', '', '', '', '', ''],
];
export const POST_LINES: readonly (readonly string[])[] = [
  ['组织', '姓名', '工号或学号', '职务', '任职日期', '双带头人'],
  ['DW', '何某甲', '001030', '管理员', '2024-01-01', ''],
  ['炼油教工', '买某某•艾某某', '', '书记', '2024-07-01', '是'],
];
