import writeXlsxFile from 'write-excel-file/node';
import { EXAMPLES, EXAMPLE_MARK, SHEETS, type SheetName } from '../../../../src-shared/engines/roster-import/sheets';

const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });

const sheetOf = (name: SheetName) => ({
  sheet: SHEETS[name].name,
  data: [
    SHEETS[name].columns.map(bold),
    // The mark stands in the first cell, so that a forgotten example is passed over and not imported.
    EXAMPLES[name].map((value, index) => ({ value: index === 0 ? `${EXAMPLE_MARK}${value}` : value, type: String })),
  ],
  columns: SHEETS[name].columns.map(() => ({ width: 18 })),
});

/** The empty workbook: sheets, headings and one marked example row each. */
export const makeTemplate = async (): Promise<Buffer> => writeXlsxFile((Object.keys(SHEETS) as SheetName[]).map(sheetOf)).toBuffer();
