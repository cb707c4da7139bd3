import type { Month, Year } from '../../kernel/period';

const DECLARED = 'declare:';

/** Whether a source of points is a declaration of the person's own. */
export const isDeclarationId = (id: string): boolean => id.startsWith(DECLARED);
/** What a declaration's id says beyond being one. */
export const tailOfDeclaration = (declarationId: string): string => declarationId.slice(DECLARED.length);
/** The pending entry of a declaration as it was handed in, or in again, with this revision. */
export const pendingId = (declarationId: string, rev: number): string => `pend:${tailOfDeclaration(declarationId)}:${rev}`;
export const disclosureId = (recordId: string): string => `disclose:${recordId}`;

type PostingPlace = { orgId: string; month: Month; memberId: string; lineKey: string };

/** A line in the book of points; `tail` tells the lines of one month, person and heading apart. */
export const postingId = ({ orgId, month, memberId, lineKey }: PostingPlace, tail: string): string =>
  `post:${orgId}:${month}:${memberId}:${lineKey}:${tail}`;
export const pointsMonthId = (orgId: string, month: Month, version: number): string => `pointsMonth:${orgId}:${month}:${version}`;
export const pointsYearId = (orgId: string, year: Year): string => `pointsYear:${orgId}:${year}`;
export const pointsResultId = (orgId: string, year: Year): string => `pointsResult:${orgId}:${year}`;
export const pointsSchemeId = (orgId: string, year: Year, version: number): string => `pointsScheme:${orgId}:${year}:${version}`;
/** How far closing a month has come. */
export const closingId = (branchId: string, month: Month): string => `close:${branchId}:${month}`;
