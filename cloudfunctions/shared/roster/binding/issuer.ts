import type { Member } from '../../../../src-shared/records/member';
import type { Org } from '../../../../src-shared/records/org';
import { isThereOn } from '../../../../src-shared/roster/branch';
import { mayEnterOn, membershipOn } from '../../../../src-shared/roster/on-day';
import type { BoundContext } from '../../pipeline/context';
import { refusal } from '../../pipeline/refusal';

/** Codes of a branch are its secretary's and the administrator's business; what has been dissolved gives none. */
export const demandIssuer = async (context: BoundContext, branchId: string): Promise<Org> => {
  const branch = await context.roster.org(branchId);
  if (branch !== null && !isThereOn(branch, context.today)) throw refusal('common.notFound');
  return context.demand('confirm', branchId, branch !== null && context.has('administer', branch));
};

/** A person of a branch whose codes are the caller's business; anybody else is not found. */
export const personForCode = async (context: BoundContext, memberId: string): Promise<{ member: Member; branchId: string }> => {
  const member = await context.roster.member(memberId);
  const branchId = member === null || !mayEnterOn(member, context.today) ? undefined : membershipOn(member, context.today)?.branchId;
  if (member === null || branchId === undefined) throw refusal('common.notFound');
  await demandIssuer(context, branchId);
  return { member, branchId };
};
