// What an approved step of 发展党员 does to the roster, in the same transaction as the step.
import { rosterDaysOf, type RosterDays } from '../../../src-shared/facts/development/roster-days';
import { stepChangeFaults, type StepFault } from '../../../src-shared/facts/development/step-change';
import type { DraftOf } from '../../../src-shared/records/kinds';
import type { Member } from '../../../src-shared/records/member';
import type { Org } from '../../../src-shared/records/org';
import { countsFromOf } from '../../../src-shared/records/roster';
import { stepsOf } from '../../../src-shared/records/vocabulary/development-steps';
import { isThereOn } from '../../../src-shared/roster/branch';
import { newMember, withDays } from '../../../src-shared/roster/join';
import { withLeave } from '../../../src-shared/roster/leave';
import { membershipOn, standingOn } from '../../../src-shared/roster/on-day';
import { byCommitteeWords, lastingWords, onlyLastWords, ROSTER_BY_COMMITTEE } from '../../../src-shared/text/development-words';
import type { Asking } from '../pipeline/context';
import { refused } from '../register/life/parse';
import { openStands } from '../register/life/roles';
import { beginEdit, rosterWrites } from '../roster/edit';
import { memberIdOf } from '../roster/import/existing';
import { leaveWords } from '../roster/leave/demand';
import type { Behaviour, Entered } from './behaviour';

type Case = DraftOf<'developmentCase'>;
type Refusable = Asking<'register.refused'>;

const daysOf = ({ steps = [], extendedToOn }: Case): RosterDays => rosterDaysOf({ steps, extendedToOn });
const NONE: RosterDays = { admittedOn: undefined, fullMemberOn: undefined };

const refuse = (asking: Refusable, field: string, words: string) => refused(asking, [{ field, words }]);

const wordsOf = ({ step, reason }: StepFault, last: number): string => {
  if (reason === 'committee') return byCommitteeWords(step);
  return reason === 'onlyLast' ? onlyLastWords(last) : lastingWords(step);
};

/** Steps are entered by whose they are, and only the last one is taken back; said at the row where there is one. */
const demandOwnSteps = (asking: Refusable, at: { before: Case | null; content: Case; isCommittee: boolean }): void => {
  const [before, after] = [at.before?.steps ?? [], at.content.steps ?? []];
  const countsFromOn = countsFromOf(asking.roster.pointer);
  const faults = stepChangeFaults({ before, after, isCommittee: at.isCommittee, countsFromOn });
  if (faults.length === 0) return;
  const rows = stepsOf(after);
  throw refused(
    asking,
    faults.map((fault) => {
      const place = rows.rowOf(fault.step)?.at;
      return { field: place === undefined ? 'steps' : `${place}.step`, words: wordsOf(fault, stepsOf(before).last) };
    }),
  );
};

/** Nor by emptying the day that it hangs on. */
const demandKept = (asking: Refusable, was: RosterDays, now: RosterDays): void => {
  if (was.admittedOn !== undefined && now.admittedOn === undefined) throw refuse(asking, 'steps', lastingWords(17));
  if (was.fullMemberOn !== undefined && now.fullMemberOn === undefined) throw refuse(asking, 'steps', lastingWords(24));
};

const idIn = (asking: Refusable, { memberId, memberNo }: Case): string => {
  if (memberId !== undefined) return memberId;
  const number = (memberNo ?? '').trim();
  if (number === '') throw refuse(asking, 'memberNo', '还差工号或学号，编入名册要用');
  return memberIdOf(asking.ports.secrets.digestKey, number);
};

/** One active branch for each: who is elsewhere already, or has left, is not entered a second time by a case. */
const demandHere = async (asking: Refusable, member: Member, { org, content }: { org: Org; content: Case }): Promise<void> => {
  const field = content.memberId === undefined ? 'memberNo' : 'memberId';
  if (member.name !== content.name) throw refuse(asking, field, `名册里这个人是${member.name}，请核对`);
  if (standingOn(member, asking.today) === 'ended') throw refuse(asking, field, `名册里${member.name}已经离开，请核对`);
  const branchId = membershipOn(member, asking.today)?.branchId;
  if (branchId === org._id) return;
  const elsewhere = branchId === undefined ? null : await asking.roster.org(branchId);
  throw refuse(
    asking,
    field,
    elsewhere === null ? `${member.name}不在本支部，请核对` : `${member.name}已在${elsewhere.name}，一个人只在一个支部`,
  );
};

