import { refusal } from '../pipeline/refusal';
import type { Asking } from '../pipeline/context';
import type { BranchRoster } from '../roster/roster-store';

/** A year that is or was, of a branch that is there. */
export const demandYear = async (
  asking: Pick<Asking, 'roster' | 'today'>,
  input: { orgId: string; year?: string | undefined },
): Promise<{ roster: BranchRoster; year: string }> => {
  const roster = await asking.roster.branch(input.orgId);
  if (roster === null) throw refusal('common.notFound');
  const now = asking.today.slice(0, 4);
  const year = input.year ?? now;
  if (year > now) throw refusal('common.badInput', { fields: { year: 'ahead' } });
  return { roster, year };
};
