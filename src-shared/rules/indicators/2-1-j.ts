import { postsOn } from '../../roster/branch';
import type { ActivityFact, BranchFacts } from '../../facts/facts';
import { lastDayOf } from '../../kernel/period';
import { defaultCite, standardCite } from '../../standard/cite';
import { settle } from '../finding';
import { branchRule } from '../indicator';
import { happeningPart } from '../judge/happening';
import { confirmedWithin } from '../judge/leaders';
import { secretaryOn } from '../judge/people';
import { recordRemedy } from '../judge/record-remedy';
import { notAsked, partNotAsked } from '../judge/when';
import { dayWithin, wouldMeet } from '../remedy-records';

/** Given by whoever was secretary on its day; after a change of secretary the lecture of the former still counts. */
const isBySecretary =
  (facts: BranchFacts) =>
  (activity: ActivityFact): boolean => {
    const lecturerId = activity.lecture?.lecturerId;
    return (
      activity.kinds.includes('partyLecture') &&
      lecturerId !== undefined &&
      postsOn(facts.posts, facts.branch._id, activity.day).some((post) => post.postKind === 'secretary' && post.memberId === lecturerId)
    );
  };

export const secretaryLectureEachYear = branchRule('2.1.j', {
  statement: 'secretary-gave-a-party-lecture-in-the-year',
  recordKinds: [],
  why: 'Who leads a branch speaks to it. The standard gives no number; once a year is the least that can be meant.',
  cite: [standardCite('二(一)“三会一课”', '党支部书记带头讲党课'), defaultCite('书记党课')],
  check: (facts, gathered, at) => {
    const period = at.year;
    const because = notAsked(facts.branch, period, at);
    if (because !== null)
      return settle([partNotAsked(because, { period, lastOn: lastDayOf(period), makeUpUntilOn: lastDayOf(period) })], at);
    // Whatever it makes up for as a lecture of the branch, it was given on its day.
    const lectures = gathered.activities.filter(isBySecretary(facts));
    const open = lectures.filter((lecture) => lecture.state !== 'confirmed' && lecture.day.startsWith(period));
    const day = dayWithin(period, at.asOfOn);
    const memberId = secretaryOn(facts, day);
    const part = happeningPart(
      {
        where: { memberId },
        period,
        held: confirmedWithin(lectures, period, at.asOfOn),
        openIds: open.map((lecture) => lecture._id),
        remedy: () => {
          const past = open.find((lecture) => lecture.day < at.asOfOn);
          if (past !== undefined) return recordRemedy(past, at);
          if (open.length > 0) return null;
          // Without a secretary there is first one to be chosen.
          if (memberId === undefined) return { verb: 'roster', by: 'generalBranch', effort: 'long', kinds: [], would: [] };
          const would = { ...wouldMeet(facts, { kind: 'partyLecture', period, asOfOn: at.asOfOn }), lecture: { lecturerId: memberId } };
          return { verb: 'hold', by: 'secretary', effort: 'meeting', kinds: ['partyLecture'], would: [would] };
        },
      },
      at,
    );
    return settle([part], at);
  },
});
