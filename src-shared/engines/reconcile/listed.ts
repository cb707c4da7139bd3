// The national system's export (全国党员管理信息系统) as it is read: eight columns by their names, and nothing else. Numbers of
// identity cards, telephones and addresses stand beside them; they are not read, and nothing that looks like one is handed on.
import { nameKey } from '../../kernel/name-key';
import type { Education, Member } from '../../records/member';
import type { Grid, GridCell } from '../roster-import/grid';
import { readDay, readMonth } from '../roster-import/read-day';
import { EDUCATIONS, headKey, SEXES } from '../roster-import/sheets';

/** As the issue of the file names them; the first word of each is the one that we write. */
export const COLUMNS = {
  branch: ['所属党支部', '所在党支部', '党支部', '所在支部', '所属支部', '支部', '支部名称', '党支部名称', '所在党组织', '所属党组织'],
  name: ['姓名', '党员姓名'],
  sex: ['性别'],
  birth: ['出生日期', '出生年月', '出生时间', '出生年月日'],
  education: ['学历', '最高学历', '文化程度'],
  admitted: ['入党时间', '入党日期', '加入党组织日期', '加入党组织时间', '加入中共组织日期'],
  full: ['转正时间', '转正日期', '转为正式党员日期', '转为正式党员时间'],
  standing: ['党籍状态', '党员状态'],
} as const;
export type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as Column[];
export const columnWord = (column: Column): string => COLUMNS[column][0];

/** `normal` is full or probationary: the system says 正常 of both. */
export type ListedStanding = 'normal' | 'full' | 'probationary' | 'suspended' | 'ended';
const STANDINGS: readonly (readonly [RegExp, ListedStanding])[] = [
  [/停止|中止/, 'suspended'],
  [/转出|出党|除名|开除|退党|脱党|死亡|去世|取消|注销|历史/, 'ended'],
  [/预备/, 'probationary'],
  [/正式/, 'full'],
  [/正常/, 'normal'],
];

/** Days are whole ones, or months where the file says no more: `1999-07`. What was not understood is not there. */
export type Listed = {
  /** Counted from 1. */
  sheet: number;
  row: number;
  name: string;
  branch: string;
  sex?: NonNullable<Member['sex']> | undefined;
  birthMonth?: string | undefined;
  education?: Education | undefined;
  admittedOn?: string | undefined;
  fullOn?: string | undefined;
  standing?: ListedStanding | undefined;
};
export type ListedTable = {
  people: Listed[];
  /** Columns that were found on any sheet. */
  read: Column[];
  ignoredColumns: number;
  /** Rows with something in them whose name cannot be one. */
  unreadRows: number;
  /** Rows that say again what a former one has said. */
  repeatedRows: number;
};

const HEADING_WITHIN = 30;
/** The name and two more. */
const HEADINGS_LEAST = 3;
/** So many figures in a row are no part of a name; they may be a telephone. */
const NUMBER_LIKE = /\d{4,}/;
/** A branch may have a year in its name. */
const TELEPHONE_LIKE = /\d{6,}/;
const NAME_MOST = 40;
const BRANCH_MOST = 80;

type Heading = { row: number; places: ReadonlyMap<Column, number>; others: number };

const textOf = (cell: GridCell | undefined): string => (cell?.text ?? '').replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');

const headingIn = (cells: readonly (GridCell | undefined)[], row: number): Heading => {
  const places = new Map<Column, number>();
  let others = 0;
  cells.forEach((cell, at) => {
    const key = headKey(textOf(cell));
    const column = NAMES.find((name) => COLUMNS[name].some((word) => headKey(word) === key));
    if (column !== undefined && !places.has(column)) places.set(column, at);
    else if (key !== '') others += 1;
  });
  return { row, places, others };
};

/** The row with the most of the headings; titles and notes may stand above. */
const headingOf = ({ rows }: Grid): Heading | undefined => {
  let best: Heading | undefined;
  for (const { row, cells } of rows.slice(0, HEADING_WITHIN)) {
    const found = headingIn(cells, row);
    if (found.places.has('name') && found.places.size >= HEADINGS_LEAST && found.places.size > (best?.places.size ?? 0)) best = found;
  }
  return best;
};

const monthOf = (cell: GridCell | undefined): string | undefined => {
  const read = readMonth(textOf(cell), cell?.mark === 'number');
  return 'month' in read ? read.month : undefined;
};
const dayOf = (cell: GridCell | undefined): string | undefined => {
  const read = readDay(textOf(cell));
  return 'day' in read ? read.day : monthOf(cell);
};

const educationOf = (text: string): Education | undefined => {
  const key = nameKey(text);
  const known = Object.keys(EDUCATIONS).sort((a, b) => b.length - a.length);
  const word = known.find((entry) => key === nameKey(entry)) ?? known.find((entry) => key.startsWith(nameKey(entry)));
  return word === undefined ? undefined : EDUCATIONS[word];
};

const personOf = (sheet: number, row: number, cell: (column: Column) => GridCell | undefined): Listed => {
  const word = (column: Column): string => textOf(cell(column));
  const branch = word('branch');
  const standing = STANDINGS.find(([pattern]) => pattern.test(word('standing')))?.[1];
  return {
    sheet,
    row,
    name: word('name'),
    branch: TELEPHONE_LIKE.test(nameKey(branch)) ? '' : branch.slice(0, BRANCH_MOST),
    sex: SEXES[word('sex').replace(/性$/, '')],
    birthMonth: monthOf(cell('birth')),
    education: educationOf(word('education')),
    admittedOn: dayOf(cell('admitted')),
    fullOn: dayOf(cell('full')),
    standing,
  };
};

const isName = (text: string): boolean => nameKey(text) !== '' && text.length <= NAME_MOST && !NUMBER_LIKE.test(nameKey(text));
const sayingOf = ({ sheet: _, row: __, name, ...said }: Listed): string => JSON.stringify([nameKey(name), said]);

/** The people of an export on all sheets that have its columns, in their order. */
export const listedIn = (grids: readonly Grid[]): ListedTable => {
  const table: ListedTable = { people: [], read: [], ignoredColumns: 0, unreadRows: 0, repeatedRows: 0 };
  const said = new Set<string>();
  grids.forEach((grid, at) => {
    const heading = headingOf(grid);
    if (heading === undefined) return;
    table.read = NAMES.filter((column) => table.read.includes(column) || heading.places.has(column));
    table.ignoredColumns = Math.max(table.ignoredColumns, heading.others);
    for (const { row, cells } of grid.rows) {
      if (row <= heading.row) continue;
      const cell = (column: Column): GridCell | undefined => cells[heading.places.get(column) ?? -1];
      if (NAMES.every((column) => textOf(cell(column)) === '')) continue;
      const person = personOf(at + 1, row, cell);
      if (!isName(person.name)) table.unreadRows += 1;
      else if (said.has(sayingOf(person))) table.repeatedRows += 1;
      else {
        said.add(sayingOf(person));
        table.people.push(person);
      }
    }
  });
  return table;
};
