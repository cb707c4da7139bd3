import { taken } from '../ports/opened';
import { bookingMonthOf } from '../../../src-shared/engines/points/calendar';
import { schemeInForce, type Scheme } from '../../../src-shared/engines/points/scheme';
import { dayOfInstant, type At } from '../../../src-shared/kernel/day';
import type { Month, Year } from '../../../src-shared/kernel/period';
import { COLLECTIONS } from '../ports/collections';
import type { Documents, Write } from '../ports/documents';
import { schemesOf } from './books';
import { pointsResultId, pointsYearId } from '../../../src-shared/records/ids/points';

/** Where an entry goes that somebody makes now, and what has to be stored with it. */
export type Booking = { year: Year; month: Month; scheme: Scheme; guards: Write[] };

/** The next revision of the row of changes to a points year: whoever completes the year and whoever still adds to it write it both. */
export const yearGuard = async (documents: Documents, orgId: string, year: Year): Promise<Write> => {
  const _id = pointsYearId(orgId, year);
  const stored = await documents.get(COLLECTIONS.points, _id);
  if (stored === null)
    return { kind: 'insert', collection: COLLECTIONS.points, document: { _id, type: 'pointsYear', orgId, year, rev: 0 } };
  const before = taken('pointsYear', stored);
  return { kind: 'replace', collection: COLLECTIONS.points, document: { ...before, rev: before.rev + 1 }, expectedRev: before.rev };
};

/**
 * The year and the month in which an entry on facts of a month is booked now: the first month not yet frozen, and the
 * year of the facts as long as its result is not complete (domain §3, cycle).
 */
export const bookingFor = async (documents: Documents, at: { orgId: string; factMonth: Month; nowAt: At }): Promise<Booking> => {
  const { orgId, factMonth, nowAt } = at;
  const month = bookingMonthOf(factMonth, nowAt);
  const [of, now] = [factMonth.slice(0, 4), month.slice(0, 4)];
  const isLate = of !== now;
  // The guard is read before the result, so that a result completed in between is noticed when both are stored.
  const guards = isLate ? [await yearGuard(documents, orgId, of)] : [];
  const [result, schemes] = await Promise.all([
    isLate ? documents.get(COLLECTIONS.records, pointsResultId(orgId, of)) : null,
    schemesOf(documents, orgId, [of, now]),
  ]);
  const year = result?.state === 'complete' ? now : of;
  return { year, month, scheme: schemeInForce(schemes, year, dayOfInstant(nowAt)), guards };
};

/** One guard for a year, however many entries of a command ask for it. */
export const guardsOf = (bookings: readonly Booking[]): Write[] => {
  const all = bookings.flatMap(({ guards }) => guards);
  return [...new Map(all.map((write) => [write.kind === 'remove' ? write.id : write.document._id, write])).values()];
};
