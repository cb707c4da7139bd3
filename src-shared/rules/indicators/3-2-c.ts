import { isCommitteePost, postsOn } from '../../roster/branch';
import { isExemptOn } from '../../roster/on-day';
import { cameTo } from '../../facts/facts';
import { by } from '../../kernel/order';
import { lastDayOf } from '../../kernel/period';
import { memberRegulationCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import type { Doing } from '../judge/due';
import { confirmedWithin } from '../judge/leaders';
import { yearlyMembers } from '../judge/people';
import { judgePersons, withinYear } from '../judge/persons';
import { hoursIn, sessionsOf, trainRemedy } from '../judge/training';
import { valueOn } from '../../standard/params';

type Studied = { day: string; id: string; hours: number };

/** Done on the day on which the hours are reached; the records up to it prove it. */
const reached = (studied: readonly Studied[], needed: number): Doing[] => {
  let hours = 0;
  const evidenceIds: string[] = [];
  for (const entry of [...studied].sort(
    by(
      ({ day }) => day,
      ({ id }) => id,
    ),
  )) {
    hours += entry.hours;
    evidenceIds.push(entry.id);
    if (hours >= needed) return [{ doneOn: entry.day, evidenceIds }];
  }
  return [];
};

export const hoursReached = branchRule('3.2.c', {
  statement: 'every-member-reached-the-hours-of-study-of-the-year',
  recordKinds: ['trainingSession'],
  why: 'A number of the regulation, not of the standard: said as advice. Hours are those written down from paper; nothing in the program is timed.',
  cite: [
    standardCite('三(二)党员教育培训', '注重运用党员干部现代远程教育站点、微信公众号、订阅号等新媒体开展党员教育'),
    memberRegulationCite('第二十条', '党员每年集中学习培训时间一般不少于32学时'),
    { source: 'trainingPlan', article: '基层党组织书记培训', doubts: '据较早一期规划的公开转载，待核对' },
  ],
  check: (facts, gathered, at) => {
    const last = lastDayOf(at.year);
    const leaders = new Set(
      postsOn(facts.posts, facts.branch._id, at.onDay)
        .filter((post) => isCommitteePost(post.postKind))
        .map((post) => post.memberId),
    );
    const needed = (memberId: string): number => valueOn(leaders.has(memberId) ? at.params.secretaryHours : at.params.memberHours, last);
    const sessions = sessionsOf({ gathered, at });
    const studies = confirmedWithin(gathered.activities, at.year, at.asOfOn);
    const studiedBy = (memberId: string): Studied[] =>
      [
        ...sessions.map((session) => ({ day: session.content.toOn, id: session._id, hours: hoursIn(session, memberId) ?? 0 })),
        ...studies
          .filter((activity) => cameTo(activity, memberId))
          .map((activity) => ({ day: activity.day, id: activity._id, hours: activity.studyHours ?? 0 })),
      ].filter((entry) => entry.hours > 0);
    const lacking = (memberId: string): number => needed(memberId) - studiedBy(memberId).reduce((sum, entry) => sum + entry.hours, 0);
    return judgePersons(
      {
        people: yearlyMembers(facts, at)
          .filter((member) => !isExemptOn(member, at.onDay))
          .map((member) => member._id),
        nobody: 'noMembers',
        days: () => withinYear(at),
        done: (memberId) => reached(studiedBy(memberId), needed(memberId)),
        remedy: (memberId) =>
          trainRemedy(facts, at, {
            memberId,
            hours: lacking(memberId),
            sessionKind: 'branchStudy',
            isConcentrated: false,
            by: 'secretary',
          }),
      },
      facts,
      at,
    );
  },
});
