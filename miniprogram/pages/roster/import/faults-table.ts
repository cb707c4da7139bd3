import type { ImportFault } from '@shared/records/import-fault';
import { importText } from '@/text/roster';

const { columns } = importText;

// A table program runs what begins like a formula; a quote before it makes it a word again.
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;

/** The list of faults for a table program, row by row as on the screen. */
export const faultsTable = (faults: readonly ImportFault[]): string => {
  const head = [columns.sheet, columns.row, columns.column, columns.value, columns.hint];
  const rows = faults.map((fault) => [fault.sheet, String(fault.row), fault.column, fault.value, fault.hint]);
  return [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
};
