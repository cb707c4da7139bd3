import type { ImportFault } from '@shared/records/import-fault';
import type { ImportJob } from '@shared/contract/roster';
import { csvOf } from '@/platform/csv';
import { importText } from '@/text/roster-import';

const { columns } = importText;
type Change = NonNullable<ImportJob['changes']>[number];

/** The list of faults for a table program, row by row as on the screen. */
export const faultsTable = (faults: readonly ImportFault[]): string => {
  const head = [columns.sheet, columns.row, columns.column, columns.value, columns.hint];
  const rows = faults.map((fault) => [fault.sheet, String(fault.row), fault.column, fault.value, fault.hint]);
  return csvOf([head, ...rows]);
};

/** The list of what would change. */
export const changesTable = (changes: readonly Change[]): string =>
  csvOf([importText.changeColumns, ...changes.map(({ sheet, who, column, before, after }) => [sheet, who, column, before, after])]);
