import { yearBefore, type Month, type Year } from '../../kernel/period';
import { dayOfInstant, type At } from '../../kernel/day';
import type { Org } from '../../records/org';
import type { PointsMonth, PointsPosting } from '../../records/points';
import { freezeInstantOf } from './calendar';
import { unbookedFacts, type NewFact } from './month';
import { schemeInForce, type Scheme, type StoredScheme } from './scheme';
import type { PointsSources } from './sources';
import { standingsAt } from './standing';
import { foldPostings } from './total';
import { postingId } from '../../records/ids/points';

/** Where and when a fact is booked. */
type Booking = { orgId: string; year: Year; month: Month; schemeVersion: number };

/** Something that had not been known at all, rather than a change of what was booked. */
const isNews = ({ place, counts }: NewFact): boolean => place === 0 || (counts.expected ?? counts.dueMonths ?? 0) > 0;

/** A fact the records prove, as an entry. Its id follows from what it says and from how often this was booked before. */
const postingOf = (fact: NewFact, { orgId, year, month, schemeVersion }: Booking): PointsPosting => ({
  _id: postingId({ ...fact, orgId, month: fact.factMonth }, `auto${fact.place === 0 ? '' : `.${fact.place}`}`),
  type: 'pointsPosting',
  orgId,
  year,
  memberId: fact.memberId,
  month,
  factMonth: fact.factMonth,
  lineKey: fact.lineKey,
  counts: fact.counts,
  sourceIds: fact.sourceIds,
  schemeVersion,
  state: 'posted',
  ...(fact.factMonth === month ? {} : { reason: isNews(fact) ? 'late' : 'changed' }),
});

export type CloseFacts = {
  sources: PointsSources;
  schemes: readonly StoredScheme[];
  /** Entries of this points year and of the one before: those of the branch, and those of its members elsewhere. */
  entries: readonly PointsPosting[];
  /** Points years of which the result is complete, so that nothing is added to them any more. */
  completeYears: readonly Year[];
};

/** Facts of last year that came late: into last year while its result is not complete, else into the running one. */
export const lateOfYear = (
  { sources, entries, completeYears, schemes }: CloseFacts,
  at: { year: Year; month: Month; asOf: At },
): PointsPosting[] => {
  const { year, month, asOf } = at;
  const { branchId } = sources;
  const booked = entries.filter((entry) => entry.orgId === branchId);
  // Nothing of a year is booked later than in its own months, unless some of it was booked in them: a branch that began this year owes nothing of the last.
  if (!booked.some((entry) => entry.year === year)) return [];
  const into = completeYears.includes(year) ? month.slice(0, 4) : year;
  const { version: schemeVersion } = schemeInForce(schemes, into, dayOfInstant(asOf));
  return unbookedFacts(sources, booked, { year, asOf, until: `${year}-12` }).map((fact) =>
    postingOf(fact, { orgId: branchId, year: into, month, schemeVersion }),
  );
};

export type Closing = { postings: PointsPosting[]; scheme: Scheme; lines: PointsMonth['lines'] };

/**
 * Everything that closing a month books for a branch: what the records prove by then, and a line for everybody on the
 * roster of its last day. The scheme is the one in force when it is frozen.
 */
export const closingOf = ({ branch, month }: { branch: Pick<Org, '_id'>; month: Month }, facts: CloseFacts): Closing => {
  const year = month.slice(0, 4);
  const asOf = freezeInstantOf(month);
  const scheme = schemeInForce(facts.schemes, year, dayOfInstant(asOf));
  const ofBranch = facts.entries.filter((entry) => entry.orgId === branch._id);
  const own = unbookedFacts(facts.sources, ofBranch, { year, asOf, until: month }).map((fact) =>
    postingOf(fact, { orgId: branch._id, year, month, schemeVersion: scheme.version }),
  );
  const postings = [...own, ...lateOfYear(facts, { year: yearBefore(year), month, asOf })];
  const lines = standingsAt({ branchId: branch._id, month, scheme }, facts.sources.members, [...facts.entries, ...postings]).map(
    ({ member, isInScheme, ofMonth, total }) => ({
      memberId: member._id,
      isInScheme,
      counts: Object.fromEntries(foldPostings(ofMonth)),
      yearToDateTenths: total.totalTenths,
    }),
  );
  return { postings, scheme, lines };
};
