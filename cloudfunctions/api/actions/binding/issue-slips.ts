import type { ClaimSlip } from '../../../../src-shared/contract/binding';
import type { Member } from '../../../../src-shared/records/member';
import { membersOn } from '../../../../src-shared/roster/branch';
import { membershipOn } from '../../../../src-shared/roster/on-day';
import { issueCodes } from '../../../shared/roster/binding/issue';
import { demandIssuer } from '../../../shared/roster/binding/issuer';
import { refusal } from '../../../shared/pipeline/refusal';
import type { BranchRoster } from '../../../shared/roster/roster-store';
import type { CommandHandler } from '../../../shared/pipeline/context';

const VALID_DAYS = 30;
/** One transaction writes them all, and the longest function has 20 seconds. */
const PEOPLE_MAX = 40;
const NUMBER_END = 4;

const slipOf = (member: Member, code: string, known: { roster: BranchRoster; people: readonly Member[]; today: string }): ClaimSlip => {
  const groupId = membershipOn(member, known.today)?.groupId;
  const isTwice = known.people.some(({ _id, name }) => _id !== member._id && name === member.name);
  return {
    name: member.name,
    groupName: known.roster.groups.find(({ _id }) => _id === groupId)?.name ?? '',
    code,
    ...(isTwice ? { numberEnd: member.memberNo.slice(-NUMBER_END) } : {}),
  };
};

export const issueSlips: CommandHandler<'binding.issueSlips'> = async (context, { orgId, from }) => {
  await demandIssuer(context, orgId);
  const roster = await context.roster.branch(orgId);
  if (roster === null) throw refusal('common.notFound');
  const people = membersOn(roster.members, orgId, context.today);
  const part = people.slice(from, from + PEOPLE_MAX);
  const issued = await issueCodes(
    context.ports,
    part.map(({ _id }) => _id),
    { issuedBy: context.who.memberId, seed: context.key, nowAt: context.nowAt, days: VALID_DAYS },
  );
  const slips = part.map((member, at) => slipOf(member, issued[at]?.code ?? '', { roster, people, today: context.today }));
  const next = from + part.length;
  return {
    reply: {
      branchName: roster.branch.name,
      expiresAt: issued[0]?.expiresAt ?? context.nowAt,
      slips,
      ...(next < people.length ? { next } : {}),
    },
    writes: issued.flatMap(({ writes }) => writes),
    isReplyKept: false,
    subject: { id: orgId, orgId, outcome: 'slips' },
  };
};
