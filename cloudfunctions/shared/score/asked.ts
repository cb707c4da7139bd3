import { Problem } from '../../../src-shared/kernel/problem';
import type { BranchRoster, RosterStore } from '../roster/roster-store';

/** As much of a call's context as the question needs. */
export type YearAsking = { roster: RosterStore; today: string };

/** A year that is or was, of a branch that is there. */
export const demandYear = async (
  asking: YearAsking,
  input: { orgId: string; year?: string | undefined },
): Promise<{ roster: BranchRoster; year: string }> => {
  const roster = await asking.roster.branch(input.orgId);
  if (roster === null) throw new Problem('common.notFound');
  const now = asking.today.slice(0, 4);
  const year = input.year ?? now;
  if (year > now) throw new Problem('common.badInput', { fields: { year: 'ahead' } });
  return { roster, year };
};
