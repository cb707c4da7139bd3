// 组织关系转接: on the day on which the other side has received a member the roster follows, in the same transaction
// (教管条例第二十五条: 接收前由原支部负责，接收后归新支部).
import { addDays, type Day } from '../../../src-shared/kernel/day';
import { wholeDayWord } from '../../../src-shared/kernel/time-words';
import type { DraftOf } from '../../../src-shared/records/kinds';
import type { Member } from '../../../src-shared/records/member';
import type { Org } from '../../../src-shared/records/org';
import type { RosterContent, RosterPointer } from '../../../src-shared/records/roster';
import { isThereOn } from '../../../src-shared/roster/branch';
import { newMember } from '../../../src-shared/roster/join';
import { endedWith, goneFromOn, heldPosts, withBranch, withLeave, withReturn, type Left } from '../../../src-shared/roster/leave';
import { membershipOn, standingOn } from '../../../src-shared/roster/on-day';
import { valueOn } from '../../../src-shared/standard/params';
import type { Asking } from '../pipeline/context';
import { refused } from '../register/life/parse';
import { openStands } from '../register/life/roles';
import { beginEdit, rosterWrites } from '../roster/edit';
import { memberIdOf } from '../roster/import/existing';
import { leaveWords } from '../roster/leave/demand';
import { heldBy } from '../roster/leave/held';
import { numbersInForce } from '../score/pack';
import { keyedId } from '../secrets/keyed-hash';
import type { Write } from '../ports/documents';
import type { Behaviour } from './behaviour';

type Transfer = DraftOf<'transfer'>;
type Refusable = Asking<'register.refused'>;
/** `pointer`: as it stood before anything else of the roster was read. */
type At = { asking: Refusable; pointer: RosterPointer; org: Org; content: Transfer; receivedOn: Day };

const refuse = ({ asking }: At, field: string, words: string) => refused(asking, [{ field, words }]);
const madeOf = (at: At, member: Member, left: Left): Member => {
  if ('fault' in left) throw refuse(at, 'receivedOn', `${member.name}：${leaveWords(left.fault)}`);
  return { ...left.member, rev: member.rev + 1, updatedAt: at.asking.nowAt };
};
const idsOf = ({ asking }: At, memberId: string) => ({ id: keyedId('stay', [memberId, asking.key]), today: asking.today });

/** Whoever goes has nothing left in hand: that is handed over where people leave. Posts that are over by then end with them. */
const demandFreeHands = async (at: At, member: Member): Promise<void> => {
  const held = await heldBy(at.asking, at.org, { memberIds: [member._id], on: at.receivedOn });
  if (held.length > 0) throw refuse(at, 'receivedOn', `${member.name}还有 ${held.length} 件没有交接，请${at.org.name}先交接`);
};

const write = (at: At, changed: { replaced?: RosterContent[]; added?: RosterContent[] }): Promise<Write[]> =>
  rosterWrites(at.asking, at.pointer, changed);

const demandMember = async (at: At): Promise<Member> => {
  const member = at.content.memberId === undefined ? null : await at.asking.roster.member(at.content.memberId);
  if (member === null) throw refuse(at, 'memberId', '名册里没有这个人，请重新选');
  return member;
};

/** Out of the college. Where the leaving was entered by hand before, of the same day, nothing more is to be done. */
const goesOut = async (at: At): Promise<Write[]> => {
  const { content, org, receivedOn } = at;
  const member = await demandMember(at);
  const gone = goneFromOn(member);
  if (gone === receivedOn) return [];
  if (gone !== undefined) throw refuse(at, 'receivedOn', `名册里${member.name}从${wholeDayWord(gone)}起已离开，请填同一天`);
  await demandFreeHands(at, member);
  const leaving = { branchId: org._id, kind: 'transferredOut', fromOn: receivedOn, destination: content.toName } as const;
  return write(at, { replaced: [madeOf(at, member, withLeave(member, leaving, idsOf(at, member._id)))] });
};

/** The letter holds for so many days; after them a new one is written. */
const demandInTime = async (at: At): Promise<void> => {
  const { openedOn } = at.content;
  if (openedOn === undefined) return;
  const days = valueOn((await numbersInForce(at.asking.ports.documents)).transferDays, openedOn);
  const last = addDays(openedOn, days);
  if (at.receivedOn > last) throw refuse(at, 'receivedOn', `介绍信 ${days} 天内有效，到${wholeDayWord(last)}。请取消后重新开具`);
};

