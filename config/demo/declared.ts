// What members declared for their points last month, and what became of it.
import { countsOfDeclaration } from '../../cloudfunctions/shared/points/declarations';
import { bookingMonthOf, declarableMonthOn } from '../../src-shared/engines/points/calendar';
import { DEFAULT_SCHEME } from '../../src-shared/engines/points/scheme';
import { addDays, instantOf, type Day } from '../../src-shared/kernel/day';
import { lastDayOf, monthOf } from '../../src-shared/kernel/period';
import type { PointsDeclaration, PointsPosting } from '../../src-shared/records/points';
import type { BranchRoster } from './roster';
import { DECLARATIONS } from './texts';
import { postingId, tailOfDeclaration, pendingId } from '../../src-shared/records/ids/points';
import { codeOfOrgId } from '../../src-shared/records/ids/roster';

export type Declared = { declarations: PointsDeclaration[]; postings: PointsPosting[] };

/** A few people of a branch declared something last month, which was confirmed; while the window is open, somebody has just done so. */
export const declared = (roster: BranchRoster, today: Day): Declared => {
  const orgId = roster.branch._id;
  const [secretary] = roster.members;
  const lastMonth = monthOf(addDays(`${monthOf(today)}-01`, -1));
  const openMonth = declarableMonthOn(today);
  const declarations = DECLARATIONS.flatMap(([lineKey, text], index): PointsDeclaration[] => {
    const member = roster.members[index + 4];
    const isOpen = openMonth !== null && index === 0;
    const month = isOpen ? openMonth : lastMonth;
    const day = isOpen && month === monthOf(today) ? today : addDays(lastDayOf(month), -3 - index);
    if (member === undefined || secretary === undefined || day > today) return [];
    const base = {
      _id: `declare:${codeOfOrgId(orgId)}-${month}-${index}`,
      type: 'pointsDeclaration' as const,
      orgId,
      year: month.slice(0, 4),
      memberId: member._id,
      month,
      lineKey,
      day,
      text,
      count: 1,
      isOnBehalf: false,
      createdAt: instantOf(day, '20:00'),
      createdBy: member._id,
    };
    return [
      isOpen
        ? { ...base, state: 'submitted', rev: 0 }
        : { ...base, state: 'confirmed', decidedBy: secretary._id, decidedAt: instantOf(addDays(day, 1), '09:00'), rev: 1 },
    ];
  });
  const postings = declarations.flatMap((entry): PointsPosting[] => {
    const pending: PointsPosting = {
      _id: pendingId(entry._id, 0),
      type: 'pointsPosting',
      orgId,
      year: entry.year,
      memberId: entry.memberId,
      month: entry.month,
      factMonth: entry.month,
      lineKey: entry.lineKey,
      counts: countsOfDeclaration(entry),
      sourceIds: [entry._id],
      schemeVersion: DEFAULT_SCHEME.version,
      state: 'pending',
    };
    const { decidedAt, decidedBy } = entry;
    if (decidedAt === undefined || decidedBy === undefined) return [pending];
    return [
      pending,
      {
        ...pending,
        _id: postingId({ ...entry, orgId }, tailOfDeclaration(entry._id)),
        month: bookingMonthOf(entry.month, decidedAt),
        state: 'posted',
        resolves: pending._id,
        confirmedBy: decidedBy,
        confirmedAt: decidedAt,
      },
    ];
  });
  return { declarations, postings };
};
