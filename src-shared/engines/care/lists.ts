// Care as lists: whom a talk or a contact is owed to and by when. Pure; who may see what is asked elsewhere.
import { addMonths, type Day } from '../../kernel/day';
import { by } from '../../kernel/order';
import type { Member } from '../../records/member';
import type { Content } from '../../records/kinds';
import { membersOn } from '../../roster/branch';
import { isMobileOn, statusesOn } from '../../roster/on-day';
import type { Part } from '../../rules/indicator';
import type { Params } from '../../standard/params';
import { valueOn } from '../../standard/params/value-on';

export type CareLine = { member: Member; lastOn?: Day; dueOn: Day; isOwed: boolean };

const latest = (days: readonly Day[]): { lastOn?: Day } => {
  const last = [...days].sort().pop();
  return last === undefined ? {} : { lastOn: last };
};

/** Those to whom it is owed first, the nearest day on top; of one day in roster order. */
const inOrder = (lines: readonly CareLine[]): CareLine[] =>
  [...lines].sort(
    by(
      ({ isOwed }) => (isOwed ? 0 : 1),
      ({ dueOn }) => dueOn,
      ({ member }) => member.rosterOrder,
      ({ member }) => member._id,
    ),
  );

/**
 * 谈心谈话 of the secretary with each member, this year.
 * @param parts those of the rule that talks prove, which says to whom it is still owed: there is one answer to that
 */
export const talkLines = (
  members: readonly Member[],
  talks: readonly Content<'heartTalk'>[],
  parts: readonly Pick<Part, 'memberId' | 'outcome' | 'lastOn'>[],
): CareLine[] => {
  const known = new Map(members.map((member) => [member._id, member]));
  return inOrder(
    parts.flatMap(({ memberId = '', outcome, lastOn: dueOn }) => {
      const member = known.get(memberId);
      if (member === undefined) return [];
      const days = talks.filter(({ withId }) => withId === memberId).map(({ day }) => day);
      return [{ member, ...latest(days), dueOn, isOwed: outcome !== 'met' }];
    }),
  );
};

/** Since when somebody has been away. */
const awaySince = (member: Member, today: Day): Day =>
  statusesOn(member, today)
    .filter(({ kind }) => kind === 'mobile')
    .map(({ fromOn }) => fromOn)
    .sort()[0] ?? today;

/**
 * 流动党员联系: everybody of the branch who is away, with the last contact and the day by which the next is due: the one agreed on,
 * else so many months after the last or after they went (教管条例第三十二条至第三十四条).
 */
export const contactLines = (
  members: readonly Member[],
  contacts: readonly Content<'mobileContact'>[],
  { branchId, today, params }: { branchId: string; today: Day; params: Pick<Params, 'mobileContactMonths'> },
): CareLine[] => {
  const months = valueOn(params.mobileContactMonths, today);
  const lines = membersOn(members, branchId, today)
    .filter((member) => isMobileOn(member, today))
    .map((member): CareLine => {
      const own = contacts.filter(({ memberId }) => memberId === member._id).sort(by(({ day }) => day));
      const last = own[own.length - 1];
      const dueOn = last?.nextOn ?? addMonths(last?.day ?? awaySince(member, today), months);
      return { member, ...(last === undefined ? {} : { lastOn: last.day }), dueOn, isOwed: dueOn <= today };
    });
  return inOrder(lines);
};