/** The sending branch opened it; that they have arrived is the other's to say, or whoever stands above it. */
const demandReceiver = async (at: At, to: Org): Promise<void> => {
  const stand = await openStands(at.asking)(to);
  if (!stand.isSecretary && !stand.actsFromAbove) throw refuse(at, 'receivedOn', `由${to.name}的书记确认接收，或请上级代办`);
};

const goesWithin = async (at: At): Promise<Write[]> => {
  const { content, org, receivedOn, asking } = at;
  const member = await demandMember(at);
  const to = content.toOrgId === undefined ? null : await asking.roster.org(content.toOrgId);
  if (to === null || !isThereOn(to, receivedOn)) throw refuse(at, 'toOrgId', '没有这个支部，请重新选');
  await demandReceiver(at, to);
  await demandInTime(at);
  if (membershipOn(member, asking.today)?.branchId !== org._id) throw refuse(at, 'memberId', `${member.name}现在不在${org.name}`);
  await demandFreeHands(at, member);
  const moved = madeOf(at, member, withBranch(member, { branchId: to._id, fromOn: receivedOn }, idsOf(at, member._id)));
  const posts = heldPosts(await asking.roster.postsOfMembers([member._id]), member._id, receivedOn);
  return write(at, { replaced: [moved, ...endedWith(posts, receivedOn, asking.nowAt)] });
};

const ASKED = [
  ['incomingNo', '还差工号或学号'],
  ['incomingKind', '还差人员类别'],
  ['incomingAdmittedOn', '还差入党日期'],
] as const;

/** Into the college: somebody new, or somebody who comes back under the same number and so the same id. */
const comesIn = async (at: At): Promise<Write[]> => {
  const { asking, content, org, receivedOn } = at;
  const { incomingNo = '', incomingKind: memberKind, incomingAdmittedOn: admittedOn, incomingFullOn: fullMemberOn } = content;
  if (!isThereOn(org, asking.today)) throw refuse(at, 'receivedOn', `${org.name}已撤销，由接收的支部另开一份`);
  const lacking = ASKED.filter(([field]) => (content[field] ?? '') === '');
  if (lacking.length > 0 || memberKind === undefined || admittedOn === undefined)
    throw refused(
      asking,
      lacking.map(([field, words]) => ({ field, words })),
    );
  if (admittedOn > receivedOn) throw refuse(at, 'incomingAdmittedOn', '入党日期不能晚于接收日');
  const memberNo = incomingNo.trim();
  const id = memberIdOf(asking.ports.secrets.digestKey, memberNo);
  const known = await asking.roster.member(id);
  if (known === null) {
    const person = { name: content.incomingName ?? '', memberNo, memberKind, admittedOn, fullMemberOn };
    const place = { id, branchId: org._id, fromOn: receivedOn, at: asking.nowAt };
    return write(at, { added: [newMember(person, place, await asking.roster.membersOf(org._id))] });
  }
  if (known.name !== content.incomingName) throw refuse(at, 'incomingNo', `名册里这个工号或学号是${known.name}，请核对`);
  const branchId = standingOn(known, asking.today) === 'ended' ? undefined : membershipOn(known, asking.today)?.branchId;
  if (branchId === org._id) return [];
  if (branchId !== undefined) throw refuse(at, 'incomingNo', `${known.name}还在院内别的支部，请办院内互转`);
  const back = madeOf(at, known, withReturn(known, { branchId: org._id, fromOn: receivedOn }, idsOf(at, id)));
  return write(at, { replaced: [{ ...back, memberNo, memberKind }] });
};

const WAYS = { out: goesOut, within: goesWithin, in: comesIn } as const;

export const transfer: Behaviour<'transfer'> = {
  effect: async (asking, { org }, { move, content }) => {
    const { direction, receivedOn } = content;
    if (move.verb !== 'receive' || direction === undefined || receivedOn === undefined) return null;
    const pointer = await beginEdit(asking);
    return { content, writes: await WAYS[direction]({ asking, pointer, org, content, receivedOn }) };
  },
};
