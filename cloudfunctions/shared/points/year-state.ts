import { taken } from '../ports/opened';
import { lateOfYear } from '../../../src-shared/engines/points/close';
import { bookingMonthOf } from '../../../src-shared/engines/points/calendar';
import { schemeInForce, type Scheme } from '../../../src-shared/engines/points/scheme';
import type { Ballots } from '../../../src-shared/engines/points/total';
import { yearLines, type ResultLine } from '../../../src-shared/engines/points/year';
import type { At } from '../../../src-shared/kernel/day';
import type { Year } from '../../../src-shared/kernel/period';
import type { PointsPosting } from '../../../src-shared/records/points';
import { COLLECTIONS } from '../ports/collections';
import type { Documents } from '../ports/documents';
import type { RosterStore } from '../roster/roster-store';
import { pointsBooksOf } from './books';
import { declarationsIn, POINTS } from './declarations';
import { sheetKey } from '../../../src-shared/records/ids/sheets';

const VOTES = ['votesExcellent', 'votesQualified', 'votesBasicallyQualified', 'votesUnqualified'] as const;

/** The ballots of the year's poll by member, from the sheets of the appraisal; a sheet without any has none. */
export const ballotsOf = async (documents: Documents, orgId: string, year: Year): Promise<Map<string, Ballots>> => {
  const stored = await documents.find(
    COLLECTIONS.records,
    { orgId, type: 'appraisalResult', sheets: sheetKey(orgId, year) },
    { without: ['attachments', 'reasons'] },
  );
  const sheets = stored
    .map((document) => taken('record', document))
    .filter(({ state, content }) => state !== 'voided' && content.appraisalYear === year);
  return new Map(
    sheets.flatMap(({ content }) => {
      if (VOTES.every((name) => content[name] === undefined)) return [];
      const [excellent = 0, qualified = 0, basicallyQualified = 0, unqualified = 0] = VOTES.map((name) => Number(content[name] ?? 0));
      return [[String(content.memberId), { excellent, qualified, basicallyQualified, unqualified }] as const];
    }),
  );
};

export type YearState = {
  isFrozen: boolean;
  waiting: number;
  ballots: Map<string, Ballots>;
  scheme: Scheme;
  late: PointsPosting[];
  firstLines: ResultLine[];
  completeLines: ResultLine[];
};

/**
 * A points year as it would be closed now: everything booked, and what the records have shown since its last month was
 * frozen, which is booked with the closing.
 */
export const yearStateOf = async (
  documents: Documents,
  roster: RosterStore,
  at: { orgId: string; year: Year; nowAt: At },
): Promise<YearState> => {
  const { orgId, year, nowAt } = at;
  const [books, months, declared, ballots] = await Promise.all([
    pointsBooksOf(documents, roster, { orgId, year }),
    documents.find(POINTS, { orgId, year, type: 'pointsMonth' }),
    documents.find(POINTS, { orgId, year, type: 'pointsDeclaration', state: 'submitted' }),
    ballotsOf(documents, orgId, year),
  ]);
  const isFrozen = months.some((document) => taken('pointsMonth', document).month === `${year}-12`);
  const late = isFrozen
    ? lateOfYear(books, { year, month: bookingMonthOf(`${year}-12`, nowAt), asOf: nowAt }).filter((entry) => entry.year === year)
    : [];
  const scheme = schemeInForce(books.schemes, year, `${year}-12-31`);
  const entries = [...books.entries, ...late];
  const { members } = books.sources;
  const linesWith = (given: Map<string, Ballots> | null): ResultLine[] =>
    yearLines({ branchId: orgId, year, scheme }, members, { entries, ballots: given });
  return {
    isFrozen,
    waiting: declarationsIn(declared).length,
    ballots,
    scheme,
    late,
    firstLines: linesWith(null),
    completeLines: linesWith(ballots),
  };
};
