import { issueCode as issue } from '../../../shared/roster/binding/issue';
import { personForCode } from '../../../shared/roster/binding/issuer';
import type { CommandHandler } from '../../../shared/pipeline/context';

const VALID_DAYS = 7;

export const issueCode: CommandHandler<'binding.issueCode'> = async (context, { memberId }) => {
  const { member, branchId } = await personForCode(context, memberId);
  const { code, expiresAt, isClaimed, writes } = await issue(context.ports, {
    memberId,
    issuedBy: context.who.memberId,
    seed: context.key,
    nowAt: context.nowAt,
    days: VALID_DAYS,
  });
  return {
    reply: { memberId, name: member.name, code, expiresAt, isClaimed },
    writes,
    isReplyKept: false,
    subject: { id: memberId, orgId: branchId },
  };
};
