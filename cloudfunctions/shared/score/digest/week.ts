import { taken } from '../../ports/opened';
import type { Duty, WeekDigest } from '../../../../src-shared/contract/home';
import { addDays, weekdayOf, type Day } from '../../../../src-shared/kernel/day';
import { type Digest, type WeekLine } from '../../../../src-shared/records/settings';
import { COLLECTIONS } from '../../ports/collections';
import { owedNow } from '../duties/branch-duties';
import { isOfBranch, weekLineOf, type Known } from '../duties/view';
import type { Documents } from '../../ports/documents';

/** What is due within so many days is due now. */
const SOON_DAYS = 7;

export const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

/** What the branch should do this week: what is overdue and can still be made good, and what is due within seven days. */
export const weekLinesOf = (known: Known, moment: { today: Day; nowAt: string }): WeekLine[] =>
  owedNow(known, moment)
    .filter((duty) => isOfBranch(duty) && (duty.isOverdue || duty.dueOn <= addDays(moment.today, SOON_DAYS)))
    .map((duty) => weekLineOf(duty, known));

/** The newest list of a person, unless it was put away; what is no longer owed is marked. */
export const openDigestOf = async (
  documents: Documents,
  own: { orgId: string; memberId: string },
  owed: readonly Pick<Duty, 'dutyId'>[],
): Promise<WeekDigest | null> => {
  const [stored] = await documents.find(
    COLLECTIONS.digests,
    { memberId: own.memberId, orgId: own.orgId },
    { orderBy: { field: 'mondayOn', isDescending: true }, limit: 1 },
  );
  const found: Digest | null = stored === undefined ? null : taken('digest', stored);
  if (found === null || found.putAwayAt !== undefined) return null;
  const open = new Set(owed.map((duty) => duty.dutyId));
  return { digestId: found._id, mondayOn: found.mondayOn, lines: found.lines.map((line) => ({ ...line, isDone: !open.has(line.dutyId) })) };
};
