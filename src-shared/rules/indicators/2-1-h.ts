import { coversDay } from '../../roster/on-day';
import type { ActivityFact, CollegeFacts } from '../../facts/facts';
import { addMonths, daysBetween } from '../../kernel/day';
import { firstDayOf, lastDayOf } from '../../kernel/period';
import { branchRegulationCite, defaultCite, standardCite } from '../../standard/cite';
import { notApplicable, settle } from '../finding';
import { collegeRule, type Part } from '../indicator';
import type { On } from '../judge/due';
import { happeningPart } from '../judge/happening';
import { confirmedWithin, daysAsLeader, isAt, leadersIn, ownBranchOf, wouldTakePlace } from '../judge/leaders';
import { recordRemedy } from '../judge/record-remedy';
import { partNotAsked, yearNotCounted } from '../judge/when';
import { valueOn } from '../../standard/params';
import { dayWithin } from '../remedy-records';

/** Own branch and branches of contact on a day (Q31); a lecture anywhere else is not this one. */
const branchesOf = (facts: CollegeFacts, memberId: string, { gathered, day }: { gathered: On['gathered']; day: string }): string[] => {
  const contacts = gathered.records('leaderContact').filter(({ content }) => content.leaderId === memberId && coversDay(content, day));
  const own = ownBranchOf(facts, memberId, day);
  return [...(own === undefined ? [] : [own]), ...contacts.map(({ content }) => content.branchId)];
};

const partOf = (facts: CollegeFacts, memberId: string, { lectures, gathered, at }: On & { lectures: readonly ActivityFact[] }): Part => {
  const period = at.year;
  const because = yearNotCounted(period, at);
  if (because !== null) return partNotAsked(because, { period, memberId, lastOn: lastDayOf(period), makeUpUntilOn: lastDayOf(period) });
  const enough = daysBetween(firstDayOf(period), addMonths(firstDayOf(period), valueOn(at.params.leaderMonths, lastDayOf(period))));
  if (daysAsLeader(facts.posts, memberId, period) < enough)
    return partNotAsked('shortTerm', { period, memberId, lastOn: lastDayOf(period), makeUpUntilOn: lastDayOf(period) });
  const own = lectures.filter(
    (lecture) => lecture.lecture?.lecturerId === memberId && isAt(lecture, branchesOf(facts, memberId, { gathered, day: lecture.day })),
  );
  const open = own.filter((lecture) => lecture.state !== 'confirmed' && lecture.day.startsWith(period));
  const remedy = (): ReturnType<Parameters<typeof happeningPart>[0]['remedy']> => {
    const past = open.find((lecture) => lecture.day < at.asOfOn);
    if (past !== undefined) return recordRemedy(past, at);
    if (open.length > 0) return null;
    const orgId = branchesOf(facts, memberId, { gathered, day: dayWithin(period, at.asOfOn) })[0];
    const would = orgId === undefined ? [] : [wouldTakePlace({ orgId, kind: 'partyLecture', period, memberId, asOfOn: at.asOfOn })];
    return { verb: 'hold', by: 'committee', effort: 'meeting', kinds: ['partyLecture'], orgId, would };
  };
  return happeningPart(
    { where: { memberId }, period, held: confirmedWithin(own, period, at.asOfOn), openIds: open.map((lecture) => lecture._id), remedy },
    at,
  );
};

export const leadersLectureEachYear = collegeRule('2.1.h', {
  statement: 'each-leader-lectured-in-the-own-or-a-contact-branch',
  recordKinds: ['leaderContact'],
  why: 'A leader who lectures in a branch hears what its members ask. It is asked of those who held the post for half of the year.',
  cite: [
    standardCite('二(一)“三会一课”', '班子成员每年至少到所在支部或联系支部讲1次党课'),
    branchRegulationCite('第十六条', '党员领导干部应当定期为基层党员讲党课，党委（党组）书记每年至少讲1次党课'),
    defaultCite('班子成员党课'),
  ],
  check: (facts, gathered, at) => {
    const leaders = leadersIn(facts, at.year);
    if (leaders.length === 0) return notApplicable('noMembers');
    const lectures = gathered.activities.filter((activity) => activity.kinds.includes('partyLecture'));
    return settle(
      leaders.map((memberId) => partOf(facts, memberId, { lectures, gathered, at })),
      at,
    );
  },
});
