// The months of a demo college that were closed before it was made: the entries that the timer would have left.
import { planFrom } from '../../cloudfunctions/nightly/close-plan';
import { booksFrom } from '../../cloudfunctions/shared/points/books';
import { freezeInstantOf, monthClosedOn } from '../../src-shared/engines/points/calendar';
import { dayOfInstant, type At } from '../../src-shared/kernel/day';
import { firstDayOf, lastDayOf, periodsOfYear, type Month } from '../../src-shared/kernel/period';
import type { Member } from '../../src-shared/records/member';
import type { Org } from '../../src-shared/records/org';
import type { PointsMonth, PointsPosting } from '../../src-shared/records/points';
import type { BranchPart } from '../demo/generate';

/** The months that are frozen by now, of the year of the last such month. */
export const frozenMonths = (nowAt: At): Month[] => {
  const before = monthClosedOn(dayOfInstant(nowAt));
  const last = nowAt >= freezeInstantOf(before) ? before : monthClosedOn(firstDayOf(before));
  return periodsOfYear(last.slice(0, 4), 'month').filter((month) => month <= last);
};

/** Entries and month documents of one branch, month by month, as the nightly function would have booked them. */
export const closedMonthsOf = (part: BranchPart, nowAt: At): { postings: PointsPosting[]; months: PointsMonth[] } => {
  const branch = part.roster.find((content): content is Org => content.type === 'org' && content.kind === 'branch');
  const months: PointsMonth[] = [];
  const postings = [...part.postings];
  if (branch === undefined) return { postings, months };
  const members = part.roster
    .filter((content): content is Member => content.type === 'member')
    .sort((a, b) => a.rosterOrder - b.rosterOrder);
  // What came after a month was frozen is left out of it by its day of entry, and booked in a later one.
  const books = booksFrom({
    orgId: branch._id,
    members,
    activities: part.activities,
    records: part.records.filter((record) => record.orgId === branch._id),
    entries: [],
  });
  for (const month of frozenMonths(nowAt)) {
    if (branch.foundedOn > lastDayOf(month)) continue;
    const plan = planFrom({ branch, month }, { ...books, entries: postings });
    postings.push(...plan.postings);
    months.push(plan.month);
  }
  return { postings, months };
};
