// Ids of records that others look up by name; what only the kind itself needs stands in its file.
import type { Half, Year } from '../../kernel/period';

export const annualPlanId = (orgId: string, year: Year): string => `annualPlan:${orgId}:${year}`;
export const appraisalResultId = (orgId: string, year: Year, memberId: string): string => `appraisalResult:${orgId}:${year}:${memberId}`;
export const halfYearReportId = (orgId: string, half: Half): string => `halfYearReport:${orgId}:${half}`;
export const pollId = (orgId: string, year: Year, n: number): string => `poll:${orgId}:appraisal:${year}:${n}`;

type Making = { orgId: string; year: Year; making: number | string };

/** Where the n-th making of the books of a branch and year is kept while it is under way, and its files afterwards; each volume is `bookId`. */
export const bookMakingId = ({ orgId, year, making }: Making): string => `books:${orgId}:${year}:${making}`;
export const bookId = ({ orgId, year, making }: Making, bookKind: string): string => `book:${orgId}:${year}:${bookKind}:${making}`;
/** An entry of the ledger by its place in the chain of its organisation. */
export const ledgerEntryId = (orgId: string, seq: number): string => `${orgId}:${seq}`;

type Sheet = { branchId: string; year: Year; asOfOn: string; packVersion: string | number };

/** 评分表 as it was kept on a day. */
export const keptSheetId = ({ branchId, year, asOfOn, packVersion }: Sheet): string => `sheet:${branchId}:${year}:${asOfOn}:${packVersion}`;
