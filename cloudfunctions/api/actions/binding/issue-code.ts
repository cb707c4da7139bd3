import { mayEnterOn, membershipOn } from '../../../../src-shared/roster/on-day';
import { refusal } from '../../../shared/pipeline/refusal';
import { issueCode as issue } from '../../../shared/roster/binding/issue';
import type { CommandHandler } from '../../../shared/pipeline/context';

const VALID_DAYS = 7;

export const issueCode: CommandHandler<'binding.issueCode'> = async (context, { memberId }) => {
  const member = await context.roster.member(memberId);
  const branchId = member === null || !mayEnterOn(member, context.today) ? undefined : membershipOn(member, context.today)?.branchId;
  if (member === null || branchId === undefined) throw refusal('common.notFound');
  const branch = await context.roster.org(branchId);
  await context.demand('confirm', branchId, branch !== null && context.has('administer', branch));
  const { code, expiresAt, write } = await issue(context.ports, {
    memberId,
    issuedBy: context.who.memberId,
    seed: context.key,
    nowAt: context.nowAt,
    days: VALID_DAYS,
  });
  return {
    reply: { memberId, name: member.name, code, expiresAt },
    writes: [write],
    isReplyKept: false,
    subject: { id: memberId, orgId: branchId },
  };
};
