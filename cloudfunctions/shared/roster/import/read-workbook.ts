import { workbookFrom } from '../../../../src-shared/engines/roster-import/table';
import type { Workbook } from '../../../../src-shared/engines/roster-import/sheets';
import type { Refusing } from '../../pipeline/refusal';
import { openWorkbook, type WorkbookCode } from '../../workbook/open';

/** The three tables of the roster in an .xlsx, as rows of text, with what is wrong with the sheets. Refuses what is no workbook, and says what it is. */
export const readWorkbook = (refusing: Refusing<WorkbookCode>, bytes: Uint8Array): Workbook => workbookFrom(openWorkbook(refusing, bytes));
