import writeXlsxFile from 'write-excel-file/node';
import { columnName } from '../../../../src-shared/engines/roster-import/grid';
import type { RosterTables } from '../../../../src-shared/engines/roster-import/export';
import { SHEETS, type SheetName } from '../../../../src-shared/engines/roster-import/sheets';
import { GUIDE_SHEET, guideLines, markedExamples, templateColumns } from '../../../../src-shared/engines/roster-import/template';

const NAMES = Object.keys(SHEETS) as SheetName[];
/** So far down the words are offered: further than a college has people. */
const OFFERED_TO_ROW = 20_000;

const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });
/** As text, so that a table program leaves zeros, long numbers and days as they are. */
const plain = (value: string) => ({ value, type: String, format: '@' });

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A list to choose from where a column takes certain words, and what a column is for where that has to be said. */
const validationsOf = (name: SheetName): string => {
  const all = templateColumns(name).flatMap(({ note, words }, at) => {
    if (note === '' && words.length === 0) return [];
    const range = `${columnName(at + 1)}2:${columnName(at + 1)}${OFFERED_TO_ROW}`;
    const prompt = note === '' ? '' : ` showInputMessage="1" prompt="${escaped(note)}"`;
    const list = words.length === 0 ? '' : `<formula1>${escaped(`"${words.join(',')}"`)}</formula1>`;
    // A warning only: the import reads more words than are offered, and tells of those it does not know.
    const type = words.length === 0 ? '' : ' type="list" errorStyle="warning" showErrorMessage="1"';
    return [`<dataValidation${type} allowBlank="1"${prompt} sqref="${range}">${list}</dataValidation>`];
  });
  return `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
};

/** Whole columns as text, also where nothing is written yet: the style is that of the rows that are there. */
const asText = (xml: string): string => {
  const style = /<row r="2"[^>]*><c r="A2" s="(\d+)"/.exec(xml)?.[1];
  return style === undefined ? xml : xml.replace(/<col /g, `<col style="${style}" `);
};

type Features = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>;

const explaining: Features[number] = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) => {
          const name = NAMES[sheetIndex];
          return name === undefined ? xml : asText(xml).replace('</sheetData>', `</sheetData>${validationsOf(name)}`);
        },
      },
    },
  },
};

const sheetOf = (name: SheetName, lines: readonly (readonly string[])[]) => ({
  sheet: SHEETS[name].name,
  data: [SHEETS[name].columns.map(bold), ...lines.map((line) => line.map(plain))],
  columns: SHEETS[name].columns.map(() => ({ width: 18 })),
  stickyRowsCount: 1,
});

/** Below the general rules. */
const HEADING_OF_GUIDE = 4;

const guide = () => ({
  sheet: GUIDE_SHEET,
  data: guideLines().map((line, at) => line.map((value) => (at === HEADING_OF_GUIDE ? bold(value) : plain(value)))),
  columns: [12, 16, 16, 60, 60].map((width) => ({ width })),
});

const fileOf = (tables: RosterTables): Promise<Buffer> =>
  writeXlsxFile([...NAMES.map((name) => sheetOf(name, tables[name])), guide()], { features: [explaining] }).toBuffer();

/** The empty workbook: headings, marked example rows, words to choose from, and what each column means. */
export const makeTemplate = (): Promise<Buffer> =>
  fileOf({ orgs: markedExamples('orgs'), members: markedExamples('members'), posts: markedExamples('posts') });

/** A roster as the workbook that an import reads. */
export const makeRosterFile = (tables: RosterTables): Promise<Buffer> => fileOf(tables);
