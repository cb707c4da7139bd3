import { taken } from '../ports/opened';
import { schemeInForce, schemeOf, type Scheme } from '../../../src-shared/engines/points/scheme';
import { standingsAt, type Standing } from '../../../src-shared/engines/points/standing';
import { lastDayOf, monthOf, yearBefore, type Month, type Quarter } from '../../../src-shared/kernel/period';
import type { Day } from '../../../src-shared/kernel/day';
import { isActiveOn, membershipOn } from '../../../src-shared/roster/on-day';
import type { Content } from '../../../src-shared/records/kinds';
import type { Documents } from '../ports/documents';
import type { RosterStore } from '../roster/roster-store';
import { pointsBooksOf } from './books';
import { declarationsIn, POINTS } from './declarations';

export type NoticeLine = NonNullable<Content<'publicNotice'>['lines']>[number];

/** Everybody in roster order, as far as a notice tells of them; who has left, or gone to another branch, by the day it is put up, stands in it no more. */
export const linesOfStandings = (standings: readonly Standing[], { branchId, shownOn }: { branchId: string; shownOn: Day }): NoticeLine[] =>
  standings
    .filter(({ member }) => isActiveOn(member, shownOn) && membershipOn(member, shownOn)?.branchId === branchId)
    .map(({ member, isInScheme, total }) => ({
      memberId: member._id,
      isInScheme,
      baseTenths: total.baseTenths,
      bonusTenths: total.bonusTenths,
      deductionTenths: total.deductionTenths,
      totalTenths: total.totalTenths,
    }));

/** The month by which a quarter's notice is drawn up. */
export const lastMonthOf = (quarter: Quarter): Month => monthOf(lastDayOf(quarter));

/** What stands in the way of a quarter's notice: a month not closed, declarations not answered. */
export type NoticeState = { month: Month; isFrozen: boolean; waiting: number; lines: NoticeLine[]; scheme: Scheme };

/**
 * The points of everybody on the roster at the end of a quarter, since January, by the scheme its last month was frozen with:
 * the frozen months and nothing of what was booked since.
 */
export const noticeStateOf = async (
  documents: Documents,
  roster: RosterStore,
  at: { orgId: string; quarter: Quarter; shownOn: Day },
): Promise<NoticeState> => {
  const { orgId } = at;
  const month = lastMonthOf(at.quarter);
  const year = month.slice(0, 4);
  const [books, months, declared] = await Promise.all([
    pointsBooksOf(documents, roster, { orgId, year }),
    documents.find(POINTS, { orgId, year, type: 'pointsMonth' }),
    documents.find(POINTS, { orgId, year: { in: [yearBefore(year), year] }, type: 'pointsDeclaration', state: 'submitted' }),
  ]);
  const frozen = months.map((document) => taken('pointsMonth', document)).find((entry) => entry.month === month);
  const waiting = declarationsIn(declared).filter((declaration) => declaration.month <= month).length;
  const stored = books.schemes.find(({ content }) => content.year === year && content.version === frozen?.schemeVersion);
  const scheme =
    stored === undefined
      ? schemeInForce(frozen === undefined ? books.schemes : [], year, lastDayOf(month))
      : schemeOf(stored.content, { version: stored.content.version, schemeId: stored._id, adoptedOn: stored.content.adoptedOn });
  const lines = linesOfStandings(standingsAt({ branchId: orgId, month, scheme }, books.sources.members, books.entries), {
    branchId: orgId,
    shownOn: at.shownOn,
  });
  return { month, isFrozen: frozen !== undefined, waiting, lines, scheme };
};
