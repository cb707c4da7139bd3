// Whom the branch speaks with: the yearly talk with everybody, the contact with who is away, the help for who is in need.
import { addMonths, type Day } from '../../kernel/day';
import { lastDayOf, yearOf } from '../../kernel/period';
import type { Member, MemberStatus } from '../../records/member';
import type { Post } from '../../records/post';
import type { CareState } from '../../records/vocabulary/care';
import { membersOn } from '../../roster/branch';
import { statusesOn } from '../../roster/on-day';
import { secretaryOn } from '../../rules/judge/people';
import type { Part } from '../../rules/indicator';
import type { Params } from '../../standard/params';
import { valueOn } from '../../standard/params/value-on';
import type { Org } from '../../records/org';
import { inCareOrder, lastOf, type CareRecord, type CareRow } from './row';

/** A branch on a day: its people of all times, and who held its posts. */
export type CareBranch = { branch: Org; members: readonly Member[]; posts: readonly Post[]; today: Day };

const stateOfTalk = ({ outcome, lastOn }: Pick<Part, 'outcome' | 'lastOn'>, today: Day): CareState => {
  if (outcome === 'met') return 'done';
  if (outcome === 'notApplicable') return 'notAsked';
  return lastOn < today ? 'overdue' : 'owed';
};

/**
 * 谈心谈话: everybody of the branch but its secretary, each with the last talk a secretary of that day had with them.
 * @param parts what the rule that talks prove says of each; whoever is in none is not asked for this year (standard 3.6, domain Q26)
 */
export const talkRows = (
  at: CareBranch,
  talks: readonly CareRecord<'heartTalk'>[],
  parts: readonly Pick<Part, 'memberId' | 'outcome' | 'lastOn'>[],
): CareRow[] => {
  const { branch, members, today } = at;
  const led = talks.filter(({ content }) => content.talkerId === secretaryOn(at, content.day));
  const rows = membersOn(members, branch._id, today)
    .filter(({ _id }) => _id !== secretaryOn(at, today))
    .map(({ _id: memberId }): CareRow => {
      const part = parts.find((one) => one.memberId === memberId);
      const state = part === undefined ? 'notAsked' : stateOfTalk(part, today);
      const days = led.filter(({ content }) => content.withId === memberId).map(({ content }) => content.day);
      return { memberId, state, ...lastOf(days), ...(part === undefined || state === 'notAsked' ? {} : { dueOn: part.lastOn }) };
    });
  return inCareOrder(rows, members);
};

const AWAY: readonly MemberStatus['kind'][] = ['mobile', 'abroad'];
/** Since when somebody has been away, at home or abroad; undefined of who is here. */
const awaySince = (member: Member, today: Day): Day | undefined =>
  statusesOn(member, today)
    .filter(({ kind }) => AWAY.includes(kind))
    .map(({ fromOn }) => fromOn)
    .sort()[0];

/**
 * 流动党员联系: everybody who is away, with the last contact since they went and the day by which the next is due: the one agreed on
 * then, else so many months after it, or after they went (教管条例第三十二条至第三十四条).
 */
export const contactRows = (
  { branch, members, today }: CareBranch,
  contacts: readonly CareRecord<'mobileContact'>[],
  params: Pick<Params, 'mobileContactMonths'>,
): CareRow[] => {
  const months = valueOn(params.mobileContactMonths, today);
  const rows = membersOn(members, branch._id, today).flatMap((member): CareRow[] => {
    const fromOn = awaySince(member, today);
    if (fromOn === undefined) return [];
    const own = contacts.filter(({ content }) => content.memberId === member._id && content.day >= fromOn);
    const last = lastOf(own.map(({ content }) => content.day));
    // Of two on one day the day agreed on later holds.
    const agreed = lastOf(own.flatMap(({ content: { day, nextOn } }) => (day === last.lastOn && nextOn !== undefined ? [nextOn] : [])));
    const dueOn = agreed.lastOn ?? addMonths(last.lastOn ?? fromOn, months);
    return [{ memberId: member._id, state: dueOn < today ? 'overdue' : 'running', fromOn, ...last, dueOn }];
  });
  return inCareOrder(rows, members);
};

/**
 * 困难党员: who is in need now, each with the last help or visit. Within the year everybody is to be seen once (standard 3.6:
 * 每年至少开展1次党内关怀帮扶活动); the rule itself asks it of the branch, not of each.
 * @param entries with what was done for them open to the reader
 * @param visits of the whole branch; they speak of somebody by name, or by the entry
 */
export const hardshipRows = (
  { branch, members, today }: CareBranch,
  entries: readonly CareRecord<'hardshipEntry'>[],
  visits: readonly CareRecord<'careActivity'>[],
): CareRow[] => {
  const year = yearOf(today);
  const present = new Set(membersOn(members, branch._id, today).map(({ _id }) => _id));
  const rows = entries
    .filter(({ state, content }) => state === 'open' && present.has(content.memberId))
    .map(({ _id: recordId, content: { memberId, openedOn, help = [] } }): CareRow => {
      const seen = visits.filter(({ content }) => content.hardshipEntryId === recordId || content.memberIds?.includes(memberId) === true);
      const last = lastOf([...help.map(({ day }) => day), ...seen.map(({ content }) => content.day)].filter((day) => day >= openedOn));
      const isSeen = last.lastOn !== undefined && yearOf(last.lastOn) === year;
      return {
        memberId,
        recordId,
        state: isSeen ? 'running' : 'owed',
        fromOn: openedOn,
        ...last,
        ...(isSeen ? {} : { dueOn: lastDayOf(year) }),
      };
    });
  return inCareOrder(rows, members);
};
