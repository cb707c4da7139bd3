import writeXlsxFile from 'write-excel-file/node';
import { STATE_WORDS } from '../../../../src-shared/records/vocabulary/life';
import type { Field, Fields } from '../../../../src-shared/records/vocabulary/field';
import type { AnyContent, Kind } from '../../../../src-shared/records/vocabulary/kind';
import { cellOf, type Cell, type Speaking } from './cells';
import { listedContent, type Listed } from './lines';

type Column = { heading: string; width: number; cell: (content: AnyContent, row: AnyContent | null) => Cell };

const widthOf = (field: Field): number => {
  if (field.is === 'text') return field.most > 100 ? 40 : 20;
  return field.is === 'rows' || field.is === 'ticks' ? 40 : 14;
};

/** Not what is secret, since a register lies on a table where others pass by; nor a narrower field of which the caller sees nothing. */
const columnsOf = (kind: Kind, contents: readonly AnyContent[]): [string, Field][] => {
  const names = kind.register?.columns ?? Object.keys(kind.fields);
  return names.flatMap((name) => {
    const field = kind.fields[name];
    if (field === undefined || field.isSecret === true) return [];
    return field.sight === undefined || contents.some((content) => content[name] !== undefined) ? [[name, field] as [string, Field]] : [];
  });
};

const innerColumns = (fields: Fields, speaking: Speaking): Column[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    field.isSecret === true
      ? []
      : [
          {
            heading: field.label,
            width: widthOf(field),
            cell: (_: AnyContent, row: AnyContent | null) => (row === null ? '' : cellOf(field, row[name], speaking)),
          },
        ],
  );

/** The first list among the columns is unfolded, one line per row of it; further lists share a cell. */
const tableColumns = (columns: readonly [string, Field][], speaking: Speaking): { unfolded: string | null; columns: Column[] } => {
  const unfolded = columns.find(([, field]) => field.is === 'rows')?.[0] ?? null;
  return {
    unfolded,
    columns: columns.flatMap(([name, field]): Column[] =>
      name === unfolded && field.is === 'rows'
        ? innerColumns(field.of, speaking)
        : [{ heading: field.label, width: widthOf(field), cell: (content) => cellOf(field, content[name], speaking) }],
    ),
  };
};

/** The lines of a register, in the order in which things happened. */
export const linesOfTable = (
  kind: Kind,
  listed: readonly Listed[],
  speaking: Speaking,
): { headings: string[]; widths: number[]; lines: Cell[][] } => {
  const contents = listed.map(listedContent);
  const { unfolded, columns } = tableColumns(columnsOf(kind, contents), speaking);
  const lines = listed.flatMap((entry, index) => {
    const content = contents[index] ?? {};
    const rows = unfolded === null ? [] : ((content[unfolded] as AnyContent[] | undefined) ?? []);
    return (rows.length === 0 ? [null] : rows).map((row): Cell[] => [
      ...columns.map((column) => column.cell(content, row)),
      STATE_WORDS[entry.record.state],
    ]);
  });
  return {
    headings: ['序号', ...columns.map((column) => column.heading), '状态'],
    widths: [6, ...columns.map((column) => column.width), 12],
    lines: lines.map((line, index) => [index + 1, ...line]),
  };
};

/** Read by people of 78 as well: headings stand larger than what is below them. */
const SIZES = { title: 18, heading: 14, cell: 12 } as const;

const cell = (value: Cell) => ({
  ...(typeof value === 'number' ? { value, type: Number } : { value, type: String, wrap: true }),
  fontSize: SIZES.cell,
});

export type Table = ReturnType<typeof linesOfTable>;
/** One sheet of a file: what it is called, its title over the whole width, its lines. */
export type TableSheet = { sheet: string; title: string; table: Table };

/** A table program takes no name of a sheet with these signs in it, and none longer. */
const sheetName = (text: string): string => text.replace(/[\\/?*[\]:]/g, '、').slice(0, 31);

const sheetOf = ({ sheet, title, table }: TableSheet) => {
  const span = table.headings.length;
  const titleRow = [
    { value: title, type: String, fontWeight: 'bold' as const, fontSize: SIZES.title, align: 'center' as const, columnSpan: span },
    ...Array.from({ length: span - 1 }, () => null),
  ];
  return {
    sheet: sheetName(sheet),
    data: [
      titleRow,
      table.headings.map((heading) => ({ value: heading, type: String, fontWeight: 'bold' as const, fontSize: SIZES.heading, wrap: true })),
      ...table.lines.map((line) => line.map(cell)),
    ],
    columns: table.widths.map((width) => ({ width })),
    stickyRowsCount: 2,
  };
};

/** The file with a sheet for each table, in their order. Words are stored as words: what begins like a formula is none. */
export const tablesFile = (sheets: readonly TableSheet[]): Promise<Buffer> => writeXlsxFile(sheets.map(sheetOf)).toBuffer();

/** The file of one table. */
export const tableFile = (title: string, table: Table): Promise<Buffer> => tablesFile([{ sheet: '登记簿', title, table }]);
