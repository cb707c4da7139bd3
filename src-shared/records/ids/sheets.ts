import type { Year } from '../../kernel/period';

const OPEN = 'open';

/** The year's page of an organisation a record stands on; `sheetKey('o:111', '2026')` is `'o:111:2026'`. */
export const sheetKey = (orgId: string, year: Year | number): string => `${orgId}:${year}`;
/** The page of what is not finished, whatever its year. */
export const openSheetKey = (orgId: string): string => `${orgId}:${OPEN}`;
export const sheetKeysOf = (orgId: string, years: readonly (Year | number)[]): string[] => years.map((year) => sheetKey(orgId, year));
/** The years and the page of what is open. */
export const sheetKeysWithOpen = (orgId: string, years: readonly (Year | number)[]): string[] => [
  ...sheetKeysOf(orgId, years),
  openSheetKey(orgId),
];
/** True for the page of what is not finished, of whichever organisation. */
export const isOpenSheet = (sheet: string): boolean => sheet.endsWith(`:${OPEN}`);
/** The year of a page that is not the open one, of whichever organisation: `yearOfSheet('o:111:2026')` is `'2026'`. */
export const yearOfSheet = (sheet: string): Year => sheet.slice(sheet.lastIndexOf(':') + 1);
/** The year of a page of this organisation; null for the open page and for another organisation's. */
export const yearOfSheetKey = (sheet: string, orgId: string): Year | null => {
  const rest = sheet.startsWith(`${orgId}:`) ? sheet.slice(orgId.length + 1) : OPEN;
  return rest === OPEN ? null : rest;
};
