import type { ImportFault } from '@shared/records/import-fault';
import type { ImportJob } from '@shared/contract/roster';
import { importText } from '@/text/roster-import';

const { columns } = importText;
type Change = NonNullable<ImportJob['changes']>[number];

// A table program runs what begins like a formula; a quote before it makes it a word again.
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;

const tableOf = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(cell).join(',')).join('\r\n');

/** The list of faults for a table program, row by row as on the screen. */
export const faultsTable = (faults: readonly ImportFault[]): string => {
  const head = [columns.sheet, columns.row, columns.column, columns.value, columns.hint];
  const rows = faults.map((fault) => [fault.sheet, String(fault.row), fault.column, fault.value, fault.hint]);
  return tableOf([head, ...rows]);
};

/** The list of what would change. */
export const changesTable = (changes: readonly Change[]): string =>
  tableOf([importText.changeColumns, ...changes.map(({ sheet, who, column, before, after }) => [sheet, who, column, before, after])]);
