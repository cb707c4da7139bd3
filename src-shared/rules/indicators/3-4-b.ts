import { coversDay, isActiveOn } from '../../roster/on-day';
import { inRosterOrder } from '../../roster/branch';
import type { Day } from '../../kernel/day';
import { byFirstDay } from '../../kernel/order';
import type { Member, Membership } from '../../records/member';
import { standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeState } from '../judge/state';

const openOn = (member: Member, day: Day): Membership[] => member.memberships.filter((entry) => coversDay(entry, day));

/** Answered for by the branch they are in, or were in last when they are in none. */
const isAnsweredForBy = (member: Member, branchId: string, day: Day): boolean => {
  const open = openOn(member, day);
  if (open.length > 0) return open.some((entry) => entry.branchId === branchId);
  const past = member.memberships.filter((entry) => entry.fromOn <= day).sort(byFirstDay);
  return past[past.length - 1]?.branchId === branchId;
};

export const everyMemberInOneBranch = branchRule('3.4.b', {
  statement: 'every-member-belongs-to-exactly-one-branch',
  recordKinds: [],
  why: 'Who left one branch without arriving in another is nobody’s member; the branch they left answers for them.',
  cite: [standardCite('三(四)组织关系管理', '每名党员都要纳入党的一个支部')],
  check: (facts, _gathered, at) => {
    const people = inRosterOrder(
      facts.members.filter((member) => isActiveOn(member, at.onDay) && isAnsweredForBy(member, facts.branch._id, at.onDay)),
    );
    const short = people.filter((member) => openOn(member, at.onDay).length !== 1);
    return judgeState(
      {
        askedBecause: people.length === 0 ? 'noMembers' : null,
        isMet: short.length === 0,
        // The roster is the record here.
        evidenceIds: [facts.branch._id, ...short.map((member) => member._id)],
        remedy: { verb: 'roster', by: 'secretary', effort: 'form', kinds: [], memberId: short[0]?._id, would: [] },
      },
      facts,
      at,
    );
  },
});
