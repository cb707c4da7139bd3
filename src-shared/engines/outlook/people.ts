// Who graduates, retires, or comes to the end of the probation.
import { addDays, addMonths, type Day } from '../../kernel/day';
import { by } from '../../kernel/order';
import { laterOf } from '../../kernel/span';
import type { Member } from '../../records/member';
import type { Org } from '../../records/org';
import type { Post } from '../../records/post';
import { expectedLastDay, isAboutToLeave, probationEndOf } from '../../roster/ahead';
import { membersOn } from '../../roster/branch';
import { coversDay, standingOn } from '../../roster/on-day';
import { branchRegulationCite, developmentRulesCite, standardCite, type RuleCite } from '../../standard/cite';
import { DUES } from '../../standard/params/dues';
import { valueOn } from '../../standard/params';
import type { ComingKind } from '../../records/vocabulary/coming';
import { branchesOf, citesOf, type Advice, type Ahead, type Coming, type ComingPerson } from './ahead';

const heldOn = (posts: readonly Post[], memberId: string, day: Day): ComingPerson['posts'] =>
  posts
    .filter((post) => post.memberId === memberId && coversDay(post, day))
    .sort(
      by(
        ({ orgId }) => orgId,
        ({ postKind }) => postKind,
      ),
    )
    .map(({ orgId, postKind }) => ({ orgId, postKind }));

const personOf = (member: Member, day: Day, { roster, today }: Ahead): ComingPerson => ({
  memberId: member._id,
  posts: heldOn(roster.posts, member._id, laterOf(day, today)),
  isProbationary: standingOn(member, laterOf(day, today)) === 'probationary',
});

const MOVES = standardCite('三(四)组织关系管理', '规范有序开展党员组织关系接转');
const SECRETARY_NEEDED: readonly RuleCite[] = [
  branchRegulationCite('第二十条', '有正式党员7人以上的党支部，应当设立党支部委员会。'),
  branchRegulationCite('第二十条', '正式党员不足7人的党支部，设1名书记，必要时可以设1名副书记。'),
];
const PROBATION: readonly RuleCite[] = [
  {
    source: 'constitution',
    article: '第七条',
    quote: '预备党员预备期满，党的支部应当及时讨论他能否转为正式党员。',
    doubts: '条文据公开转载，待核对',
  },
];

const successor = (people: readonly ComingPerson[], day: Day): Advice[] =>
  people.some(({ posts }) => posts.length > 0) ? [{ act: 'findSuccessor', byOn: day, cites: SECRETARY_NEEDED }] : [];

const graduationAdvice = (people: readonly ComingPerson[], day: Day, { params, today }: Ahead): Advice[] => [
  ...successor(people, day),
  { act: 'moveOut', byOn: day, cites: [MOVES] },
  ...(people.some(({ isProbationary }) => isProbationary)
    ? [{ act: 'handProbationOn' as const, byOn: day, cites: [developmentRulesCite('预备党员转移组织关系')] }]
    : []),
  { act: 'fetchReceipt', byOn: addDays(day, valueOn(params.transferDays, today)), cites: citesOf(params.transferDays, today) },
];

const retirementAdvice = (people: readonly ComingPerson[], day: Day, { params, today }: Ahead): Advice[] => [
  ...successor(people, day),
  { act: 'enterRetired', byOn: day, cites: [MOVES] },
  {
    act: 'reassessDues',
    byOn: addDays(day, valueOn(params.duesAssessDays, today)),
    cites: [...citesOf(DUES.retiredBrackets, today), ...citesOf(params.duesAssessDays, today)],
  },
];

const probationAdvice = (_people: readonly ComingPerson[], day: Day): Advice[] => [
  { act: 'takeApplication', fromOn: addMonths(day, -1), byOn: day, cites: [developmentRulesCite('第三十三条')] },
  { act: 'discussFull', fromOn: day, cites: [...PROBATION, developmentRulesCite('第三十二条', '预备党员的预备期为一年')] },
];

/** Whoever is gone by then becomes a full member elsewhere. */
const probationEndHere = (member: Member, ahead: Ahead): Day | undefined => {
  const [end, last] = [probationEndOf(member, ahead), expectedLastDay(member)];
  return end !== undefined && last !== undefined && last >= ahead.today && end > last && member.memberKind === 'student' ? undefined : end;
};

type Awaited = {
  kind: ComingKind;
  dayOf: (member: Member, ahead: Ahead) => Day | undefined;
  advice: (people: readonly ComingPerson[], day: Day, ahead: Ahead) => Advice[];
};

const AWAITED: readonly Awaited[] = [
  {
    kind: 'graduation',
    dayOf: (member) => (member.memberKind === 'student' ? expectedLastDay(member) : undefined),
    advice: graduationAdvice,
  },
  {
    kind: 'retirement',
    dayOf: (member) => (member.memberKind === 'staff' ? expectedLastDay(member) : undefined),
    advice: retirementAdvice,
  },
  { kind: 'probationEnd', dayOf: probationEndHere, advice: probationAdvice },
];

const ofBranch = (branch: Org, { kind, dayOf, advice }: Awaited, ahead: Ahead): Coming[] => {
  const byDay = new Map<Day, Member[]>();
  for (const member of membersOn(ahead.roster.members, branch._id, ahead.today)) {
    const day = dayOf(member, ahead);
    // Whose leaving is entered already is on the way out, and not awaited any more.
    if (day === undefined || day > ahead.until || isAboutToLeave(member)) continue;
    byDay.set(day, [...(byDay.get(day) ?? []), member]);
  }
  return [...byDay].map(([day, members]) => {
    const people = members.map((member) => personOf(member, day, ahead));
    return { kind, day, orgId: branch._id, people, advice: advice(people, day, ahead) };
  });
};

/**
 * Graduations, retirements and ends of probation of the branches, those of one branch and day together. What should have come by
 * today and has not stands here too, with its day.
 */
export const comingOfPeople = (ahead: Ahead): Coming[] =>
  branchesOf(ahead).flatMap((branch) => AWAITED.flatMap((awaited) => ofBranch(branch, awaited, ahead)));
