// From the sheets of any workbook to the three tables of the roster: titles stand above headings, names of sheets have blanks
// behind them, headings have stars and line breaks. What cannot be recognised is told by its name.
import { columnName, type Area, type Grid, type GridCell } from './grid';
import { COLUMNS_THAT_MAY_LACK, EXAMPLE_MARK, headKey, SHEETS, type Fault, type Row, type SheetName, type Workbook } from './sheets';

const NAMES = Object.keys(SHEETS) as SheetName[];
/** A heading is looked for so far down; what stands above is a title or a note. */
const HEADING_WITHIN = 30;
/** So many known headings make a row the heading. */
const HEADINGS_LEAST = 2;

const columnsOf = (name: SheetName): readonly string[] => SHEETS[name].columns;
/** Blanks and signs that nobody sees are no part of what is written, at the ends of it. */
const textOf = (cell: GridCell | undefined): string => (cell?.text ?? '').replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');

/** Signs of the shorter that the longer has too, in their order. */
const common = (one: string, other: string): number => {
  let from = 0;
  let hits = 0;
  for (const sign of one) {
    const place = other.indexOf(sign, from);
    if (place < 0) continue;
    hits += 1;
    from = place + 1;
  }
  return hits;
};
/** Two signs at least and half of the shorter, so that 入党时间 is taken for 入党日期, and 类别 not for 性别. */
const isLike = (one: string, other: string): boolean =>
  common(one, other) >= 2 && common(one, other) * 2 >= Math.min(one.length, other.length);
const likest = (wanted: string, found: readonly string[]): string | undefined =>
  found
    .filter((text) => isLike(headKey(wanted), headKey(text)))
    .sort((a, b) => common(headKey(wanted), headKey(b)) - common(headKey(wanted), headKey(a)))[0];

type Heading = { row: number; places: ReadonlyMap<string, number>; twice: readonly [string, number, number][]; unknown: readonly string[] };

const headingIn = (name: SheetName, cells: readonly (GridCell | undefined)[], row: number): Heading => {
  const wanted = new Map(columnsOf(name).map((column) => [headKey(column), column]));
  const places = new Map<string, number>();
  const twice: [string, number, number][] = [];
  const unknown: string[] = [];
  cells.forEach((cell, at) => {
    const text = textOf(cell);
    const column = wanted.get(headKey(text));
    if (column === undefined) return void (text === '' || unknown.push(text));
    const first = places.get(column);
    if (first === undefined) places.set(column, at);
    else twice.push([column, first, at]);
  });
  return { row, places, twice, unknown };
};

/** The row that has the most of the headings; the first of several. */
const headingOf = (name: SheetName, grid: Grid): Heading | undefined => {
  let best: Heading | undefined;
  for (const { row, cells } of grid.rows.slice(0, HEADING_WITHIN)) {
    const found = headingIn(name, cells, row);
    if (found.places.size > (best?.places.size ?? HEADINGS_LEAST - 1)) best = found;
  }
  return best;
};

const fault = (name: SheetName, told: { row: number; column: string; value?: string; hint: string }): Fault => ({
  sheet: SHEETS[name].name,
  value: '',
  cause: told.hint,
  ...told,
});

const lackingColumns = (name: SheetName, { row, places, unknown }: Heading): Fault[] =>
  columnsOf(name)
    .filter((column) => !places.has(column))
    .flatMap((column) => {
      const near = likest(column, unknown);
      const isWhole = near !== undefined && (headKey(near).includes(headKey(column)) || near.length === column.length);
      if (COLUMNS_THAT_MAY_LACK.has(column) && !isWhole) return [];
      const hint =
        near === undefined
          ? `没有“${column}”这一列，请照模板补上`
          : `没有“${column}”这一列；有一列叫“${near}”，是同一列就把列名改成“${column}”`;
      return [fault(name, { row, column, value: near ?? '', hint })];
    });

const doubleColumns = (name: SheetName, { row, twice }: Heading): Fault[] =>
  twice.map(([column, first, second]) =>
    fault(name, {
      row,
      column,
      value: column,
      hint: `${columnName(first + 1)} 列和 ${columnName(second + 1)} 列都叫“${column}”，只留一列`,
    }),
  );

type Merged = { area: Area; column: string };

/** Larger cells among the rows of people; one that only makes a title or a heading large harms nobody. */
const mergedIn = ({ merges }: Grid, { row, places }: Heading): Merged[] =>
  merges.flatMap((area) => {
    const column = [...places].find(([, at]) => at + 1 >= area.fromColumn && at + 1 <= area.toColumn)?.[0];
    return area.toRow > row && column !== undefined ? [{ area: { ...area, fromRow: Math.max(area.fromRow, row + 1) }, column }] : [];
  });

