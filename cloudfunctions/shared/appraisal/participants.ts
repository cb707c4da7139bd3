import { membersOn } from '../../../src-shared/roster/branch';
import { standingOn } from '../../../src-shared/roster/on-day';
import type { Standing } from '../../../src-shared/records/activity';
import type { Member } from '../../../src-shared/records/member';
import type { RosterStore } from '../roster/roster-store';

export type Participant = { member: Member; standing: Standing };

/** The day on which the roster counts for a year's appraisal: its last one, or today while the year runs (domain Q26). */
export const rosterDayOf = (year: string, today: string): string => (`${year}-12-31` < today ? `${year}-12-31` : today);

/** Everybody who takes part, in roster order. Probationary members take part and get no grade. */
export const participantsOf = async (
  { roster, today }: { roster: RosterStore; today: string },
  orgId: string,
  year: string,
): Promise<Participant[]> => {
  const day = rosterDayOf(year, today);
  return membersOn(await roster.membersOf(orgId), orgId, day).map((member) => ({ member, standing: standingOn(member, day) }));
};