const WORDS = { admittedOn: '入党日期', fullMemberOn: '转正日期' } as const;

const changedMember = (asking: Refusable, member: Member, days: { now: RosterDays; was: RosterDays }): Member => {
  const made = withDays(member, days.now, days.was);
  if ('fault' in made) throw refuse(asking, 'steps', `名册里的${WORDS[made.fault.field]}是 ${made.fault.day}，和这里不同，请先核对名册`);
  return { ...made.member, rev: member.rev + 1, updatedAt: asking.nowAt };
};

const newcomer = async (
  asking: Refusable,
  id: string,
  { org, content, now }: { org: Org; content: Case; now: RosterDays },
): Promise<Member> => {
  const { name = '', memberNo = '', memberKind = 'student', sex, birthMonth, unit } = content;
  if (!isThereOn(org, asking.today)) throw refuse(asking, 'steps', `${org.name}已撤销，由并入的支部另立个案再登记`);
  const { admittedOn = asking.today, fullMemberOn } = now;
  const person = { name, memberNo: memberNo.trim(), memberKind, admittedOn, sex, birthMonth, department: unit, fullMemberOn };
  const others = await asking.roster.membersOf(org._id);
  return newMember(person, { id, branchId: org._id, fromOn: admittedOn, at: asking.nowAt }, others);
};

const isSame = (one: RosterDays, other: RosterDays): boolean =>
  one.admittedOn === other.admittedOn && one.fullMemberOn === other.fullMemberOn;

const standsInRoster = (member: Member, now: RosterDays): boolean =>
  member.admittedOn === now.admittedOn && (now.fullMemberOn === undefined || member.fullMemberOn === now.fullMemberOn);

/** Step 17 enters the person from the day of step 15, step 24 makes them full from the end of the probation. */
const entered = async (
  asking: Refusable,
  { org, before, content }: { org: Org; before: Case | null; content: Case },
): Promise<Entered<Case> | null> => {
  const was = before === null ? NONE : daysOf(before);
  const now = daysOf(content);
  const isCommittee = (await openStands(asking)(org)).actsFromCommittee;
  demandOwnSteps(asking, { before, content, isCommittee });
  demandKept(asking, was, now);
  if (now.admittedOn === undefined || (isSame(was, now) && content.memberId === before?.memberId)) return null;
  const pointer = await beginEdit(asking);
  const memberId = idIn(asking, content);
  const known = await asking.roster.member(memberId);
  if (known !== null) await demandHere(asking, known, { org, content });
  // A way that was gone long ago is told of somebody who is in the roster already, and changes nothing there.
  if (known !== null && standsInRoster(known, now)) return { content: { ...content, memberId }, writes: [], people: [known] };
  if (!isCommittee) throw refuse(asking, 'steps', ROSTER_BY_COMMITTEE);
  const member = known === null ? await newcomer(asking, memberId, { org, content, now }) : changedMember(asking, known, { now, was });
  const writes = await rosterWrites(asking, pointer, known === null ? { added: [member] } : { replaced: [member] });
  return { content: { ...content, memberId }, writes, people: [member] };
};

export const developmentCase: Behaviour<'developmentCase'> = {
  entered,
  known: async ({ roster }) => Promise.resolve({ countsFromOn: countsFromOf(roster.pointer) }),
  /** 取消预备党员资格: from the day on which it is entered, they are a member no more. */
  effect: async (asking, { org }, { move, content }) => {
    if (move.verb !== 'end' || content.endKind !== 'cancelled' || content.memberId === undefined) return null;
    const pointer = await beginEdit(asking);
    const member = await asking.roster.member(content.memberId);
    if (member === null) return null;
    const left = withLeave(
      member,
      { branchId: org._id, kind: 'admissionCancelled', fromOn: asking.today },
      { id: '', today: asking.today },
    );
    if ('fault' in left) throw refuse(asking, 'endKind', `${member.name}：${leaveWords(left.fault)}`);
    const changed: Member = { ...left.member, rev: member.rev + 1, updatedAt: asking.nowAt };
    return { content, writes: await rosterWrites(asking, pointer, { replaced: [changed] }) };
  },
};