const mergedFault = (name: SheetName, { area, column }: Merged): Fault => {
  const rows = area.fromRow === area.toRow ? `第 ${area.fromRow} 行` : `第 ${area.fromRow}–${area.toRow} 行`;
  return {
    ...fault(name, { row: area.fromRow, column, hint: `${rows}合并成了一格。请取消合并，每一行、每一列都填上` }),
    cause: '有几处合并了单元格。请取消合并，每一行、每一列都填上',
  };
};

const isWithin = (area: Area, row: number, column: number): boolean =>
  row >= area.fromRow && row <= area.toRow && column >= area.fromColumn && column <= area.toColumn;

const rowsBelow = (name: SheetName, grid: Grid, { heading, merged }: { heading: Heading; merged: readonly Merged[] }): Row[] =>
  grid.rows.flatMap(({ row, cells }): Row[] => {
    if (row <= heading.row) return [];
    const known = [...heading.places].map(([column, at]) => [column, cells[at], at + 1] as const);
    const isNothing = known.every(([, cell]) => textOf(cell) === '');
    if (isNothing || known.some(([, cell]) => textOf(cell).startsWith(EXAMPLE_MARK))) return [];
    const marks = known.flatMap(([column, cell, place]) => {
      const isMerged = merged.some(({ area }) => isWithin(area, row, place));
      return isMerged ? [[column, 'merged'] as const] : cell?.mark === undefined ? [] : [[column, cell.mark] as const];
    });
    const texts = new Map(known.map(([column, cell]) => [column, textOf(cell)]));
    return [
      {
        row,
        cells: Object.fromEntries(columnsOf(name).map((column) => [column, texts.get(column) ?? ''])),
        ...(marks.length === 0 ? {} : { marks: Object.fromEntries(marks) }),
      },
    ];
  });

type Table = { rows: Row[]; faults: Fault[]; lacks: ReadonlySet<string> };
/** Nothing can be said of the rows: every column lacks. */
const withoutTable = (name: SheetName, told: Fault): Table => ({ rows: [], faults: [told], lacks: new Set(columnsOf(name)) });

const tableOf = (name: SheetName, grid: Grid): Table => {
  const heading = headingOf(name, grid);
  if (heading === undefined) {
    if (grid.rows.length === 0) return { rows: [], faults: [], lacks: new Set() };
    const hint = `没有找到列名那一行，要有${columnsOf(name).slice(0, 4).join('、')}等列`;
    return withoutTable(name, fault(name, { row: grid.rows[0]?.row ?? 1, column: '', hint }));
  }
  const merged = mergedIn(grid, heading);
  const lacking = lackingColumns(name, heading);
  return {
    rows: rowsBelow(name, grid, { heading, merged }),
    faults: [...lacking, ...doubleColumns(name, heading), ...merged.map((found) => mergedFault(name, found))],
    lacks: new Set(lacking.map(({ column }) => column)),
  };
};

/** A sheet of another name that is meant: by its name, else by its headings. */
const meant = (name: SheetName, others: readonly Grid[]): string | undefined =>
  likest(
    SHEETS[name].name,
    others.map((grid) => grid.name),
  ) ?? others.find((grid) => (headingOf(name, grid)?.places.size ?? 0) * 2 > columnsOf(name).length)?.name;

const lackingSheet = (name: SheetName, others: readonly Grid[]): Table => {
  const title = SHEETS[name].name;
  const near = meant(name, others);
  const hint =
    near === undefined ? `没有“${title}”这张表，请照模板补上` : `没有“${title}”这张表；有一张叫“${near}”，是它就把表名改成“${title}”`;
  return withoutTable(name, fault(name, { row: 1, column: '', value: near ?? '', hint }));
};

/** The three tables of a workbook, with what is wrong with the sheets themselves. */
export const workbookFrom = (grids: readonly Grid[]): Workbook => {
  const found = new Map(NAMES.map((name) => [name, grids.find((grid) => headKey(grid.name) === headKey(SHEETS[name].name))]));
  const others = grids.filter((grid) => ![...found.values()].includes(grid) && grid.rows.length > 0);
  const tables = NAMES.map((name): [SheetName, Table] => {
    const grid = found.get(name);
    return [name, grid === undefined ? lackingSheet(name, others) : tableOf(name, grid)];
  });
  const of = (wanted: SheetName): Row[] => tables.find(([name]) => name === wanted)?.[1].rows ?? [];
  return {
    orgs: of('orgs'),
    members: of('members'),
    posts: of('posts'),
    shape: {
      faults: tables.flatMap(([, table]) => table.faults),
      lacks: Object.fromEntries(tables.map(([name, table]) => [name, table.lacks])),
    },
  };
};
